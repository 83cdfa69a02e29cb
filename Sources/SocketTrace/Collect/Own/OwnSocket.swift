import CSockets
import Glibc
import SocketAddresses
import SocketKernel
import SystemPackage

/// A socket whose calls are noted: the library's methods, each with the call that it is.
struct OwnSocket: ~Copyable {
  private let descriptor: SocketDescriptor
  let lane: Int
  private let process: Int
  private let transport: Lane.Transport
  private let recorder: OwnRecorder
  private var stamps: KernelStamps

  private init(
    _ descriptor: consuming SocketDescriptor,
    _ lane: Int,
    _ process: Int,
    _ transport: Lane.Transport,
    _ recorder: OwnRecorder
  ) {
    self.descriptor = descriptor
    self.lane = lane
    self.process = process
    self.transport = transport
    self.recorder = recorder
    stamps = KernelStamps(isStream: transport == .tcp)
  }

  // MARK: Making

  /// - Parameter place: the network that it is made in.
  init(
    _ transport: Lane.Transport,
    _ address: SocketAddress,
    _ role: Lane.Role,
    process: Int,
    in place: sockets_network,
    timeout: Duration,
    _ recorder: OwnRecorder
  ) throws(SocketError) {
    let family = AddressFamily(rawValue: Int32(address.family))
    let type: SocketType =
      switch transport {
      case .udp, .unixDatagram: .datagram
      case .unixSequential: .sequencedPacket
      default: .stream
      }
    let begin = sockets_realtime_nanoseconds()
    var place = place
    let number = sockets_socket_in_network(&place, family.rawValue, type.rawValue, 0)
    var call = Call(
      lane: nil,
      process: process,
      name: "socket",
      arguments: CallText.socket(family.rawValue, type.rawValue),
      begin: begin,
      end: sockets_realtime_nanoseconds()
    )
    guard number >= 0 else {
      let errno = Errno(rawValue: -number)
      call.error = errno.name
      recorder.note(call, nil)
      throw SocketError(.open, errno)
    }
    let lane = recorder.open(
      number,
      Lane(process: process, descriptor: number, role: role, transport: transport),
      isIPv6: family == .ipv6,
      birth: begin
    )
    self.init(SocketDescriptor(adopting: number), lane, process, transport, recorder)
    (call.lane, call.result) = (lane, Int64(number))
    recorder.note(call, number)
    prepare(timeout)
  }

  /// What only the watching needs, and what is no part of the exchange: limits, stamps, the error queue.
  private func prepare(_ timeout: Duration) {
    try? descriptor.setOption(.receiveTimeout, to: timeout)
    try? descriptor.setOption(.sendTimeout, to: timeout)
    if transport == .udp {
      try? descriptor.setOption(.receiveIPv4Errors, to: true)
      try? descriptor.setOption(.receiveIPv6Errors, to: true)
      try? descriptor.setOption(.timestamping, to: KernelStamps.wanted)
    }
  }

  // MARK: The calls

  func reuseAddress() throws(SocketError) {
    try record("setsockopt", "SO_REUSEADDR, 1") { () throws(SocketError) in
      try descriptor.setOption(.reuseAddress, to: true)
    }
  }

  func bind(to address: SocketAddress) throws(SocketError) {
    try record("bind", address.hasName ? address.text : "") { () throws(SocketError) in try descriptor.bind(to: address)
    }
  }

  func listen(backlog: Int32) throws(SocketError) {
    recorder.setRole(.listener, of: lane)
    if transport == .tcp { try? descriptor.setOption(.savesSYN, to: true) }
    try record("listen", "\(backlog)") { () throws(SocketError) in try descriptor.listen(backlog: backlog) }
  }

  func connect(to address: SocketAddress) throws(SocketError) {
    recorder.attempt(address, of: lane)
    try record("connect", address.text, peer: address, isBlocked: transport == .tcp) { () throws(SocketError) in
      try descriptor.connect(to: address)
    }
    if transport == .tcp { try? descriptor.setOption(.timestamping, to: KernelStamps.wanted) }
  }

  func accept() throws(SocketError) -> OwnSocket {
    var call = Call(lane: lane, process: process, name: "accept", begin: 0, end: nil, isBlocked: !isReady(POLLIN))
    call.begin = sockets_realtime_nanoseconds()
    let accepted: SocketDescriptor
    do throws(SocketError) {
      accepted = try descriptor.acceptDescriptor()
    } catch {
      throw failed(&call, error)
    }
    call.end = sockets_realtime_nanoseconds()
    let number = accepted.rawValue
    let opened = recorder.open(
      number,
      Lane(process: process, descriptor: number, role: .accepted, transport: transport, listener: lane),
      isIPv6: false,
      birth: call.begin
    )
    if let probe = SocketProbe(own: number) { recorder.refresh(opened, probe) }
    (call.result, call.opened) = (Int64(number), opened)
    recorder.note(call, descriptor.rawValue)
    let socket = OwnSocket(accepted, opened, process, transport, recorder)
    socket.prepare(try descriptor.option(.receiveTimeout) ?? .seconds(5))
    if transport == .tcp {
      try? socket.descriptor.setOption(.timestamping, to: KernelStamps.wanted)
      if let packet = try? socket.descriptor.option(.savedSYN), !packet.isEmpty {
        recorder.keep(syn: packet, of: opened)
      }
    }
    return socket
  }

  /// All of the bytes, in as many calls as the kernel makes of it.
  mutating func send(_ bytes: [UInt8], to address: SocketAddress? = nil) throws(SocketError) {
    var rest = bytes[...]
    repeat {
      let part = Array(rest)
      let target = address.map { ", to \($0.text)" } ?? ""
      let begin = sockets_realtime_nanoseconds()
      let count = try record(
        address == nil ? "send" : "sendto",
        CallText.bytes(part.count) + target,
        peer: address,
        isBlocked: !isReady(POLLOUT),
        { () throws(SocketError) in
          if let address { try descriptor.send(part, to: address) } else { try descriptor.send(part) }
        },
        { count, call in
          call.result = Int64(count)
          call.sent = Payload(Array(part.prefix(count)))
        }
      )
      stamps.sent(count, at: begin)
      rest = rest.dropFirst(count)
    } while !rest.isEmpty
  }

  /// What `recvmsg` gave; the sender of a datagram beside it.
  mutating func receive(upTo limit: Int) throws(SocketError) -> (bytes: [UInt8], sender: SocketAddress?) {
    var arrival: Int64?
    let received = try record(
      "recvmsg",
      CallText.room(limit),
      isBlocked: !isReady(POLLIN),
      { () throws(SocketError) -> (bytes: [UInt8], sender: SocketAddress?) in
        let message = try descriptor.receiveMessage(upTo: limit)
        arrival = message.control.lazy.compactMap(KernelStamps.moment(in:)).first
        return (message.bytes, message.sender)
      },
      { received, call in
        call.result = Int64(received.bytes.count)
        call.received = Payload(received.bytes)
        call.peer = received.sender.flatMap { $0.hasName ? $0.text : nil }
      }
    )
    if let arrival { stamps.received(received.bytes.count, at: arrival, taken: sockets_realtime_nanoseconds()) }
    return received
  }

  func finishSending() throws(SocketError) {
    try record("shutdown", "SHUT_WR") { () throws(SocketError) in try descriptor.shutdown(.write) }
  }

  consuming func close() throws(SocketError) {
    collect()
    let name = recorder.name(of: process)
    for text in stamps.sentences(name) { recorder.measure(text) }
    if transport == .tcp, let probe = SocketProbe(own: descriptor.rawValue), let text = probe.account {
      recorder.measure("\(name) by TCP_INFO before close(): \(text)")
    }
    recorder.forget(descriptor.rawValue)
    var call = Call(lane: lane, process: process, name: "close", begin: sockets_realtime_nanoseconds(), end: nil)
    let recorder = recorder
    do throws(SocketError) {
      try descriptor.close()
    } catch {
      call.error = error.errno?.name
    }
    call.end = sockets_realtime_nanoseconds()
    if call.error == nil { call.result = 0 }
    recorder.note(call, nil)
  }

  // MARK: Noting

  private func isReady(_ events: Int32) -> Bool {
    sockets_poll(descriptor.rawValue, Int16(events), 0) & (events | POLLHUP) != 0
  }

  /// Takes what the error queue has: stamps of what was sent, and what ICMP said. Only at the end, because the kernel
  /// takes back the error that a receive would report once its message is read.
  private mutating func collect() {
    // Unix sockets have no such queue, and would hand out what the peer sent.
    guard transport == .tcp || transport == .udp else { return }
    while let message = try? descriptor.receiveMessage(upTo: 2048, flags: [.errorQueue, .doNotWait]) {
      stamps.take(message.control, bytes: message.count)
    }
  }

  private func failed(_ call: inout Call, _ error: SocketError) -> SocketError {
    call.end = sockets_realtime_nanoseconds()
    call.error = error.errno?.name ?? "\(error.cause)"
    recorder.note(call, descriptor.rawValue)
    return error
  }

  @discardableResult
  private func record<Value>(
    _ name: String,
    _ arguments: String = "",
    peer: SocketAddress? = nil,
    isBlocked: Bool = false,
    _ body: () throws(SocketError) -> Value,
    _ finish: (Value, inout Call) -> Void = { _, _ in }
  ) throws(SocketError) -> Value {
    var call = Call(
      lane: lane,
      process: process,
      name: name,
      arguments: arguments,
      begin: 0,
      end: nil,
      isBlocked: isBlocked,
      peer: peer?.text
    )
    call.begin = sockets_realtime_nanoseconds()
    let value: Value
    do throws(SocketError) {
      value = try body()
    } catch {
      throw failed(&call, error)
    }
    call.end = sockets_realtime_nanoseconds()
    call.result = 0
    finish(value, &call)
    recorder.note(call, descriptor.rawValue)
    return value
  }
}

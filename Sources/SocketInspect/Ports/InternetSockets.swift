import Glibc
import SocketAddresses
import SystemPackage

/// What `sock_diag` says of the sockets that have IP addresses. Source: sock_diag(7), linux/inet_diag.h.
enum InternetSockets {
  /// `SOCK_DIAG_BY_FAMILY`
  static let request: UInt16 = 20

  /// Reads the sockets of one protocol and one version of IP.
  ///
  /// - Parameter states: a bit for each ``OpenSocket/State`` that is wanted.
  static func read(
    _ transport: OpenSocket.Transport,
    _ family: Int32,
    states: UInt32,
    over netlink: borrowing NetlinkSocket,
    into sockets: inout [OpenSocket]
  ) throws(Errno) {
    guard let number = transport.protocolNumber else { return }
    // struct inet_diag_req_v2; the extension is INET_DIAG_SKMEMINFO, for the buffers and the drops.
    var request: [UInt8] = [UInt8(family), UInt8(min(number, 255)), 1 << (7 - 1), 0]
    request.append(native: states)
    request += [UInt8](repeating: 0, count: 48)
    if number > 255 {
      // INET_DIAG_REQ_PROTOCOL: the field in the structure has only eight bits.
      request.append(native: UInt16(8))
      request.append(native: UInt16(3))
      request.append(native: number)
    }
    var found: [OpenSocket] = []
    try netlink.dump(Self.request, request) { type, payload in
      if type == Self.request, let socket = socket(transport, payload) { found.append(socket) }
    }
    sockets += found
  }

  /// One `struct inet_diag_msg` with its attributes; nil where it is too short or of a state that nobody knows.
  private static func socket(_ transport: OpenSocket.Transport, _ bytes: UnsafeRawBufferPointer) -> OpenSocket? {
    guard bytes.count >= 72, let state = OpenSocket.State(rawValue: bytes[1]) else { return nil }
    func word(_ offset: Int) -> UInt32 { bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self) }
    let interface = word(40)
    let local = address(bytes[0], bytes, at: 8, port: 4, interface)
    let remote = address(bytes[0], bytes, at: 24, port: 6, interface)
    guard let local, let remote else { return nil }
    var socket = OpenSocket(transport: transport, state: state, local: local, inode: UInt64(word(68)))
    // A datagram or raw socket without a peer is "closed"; of the others only those are shown so that are bound.
    if state == .closed, transport.hasConnections { socket.state = .boundOnly }
    if state != .listening, state != .closed { socket.remote = remote }
    socket.interface = interface
    socket.user = word(64)
    socket.receiveQueue = word(56)
    socket.sendQueue = word(60)
    if let purpose = OpenSocket.Timer.Purpose(rawValue: bytes[2]) {
      socket.timer = OpenSocket.Timer(purpose: purpose, remaining: .milliseconds(word(52)))
    }
    if state == .timeWait || state == .handshaking { socket.user = nil }
    for (type, value) in NetlinkAttributes(UnsafeRawBufferPointer(rebasing: bytes[72...])) {
      switch type {
      case 7: (socket.memory, socket.drops) = memory(value)  // INET_DIAG_SKMEMINFO
      case 11: socket.onlyIPv6 = value.first.map { $0 != 0 }  // INET_DIAG_SKV6ONLY
      case 21 where value.count >= 8: socket.controlGroup = value.loadUnaligned(as: UInt64.self)  // INET_DIAG_CGROUP_ID
      default: break
      }
    }
    return socket
  }

  private static func address(
    _ family: UInt8,
    _ bytes: UnsafeRawBufferPointer,
    at offset: Int,
    port: Int,
    _ interface: UInt32
  ) -> SocketAddress? {
    let port = Port(UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: port, as: UInt16.self)))
    func word(_ at: Int) -> UInt64 { UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)) }
    switch Int32(family) {
    case AF_INET:
      let number = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
      return .ipv4(IPv4Address(number: number), port)
    case AF_INET6:
      let high = word(offset)
      // Only a link-local address means another place on another interface.
      let zone = high >> 54 == 0x3fa && interface != 0 ? IPv6Address.Zone(index: interface) : nil
      return .ipv6(IPv6Address(high: high, low: word(offset + 8), zone: zone), port)
    default: return nil
    }
  }

  /// The counters of `SK_MEMINFO_…`. Source: linux/sock_diag.h.
  static func memory(_ bytes: UnsafeRawBufferPointer) -> (OpenSocket.Memory?, drops: UInt32?) {
    func counter(_ index: Int) -> UInt32? {
      index * 4 + 4 <= bytes.count ? bytes.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self) : nil
    }
    guard let receive = counter(0), let receiveLimit = counter(1), let send = counter(2), let sendLimit = counter(3)
    else { return (nil, nil) }
    let memory = OpenSocket.Memory(receive: receive, receiveLimit: receiveLimit, send: send, sendLimit: sendLimit)
    return (memory, counter(8))
  }
}

extension OpenSocket.Transport {
  /// `IPPROTO_…` as `sock_diag` takes it.
  fileprivate var protocolNumber: UInt32? {
    switch self {
    case .tcp: 6
    case .udp: 17
    case .dccp: 33
    case .sctp: 132
    case .udpLite: 136
    case .raw: 255
    case .mptcp: 262
    case .unix, .unixDatagram, .unixSequencedPacket, .vsock: nil
    }
  }
}

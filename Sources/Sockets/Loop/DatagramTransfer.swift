internal import CSockets
import Glibc
import SocketAddresses
import SocketKernel
import SystemPackage

/// Datagrams. See ``SlotHandle/begin(_:)`` for the form of each operation.
extension SlotHandle {
  /// No UDP datagram is longer: its length has 16 bits. Source: RFC 768.
  private static let largestDatagram = 65536

  func receiveDatagram(_ deadline: Deadline) async throws(SocketError) -> Datagram {
    try await begin(.receive)
    var isResumed = false
    while true {
      var datagram: Datagram?
      switch attemptReceiveDatagram(&datagram, isResumed: isResumed) {
      case .done: return datagram!
      case .failed(let cause): throw error(.receive, cause)
      case .wait: try await suspend(.receive, .receiving, until: deadline)
      }
      isResumed = true
    }
  }

  func receiveDatagram(into bytes: inout [UInt8], _ deadline: Deadline) async throws(SocketError) -> DatagramHeader {
    try await begin(.receive)
    var isResumed = false
    while true {
      var header = DatagramHeader.empty
      switch bytes.withUnsafeMutableBytes({ attemptReceiveDatagram(into: $0, &header, isResumed: isResumed) }) {
      case .done: return header
      case .failed(let cause): throw error(.receive, cause)
      case .wait: try await suspend(.receive, .receiving, until: deadline)
      }
      isResumed = true
    }
  }

  func sendDatagram(_ bytes: [UInt8], to address: SocketAddress?, _ deadline: Deadline) async throws(SocketError) {
    try await begin(.send)
    let native = try native(address)
    var isResumed = false
    while true {
      switch bytes.withUnsafeBytes({ attemptSendDatagram($0, to: native, isResumed: isResumed) }) {
      case .done: return
      case .failed(let cause): throw sendError(cause, to: address)
      case .wait: try await waitForRoom(to: address, until: deadline)
      }
      isResumed = true
    }
  }

  func sendDatagram(
    _ text: consuming String,
    to address: SocketAddress?,
    _ deadline: Deadline
  ) async throws(SocketError) {
    try await begin(.send)
    let native = try native(address)
    var isResumed = false
    while true {
      let attempt = text.withUTF8 {
        attemptSendDatagram(UnsafeRawBufferPointer($0), to: native, isResumed: isResumed)
      }
      switch attempt {
      case .done: return
      case .failed(let cause): throw sendError(cause, to: address)
      case .wait: try await waitForRoom(to: address, until: deadline)
      }
      isResumed = true
    }
  }

  /// A Unix datagram socket has room when its receiver has, and the kernel does not report that: it reports room each
  /// time that a try has failed, so waiting for the report would be trying all the time.
  func waitForRoom(to address: SocketAddress?, until deadline: Deadline) async throws(SocketError) {
    if case .unix = address {
      try await pause(.send, .sending, for: .milliseconds(2), until: deadline)
    } else {
      try await suspend(.send, .sending, until: deadline)
    }
  }

  func sendError(_ cause: SocketError.Cause, to address: SocketAddress?) -> SocketError {
    counted(SocketError(.send, cause, local: try? localAddress(), remote: address ?? (try? remoteAddress())))
  }
}

// MARK: - One try

extension SlotHandle {
  @inline(never)
  private func attemptReceiveDatagram(_ datagram: inout Datagram?, isResumed: Bool) -> Attempt {
    withUnsafeTemporaryAllocation(byteCount: Self.largestDatagram, alignment: 16) { room in
      var header = DatagramHeader.empty
      let attempt = attemptReceiveDatagram(into: room, &header, isResumed: isResumed)
      if case .done = attempt {
        datagram = Datagram(
          bytes: Array(room[..<header.count]),
          sender: header.sender,
          isTruncated: header.isTruncated
        )
      }
      return attempt
    }
  }

  @inline(never)
  private func attemptReceiveDatagram(
    into room: UnsafeMutableRawBufferPointer,
    _ header: inout DatagramHeader,
    isResumed: Bool
  ) -> Attempt {
    var name = NativeAddress.room
    var flags: Int32 = 0
    let attempt = attempt(.receiving, isResumed: isResumed) { _ in
      name.withMutable { storage, length in
        var part = iovec(iov_base: room.baseAddress, iov_len: room.count)
        return withUnsafeMutablePointer(to: &part) { part in
          var message = msghdr()
          message.msg_name = storage
          message.msg_namelen = length.pointee
          message.msg_iov = part
          message.msg_iovlen = 1
          let count = SystemCalls.recvmsg(descriptor, &message, 0)
          length.pointee = message.msg_namelen
          flags = message.msg_flags
          return count
        }
      }
    }
    if case .done(let count) = attempt {
      self.count(received: min(count, room.count))
      header = DatagramHeader(
        count: count,
        sender: name.socketAddress?.unmapped ?? .unix(.unnamed),
        isTruncated: flags & MessageFlags.truncated.rawValue != 0
      )
    }
    return attempt
  }

  @inline(never)
  private func attemptSendDatagram(
    _ bytes: UnsafeRawBufferPointer,
    to name: NativeAddress?,
    isResumed: Bool
  ) -> Attempt {
    let attempt = attempt(.sending, isResumed: isResumed) { _ in
      let flags = MessageFlags.noSignal.rawValue
      guard let name else { return SystemCalls.send(descriptor, bytes.baseAddress, bytes.count, flags) }
      return name.with { SystemCalls.sendto(descriptor, bytes.baseAddress, bytes.count, flags, $0, $1) }
    }
    if case .done(let count) = attempt { self.count(sent: count) }
    return attempt
  }

  /// The address as the kernel has it. An IPv6 socket for both versions takes an IPv4 one as it is.
  func native(_ address: SocketAddress?) throws(SocketError) -> NativeAddress? {
    guard let address else { return nil }
    do {
      return try NativeAddress(address)
    } catch {
      throw SocketError(.send, error, remote: address)
    }
  }
}

extension DatagramHeader {
  static let empty = DatagramHeader(count: 0, sender: .unix(.unnamed), isTruncated: false)
}

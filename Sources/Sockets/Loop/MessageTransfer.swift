import SocketAddresses
import SocketKernel
import SystemPackage

/// Messages with what travels beside their bytes. See ``SlotHandle/begin(_:)`` for the form of each operation.
extension SlotHandle {
  func receiveMessage(
    upTo limit: Int,
    controlCapacity: Int,
    _ flags: MessageFlags,
    _ deadline: Deadline
  ) async throws(SocketError) -> SocketDescriptor.ReceivedMessage {
    try await begin(.receive)
    if limit < 0 || controlCapacity < 0 { throw error(.receive, .system(.invalidArgument)) }
    var isResumed = false
    while true {
      var received = MessageCalls.Received()
      var bytes: [UInt8] = []
      switch attemptReceiveMessage(&bytes, limit, controlCapacity, flags, &received, isResumed: isResumed) {
      case .done: return SocketDescriptor.ReceivedMessage(bytes: bytes, count: bytes.count, received)
      case .failed(let cause): throw error(.receive, cause)
      case .wait: try await suspend(.receive, .receiving, until: deadline)
      }
      isResumed = true
    }
  }

  /// Answers how many bytes went: all of a message, on a stream perhaps fewer.
  func sendMessage(
    _ bytes: [UInt8],
    to address: SocketAddress?,
    _ control: [ControlMessage],
    descriptors: [Int32],
    _ flags: MessageFlags,
    _ deadline: Deadline
  ) async throws(SocketError) -> Int {
    try await begin(.send)
    let outgoing: MessageCalls.Outgoing
    do {
      outgoing = try MessageCalls.Outgoing(to: address, control, descriptors: descriptors, flags)
    } catch {
      throw SocketError(.send, error, remote: address)
    }
    var isResumed = false
    while true {
      switch attemptSendMessage(bytes, outgoing, isResumed: isResumed) {
      case .done(let count): return count
      case .failed(let cause): throw sendError(cause, to: address)
      case .wait: try await waitForRoom(to: address, until: deadline)
      }
      isResumed = true
    }
  }

  /// Receives a packet; nil at the end of the data.
  func receivePacket(_ deadline: Deadline) async throws(SocketError) -> Packet? {
    try await begin(.receive)
    var isResumed = false
    while true {
      var packet: Packet?
      switch attemptReceivePacket(&packet, isResumed: isResumed) {
      case .done: return packet
      case .failed(let cause): throw error(.receive, cause)
      case .wait: try await suspend(.receive, .receiving, until: deadline)
      }
      isResumed = true
    }
  }

  /// Receives a packet into the array; nil at the end of the data.
  func receivePacket(into bytes: inout [UInt8], _ deadline: Deadline) async throws(SocketError) -> PacketHeader? {
    try await begin(.receive)
    var isResumed = false
    while true {
      var header: PacketHeader?
      switch bytes.withUnsafeMutableBytes({ attemptReceivePacket(into: $0, &header, isResumed: isResumed) }) {
      case .done: return header
      case .failed(let cause): throw error(.receive, cause)
      case .wait: try await suspend(.receive, .receiving, until: deadline)
      }
      isResumed = true
    }
  }

  /// Sends one packet of a connection.
  func sendPacket(_ bytes: [UInt8], _ deadline: Deadline) async throws(SocketError) {
    try await begin(.send)
    var isResumed = false
    while true {
      let attempt = bytes.withUnsafeBytes { bytes in
        self.attempt(.sending, isResumed: isResumed) { _ in
          SystemCalls.send(descriptor, bytes.baseAddress, bytes.count, MessageFlags.noSignal.rawValue)
        }
      }
      switch attempt {
      case .done(let count): return self.count(sent: count)
      case .failed(let cause): throw error(.send, cause)
      case .wait: try await suspend(.send, .sending, until: deadline)
      }
      isResumed = true
    }
  }
}

// MARK: - One try

extension SlotHandle {
  /// No packet or datagram that is usual is longer; who wants more gives the memory.
  private static let usualPacket = 65536

  @inline(never)
  private func attemptReceiveMessage(
    _ bytes: inout [UInt8],
    _ limit: Int,
    _ controlCapacity: Int,
    _ flags: MessageFlags,
    _ received: inout MessageCalls.Received,
    isResumed: Bool
  ) -> Attempt {
    // What was received ahead of the program comes first. Its like has no data beside it.
    let isOfData = flags.isDisjoint(with: [.outOfBand, .errorQueue])
    if isOfData { exclusively { if !$0.buffer.isEmpty { $0.receiving.isReady = true } } }
    return attempt(.receiving, isResumed: isResumed) { state in
      if isOfData && !state.buffer.isEmpty {
        bytes = flags.contains(.peek) ? Array(state.buffer.bytes.prefix(limit)) : state.buffer.takeArray(upTo: limit)
        return bytes.count
      }
      return withUnsafeTemporaryAllocation(byteCount: limit, alignment: 16) { room in
        let count = MessageCalls.receive(
          descriptor,
          into: [room],
          controlCapacity: controlCapacity,
          flags: flags,
          &received
        )
        if count > 0 {
          bytes = Array(room[..<min(count, limit)])
          self.count(received: bytes.count)
        }
        return count
      }
    }
  }

  @inline(never)
  private func attemptSendMessage(
    _ bytes: [UInt8],
    _ outgoing: MessageCalls.Outgoing,
    isResumed: Bool
  ) -> Attempt {
    bytes.withUnsafeBytes { bytes in
      let attempt = attempt(.sending, isResumed: isResumed) { _ in MessageCalls.send(descriptor, [bytes], outgoing) }
      if case .done(let count) = attempt { self.count(sent: count) }
      return attempt
    }
  }

  @inline(never)
  private func attemptReceivePacket(_ packet: inout Packet?, isResumed: Bool) -> Attempt {
    withUnsafeTemporaryAllocation(byteCount: Self.usualPacket, alignment: 16) { room in
      var header: PacketHeader?
      let attempt = attemptReceivePacket(into: room, &header, isResumed: isResumed)
      if case .done = attempt, let header {
        packet = Packet(bytes: Array(room[..<header.count]), isTruncated: header.isTruncated)
      }
      return attempt
    }
  }

  @inline(never)
  private func attemptReceivePacket(
    into room: UnsafeMutableRawBufferPointer,
    _ header: inout PacketHeader?,
    isResumed: Bool
  ) -> Attempt {
    var isTruncated = false
    var isEnd = false
    let attempt = attempt(.receiving, isResumed: isResumed) { _ in
      MessageCalls.receivePacket(descriptor, into: room, isTruncated: &isTruncated, isEnd: &isEnd)
    }
    if case .done(let count) = attempt, !isEnd {
      header = PacketHeader(count: count, isTruncated: isTruncated)
      self.count(received: min(count, room.count))
    }
    return attempt
  }
}

public import SocketAddresses
internal import SystemPackage

// MARK: - Sending

extension SocketDescriptor {
  /// Sends `bytes` as one message with what travels beside them, and answers how many bytes went.
  ///
  /// - Parameters:
  ///   - bytes: The content, which may be empty.
  ///   - address: The peer; nil on a connected socket.
  ///   - control: Ancillary data.
  ///   - descriptors: Open descriptors, of any kind, of which the receiver gets duplicates. Unix sockets only, 253 at
  ///     most, and on a stream with at least one byte.
  ///   - flags: Flags of the call.
  /// - Throws: ``SocketError`` with operation `send`: what `send(_:to:)` throws, and `EINVAL` for ancillary data that
  ///   the socket does not take, `EBADF` for a descriptor that is not open, `ETOOMANYREFS` when too many are under way,
  ///   `EPERM` for credentials of somebody else.
  ///
  /// Corresponds to `sendmsg(2)`.
  @discardableResult
  public func sendMessage(
    _ bytes: [UInt8],
    to address: SocketAddress? = nil,
    control: [ControlMessage] = [],
    descriptors: [Int32] = [],
    flags: MessageFlags = []
  ) throws(SocketError) -> Int {
    try bytes.span.bytes.withUnsafeBytes { (bytes) throws(SocketError) in
      try sendMessage(gathering: [bytes], to: address, control: control, descriptors: descriptors, flags: flags)
    }
  }

  /// Sends the bytes of all `parts`, one behind the other, as one message; see
  /// ``sendMessage(_:to:control:descriptors:flags:)``. The kernel takes 1024 parts at most.
  ///
  /// - Throws: ``SocketError`` with operation `send`; `EMSGSIZE` for too many parts.
  ///
  /// Corresponds to `sendmsg(2)`.
  @discardableResult
  public func sendMessage(
    gathering parts: [[UInt8]],
    to address: SocketAddress? = nil,
    control: [ControlMessage] = [],
    descriptors: [Int32] = [],
    flags: MessageFlags = []
  ) throws(SocketError) -> Int {
    // An array lends its memory to a closure, so many arrays need one closure inside the other. One part more than the
    // kernel takes is enough for it to refuse.
    func lend(_ rest: ArraySlice<[UInt8]>, _ lent: [UnsafeRawBufferPointer]) throws(SocketError) -> Int {
      guard let first = rest.first, lent.count <= 1024 else {
        return try sendMessage(gathering: lent, to: address, control: control, descriptors: descriptors, flags: flags)
      }
      return try first.span.bytes.withUnsafeBytes { (bytes) throws(SocketError) in
        try lend(rest.dropFirst(), lent + [bytes])
      }
    }
    return try lend(parts[...], [])
  }

  /// Sends the bytes of all `parts`, one behind the other, as one message; see
  /// ``sendMessage(_:to:control:descriptors:flags:)``. The kernel takes 1024 parts at most.
  ///
  /// - Throws: ``SocketError`` with operation `send`; `EMSGSIZE` for too many parts.
  ///
  /// Corresponds to `sendmsg(2)`.
  @discardableResult
  public func sendMessage(
    gathering parts: [UnsafeRawBufferPointer],
    to address: SocketAddress? = nil,
    control: [ControlMessage] = [],
    descriptors: [Int32] = [],
    flags: MessageFlags = []
  ) throws(SocketError) -> Int {
    let outgoing: MessageCalls.Outgoing
    do {
      outgoing = try MessageCalls.Outgoing(to: address, control, descriptors: descriptors, flags)
    } catch {
      throw SocketError(.send, error, remote: address)
    }
    return try repeating(.send, remote: address) { MessageCalls.send(rawValue, parts, outgoing) }
  }
}

// MARK: - Receiving

extension SocketDescriptor {
  /// A received message with what travelled beside its bytes.
  public struct ReceivedMessage: ~Copyable, Sendable {
    /// The content; empty when it was received into buffers of the caller.
    public internal(set) var bytes: [UInt8] = []
    /// How many bytes were received.
    public let count: Int
    /// Who sent it; `nil` for a Unix socket without a name, and on streams.
    public let sender: SocketAddress?
    /// The ancillary data, in the kernel's order.
    public let control: [ControlMessage]
    /// The descriptors that came along. What is not taken out closes with the message.
    public var descriptors: DescriptorBag
    /// A descriptor of the process that sent the message, after ``SocketOption/passProcess``: `SCM_PIDFD`. Who keeps it
    /// takes it out, with `process.take()`; else it closes with the message. nil too when the kernel could open none; its
    /// errno is in ``control`` then, negative, as a ``ControlMessage/other(level:number:bytes:)``.
    public var process: SocketDescriptor?
    /// What the kernel says about the message; the names below are its common parts.
    public let flags: MessageFlags

    /// Takes over the descriptors.
    package init(bytes: [UInt8] = [], count: Int, _ received: MessageCalls.Received) {
      self.bytes = bytes
      self.count = count
      sender = received.sender
      control = received.control
      descriptors = DescriptorBag(adopting: received.descriptors)
      process = received.process.map { SocketDescriptor(adopting: $0) }
      flags = received.flags
    }

    /// Whether the message was longer than the room for it, and its rest is lost.
    public var isTruncated: Bool { flags.contains(.truncated) }
    /// Whether ancillary data, descriptors among it, found no room and is lost. The kernel has closed such descriptors.
    public var isControlTruncated: Bool { flags.contains(.controlTruncated) }
    /// Whether the message ends a record.
    public var isEndOfRecord: Bool { flags.contains(.endOfRecord) }
  }

  /// Receives one message of at most `limit` bytes with what travels beside it. Descriptors come with close-on-exec.
  ///
  /// - Parameters:
  ///   - limit: The most to receive. 64 KiB hold any UDP datagram.
  ///   - controlCapacity: Room for ancillary data, in bytes. The default holds the most that Linux puts into one
  ///     message: 253 descriptors, credentials, and the sender's process.
  ///   - flags: Flags of the call.
  /// - Throws: ``SocketError`` with operation `receive`, as ``receive(into:flags:)-(UnsafeMutableRawBufferPointer,_)``
  ///   does.
  ///
  /// Corresponds to `recvmsg(2)`.
  public func receiveMessage(
    upTo limit: Int = 65536,
    controlCapacity: Int = 1280,
    flags: MessageFlags = []
  ) throws(SocketError) -> ReceivedMessage {
    var message: ReceivedMessage?
    var failure: SocketError?
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      let room = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[..<limit])
      do throws(SocketError) {
        let received = try receiveMessage(scattering: [room], controlCapacity: controlCapacity, flags: flags)
        count = received.count
        message = consume received
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    var received = message.take()!
    received.bytes = bytes
    return received
  }

  /// Receives one message into `buffers`, filled one after the other; see
  /// ``receiveMessage(upTo:controlCapacity:flags:)``.
  ///
  /// - Throws: ``SocketError`` with operation `receive`; `EMSGSIZE` for more than 1024 buffers.
  ///
  /// Corresponds to `recvmsg(2)`.
  public func receiveMessage(
    scattering buffers: [UnsafeMutableRawBufferPointer],
    controlCapacity: Int = 1280,
    flags: MessageFlags = []
  ) throws(SocketError) -> ReceivedMessage {
    var received = MessageCalls.Received()
    let count = try repeating(.receive) {
      MessageCalls.receive(
        rawValue,
        into: buffers,
        controlCapacity: controlCapacity,
        flags: flags,
        &received
      )
    }
    return ReceivedMessage(count: min(count, buffers.reduce(0) { $0 + $1.count }), received)
  }
}

public import SocketAddresses
public import SocketKernel

/// A socket that exchanges messages with what travels beside their bytes: descriptors, credentials, addresses, times.
///
/// Every socket of the face can. On a ``Connection`` they go along with the receives of a stream: bytes that were taken
/// from the kernel ahead of the program come first, without what travelled beside them.
public protocol MessageEnd: ~Copyable, Sendable {
  /// The library's own way to the socket. Not for types outside of it to conform.
  var _messages: StreamEnd { get }
}

extension MessageEnd where Self: ~Copyable {
  /// Receives one message of at most `limit` bytes with what travels beside it. Descriptors come with close-on-exec,
  /// and close with the message when nobody takes them out.
  ///
  /// - Parameters:
  ///   - limit: the most to receive. 64 KiB hold any UDP datagram.
  ///   - controlCapacity: room for ancillary data, in bytes. The default holds 253 descriptors, and credentials.
  ///   - flags: flags of the call.
  ///   - duration: how long to wait at most.
  /// - Throws: `SocketError`; `cancelled`, `deadlineExpired` and `busy` of `SocketError.Cause` lose no message.
  ///
  /// Corresponds to `recvmsg(2)`.
  public borrowing func receiveMessage(
    upTo limit: Int = 65536,
    controlCapacity: Int = 1280,
    flags: MessageFlags = [],
    within duration: Duration? = nil
  ) async throws(SocketError) -> SocketDescriptor.ReceivedMessage {
    try await _messages.handle.receiveMessage(
      upTo: limit,
      controlCapacity: controlCapacity,
      flags,
      Deadline(within: duration)
    )
  }

  /// Sends `bytes` as one message with what travels beside them, and answers how many bytes went: all of them, on a
  /// stream perhaps fewer.
  ///
  /// - Parameters:
  ///   - bytes: the content, which may be empty.
  ///   - address: the peer; nil on a connected socket.
  ///   - control: ancillary data.
  ///   - descriptors: open descriptors, of which the receiver gets duplicates. Unix sockets only, 253 at most.
  ///   - flags: flags of the call.
  ///   - duration: how long to wait for room at most.
  /// - Throws: `SocketError`; after `cancelled` and `deadlineExpired` of `SocketError.Cause` nothing was sent.
  ///
  /// Corresponds to `sendmsg(2)`.
  @discardableResult
  public borrowing func sendMessage(
    _ bytes: [UInt8],
    to address: SocketAddress? = nil,
    control: [ControlMessage] = [],
    descriptors: [Int32] = [],
    flags: MessageFlags = [],
    within duration: Duration? = nil
  ) async throws(SocketError) -> Int {
    try await _messages.handle.sendMessage(
      bytes,
      to: address,
      control,
      descriptors: descriptors,
      flags,
      Deadline(within: duration)
    )
  }
}

extension AnySocket: MessageEnd {
  public var _messages: StreamEnd { StreamEnd(handle) }

  /// Receives one message; see ``MessageEnd/receiveMessage(upTo:controlCapacity:flags:within:)``.
  ///
  /// Corresponds to `recvmsg(2)`.
  public borrowing func receive(
    upTo limit: Int = 65536,
    within duration: Duration? = nil
  ) async throws(SocketError) -> SocketDescriptor.ReceivedMessage {
    try await receiveMessage(upTo: limit, within: duration)
  }

  /// Sends one message; see ``MessageEnd/sendMessage(_:to:control:descriptors:flags:within:)``.
  ///
  /// Corresponds to `sendmsg(2)`.
  @discardableResult
  public borrowing func send(
    _ bytes: [UInt8],
    to address: SocketAddress? = nil,
    within duration: Duration? = nil
  ) async throws(SocketError) -> Int {
    try await sendMessage(bytes, to: address, within: duration)
  }
}

extension PacketConnection: MessageEnd {
  public var _messages: StreamEnd { StreamEnd(handle) }
}

extension Connection: MessageEnd {
  public var _messages: StreamEnd { StreamEnd(handle) }
}

extension DatagramSocket: MessageEnd {
  public var _messages: StreamEnd { StreamEnd(handle) }
}

public import SocketAddresses
public import SocketKernel
import SystemPackage

/// A connection that keeps the borders between messages: each send is one packet, each receive gives one.
///
/// It has one owner, who may receive in one task and send in another that borrow it. Dropping it closes it.
public struct PacketConnection: ~Copyable, Sendable {
  let registration: Registration

  /// An empty packet and the end of the data look alike to `recv`. With its time of arrival on, a packet shows itself.
  init(_ registration: consuming Registration) throws(SocketError) {
    let number = registration.descriptor
    self.registration = registration
    do throws(SocketError) {
      try AnySocketOption<Bool, ReadWrite>.receiveTimestamp.set(to: true, on: number)
    } catch {
      // vsock has no times; its packets end a record, and say so.
      guard error.errno == .protocolNotAvailable else { throw error }
    }
  }

  /// Takes over a connected socket of type `SOCK_SEQPACKET`. It is made non-blocking.
  ///
  /// - Throws: `SocketError`: `ENOTCONN` when it has no peer, `EPROTOTYPE` when it is of another type, `ENOTSOCK`,
  ///   `EBADF`. The descriptor is closed then.
  public init(adopting descriptor: consuming SocketDescriptor) throws(SocketError) {
    guard try descriptor.option(.type) == .sequencedPacket else {
      throw SocketError(.adopt, .protocolWrongTypeForSocket)
    }
    _ = try descriptor.remoteAddress()
    try descriptor.setNonBlocking(true)
    try self.init(try .add(descriptor, to: LoopPool.next()))
  }

  var handle: SlotHandle { registration.handle }

  /// The address of this side. Corresponds to `getsockname(2)`.
  public var localAddress: SocketAddress {
    get throws(SocketError) { try handle.localAddress() }
  }

  /// The address of the peer. Corresponds to `getpeername(2)`.
  public var remoteAddress: SocketAddress {
    get throws(SocketError) { try handle.remoteAddress() }
  }

  /// Lends the descriptor's number, for calls that this library does not have. Neither close it nor keep it.
  public borrowing func withDescriptor<Result: ~Copyable, Failure: Error>(
    _ body: (Int32) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(registration.descriptor)
  }

  // MARK: Receiving

  /// Receives one packet, of up to 64 KiB; nil at the end of the peer's data, and never before.
  ///
  /// - Throws: `SocketError`: `ECONNRESET` when the peer reset the connection, and `cancelled`, `deadlineExpired`,
  ///   `stopping` and `busy` of `SocketError.Cause`, after which no packet is lost.
  ///
  /// Corresponds to `recvmsg(2)`.
  public borrowing func receive(within duration: Duration? = nil) async throws(SocketError) -> Packet? {
    try await handle.receivePacket(Deadline(within: duration))
  }

  /// Receives one packet before `instant`, of up to 64 KiB; nil at the end of the peer's data.
  ///
  /// Corresponds to `recvmsg(2)`.
  public borrowing func receive(until instant: ContinuousClock.Instant) async throws(SocketError) -> Packet? {
    try await handle.receivePacket(Deadline(until: instant))
  }

  /// Receives one packet into the array, over what is there, without an allocation; nil at the end of the peer's data.
  ///
  /// Corresponds to `recvmsg(2)`.
  public borrowing func receive(
    into bytes: inout [UInt8],
    within duration: Duration? = nil
  ) async throws(SocketError) -> PacketHeader? {
    try await handle.receivePacket(into: &bytes, Deadline(within: duration))
  }

  // MARK: Sending

  /// Sends the bytes as one packet, which may be empty.
  ///
  /// - Throws: `SocketError`: `EPIPE` and `ECONNRESET` when the peer is gone, `EMSGSIZE` for more than the socket's
  ///   buffer holds, and `cancelled`, `deadlineExpired` and `busy` of `SocketError.Cause`, after which nothing of the
  ///   packet was sent.
  ///
  /// Corresponds to `send(2)`, with `MSG_NOSIGNAL`.
  public borrowing func send(_ bytes: [UInt8], within duration: Duration? = nil) async throws(SocketError) {
    try await handle.sendPacket(bytes, Deadline(within: duration))
  }

  /// Sends the bytes as one packet before `instant`.
  ///
  /// Corresponds to `send(2)`.
  public borrowing func send(_ bytes: [UInt8], until instant: ContinuousClock.Instant) async throws(SocketError) {
    try await handle.sendPacket(bytes, Deadline(until: instant))
  }

  /// Sends the text as UTF-8, as one packet.
  ///
  /// Corresponds to `send(2)`.
  public borrowing func send(_ text: String, within duration: Duration? = nil) async throws(SocketError) {
    try await handle.sendPacket(Array(text.utf8), Deadline(within: duration))
  }

  // MARK: Ending

  /// Tells the peer that nothing more will come. Receiving goes on.
  ///
  /// Corresponds to `shutdown(2)` with `SHUT_WR`.
  public borrowing func finishSending() throws(SocketError) {
    let answer = SystemCalls.shutdown(registration.descriptor, ShutdownDirection.write.rawValue)
    if answer < 0 { throw SocketError(.shutdown, Errno(rawValue: -answer)) }
  }

  /// Closes the connection with care; see ``Connection/close(within:)``.
  ///
  /// Corresponds to `shutdown(2)`, `recv(2)` until the end, and `close(2)`.
  public consuming func close(within duration: Duration = .seconds(1)) async {
    await handle.linger(until: Deadline(after: duration))
    handle.leaveService()
  }
}

extension PacketConnection: OptionHolder {
  public typealias Speaks = SequencedPackets
  public var _options: OptionsEnd { OptionsEnd(descriptor: registration.descriptor) }
}

extension PacketListener: OptionHolder {
  public typealias Speaks = SequencedPackets
  public var _options: OptionsEnd { OptionsEnd(descriptor: listener.registration.descriptor) }
}

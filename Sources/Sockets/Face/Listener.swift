public import SocketAddresses
public import SocketKernel
import SystemPackage

/// A socket that clients connect to.
///
/// ``serve(until:drain:_:)`` runs a handler for each connection and is what a server wants; ``accept(within:)`` hands
/// out connections one by one. Closed when its owner drops it; connections that were accepted live on.
public struct Listener: ~Copyable, Sendable {
  let registration: Registration
  /// The address that clients connect to: where port 0 was bound, the port that the kernel chose.
  public let localAddress: SocketAddress

  var handle: SlotHandle { registration.handle }

  /// Takes over a listening socket, for example one inherited from a service manager.
  ///
  /// It is made non-blocking, which every duplicate of the descriptor shares.
  ///
  /// - Throws: `SocketError`: `EINVAL` when it does not listen, `EPROTOTYPE` when it is no stream, `ENOTSOCK`, `EBADF`.
  ///   The descriptor is closed then.
  public init(adopting descriptor: consuming SocketDescriptor) throws(SocketError) {
    try self.init(adopting: descriptor, .stream)
  }

  init(adopting descriptor: consuming SocketDescriptor, _ type: SocketType) throws(SocketError) {
    let localAddress = try descriptor.localAddress()
    guard try descriptor.option(.isListening) else {
      throw SocketError(.adopt, .invalidArgument, local: localAddress)
    }
    guard try descriptor.option(.type) == type else {
      throw SocketError(.adopt, .protocolWrongTypeForSocket, local: localAddress)
    }
    try descriptor.setNonBlocking(true)
    registration = try Registration.add(descriptor, to: LoopPool.next())
    self.localAddress = localAddress
  }

  /// Waits for a client and gives the connection to it.
  ///
  /// Running out of descriptors or memory is not passed on as long as it may pass: see ``serve(until:drain:_:)``.
  ///
  /// - Throws: `SocketError` with `SocketError.Cause.cancelled` or `SocketError.Cause.deadlineExpired`; clients
  ///   that wait to be accepted go on waiting.
  ///
  /// Corresponds to `accept4(2)`.
  public borrowing func accept(within duration: Duration? = nil) async throws(SocketError) -> Connection {
    try await accept(Deadline(within: duration))
  }

  /// Waits for a client before `instant`, and gives the connection to it.
  ///
  /// Corresponds to `accept4(2)`.
  public borrowing func accept(until instant: ContinuousClock.Instant) async throws(SocketError) -> Connection {
    try await accept(Deadline(until: instant))
  }

  /// Lends the descriptor's number, for calls that this library does not have. Neither close it nor keep it.
  public borrowing func withDescriptor<Result: ~Copyable, Failure: Error>(
    _ body: (Int32) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(registration.descriptor)
  }

  private borrowing func accept(_ deadline: Deadline) async throws(SocketError) -> Connection {
    var backOff = AcceptBackOff()
    let descriptor = try await handle.accept(until: deadline, &backOff)
    return Connection(try .add(descriptor, to: LoopPool.next(), readsToTheEnd: localAddress.mayStopShort))
  }
}

public import SocketAddresses
public import SocketKernel
import SystemPackage

/// One stream connection: TCP, or a Unix-domain stream.
///
/// It has one owner. Two tasks cannot receive from it at once, nor use it after it is closed; neither compiles. To
/// send in one task and receive in another, ``split()`` it; to keep many in a dictionary, ``shared()``.
///
/// Dropping a connection closes it at once, as `close(2)` does: what the peer sent and nobody received makes the
/// kernel reset it, and the peer may lose the end of what was sent to it. ``close(within:)`` takes the trouble to avoid
/// that; a handler's connection is always ended in this careful way, see ``Listener/serve(until:drain:_:)``.
public struct Connection: ~Copyable, Sendable {
  let registration: Registration

  init(_ registration: consuming Registration) { self.registration = registration }

  var handle: SlotHandle { registration.handle }

  /// Takes over a connected stream socket, for example one inherited from another process.
  ///
  /// It is made non-blocking, which every duplicate of the descriptor shares.
  ///
  /// - Throws: `SocketError`: `ENOTCONN` when it has no peer, `EPROTOTYPE` when it is no stream, `ENOTSOCK`, `EBADF`.
  ///   The descriptor is closed then.
  public init(adopting descriptor: consuming SocketDescriptor) throws(SocketError) {
    guard try descriptor.option(.type) == .stream else { throw SocketError(.adopt, .protocolWrongTypeForSocket) }
    let peer = try descriptor.remoteAddress()
    try descriptor.setNonBlocking(true)
    self.init(try .add(descriptor, to: LoopPool.next(), readsToTheEnd: peer.mayStopShort))
  }

  /// The address of this side.
  ///
  /// Corresponds to `getsockname(2)`.
  public var localAddress: SocketAddress {
    get throws(SocketError) { try handle.localAddress() }
  }

  /// The address of the peer. Unknown, and an error, after the peer reset the connection: ask early.
  ///
  /// Corresponds to `getpeername(2)`.
  public var remoteAddress: SocketAddress {
    get throws(SocketError) { try handle.remoteAddress() }
  }

  /// Lends the descriptor's number, for calls that this library does not have. Neither close it nor keep it.
  ///
  /// What the peer sent may have been received ahead of the program: mix raw receives with this library's only in a
  /// protocol that has the peer wait. In a handler that has left its loop, receive or send something before raw calls.
  public borrowing func withDescriptor<Result: ~Copyable, Failure: Error>(
    _ body: (Int32) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    handle.prepareForRawCalls()
    return try body(registration.descriptor)
  }
}

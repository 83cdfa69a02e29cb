public import SocketAddresses
public import SystemPackage

/// Why an operation on a socket failed: what was tried, the cause, and the two addresses where they are known.
///
/// One small value (24 bytes) for every call of the library, so `catch` needs one clause. Ask ``disposition`` what
/// to do next; ask ``cause`` when the exact errno matters.
public struct SocketError: Error, Sendable {
  /// What was tried. The raw value is the verb that messages use.
  public enum Operation: String, Sendable {
    case open, bind, listen, accept, connect, send, receive, shutdown, close, adopt
    case getOption = "read an option of"
    case setOption = "set an option of"
    case localAddress = "read the local address of"
    case remoteAddress = "read the remote address of"
    case resolve
  }

  /// What stopped it.
  public enum Cause: Sendable, Hashable {
    /// The kernel refused.
    case system(Errno)
    /// The task was cancelled. Nothing was lost: what was not received is still there to receive.
    case cancelled
    /// The deadline passed. Nothing was lost: what was not received is still there to receive.
    case deadlineExpired
    /// This side closed the socket.
    case closed
    /// Another task is doing the same on this socket, and bytes of two would mix.
    case busy
    /// The server is stopping, and this would have waited for more from the peer.
    case stopping
  }

  /// What a caller can do about it.
  public enum Disposition: Sendable, Hashable {
    /// Passing trouble of this one call: try again at once.
    case retryNow
    /// A resource ran out or nobody answers there now: try again after a pause.
    case retryLater
    /// The peer closed, reset or cannot be reached any more: this connection is over.
    case peerGone
    /// The call cannot work as it was made, now or later.
    case callerError
    case cancelled
    case deadlineExpired
  }

  /// Off the hot path and rarely filled, so behind one reference instead of 80 bytes in every error.
  private final class Addresses: Sendable {
    let local: SocketAddress?
    let remote: SocketAddress?
    init(local: SocketAddress?, remote: SocketAddress?) {
      self.local = local
      self.remote = remote
    }
  }

  public let operation: Operation
  public let cause: Cause
  private let addresses: Addresses?

  public init(
    _ operation: Operation, _ cause: Cause, local: SocketAddress? = nil, remote: SocketAddress? = nil
  ) {
    self.operation = operation
    self.cause = cause
    addresses = local == nil && remote == nil ? nil : Addresses(local: local, remote: remote)
  }

  public init(
    _ operation: Operation, _ errno: Errno, local: SocketAddress? = nil, remote: SocketAddress? = nil
  ) {
    self.init(operation, .system(errno), local: local, remote: remote)
  }

  /// The address of this side, where it is known.
  public var local: SocketAddress? { addresses?.local }
  /// The address of the other side, where it is known.
  public var remote: SocketAddress? { addresses?.remote }
  /// The errno, where the kernel refused.
  public var errno: Errno? {
    if case .system(let errno) = cause { errno } else { nil }
  }
}

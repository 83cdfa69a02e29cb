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

  /// Off the hot path and rarely filled, so behind one reference instead of 80 bytes and more in every error.
  private final class Details: Sendable {
    let local: SocketAddress?
    let remote: SocketAddress?
    let subject: String?
    let explanation: String?
    let refused: Refused?

    init(
      local: SocketAddress?,
      remote: SocketAddress?,
      subject: String? = nil,
      explanation: String? = nil,
      refused: Refused? = nil
    ) {
      self.local = local
      self.remote = remote
      self.subject = subject
      self.explanation = explanation
      self.refused = refused
    }
  }

  public let operation: Operation
  public let cause: Cause
  private let details: Details?

  public init(
    _ operation: Operation,
    _ cause: Cause,
    local: SocketAddress? = nil,
    remote: SocketAddress? = nil
  ) {
    self.operation = operation
    self.cause = cause
    let isPlain = local == nil && remote == nil
    details = isPlain ? nil : Details(local: local, remote: remote)
  }

  public init(
    _ operation: Operation,
    _ errno: Errno,
    local: SocketAddress? = nil,
    remote: SocketAddress? = nil
  ) {
    self.init(operation, .system(errno), local: local, remote: remote)
  }

  /// An error about something that is no address: an option by its constant's name, a host's name.
  ///
  /// - Parameter explanation: Better words than the errno's own, where another authority gave them.
  package init(_ operation: Operation, _ errno: Errno, subject: String, explanation: String? = nil) {
    self.init(operation, .system(errno), subject: subject, explanation: explanation)
  }

  package init(_ operation: Operation, _ cause: Cause, subject: String, explanation: String? = nil) {
    self.operation = operation
    self.cause = cause
    details = Details(local: nil, remote: nil, subject: subject, explanation: explanation)
  }

  /// What was refused an address that is in use, so that its holder can be looked for: only when somebody asks, because
  /// that takes longer than the call that failed.
  package struct Refused: Sendable {
    package let type: SocketType
    package let number: SocketProtocol
    /// Says who has the address.
    package let search: (@Sendable (SocketError) -> String?)?

    package init(_ type: SocketType, _ number: SocketProtocol, search: (@Sendable (SocketError) -> String?)? = nil) {
      self.type = type
      self.number = number
      self.search = search
    }
  }

  /// An error about an address in use.
  package init(_ operation: Operation, _ errno: Errno, local: SocketAddress?, refused: Refused) {
    self.operation = operation
    cause = .system(errno)
    details = Details(local: local, remote: nil, refused: refused)
  }

  package var refused: Refused? { details?.refused }

  /// The address of this side, where it is known.
  public var local: SocketAddress? { details?.local }
  /// The address of the other side, where it is known.
  public var remote: SocketAddress? { details?.remote }
  /// The errno, where the kernel refused.
  public var errno: Errno? {
    if case .system(let errno) = cause { errno } else { nil }
  }

  /// What the operation was about, where that is no address: `TCP_NODELAY`, `example.org`.
  var subject: String? { details?.subject }
  var explanation: String? { details?.explanation }
}

extension SocketError: Hashable {
  /// Equal in operation, cause and what they were about.
  public static func == (left: Self, right: Self) -> Bool {
    left.operation == right.operation && left.cause == right.cause && left.local == right.local
      && left.remote == right.remote && left.subject == right.subject
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(operation)
    hasher.combine(cause)
    hasher.combine(local)
    hasher.combine(remote)
    hasher.combine(subject)
  }
}

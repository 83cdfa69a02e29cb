import Sockets

/// A stream that the checks can drive: bytes both ways, in order, each direction with an end of its own.
///
/// Conform a small class to it that holds your stream, and run every ``StreamCheck`` against a pair of them. Several
/// tasks use it at once; that is what some checks are about.
public protocol CheckableStream: Sendable {
  /// Receives what there is, at most `limit` bytes; none at the end of the peer's data.
  ///
  /// - Throws: when `limit` is not positive, when the task is cancelled, when nothing came within `duration` (nil is no
  ///   limit), when another task is receiving, when the peer is gone, after ``close()``.
  func receive(upTo limit: Int, within duration: Duration?) async throws -> [UInt8]

  /// Sends all the bytes, and waits for room where there is none.
  ///
  /// - Throws: as ``receive(upTo:within:)`` does, and after ``finishSending()``.
  func send(_ bytes: [UInt8], within duration: Duration?) async throws

  /// Tells the peer that nothing more will come; receiving goes on. Doing it again changes nothing.
  func finishSending() async throws

  /// Ends both directions. What was sent arrives; whoever waits in another task gets an error. Never fails, and doing
  /// it again changes nothing.
  func close() async

  /// Ends both directions without care: the peer may lose what was sent.
  func reset() async

  /// What an error of this stream means. The default knows `SocketError` and `CancellationError`.
  func meaning(of error: any Error) -> StreamFailure
}

/// What an error of a stream tells the program that made the call.
public enum StreamFailure: Sendable, Hashable {
  case cancelled
  case deadlineExpired
  /// This side closed the stream.
  case closed
  /// Another task is doing the same.
  case busy
  /// The peer, or the way to it, is gone; or this side has said that it sends no more.
  case broken
  /// The call makes no sense, such as receiving at most no byte.
  case invalid
  case other
}

extension CheckableStream {
  public func meaning(of error: any Error) -> StreamFailure {
    if error is CancellationError { return .cancelled }
    guard let error = error as? SocketError else { return .other }
    switch error.cause {
    case .cancelled, .stopping: return .cancelled
    case .deadlineExpired: return .deadlineExpired
    case .closed: return .closed
    case .busy: return .busy
    case .system: return error.disposition == .peerGone ? .broken : .invalid
    }
  }
}

/// The two ends of one stream.
public struct StreamPair: Sendable {
  public let first: any CheckableStream
  public let second: any CheckableStream
  /// More bytes than the stream holds while nobody receives: a send of so many has to wait.
  public let overflow: Int

  public init(_ first: any CheckableStream, _ second: any CheckableStream, overflow: Int = 32 << 20) {
    self.first = first
    self.second = second
    self.overflow = overflow
  }
}

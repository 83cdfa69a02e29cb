import SocketKernel
import Sockets

/// Plays one case against a client over a stream, and watches how it takes it.
struct StreamTorture {
  let connection: SharedConnection
  /// How long a client may do nothing at all.
  let patience: Duration

  /// Answers a request as the case says. nil where the client cannot be judged before it comes again.
  func play(_ trial: TortureCase, _ reply: [UInt8]) async -> TortureVerdict? {
    let half = Array(reply.prefix(reply.count / 2))
    do throws(SocketError) {
      switch trial {
      case .split: for byte in reply { try await pieces([byte], .zero) }
      case .late: try await pieces(reply, .milliseconds(500))
      case .trickled: for byte in reply { try await pieces([byte], .milliseconds(20)) }
      case .coalesced: try await connection.send(reply + reply)
      case .halfCloseAfter, .unread:
        try await connection.send(reply)
        try connection.finishSending()
        return try await ending()
      case .cut:
        try await connection.send(half)
        try connection.finishSending()
        return try await ending()
      case .halfCloseBefore:
        try connection.finishSending()
        return try await ending()
      case .resetAfter: try await reset(behind: reply)
      case .resetInside: try await reset(behind: half)
      default: try await connection.send(reply)
      }
      return trial.endsTheConnection ? nil : .survived
    } catch {
      return .failed("it broke the connection off before it had the reply: \(error.reason)")
    }
  }

  /// Ends a connection that has only just begun.
  func endAtOnce() async -> TortureVerdict {
    do throws(SocketError) {
      try connection.finishSending()
      return try await ending()
    } catch {
      return .failed("it did not take the end: \(error.reason)")
    }
  }

  /// A segment for itself: the kernel joins what is sent without a pause.
  private func pieces(_ bytes: [UInt8], _ pause: Duration) async throws(SocketError) {
    try? await Task.sleep(for: max(pause, .milliseconds(1)))
    try await connection.send(bytes)
  }

  /// Closing with a linger time of zero is what makes the kernel send a reset: socket(7).
  private func reset(behind bytes: [UInt8]) async throws(SocketError) {
    if !bytes.isEmpty { try await connection.send(bytes) }
    try? await Task.sleep(for: .milliseconds(20))
    try connection.setOption(.linger, to: .zero)
  }

  /// Dropped with the client's request in its queue: that is what resets the connection.
  func resetUnread() async {
    try? await Task.sleep(for: .milliseconds(50))
    try? connection.setOption(.linger, to: .zero)
  }

  /// Waits until the client has ended its side too.
  private func ending() async throws(SocketError) -> TortureVerdict {
    do throws(SocketError) {
      while try await !connection.receive(within: patience).isEmpty {}
      return .survived
    } catch {
      return error.cause == .deadlineExpired
        ? .failed("it did not end its side within \(patience.asWord) after ours ended")
        : .failed("it answered the end with a reset: \(error.reason)")
    }
  }
}

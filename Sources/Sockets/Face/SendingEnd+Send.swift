public import SocketKernel
import SystemPackage

/// Sending. All forms are done when the kernel has taken every byte, in order and once; the peer may not have received
/// them yet. What fits the kernel's buffer does not suspend the task. All throw `SocketError`: `EPIPE` and
/// `ECONNRESET` when the peer is gone, and `cancelled`, `deadlineExpired` and `busy` of `SocketError.Cause`. After a
/// send that was cancelled or timed out while it waited, some of its bytes may have been sent: what the peer will
/// take them for is the protocol's question, and closing is usually the answer.
extension SendingEnd where Self: ~Copyable {
  /// Sends the bytes.
  ///
  /// Corresponds to `send(2)`, with `MSG_NOSIGNAL`: a peer that is gone is an error, never the signal SIGPIPE.
  @inlinable
  @inline(__always)
  public borrowing func send(_ bytes: [UInt8], within duration: Duration? = nil) async throws(SocketError) {
    let end = _sending
    var progress = SendProgress()
    if try end.sendAtOnce(bytes.span.bytes, &progress) { return }
    try await end.sendRest(bytes.span.bytes, progress, within: duration)
  }

  /// Sends the bytes before `instant`.
  ///
  /// Corresponds to `send(2)`.
  @inlinable
  @inline(__always)
  public borrowing func send(_ bytes: [UInt8], until instant: ContinuousClock.Instant) async throws(SocketError) {
    let end = _sending
    var progress = SendProgress()
    if try end.sendAtOnce(bytes.span.bytes, &progress) { return }
    try await end.sendRest(bytes.span.bytes, progress, until: instant)
  }

  /// Sends a part of an array.
  ///
  /// Corresponds to `send(2)`.
  @inlinable
  @inline(__always)
  public borrowing func send(_ bytes: ArraySlice<UInt8>, within duration: Duration? = nil) async throws(SocketError) {
    let end = _sending
    var progress = SendProgress()
    if try end.sendAtOnce(bytes.span.bytes, &progress) { return }
    try await end.sendRest(bytes.span.bytes, progress, within: duration)
  }

  /// Sends a part of an array before `instant`.
  ///
  /// Corresponds to `send(2)`.
  @inlinable
  @inline(__always)
  public borrowing func send(
    _ bytes: ArraySlice<UInt8>,
    until instant: ContinuousClock.Instant
  ) async throws(SocketError) {
    let end = _sending
    var progress = SendProgress()
    if try end.sendAtOnce(bytes.span.bytes, &progress) { return }
    try await end.sendRest(bytes.span.bytes, progress, until: instant)
  }

  /// Sends the text as UTF-8, and nothing behind it.
  ///
  /// Corresponds to `send(2)`.
  @inlinable
  @inline(__always)
  public borrowing func send(_ text: String, within duration: Duration? = nil) async throws(SocketError) {
    let end = _sending
    var progress = SendProgress()
    if try end.sendAtOnce(text.utf8Span.span.bytes, &progress) { return }
    try await end.sendRest(text.utf8Span.span.bytes, progress, within: duration)
  }

  /// Sends the text as UTF-8 before `instant`, and nothing behind it.
  ///
  /// Corresponds to `send(2)`.
  @inlinable
  @inline(__always)
  public borrowing func send(_ text: String, until instant: ContinuousClock.Instant) async throws(SocketError) {
    let end = _sending
    var progress = SendProgress()
    if try end.sendAtOnce(text.utf8Span.span.bytes, &progress) { return }
    try await end.sendRest(text.utf8Span.span.bytes, progress, until: instant)
  }

  /// Sends the bytes that the span shows.
  ///
  /// Corresponds to `send(2)`.
  @inlinable
  @inline(__always)
  public borrowing func send(_ bytes: RawSpan, within duration: Duration? = nil) async throws(SocketError) {
    let end = _sending
    var progress = SendProgress()
    if try end.sendAtOnce(bytes, &progress) { return }
    try await end.sendRest(bytes, progress, within: duration)
  }

  /// Sends the bytes that the span shows, before `instant`.
  ///
  /// Corresponds to `send(2)`.
  @inlinable
  @inline(__always)
  public borrowing func send(_ bytes: RawSpan, until instant: ContinuousClock.Instant) async throws(SocketError) {
    let end = _sending
    var progress = SendProgress()
    if try end.sendAtOnce(bytes, &progress) { return }
    try await end.sendRest(bytes, progress, until: instant)
  }

  /// Tells the peer that nothing more will come: it receives what was sent, then the end of the data. Receiving goes
  /// on. Doing it again changes nothing.
  ///
  /// - Throws: `SocketError`: `ENOTCONN` when the peer reset the connection.
  ///
  /// Corresponds to `shutdown(2)` with `SHUT_WR`.
  public borrowing func finishSending() throws(SocketError) {
    let handle = try _sending.handle
    let result = handle.endSending()
    if result < 0 { throw handle.error(.shutdown, .system(Errno(rawValue: -result))) }
  }
}

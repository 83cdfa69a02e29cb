public import SocketKernel
import SystemPackage

// Each message goes with one send, and so, where the kernel has room, with one system call and one segment.

extension SendingEnd where Self: ~Copyable {
  /// Sends the text as a line, with a line feed behind it.
  ///
  /// - Throws: `SocketError`: `EINVAL` when the text holds a line feed, which would make two lines of it, and what
  ///   `send` throws.
  public borrowing func sendLine(_ line: String, within duration: Duration? = nil) async throws(SocketError) {
    try await send(Array(line.utf8), delimiter: [10], within: duration)
  }

  /// Sends the message with `delimiter` behind it.
  ///
  /// - Throws: `SocketError`: `EINVAL` when the delimiter is empty or part of the message, which would end it early, and
  ///   what `send` throws.
  public borrowing func send(
    _ message: [UInt8],
    delimiter: [UInt8],
    within duration: Duration? = nil
  ) async throws(SocketError) {
    let bytes = message + delimiter
    var check = FrameBuffer(limit: .max - bytes.count)
    check.append(bytes[...])
    guard !delimiter.isEmpty, case .frame(let range, _) = check.find(until: delimiter), range.count == message.count
    else { throw SocketError(.send, .invalidArgument) }
    try await send(bytes, within: duration)
  }

  /// Sends the message with its length before it.
  ///
  /// - Throws: `SocketError`: `EMSGSIZE` when the prefix cannot say the length, and what `send` throws.
  public borrowing func send(
    _ message: [UInt8],
    _ prefix: LengthPrefix,
    within duration: Duration? = nil
  ) async throws(SocketError) {
    guard message.count <= prefix.maximum else { throw SocketError(.send, .messageTooLong) }
    try await send(prefix.bytes(of: message.count) + message, within: duration)
  }
}

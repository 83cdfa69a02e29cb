public import SocketKernel

extension SendingEnd where Self: ~Copyable {
  /// Sends a file, or a part of it, without its bytes passing through the program.
  ///
  /// - Parameters:
  ///   - file: the number of an open file that the caller owns. The place up to which it was read stays as it is.
  ///   - offset: where to begin.
  ///   - count: how many bytes; nil for all up to the end of the file.
  ///   - duration: how long it may take.
  /// - Returns: how many bytes were sent: fewer than asked for where the file ended.
  /// - Throws: `SocketError` as `send` does; `EINVAL` and `ESPIPE` for a file that cannot be mapped, such as a pipe.
  ///
  /// Corresponds to `sendfile(2)`. Linux only.
  @discardableResult
  public borrowing func send(
    file: Int32,
    from offset: Int64 = 0,
    count: Int? = nil,
    within duration: Duration? = nil
  ) async throws(SocketError) -> Int {
    try await _sending.handle.sendFile(file, from: offset, count: count, Deadline(within: duration))
  }
}

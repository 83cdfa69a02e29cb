public import SocketKernel

extension ReceivingEnd where Self: ~Copyable {
  /// Passes on what the peer sends until the end of its data, without the bytes coming into the program's memory: the
  /// heart of a proxy. Does not half-close `target` in the end.
  ///
  ///     async let upward = client.forward(to: server)
  ///     async let downward = server.forward(to: client)
  ///
  /// - Parameters:
  ///   - target: where the bytes go.
  ///   - count: how many to pass on at most; nil for all.
  ///   - duration: how long it may take.
  /// - Returns: how many bytes were passed on: fewer than asked for where the data ended.
  /// - Throws: `SocketError` as `receive` and `send` do; `operation` tells which of the two. At most 64 KiB that were
  ///   received and not sent yet are lost then.
  ///
  /// Corresponds to `splice(2)`. Linux only.
  @discardableResult
  public borrowing func forward<Target: SendingEnd & ~Copyable>(
    to target: borrowing Target,
    upTo count: Int? = nil,
    within duration: Duration? = nil
  ) async throws(SocketError) -> Int {
    let target = try target._sending.handle
    return try await _receiving.handle.forward(to: target, upTo: count, Deadline(within: duration))
  }

  /// Writes what the peer sends into a file until the end of its data, without the bytes coming into the program's
  /// memory. The file is not waited for: it is for files of a disk or of memory.
  ///
  /// - Parameters:
  ///   - file: the number of an open file that the caller owns, written to where it stands.
  ///   - count: how many bytes to take at most; nil for all.
  ///   - duration: how long it may take.
  /// - Returns: how many bytes were written.
  /// - Throws: `SocketError` as `receive` does, and what `write(2)` says of the file: `ENOSPC`, `EBADF`, and `EINVAL` for
  ///   one opened with `O_APPEND`.
  ///
  /// Corresponds to `splice(2)`. Linux only.
  @discardableResult
  public borrowing func receive(
    intoFile file: Int32,
    upTo count: Int? = nil,
    within duration: Duration? = nil
  ) async throws(SocketError) -> Int {
    try await _receiving.handle.forward(toFile: file, upTo: count, Deadline(within: duration))
  }
}

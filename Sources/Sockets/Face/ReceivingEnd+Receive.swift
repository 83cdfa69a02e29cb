public import SocketKernel

/// Receiving. All forms take the same bytes in the same order, wait until there is at least one, and answer in their
/// own way at the end of the peer's data. All throw `SocketError`: `ECONNRESET` when the peer reset the connection,
/// and `cancelled`, `deadlineExpired`, `stopping` and `busy` of `SocketError.Cause`, after which nothing is lost:
/// the bytes are there still for the next receive.
extension ReceivingEnd where Self: ~Copyable {
  /// Receives what there is, at most `limit` bytes and 16 KiB; none at the end of the peer's data.
  ///
  /// Corresponds to `recv(2)`.
  public borrowing func receive(
    upTo limit: Int = 16384,
    within duration: Duration? = nil
  ) async throws(SocketError) -> [UInt8] {
    try await _receiving.handle.receive(upTo: limit, Deadline(within: duration))
  }

  /// Receives what there is before `instant`, at most `limit` bytes and 16 KiB; none at the end of the peer's data.
  ///
  /// Corresponds to `recv(2)`.
  public borrowing func receive(
    upTo limit: Int = 16384,
    until instant: ContinuousClock.Instant
  ) async throws(SocketError) -> [UInt8] {
    try await _receiving.handle.receive(upTo: limit, Deadline(until: instant))
  }

  /// Receives one byte; `nil` at the end of the peer's data. One system call serves as many bytes as have arrived.
  ///
  /// Corresponds to `recv(2)`.
  @inlinable
  @inline(__always)
  public borrowing func receiveByte(within duration: Duration? = nil) async throws(SocketError) -> UInt8? {
    let end = _receiving
    var isUnderWay = false
    if let byte = try end.receiveByteAtOnce(&isUnderWay) { return byte }
    return try await end.receiveByteLater(isUnderWay, within: duration)
  }

  /// Receives one byte before `instant`; `nil` at the end of the peer's data.
  ///
  /// Corresponds to `recv(2)`.
  @inlinable
  @inline(__always)
  public borrowing func receiveByte(until instant: ContinuousClock.Instant) async throws(SocketError) -> UInt8? {
    let end = _receiving
    var isUnderWay = false
    if let byte = try end.receiveByteAtOnce(&isUnderWay) { return byte }
    return try await end.receiveByteLater(isUnderWay, until: instant)
  }

  /// Receives into the array, over what is there, and answers how many bytes; 0 at the end of the peer's data.
  ///
  /// The array keeps its count: make it as long as the most you want. An empty one is an error (`EINVAL`), because 0
  /// would say that the data has ended.
  ///
  /// Corresponds to `recv(2)`.
  public borrowing func receive(
    into bytes: inout [UInt8],
    within duration: Duration? = nil
  ) async throws(SocketError) -> Int {
    var span = bytes.mutableSpan
    var raw = span.mutableBytes
    return try await _receiving.handle.receive(into: &raw, Deadline(within: duration))
  }

  /// Receives into the array before `instant`, over what is there, and answers how many bytes.
  ///
  /// Corresponds to `recv(2)`.
  public borrowing func receive(
    into bytes: inout [UInt8],
    until instant: ContinuousClock.Instant
  ) async throws(SocketError) -> Int {
    var span = bytes.mutableSpan
    var raw = span.mutableBytes
    return try await _receiving.handle.receive(into: &raw, Deadline(until: instant))
  }

  /// Receives into an array of fixed size, which needs no allocation, and answers how many bytes; 0 at the end of the
  /// peer's data.
  ///
  /// Corresponds to `recv(2)`.
  public borrowing func receive<let capacity: Int>(
    into bytes: inout InlineArray<capacity, UInt8>,
    within duration: Duration? = nil
  ) async throws(SocketError) -> Int {
    var span = bytes.mutableSpan
    var raw = span.mutableBytes
    return try await _receiving.handle.receive(into: &raw, Deadline(within: duration))
  }

  /// Receives into an array of fixed size before `instant`, and answers how many bytes.
  ///
  /// Corresponds to `recv(2)`.
  public borrowing func receive<let capacity: Int>(
    into bytes: inout InlineArray<capacity, UInt8>,
    until instant: ContinuousClock.Instant
  ) async throws(SocketError) -> Int {
    var span = bytes.mutableSpan
    var raw = span.mutableBytes
    return try await _receiving.handle.receive(into: &raw, Deadline(until: instant))
  }

  /// Receives into the span, over what is there, and answers how many bytes; 0 at the end of the peer's data.
  ///
  /// Corresponds to `recv(2)`.
  public borrowing func receive(
    into bytes: inout MutableRawSpan,
    within duration: Duration? = nil
  ) async throws(SocketError) -> Int {
    try await _receiving.handle.receive(into: &bytes, Deadline(within: duration))
  }

  /// Receives into the span before `instant`, over what is there, and answers how many bytes.
  ///
  /// Corresponds to `recv(2)`.
  public borrowing func receive(
    into bytes: inout MutableRawSpan,
    until instant: ContinuousClock.Instant
  ) async throws(SocketError) -> Int {
    try await _receiving.handle.receive(into: &bytes, Deadline(until: instant))
  }

  /// Receives into the free capacity behind what `bytes` holds, and answers how many bytes; 0 at the end of the
  /// peer's data.
  ///
  /// Corresponds to `recv(2)`.
  public borrowing func receive(
    into bytes: inout OutputRawSpan,
    within duration: Duration? = nil
  ) async throws(SocketError) -> Int {
    try await _receiving.handle.receive(into: &bytes, Deadline(within: duration))
  }

  /// Receives into the free capacity behind what `bytes` holds, before `instant`, and answers how many bytes.
  ///
  /// Corresponds to `recv(2)`.
  public borrowing func receive(
    into bytes: inout OutputRawSpan,
    until instant: ContinuousClock.Instant
  ) async throws(SocketError) -> Int {
    try await _receiving.handle.receive(into: &bytes, Deadline(until: instant))
  }
}

public import SocketKernel
import SystemPackage

/// Takes whole messages from a stream: lines, messages that end with a delimiter, that have their length before them,
/// or that are of a known size.
///
///     var reader = FramedReader(connection)
///     while let line = try await reader.receiveLine() { try await reader.stream.sendLine(line) }
///
/// It reads ahead and keeps what it read, so use it for all that is received from the stream. A receive that is
/// cancelled or that meets its deadline loses nothing: what came of the message is kept, and the next receive goes on.
/// Nothing is unbounded: a message above ``limit`` is an error, and nothing more is read ahead than 16 KiB.
public struct FramedReader<Stream: ReceivingEnd & ~Copyable>: ~Copyable, Sendable {
  /// The stream, for sending on it.
  public let stream: Stream
  /// The most bytes of a message, without its delimiter or prefix.
  public var limit: Int { buffer.limit }
  private var buffer: FrameBuffer
  private var chunk: [UInt8] = []

  /// - Parameter limit: the most bytes of a message. 64 KiB hold any line that people write; a peer that sends more
  ///   without an end would fill the memory.
  public init(_ stream: consuming Stream, limit: Int = 65536) {
    self.stream = stream
    buffer = FrameBuffer(limit: limit)
  }

  /// Receives a line without its end, which is a line feed or a carriage return and a line feed; nil at the end of the
  /// data. A last line without an end is a line. What is no UTF-8 is replaced by U+FFFD.
  ///
  /// - Throws: `SocketError` with `EMSGSIZE` for a line above the limit, and what the stream's receive throws.
  public mutating func receiveLine(within duration: Duration? = nil) async throws(SocketError) -> String? {
    var line: [UInt8] = []
    guard try await receive(until: [10], into: &line, endsWithData: true, Deadline(within: duration)) else {
      return nil
    }
    if line.last == 13 { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }

  /// Receives what comes before `delimiter`; nil at the end of the data.
  ///
  /// - Throws: `SocketError`: `EMSGSIZE` for a message above the limit, `ECONNABORTED` when the data ends inside of one,
  ///   `EINVAL` for an empty delimiter, and what the stream's receive throws.
  public mutating func receive(
    until delimiter: [UInt8],
    within duration: Duration? = nil
  ) async throws(SocketError) -> [UInt8]? {
    var frame: [UInt8] = []
    return try await receive(until: delimiter, into: &frame, within: duration) ? frame : nil
  }

  /// Receives what comes before `delimiter` into the array, whose memory is used again; false at the end of the data.
  ///
  /// - Throws: `SocketError`, as ``receive(until:within:)`` does.
  public mutating func receive(
    until delimiter: [UInt8],
    into frame: inout [UInt8],
    within duration: Duration? = nil
  ) async throws(SocketError) -> Bool {
    try await receive(until: delimiter, into: &frame, endsWithData: false, Deadline(within: duration))
  }

  /// Receives a message with its length before it; nil at the end of the data.
  ///
  /// - Throws: `SocketError`: `EMSGSIZE` for a message above the limit, before any of it is kept, `ECONNABORTED` when the
  ///   data ends inside of one, `EBADMSG` for a variable length that is none, and what the stream's receive throws.
  public mutating func receive(
    _ prefix: LengthPrefix,
    within duration: Duration? = nil
  ) async throws(SocketError) -> [UInt8]? {
    var frame: [UInt8] = []
    return try await receive(prefix, into: &frame, within: duration) ? frame : nil
  }

  /// Receives a message with its length before it into the array, whose memory is used again; false at the end of the
  /// data.
  ///
  /// - Throws: `SocketError`, as ``receive(_:within:)`` does.
  public mutating func receive(
    _ prefix: LengthPrefix,
    into frame: inout [UInt8],
    within duration: Duration? = nil
  ) async throws(SocketError) -> Bool {
    try await receive(into: &frame, endsWithData: false, Deadline(within: duration)) { $0.find(prefix) }
  }

  /// Receives exactly `count` bytes; nil at the end of the data.
  ///
  /// - Throws: `SocketError`: `EMSGSIZE` for more than the limit, `ECONNABORTED` when the data ends before, and what the
  ///   stream's receive throws.
  public mutating func receive(
    exactly count: Int,
    within duration: Duration? = nil
  ) async throws(SocketError) -> [UInt8]? {
    var frame: [UInt8] = []
    let isThere = try await receive(into: &frame, endsWithData: false, Deadline(within: duration)) {
      $0.find(exactly: count)
    }
    return isThere ? frame : nil
  }

  // MARK: The one way

  private mutating func receive(
    until delimiter: [UInt8],
    into frame: inout [UInt8],
    endsWithData: Bool,
    _ deadline: Deadline
  ) async throws(SocketError) -> Bool {
    if delimiter.isEmpty { throw SocketError(.receive, .invalidArgument) }
    return try await receive(into: &frame, endsWithData: endsWithData, deadline) { $0.find(until: delimiter) }
  }

  private mutating func receive(
    into frame: inout [UInt8],
    endsWithData: Bool,
    _ deadline: Deadline,
    _ find: (inout FrameBuffer) -> FrameBuffer.Finding
  ) async throws(SocketError) -> Bool {
    while true {
      switch find(&buffer) {
      case .frame(let range, let end):
        buffer.take(range, through: end, into: &frame)
        return true
      case .tooLong: throw failure(.messageTooLong, "a message is longer than the limit of \(limit) bytes (EMSGSIZE)")
      case .malformed: throw failure(.badMessage, "a message begins with a length that is none (EBADMSG)")
      case .more: break
      }
      if chunk.isEmpty { chunk = [UInt8](repeating: 0, count: 16384) }
      let count = try await receiveChunk(deadline)
      if count > 0 {
        buffer.append(chunk[..<count])
      } else if buffer.count == 0 {
        return false
      } else if endsWithData {
        buffer.takeAll(into: &frame)
        return true
      } else {
        throw failure(.connectionAbort, "the peer's data ended inside of a message (ECONNABORTED)")
      }
    }
  }

  private mutating func receiveChunk(_ deadline: Deadline) async throws(SocketError) -> Int {
    let handle = try stream._receiving.handle
    var span = chunk.mutableSpan
    var raw = span.mutableBytes
    return try await handle.receive(into: &raw, deadline)
  }

  private func failure(_ errno: Errno, _ explanation: String) -> SocketError {
    SocketError(.receive, errno, subject: "a message", explanation: explanation)
  }
}

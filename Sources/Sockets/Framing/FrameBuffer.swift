/// Bytes that have come, and the messages that are whole among them. No input or output: bytes go in, frames come out.
///
/// It holds at most one message that is not whole and what came with it; `limit` bounds a message, and so the memory.
struct FrameBuffer: Sendable {
  /// What is found at the front of the bytes.
  enum Finding: Equatable {
    /// A message, and how many bytes to drop for it.
    case frame(Range<Int>, through: Int)
    case more
    /// Longer than the limit.
    case tooLong
    case malformed
  }

  let limit: Int
  private var bytes: [UInt8] = []
  private var start = 0
  /// Up to where the last search found nothing, or a long line that comes in small pieces would be searched from its
  /// beginning for each of them.
  private var searched = 0

  init(limit: Int) { self.limit = limit }

  var count: Int { bytes.count - start }

  mutating func append(_ more: ArraySlice<UInt8>) {
    if start == bytes.count {
      bytes.removeAll(keepingCapacity: true)
      start = 0
    } else if start > 4096 && start > bytes.count / 2 {
      bytes.removeFirst(start)
      start = 0
    }
    bytes += more
  }

  /// A message of `size` bytes.
  func find(exactly size: Int) -> Finding {
    if size > limit { return .tooLong }
    return count >= size ? .frame(start..<start + size, through: start + size) : .more
  }

  /// A message with its length before it.
  func find(_ prefix: LengthPrefix) -> Finding {
    switch prefix.read(bytes[start...].prefix(LengthPrefix.longest)) {
    case .more: return .more
    case .malformed: return .malformed
    case .length(let length, let size):
      if length > limit { return .tooLong }
      let first = start + size
      return count >= size + length ? .frame(first..<first + length, through: first + length) : .more
    }
  }

  /// A message that ends with `delimiter`, which is not empty; the message does not hold it.
  mutating func find(until delimiter: [UInt8]) -> Finding {
    let last = delimiter[delimiter.count - 1]
    var from = start + max(searched, delimiter.count - 1)
    while from < bytes.count, let end = bytes[from...].firstIndex(of: last) {
      let first = end - (delimiter.count - 1)
      if bytes[first...end].elementsEqual(delimiter) {
        return first - start > limit ? .tooLong : .frame(start..<first, through: end + 1)
      }
      from = end + 1
    }
    searched = count
    // As many bytes as the limit may be followed by the delimiter.
    return count >= limit + delimiter.count ? .tooLong : .more
  }

  /// Takes the message out, into `frame`, over what is there.
  mutating func take(_ range: Range<Int>, through end: Int, into frame: inout [UInt8]) {
    frame.removeAll(keepingCapacity: true)
    frame += bytes[range]
    start = end
    searched = 0
  }

  /// Takes out everything.
  mutating func takeAll(into frame: inout [UInt8]) { take(start..<bytes.count, through: bytes.count, into: &frame) }
}

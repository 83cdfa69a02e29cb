/// Where a request ends in a stream of bytes. A datagram is always one request.
public enum Framing: Sendable, Hashable {
  /// Every request has this many bytes, at least 1.
  case bytes(Int)
  /// Up to a line feed; neither it nor a carriage return before it is shown to the rules.
  case line
  /// Up to these bytes, which the rules see if they are kept.
  case delimiter([UInt8], keep: Bool)
  /// As many bytes as a number inside of the request says.
  case length(LengthField)
  /// Up to a silence of this length.
  case silence(Duration)
  /// The whole stream, to its end.
  case end
  /// What one call of the system received. Where requests are cut then depends on the network: for what echoes and
  /// discards, to which it is all the same.
  case arrival
}

/// A number in a request that tells how long the request is.
public struct LengthField: Sendable, Hashable {
  /// How many bytes stand before the number.
  public let offset: Int
  /// How many bytes it has, 1 to 8.
  public let size: Int
  public let isLittleEndian: Bool
  /// What is added to the number to get the length of the whole request.
  public let added: Int
  /// The longest request that is believed.
  public let limit: Int

  public init(offset: Int, size: Int, isLittleEndian: Bool = false, added: Int, limit: Int) {
    self.offset = offset
    self.size = size
    self.isLittleEndian = isLittleEndian
    self.added = added
    self.limit = limit
  }
}

/// What a framing finds at the beginning of the bytes that have arrived.
enum Cut {
  /// A request: how many bytes of it the rules see, and how many it takes from the stream.
  case request(shown: Int, taken: Int)
  /// Its end has not come; the next search may begin at this index.
  case unfinished(searched: Int)
  /// It cannot be a request, or is longer than what is believed.
  case tooLong
}

extension Framing {
  /// Cuts off the first request of `bytes`, none of which is longer than `limit`.
  func cut(_ bytes: ArraySlice<UInt8>, searched: Int, limit: Int) -> Cut {
    let start = bytes.startIndex
    let found: Cut
    switch self {
    case .bytes(let count):
      return bytes.count >= count ? .request(shown: count, taken: count) : .unfinished(searched: start)
    case .arrival: return .request(shown: bytes.count, taken: bytes.count)
    case .silence, .end: found = .unfinished(searched: bytes.endIndex)
    case .line:
      var index = max(searched, start)
      while index < bytes.endIndex, bytes[index] != UInt8(ascii: "\n") { index += 1 }
      if index == bytes.endIndex {
        found = .unfinished(searched: index)
      } else {
        let hasReturn = index > start && bytes[index - 1] == UInt8(ascii: "\r")
        found = .request(shown: index - start - (hasReturn ? 1 : 0), taken: index - start + 1)
      }
    case .delimiter(let delimiter, let keep):
      // The last bytes that were searched may be the delimiter's first.
      let from = max(start, searched - delimiter.count + 1)
      if let end = ByteSearch(delimiter).end(in: bytes, from: from) {
        found = .request(shown: end - start - (keep ? 0 : delimiter.count), taken: end - start)
      } else {
        found = .unfinished(searched: bytes.endIndex)
      }
    case .length(let field):
      guard bytes.count >= field.offset + field.size else { return .unfinished(searched: start) }
      guard let length = field.requestLength(in: bytes), length <= min(field.limit, limit) else { return .tooLong }
      return bytes.count >= length ? .request(shown: length, taken: length) : .unfinished(searched: start)
    }
    switch found {
    case .request(_, let taken) where taken > limit: return .tooLong
    case .unfinished where bytes.count > limit: return .tooLong
    default: return found
    }
  }

  /// A datagram without the end of a line or the delimiter that the framing would not show of a stream's request: so
  /// one rule file answers both.
  func shown(ofMessage bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    switch self {
    case .line where bytes.last == UInt8(ascii: "\n"):
      let line = bytes.dropLast()
      return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    case .delimiter(let delimiter, keep: false) where bytes.suffix(delimiter.count).elementsEqual(delimiter):
      return bytes.dropLast(delimiter.count)
    default: return bytes
    }
  }
}

extension LengthField {
  /// The length of the whole request; nil where the number says none that could be.
  func requestLength(in bytes: ArraySlice<UInt8>) -> Int? {
    let digits = bytes.dropFirst(offset).prefix(size)
    var number: UInt64 = 0
    for byte in isLittleEndian ? Array(digits.reversed()) : Array(digits) { number = number << 8 | UInt64(byte) }
    guard let value = Int(exactly: number) else { return nil }
    let (length, overflow) = value.addingReportingOverflow(added)
    return overflow || length < offset + size ? nil : length
  }
}

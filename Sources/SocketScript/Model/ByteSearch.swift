/// Looks for some bytes among others in linear time, whatever both are: a peer that sends the worst case gains nothing.
///
/// Source: Knuth, Morris and Pratt, Fast Pattern Matching in Strings, SIAM Journal on Computing 6 (1977).
struct ByteSearch: Sendable, Hashable {
  let bytes: [UInt8]
  /// For each count of bytes found, how many of them still count when the next one differs.
  private let fallback: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var fallback = [Int](repeating: 0, count: bytes.count + 1)
    var matched = 0
    for index in bytes.indices.dropFirst() {
      while matched > 0, bytes[index] != bytes[matched] { matched = fallback[matched] }
      if bytes[index] == bytes[matched] { matched += 1 }
      fallback[index + 1] = matched
    }
    self.fallback = fallback
  }

  /// The index behind the first place where the bytes stand in `text`, from `start` on.
  func end(in text: ArraySlice<UInt8>, from start: Int) -> Int? {
    guard !bytes.isEmpty else { return start }
    var matched = 0
    for index in max(start, text.startIndex)..<max(start, text.endIndex) {
      let byte = text[index]
      while matched > 0, byte != bytes[matched] { matched = fallback[matched] }
      if byte == bytes[matched] { matched += 1 }
      if matched == bytes.count { return index + 1 }
    }
    return nil
  }
}

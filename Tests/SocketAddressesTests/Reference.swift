/// Addresses read and written in the slow and obvious way, to compare with.
enum Reference {
  static func ipv4(_ text: String) -> [UInt8]? {
    let parts = text.unicodeScalars.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var octets: [UInt8] = []
    for part in parts {
      let digits = String(part)
      guard let octet = UInt8(digits), String(octet) == digits else { return nil }
      octets.append(octet)
    }
    return octets
  }

  /// Eight groups; no zone.
  static func ipv6(_ text: String) -> [UInt16]? {
    var text = text
    // An IPv4 address at the end is two groups in other clothes.
    if text.contains(".") {
      guard let colon = text.lastIndex(of: ":") else { return nil }
      guard let octets = ipv4(String(text[text.index(after: colon)...])) else { return nil }
      let groups = [UInt16(octets[0]) << 8 | UInt16(octets[1]), UInt16(octets[2]) << 8 | UInt16(octets[3])]
      text = text[...colon] + groups.map { String($0, radix: 16) }.joined(separator: ":")
    }
    let halves = pieces(of: text, around: "::")
    guard let left = groups(halves[0]) else { return nil }
    if halves.count == 1 { return left.count == 8 ? left : nil }
    guard halves.count == 2, let right = groups(halves[1]), left.count + right.count < 8 else { return nil }
    return left + [UInt16](repeating: 0, count: 8 - left.count - right.count) + right
  }

  private static func groups(_ text: String) -> [UInt16]? {
    if text.isEmpty { return [] }
    var groups: [UInt16] = []
    for part in text.unicodeScalars.split(separator: ":", omittingEmptySubsequences: false) {
      let isHex = part.allSatisfy { $0.isASCII && $0.properties.isASCIIHexDigit }
      guard 1...4 ~= part.count, isHex, let group = UInt16(String(part), radix: 16) else { return nil }
      groups.append(group)
    }
    return groups
  }

  private static func pieces(of text: String, around separator: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var rest = Substring(text)
    while !rest.isEmpty {
      if rest.hasPrefix(separator) {
        pieces.append(piece)
        piece = ""
        rest = rest.dropFirst(separator.count)
      } else {
        piece.append(rest.removeFirst())
      }
    }
    return pieces + [piece]
  }

  /// RFC 5952: of all texts with one run of two or more zero groups left out, and of the one with none, the shortest
  /// in groups, and of these the one whose run comes first.
  static func text(_ groups: [UInt16]) -> String {
    let hex = groups.map { String($0, radix: 16) }
    if groups[..<5].allSatisfy({ $0 == 0 }), groups[5] == 0xffff {
      let octets = groups[6...].flatMap { [$0 >> 8, $0 & 255] }
      return "::ffff:" + octets.map { String($0) }.joined(separator: ".")
    }
    var best = (run: 1, text: hex.joined(separator: ":"))
    for start in 0..<8 {
      for end in start..<8 where groups[start...end].allSatisfy({ $0 == 0 }) && end - start + 1 > best.run {
        let left = hex[..<start].joined(separator: ":")
        let right = hex[(end + 1)...].joined(separator: ":")
        best = (end - start + 1, left + "::" + right)
      }
    }
    return best.text
  }
}

/// Splits the notation `01 ?? {addr:2} *` into its pieces.
struct HexPieces {
  enum Piece {
    case byte(UInt8)
    case anyByte
    /// `*`
    case rest
    /// The words between braces.
    case braces(String)
  }

  struct Fault: Error {
    let range: Range<Int>
    let message: String
    let remark: String
  }

  /// The pieces with their places in the text; what is wrong goes to `report`, and reading goes on behind it.
  static func read(_ text: String, _ report: (Fault) -> Void) -> [(piece: Piece, range: Range<Int>)] {
    let bytes = Array(text.utf8)
    var pieces: [(Piece, Range<Int>)] = []
    var position = 0
    while position < bytes.count {
      let start = position
      switch bytes[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): position += 1
      case UInt8(ascii: "*"):
        position += 1
        pieces.append((.rest, start..<position))
      case UInt8(ascii: "{"):
        guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "}")) else {
          report(Fault(range: start..<bytes.count, message: "this brace is not closed", remark: "} is missing"))
          return pieces
        }
        position = end + 1
        pieces.append((.braces(String(decoding: bytes[start + 1..<end], as: UTF8.self)), start..<position))
      default:
        while position < bytes.count, !" \t\r\n*{".utf8.contains(bytes[position]) { position += 1 }
        group(bytes, start..<position, &pieces, report)
      }
    }
    return pieces
  }

  /// Hex digits and question marks without a space between.
  private static func group(
    _ bytes: [UInt8],
    _ range: Range<Int>,
    _ pieces: inout [(Piece, Range<Int>)],
    _ report: (Fault) -> Void
  ) {
    let text = String(decoding: bytes[range], as: UTF8.self)
    if text.hasPrefix("0x") || text.hasPrefix("0X") {
      let repair = text.dropFirst(2).isEmpty ? "" : "write \(text.dropFirst(2))"
      return report(Fault(range: range, message: "hex needs no 0x here", remark: repair))
    }
    for place in range where bytes[place].hexValue == nil && bytes[place] != UInt8(ascii: "?") {
      let character = text.utf8.index(text.startIndex, offsetBy: place - range.lowerBound)
      return report(
        Fault(
          range: place..<place + 1,
          message: "\"\(text[character])\" is not a hex digit",
          remark: "digits 0 to f in pairs, ?? for any byte; text goes into \"text\""
        )
      )
    }
    guard range.count.isMultiple(of: 2) else {
      let digits = "\(range.count) digit\(range.count == 1 ? "" : "s")"
      let ways = ["0\(text)", "\(text.dropLast())0\(text.suffix(1))"]
      let guess = ways[0] == ways[1] ? "\(ways[0])?" : "\(ways[0]) or \(ways[1])?"
      return report(
        Fault(
          range: range,
          message: "hex has \(digits); bytes need pairs",
          remark: range.count <= 7 ? "one digit missing: \(guess)" : "one digit missing"
        )
      )
    }
    for pair in stride(from: range.lowerBound, to: range.upperBound, by: 2) {
      let place = pair..<pair + 2
      switch (bytes[pair].hexValue, bytes[pair + 1].hexValue) {
      case (let high?, let low?): pieces.append((.byte(high << 4 | low), place))
      case (nil, nil): pieces.append((.anyByte, place))
      default:
        report(Fault(range: place, message: "half a byte cannot be left open", remark: "?? for any byte"))
      }
    }
  }

  /// Bytes without anything else.
  static func bytes(_ text: String, _ report: (Fault) -> Void) -> [UInt8] {
    read(text, report).compactMap { piece, range in
      if case .byte(let byte) = piece { return byte }
      report(Fault(range: range, message: "only hex digits are expected here", remark: ""))
      return nil
    }
  }
}

extension HexPattern {
  /// Reads the pattern of a rule.
  static func read(_ text: String, _ report: (HexPieces.Fault) -> Void) -> HexPattern {
    var bytes: [UInt8?] = []
    var captures: [Capture] = []
    var isOpen = false
    for (piece, range) in HexPieces.read(text, report) {
      if isOpen {
        report(HexPieces.Fault(range: range, message: "nothing can follow what takes the rest", remark: ""))
        break
      }
      switch piece {
      case .byte(let byte): bytes.append(byte)
      case .anyByte: bytes.append(nil)
      case .rest: isOpen = true
      case .braces(let words):
        let parts = words.split(separator: ":", omittingEmptySubsequences: false).map { $0.trimmed }
        let name = parts[0]
        guard parts.count == 2, isName(name) else {
          report(
            HexPieces.Fault(range: range, message: "{\(words)} is no capture", remark: "{name:2}, {name:2le}, {name:*}")
          )
          continue
        }
        if captures.contains(where: { $0.name == name }) || Expression.reserved.contains(name) {
          let reason = Expression.reserved.contains(name) ? "is a name of its own" : "is captured twice"
          report(HexPieces.Fault(range: range, message: "\"\(name)\" \(reason)", remark: "choose another name"))
          continue
        }
        if parts[1] == "*" {
          captures.append(Capture(name: name, offset: bytes.count, length: nil, isLittleEndian: false))
          isOpen = true
          continue
        }
        let isLittle = parts[1].hasSuffix("le")
        let digits = isLittle ? String(parts[1].dropLast(2)) : parts[1]
        guard let length = Int(digits), (1...65536).contains(length) else {
          report(
            HexPieces.Fault(
              range: range,
              message: "\"\(parts[1])\" is no number of bytes",
              remark: "{name:2}, {name:2le}"
            )
          )
          continue
        }
        captures.append(Capture(name: name, offset: bytes.count, length: length, isLittleEndian: isLittle))
        bytes += [UInt8?](repeating: nil, count: length)
      }
    }
    return HexPattern(bytes: bytes, isOpen: isOpen, captures: captures)
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0.isNameByte && $0 != UInt8(ascii: "-") }
      && text.utf8.first?.isDigit == false
  }
}

extension StringProtocol {
  /// Without the spaces around it.
  var trimmed: String {
    var text = self[...]
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}

extension TOMLReader {
  /// A number, a truth value or a date: what stands without quotes.
  mutating func scalar() throws(Cursor.Fault) -> Node.Value {
    let start = cursor.position
    cursor.skip { $0.isNameByte || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") }
    // A date and a time may have a space between them.
    if cursor.position - start == 10, cursor.byte == UInt8(ascii: " "), Self.isDate(cursor.bytes[start...].prefix(10)) {
      let time = cursor.bytes.dropFirst(cursor.position + 1).prefix(3)
      if time.count == 3, time.last == UInt8(ascii: ":") {
        cursor.position += 1
        cursor.skip { $0.isDigit || [".", ":", "+", "-", "Z", "z"].contains(Character(Unicode.Scalar($0))) }
      }
    }
    let range = start..<cursor.position
    let word = String(decoding: cursor.bytes[range], as: UTF8.self)
    switch word {
    case "": throw cursor.fault("\(cursor.characterForPeople) cannot begin a value", "text needs quotes: \"…\"")
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "inf", "+inf", "-inf", "nan", "+nan", "-nan": return .float(word.hasSuffix("nan") ? .nan : .infinity)
    default: break
    }
    if let number = Self.number(word) { return number }
    if Self.isDate(Array(word.utf8)[...].prefix(10)) || Self.isTime(Array(word.utf8)[...]) { return .time }
    let isBytes = !word.isEmpty && word.utf8.allSatisfy { $0.hexValue != nil }
    throw Cursor.Fault(
      range,
      "\(word) is no value of TOML",
      isBytes
        ? "bytes and text need quotes: \"\(word)\""
        : "text needs quotes: \"\(word)\""
    )
  }

  private static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
    text.count == 10
      && zip(text, "0000-00-00".utf8).allSatisfy { $1 == UInt8(ascii: "0") ? $0.isDigit : $0 == $1 }
  }

  private static func isTime(_ text: ArraySlice<UInt8>) -> Bool {
    text.count >= 8
      && zip(text, "00:00:00".utf8).allSatisfy { $1 == UInt8(ascii: "0") ? $0.isDigit : $0 == $1 }
  }

  private static func number(_ word: String) -> Node.Value? {
    // Underscores stand between digits only.
    guard !word.hasPrefix("_"), !word.hasSuffix("_"), !word.contains("__") else { return nil }
    let bare = word.filter { $0 != "_" }
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where bare.hasPrefix(prefix) {
      let digits = bare.dropFirst(2)
      guard digits.first != "-", digits.first != "+", !word.hasPrefix(prefix + "_") else { return nil }
      return Int(digits, radix: radix).map(Node.Value.integer)
    }
    let unsigned = bare.drop { $0 == "+" || $0 == "-" }
    guard bare.count - unsigned.count <= 1, unsigned.first?.isNumber == true else { return nil }
    let whole = unsigned.prefix { $0.isASCII && $0.isNumber }
    guard whole.count == 1 || whole.first != "0" else { return nil }
    if whole.count == unsigned.count { return Int(bare).map(Node.Value.integer) }

    var rest = unsigned.dropFirst(whole.count)
    if rest.first == "." {
      let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty else { return nil }
      rest = rest.dropFirst(1 + digits.count)
    }
    if rest.first == "e" || rest.first == "E" {
      let exponent = rest.dropFirst().drop { $0 == "+" || $0 == "-" }
      guard !exponent.isEmpty, exponent.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
      rest = ""
    }
    return rest.isEmpty ? Double(bare).map(Node.Value.float) : nil
  }

  // MARK: - Strings

  /// A string in any of its four forms.
  mutating func string() throws(Cursor.Fault) -> StringValue {
    let start = cursor.position
    let quote = cursor.bytes[start]
    let isLiteral = quote == UInt8(ascii: "'")
    let isLong = cursor.starts(with: "\"\"\"") || cursor.starts(with: "'''")
    cursor.position += isLong ? 3 : 1
    // The end of the line behind the opening quotes is not part of the text.
    if isLong, cursor.isAtLineEnd, !cursor.isAtEnd { cursor.position += cursor.starts(with: "\r\n") ? 2 : 1 }

    let first = cursor.position
    var bytes: [UInt8] = []
    var offsets: [Int] = []
    while true {
      guard let byte = cursor.byte, isLong || !cursor.isAtLineEnd else {
        throw Cursor.Fault(start..<cursor.position, "this string has no end", "a closing quote is missing")
      }
      if byte == quote, !isLong {
        cursor.position += 1
        break
      }
      if byte == quote, isLong, cursor.starts(with: isLiteral ? "'''" : "\"\"\"") {
        cursor.position += 3
        // One or two quotes more belong to the text.
        var more = 0
        while more < 2, cursor.byte == quote {
          bytes.append(quote)
          offsets.append(cursor.position - 3)
          cursor.position += 1
          more += 1
        }
        break
      }
      if byte == UInt8(ascii: "\\"), !isLiteral {
        let place = cursor.position
        let text = try escape(isLong: isLong)
        bytes += text
        offsets += text.map { _ in place }
        continue
      }
      let isNewline = byte == UInt8(ascii: "\n") || cursor.starts(with: "\r\n")
      guard
        byte >= 0x20 && byte != 0x7f || byte == 0x09 || isNewline || (isLong && byte == UInt8(ascii: "\r") && isNewline)
      else {
        throw cursor.fault(
          "a control character in a string",
          isLiteral ? "bytes are written in hex" : "write an escape"
        )
      }
      bytes.append(byte)
      offsets.append(cursor.position)
      cursor.position += 1
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Cursor.Fault(start..<cursor.position, "this string is not UTF-8", "bytes are written in hex")
    }
    let isPlain = offsets.first ?? first == first && (offsets.last ?? first) - first + 1 == max(offsets.count, 1)
    return StringValue(text, start: first, offsets: isPlain ? nil : offsets)
  }

  private mutating func escape(isLong: Bool) throws(Cursor.Fault) -> [UInt8] {
    let start = cursor.position
    cursor.position += 1
    let byte = cursor.byte
    if isLong, byte?.isBlank == true || cursor.isAtLineEnd {
      // A backslash at the end of a line: the line's end and the space behind it do not count.
      cursor.skip { $0.isBlank }
      guard cursor.isAtLineEnd, !cursor.isAtEnd else {
        throw Cursor.Fault(start..<start + 2, "a backslash that begins no escape")
      }
      cursor.skip { $0.isBlank || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      return []
    }
    cursor.position += 1
    switch byte {
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "n"): return [0x0a]
    case UInt8(ascii: "f"): return [0x0c]
    case UInt8(ascii: "r"): return [0x0d]
    case UInt8(ascii: "\""): return [UInt8(ascii: "\"")]
    case UInt8(ascii: "\\"): return [UInt8(ascii: "\\")]
    case UInt8(ascii: "u"): return Array(String(try cursor.scalar(digits: 4)).utf8)
    case UInt8(ascii: "U"): return Array(String(try cursor.scalar(digits: 8)).utf8)
    case UInt8(ascii: "x"):
      throw Cursor.Fault(start..<start + 2, "TOML has no \\x in strings", "write the bytes in hex: { hex = \"…\" }")
    default:
      throw Cursor.Fault(
        start..<min(start + 2, cursor.bytes.count),
        "a backslash that begins no escape",
        "\\n \\r \\t \\\" \\\\ \\uXXXX, or single quotes: '…'"
      )
    }
  }
}

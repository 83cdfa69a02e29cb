/// Reads a JSON text. Strict: no comments, no commas at the end, nothing behind the value. Source: RFC 8259.
struct JSONParser {
  private let bytes: [UInt8]
  private var place = 0
  /// A file from elsewhere must not be able to exhaust the stack.
  private static let deepest = 64

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// - Throws: ``TraceFormatError`` with the line and column at which the text stops being JSON.
  static func value(of text: String) throws(TraceFormatError) -> JSONValue {
    var parser = JSONParser(text)
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.place == parser.bytes.count else { throw parser.error("something stands behind the end") }
    return value
  }

  private func error(_ reason: String) -> TraceFormatError {
    let read = bytes[..<min(place, bytes.count)]
    let line = read.count { $0 == UInt8(ascii: "\n") } + 1
    let column = read.count - (read.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0) + 1
    return TraceFormatError("line \(line), column \(column): \(reason)")
  }

  private mutating func skipSpace() {
    while place < bytes.count, [0x20, 0x09, 0x0a, 0x0d].contains(bytes[place]) { place += 1 }
  }

  private mutating func take(_ character: Character) -> Bool {
    skipSpace()
    guard place < bytes.count, bytes[place] == character.asciiValue else { return false }
    place += 1
    return true
  }

  private mutating func value(depth: Int) throws(TraceFormatError) -> JSONValue {
    guard depth < Self.deepest else { throw error("nested deeper than \(Self.deepest)") }
    skipSpace()
    guard place < bytes.count else { throw error("the text ends where a value should be") }
    switch bytes[place] {
    case UInt8(ascii: "{"): return .object(try fields(depth: depth))
    case UInt8(ascii: "["): return .array(try elements(depth: depth))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default:
      for (word, value) in [("true", JSONValue.bool(true)), ("false", .bool(false)), ("null", .null)]
      where bytes[place...].starts(with: word.utf8) {
        place += word.utf8.count
        return value
      }
      throw error("no value begins like this")
    }
  }

  private mutating func fields(depth: Int) throws(TraceFormatError) -> [JSONValue.Field] {
    place += 1
    var fields: [JSONValue.Field] = []
    if take("}") { return fields }
    repeat {
      skipSpace()
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
        throw error("a field's name in \" is needed")
      }
      let name = try string()
      guard take(":") else { throw error("a : is needed behind the name of a field") }
      fields.append(JSONValue.Field(name, try value(depth: depth + 1)))
    } while take(",")
    guard take("}") else { throw error("a , or a } is needed") }
    return fields
  }

  private mutating func elements(depth: Int) throws(TraceFormatError) -> [JSONValue] {
    place += 1
    var elements: [JSONValue] = []
    if take("]") { return elements }
    repeat {
      elements.append(try value(depth: depth + 1))
    } while take(",")
    guard take("]") else { throw error("a , or a ] is needed") }
    return elements
  }

  private mutating func number() throws(TraceFormatError) -> String {
    let begin = place
    if bytes[place] == UInt8(ascii: "-") { place += 1 }
    let isPart: (UInt8) -> Bool = { (0x30...0x39).contains($0) || [0x2b, 0x2d, 0x2e, 0x45, 0x65].contains($0) }
    while place < bytes.count, isPart(bytes[place]) { place += 1 }
    let text = String(decoding: bytes[begin..<place], as: UTF8.self)
    guard text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil else {
      place = begin
      throw error("this is no number")
    }
    return text
  }

  private mutating func string() throws(TraceFormatError) -> String {
    place += 1
    var units: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "\""):
        place += 1
        return String(decoding: units, as: UTF8.self)
      case UInt8(ascii: "\\"): units += String(try escaped()).utf8
      case 0..<0x20: throw error("a control character in a text must be written as \\u00\(Hex.text([byte]))")
      default:
        units.append(byte)
        place += 1
      }
    }
    throw error("the text in \" does not end")
  }

  /// The character that a backslash and what follows it stand for.
  private mutating func escaped() throws(TraceFormatError) -> Unicode.Scalar {
    place += 1
    guard place < bytes.count else { throw error("the text ends behind a \\") }
    defer { place += 1 }
    switch bytes[place] {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let first = try codeUnit()
      guard (0xd800..<0xdc00).contains(first) else { return Unicode.Scalar(first) ?? "\u{fffd}" }
      guard bytes[(place + 1)...].starts(with: "\\u".utf8) else { return "\u{fffd}" }
      place += 2
      let second = try codeUnit()
      guard (0xdc00..<0xe000).contains(second) else { return "\u{fffd}" }
      return Unicode.Scalar(0x10000 + (first - 0xd800) << 10 + (second - 0xdc00)) ?? "\u{fffd}"
    default: throw error("no character is written as \\ and this")
    }
  }

  /// The four digits behind `\u`, the place left on the last of them.
  private mutating func codeUnit() throws(TraceFormatError) -> UInt32 {
    let digits = bytes[(place + 1)...].prefix(4).compactMap(Hex.value)
    guard digits.count == 4 else { throw error("four hexadecimal digits are needed behind \\u") }
    place += 4
    return digits.reduce(0) { $0 << 4 | UInt32($1) }
  }
}

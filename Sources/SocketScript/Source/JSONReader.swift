/// Reads JSON into the same tree as TOML, so that a rule file of either form gets the same messages.
///
/// Strict, as RFC 8259 is; a key that comes twice is an error, because one of the two would be lost.
struct JSONReader {
  private var cursor: Cursor
  private let findings: Findings
  private var depth = 0

  /// The table of the whole file; nil after an error, which ends the reading.
  static func read(_ findings: Findings) -> Table? {
    var reader = JSONReader(findings)
    do throws(Cursor.Fault) {
      return try reader.document()
    } catch {
      findings.report(error.range, error.message, remark: error.remark)
      return nil
    }
  }

  private init(_ findings: Findings) {
    self.findings = findings
    cursor = Cursor(findings.source.bytes)
  }

  private mutating func document() throws(Cursor.Fault) -> Table {
    let node = try value()
    skipSpace()
    guard cursor.isAtEnd else { throw cursor.fault("\(cursor.characterForPeople) behind the end of the value") }
    guard case .table(let table) = node.value else {
      throw Cursor.Fault(node.range, "a rule file is an object, not \(node.kind)", "{ \"sock\": 1, … }")
    }
    return table
  }

  private mutating func skipSpace() {
    cursor.skip { $0.isBlank || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
  }

  private mutating func value() throws(Cursor.Fault) -> Node {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Cursor.deepest else { throw cursor.fault("brackets inside of \(Cursor.deepest) brackets") }
    skipSpace()
    let start = cursor.position
    let value: Node.Value
    switch cursor.byte {
    case UInt8(ascii: "\""): value = .string(try string())
    case UInt8(ascii: "["): value = .array(try array())
    case UInt8(ascii: "{"): value = .table(try object())
    default: value = try word()
    }
    return Node(value: value, range: start..<cursor.position)
  }

  private mutating func array() throws(Cursor.Fault) -> [Node] {
    cursor.position += 1
    var elements: [Node] = []
    skipSpace()
    if cursor.take("]") { return elements }
    while true {
      elements.append(try value())
      skipSpace()
      if cursor.take("]") { return elements }
      guard cursor.take(",") else {
        throw cursor.fault("\(cursor.characterForPeople) in a list", "\",\" or \"]\" is expected")
      }
    }
  }

  private mutating func object() throws(Cursor.Fault) -> Table {
    let table = Table(at: cursor.position..<cursor.position + 1, .inline)
    cursor.position += 1
    skipSpace()
    if cursor.take("}") { return table }
    while true {
      skipSpace()
      let start = cursor.position
      guard cursor.byte == UInt8(ascii: "\"") else {
        throw cursor.fault("\(cursor.characterForPeople) cannot begin a key", "keys stand in double quotes")
      }
      let key = try string().text
      let range = start..<cursor.position
      skipSpace()
      guard cursor.take(":") else { throw cursor.fault("\":\" is expected behind the key \"\(key)\"") }
      let node = try value()
      guard table[key] == nil else { throw Cursor.Fault(range, "\"\(key)\" is there already", "a key has one value") }
      table.add(key, at: range, node)
      skipSpace()
      if cursor.take("}") { return table }
      guard cursor.take(",") else {
        throw cursor.fault("\(cursor.characterForPeople) in an object", "\",\" or \"}\" is expected")
      }
    }
  }

  private mutating func word() throws(Cursor.Fault) -> Node.Value {
    let start = cursor.position
    cursor.skip { $0.isNameByte || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: ".") }
    let range = start..<cursor.position
    let word = String(decoding: cursor.bytes[range], as: UTF8.self)
    switch word {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "": throw cursor.fault("a value is expected, and there is \(cursor.characterForPeople)")
    default: break
    }
    let digits = word.drop { $0 == "-" }
    let isNumber =
      digits.first?.isNumber == true && (digits.count == 1 || digits.first != "0" || digits.dropFirst().first == ".")
      && digits.allSatisfy { $0.isASCII && ($0.isNumber || ".eE+-".contains($0)) } && digits.last?.isNumber == true
    if isNumber, let number = Int(word) { return .integer(number) }
    if isNumber, let number = Double(word) { return .float(number) }
    throw Cursor.Fault(range, "\(word) is no value of JSON", "text and bytes need double quotes")
  }

  private mutating func string() throws(Cursor.Fault) -> StringValue {
    let start = cursor.position
    cursor.position += 1
    let first = cursor.position
    var bytes: [UInt8] = []
    var offsets: [Int] = []
    var hasEscapes = false
    while true {
      guard let byte = cursor.byte, !cursor.isAtLineEnd else {
        throw Cursor.Fault(start..<cursor.position, "this string has no end", "a closing quote is missing")
      }
      if cursor.take("\"") { break }
      let place = cursor.position
      guard byte >= 0x20 else { throw cursor.fault("a control character in a string", "write an escape") }
      cursor.position += 1
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        let text = try escape(at: place)
        bytes += text
        offsets += text.map { _ in place }
      } else {
        bytes.append(byte)
        offsets.append(place)
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Cursor.Fault(start..<cursor.position, "this string is not UTF-8", "bytes are written in hex")
    }
    return StringValue(text, start: first, offsets: hasEscapes ? offsets : nil)
  }

  private mutating func escape(at start: Int) throws(Cursor.Fault) -> [UInt8] {
    let byte = cursor.byte
    cursor.position += 1
    switch byte {
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "n"): return [0x0a]
    case UInt8(ascii: "f"): return [0x0c]
    case UInt8(ascii: "r"): return [0x0d]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte ?? 0]
    case UInt8(ascii: "u"):
      let high = cursor.bytes.dropFirst(cursor.position).prefix(4).reduce(UInt32(0)) {
        $0 << 4 | UInt32($1.hexValue ?? 0)
      }
      // Two escapes for what does not fit in one.
      if (0xd800..<0xdc00).contains(high), cursor.bytes.dropFirst(cursor.position + 4).starts(with: "\\u".utf8) {
        let low = cursor.bytes.dropFirst(cursor.position + 6).prefix(4).reduce(UInt32(0)) {
          $0 << 4 | UInt32($1.hexValue ?? 0)
        }
        if (0xdc00..<0xe000).contains(low), let scalar = Unicode.Scalar(0x10000 + (high - 0xd800) << 10 + low - 0xdc00)
        {
          cursor.position += 10
          return Array(String(scalar).utf8)
        }
      }
      return Array(String(try cursor.scalar(digits: 4)).utf8)
    default:
      throw Cursor.Fault(start..<min(start + 2, cursor.bytes.count), "a backslash that begins no escape")
    }
  }
}

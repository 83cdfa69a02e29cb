/// Reads TOML 1.0 into a tree that knows the place of every key and value.
///
/// Written here because no package for Swift keeps the places: TOMLKit, the fullest, says line and column of an error
/// of syntax, but not where a value stood that is well written and makes no sense as a rule, and those are the errors
/// that people make. It would also bring C++ into a package that has none. Strict as the specification is; an error
/// costs its own line only, so that one run shows all of them. Source: toml.io/en/v1.0.0.
struct TOMLReader {
  var cursor: Cursor
  private let findings: Findings
  let root = Table(at: 0..<0, .header)
  private var current: Table
  private var depth = 0

  static func read(_ findings: Findings) -> Table {
    var reader = TOMLReader(findings)
    return reader.document()
  }

  private init(_ findings: Findings) {
    self.findings = findings
    cursor = Cursor(findings.source.bytes)
    current = root
  }

  // MARK: - Lines

  private mutating func document() -> Table {
    if cursor.starts(with: "\u{feff}") { cursor.position += 3 }
    while !cursor.isAtEnd {
      do throws(Cursor.Fault) {
        try line()
      } catch {
        findings.report(error.range, error.message, remark: error.remark)
        cursor.skipToLineEnd()
      }
      if !cursor.isAtEnd { cursor.position += cursor.starts(with: "\r\n") ? 2 : 1 }
    }
    return root
  }

  private mutating func line() throws(Cursor.Fault) {
    cursor.skip { $0.isBlank }
    if cursor.byte == UInt8(ascii: "[") {
      do throws(Cursor.Fault) {
        try header(isList: cursor.starts(with: "[["))
      } catch {
        // What stands below it belongs to nothing that is known, and not to the table above.
        current = Table(at: error.range, .header)
        findings.hasLostTable = true
        throw error
      }
    } else if !cursor.isAtLineEnd, cursor.byte != UInt8(ascii: "#") {
      try pair(into: current)
    }
    try endOfLine()
  }

  private mutating func endOfLine() throws(Cursor.Fault) {
    cursor.skip { $0.isBlank }
    if cursor.byte == UInt8(ascii: "#") { try comment() }
    guard cursor.isAtLineEnd else {
      throw cursor.fault("\(cursor.characterForPeople) is not expected behind the value", "one key = value on a line")
    }
  }

  private mutating func comment() throws(Cursor.Fault) {
    while !cursor.isAtLineEnd, let byte = cursor.byte {
      guard byte >= 0x20 && byte != 0x7f || byte == 0x09 else { throw cursor.fault("a control character in a comment") }
      cursor.position += 1
    }
  }

  // MARK: - Keys

  private struct Key {
    let name: String
    let range: Range<Int>
  }

  private mutating func keys() throws(Cursor.Fault) -> [Key] {
    var keys: [Key] = []
    repeat {
      cursor.skip { $0.isBlank }
      keys.append(try key())
      cursor.skip { $0.isBlank }
      guard keys.count <= Cursor.deepest else { throw cursor.fault("a key of more than \(Cursor.deepest) parts") }
    } while cursor.take(".")
    return keys
  }

  private mutating func key() throws(Cursor.Fault) -> Key {
    let start = cursor.position
    switch cursor.byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard !cursor.starts(with: "\"\"\""), !cursor.starts(with: "'''") else {
        throw cursor.fault("a key cannot have many lines")
      }
      let text = try string()
      return Key(name: text.text, range: start..<cursor.position)
    default:
      cursor.skip { $0.isNameByte }
      guard cursor.position > start else {
        throw cursor.fault("\(cursor.characterForPeople) cannot begin a key", "keys are letters, digits, _ and -")
      }
      return Key(
        name: String(decoding: cursor.bytes[start..<cursor.position], as: UTF8.self),
        range: start..<cursor.position
      )
    }
  }

  private mutating func pair(into table: Table) throws(Cursor.Fault) {
    let keys = try keys()
    guard cursor.take("=") else {
      throw cursor.fault("\"=\" is expected behind the key \"\(keys[keys.count - 1].name)\"")
    }
    cursor.skip { $0.isBlank }
    let value = try value()
    var table = table
    for key in keys.dropLast() {
      guard let entry = table[key.name] else {
        let inner = Table(at: key.range, .dotted)
        table.add(key.name, at: key.range, Node(value: .table(inner), range: key.range))
        table = inner
        continue
      }
      guard case .table(let inner) = entry.node.value, inner.origin == .dotted else { throw twice(key, entry) }
      table = inner
    }
    let last = keys[keys.count - 1]
    if let entry = table[last.name] { throw twice(last, entry) }
    table.add(last.name, at: last.range, value)
  }

  private func twice(_ key: Key, _ entry: Table.Entry) -> Cursor.Fault {
    let line = findings.source.line(of: entry.range.lowerBound)
    return Cursor.Fault(key.range, "\"\(key.name)\" is there already, in line \(line)", "a key has one value")
  }

  // MARK: - Headers

  private mutating func header(isList: Bool) throws(Cursor.Fault) {
    let start = cursor.position
    cursor.position += isList ? 2 : 1
    let keys = try keys()
    guard cursor.take("]"), !isList || cursor.take("]") else {
      throw cursor.fault("\"\(isList ? "]]" : "]")\" is expected to end the header")
    }
    let range = start..<cursor.position

    var table = root
    for key in keys.dropLast() {
      switch table[key.name]?.node.value {
      case nil:
        let inner = Table(at: key.range, .passing)
        table.add(key.name, at: key.range, Node(value: .table(inner), range: key.range))
        table = inner
      case .table(let inner) where inner.origin != .inline: table = inner
      case .array(let elements):
        guard case .table(let inner) = elements.last?.value, inner.origin != .inline else { fallthrough }
        table = inner
      default: throw Cursor.Fault(key.range, "\"\(key.name)\" is there already and is not a table")
      }
    }

    let last = keys[keys.count - 1]
    let new = Table(at: range, .header)
    let node = Node(value: .table(new), range: range)
    // Before anything here holds on to the list.
    if isList, table.append(node, to: last.name) {
      current = new
      return
    }
    switch (table[last.name], isList) {
    case (nil, false): table.add(last.name, at: last.range, node)
    case (nil, true): table.add(last.name, at: last.range, Node(value: .array([node]), range: range))
    case (let entry?, false):
      guard case .table(let inner) = entry.node.value, inner.origin == .passing else { throw twice(last, entry) }
      inner.origin = .header
      current = inner
      return
    case (let entry?, true): throw twice(last, entry)
    }
    current = new
  }

  // MARK: - Values

  private mutating func value() throws(Cursor.Fault) -> Node {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Cursor.deepest else { throw cursor.fault("brackets inside of \(Cursor.deepest) brackets") }

    let start = cursor.position
    let value: Node.Value
    switch cursor.byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): value = .string(try string())
    case UInt8(ascii: "["): value = .array(try array())
    case UInt8(ascii: "{"): value = .table(try inlineTable())
    case nil, UInt8(ascii: "#"): throw cursor.fault("a value is missing behind \"=\"")
    default:
      if cursor.isAtLineEnd { throw cursor.fault("a value is missing behind \"=\"") }
      value = try scalar()
    }
    return Node(value: value, range: start..<cursor.position)
  }

  /// Space, comments and ends of lines, which may stand anywhere inside of a list.
  private mutating func skipLines() throws(Cursor.Fault) {
    while true {
      cursor.skip { $0.isBlank || $0 == UInt8(ascii: "\n") }
      if cursor.starts(with: "\r\n") {
        cursor.position += 2
      } else if cursor.byte == UInt8(ascii: "#") {
        try comment()
      } else {
        return
      }
    }
  }

  private mutating func array() throws(Cursor.Fault) -> [Node] {
    let start = cursor.position
    cursor.position += 1
    var elements: [Node] = []
    while true {
      try skipLines()
      if cursor.take("]") { return elements }
      guard !cursor.isAtEnd else { throw Cursor.Fault(start..<start + 1, "this list has no end", "] is missing") }
      elements.append(try value())
      try skipLines()
      guard cursor.take(",") || cursor.byte == UInt8(ascii: "]") else {
        throw cursor.fault("\(cursor.characterForPeople) in a list", "\",\" or \"]\" is expected")
      }
    }
  }

  private mutating func inlineTable() throws(Cursor.Fault) -> Table {
    let start = cursor.position
    cursor.position += 1
    let table = Table(at: start..<start + 1, .inline)
    cursor.skip { $0.isBlank }
    if cursor.take("}") { return table }
    while true {
      try pair(into: table)
      cursor.skip { $0.isBlank }
      if cursor.take("}") { return table }
      guard cursor.take(",") else {
        let hint = cursor.isAtLineEnd ? "a table in braces has one line" : "\",\" or \"}\" is expected"
        throw cursor.fault("\(cursor.characterForPeople) in a table in braces", hint)
      }
    }
  }
}

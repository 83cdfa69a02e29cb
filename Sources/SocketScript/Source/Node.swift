/// A value of a rule file, with its place: what a TOML and a JSON file have in common.
struct Node {
  enum Value {
    case string(StringValue)
    case integer(Int)
    case float(Double)
    case boolean(Bool)
    /// A date or time, which TOML has and no rule needs.
    case time
    case array([Node])
    case table(Table)
  }

  var value: Value
  /// Where it stands, quotes and brackets included.
  let range: Range<Int>

  /// What the value is, in the words of a message.
  var kind: String {
    switch value {
    case .string: "a string"
    case .integer: "a whole number"
    case .float: "a number"
    case .boolean: "true or false"
    case .time: "a date or time"
    case .array: "a list"
    case .table: "a table"
    }
  }
}

/// A string, and where each of its bytes stands in the file.
struct StringValue {
  let text: String
  /// The offset of the first byte of the contents; with escapes, a list of the offset of every byte.
  private let start: Int
  private let offsets: [Int]?

  init(_ text: String, start: Int, offsets: [Int]? = nil) {
    self.text = text
    self.start = start
    self.offsets = offsets
  }

  /// Where a part of the text, in bytes of UTF-8, stands in the file.
  func range(_ part: Range<Int>) -> Range<Int> {
    guard let offsets else { return start + part.lowerBound..<start + part.upperBound }
    let lower = offset(part.lowerBound, in: offsets)
    return lower..<max(lower, part.isEmpty ? lower : offset(part.upperBound - 1, in: offsets) + 1)
  }

  private func offset(_ index: Int, in offsets: [Int]) -> Int {
    index < offsets.count ? offsets[index] : (offsets.last.map { $0 + 1 } ?? start)
  }
}

/// Keys with values, in the order of the file. A class: the lines of a TOML file add to a table from many places.
final class Table {
  struct Entry {
    let key: String
    /// Where the key stands.
    let range: Range<Int>
    var node: Node
  }

  /// Where the table is first spoken of: a header's name, a dotted key or an opening brace.
  let range: Range<Int>
  private(set) var entries: [Entry] = []
  private var places: [String: Int] = [:]
  var origin: Origin

  /// How TOML came by the table, which decides what may still be added to it.
  enum Origin {
    /// `[a]`
    case header
    /// `a` in `[a.b]`: may have its own header yet.
    case passing
    /// `a` in `a.b = 1`
    case dotted
    /// `{ … }`: complete.
    case inline
  }

  init(at range: Range<Int>, _ origin: Origin) {
    self.range = range
    self.origin = origin
  }

  subscript(key: String) -> Entry? { places[key].map { entries[$0] } }

  func add(_ key: String, at range: Range<Int>, _ node: Node) {
    places[key] = entries.count
    entries.append(Entry(key: key, range: range, node: node))
  }

  /// Appends to the list of tables that `[[key]]` makes; false where there is none.
  func append(_ table: Node, to key: String) -> Bool {
    guard let place = places[key], entries[place].node.isListOfTables else { return false }
    guard case .array(var elements) = entries[place].node.value else { return false }
    // Out of the entry first, or every append would copy the list.
    entries[place].node.value = .time
    elements.append(table)
    entries[place].node.value = .array(elements)
    return true
  }
}

extension Node {
  fileprivate var isListOfTables: Bool {
    guard case .array(let elements) = value, case .table(let first) = elements.first?.value else { return false }
    return first.origin == .header
  }
}

import SocketAddresses

/// Makes a script of a file's tables, and says everything that is wrong with them.
final class ScriptReader {
  let findings: Findings
  let files: NamedFiles
  private let root: Table
  var parts = Script.Parts()
  /// The numbers of the states by their names.
  private(set) var states = ["start": 0]
  /// Where each rule stands, and where it says in which state it is asked.
  var ruleTables: [TableReader] = []
  /// The states that a conversation begins in, or that an event leads to.
  var entered: Set<Int> = [0]
  /// Whether an event may lead to a state that is not known.
  var isEventUnclear = false
  /// Which states something names as the next.
  private(set) var named: Set<Int> = []
  /// Where the file has the tables of the states.
  private(set) var statePlaces: [Int: Range<Int>] = [:]
  /// The rules in which something is wrong: what they would do cannot be judged.
  var wrongRules: Set<Int> = []

  private static let limit = (rules: 16384, states: 1000)
  private static let keys = [
    "sock", "name", "listen", "seed", "limits", "frame", "state", "on", "fault", "rule", "default", "expect",
  ]

  init(_ root: Table, _ findings: Findings, _ file: @escaping (String) -> Script.NamedFile) {
    self.root = root
    self.findings = findings
    files = NamedFiles(file)
  }

  func read() -> Script.Parts {
    let top = TableReader(root, "the file", findings, knows: Self.keys)
    if top.node("sock") == nil {
      findings.report(wholeFile: "\"sock = 1\" is missing: the version of the format, before everything else")
    } else if let version = top.integer("sock", 0 ... .max), version != 1 {
      top.report("sock", "version \(version) of the format is not known", "sock = 1")
    }
    parts.name = top.string("name")?.text ?? ""
    parts.seed = UInt64(top.integer("seed", 0 ... .max) ?? 0)
    for (text, range) in top.strings("listen") {
      parts.listen.append(text.text)
      do throws(EndpointError) { _ = try Endpoint(text.text) } catch {
        findings.report(range, "\"\(text.text)\" is no endpoint: \(error.message)", remark: error.suggestion ?? "")
      }
    }
    if let limits = top.table("limits") { parts.limits = readLimits(limits) }
    if let frame = top.table("frame") { parts.framing = framing(frame, "[frame]") }
    readStates(top)
    for (number, fault) in top.tables("fault").enumerated() { readFault(fault, number) }
    let rules = top.tables("rule")
    if rules.count > Self.limit.rules {
      top.report("rule", "\(rules.count) rules are too many", "at most \(Self.limit.rules)")
    }
    for (number, rule) in rules.prefix(Self.limit.rules).enumerated() { readRule(rule, number) }
    readEvents(top)
    if let table = top.table("default") { readDefault(table) }
    if let expect = top.table("expect") { readExpectations(expect) }
    return parts
  }

  /// Whether there may be more rules than were found: below a header that is wrong, or under a slip of the fingers.
  var mayLackRules: Bool { mayLack("rule") }

  private func mayLack(_ key: String) -> Bool {
    findings.hasLostTable
      || root.entries.contains { entry in
        !Self.keys.contains(entry.key) && Suggestion.nearest(to: entry.key, among: Self.keys) == key
      }
  }

  /// Says that there is no frame, where an endpoint needs one.
  func checkFraming(for endpoint: String) {
    guard root["frame"] == nil, !parts.rules.isEmpty, !mayLack("frame") else { return }
    findings.report(wholeFile: Script.missingFraming(for: endpoint), notes: [Script.waysOfFraming])
  }

  // MARK: - Limits and frames

  private func readLimits(_ table: Table) -> Script.Limits {
    let keys = ["connections", "peers", "request", "idle", "lifetime", "replies-per-second"]
    let reader = TableReader(table, "[limits]", findings, knows: keys)
    var limits = Script.Limits()
    limits.connections = reader.integer("connections", 1...1_000_000) ?? limits.connections
    limits.peers = reader.integer("peers", 1...1_000_000) ?? limits.peers
    limits.idle = reader.duration("idle")
    limits.lifetime = reader.duration("lifetime")
    limits.repliesPerSecond = reader.integer("replies-per-second", 1 ... .max)
    if let request = reader.size("request") {
      limits.request = max(1, min(request, 16 << 20))
      if request != limits.request { reader.report("request", "a request has 1 B to 16 MiB") }
    }
    return limits
  }

  private static let kinds = [
    "bytes": ["count"], "line": [], "delimiter": ["hex", "text", "keep"],
    "length": ["at", "size", "endian", "add", "max"], "idle": ["after"], "eof": [],
  ]

  private func framing(_ table: Table, _ name: String) -> Framing? {
    guard case .string(let kind)? = table["kind"]?.node.value, let keys = Self.kinds[kind.text] else {
      let reader = TableReader(table, name, findings, knows: ["kind"] + Self.kinds.values.flatMap(\.self))
      if reader.node("kind") == nil {
        let ways = "kind = \"bytes\", \"line\", \"delimiter\", \"length\", \"idle\" or \"eof\""
        findings.report(table.range, "\(name) does not say where a request ends", remark: ways)
      } else {
        _ = reader.word("kind", Self.kinds.keys.sorted())
      }
      return nil
    }
    let reader = TableReader(table, name, findings, knows: ["kind"] + keys)
    switch kind.text {
    case "bytes":
      if reader.node("count") == nil { missing("count", "count = 1", reader) }
      return reader.integer("count", 1...1 << 20).map { .bytes($0) }
    case "line": return .line
    case "eof": return .end
    case "idle":
      if reader.node("after") == nil { missing("after", "after = \"200ms\"", reader) }
      return reader.duration("after").map { .silence($0) }
    case "delimiter":
      let bytes = hexOrText(reader)
      if bytes == nil, reader.node("hex") == nil, reader.node("text") == nil { missing("hex", "hex = \"00\"", reader) }
      if let bytes, bytes.isEmpty || bytes.count > 256 {
        findings.report(table.range, "a delimiter has 1 to 256 bytes")
        return nil
      }
      return bytes.map { .delimiter($0, keep: reader.boolean("keep") ?? false) }
    default:
      if reader.node("size") == nil { missing("size", "size = 2", reader) }
      let size = reader.integer("size", 1...8)
      let at = reader.integer("at", 0...65536) ?? 0
      let added = reader.integer("add", -65536...1 << 20)
      let most = reader.integer("max", 1...16 << 20) ?? 16 << 20
      let isLittle = reader.word("endian", ["big", "little"]) == "little"
      return size.map {
        .length(LengthField(offset: at, size: $0, isLittleEndian: isLittle, added: added ?? at + $0, limit: most))
      }
    }
  }

  func missing(_ key: String, _ example: String, _ reader: TableReader) {
    findings.report(reader.table.range, "\"\(key)\" is missing in \(reader.name)", remark: "for example \(example)")
  }

  /// The bytes of `hex = "…"` or `text = "…"`.
  func hexOrText(_ reader: TableReader) -> [UInt8]? {
    if let text = reader.string("text") { return Array(text.text.utf8) }
    guard let hex = bytesText("hex", reader) else { return nil }
    return HexPieces.bytes(hex.text) { findings.report(hex.range($0.range), $0.message, remark: $0.remark) }
  }

  /// A string that stands for bytes. A number is refused with the reason, because that is the slip to make.
  func bytesText(_ key: String, _ reader: TableReader) -> StringValue? {
    guard let node = reader.node(key), case .integer(let number) = node.value else {
      return reader.string(key, example: "\(key) = \"1b\"")
    }
    let written = findings.source.text(node.range)
    let digits = written.hasPrefix("0x") ? String(written.dropFirst(2)) : written
    let notes =
      written.hasPrefix("0x")
      ? ["\(written) is the number \(number); its length in bytes is lost (0x00\(digits) is the same number)"] : []
    findings.report(node.range, "bytes must be a string: write \"\(digits)\", not \(written)", notes: notes)
    return nil
  }

  // MARK: - States

  private func readStates(_ top: TableReader) {
    guard let table = top.table("state") else { return }
    for entry in table.entries {
      guard case .table(let state) = entry.node.value else {
        findings.report(entry.node.range, "a state is a table", remark: "[state.\(entry.key)]")
        continue
      }
      let reader = TableReader(state, "[state.\(entry.key)]", findings, knows: ["frame"])
      let framing = reader.table("frame").flatMap { self.framing($0, "the frame of state \"\(entry.key)\"") }
      let number = self.number(ofState: entry.key, at: entry.range)
      parts.states[number] = Script.State(name: entry.key, framing: framing)
      statePlaces[number] = entry.range
    }
  }

  func number(ofState name: String, at range: Range<Int>) -> Int {
    if let number = states[name] { return number }
    guard parts.states.count < Self.limit.states else {
      findings.report(range, "more than \(Self.limit.states) states")
      return 0
    }
    states[name] = parts.states.count
    parts.states.append(Script.State(name: name, framing: nil))
    return parts.states.count - 1
  }

  /// The state that `next` names.
  func next(_ reader: TableReader) -> Int? {
    guard let name = reader.string("next", example: "next = \"ready\""), let node = reader.node("next") else {
      return nil
    }
    let number = number(ofState: name.text, at: node.range)
    named.insert(number)
    return number
  }
}

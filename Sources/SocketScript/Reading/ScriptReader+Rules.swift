import SocketAddresses

extension ScriptReader {
  private static let ruleKeys = [
    "name", "state", "next", "match", "length", "from", "over", "where", "nth", "every", "chance", "times", "reply",
    "replies", "then",
  ]
  private static let matchKeys = ["hex", "text", "prefix", "suffix", "contains", "regex", "any"]

  func readRule(_ table: Table, _ number: Int) {
    let given: String? =
      if case .string(let text)? = table["name"]?.node.value, !text.text.isEmpty { text.text } else { nil }
    let name = given ?? "\(number + 1)"
    let label = given.map { "rule \"\($0)\"" } ?? "rule \(number + 1)"
    let findingsBefore = findings.diagnostics.count
    let reader = TableReader(table, label, findings, knows: Self.ruleKeys)
    ruleTables.append(reader)
    defer { if findings.diagnostics.count > findingsBefore { wrongRules.insert(number) } }
    _ = reader.string("name")

    let pattern = pattern(reader)
    let captures = captures(of: pattern, reader)
    var rule = Rule(
      name: name,
      line: findings.source.line(of: table.range.lowerBound),
      pattern: pattern ?? .anything,
      replies: []
    )
    rule.conditions = conditions(reader, captures)
    if let state = reader.string("state"), state.text != "*", let node = reader.node("state") {
      rule.state = self.number(ofState: state.text, at: node.range)
    }
    rule.next = next(reader)
    readReplies(of: &rule, reader, captures)
    parts.rules.append(rule)
  }

  /// Whether a key may be another one in disguise: it is named already, and that the other is missing would be noise.
  private func hasUnknownKey(_ reader: TableReader) -> Bool {
    reader.table.entries.contains { !Self.ruleKeys.contains($0.key) }
  }

  /// Whether a rule may lead to any state, because it was not understood where it says so, or was not found at all.
  var mayLeadAnywhere: Bool {
    mayLackRules || isEventUnclear
      || parts.rules.indices.contains { number in
        guard wrongRules.contains(number), parts.rules[number].next == nil else { return false }
        return mayMeanNext(ruleTables[number].table)
      }
  }

  /// Whether a table without a next state was meant to have one.
  func mayMeanNext(_ table: Table) -> Bool {
    table.entries.contains { Suggestion.nearest(to: $0.key, among: Self.ruleKeys) == "next" }
  }

  /// The names that a rule's match gives to parts of the request; nil where it was not understood.
  private func captures(of pattern: Pattern?, _ reader: TableReader) -> [String]? {
    guard let pattern else { return nil }
    let names = pattern.captures.map(\.name)
    if case .table(let match)? = reader.node("match")?.value, case .string(let hex)? = match["hex"]?.node.value {
      guard hex.text.utf8.count(where: { $0 == UInt8(ascii: "{") }) <= names.count else { return nil }
    }
    return names
  }

  private func readReplies(of rule: inout Rule, _ reader: TableReader, _ captures: [String]?) {
    if let node = reader.node("reply") {
      if reader.node("replies") != nil {
        findings.report(node.range, "\(reader.name) has \"reply\" and \"replies\"", remark: "one of the two")
      }
      if let reply = reply(node, captures, "the reply of \(reader.name)") { rule.replies = [reply] }
    } else if let node = reader.node("replies") {
      guard case .array(let nodes) = node.value, !nodes.isEmpty else {
        findings.report(node.range, "\"replies\" is a list of replies, given in turn", remark: "[ \"one\", \"two\" ]")
        return
      }
      rule.replies = nodes.compactMap { reply($0, captures, "a reply of \(reader.name)") }
      let then = reader.word("then", Rule.AfterLast.allCases.map(\.rawValue))
      rule.afterLast = then.flatMap(Rule.AfterLast.init) ?? .repeats
    } else if !hasUnknownKey(reader) {
      findings.report(
        reader.table.range,
        "\(reader.name) has no reply",
        remark: "reply = \"…\", or reply = { drop = true }"
      )
    }
    if reader.node("then") != nil, reader.node("replies") == nil {
      reader.report("then", "\"then\" says what follows the last of \"replies\"", "there is no list of replies")
    }
  }

  // MARK: - Matches

  private func pattern(_ reader: TableReader) -> Pattern? {
    guard let node = reader.node("match") else {
      if hasUnknownKey(reader) { return nil }
      findings.report(
        reader.table.range,
        "\(reader.name) does not say what it matches",
        remark: "match.hex = \"1b\", match.text, match.prefix, match.any = true"
      )
      return nil
    }
    guard case .table(let table) = node.value else {
      findings.report(node.range, "\"match\" says how: match.hex or match.text", remark: "match.hex = \"1b\"")
      return nil
    }
    let match = TableReader(table, "the match of \(reader.name)", findings, knows: Self.matchKeys)
    let known = table.entries.filter { Self.matchKeys.contains($0.key) }
    guard let entry = known.first else {
      if table.entries.isEmpty { findings.report(node.range, "\(match.name) is empty", remark: "match.hex = \"1b\"") }
      return nil
    }
    if known.count > 1 {
      findings.report(
        known[1].range,
        "\(reader.name) has \(known.count) matches",
        remark: "exactly one; the rest: where"
      )
    }
    switch entry.key {
    case "any":
      guard match.boolean("any") != false else {
        match.report("any", "what matches nothing is no rule", "match.any = true")
        return nil
      }
      return .anything
    case "hex":
      guard let text = bytesText("hex", match) else { return nil }
      let pattern = HexPattern.read(text.text) { findings.report(text.range($0.range), $0.message, remark: $0.remark) }
      return pattern.exact.map { pattern.captures.isEmpty ? .exactly($0) : .hex(pattern) } ?? .hex(pattern)
    case "text": return match.string("text").map { .exactly(Array($0.text.utf8)) }
    case "regex": return regex(match)
    default:
      guard let bytes = part(entry, match) else { return nil }
      guard !bytes.isEmpty else {
        findings.report(entry.node.range, "every request has the empty \(entry.key)", remark: "match.any = true")
        return nil
      }
      return entry.key == "prefix" ? .prefix(bytes) : entry.key == "suffix" ? .suffix(bytes) : .contains(bytes)
    }
  }

  /// `match.prefix = "text"` or `match.prefix = { hex = "01 02" }`
  private func part(_ entry: Table.Entry, _ match: TableReader) -> [UInt8]? {
    guard case .table(let table) = entry.node.value else {
      return bytesText(entry.key, match).map { Array($0.text.utf8) }
    }
    let reader = TableReader(table, "\"\(entry.key)\"", findings, knows: ["hex", "text"])
    return hexOrText(reader)
  }

  private func regex(_ match: TableReader) -> Pattern? {
    guard let text = match.string("regex") else { return nil }
    do throws(RegexParser.Fault) {
      return .regex(try RegexParser.parse(text.text))
    } catch {
      findings.report(text.range(error.range), error.message, remark: error.remark)
      return nil
    }
  }

  // MARK: - Conditions

  private func conditions(_ reader: TableReader, _ captures: [String]?) -> Rule.Conditions {
    var conditions = Rule.Conditions()
    conditions.length = length(reader)
    conditions.nth = reader.integer("nth", 1 ... .max)
    conditions.every = reader.integer("every", 1 ... .max)
    conditions.times = reader.integer("times", 1 ... .max)
    conditions.chance = reader.probability("chance")
    for (text, range) in reader.strings("from") {
      if let prefix = try? IPPrefix(text.text) {
        conditions.from.append(prefix)
      } else if let address = try? IPAddress(text.text), let prefix = try? IPPrefix(address, length: address.bitWidth) {
        conditions.from.append(prefix)
      } else {
        findings.report(range, "\"\(text.text)\" is no network", remark: "for example 127.0.0.0/8 or ::1")
      }
    }
    let words = ["tcp", "udp", "unix", "unix-dgram", "unix-seqpacket", "vsock", "tls", "fd"]
    for (text, range) in reader.strings("over") {
      if words.contains(text.text) {
        conditions.over.append(text.text)
      } else {
        let question = Suggestion.question(text.text, among: words)
        findings.report(range, "\"\(text.text)\" is no transport\(question)", remark: words.joined(separator: ", "))
      }
    }
    if let text = reader.string("where", example: "where = \"count <= 125\"") {
      do throws(ExpressionReader.Fault) {
        conditions.condition = try ExpressionReader.read(text.text, captures: captures)
        if conditions.condition?.names.contains(.counter) == true {
          reader.report(
            "where",
            "\"counter\" counts replies, and this decides whether there is one",
            "use nth or every"
          )
        }
      } catch {
        findings.report(text.range(error.range), error.message, remark: error.remark)
      }
    }
    return conditions
  }

  /// `length = 4` or `length = "2..8"`
  private func length(_ reader: TableReader) -> ClosedRange<Int>? {
    guard let node = reader.node("length") else { return nil }
    switch node.value {
    case .integer: return reader.integer("length", 0...16 << 20).map { $0...$0 }
    case .string(let text):
      let ends = text.text.split(separator: ".", omittingEmptySubsequences: false)
      if ends.count == 3, ends[1].isEmpty {
        let low = ends[0].isEmpty ? 0 : Int(ends[0])
        let high = ends[2].isEmpty ? Int.max : Int(ends[2])
        if let low, let high, low >= 0, low <= high { return low...high }
      }
      fallthrough
    default:
      findings.report(node.range, "a length is a number of bytes or a range", remark: "length = 4, length = \"2..8\"")
      return nil
    }
  }
}

/// Takes values out of a table, and says of each what is wrong with it. A value that is wrong counts as not there.
struct TableReader {
  let table: Table
  /// What the table is, for messages: `rule "envelope"`.
  let name: String
  let findings: Findings

  init(_ table: Table, _ name: String, _ findings: Findings, knows keys: [String]) {
    self.table = table
    self.name = name
    self.findings = findings
    for entry in table.entries where !keys.contains(entry.key) {
      let question = Suggestion.question(entry.key, among: keys)
      let known = question.isEmpty ? "it has \(keys.joined(separator: ", "))" : ""
      findings.report(entry.range, "unknown key \"\(entry.key)\" in \(name)\(question)", remark: known)
    }
  }

  func node(_ key: String) -> Node? { table[key]?.node }

  func report(_ key: String, _ message: String, _ remark: String = "") {
    guard let node = node(key) else { return }
    findings.report(node.range, message, remark: remark)
  }

  private func refuse(_ key: String, _ node: Node, _ wanted: String, _ example: String) {
    findings.report(
      node.range,
      "\"\(key)\" in \(name) is \(wanted), not \(node.kind)",
      remark: "for example \(example)"
    )
  }

  func string(_ key: String, example: String = "\"…\"") -> StringValue? {
    guard let node = node(key) else { return nil }
    guard case .string(let text) = node.value else {
      refuse(key, node, "text", example)
      return nil
    }
    return text
  }

  func integer(_ key: String, _ range: ClosedRange<Int>) -> Int? {
    guard let node = node(key) else { return nil }
    guard case .integer(let number) = node.value else {
      refuse(key, node, "a whole number", "\(key) = \(max(range.lowerBound, 1))")
      return nil
    }
    guard range.contains(number) else {
      let most =
        range.upperBound == .max ? "at least \(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
      findings.report(node.range, "\(key) = \(number) is out of range", remark: most)
      return nil
    }
    return number
  }

  func boolean(_ key: String) -> Bool? {
    guard let node = node(key) else { return nil }
    guard case .boolean(let value) = node.value else {
      refuse(key, node, "true or false", "\(key) = true")
      return nil
    }
    return value
  }

  /// A number between 0 and 1.
  func probability(_ key: String) -> Double? {
    guard let node = node(key) else { return nil }
    let value: Double
    switch node.value {
    case .float(let number): value = number
    case .integer(let number): value = Double(number)
    default:
      refuse(key, node, "a probability", "\(key) = 0.1")
      return nil
    }
    guard value >= 0, value <= 1 else {
      let text = findings.source.text(node.range)
      let isPercent = value > 1 && value <= 100
      let percent = value == value.rounded() ? String(Int(clamping: Int(max(0, min(value, 100))))) : text
      let repair = isPercent ? "\(value / 100) is \(percent) percent" : "from 0 to 1"
      findings.report(node.range, "\(key) = \(text) is not a probability", remark: repair)
      return nil
    }
    return value
  }

  func duration(_ key: String) -> Duration? {
    guard let node = node(key) else { return nil }
    guard case .string(let text) = node.value else {
      let number = findings.source.text(node.range)
      if case .integer = node.value {
        findings.report(
          node.range,
          "\"\(key)\" needs a unit: \"\(number)s\" or \"\(number)ms\"?",
          remark: "durations are strings"
        )
      } else {
        refuse(key, node, "a duration", "\(key) = \"5s\"")
      }
      return nil
    }
    do throws(QuantityError) {
      return try Duration(notation: text.text)
    } catch {
      findings.report(node.range, error.message, remark: error.repair)
      return nil
    }
  }

  func size(_ key: String) -> Int? {
    guard let node = node(key) else { return nil }
    guard case .string(let text) = node.value else {
      let number = findings.source.text(node.range)
      if case .integer = node.value {
        findings.report(
          node.range,
          "\"\(key)\" needs a unit: \"\(number)B\" or \"\(number)KiB\"?",
          remark: "sizes are strings"
        )
      } else {
        refuse(key, node, "a size", "\(key) = \"64KiB\"")
      }
      return nil
    }
    do throws(QuantityError) {
      return try Size.bytes(text.text)
    } catch {
      findings.report(node.range, error.message, remark: error.repair)
      return nil
    }
  }

  func table(_ key: String) -> Table? {
    guard let node = node(key) else { return nil }
    guard case .table(let table) = node.value else {
      refuse(key, node, "a table", "[\(key)]")
      return nil
    }
    return table
  }

  /// Tables of a list `[[key]]`.
  func tables(_ key: String) -> [Table] {
    guard let node = node(key) else { return [] }
    guard case .array(let nodes) = node.value else {
      refuse(key, node, "a list of tables", "[[\(key)]]")
      return []
    }
    return nodes.compactMap { element in
      if case .table(let table) = element.value { return table }
      findings.report(element.range, "\(key) is a list of tables, and this is \(element.kind)")
      return nil
    }
  }

  /// One string or a list of them.
  func strings(_ key: String) -> [(text: StringValue, range: Range<Int>)] {
    guard let node = node(key) else { return [] }
    let nodes: [Node]
    if case .array(let elements) = node.value { nodes = elements } else { nodes = [node] }
    return nodes.compactMap { element in
      if case .string(let text) = element.value { return (text, element.range) }
      findings.report(element.range, "\"\(key)\" in \(name) is text, and this is \(element.kind)")
      return nil
    }
  }

  /// A word out of a few.
  func word(_ key: String, _ words: [String]) -> String? {
    guard let text = string(key, example: "\"\(words[0])\""), let node = node(key) else { return nil }
    guard words.contains(text.text) else {
      let question = Suggestion.question(text.text, among: words)
      findings.report(
        node.range,
        "\"\(text.text)\" is no \(key) that is known\(question)",
        remark: words.joined(separator: ", ")
      )
      return nil
    }
    return text.text
  }
}

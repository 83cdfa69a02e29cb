/// Finds rules that can never answer: the one mistake that a rule file makes without a word, because order is priority.
///
/// What was not understood is not judged: rules in which something else is wrong already.
enum Reachability {
  static func check(_ parts: Script.Parts, _ reader: ScriptReader, _ findings: Findings) {
    let areStatesKnown = !parts.rules.indices.contains { reader.mayLeadAnywhere($0) }
    for (number, rule) in parts.rules.enumerated() {
      if areStatesKnown, let state = rule.state, !reader.reached.contains(state) {
        let name = parts.states[state].name
        let table = reader.ruleTables[number]
        findings.report(
          table.node("state")?.range ?? table.table.range,
          "\(table.name) waits for state \"\(name)\", but no rule goes there (next = \"\(name)\" is missing)"
        )
      }
      guard !reader.wrongRules.contains(number) else { continue }
      guard let earlier = cover(of: number, in: parts.rules, but: reader.wrongRules) else { continue }
      let table = reader.ruleTables[number]
      let other = parts.rules[earlier]
      let written = reader.ruleTables[earlier].node("match").map { findings.source.text($0.range) } ?? ""
      findings.report(
        table.table.range,
        """
        rule \(number + 1) can never match: rule \(earlier + 1) (line \(other.line)\
        \(written.isEmpty || written.contains("\n") ? "" : ", \(match(of: earlier, reader))")) \
        takes everything it would
        """,
        remark: "order is priority: move it up, or remove it"
      )
    }
    for (number, state) in parts.states.enumerated() where areStatesKnown && !reader.reached.contains(number) {
      guard !parts.rules.contains(where: { $0.state == number }) else { continue }
      findings.report(wholeFile: "state \"\(state.name)\" is never entered (next = \"\(state.name)\" is missing)")
    }
  }

  /// The words of a rule's match, as the file has them.
  private static func match(of rule: Int, _ reader: ScriptReader) -> String {
    guard case .table(let table)? = reader.ruleTables[rule].node("match")?.value, let entry = table.entries.first else {
      return ""
    }
    return reader.findings.source.text(entry.node.range)
  }

  /// The first rule before `number` that leaves nothing to it.
  ///
  /// Rules without a fixed beginning are compared with all before them, so only so many are looked at: a file that a
  /// program wrote would otherwise take minutes.
  private static func cover(of number: Int, in rules: [Rule], but wrong: Set<Int>) -> Int? {
    let rule = rules[number]
    return (max(0, number - 2000)..<number).first { earlier in
      if wrong.contains(earlier) { return false }
      // A rule that can run out of answers leaves the rest to others.
      guard rules[earlier].conditions.areNone, rules[earlier].afterLast != .none,
        rules[earlier].state == nil || rules[earlier].state == rule.state
      else { return false }
      return rules[earlier].pattern.covers(rule.pattern)
    }
  }
}

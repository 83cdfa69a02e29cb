/// Finds rules that can never answer: the one mistake that a rule file makes without a word, because order is priority.
///
/// What was not understood is not judged: rules in which something else is wrong already.
struct Reachability {
  private let parts: Script.Parts
  private let reader: ScriptReader
  private var findings: Findings { reader.findings }
  /// The states that a conversation can come to from its beginning; nil where that cannot be known.
  private let reached: Set<Int>?
  /// The first rule that takes everything, by the state that it is asked in; -1 for all of them.
  private var takers: [Int: Int] = [:]

  static func check(_ parts: Script.Parts, _ reader: ScriptReader) {
    var reachability = Reachability(parts, reader)
    for number in parts.rules.indices {
      reachability.checkState(of: number)
      reachability.checkOrder(of: number)
    }
    reachability.checkStates()
  }

  private init(_ parts: Script.Parts, _ reader: ScriptReader) {
    self.parts = parts
    self.reader = reader
    reached = reader.mayLeadAnywhere ? nil : Self.walk(parts, from: reader.entered)
  }

  // MARK: - States

  /// From the beginning, and from what events lead to, by the rules that are asked there.
  private static func walk(_ parts: Script.Parts, from entered: Set<Int>) -> Set<Int> {
    var ways: [Int: Set<Int>] = [:]
    var open = Array(entered)
    for rule in parts.rules {
      guard let next = rule.next else { continue }
      if let state = rule.state { ways[state, default: []].insert(next) } else { open.append(next) }
    }
    var reached: Set<Int> = []
    while let state = open.popLast() {
      if reached.insert(state).inserted, let next = ways[state] { open += next }
    }
    return reached
  }

  private func isMissing(_ state: Int) -> Bool { reached.map { !$0.contains(state) } ?? false }

  private func checkState(of number: Int) {
    guard let state = parts.rules[number].state, isMissing(state) else { return }
    let name = parts.states[state].name
    let table = reader.ruleTables[number]
    let why =
      reader.named.contains(state)
      ? "is only reached from states that are never entered" : "no rule goes there (next = \"\(name)\" is missing)"
    findings.report(
      table.node("state")?.range ?? table.table.range,
      "\(table.name) waits for state \"\(name)\", \(reader.named.contains(state) ? "which" : "but") \(why)"
    )
  }

  private func checkStates() {
    for (number, state) in parts.states.enumerated() where isMissing(number) {
      guard let place = reader.statePlaces[number], !parts.rules.contains(where: { $0.state == number }) else {
        continue
      }
      let why = reader.named.contains(number) ? "only such states lead there" : "next = \"\(state.name)\" is missing"
      findings.report(place, "state \"\(state.name)\" is never entered (\(why))")
    }
  }

  // MARK: - Order

  private mutating func checkOrder(of number: Int) {
    guard !reader.wrongRules.contains(number) else { return }
    let rule = parts.rules[number]
    guard let earlier = taker(of: rule) ?? cover(of: number) else {
      if case .anything = rule.pattern, rule.conditions.areNone, rule.afterLast != .none {
        takers[rule.state ?? -1] = number
      }
      return
    }
    let table = reader.ruleTables[number]
    let words = match(of: earlier)
    findings.report(
      table.table.range,
      """
      rule \(number + 1) can never match: rule \(earlier + 1) (line \(parts.rules[earlier].line)\
      \(words.isEmpty || words.contains("\n") ? "" : ", \(words)")) \
      takes everything it would
      """,
      remark: "order is priority: move it up, or remove it"
    )
  }

  /// The words of a rule's match, as the file has them.
  private func match(of rule: Int) -> String {
    guard case .table(let table)? = reader.ruleTables[rule].node("match")?.value, let entry = table.entries.first else {
      return ""
    }
    return findings.source.text(entry.node.range)
  }

  /// The rule before this one that takes everything where this is asked, however far before.
  private func taker(of rule: Rule) -> Int? {
    if let taker = takers[-1] { return taker }
    if let state = rule.state { return takers[state] }
    guard let reached else { return nil }
    let all = reached.map { takers[$0] }
    return all.contains(nil) ? nil : all.compactMap(\.self).max()
  }

  /// The first rule before `number` that leaves nothing to it.
  ///
  /// Rules without a fixed beginning are compared with all before them, so only so many are looked at: a file that a
  /// program wrote would otherwise take minutes.
  private func cover(of number: Int) -> Int? {
    let rule = parts.rules[number]
    return (max(0, number - 2000)..<number).first { earlier in
      if reader.wrongRules.contains(earlier) { return false }
      let other = parts.rules[earlier]
      // A rule that can run out of answers leaves the rest to others.
      guard other.conditions.admit(all: rule.conditions), other.afterLast != .none else { return false }
      guard other.state == nil || other.state == rule.state || rule.state == nil && reached == other.state.map({ [$0] })
      else { return false }
      return other.pattern.covers(rule.pattern)
    }
  }
}

extension Rule.Conditions {
  /// Whether these hold wherever `other` do, as far as that can be told.
  fileprivate func admit(all other: Self) -> Bool {
    guard !areCounted, length == nil, condition == nil else { return false }
    let takesSenders = from.isEmpty || !other.from.isEmpty && other.from.allSatisfy { from.contains($0) }
    let takesTransports = over.isEmpty || !other.over.isEmpty && other.over.allSatisfy { over.contains($0) }
    return takesSenders && takesTransports
  }
}

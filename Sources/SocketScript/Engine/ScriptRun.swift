import Synchronization

/// A script in use: what all of its sessions share, which is how often each rule was asked and has answered.
public final class ScriptRun: Sendable {
  public let script: Script
  /// The time since 1970 at the zero of the sessions' clocks.
  let unixStart: Duration
  private let counts: Mutex<Counts>

  private struct Counts {
    var seen: [Int]
    var answered: [Int]
    var faultsSeen: [Int]
    var counter = 0
    var sessions: UInt64 = 0
    /// Replies in the second that began at `second`.
    var replies = 0
    var second = Duration.zero
  }

  /// - Parameter unixStart: what the wall clock says at the zero of the clock that sessions are given.
  public init(_ script: Script, unixStart: Duration = .zero) {
    self.script = script
    self.unixStart = unixStart
    let rules = script.rules.count
    counts = Mutex(
      Counts(
        seen: [Int](repeating: 0, count: rules),
        answered: [Int](repeating: 0, count: rules),
        faultsSeen: [Int](repeating: 0, count: script.storage.faults.count)
      )
    )
  }

  func nextSession() -> UInt64 {
    counts.withLock { counts in
      counts.sessions += 1
      return counts.sessions
    }
  }

  func nextCounter() -> Int {
    counts.withLock { counts in
      counts.counter += 1
      return counts.counter
    }
  }

  /// Counts that the rule matched by its bytes; whether its turn has come.
  func asks(_ rule: Int, _ conditions: Rule.Conditions, chance: () -> Double) -> Bool {
    let draw = conditions.chance == nil ? 0 : chance()
    return counts.withLock { counts in
      counts.seen[rule] += 1
      if let nth = conditions.nth, counts.seen[rule] != nth { return false }
      if let every = conditions.every, !counts.seen[rule].isMultiple(of: every) { return false }
      if let times = conditions.times, counts.answered[rule] >= times { return false }
      return conditions.chance.map { draw < $0 } ?? true
    }
  }

  /// Counts an answer, and says which of the rule's replies is its turn; nil where none is left.
  func answers(_ rule: Int, replies: Int, _ afterLast: Rule.AfterLast) -> Int? {
    counts.withLock { counts in
      let turn = counts.answered[rule]
      if turn >= replies, replies > 1 || afterLast == .none {
        switch afterLast {
        case .none: return nil
        case .last: break
        case .repeats:
          counts.answered[rule] += 1
          return turn % replies
        }
      }
      counts.answered[rule] += 1
      return min(turn, replies - 1)
    }
  }

  func faultSeen(_ fault: Int) -> Int {
    counts.withLock { counts in
      counts.faultsSeen[fault] += 1
      return counts.faultsSeen[fault]
    }
  }

  /// Whether one more reply is allowed in this second.
  func allowsReply(at now: Duration, limit: Int) -> Bool {
    counts.withLock { counts in
      if now >= counts.second + .seconds(1) || now < counts.second {
        counts.second = now
        counts.replies = 0
      }
      counts.replies += 1
      return counts.replies <= limit
    }
  }

  /// What the script expected and did not get, a sentence each.
  public var unmetExpectations: [String] {
    let answered = counts.withLock { $0.answered }
    return script.expectations.compactMap { expectation in
      let rules = script.rules.indices.filter { script.rules[$0].name == expectation.rule }
      let count = rules.reduce(0) { $0 + answered[$1] }
      guard !expectation.count.contains(count) else { return nil }
      let (least, most) = (expectation.count.lowerBound, expectation.count.upperBound)
      let wanted = least == most ? "\(least)" : most == .max ? "at least \(least)" : "\(least) to \(most)"
      return "rule \"\(expectation.rule)\" answered \(count) time\(count == 1 ? "" : "s"), expected \(wanted)"
    }
  }

  /// How often the rule of a name has answered.
  public func answers(of rule: String) -> Int {
    let answered = counts.withLock { $0.answered }
    return script.rules.indices.reduce(0) { $0 + (script.rules[$1].name == rule ? answered[$1] : 0) }
  }
}

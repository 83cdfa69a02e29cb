import SocketAddresses

/// Which requests are answered, on which conditions, and how.
public struct Rule: Sendable {
  /// What logs call the rule: the author's word, or its number in the script counted from 1.
  public let name: String
  /// Where it stands in its file; 0 for one that no file has.
  public let line: Int
  public let pattern: Pattern
  var conditions = Conditions()
  /// In turn.
  var replies: [Reply]
  var afterLast = AfterLast.repeats
  /// In which state it is asked; nil in any.
  var state: Int?
  /// The state that it leads to.
  var next: Int?

  public init(name: String, pattern: Pattern, reply: [UInt8]) {
    self.init(name: name, line: 0, pattern: pattern, replies: [Reply(reply)])
  }

  init(name: String, line: Int, pattern: Pattern, replies: [Reply]) {
    self.name = name
    self.line = line
    self.pattern = pattern
    self.replies = replies
  }

  /// What comes after the last of several replies.
  enum AfterLast: String, CaseIterable { case repeats = "repeat", last, none }

  /// What besides the bytes must be so.
  struct Conditions: Sendable {
    var length: ClosedRange<Int>?
    var from: [IPPrefix] = []
    var over: [String] = []
    var condition: Expression?
    var nth: Int?
    var every: Int?
    var chance: Double?
    var times: Int?

    /// Whether the outcome depends on how often the rule was asked before.
    var areCounted: Bool { nth != nil || every != nil || times != nil || chance != nil }
    var areNone: Bool { !areCounted && length == nil && from.isEmpty && over.isEmpty && condition == nil }
  }

  /// The reply, where the rule always gives the same bytes and does nothing else.
  var plainReply: [UInt8]? {
    next == nil && replies.count == 1 && !conditions.areCounted ? replies[0].plain : nil
  }
}

/// How often a rule has to have answered when the server stops.
public struct Expectation: Sendable, Hashable {
  public let rule: String
  public let count: ClosedRange<Int>
}

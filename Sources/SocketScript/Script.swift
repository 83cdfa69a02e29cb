/// What a scripted server does: where a request ends, which rule answers it, and what happens when none does.
///
/// A value without behaviour of its own; a ``ScriptSession`` runs it. The same script serves streams and datagrams.
public struct Script: Sendable {
  /// What happens to a request that no rule matches.
  public enum Fallback: Sendable, Hashable {
    /// A stream is closed, because what follows an unknown request cannot be trusted to be framed as the script
    /// thinks; a datagram gets no answer, because its sender's address may be forged.
    case closeStreamsIgnoreDatagrams
    case reply([UInt8])
    case close
    case drop
  }

  /// Streams only. A datagram is always one request.
  public let framing: Framing
  /// In order of priority: the first that matches answers.
  public let rules: [Rule]
  public let fallback: Fallback
  /// How long a stream may stay silent before it is closed; nil for ever.
  public let idle: Duration?
  let matcher: Matcher

  public init(
    framing: Framing,
    rules: [Rule],
    fallback: Fallback = .closeStreamsIgnoreDatagrams,
    idle: Duration? = nil
  ) {
    if case .bytes(let count) = framing {
      precondition(count > 0, "a request of \(count) bytes would never end; a count is at least 1")
    }
    self.framing = framing
    self.rules = rules
    self.fallback = fallback
    self.idle = idle
    matcher = Matcher(rules.map(\.pattern))
  }

  /// The lecture's protocol: every byte is a request, `0x1b` asks for `first!` and `0x2b` for `second!`.
  public static let lecture = Script(
    framing: .bytes(1),
    rules: [
      Rule(name: "1", pattern: .exactly([0x1b]), reply: Array("first!".utf8)),
      Rule(name: "2", pattern: .exactly([0x2b]), reply: Array("second!".utf8)),
    ]
  )
}

/// Where a request ends in a stream of bytes.
public enum Framing: Sendable, Hashable {
  /// Every request has this many bytes, at least 1.
  case bytes(Int)

  /// The length of the request that `bytes` begins with; nil when its end has not arrived yet.
  func requestLength(in bytes: ArraySlice<UInt8>) -> Int? {
    switch self {
    case .bytes(let count): bytes.count >= count ? count : nil
    }
  }
}

/// One request and its answer.
public struct Rule: Sendable, Hashable {
  /// What logs call the rule: the author's word, or its number in the script counted from 1.
  public let name: String
  public let pattern: Pattern
  public let reply: [UInt8]

  public init(name: String, pattern: Pattern, reply: [UInt8]) {
    self.name = name
    self.pattern = pattern
    self.reply = reply
  }
}

/// Which requests a rule answers. Bytes are compared as bytes: no text encoding comes between.
public enum Pattern: Sendable, Hashable {
  /// These bytes, all of them and no more.
  case exactly([UInt8])

  /// The byte that every matching request begins with; nil where only the empty request matches.
  var firstByte: UInt8? {
    switch self {
    case .exactly(let bytes): bytes.first
    }
  }

  func matches(_ request: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .exactly(let bytes): bytes.count == request.count && bytes.elementsEqual(request)
    }
  }
}

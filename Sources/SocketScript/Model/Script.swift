/// What a scripted server does: where a request ends, which rule answers it, and what happens when none does.
///
/// A value without behaviour of its own; a ``ScriptSession`` runs it. The same script serves streams and datagrams.
public struct Script: Sendable {
  /// What happens to a request that no rule matches.
  public enum Fallback: Sendable {
    /// A stream is closed, because what follows an unknown request cannot be trusted to be framed as the script
    /// thinks; a datagram gets no answer, because its sender's address may be forged.
    case closeStreamsIgnoreDatagrams
    case reply(Reply)
    case close(Closing)
    case drop
  }

  /// What no peer can make the server go beyond.
  public struct Limits: Sendable, Hashable {
    public var connections = 1000
    /// How many senders of datagrams are remembered; the one that was silent longest is forgotten first.
    public var peers = 10_000
    /// The most bytes of a request.
    public var request = 65536
    /// How long a stream may stay silent before it is closed; nil for ever.
    public var idle: Duration?
    /// How long a connection may live; nil for ever.
    public var lifetime: Duration?
    public var repliesPerSecond: Int?

    public init() {}

    /// How long a sender of datagrams is remembered.
    var memory: Duration { idle ?? .seconds(30) }
  }

  /// A phase of a conversation.
  struct State: Sendable {
    let name: String
    /// Where requests end while in it; nil as in the rest of the script.
    let framing: Framing?
  }

  /// A reply to something else than a request.
  struct Reaction: Sendable {
    let reply: Reply
    let next: Int?
  }

  /// The program's own unchanging parts. A class, so that sessions share them without a count for every array.
  final class Storage: Sendable {
    let framing: Framing?
    let rules: [Rule]
    let states: [State]
    let fallback: Fallback
    let limits: Limits
    let faults: [Fault]
    let onConnect: Reaction?
    let onEnd: Reaction?
    let onIdle: Reaction?
    let seed: UInt64
    let matcher: Matcher
    /// Whether rules answer with their plain replies and nothing else ever happens between.
    let hasPlainWays: Bool
    let needsTime: Bool

    init(_ parts: Parts) {
      framing = parts.framing
      rules = parts.rules
      states = parts.states
      fallback = parts.fallback
      limits = parts.limits
      faults = parts.faults
      onConnect = parts.onConnect
      onEnd = parts.onEnd
      onIdle = parts.onIdle
      seed = parts.seed
      matcher = Matcher(parts.rules, states: parts.states.count)
      let isMetered = parts.limits.repliesPerSecond != nil || parts.limits.lifetime != nil
      hasPlainWays = parts.faults.isEmpty && !isMetered && parts.expectations.isEmpty && parts.states.count == 1
      let replies =
        parts.rules.flatMap(\.replies) + [parts.onConnect, parts.onEnd, parts.onIdle].compactMap { $0?.reply }
      needsTime = isMetered || replies.contains { $0.needsTime }
    }
  }

  /// All that a script is made of, before it is one.
  struct Parts {
    var name = ""
    var listen: [String] = []
    var framing: Framing?
    var rules: [Rule] = []
    var states = [State(name: "start", framing: nil)]
    var fallback = Fallback.closeStreamsIgnoreDatagrams
    var limits = Limits()
    var faults: [Fault] = []
    var onConnect: Reaction?
    var onEnd: Reaction?
    var onIdle: Reaction?
    var seed: UInt64 = 0
    var expectations: [Expectation] = []
  }

  let storage: Storage
  private let parts: Parts
  /// What the author calls it.
  public let name: String
  /// The endpoints to listen on where the command line names none.
  public let listen: [String]
  public let expectations: [Expectation]

  /// Streams only. A datagram is always one request. Nil: the script cannot serve streams.
  public var framing: Framing? { storage.framing }
  /// In order of priority: the first that matches answers.
  public var rules: [Rule] { storage.rules }
  public var limits: Limits { storage.limits }
  /// Whether it says something to a client that has said nothing.
  public var speaksFirst: Bool { storage.onConnect != nil }

  init(_ parts: Parts) {
    name = parts.name
    listen = parts.listen
    expectations = parts.expectations
    self.parts = parts
    storage = Storage(parts)
  }

  public init(
    framing: Framing?,
    rules: [Rule],
    fallback: Fallback = .closeStreamsIgnoreDatagrams,
    limits: Limits = Limits()
  ) {
    if case .bytes(let count) = framing {
      precondition(count > 0, "a request of \(count) bytes would never end; a count is at least 1")
    }
    var parts = Parts()
    parts.framing = framing
    parts.rules = rules
    parts.fallback = fallback
    parts.limits = limits
    self.init(parts)
  }
}

extension Script {
  /// The same script, with another answer to what no rule matches.
  public func with(fallback: Fallback) -> Script {
    var parts = parts
    parts.fallback = fallback
    return Script(parts)
  }
}

extension Script {
  /// Whether one can know what a rule will answer: neither a counter, nor chance, nor the time is in it, nor in what is
  /// said to a new client before.
  public func isForeseeable(_ rule: Rule) -> Bool {
    let replies = rule.replies + [storage.onConnect].compactMap { $0?.reply }
    return !rule.conditions.areCounted && replies.allSatisfy { $0.isForeseeable }
  }
}

extension Reply {
  fileprivate var isForeseeable: Bool {
    steps.allSatisfy { step in
      if case .send(let content, _) = step { content.isForeseeable } else { true }
    }
  }

  var needsTime: Bool {
    steps.contains { step in
      if case .send(let content, _) = step { content.needsTime } else { false }
    }
  }
}

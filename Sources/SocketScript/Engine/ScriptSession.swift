public import SocketAddresses

/// A script at work for one peer: bytes in, actions out, without socket and without clock.
///
/// One session serves one connection. A datagram is a whole request, and one session serves all the senders of a
/// datagram socket. What is kept of a stream is never more than one unfinished request.
///
/// ```swift
/// var session = ScriptSession(.lecture, over: .stream)
/// session.receive([0x1b, 0x2b][...], at: .zero) { action in
///   if case .reply(let bytes) = action.deed { output += bytes }  // first!, then second!
/// }
/// ```
public struct ScriptSession: Sendable {
  public enum Transport: Sendable, Hashable {
    case stream
    /// Messages from anybody, without a connection.
    case datagram
    /// Messages in a connection.
    case message
  }

  /// Where the requests come from, for rules that ask.
  public struct Origin: Sendable {
    /// The word of the transport: `tcp`, `udp`, `unix`.
    public let transport: String
    public let peer: SocketAddress?

    public init(transport: String, peer: SocketAddress?) {
      self.transport = transport
      self.peer = peer
    }
  }

  public private(set) var run: ScriptRun
  public let transport: Transport
  public let origin: Origin
  /// Whether what no rule matches is passed on instead of what the script says about it.
  public var forwardsMisses = false
  /// Whether the session has asked to close. It ignores everything from then on.
  public internal(set) var isClosed = false
  /// Whether the session has said its last word, and only takes what still comes.
  var isSilent = false
  var state = 0
  var storage: Script.Storage
  var random: RandomSource
  var machine = RegexMachine()
  var peers: PeerTable
  /// The beginning of a request whose end has not arrived.
  private var pending: [UInt8] = []
  /// How far it was searched for its end.
  private var searched = 0
  private let began: Duration
  /// How many bytes of replies were made of the segment so far.
  var produced = 0
  /// Whether requests that have arrived wait because their predecessors had long replies: send these first, then
  /// ``resume(at:perform:)``. So a peer that asks for much at once never makes the server hold all of it.
  public private(set) var isPaused = false
  private static let pause = 256 << 10

  public var script: Script { run.script }

  /// - Parameter now: the present, on a clock of the caller's choice; only differences matter.
  public init(
    _ run: ScriptRun,
    over transport: Transport,
    from origin: Origin = Origin(transport: "tcp", peer: nil),
    at now: Duration = .zero
  ) {
    self.run = run
    self.transport = transport
    self.origin = origin
    storage = run.script.storage
    random = RandomSource(seed: storage.seed, session: run.nextSession())
    peers = PeerTable(limit: storage.limits.peers, memory: storage.limits.memory)
    began = now
  }

  /// A session for a script that nobody else uses.
  public init(_ script: Script, over transport: Transport, at now: Duration = .zero) {
    self.init(ScriptRun(script), over: transport, at: now)
  }

  /// Goes on by another script, in the state of the same name where it has one; so does each sender of datagrams.
  public mutating func adopt(_ new: ScriptRun) {
    let old = storage
    run = new
    storage = new.script.storage
    let numbers = Dictionary(uniqueKeysWithValues: storage.states.enumerated().map { ($1.name, $0) })
    let states = old.states.map { numbers[$0.name] ?? 0 }
    state = states[state]
    searched = 0
    let limits = storage.limits
    peers = peers.moved(limit: limits.peers, memory: limits.memory, states: states)
    // What comes by chance goes on, unless the author wants other chances.
    if storage.seed != old.seed { random = RandomSource(seed: storage.seed, session: new.nextSession()) }
  }

  // MARK: - The short way

  /// The reply to bytes that are one whole request with a reply that is always the same; nil where it takes more to
  /// answer, ``receive(_:from:at:perform:)`` then.
  public func plainReply(to bytes: ArraySlice<UInt8>) -> [UInt8]? {
    guard storage.hasPlainWays, !isClosed, !isSilent, pending.isEmpty else { return nil }
    guard transport == .stream else { return storage.plainReply(toMessage: bytes) }
    guard let framing = storage.framing,
      case .request(let shown, let taken) = framing.cut(bytes, searched: 0, limit: storage.limits.request),
      taken == bytes.count
    else { return nil }
    return storage.plainReply(to: bytes.prefix(shown))
  }

  /// The same for datagrams, which have no conversation: a word large, where a session is many.
  public struct PlainWay: Sendable {
    private let storage: Script.Storage?

    fileprivate init(_ storage: Script.Storage?) { self.storage = storage }

    public func reply(to datagram: ArraySlice<UInt8>) -> [UInt8]? { storage?.plainReply(toMessage: datagram) }
  }

  /// The short way for datagrams, by the script of now.
  public var plainWay: PlainWay { PlainWay(transport == .datagram && storage.hasPlainWays ? storage : nil) }

  /// Whether ``receive(_:from:at:perform:)`` makes use of the time.
  public var needsTime: Bool { storage.needsTime || transport == .datagram && storage.states.count > 1 }

  // MARK: - Time

  /// How long to wait for more at most before ``timePassed(at:perform:)``; nil for ever.
  public func patience(at now: @autoclosure () -> Duration) -> Duration? {
    guard transport != .datagram, !isClosed else { return nil }
    var patience = storage.limits.idle
    if case .silence(let silence) = framing, !pending.isEmpty { patience = min(patience ?? silence, silence) }
    if let lifetime = storage.limits.lifetime {
      let left = max(.zero, began + lifetime - now())
      patience = min(patience ?? left, left)
    }
    return patience
  }

  /// How long the peer may take to accept a reply at most; nil for ever. One that takes nothing is as silent as one
  /// that sends nothing, and a connection's life is over for the one as for the other.
  public func sendingPatience(at now: @autoclosure () -> Duration) -> Duration? {
    guard let lifetime = storage.limits.lifetime, transport != .datagram else { return storage.limits.idle }
    let left = max(.zero, began + lifetime - now())
    return min(storage.limits.idle ?? left, left)
  }

  /// Where requests end in the state that the session is in.
  var framing: Framing? { storage.states[state].framing ?? storage.framing }

  /// Nothing came for as long as ``patience(at:)`` said: ends a request that silence ends, or the connection.
  public mutating func timePassed<Failure: Error>(
    at now: Duration,
    perform: (Action) throws(Failure) -> Void
  ) throws(Failure) {
    guard transport != .datagram, !isClosed else { return }
    if let lifetime = storage.limits.lifetime, began + lifetime <= now {
      isClosed = true
      return try perform(Action(.close, .lifetimeOver, []))
    }
    if case .silence = framing, !pending.isEmpty {
      let request = take()
      return try answer(request[...], wire: request[...], from: origin.peer, at: now, perform)
    }
    guard let onIdle = storage.onIdle, !isSilent else {
      isClosed = true
      return try perform(Action(.close, .idle, []))
    }
    try react(onIdle, "on.idle", at: now, perform)
  }

  // MARK: - Bytes

  /// The peer has connected: what the script says first.
  public mutating func start<Failure: Error>(
    at now: Duration,
    perform: (Action) throws(Failure) -> Void
  ) throws(Failure) {
    guard let onConnect = storage.onConnect, transport != .datagram else { return }
    try react(onConnect, "on.connect", at: now, perform)
  }

  /// Takes one segment of a stream, or one datagram, and calls `perform` for everything that follows from it.
  ///
  /// A segment may hold many requests, a part of one, or both. A slice, so that the buffer it lies in can be reused:
  /// nothing of it is held on to after the call.
  ///
  /// - Parameters:
  ///   - sender: who sent the datagram, where there is no connection that says it.
  ///   - isCut: whether the datagram was longer than the room for it, and so is too long for a request.
  public mutating func receive<Failure: Error>(
    _ bytes: ArraySlice<UInt8>,
    from sender: SocketAddress? = nil,
    isCut: Bool = false,
    at now: Duration,
    perform: (Action) throws(Failure) -> Void
  ) throws(Failure) {
    guard !isClosed, !isSilent else { return }
    produced = 0
    guard transport == .stream else { return try receiveMessage(bytes, from: sender, isCut, at: now, perform) }

    guard !pending.isEmpty else {
      let rest = try cut(bytes, at: now, perform)
      // An array of its own, so that one late byte does not keep a whole segment alive.
      if !rest.isEmpty { pending = Array(rest) }
      searched = max(0, searched - (bytes.endIndex - rest.count))
      return
    }
    var whole = pending
    pending = []
    whole += bytes
    let rest = try cut(whole[...], at: now, perform)
    searched = max(0, searched - (whole.count - rest.count))
    pending = rest.count == whole.count ? whole : Array(rest)
  }

  /// Goes on with requests that waited.
  public mutating func resume<Failure: Error>(
    at now: Duration,
    perform: (Action) throws(Failure) -> Void
  ) throws(Failure) {
    guard isPaused else { return }
    isPaused = false
    try receive([], at: now, perform: perform)
  }

  /// Answers the whole requests in `bytes`, and leaves what is unfinished.
  private mutating func cut<Failure: Error>(
    _ bytes: ArraySlice<UInt8>,
    at now: Duration,
    _ perform: (Action) throws(Failure) -> Void
  ) throws(Failure) -> ArraySlice<UInt8> {
    var rest = bytes
    searched += bytes.startIndex
    while !isClosed, !isSilent, !rest.isEmpty {
      guard let framing else { break }
      switch framing.cut(rest, searched: searched, limit: storage.limits.request) {
      case .request(let shown, let taken):
        let wire = rest.prefix(taken)
        rest = rest.dropFirst(taken)
        searched = rest.startIndex
        try answer(wire.prefix(shown), wire: wire, from: origin.peer, at: now, perform)
        if produced > Self.pause, !rest.isEmpty, !isClosed {
          isPaused = true
          return rest
        }
      case .unfinished(let place):
        searched = place
        return rest
      case .tooLong:
        isClosed = true
        try perform(Action(.close, .requestTooLong, rest))
      }
    }
    searched = bytes.endIndex
    return []
  }

  private mutating func receiveMessage<Failure: Error>(
    _ bytes: ArraySlice<UInt8>,
    from sender: SocketAddress?,
    _ isCut: Bool,
    at now: Duration,
    _ perform: (Action) throws(Failure) -> Void
  ) throws(Failure) {
    let sender = sender ?? origin.peer
    let hasMemory = transport == .datagram && storage.states.count > 1
    if hasMemory { state = sender.map { peers.state(of: $0, at: now) } ?? 0 }
    let shown = framing?.shown(ofMessage: bytes) ?? bytes
    if isCut || bytes.count > storage.limits.request {
      try perform(Action(.drop, .requestTooLong, bytes))
    } else {
      try answer(shown, wire: bytes, from: sender, at: now, perform)
    }
    if hasMemory, let sender, state != 0 || peers.state(of: sender, at: now) != 0 {
      peers.remember(sender, state: state, at: now)
    }
  }

  /// The peer has sent everything: answers what the end completes, says so of a request that stays half, and closes.
  public mutating func endOfStream<Failure: Error>(
    at now: Duration = .zero,
    perform: (Action) throws(Failure) -> Void
  ) throws(Failure) {
    guard !isClosed, transport != .datagram else { return }
    let request = take()
    switch framing {
    case _ where isSilent: break
    case .silence where !request.isEmpty, .end:
      try answer(request[...], wire: request[...], from: origin.peer, at: now, perform)
    default:
      guard !request.isEmpty else { break }
      try perform(Action(.close, .endInsideRequest, request[...]))
    }
    if let onEnd = storage.onEnd, !isClosed, !isSilent { try react(onEnd, "on.eof", at: now, perform) }
    isClosed = true
  }

  private mutating func take() -> [UInt8] {
    let bytes = pending
    pending = []
    searched = 0
    return bytes
  }
}

extension ScriptSession.Transport {
  var hasConnection: Bool { self != .datagram }
}

extension Script.Storage {
  fileprivate func plainReply(toMessage bytes: ArraySlice<UInt8>) -> [UInt8]? {
    bytes.count > limits.request ? nil : plainReply(to: framing?.shown(ofMessage: bytes) ?? bytes)
  }

  /// A rule that is not sure by its bytes alone is left to the long way, and so is all that comes behind it.
  fileprivate func plainReply(to request: ArraySlice<UInt8>) -> [UInt8]? {
    let rules = rules
    let rule = matcher.first(request, state: 0, behind: -1) { number in
      if case .hex(let pattern) = rules[number].pattern { return pattern.matches(request) }
      return true
    }
    guard let rule, rules[rule].isSureByBytes else { return nil }
    return rules[rule].plainReply
  }
}

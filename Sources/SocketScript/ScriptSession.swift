/// A script at work for one peer: bytes in, actions out, without socket and without clock.
///
/// One session serves one connection. A datagram is a whole request, so nothing of it is kept, and one session serves
/// all the senders of a datagram socket. What is kept of a stream is never more than one unfinished request.
///
/// ```swift
/// var session = ScriptSession(.lecture, over: .stream)
/// session.receive([0x1b, 0x2b][...], at: .zero) { action in
///   if case .reply(let bytes) = action.deed { output += bytes }  // first!, then second!
/// }
/// ```
public struct ScriptSession: Sendable {
  public enum Transport: Sendable, Hashable { case stream, datagram }

  public let script: Script
  public let transport: Transport
  /// Whether the session has asked to close. It ignores everything from then on.
  public private(set) var isClosed = false
  /// The beginning of a request whose end has not arrived.
  private var pending: [UInt8] = []
  private var lastArrival: Duration

  /// - Parameter now: the present, on a clock of the caller's choice; only differences matter.
  public init(_ script: Script, over transport: Transport, at now: Duration = .zero) {
    self.script = script
    self.transport = transport
    lastArrival = now
  }

  /// When to call ``timePassed(at:perform:)`` unless bytes arrive before; nil for never.
  public var deadline: Duration? {
    guard transport == .stream, !isClosed, let idle = script.idle else { return nil }
    return lastArrival + idle
  }

  /// Takes one segment of a stream, or one datagram, and calls `perform` for everything that follows from it.
  ///
  /// A segment may hold many requests, a part of one, or both. A slice, so that the buffer it lies in can be reused:
  /// nothing of it is held on to after the call.
  public mutating func receive<Failure: Error>(
    _ bytes: ArraySlice<UInt8>,
    at now: Duration,
    perform: (Action) throws(Failure) -> Void
  ) throws(Failure) {
    guard !isClosed else { return }
    lastArrival = now
    guard transport == .stream else { return try answer(bytes, perform) }

    var rest = pending.isEmpty ? bytes : (pending + bytes)[...]
    while !isClosed, let length = script.framing.requestLength(in: rest) {
      try answer(rest.prefix(length), perform)
      rest = rest.dropFirst(length)
    }
    // An array of its own, so that one late byte does not keep a whole segment alive.
    pending = isClosed || rest.isEmpty ? [] : Array(rest)
  }

  /// The peer has sent everything: says so of a request that stays half, and closes.
  public mutating func endOfStream<Failure: Error>(perform: (Action) throws(Failure) -> Void) throws(Failure) {
    guard !isClosed, transport == .stream else { return }
    isClosed = true
    guard !pending.isEmpty else { return }
    try perform(Action(deed: .close, reason: .endInsideRequest, request: pending[...]))
    pending = []
  }

  /// Closes a stream whose peer has been silent for too long by now.
  public mutating func timePassed<Failure: Error>(
    at now: Duration,
    perform: (Action) throws(Failure) -> Void
  ) throws(Failure) {
    guard let deadline, deadline <= now else { return }
    isClosed = true
    try perform(Action(deed: .close, reason: .idle, request: []))
  }

  private mutating func answer<Failure: Error>(
    _ request: ArraySlice<UInt8>,
    _ perform: (Action) throws(Failure) -> Void
  ) throws(Failure) {
    if let rule = script.matcher.rule(for: request) {
      let rule = script.rules[rule]
      return try perform(Action(deed: .reply(rule.reply), reason: .rule(rule.name), request: request))
    }
    let deed: Action.Deed =
      switch (script.fallback, transport) {
      case (.reply(let bytes), _): .reply(bytes)
      case (.closeStreamsIgnoreDatagrams, .stream), (.close, .stream): .close
      // A datagram has no connection to close.
      case (.closeStreamsIgnoreDatagrams, .datagram), (.close, .datagram), (.drop, _): .drop
      }
    isClosed = deed == .close
    try perform(Action(deed: deed, reason: .noRuleMatched, request: request))
  }
}

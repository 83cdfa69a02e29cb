import SocketAddresses

/// Asks one endpoint again and again, until it answers or the time is over.
struct Watch: Sendable {
  let endpoint: Endpoint
  let probe: [UInt8]?
  let interval: Duration

  /// What an attempt came to.
  enum Answer: Sendable {
    /// It takes connections; over unix-dgram, somebody has the name.
    case accepts
    case replied([UInt8])
    /// It is there to be asked and says no, or nobody is: nothing to wait for in this attempt.
    case refused(String)
    /// Nothing came back. Over UDP that may be a filter, a lost datagram, or a server that does not know the probe.
    case silent(String)
    case unresolved(String)
    case brokenOff(String)

    var isYes: Bool {
      switch self {
      case .accepts, .replied: true
      case .refused, .silent, .unresolved, .brokenOff: false
      }
    }

    /// The word for it, in JSON too.
    var word: String {
      switch self {
      case .accepts: "accepts"
      case .replied: "replied"
      case .refused: "refused"
      case .silent: "silent"
      case .unresolved: "unresolved"
      case .brokenOff: "broken-off"
      }
    }

    /// Why it is no, in one line.
    var reason: String? {
      switch self {
      case .accepts, .replied: nil
      case .refused(let why), .silent(let why), .unresolved(let why), .brokenOff(let why): why
      }
    }
  }

  struct Result: Sendable {
    let endpoint: Endpoint
    let answer: Answer
    let attempts: Int
    /// From the beginning to the answer.
    let after: Duration
  }

  /// How long one attempt may take: a first SYN that is lost is sent again after a second, and a server that reads to
  /// the end of its input is told it after a second too.
  private static let patience = Duration.seconds(2)

  /// - Parameter limit: after so long the last answer stands; zero asks once.
  func run(within limit: Duration) async -> Result {
    let began = ContinuousClock.now
    var attempts = 0
    while true {
      let start = ContinuousClock.now
      attempts += 1
      let left = limit - began.duration(to: start)
      let answer = await attempt(within: limit == .zero ? Self.patience : min(Self.patience, left))
      let now = began.duration(to: .now)
      // Once the time is over there is no further attempt, not even a short one.
      let next = max(now, began.duration(to: start) + interval)
      if answer.isYes || next >= limit || Task.isCancelled {
        return Result(endpoint: endpoint, answer: answer, attempts: attempts, after: now)
      }
      try? await Task.sleep(until: began + next)
    }
  }

  private func attempt(within limit: Duration) async -> Answer {
    // The first bytes of a reply are answer enough.
    let until: Until = endpoint.transport.semantics == .stream ? .silence(.zero) : .automatic
    let caller = Caller(.bytes(probe ?? []), until: until, endOfInput: .automatic, timeout: limit)
    do throws(Failure) {
      let places = try await endpoint.placesToCall(within: limit)
      guard probe != nil else {
        _ = try await caller.connect(to: places)
        return .accepts
      }
      var listener = Listener()
      let outcome = try await caller.call(places, &listener)
      if let failure = outcome.failure { throw failure }
      return .replied(listener.reply)
    } catch {
      let reason = error.message.split(separator: "\n").first.map(String.init) ?? ""
      return switch error.status {
      case .timedOut, .interrupted: .silent(reason)
      case .unknownHost: .unresolved(reason)
      case .brokenOff: .brokenOff(reason)
      default: .refused(reason)
      }
    }
  }

  private struct Listener: Caller.Listener {
    var reply: [UInt8] = []
    mutating func isSending(to place: Place) {}
    mutating func take(_ reply: ArraySlice<UInt8>) { self.reply += reply }
  }
}

import SocketAddresses

extension Rule {
  /// Whether matching bytes are enough for it to answer.
  var isSureByBytes: Bool {
    switch pattern {
    case .exactly, .prefix, .hex, .anything: conditions.areNone
    case .suffix, .contains, .regex: false
    }
  }
}

extension ScriptSession {
  /// Decides about one request.
  mutating func answer<Failure: Error>(
    _ request: ArraySlice<UInt8>,
    wire: ArraySlice<UInt8>,
    from sender: SocketAddress?,
    at now: Duration,
    _ perform: (Action) throws(Failure) -> Void
  ) throws(Failure) {
    let fault = faultThatApplies()
    if let fault, fault.effect == .drop { return try perform(Action(.drop, .event("fault"), request, fault: "drop")) }
    if let fault, fault.effect == .reset, transport.hasConnection {
      isClosed = true
      return try perform(Action(.steps([.close(.reset)]), .event("fault"), request, fault: "reset"))
    }

    let storage = storage
    var last = -1
    while let number = nextMatch(request, from: sender, behind: last, at: now) {
      last = number
      let rule = storage.rules[number]
      if rule.conditions.areCounted {
        let chance = rule.conditions.chance == nil ? 0 : random.fraction()
        guard run.asks(number, rule.conditions, chance: { chance }) else { continue }
      }
      guard let turn = turn(of: number, rule) else { continue }
      if let limit = storage.limits.repliesPerSecond, !run.allowsReply(at: now, limit: limit) {
        return try perform(Action(.drop, .tooManyReplies, request))
      }
      let deed = deed(rule.replies[turn], captured(request, rule.pattern, at: now), fault)
      guard let deed else { return try refuse(rule, request, perform) }
      if let next = rule.next, !isClosed { state = next }
      return try perform(Action(deed, .rule(rule.name), request, wire: wire, fault: fault?.effect.word))
    }
    try miss(request, wire: wire, fault, at: now, perform)
  }

  /// The reply cannot be made: what follows on a stream would be out of step.
  private mutating func refuse<Failure: Error>(
    _ rule: Rule,
    _ request: ArraySlice<UInt8>,
    _ perform: (Action) throws(Failure) -> Void
  ) throws(Failure) {
    isClosed = transport.hasConnection
    try perform(Action(isClosed ? .close : .drop, .noReplyPossible(rule: rule.name), request))
  }

  private mutating func miss<Failure: Error>(
    _ request: ArraySlice<UInt8>,
    wire: ArraySlice<UInt8>,
    _ fault: Fault?,
    at now: Duration,
    _ perform: (Action) throws(Failure) -> Void
  ) throws(Failure) {
    if forwardsMisses { return try perform(Action(.forward, .noRuleMatched, request, wire: wire)) }
    var deed = Action.Deed.drop
    switch storage.fallback {
    case .drop: break
    case .closeStreamsIgnoreDatagrams, .close(.fin):
      // A datagram has no connection to close.
      deed = transport.hasConnection ? .close : .drop
      isClosed = transport.hasConnection
    case .close(let closing):
      deed = self.deed(Reply([.close(closing)]), captured(request, .anything, at: now), nil) ?? .drop
    case .reply(let reply):
      deed = self.deed(reply, captured(request, .anything, at: now), fault) ?? .drop
    }
    try perform(Action(deed, .noRuleMatched, request, wire: wire, fault: fault?.effect.word))
  }

  mutating func react<Failure: Error>(
    _ reaction: Script.Reaction,
    _ name: String,
    at now: Duration,
    _ perform: (Action) throws(Failure) -> Void
  ) throws(Failure) {
    let deed = deed(reaction.reply, captured([], .anything, at: now), nil)
    if let next = reaction.next { state = next }
    try perform(Action(deed ?? .drop, .event(name), []))
  }

  // MARK: - Which rule

  /// The next rule in the order of priority that matches by all that does not depend on how often it was asked.
  private mutating func nextMatch(
    _ request: ArraySlice<UInt8>,
    from sender: SocketAddress?,
    behind last: Int,
    at now: Duration
  ) -> Int? {
    let storage = storage
    // Out of the session while the matcher asks for it.
    var machine = RegexMachine()
    swap(&machine, &self.machine)
    defer { swap(&machine, &self.machine) }
    let word = origin.transport
    let unixTime = unixTime(at: now)
    return storage.matcher.first(request, state: state, behind: last) { number in
      switch storage.rules[number].pattern {
      case .exactly, .prefix, .anything: break
      case .hex(let pattern): guard pattern.matches(request) else { return false }
      case .suffix(let bytes): guard request.suffix(bytes.count).elementsEqual(bytes) else { return false }
      case .contains(let bytes):
        guard ByteSearch(bytes).end(in: request, from: request.startIndex) != nil else { return false }
      case .regex(let regex): guard machine.matches(regex, request) else { return false }
      }
      let conditions = storage.rules[number].conditions
      guard !conditions.areNone else { return true }
      if let length = conditions.length, !length.contains(request.count) { return false }
      if !conditions.over.isEmpty, !conditions.over.contains(word) { return false }
      if !conditions.from.isEmpty {
        guard let address = sender?.ip, conditions.from.contains(where: { $0.contains(address) }) else { return false }
      }
      guard let condition = conditions.condition else { return true }
      let captured = Captured(
        request: request,
        pattern: storage.rules[number].pattern,
        slots: machine.found,
        counter: nil,
        unixTime: unixTime
      )
      return condition.value(captured.value).map { $0 != 0 } ?? false
    }
  }

  /// Which of the rule's replies is its turn; nil where none is left.
  private func turn(of number: Int, _ rule: Rule) -> Int? {
    let isCounted = rule.replies.count > 1 || rule.afterLast != .repeats || rule.conditions.times != nil
    guard isCounted || !script.expectations.isEmpty else { return 0 }
    return run.answers(number, replies: rule.replies.count, rule.afterLast)
  }

  private func unixTime(at now: Duration) -> Int { Int((run.unixStart + now).components.seconds) }

  private mutating func captured(_ request: ArraySlice<UInt8>, _ pattern: Pattern, at now: Duration) -> Captured {
    // The machine may have looked at other rules since.
    if case .regex(let regex) = pattern { _ = machine.matches(regex, request) }
    return Captured(
      request: request,
      pattern: pattern,
      slots: machine.found,
      counter: nil,
      unixTime: unixTime(at: now)
    )
  }

  // MARK: - What it does

  /// What a reply comes to; nil where it cannot be made. Notes what it closes.
  private mutating func deed(_ reply: Reply, _ captured: Captured, _ fault: Fault?) -> Action.Deed? {
    if fault == nil, let plain = reply.plain {
      produced += plain.count
      return .reply(plain)
    }
    guard !reply.steps.isEmpty else { return .drop }
    let usesCounter = reply.usesCounter
    let captured =
      usesCounter
      ? Captured(
        request: captured.request,
        pattern: captured.pattern,
        slots: captured.slots,
        counter: run.nextCounter(),
        unixTime: captured.unixTime
      ) : captured

    var steps: [Action.Step] = []
    if let fault, case .late(let delay) = fault.effect { steps.append(.wait(delay)) }
    var size = 0
    for step in reply.steps {
      switch step {
      case .wait(let duration, let jitter): steps.append(.wait(duration + random.duration(upTo: jitter)))
      case .close(let closing):
        guard transport.hasConnection else { continue }
        if closing == .half { isSilent = true } else { isClosed = true }
        steps.append(.close(closing))
      case .endless(let bytes): steps.append(transport.hasConnection ? .endless(bytes) : .send(bytes))
      case .send(let content, let chunks):
        guard var bytes = content.bytes(captured, &random), size + bytes.count <= Content.largest else {
          isClosed = false
          isSilent = false
          return nil
        }
        size += bytes.count
        damage(&bytes, fault)
        produced += bytes.count
        let piece =
          chunks.map { Action.Step.trickle(bytes, bytes: $0.bytes, every: $0.every) } ?? .send(bytes)
        steps += fault?.effect == .duplicate ? [piece, piece] : [piece]
      }
    }
    if steps.count == 1, case .send(let bytes) = steps[0] { return .reply(bytes) }
    return .steps(steps)
  }

  // MARK: - Faults

  private mutating func faultThatApplies() -> Fault? {
    for (number, fault) in storage.faults.enumerated() {
      switch fault.trigger {
      case .chance(let chance): if random.fraction() < chance { return fault }
      case .every(let every): if run.faultSeen(number).isMultiple(of: every) { return fault }
      case .nth(let nth): if run.faultSeen(number) == nth { return fault }
      }
    }
    return nil
  }

  private mutating func damage(_ bytes: inout [UInt8], _ fault: Fault?) {
    switch fault?.effect {
    case .truncate(let count): bytes.removeLast(max(0, bytes.count - count))
    case .flip(let count) where !bytes.isEmpty:
      for _ in 0..<count {
        let bit = Int(random.next() % UInt64(8 * bytes.count))
        bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      }
    default: break
    }
  }
}

extension Fault.Effect {
  /// As it is written in the file.
  var word: String {
    switch self {
    case .drop: "drop"
    case .duplicate: "duplicate"
    case .late: "late"
    case .reset: "reset"
    case .truncate(let count): "truncate(\(count))"
    case .flip(let count): "flip(\(count))"
    }
  }
}

extension Reply {
  fileprivate var usesCounter: Bool {
    steps.contains { step in
      guard case .send(let content, _) = step else { return false }
      return content.parts.contains { part in
        switch part {
        case .decimal(let value), .number(let value, _, _), .fill(let value, _): value.names.contains(.counter)
        default: false
        }
      }
    }
  }
}

extension Trace {
  /// The same exchange without what differs from run to run, so that a picture in documentation changes only when the
  /// exchange does.
  ///
  /// Times become steps of 1 ms; process and thread numbers go; ports that the kernel chose become 50001, 50002 and
  /// so on, and addresses outside of this machine those of documentation (RFC 5737); acknowledgements that travel alone
  /// go; the order becomes one of cause alone, in which each program runs until it must wait, so that who was a
  /// microsecond faster does not show.
  public func redacted() -> Trace { withoutLoneAcknowledgements().withoutTimes() }

  private func withoutTimes() -> Trace {
    var trace = self
    let order = canonicalOrder()
    var times: [Moment: Int64] = [:]
    for (place, moment) in order.enumerated() { times[moment] = Int64(place) * 1_000_000 }
    let blocked = Set(
      zip(order, order.dropFirst()).compactMap { one, next in
        one.part == .begin && one.event != next.event ? one.event : nil
      }
    )
    for index in events.indices {
      let begin = times[Moment(event: index, part: .begin, time: events[index].begin)]!
      let end = events[index].end.flatMap { times[Moment(event: index, part: .end, time: $0)] }
      trace.events[index] = events[index].redacted(begin: begin, end: end, waits: blocked.contains(index))
    }
    trace.events = order.filter { $0.part == .begin }.map { trace.events[$0.event] }
    trace.epoch = 0
    trace.renumberDescriptors()
    for index in processes.indices { trace.processes[index].pid = 0 }
    trace.account.costPerCall = nil
    trace.account.repairs = 0
    trace.account.measurements = []
    trace.account.dropped = 0
    trace.account.isRedacted = true
    return trace.rewritingTexts(Redaction(self).rewritten)
  }

  /// Two ends in one process take whatever numbers the rest of it has left: each end counts from 3 as if it were alone.
  private mutating func renumberDescriptors() {
    guard processes.count > 1, let pid = processes.first?.pid, pid != 0, processes.allSatisfy({ $0.pid == pid }) else {
      return
    }
    var next: [Int: Int32] = [:]
    for index in lanes.indices {
      guard let process = lanes[index].process, lanes[index].descriptor != nil else { continue }
      lanes[index].descriptor = next[process, default: 3]
      next[process, default: 3] += 1
    }
    for index in events.indices {
      guard case .call(var call) = events[index].kind, call.result != nil else { continue }
      guard let made = call.name == "socket" ? call.lane : call.opened, let number = lanes[made].descriptor else {
        continue
      }
      call.result = Int64(number)
      events[index].kind = .call(call)
    }
  }

  /// All moments by cause and by the order in which each program and each end did things, not by time.
  private func canonicalOrder() -> [Moment] {
    let (measured, _) = moments()
    var effects: [Moment: [Moment]] = [:]
    var open: [Moment: Int] = [:]
    func put(_ cause: Moment, before effect: Moment) {
      effects[cause, default: []].append(effect)
      open[effect, default: 0] += 1
    }
    for (cause, effect) in causes() where cause != effect { put(cause, before: effect) }
    // What one hand did, it did in that order: a program its calls, an end what it sent and received.
    var last: [Hand: Moment] = [:]
    for moment in measured {
      for hand in hands(of: moment) {
        if let before = last[hand] { put(before, before: moment) }
        last[hand] = moment
      }
    }
    for (listen, connect) in listenersBeforeClients() { put(listen, before: connect) }
    for (last, close) in lastSegmentsBeforeReturns() { put(last, before: close) }

    var ready = measured.filter { open[$0, default: 0] == 0 }
    var order: [Moment] = []
    var told: Set<Moment> = []
    while order.count < measured.count {
      // Contradictory causes cannot all be kept: then time decides.
      let next = ready.min { urgency($0) < urgency($1) } ?? measured.first { !told.contains($0) }!
      ready.removeAll { $0 == next }
      told.insert(next)
      order.append(next)
      for effect in effects[next] ?? [] {
        open[effect]! -= 1
        if open[effect] == 0, !told.contains(effect) { ready.append(effect) }
      }
    }
    return order
  }

  private enum Hand: Hashable {
    case thread(Int, Int32)
    case end(Int)
  }

  private func hands(of moment: Moment) -> [Hand] {
    switch events[moment.event].kind {
    case .call(let call): [.thread(call.process, call.thread)]
    case .segment(let segment):
      (moment.part == .begin ? [segment.from] : []).compactMap { $0.map(Hand.end) }
        + (moment.part == .end || events[moment.event].isInstant ? [segment.to] : []).compactMap { $0.map(Hand.end) }
    case .process(let event): [.thread(event.process, 0)]
    case .note: []
    }
  }

  /// The FIN or RST that left while `close` ran did not leave after it: else who closed first would not show.
  private func lastSegmentsBeforeReturns() -> [(Moment, Moment)] {
    var pairs: [(Moment, Moment)] = []
    for (index, event) in events.enumerated() {
      guard let call = event.call, call.name == "close", let lane = call.lane, let end = call.end else { continue }
      let last = events.firstIndex { other in
        guard let segment = other.segment, segment.from == lane else { return false }
        return !segment.flags.isDisjoint(with: [.fin, .rst]) && (call.begin...end).contains(segment.sent)
      }
      guard let last else { continue }
      pairs.append(
        (
          Moment(event: last, part: .begin, time: events[last].begin), Moment(event: index, part: .end, time: end)
        )
      )
    }
    return pairs
  }

  /// Whoever connected or sent with success did it after the other end was there.
  private func listenersBeforeClients() -> [(Moment, Moment)] {
    var pairs: [(Moment, Moment)] = []
    for (index, event) in events.enumerated() {
      guard let call = event.call, call.error == nil, let end = call.end else { continue }
      let isThere = call.name == "listen" || call.name == "bind" && lanes[call.lane ?? 0].role == .server
      guard isThere, let lane = call.lane else { continue }
      let listen = Moment(event: index, part: .end, time: end)
      for (other, candidate) in events.enumerated() {
        guard let first = candidate.call, first.process != call.process, candidate.begin >= end,
          first.lane.map({ lanes[$0].role == .client }) ?? false,
          first.name == "socket" || first.peer == lanes[lane].local
        else { continue }
        pairs.append((listen, Moment(event: other, part: .begin, time: candidate.begin)))
      }
    }
    return pairs
  }

  /// Kernels before programs, returns before new calls, calls that only listen before those that do something, and who
  /// is called before who calls.
  private func urgency(_ moment: Moment) -> (Int, Int, Int) {
    switch events[moment.event].kind {
    case .segment: (0, 0, moment.event)
    case .call(let call):
      (
        moment.part == .end ? 1 : call.listens ? 2 : 3, call.lane.map { lanes[$0].role == .client ? 1 : 0 } ?? 0,
        moment.event
      )
    case .process(let event): (event.what == .spawn ? 3 : 4, event.process, moment.event)
    case .note: (5, 0, moment.event)
    }
  }

  private func rewritingTexts(_ rewritten: (String) -> String) -> Trace {
    var trace = self
    trace.title = rewritten(title)
    trace.account.warnings = account.warnings.map(rewritten)
    for index in processes.indices { trace.processes[index].command = rewritten(processes[index].command) }
    for index in lanes.indices {
      trace.lanes[index].local = lanes[index].local.map(rewritten)
      trace.lanes[index].remote = lanes[index].remote.map(rewritten)
    }
    for index in events.indices {
      switch events[index].kind {
      case .call(var call):
        call.arguments = rewritten(call.arguments)
        call.peer = call.peer.map(rewritten)
        trace.events[index].kind = .call(call)
      case .segment(var segment):
        segment.source = rewritten(segment.source)
        segment.destination = rewritten(segment.destination)
        trace.events[index].kind = .segment(segment)
      case .process(var event):
        event.detail = rewritten(event.detail)
        trace.events[index].kind = .process(event)
      case .note(var note):
        note.text = rewritten(note.text)
        trace.events[index].kind = .note(note)
      }
    }
    return trace
  }
}

extension Event {
  fileprivate func redacted(begin: Int64, end: Int64?, waits: Bool) -> Event {
    var event = self
    switch kind {
    case .call(var call):
      (call.begin, call.end, call.thread) = (begin, end, 0)
      // Whether a call that can wait did wait depends on who was faster; one that never returned waits to the last.
      if call.listens || call.name == "connect" { call.isBlocked = waits || call.end == nil && call.isBlocked }
      // The state was read at a moment that is another now; the segments tell it as well.
      if !["socket", "bind", "listen"].contains(call.name) { call.state = nil }
      event.kind = .call(call)
    case .segment(var segment):
      (segment.sent, segment.received) = (begin, segment.received == nil ? nil : end ?? begin)
      segment.window = nil
      segment.packet = []
      segment.options = segment.options.split(separator: ",").map { $0.drop { $0 == " " } }
        .filter { $0.hasPrefix("mss") || $0 == "sackOK" || $0.hasPrefix("wscale") }.joined(separator: ", ")
      event.kind = .segment(segment)
    case .process(var process):
      process.time = begin
      event.kind = .process(process)
    case .note(var note):
      note.time = begin
      event.kind = .note(note)
    }
    return event
  }
}

extension Call {
  /// Whether it waits for somebody else to act, and does nothing itself.
  fileprivate var listens: Bool {
    ["accept", "read", "recv", "poll", "ppoll", "select", "epoll"].contains { name.hasPrefix($0) }
  }
}

extension Trace {
  /// Counts all times from the first event, or from the first call about a socket where there is one.
  mutating func beginAtZero() {
    epoch = events.map(\.begin).min() ?? 0
    for index in events.indices { events[index].shift(by: -epoch) }
  }

  /// Of programs that replace each other before any of them calls, as `env` and shells do, only the last is told.
  mutating func foldReplacements() {
    var isNext: Set<Int> = []
    var kept: [Event] = []
    for event in events.reversed() {
      switch event.kind {
      case .process(let change) where change.what == .exec:
        if !isNext.insert(change.process).inserted { continue }
      case .process(let change): isNext.remove(change.process)
      case .call(let call): isNext.remove(call.process)
      default: break
      }
      kept.append(event)
    }
    events = kept.reversed()
  }

  /// Leaves out processes that had nothing to do with sockets, as the shell that started the program; never the
  /// programs themselves.
  mutating func leaveOutBystanders() {
    var isPart = Set(lanes.compactMap(\.process))
    for event in events {
      switch event.kind {
      case .call(let call): isPart.insert(call.process)
      case .process(let change) where change.what == .spawn: isPart.insert(change.process)
      default: break
      }
    }
    guard isPart.count < processes.count else { return }
    let kept = processes.indices.filter(isPart.contains)
    let place = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    processes = kept.map { processes[$0] }
    for index in lanes.indices { lanes[index].process = lanes[index].process.flatMap { place[$0] } }
    events = events.compactMap { event in
      var event = event
      switch event.kind {
      case .call(var call):
        call.process = place[call.process]!
        event.kind = .call(call)
      case .process(var change):
        guard let process = place[change.process] else { return nil }
        change.process = process
        event.kind = .process(change)
      default: break
      }
      return event
    }
  }
}

extension Event {
  mutating func shift(by distance: Int64) {
    switch kind {
    case .call(var call):
      call.begin += distance
      call.end? += distance
      kind = .call(call)
    case .segment(var segment):
      segment.sent += distance
      segment.received? += distance
      kind = .segment(segment)
    case .process(var event):
      event.time += distance
      kind = .process(event)
    case .note(var note):
      note.time += distance
      kind = .note(note)
    }
  }
}

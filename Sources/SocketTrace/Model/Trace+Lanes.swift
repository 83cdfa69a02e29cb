extension Trace {
  /// The trace with these lanes only. What is about another one is left out.
  func keeping(lanes wanted: [Int]) -> Trace {
    var trace = self
    let kept = lanes.indices.filter(wanted.contains)
    let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($0.element, $0.offset) })
    trace.lanes = kept.map { index in
      var lane = lanes[index]
      lane.listener = lane.listener.flatMap { places[$0] }
      return lane
    }
    trace.events = events.compactMap { event in
      var event = event
      switch event.kind {
      case .call(var call):
        if let lane = call.lane, places[lane] == nil { return nil }
        call.lane = call.lane.flatMap { places[$0] }
        call.opened = call.opened.flatMap { places[$0] }
        event.kind = .call(call)
      case .segment(var segment):
        segment.from = segment.from.flatMap { places[$0] }
        segment.to = segment.to.flatMap { places[$0] }
        event.kind = .segment(segment)
      case .note(var note):
        if let lane = note.lane, places[lane] == nil { return nil }
        note.lane = note.lane.flatMap { places[$0] }
        event.kind = .note(note)
      case .process: break
      }
      return event
    }
    return trace
  }

  /// Leaves out sockets that were opened to see whether that works, as Java does by the dozen, and the C library's
  /// question to a daemon that knows names; never all there are.
  mutating func leaveOutProbes() {
    let asking: Set<String> = ["socket", "setsockopt", "getsockopt", "close"]
    var isPart = Set(events.compactMap(\.segment).flatMap { [$0.from, $0.to].compactMap(\.self) })
    for call in events.lazy.compactMap(\.call) {
      guard let lane = call.lane, !asking.contains(call.name), call.peer?.hasSuffix("nscd/socket") != true else {
        continue
      }
      isPart.insert(lane)
      if let opened = call.opened { isPart.insert(opened) }
    }
    guard !isPart.isEmpty, isPart.count < lanes.count else { return }
    self = keeping(lanes: Array(isPart))
  }

  /// Leaves out acknowledgements that carry nothing and end nothing: whether one travels alone or beside other bytes is
  /// a matter of microseconds. Those of a handshake and of the last FIN travel alone in any case.
  func withoutLoneAcknowledgements() -> Trace {
    var trace = self
    /// By who sends to whom: one connection, and not another of the same listener.
    struct Way: Hashable {
      let from: String
      let to: String
    }
    var (shaken, finished): (Set<Way>, Set<Way>) = ([], [])
    trace.events = events.filter { event in
      guard let segment = event.segment, segment.medium == .tcp else { return true }
      let way = Way(from: segment.source, to: segment.destination)
      let back = Way(from: segment.destination, to: segment.source)
      if segment.flags.contains(.syn) { (shaken, finished) = (shaken.subtracting([way]), finished.subtracting([way])) }
      if segment.flags.contains(.fin) { finished.insert(way) }
      guard segment.flags == .ack, segment.payload.isEmpty else { return true }
      if segment.sequence == 1, segment.acknowledgement == 1, shaken.insert(way).inserted { return true }
      return finished.contains(way) && finished.contains(back)
    }
    return trace
  }
}

extension Trace {
  /// The same trace in order of time, and where stamps contradict a cause, in order of cause.
  ///
  /// Calls are stamped by one hand and segments by another, so that two events a microsecond apart may stand in the
  /// wrong order: a segment that carries the bytes of a call does not leave before the call began. A stamp is never
  /// changed; ``Account/repairs`` counts the events that were moved.
  public func ordered() -> Trace {
    var trace = self
    trace.events = events.enumerated().sorted { one, other in
      (one.element.begin, one.offset) < (other.element.begin, other.offset)
    }.map(\.element)
    trace.account.repairs = trace.putCallsBeforeTheirSegments()
    return trace
  }

  /// Moves a sending call in front of the first segment that carries its bytes; the count of what was moved.
  private mutating func putCallsBeforeTheirSegments() -> Int {
    var moved = 0
    var index = 0
    while index < events.count {
      defer { index += 1 }
      guard case .call(let call) = events[index].kind, let lane = call.lane, let segment = call.firstSegment else {
        continue
      }
      // Only what is nearer than the call itself took can be a fault of the stamps.
      let reach = call.begin - max((call.end ?? call.begin) - call.begin, 1_000_000)
      var place = index
      for earlier in stride(from: index - 1, through: 0, by: -1) {
        guard events[earlier].begin >= reach else { break }
        if case .call(let other) = events[earlier].kind, other.lane == lane { break }
        if case .segment(let sent) = events[earlier].kind, sent.from == lane, segment(sent) { place = earlier }
      }
      guard place < index else { continue }
      events.insert(events.remove(at: index), at: place)
      moved += 1
    }
    return moved
  }
}

extension Call {
  /// Which segment this call is the cause of; nil when it sends nothing.
  var firstSegment: (@Sendable (Segment) -> Bool)? {
    guard error == nil else { return nil }
    switch name {
    case "connect": return { $0.flags.contains(.syn) && !$0.flags.contains(.ack) }
    case "send", "sendto", "sendmsg", "sendmmsg", "write", "writev":
      guard let sent, !sent.isEmpty else { return nil }
      return { $0.payload.prefix.prefix(8) == sent.prefix.prefix(8) }
    case "close", "shutdown": return { $0.flags.contains(.fin) || $0.flags.contains(.rst) }
    default: return nil
    }
  }
}

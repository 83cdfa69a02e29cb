extension Trace {
  /// Pairs of moments of which the first must have come before the second.
  ///
  /// - A call begins before it returns, and a segment leaves before it arrives.
  /// - `connect` begins before its SYN leaves, and returns after the SYN ACK arrived; `accept` returns after the
  ///   handshake's last ACK arrived.
  /// - A call that sends begins before its bytes leave; a call that receives returns after they arrived. In a stream,
  ///   bytes are told by their place in it; datagrams by their order.
  /// - What failed because of a RST or an ICMP message failed after that arrived.
  /// - `close` or `shutdown` begins before the FIN or RST leaves; the end of the data is received after the FIN.
  func causes() -> [(Moment, Moment)] {
    var pairs: [(Moment, Moment)] = []
    for index in events.indices {
      if let end = end(of: index) { pairs.append((begin(of: index), end)) }
    }
    var (callsOf, outgoingOf, incomingOf): ([Int: [Int]], [Int: [Int]], [Int: [Int]]) = ([:], [:], [:])
    for (index, event) in events.enumerated() {
      if let lane = event.call?.lane { callsOf[lane, default: []].append(index) }
      if let lane = event.segment?.from { outgoingOf[lane, default: []].append(index) }
      if let lane = event.segment?.to { incomingOf[lane, default: []].append(index) }
    }
    for lane in lanes.indices {
      let (calls, outgoing, incoming) = (callsOf[lane] ?? [], outgoingOf[lane] ?? [], incomingOf[lane] ?? [])
      if lanes[lane].transport == .tcp {
        pairs += handshake(lane, calls, outgoing, incoming) + stream(calls, outgoing, incoming)
      } else {
        pairs += datagrams(calls, outgoing, incoming)
      }
    }
    return pairs
  }

  private func begin(of index: Int) -> Moment { Moment(event: index, part: .begin, time: events[index].begin) }

  private func end(of index: Int) -> Moment? {
    guard !events[index].isInstant, let end = events[index].end else { return nil }
    return Moment(event: index, part: .end, time: end)
  }

  /// When a segment was there: its arrival, or its only moment.
  private func arrival(of index: Int) -> Moment { end(of: index) ?? begin(of: index) }

  private func handshake(_ lane: Int, _ calls: [Int], _ outgoing: [Int], _ incoming: [Int]) -> [(Moment, Moment)] {
    var pairs: [(Moment, Moment)] = []
    if let connect = calls.first(where: { events[$0].call?.name == "connect" }) {
      if let syn = outgoing.first(where: { events[$0].segment!.flags == .syn }) {
        pairs.append((begin(of: connect), begin(of: syn)))
      }
      let answer = incoming.first { events[$0].segment!.flags.isSuperset(of: [.syn, .ack]) }
      if let answer, events[connect].call?.result == 0, let end = end(of: connect) {
        pairs.append((arrival(of: answer), end))
      }
    }
    if let accept = events.indices.first(where: { events[$0].call?.opened == lane }), let end = end(of: accept),
      let last = incoming.first(where: { events[$0].segment!.flags.intersection([.syn, .ack]) == .ack })
    {
      pairs.append((arrival(of: last), end))
    }
    return pairs
  }

  private func stream(_ calls: [Int], _ outgoing: [Int], _ incoming: [Int]) -> [(Moment, Moment)] {
    var pairs: [(Moment, Moment)] = []
    let (left, came) = (firstCarriers(outgoing), firstCarriers(incoming))
    var (sent, received, isEnding) = (0, 0, false)
    for index in calls {
      let call = events[index].call!
      if let bytes = call.sent, !bytes.isEmpty, call.error == nil {
        if let carrier = left.first(where: { $0.end > sent }) {
          pairs.append((begin(of: index), begin(of: carrier.event)))
        }
        sent += bytes.length
      }
      if let bytes = call.received, call.error == nil {
        let reach = received + bytes.length
        if !call.peeks { received = reach }
        let carrier = bytes.isEmpty ? nil : came.first { $0.end >= reach }?.event
        let fin = bytes.isEmpty ? incoming.first { events[$0].segment!.flags.contains(.fin) } : nil
        if let cause = carrier ?? fin, let end = end(of: index) { pairs.append((arrival(of: cause), end)) }
      }
      if let end = end(of: index), let reset = reset(behind: call, incoming) { pairs.append((arrival(of: reset), end)) }
      // After a half-close, the close to come sends nothing more.
      if !isEnding, call.name == "close" || call.name == "shutdown",
        let last = outgoing.first(where: { !events[$0].segment!.flags.isDisjoint(with: [.fin, .rst]) })
      {
        pairs.append((begin(of: index), begin(of: last)))
        isEnding = true
      }
    }
    return pairs
  }

  /// The segment that made a call fail.
  private func reset(behind call: Call, _ incoming: [Int]) -> Int? {
    guard let error = call.error, ["ECONNREFUSED", "ECONNRESET", "EPIPE"].contains(error) else { return nil }
    return incoming.first { events[$0].segment!.flags.contains(.rst) }
  }

  /// The segments that carried bytes for the first time, each with how many bytes of the stream were then under way.
  private func firstCarriers(_ segments: [Int]) -> [(event: Int, end: Int)] {
    var end = 0
    var carriers: [(event: Int, end: Int)] = []
    for index in segments {
      let segment = events[index].segment!
      let last = Int(segment.sequence) - 1 + segment.payload.length
      guard !segment.payload.isEmpty, !segment.isRetransmission, last > end else { continue }
      end = last
      carriers.append((index, end))
    }
    return carriers
  }

  private func datagrams(_ calls: [Int], _ outgoing: [Int], _ incoming: [Int]) -> [(Moment, Moment)] {
    let sending = calls.filter { events[$0].call!.sent != nil && events[$0].call!.error == nil }
    let receiving = calls.filter { events[$0].call!.received != nil && events[$0].call!.error == nil }
    let leaving = outgoing.filter { events[$0].segment!.icmp == nil }
    let coming = incoming.filter { events[$0].segment!.icmp == nil && events[$0].segment!.fate == .delivered }
    var pairs = zip(sending, leaving).map { (begin(of: $0), begin(of: $1)) }
    var place = 0
    for call in receiving where place < coming.count {
      if let end = end(of: call) { pairs.append((arrival(of: coming[place]), end)) }
      if !events[call].call!.peeks { place += 1 }
    }
    for call in calls where events[call].call!.error == "ECONNREFUSED" {
      guard let end = end(of: call), let report = incoming.first(where: { events[$0].segment!.icmp != nil }) else {
        continue
      }
      pairs.append((arrival(of: report), end))
    }
    return pairs
  }
}

extension Event {
  var call: Call? { if case .call(let call) = kind { call } else { nil } }
  var segment: Segment? { if case .segment(let segment) = kind { segment } else { nil } }
}

extension Trace {
  /// The trace with the segments that its calls imply, for each conversation of which none was captured.
  ///
  /// What is added is marked as not measured, and stands behind the other events. A lone acknowledgement leaves no
  /// trace in the calls: it is not invented.
  public func withInferredSegments() -> Trace {
    var trace = self
    for conversation in conversations() {
      guard let left = conversation.left, lanes[left].transport != .other,
        !events.contains(where: { $0.segment != nil && side(of: $0, in: conversation) != nil })
      else { continue }
      let inferred = lanes[left].transport == .tcp ? stream(conversation, left) : datagrams(conversation, left)
      trace.events += inferred.map { Event(.segment($0), isMeasured: false) }
    }
    return trace
  }

  private func calls(_ lane: Int?) -> [Call] {
    events.compactMap(\.call).filter { $0.lane != nil && $0.lane == lane }.sorted { $0.begin < $1.begin }
  }

  private func segment(_ conversation: Conversation, _ side: Side, at time: Int64) -> Segment {
    let (from, to) = side == .left ? (conversation.left, conversation.right) : (conversation.right, conversation.left)
    let address: (Int?) -> String = { lane in
      lane.map { lanes[$0].local ?? "" } ?? conversation.strangersAddress ?? ""
    }
    let medium: Segment.Medium =
      switch lanes[conversation.left!].transport {
      case .tcp: .tcp
      case .udp: .udp
      default: .unix
      }
    return Segment(medium: medium, from: from, to: to, source: address(from), destination: address(to), sent: time)
  }

  private func stream(_ conversation: Conversation, _ left: Int) -> [Segment] {
    guard let connect = calls(left).first(where: { $0.name == "connect" }) else { return [] }
    let quarter = ((connect.end ?? connect.begin) - connect.begin) / 4
    var syn = segment(conversation, .left, at: connect.begin)
    syn.flags = .syn
    guard connect.error == nil || connect.error == "EINPROGRESS" else {
      if connect.error == "ETIMEDOUT" {
        syn.fate = .lost
        return [syn]
      }
      guard connect.error == "ECONNREFUSED" else { return [] }
      syn.fate = .refused
      var reset = segment(conversation, .right, at: connect.begin + 2 * quarter)
      (reset.flags, reset.acknowledgement) = ([.rst, .ack], 1)
      return [syn, reset]
    }
    guard conversation.right != nil else { return [syn] }
    var answer = segment(conversation, .right, at: connect.begin + 2 * quarter)
    (answer.flags, answer.acknowledgement) = ([.syn, .ack], 1)
    var last = segment(conversation, .left, at: connect.begin + 3 * quarter)
    (last.flags, last.sequence, last.acknowledgement) = (.ack, 1, 1)
    return [syn, answer, last] + carried(conversation, since: connect.begin)
  }

  /// What both sides sent, and that they sent no more, each at the beginning of its call.
  ///
  /// A side whose connection was reset sends nothing more, by `close` neither; its peer's last word was RST, where a call
  /// said ECONNRESET: behind a FIN the error is EPIPE.
  private func carried(_ conversation: Conversation, since begin: Int64) -> [Segment] {
    let acts = Side.allCases.flatMap { side in
      calls(side == .left ? conversation.left : conversation.right).map { (side: side, call: $0) }
    }.filter { $0.call.begin >= begin }.sorted { $0.call.begin < $1.call.begin }
    var next: [Side: UInt32] = [.left: 1, .right: 1]
    var finished: Set<Side> = []
    let reset = Set(acts.filter { $0.call.error == "ECONNRESET" }.map { $0.side })
    var segments: [Segment] = []
    for (side, call) in acts where !finished.contains(side) {
      if call.isLast { finished.insert(side) }
      guard call.error == nil else { continue }
      var segment = segment(conversation, side, at: call.begin)
      (segment.sequence, segment.acknowledgement) = (next[side]!, next[side.opposite]!)
      if let sent = call.sent, !sent.isEmpty {
        (segment.flags, segment.payload) = ([.psh, .ack], sent)
        next[side]! &+= UInt32(truncatingIfNeeded: sent.length)
      } else if call.name == "close" || call.name == "shutdown" {
        segment.flags = reset.contains(side.opposite) && call.name == "close" ? [.rst, .ack] : [.fin, .ack]
        next[side]! &+= 1
        finished.insert(side)
      } else {
        continue
      }
      segments.append(segment)
    }
    return segments
  }

  private func datagrams(_ conversation: Conversation, _ left: Int) -> [Segment] {
    var segments: [Segment] = []
    for event in events {
      guard let call = event.call, call.error == nil, let sent = call.sent,
        let side = side(of: event, in: conversation)
      else { continue }
      var segment = segment(conversation, side, at: call.begin)
      segment.payload = sent
      segments.append(segment)
    }
    return segments
  }
}

extension Call {
  /// Whether nothing of a connection is left when it returns.
  fileprivate var isLast: Bool {
    state == .closed || error.map { ["EPIPE", "ECONNRESET", "ETIMEDOUT"].contains($0) } ?? false
  }
}

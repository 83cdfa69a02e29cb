/// What one side knows at a moment: its program and its kernel, not the other side's.
struct Knowledge: Hashable {
  var state: TCPState?
  /// Bytes its program handed to the kernel, and how many of them the other kernel has acknowledged.
  var sent = 0
  var acknowledged = 0
  /// Bytes that its kernel has received, and how many of them its program has taken.
  var arrived = 0
  var read = 0
  /// Whether the other side has said that it sends no more.
  var peerFinished = false
  /// The call in which its program waits.
  var waitsIn: String?
  var isOver = false

  /// Bytes in its kernel that its program has not asked for.
  var unread: Int { max(arrived - read, 0) }

  /// As sentences, the most important first.
  func sentences(isTCP: Bool) -> [String] {
    var sentences: [String] = []
    if let state { sentences.append("state \(state.name)") }
    if isOver {
      sentences.append("the program is over")
    } else if let waitsIn {
      sentences.append("waits in \(waitsIn)()")
    }
    if sent > 0 {
      let count = Payload(length: sent, prefix: []).count
      let known = acknowledged >= sent ? "all acknowledged" : "\(acknowledged) acknowledged"
      sentences.append(isTCP ? "sent \(count), \(known)" : "sent \(count), and cannot know whether they arrived")
    }
    if arrived > 0 || read > 0 {
      let count = Payload(length: max(arrived, read), prefix: []).count
      sentences.append(
        unread > 0 ? "received \(count), \(unread) not yet read by the program" : "received and read \(count)"
      )
    }
    if peerFinished { sentences.append("the other side sends no more") }
    return sentences.isEmpty ? ["nothing yet"] : sentences
  }
}

extension Scene {
  /// What the left and the right side know after each step.
  func knowledge() -> [[Side: Knowledge]] {
    var known: [Side: Knowledge] = [.left: Knowledge(), .right: Knowledge()]
    return steps.map { step in
      update(&known, step)
      for side in Side.allCases {
        known[side]!.state = step.state(side)
        known[side]!.waitsIn =
          step.open(side).lazy.compactMap { trace.events[$0].call }.first { $0.isBlocked }?.name
      }
      return known
    }
  }

  private func update(_ known: inout [Side: Knowledge], _ step: Step) {
    switch step.what {
    case .callBegan(let call):
      // The kernel takes the bytes while the call runs: their segment may leave before it returns.
      if call.error == nil, let bytes = call.sent { known[step.side]!.sent += bytes.length }
    case .call(let call):
      if call.error == nil, let bytes = call.sent { known[step.side]!.sent += bytes.length }
      if call.error == nil, let bytes = call.taken { known[step.side]!.read += bytes.length }
    case .callReturned(let call):
      if call.error == nil, let bytes = call.taken { known[step.side]!.read += bytes.length }
    case .segment(let segment):
      if segment.fate == .delivered { arrive(segment, at: step.side.opposite, &known) }
    case .segmentArrived(let segment): arrive(segment, at: step.side.opposite, &known)
    case .process(let event):
      if event.what == .exit || event.what == .crash { known[step.side]!.isOver = true }
    case .segmentLeft, .note: break
    }
  }

  private func arrive(_ segment: Segment, at side: Side, _ known: inout [Side: Knowledge]) {
    switch segment.medium {
    case .tcp:
      let end = Int(segment.sequence) - 1 + segment.payload.length
      if !segment.payload.isEmpty { known[side]!.arrived = max(known[side]!.arrived, end) }
      if segment.flags.contains(.ack), !segment.flags.contains(.syn) {
        // The SYN and the FIN take a number each, which is no byte.
        let acknowledged = min(Int(segment.acknowledgement) - 1, known[side]!.sent)
        known[side]!.acknowledged = max(known[side]!.acknowledged, acknowledged)
      }
      if segment.flags.contains(.fin) { known[side]!.peerFinished = true }
    case .udp, .unix: known[side]!.arrived += segment.payload.length
    case .icmp: break
    }
  }
}

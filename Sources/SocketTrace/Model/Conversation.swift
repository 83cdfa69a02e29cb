/// Two ends that talked, and everything that happened at them: what one picture shows.
struct Conversation: Hashable {
  /// Who began it; nil when nobody came.
  var left: Int?
  /// Who was called; nil when nobody was there.
  var right: Int?
  /// What accepted the right end.
  var listener: Int?
  /// The address of an end without a lane.
  var strangersAddress: String?
}

extension Trace {
  /// Every pair of ends, in the order of their first event; a socket that never met another stands alone.
  func conversations() -> [Conversation] {
    var found: [Conversation] = []
    var met: Set<Int> = []
    func add(_ one: Int?, _ other: Int?, _ address: String?) {
      let conversation = conversation(one, other, address)
      guard !found.contains(conversation) else { return }
      found.append(conversation)
      met.formUnion([conversation.left, conversation.right, conversation.listener].compactMap(\.self))
    }
    for event in events {
      guard let segment = event.segment, segment.from != nil || segment.to != nil else { continue }
      let (from, to) = (segment.from, segment.to)
      if segment.medium == .icmp, from == nil || to == nil, let known = from ?? to, met.contains(known) { continue }
      add(from, to, from == nil ? segment.source : segment.destination)
    }
    // Without segments, the addresses say who belongs together.
    for (index, lane) in lanes.enumerated() where lane.role != .listener && !met.contains(index) {
      let peer = lane.remote ?? events.lazy.compactMap { $0.call?.lane == index ? $0.call?.peer : nil }.first
      guard let peer else { continue }
      let other = lanes.indices.first { other in
        other != index && lanes[other].local == peer && lanes[other].role != .listener
          && (lanes[other].remote == nil || lanes[other].remote == lane.local)
      }
      add(index, other, peer)
    }
    for index in lanes.indices where !met.contains(index) { add(nil, index, nil) }
    return found
  }

  /// The one who began on the left.
  private func conversation(_ one: Int?, _ other: Int?, _ address: String?) -> Conversation {
    let isCalled: (Int?) -> Bool = { index in
      guard let index else { return false }
      return [.accepted, .server, .listener].contains(lanes[index].role)
    }
    let swap = isCalled(one) || (one == nil && other != nil && !isCalled(other))
    let (left, right) = swap ? (other, one) : (one, other)
    return Conversation(
      left: left,
      right: right,
      listener: right.flatMap { lanes[$0].listener },
      strangersAddress: left == nil || right == nil ? address : nil
    )
  }

  /// Which side of the conversation an event belongs to; nil when it does not belong to it.
  func side(of event: Event, in conversation: Conversation) -> Side? {
    switch event.kind {
    case .call(let call):
      guard let lane = call.lane else { return side(ofProcess: call.process, in: conversation) }
      guard let side = side(of: lane, in: conversation) else { return nil }
      // Of what a listener or a datagram socket does, only what is about this peer or about none.
      if let opened = call.opened { return opened == conversation.right ? side : nil }
      if lanes[lane].transport == .udp, let peer = call.peer,
        let other = side == .left ? conversation.right : conversation.left,
        lanes[other].local != nil, !lanes[other].isReachable(at: peer)
      {
        return nil
      }
      return side
    case .segment(let segment):
      if let from = segment.from {
        return segment.to.map { side(of: $0, in: conversation) != nil }
          ?? (conversation.right == nil || conversation.left == nil) ? side(of: from, in: conversation) : nil
      }
      guard let to = segment.to, let side = side(of: to, in: conversation) else { return nil }
      return side.opposite
    case .process(let event): return side(ofProcess: event.process, in: conversation)
    case .note(let note): return note.lane.map { side(of: $0, in: conversation) } ?? .left
    }
  }

  private func side(of lane: Int, in conversation: Conversation) -> Side? {
    if lane == conversation.left { return .left }
    return lane == conversation.right || lane == conversation.listener ? .right : nil
  }

  private func side(ofProcess process: Int, in conversation: Conversation) -> Side? {
    if let left = conversation.left, lanes[left].process == process { return .left }
    if let right = conversation.right, lanes[right].process == process { return .right }
    return nil
  }
}

enum Side: Hashable, CaseIterable {
  case left, right
  var opposite: Side { self == .left ? .right : .left }
}

extension Lane {
  /// Whether a datagram to `address` comes here: a socket on every address is named by its port alone.
  func isReachable(at address: String) -> Bool {
    guard let local else { return false }
    guard local.hasPrefix("0.0.0.0:") || local.hasPrefix("[::]:") else { return local == address }
    return local.split(separator: ":").last == address.split(separator: ":").last
  }
}

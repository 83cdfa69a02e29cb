/// A point in time that a picture shows: an event has one or two of them.
struct Moment: Hashable {
  enum Part: Hashable {
    /// A call began, a segment left, a program did something.
    case begin
    /// A call returned, a segment arrived.
    case end
  }

  /// The place of the event in ``Trace/events``.
  let event: Int
  let part: Part
  let time: Int64
}

extension Trace {
  /// All moments in order of time, and where stamps contradict a cause, in order of cause; and how many were moved.
  ///
  /// Calls are stamped by one hand and segments by another, so that two moments a few microseconds apart may stand in
  /// the wrong order. What is certain is kept: see ``causes()``. No stamp is changed.
  func moments() -> (order: [Moment], moved: Int) {
    var moments: [Moment] = []
    for (index, event) in events.enumerated() {
      moments.append(Moment(event: index, part: .begin, time: event.begin))
      if let end = event.end, !event.isInstant { moments.append(Moment(event: index, part: .end, time: end)) }
    }
    let places = Dictionary(uniqueKeysWithValues: moments.enumerated().map { ($0.element, $0.offset) })
    var effects: [[Int]] = Array(repeating: [], count: moments.count)
    var open = Array(repeating: 0, count: moments.count)
    for (cause, effect) in causes() {
      guard let cause = places[cause], let effect = places[effect] else { continue }
      // More than this is no fault of the stamps: then the cause was guessed wrong.
      guard moments[cause].time - moments[effect].time < 5_000_000 else { continue }
      effects[cause].append(effect)
      open[effect] += 1
    }
    return Self.sorted(moments, effects, open)
  }

  /// The earliest of those whose causes are all told, again and again.
  private static func sorted(
    _ moments: [Moment],
    _ effects: [[Int]],
    _ open: [Int]
  ) -> (order: [Moment], moved: Int) {
    var open = open
    let byTime = moments.indices.sorted { (moments[$0].time, $0) < (moments[$1].time, $1) }
    let rank = Dictionary(uniqueKeysWithValues: byTime.enumerated().map { ($0.element, $0.offset) })
    var told = Array(repeating: false, count: moments.count)
    var late: Set<Int> = []
    var order: [Moment] = []
    var latest = Int64.min
    var moved = 0

    func tell(_ index: Int) {
      told[index] = true
      order.append(moments[index])
      if moments[index].time < latest { moved += 1 }
      latest = max(latest, moments[index].time)
      for effect in effects[index] {
        open[effect] -= 1
        if open[effect] == 0 { late.insert(effect) }
      }
    }
    for (place, index) in byTime.enumerated() where !told[index] {
      // A moment that had to wait comes as soon as its cause is told, before anything later.
      while let next = late.filter({ !told[$0] && rank[$0]! <= place }).min(by: { rank[$0]! < rank[$1]! }) {
        late.remove(next)
        tell(next)
      }
      if open[index] == 0, !told[index] { tell(index) }
    }
    while let next = late.filter({ !told[$0] }).min(by: { rank[$0]! < rank[$1]! }) {
      late.remove(next)
      tell(next)
    }
    // Causes that run in a circle cannot all be true.
    for index in byTime where !told[index] { tell(index) }
    return (order, moved)
  }

  /// The same trace with its events in the order in which they began, by time and by cause. Stamps are never changed;
  /// ``Account/repairs`` counts the moments that were moved.
  public func ordered() -> Trace {
    let (order, moved) = moments()
    var trace = self
    trace.events = order.filter { $0.part == .begin }.map { events[$0.event] }
    trace.account.repairs = moved
    return trace
  }
}

extension Event {
  /// Whether it has only one moment.
  var isInstant: Bool {
    switch kind {
    case .call: false
    case .segment(let segment): segment.received == nil || segment.received == segment.sent
    case .process, .note: true
    }
  }
}

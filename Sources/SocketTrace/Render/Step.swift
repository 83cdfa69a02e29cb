/// One row of a picture: what happened at a moment, on which side, and what is then known.
struct Step: Hashable {
  enum What: Hashable {
    /// A call that began and returned with nothing between.
    case call(Call)
    case callBegan(Call)
    case callReturned(Call)
    /// A segment that left and arrived with nothing between, or did not arrive.
    case segment(Segment)
    case segmentLeft(Segment)
    case segmentArrived(Segment)
    case process(ProcessEvent)
    case note(Note)
  }

  let what: What
  /// The side that did it; of a segment, the side that sent it.
  let side: Side
  let event: Int
  let time: Int64
  let isMeasured: Bool
  /// The states after it, where they are known.
  var left: TCPState?
  var right: TCPState?
  /// The calls that are open after it, by side: a bar is drawn for each side that has one.
  var openLeft: [Int] = []
  var openRight: [Int] = []

  func state(_ side: Side) -> TCPState? { side == .left ? left : right }
  func open(_ side: Side) -> [Int] { side == .left ? openLeft : openRight }
}

/// One conversation, step by step: the common ground of all renderers.
struct Scene {
  let trace: Trace
  let conversation: Conversation
  let steps: [Step]
  /// How many moments of the whole trace were moved behind their cause.
  let repairs: Int
  /// Where the clock of the picture begins: the first call of the left side, or of anybody.
  let zero: Int64

  /// Gaps from here on are not drawn but told.
  static let folded: Int64 = 50_000_000

  init(_ trace: Trace, _ conversation: Conversation) { self.init(trace, conversation, trace.moments()) }

  /// - Parameter moments: of the whole trace; they are the same for each of its conversations.
  init(_ trace: Trace, _ conversation: Conversation, _ moments: (order: [Moment], moved: Int)) {
    let (order, moved) = moments
    self.trace = trace
    self.conversation = conversation
    repairs = moved
    let shown = order.filter { trace.side(of: trace.events[$0.event], in: conversation) != nil }
    steps = Self.steps(of: shown, trace, conversation)
    let first = steps.first { $0.side == .left && $0.isCall } ?? steps.first { $0.isCall } ?? steps.first
    zero = first?.time ?? 0
  }

  private static func steps(of moments: [Moment], _ trace: Trace, _ conversation: Conversation) -> [Step] {
    var steps: [Step] = []
    var states = States(trace, conversation)
    var open: [Side: [Int]] = [.left: [], .right: []]
    for (place, moment) in moments.enumerated() {
      let event = trace.events[moment.event]
      let side = trace.side(of: event, in: conversation)!
      let next = place + 1 < moments.count ? moments[place + 1] : nil
      // A wait of some length is a bar even if nothing else happened.
      let isLong = event.call?.isBlocked == true && (event.end ?? event.begin) - event.begin >= Self.folded
      let isWhole = moment.part == .begin && next?.event == moment.event && !isLong
      let what: Step.What
      switch (event.kind, moment.part) {
      case (.call(let call), .begin):
        if isWhole {
          what = .call(call)
        } else {
          what = .callBegan(call)
          open[side]!.append(moment.event)
        }
      case (.call(let call), .end):
        guard steps.last?.event != moment.event || open[side]!.contains(moment.event) else { continue }
        what = .callReturned(call)
        open[side]!.removeAll { $0 == moment.event }
      case (.segment(let segment), .begin):
        let stays = event.isInstant || isWhole
        what = stays ? .segment(segment) : .segmentLeft(segment)
      case (.segment(let segment), .end):
        guard steps.last?.event != moment.event else { continue }
        what = .segmentArrived(segment)
      case (.process(let event), _):
        what = .process(event)
        // Nothing waits any longer in a program that is over.
        if event.what == .exit || event.what == .crash {
          open[side]!.removeAll { trace.events[$0].call?.process == event.process }
        }
      case (.note(let note), _): what = .note(note)
      }
      states.take(what, side)
      steps.append(
        Step(
          what: what,
          side: side,
          event: moment.event,
          time: moment.time,
          isMeasured: event.isMeasured,
          left: states.left,
          right: states.right,
          openLeft: open[.left]!,
          openRight: open[.right]!
        )
      )
    }
    return steps
  }
}

extension Step {
  var isCall: Bool {
    switch what {
    case .call, .callBegan, .callReturned: true
    default: false
    }
  }
}

/// The states of both ends, step after step: measured after a call, and followed through the segments between.
private struct States {
  private var ends: [Side: TCPEnd] = [:]
  private let conversation: Conversation
  private let isTCP: Bool

  init(_ trace: Trace, _ conversation: Conversation) {
    self.conversation = conversation
    isTCP = [conversation.left, conversation.right].compactMap(\.self).contains { trace.lanes[$0].transport == .tcp }
  }

  var left: TCPState? { ends[.left]?.state }
  var right: TCPState? { ends[.right]?.state }

  mutating func take(_ what: Step.What, _ side: Side) {
    guard isTCP else { return }
    switch what {
    case .call(let call), .callReturned(let call):
      guard let state = call.state else { return }
      // What the listener is, its connection is not; once there is one, that is what the lane shows.
      if call.lane == conversation.listener, call.lane != conversation.right, let known = ends[side]?.state,
        known != .closed, known != .listen
      {
        return
      }
      // The kernel keeps TIME-WAIT apart from the program's socket, which it calls closed.
      if state == .closed, ends[side]?.state == .timeWait { return }
      if ends[side] == nil { ends[side] = TCPEnd(state: state) } else { ends[side]!.state = state }
    case .callBegan: break
    case .segment(let segment):
      take(sent: segment, side)
      if segment.fate == .delivered { take(received: segment, side.opposite) }
    case .segmentLeft(let segment): take(sent: segment, side)
    case .segmentArrived(let segment): take(received: segment, side.opposite)
    case .process, .note: break
    }
  }

  private mutating func take(sent segment: Segment, _ side: Side) {
    guard segment.medium == .tcp, lane(side) != nil else { return }
    ends[side, default: TCPEnd(state: .closed)].sent(segment)
    if let state = segment.senderState { ends[side]!.state = state }
  }

  private mutating func take(received segment: Segment, _ side: Side) {
    guard segment.medium == .tcp, lane(side) != nil else { return }
    ends[side, default: TCPEnd(state: .closed)].received(segment)
    if let state = segment.receiverState { ends[side]!.state = state }
  }

  private func lane(_ side: Side) -> Int? { side == .left ? conversation.left : conversation.right }
}

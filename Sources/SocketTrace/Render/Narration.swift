/// A step in a sentence, for the player and for those who cannot see the picture.
enum Narration {
  static func sentence(_ step: Step, in scene: Scene) -> String {
    let who = name(step.side, scene)
    switch step.what {
    case .call(let call):
      return "The \(who) calls \(Wording.begin(call)[0])\(returned(call))."
    case .callBegan(let call):
      let waits = call.isBlocked ? " and waits in it" : ""
      return "The \(who) calls \(Wording.begin(call)[0])\(waits)."
    case .callReturned(let call):
      return "The \(who)'s \(call.name)() returns\(returned(call, began: true))."
    case .segment(let segment), .segmentLeft(let segment), .segmentArrived(let segment):
      return self.segment(segment, step, who, scene)
    case .process(let event):
      return "The \(who) \(Wording.process(event))."
    case .note(let note): return note.text
    }
  }

  static func name(_ side: Side, _ scene: Scene) -> String {
    let lane = side == .left ? scene.conversation.left : scene.conversation.right
    guard let lane else { return "other end" }
    return scene.trace.lanes[lane].process.map { scene.trace.processes[$0].name } ?? "other end"
  }

  private static func returned(_ call: Call, began: Bool = false) -> String {
    if let error = call.error { return began ? " with the error \(error)" : ", which fails: \(error)" }
    guard let result = call.result else { return began ? "" : ", which never returns" }
    if call.opened != nil {
      return began ? " a new socket, descriptor \(result)" : ": a new socket, descriptor \(result)"
    }
    if let received = call.received {
      guard !received.isEmpty else { return began ? " 0: the other side sends no more" : " and gets 0: the end" }
      return (began ? " with " : " and gets ") + received.count + bytes(received)
    }
    if let sent = call.sent { return (began ? " " : ": ") + "\(result): the kernel took \(sent.count)\(bytes(sent))" }
    return began ? " \(result)" : " = \(result)"
  }

  private static func bytes(_ payload: Payload) -> String { Wording.bytes(payload).first.map { ", \($0)" } ?? "" }

  private static func segment(_ segment: Segment, _ step: Step, _ who: String, _ scene: Scene) -> String {
    let kernel = "The kernel of the \(who)"
    let what = Wording.segment(segment)[0]
    if case .segmentArrived = step.what {
      return "\(what) arrives at the \(name(step.side.opposite, scene))'s kernel."
    }
    var text: String
    switch segment.medium {
    case .icmp: text = "\(kernel) answers: \(what)"
    case .udp: text = "\(kernel) sends a datagram with \(what)"
    case .unix: text = "\(kernel) hands over \(what)"
    case .tcp:
      let verb =
        segment.flags.isSuperset(of: [.syn, .ack]) ? "answers" : segment.isRetransmission ? "repeats" : "sends"
      text = "\(kernel) \(verb) \(what)"
    }
    switch segment.fate {
    case .delivered: break
    case .lost: text += "; it is lost on the way"
    case .refused: text += "; nobody is there"
    }
    // What most pictures miss: the kernel answers before the program does anything.
    if segment.flags.isSuperset(of: [.syn, .ack]), step.open(step.side).contains(where: { isAccept($0, scene) }) {
      text += ", while the program is still in accept()"
    }
    return text + "."
  }

  private static func isAccept(_ event: Int, _ scene: Scene) -> Bool {
    scene.trace.events[event].call?.name.hasPrefix("accept") ?? false
  }
}

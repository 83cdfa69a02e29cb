extension Trace {
  /// As many conversations as are drawn without being asked for one.
  public static let drawnAtOnce = 3

  /// How many pairs of ends talked.
  public var conversationCount: Int { conversations().count }

  /// The trace with only the conversation of that lane, its listener included; nil where there is none.
  public func only(lane: Int) -> Trace? {
    guard let conversation = conversations().first(where: { $0.left == lane || $0.right == lane }) else { return nil }
    var trace = self
    trace.events = events.filter { side(of: $0, in: conversation) != nil }
    return trace.keeping(lanes: [conversation.left, conversation.right, conversation.listener].compactMap(\.self))
  }

  /// A line for each conversation: who, how it ended, how much it carried.
  public var summary: String {
    var lines = ["lane  who        from                   bytes out    in   time       end"]
    let all = conversations()
    let moments = moments()
    for conversation in all {
      let scene = Scene(self, conversation, moments)
      lines.append(Self.line(scene, conversation.left ?? conversation.right ?? 0))
    }
    lines.append("")
    lines.append("\(all.count) conversations; one of them in full:  --lane \(all.first?.left ?? all.first?.right ?? 0)")
    return lines.map { $0 + "\n" }.joined()
  }

  private static func line(_ scene: Scene, _ lane: Int) -> String {
    let known = scene.knowledge().last ?? [:]
    let side: Side = scene.conversation.left == nil ? .right : .left
    let time = (scene.steps.map(\.time).max() ?? 0) - scene.zero
    let bytes = known[side] ?? Knowledge()
    let cells: [(String, Int)] = [
      ("\(lane)".leading(4), 6), (Narration.name(side, scene), 11), (scene.trace.lanes[lane].local ?? "", 23),
      ("\(bytes.sent)".leading(9), 9), ("\(bytes.arrived)".leading(6), 9), (Wording.span(max(time, 0)), 11),
      (scene.ending, 0),
    ]
    return cells.map { text, width in text.cut(to: max(width - 1, 40)).trailing(width) }.joined()
  }
}

extension Scene {
  /// How the conversation ended, in a word or two.
  var ending: String {
    let failed = steps.lazy.compactMap(\.call).first { $0.error != nil && $0.error != "EAGAIN" && $0.error != "EINTR" }
    if let failed { return "\(failed.name): \(failed.error!)" }
    if let call = steps.lazy.filter(\.isUnfinished).compactMap(\.call).first(where: { $0.end == nil && $0.isBlocked }) {
      return "waits in \(call.name)()"
    }
    let ends = steps.filter { $0.isDeparture && $0.segment?.flags.contains(.fin) ?? false }
    if let first = ends.first { return "\(Narration.name(first.side, self)) closed first" }
    return "open"
  }
}

extension String {
  /// With spaces before it.
  func leading(_ width: Int) -> String { String(repeating: " ", count: max(width - count, 0)) + self }
  /// With spaces behind it.
  func trailing(_ width: Int) -> String { self + String(repeating: " ", count: max(width - count, 0)) }
}

/// One segment: a line from the sender's stamp to the receiver's, its label, and the states it changed.
struct SVGArrow {
  let text: String

  /// How far a segment falls whose arrival has no row of its own.
  private static let fall = 7.0

  init(_ index: Int, _ drawing: SVGDrawing) {
    let step = drawing.step(index)
    guard let segment = step.segment else {
      text = ""
      return
    }
    let toRight = step.side == .left
    let y = drawing.place(index)
    var body = ""
    // The sender's state stands at the tail's row, the receiver's at the head's.
    let end: Double
    switch step.what {
    case .segmentLeft: end = drawing.arrival(of: index) ?? y
    case .segment: end = segment.received == nil || segment.received == segment.sent ? y : y + Self.fall
    default: end = y
    }
    var (from, to) = (SVGDrawing.leftLane, SVGDrawing.rightLane)
    if let name = drawing.changed(.left, index) {
      body += SVGDrawing.text(name, from + 12, (toRight ? y : end) + 4, "state")
      from += 18 + Double(name.count) * SVGDrawing.letter
    }
    if let name = drawing.changed(.right, index) {
      body += SVGDrawing.text(name, to - 12, (toRight ? end : y) + 4, "state", "end")
      to -= 18 + Double(name.count) * SVGDrawing.letter
    }
    if case .segmentArrived = step.what {
      text = body
      return
    }

    let style = Self.style(segment, step)
    let (tail, goal) = toRight ? (from + 2, to - 2) : (to - 2, from + 2)
    // What does not arrive ends on the way; what is refused ends at the other lane.
    let tip = segment.fate == .lost ? tail + (goal - tail) * 0.6 : goal
    let tipY = segment.fate == .lost ? y + (end - y) * 0.6 : end
    let head = style.contains("bad") ? "head-bad" : "head"
    let marker = segment.fate == .delivered ? " marker-end=\"url(#\(head))\"" : ""
    body += "<path class=\"\(style)\" d=\"M\(SVGDrawing.number(tail)) \(SVGDrawing.number(y))"
    body += "L\(SVGDrawing.number(tip)) \(SVGDrawing.number(tipY))\"\(marker)/>\n"
    if segment.fate != .delivered {
      let anchor = toRight ? "end" : "start"
      body += SVGDrawing.text("✕", tip, tipY + 5, "error", "middle")
      body += SVGDrawing.text(segment.fate.rawValue, tip + (toRight ? -10 : 10), tipY - 4, "error", anchor)
    }
    let room = Int((to - from - 30) / SVGDrawing.letter) - (segment.fate == .delivered ? 0 : 9)
    let label = Wording.first(of: Wording.segment(segment, withNumbers: drawing.showsNumbers), within: max(room, 4))
    let anchor = toRight ? "start" : "end"
    // On a line that falls steeply the label stays above its tail.
    text = body + SVGDrawing.text(label, tail + (toRight ? 10 : -10), y - 4, "label", anchor)
  }

  private static func style(_ segment: Segment, _ step: Step) -> String {
    var style = "arrow"
    if segment.medium == .icmp { style += " icmp" }
    if segment.flags.contains(.rst) || segment.fate != .delivered { style += " bad" }
    if segment.isRetransmission { style += " again" }
    return style
  }
}

extension SVGDrawing {
  /// Colours that keep their order of lightness in grey; the dark page has its own. Plain values and no CSS variables,
  /// which librsvg and Inkscape do not know.
  static let style = """
    <style>
    text { font: 13px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #1b1f24; white-space: pre; }
    .strong, .error { font-weight: bold; }
    .label { font-size: 12px; }
    .paper { fill: #ffffff; }
    .faint { fill: #6b7280; }
    .state { fill: #1a6e3c; }
    .error { fill: #b42318; }
    .warning { fill: #8a5a00; }
    .lane, .arrow { stroke: #1b1f24; stroke-width: 1.5; fill: none; }
    .nobody { stroke-dasharray: 2 5; }
    .blocked { fill: #c9b26b; }
    .open { fill: #dfe3e8; }
    .arrow { stroke: #0b5cad; }
    .tip { fill: #0b5cad; }
    .icmp { stroke-width: 3; }
    .bad { stroke: #b42318; }
    .tip-bad { fill: #b42318; }
    .inferred .arrow { stroke-dasharray: 6 5; }
    @media (prefers-color-scheme: dark) {
      text { fill: #e6e8eb; }
      .paper { fill: #14171b; }
      .faint { fill: #9aa3ad; }
      .state { fill: #7fd6a1; }
      .error { fill: #ff8a80; }
      .warning { fill: #e8b65a; }
      .lane { stroke: #e6e8eb; }
      .blocked { fill: #8a773a; }
      .open { fill: #363c44; }
      .arrow { stroke: #7ab7ff; }
      .tip { fill: #7ab7ff; }
      .bad { stroke: #ff8a80; }
      .tip-bad { fill: #ff8a80; }
    }
    </style>
    """
}

/// Draws one conversation as SVG: the same columns as on a terminal, with arrows that slant and bars to scale.
struct SVGDrawing {
  static let width = 1080.0
  static let leftText = 86.0
  static let leftLane = 350.0
  static let rightLane = 770.0
  static let rightText = 800.0
  /// The width of a character of the font, on the safe side.
  static let letter = 8.0

  private let scene: Scene
  private let options: SVGOptions
  private let prefix: String
  private let top: Double
  private var places: [Double] = []
  private(set) var bottom = 0.0
  /// How far apart two events are at least.
  private static let row = 26.0

  init(_ scene: Scene, _ options: SVGOptions, prefix: String, top: Double) {
    self.scene = scene
    self.options = options
    self.prefix = prefix
    self.top = top
  }

  mutating func draw() -> String {
    places = placed()
    let end = (places.last ?? top + 90) + 26
    var body = head() + lanes(to: end) + gaps()
    for index in scene.steps.indices { body += group(index) }
    var y = end + 34
    for finding in scene.findings {
      for line in "\(finding.isWarning ? "! " : "")\(finding.text)".wrapped(to: 120) {
        body += Self.text(line, 30, y, finding.isWarning ? "warning" : "")
        y += 20
      }
    }
    bottom = y
    return body
  }

  // MARK: Places

  private func placed() -> [Double] {
    var y = top + 104
    var places: [Double] = []
    for (index, step) in scene.steps.enumerated() {
      let gap = index == 0 ? 0 : step.time - scene.steps[index - 1].time
      if index > 0 { y += gap >= Scene.folded ? Self.row * 2 : distance(gap) }
      places.append(y)
    }
    return places
  }

  private func distance(_ gap: Int64) -> Double {
    switch options.scale {
    case .even: Self.row
    // 0.1 ms a row.
    case .linear: max(Self.row, min(Double(gap) / 100_000 * Self.row, 400))
    case .log: Self.row * Double(1 + scene.rows(for: gap, .log))
    }
  }

  /// Where the other end of an event is drawn; nil when it has none.
  private func place(ofEnd event: Int, after index: Int) -> Double? {
    scene.steps.indices[(index + 1)...].first { scene.steps[$0].event == event && !scene.steps[$0].isBegin }
      .map { places[$0] }
  }

  // MARK: Parts

  private func head() -> String {
    var text = ""
    for (side, x, anchor) in [(Side.left, 30.0, "start"), (.right, Self.width - 30, "end")] {
      for (row, line) in Heads.lines(scene, side).enumerated() {
        text += Self.text(line.cut(to: 62), x, top + 30 + 20 * Double(row), row == 0 ? "strong" : "", anchor)
      }
    }
    text += Self.text("ms", 70, top + 80, "faint", "end") + Self.text("call", Self.leftText, top + 80, "faint")
    text += Self.text("call", Self.rightText, top + 80, "faint")
    guard scene.isTCP else { return text }
    return text + Self.text("state", Self.leftLane + 12, top + 80, "faint")
      + Self.text("state", Self.rightLane - 12, top + 80, "faint", "end")
  }

  private func lanes(to end: Double) -> String {
    [(Self.leftLane, scene.conversation.left), (Self.rightLane, scene.conversation.right)].map { x, lane in
      "<path class=\"lane\(lane == nil ? " nobody" : "")\" d=\"M\(Self.number(x)) \(Self.number(top + 88))"
        + "V\(Self.number(end))\"/>\n"
    }.joined()
  }

  private func gaps() -> String {
    var text = ""
    for index in scene.steps.indices.dropFirst() {
      let gap = scene.steps[index].time - scene.steps[index - 1].time
      guard gap >= Scene.folded else { continue }
      let y = (places[index - 1] + places[index]) / 2
      text += Self.text("⋮", 70, y + 4, "faint", "end") + Self.text(Wording.span(gap), Self.leftText, y + 4, "faint")
      for x in [Self.leftLane, Self.rightLane] {
        text +=
          "<rect class=\"paper\" x=\"\(Self.number(x - 4))\" y=\"\(Self.number(y - 9))\" width=\"8\" height=\"18\"/>"
        text += Self.text("⋮", x, y + 4, "faint", "middle")
      }
    }
    return text
  }

  private func group(_ index: Int) -> String {
    let step = scene.steps[index]
    let y = places[index]
    let clock =
      step.time >= scene.zero ? Self.text(Wording.clock(step.time - scene.zero), 70, y + 4, "faint", "end") : ""
    let body: String
    switch step.what {
    case .segment, .segmentLeft, .segmentArrived: body = SVGArrow(index, self).text
    case .call, .callBegan, .callReturned: body = call(step, index) + states(index)
    case .process(let event):
      body = said(Wording.process(event), step.side, y, event.what == .crash ? "error" : "faint")
    case .note(let note): body = Self.text(note.text.cut(to: 46), Self.leftLane + 16, y + 4, "warning")
    }
    let end = step.isBegin ? "" : "-end"
    let kind = step.isMeasured ? step.kindName : "\(step.kindName) inferred"
    return "<g id=\"\(prefix)e\(step.event)\(end)\" class=\"\(kind)\">\n\(clock)\(body)</g>\n"
  }

  private func said(_ text: String, _ side: Side, _ y: Double, _ style: String) -> String {
    Self.text(text.cut(to: 31), side == .left ? Self.leftText : Self.rightText, y + 4, style)
  }

  private func call(_ step: Step, _ index: Int) -> String {
    guard let call = step.call else { return "" }
    let y = places[index]
    let style = call.error == nil || step.isUnfinished ? "" : "error"
    let ways: [String]
    var bar = ""
    switch step.what {
    case .call: ways = Wording.result(call).flatMap { result in Wording.begin(call).map { "\($0) \(result)" } }
    case .callBegan:
      ways = Wording.begin(call)
      let end = place(ofEnd: step.event, after: index) ?? (places.last! + 20)
      let x = step.side == .left ? Self.leftLane - 14 : Self.rightLane + 6
      bar =
        "<rect class=\"\(call.isBlocked ? "blocked" : "open")\" x=\"\(Self.number(x))\" "
        + "y=\"\(Self.number(y - 7))\" width=\"8\" height=\"\(Self.number(end - y + 14))\" rx=\"2\"/>\n"
    default:
      let others = index > 0 ? scene.steps[index - 1].open(step.side).count : 1
      ways = Wording.result(call).map { others == 1 ? $0 : "\(call.name) \($0)" }
    }
    return bar + said(Wording.first(of: ways, within: 31), step.side, y, style)
  }

  /// The states that this step changed, beside their lanes.
  private func states(_ index: Int) -> String {
    let y = places[index]
    var text = ""
    if let name = changed(.left, index) { text += Self.text(name, Self.leftLane + 12, y + 4, "state") }
    if let name = changed(.right, index) { text += Self.text(name, Self.rightLane - 12, y + 4, "state", "end") }
    return text
  }

  // MARK: For the arrows

  func changed(_ side: Side, _ index: Int) -> String? {
    let before = index > 0 ? scene.steps[index - 1].state(side) : nil
    let now = scene.steps[index].state(side)
    return now == before ? nil : now?.name
  }

  func step(_ index: Int) -> Step { scene.steps[index] }
  func place(_ index: Int) -> Double { places[index] }
  func arrival(of index: Int) -> Double? { place(ofEnd: scene.steps[index].event, after: index) }
  var showsNumbers: Bool { options.showsNumbers }

  // MARK: Text

  static func text(_ text: String, _ x: Double, _ y: Double, _ style: String, _ anchor: String = "start") -> String {
    let style = style.isEmpty ? "" : " class=\"\(style)\""
    let anchor = anchor == "start" ? "" : " text-anchor=\"\(anchor)\""
    return "<text x=\"\(number(x))\" y=\"\(number(y))\"\(style)\(anchor)>\(XML.escaped(text))</text>\n"
  }

  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
  }
}

extension Step {
  /// Whether it is the first or only moment of its event.
  var isBegin: Bool {
    switch what {
    case .callReturned, .segmentArrived: false
    default: true
    }
  }

  var kindName: String {
    switch what {
    case .call, .callBegan, .callReturned: "call"
    case .segment, .segmentLeft, .segmentArrived: "segment"
    case .process: "process"
    case .note: "note"
    }
  }
}

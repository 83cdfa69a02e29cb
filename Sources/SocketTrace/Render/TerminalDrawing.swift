/// How a trace is drawn on a terminal.
public struct TerminalOptions: Sendable, Hashable {
  /// Columns, at least 80.
  public var width: Int
  public var isColoured: Bool
  /// Whether only ASCII may be written.
  public var isASCII: Bool
  public var scale: TimeScale
  /// Whether segments show their relative sequence and acknowledgement numbers.
  public var showsNumbers: Bool

  public init(
    width: Int = 80,
    isColoured: Bool = false,
    isASCII: Bool = false,
    scale: TimeScale = .even,
    showsNumbers: Bool = false
  ) {
    self.width = max(width, 80)
    self.isColoured = isColoured
    self.isASCII = isASCII
    self.scale = scale
    self.showsNumbers = showsNumbers
  }
}

/// How far apart two events are drawn.
public enum TimeScale: String, Sendable, Hashable, CaseIterable {
  /// One after the other, whatever the time between.
  case even
  /// In proportion to the time between.
  case linear
  /// In proportion to its logarithm.
  case log
}

extension Trace {
  /// The picture as lines of text.
  public func terminalText(_ options: TerminalOptions = TerminalOptions()) -> String {
    var rows: [TextRow] = []
    for conversation in conversations() {
      if !rows.isEmpty { rows.append(TextRow()) }
      var drawing = TerminalDrawing(Scene(self, conversation), options)
      rows += drawing.draw()
    }
    return rows.map { $0.text(isColoured: options.isColoured, isASCII: options.isASCII) + "\n" }.joined()
  }
}

/// Draws one conversation. From left to right: the clock, the left side's calls with a bar while one waits, its lane,
/// states and segments, the other lane, its bar and calls.
struct TerminalDrawing {
  private let scene: Scene
  private let options: TerminalOptions
  private var rows: [TextRow] = []
  private var last: Step?

  private let callWidth: Int
  private let centre: Int
  private var leftText: Int { 8 }
  private var leftLane: Int { leftText + callWidth + 1 }
  private var rightLane: Int { leftLane + 1 + centre }
  private var rightText: Int { rightLane + 3 }

  init(_ scene: Scene, _ options: TerminalOptions) {
    self.scene = scene
    self.options = options
    // Beyond 80 columns, the bytes on the arrows gain as much as the calls.
    let spare = options.width - 80
    callWidth = 17 + spare / 3
    centre = options.width - 13 - 2 * callWidth
  }

  mutating func draw() -> [TextRow] {
    head()
    for step in scene.steps {
      gap(before: step)
      draw(step)
      last = step
    }
    foot()
    return rows
  }

  /// The same rows, those of each step by themselves.
  mutating func drawBySteps() -> (head: [TextRow], steps: [[TextRow]], foot: [TextRow]) {
    head()
    let top = taken()
    let steps = scene.steps.map { step in
      gap(before: step)
      draw(step)
      last = step
      return taken()
    }
    foot()
    return (top, steps, taken())
  }

  private mutating func taken() -> [TextRow] {
    defer { rows = [] }
    return rows
  }

  // MARK: Head and foot

  private mutating func head() {
    let half = leftLane + centre / 2
    for (left, right) in zip(Heads.lines(scene, .left), Heads.lines(scene, .right)) {
      var row = TextRow()
      row.put(left.cut(to: half - 2), at: 1, .strong)
      row.put(right.cut(to: options.width - half - 1), at: half + 1, .strong)
      rows.append(row)
    }
    rows.append(TextRow())
    var titles = TextRow()
    titles.put("ms", at: 5, .faint)
    titles.put("call", at: leftText, .faint)
    if scene.isTCP {
      titles.put("state", at: leftLane + 2, .faint)
      titles.put("state", at: rightLane - 6, .faint)
    }
    titles.put("call", at: rightText, .faint)
    rows.append(titles)
  }

  private mutating func foot() {
    rows.append(TextRow())
    for finding in scene.findings {
      let mark = finding.isWarning ? "! " : ""
      for (index, line) in (mark + finding.text).wrapped(to: options.width - 3).enumerated() {
        var row = TextRow()
        row.put(line, at: index == 0 || mark.isEmpty ? 1 : 3, finding.isWarning ? .warning : .plain)
        rows.append(row)
      }
    }
  }

  // MARK: Rows

  private mutating func gap(before step: Step) {
    guard let last else { return }
    let gap = step.time - last.time
    if gap >= Scene.folded {
      var row = lanes(after: last)
      row.put(Wording.span(gap), at: leftText, .faint)
      row.put("⋮", at: leftText - 2, .faint)
      row.put("⋮", at: leftLane, .faint)
      row.put("⋮", at: rightLane, .faint)
      rows.append(row)
    } else {
      rows += Array(repeating: lanes(after: last), count: scene.rows(for: gap, options.scale))
    }
  }

  /// A row with nothing on it but the lanes, and the bars of the calls that are open.
  private func lanes(after step: Step) -> TextRow {
    var row = TextRow()
    row.put(scene.conversation.left == nil ? "┊" : "│", at: leftLane, .faint)
    row.put(scene.conversation.right == nil ? "┊" : "│", at: rightLane, .faint)
    for (side, column) in [(Side.left, leftLane - 1), (.right, rightLane + 1)] where !step.open(side).isEmpty {
      let isBlocked = step.open(side).contains { scene.trace.events[$0].call?.isBlocked ?? false }
      row.put(isBlocked ? "▒" : "░", at: column, .faint)
    }
    return row
  }

  private mutating func draw(_ step: Step) {
    var row = lanes(after: step)
    let clock = step.time >= scene.zero ? Wording.clock(step.time - scene.zero) : ""
    row.put(clock, at: max(7 - clock.count, 0), .faint)
    switch step.what {
    case .segment, .segmentLeft, .segmentArrived:
      arrow(step, in: &row)
      rows.append(row)
    case .call, .callBegan, .callReturned:
      states(step, in: &row)
      call(step, row)
    case .process(let event):
      put(Wording.process(event), step.side, in: &row, event.what == .crash ? .error : .faint)
      rows.append(row)
    case .note(let note):
      for line in note.text.wrapped(to: centre - 4) {
        row.put(line, at: leftLane + 3, .warning)
        rows.append(row)
        row = lanes(after: step)
      }
    }
  }

  private func put(_ text: String, _ side: Side, in row: inout TextRow, _ ink: Ink) {
    row.put(text.cut(to: callWidth), at: side == .left ? leftText : rightText, ink)
  }

  /// The states that this step changed, beside their lanes.
  private func states(_ step: Step, in row: inout TextRow) {
    if let left = step.left, left != last?.left { row.put(left.name, at: leftLane + 2, .state) }
    if let right = step.right, right != last?.right {
      row.put(right.name, at: rightLane - 1 - right.name.count, .state)
    }
    if case .call(let call) = step.what, call.name == "close", call.error == nil {
      row.put("✕", at: step.side == .left ? leftLane : rightLane)
    }
  }

  private mutating func call(_ step: Step, _ first: TextRow) {
    var row = first
    let ink: Ink
    var lines: [String]
    switch step.what {
    case .call(let call):
      ink = call.error == nil ? .plain : .error
      // What came back says more than what was asked for.
      let whole = Wording.result(call).flatMap { result in Wording.begin(call).map { "\($0) \(result)" } }
      let fitting = whole.first { $0.count <= callWidth }
      // The bytes are worth a row of their own.
      let lacksBytes = call.received.map { !$0.isEmpty && fitting?.hasSuffix(" = \($0.length)") == true } ?? false
      if let fitting, !lacksBytes {
        lines = [fitting]
      } else {
        lines = [Wording.begin(call), Wording.result(call)].map { Wording.first(of: $0, within: callWidth) }
      }
    case .callBegan(let call):
      ink = .plain
      lines = [Wording.first(of: Wording.begin(call), within: callWidth)]
    case .callReturned(let call):
      ink = call.error == nil ? .plain : .error
      // Of several calls that were open, the reader must know which one returned.
      let isAlone = step.open(step.side).isEmpty && last?.open(step.side).count == 1
      let ways = isAlone ? Wording.result(call) : Wording.result(call).map { "\(call.name) \($0)" }
      lines = [Wording.first(of: ways, within: callWidth)]
    default: return
    }
    for line in lines where !line.isEmpty {
      put(line, step.side, in: &row, ink)
      rows.append(row)
      row = lanes(after: step)
    }
  }

  // MARK: Arrows

  private func arrow(_ step: Step, in row: inout TextRow) {
    guard let segment = step.segment else { return }
    let leftName = step.left != last?.left ? step.left?.name : nil
    let rightName = step.right != last?.right ? step.right?.name : nil
    if let leftName { row.put(leftName, at: leftLane + 2, .state) }
    if let rightName { row.put(rightName, at: rightLane - 1 - rightName.count, .state) }
    let begin = leftName.map { leftLane + 3 + $0.count } ?? leftLane + 1
    let end = rightName.map { rightLane - 3 - $0.count } ?? rightLane - 1
    let length = end - begin + 1
    guard length >= 3 else { return }

    let isMeasured = step.isMeasured
    let stroke: Character = segment.medium == .icmp ? "═" : isMeasured ? "─" : "╌"
    // What became of it comes first, where it did not arrive.
    let fate = segment.fate == .delivered ? 0 : segment.fate.rawValue.count + 4
    let label = Wording.first(
      of: Wording.segment(segment, withNumbers: options.showsNumbers),
      within: max(length - 4 - fate, 4)
    )
    var line = Array(repeating: stroke, count: length)
    let toRight = step.side == .left
    if !label.isEmpty, label.count + 3 <= length {
      // The tail's side has a piece of line where there is room for it.
      let text = Array(" \(label) ")
      let place = toRight ? min(1, length - text.count - 1) : max(length - 1 - text.count, 1)
      line.replaceSubrange(place..<place + text.count, with: text)
    }
    switch step.what {
    case .segmentLeft: line[toRight ? length - 1 : 0] = "⋯"
    case .segmentArrived:
      line[toRight ? 0 : length - 1] = "⋯"
      line[toRight ? length - 1 : 0] = toRight ? "▶" : "◀"
    default:
      if segment.fate == .delivered {
        line[toRight ? length - 1 : 0] = toRight ? "▶" : "◀"
      } else {
        let word = Array(" \(segment.fate.rawValue) ✕")
        if toRight, label.count + word.count + 4 <= length {
          line.replaceSubrange(length - word.count..<length, with: word)
        } else if label.count + word.count + 4 <= length {
          line.replaceSubrange(0..<word.count, with: word.reversed())
        } else {
          line[toRight ? length - 1 : 0] = "✕"
        }
      }
    }
    row.put(String(line), at: begin, segment.fate == .delivered && !segment.flags.contains(.rst) ? .segment : .error)
  }
}

extension Step {
  var segment: Segment? {
    switch what {
    case .segment(let segment), .segmentLeft(let segment), .segmentArrived(let segment): segment
    default: nil
    }
  }
}

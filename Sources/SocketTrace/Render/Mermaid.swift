extension Trace {
  /// The picture as a Mermaid sequence diagram, for pages that draw those; one diagram a conversation.
  public var mermaid: String {
    conversations().map { MermaidDrawing(Scene(self, $0)).text }.joined(separator: "\n")
  }
}

/// Writes one conversation. Source: the page "Sequence diagrams" of Mermaid's manual.
private struct MermaidDrawing {
  let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  var text: String {
    var lines = ["sequenceDiagram"]
    for (name, side) in [("L", Side.left), ("R", .right)] {
      lines.append("    participant \(name) as \(Self.escaped(Heads.lines(scene, side).joined(separator: " ")))")
    }
    var active: [Side: Set<Int>] = [.left: [], .right: []]
    var before: Step?
    for step in scene.steps {
      let me = name(step.side)
      switch step.what {
      case .call(let call):
        lines.append("Note over \(me): \(Self.escaped("\(Wording.begin(call)[0]) \(Wording.result(call)[0])"))")
      case .callBegan(let call):
        lines.append("Note over \(me): \(Self.escaped(Wording.begin(call)[0]))")
        if call.isBlocked {
          lines.append("activate \(me)")
          active[step.side]!.insert(step.event)
        }
      case .callReturned(let call):
        if active[step.side]!.remove(step.event) != nil { lines.append("deactivate \(me)") }
        lines.append("Note over \(me): \(Self.escaped("\(call.name)() \(Wording.result(call)[0])"))")
      case .segment(let segment), .segmentLeft(let segment):
        lines.append("\(me)\(Self.arrow(segment, step))\(name(step.side.opposite)): \(label(segment, step))")
      case .segmentArrived: break
      case .process(let event): lines.append("Note over \(me): \(Self.escaped(Wording.process(event)))")
      case .note(let note): lines.append("Note over L,R: \(Self.escaped(note.text))")
      }
      for side in Side.allCases where step.state(side) != before?.state(side) {
        if let state = step.state(side) { lines.append("Note over \(name(side)): \(state.name)") }
      }
      before = step
    }
    for side in Side.allCases { lines += active[side]!.map { _ in "deactivate \(name(side))" } }
    lines += scene.findings.map { finding in
      // A note is as wide as the space between the two, whatever it says.
      "Note over L,R: " + finding.text.wrapped(to: 44).map(Self.escaped).joined(separator: "<br/>")
    }
    return lines[0] + "\n"
      + lines.dropFirst().map { line in
        (line.hasPrefix("    ") ? "" : "    ") + line + "\n"
      }.joined()
  }

  private func name(_ side: Side) -> String { side == .left ? "L" : "R" }

  private func label(_ segment: Segment, _ step: Step) -> String {
    let text = Wording.segment(segment).first { $0.count <= 60 } ?? segment.flags.name
    let fate = segment.fate == .delivered ? "" : " (\(segment.fate.rawValue))"
    return Self.escaped(text + fate + (step.isMeasured ? "" : " (inferred)"))
  }

  /// Dashed where it is inferred, an open head for datagrams, a cross where it did not arrive.
  private static func arrow(_ segment: Segment, _ step: Step) -> String {
    let line = step.isMeasured ? "-" : "--"
    if segment.fate != .delivered { return "\(line)x" }
    return segment.medium == .tcp ? "\(line)>>" : "\(line))"
  }

  /// `;` ends a statement and `#` begins an entity in Mermaid; a line break would end the label.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case ";": escaped += "#59;"
      case "#": escaped += "#35;"
      case "<": escaped += "#lt;"
      case ">": escaped += "#gt;"
      case "\"": escaped += "#quot;"
      case "\0"..<" ", "\u{7f}"..."\u{9f}": escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped.isEmpty ? " " : escaped
  }
}

extension Trace {
  /// Two runs side by side, step by step, so that the first thing that one of them did otherwise stands out.
  ///
  /// What differs from run to run without a meaning, as times and ports, is not compared.
  public func comparison(with other: Trace, width: Int = 100) -> String {
    let (left, right) = (ComparedStep.all(of: redacted()), ComparedStep.all(of: other.redacted()))
    let column = (max(width, 60) - 3) / 2
    var lines = [Self.row(title.isEmpty ? "first" : title, " ", other.title.isEmpty ? "second" : other.title, column)]
    lines.append(Self.row(String(repeating: "─", count: column), "─", String(repeating: "─", count: column), column))
    var differences = 0
    for (one, two) in Self.aligned(left, right) {
      let mark = one == nil ? ">" : two == nil ? "<" : " "
      if mark != " " { differences += 1 }
      lines.append(Self.row(one?.text ?? "", mark, two?.text ?? "", column))
    }
    lines.append("")
    lines += Self.verdict(left, right, differences)
    return lines.map { $0 + "\n" }.joined()
  }

  private static func row(_ left: String, _ mark: String, _ right: String, _ width: Int) -> String {
    var line = left.cut(to: width).trailing(width) + " \(mark) " + right.cut(to: width)
    while line.last == " " { line.removeLast() }
    return line
  }

  /// What one run did and the other never did, in a sentence for each call.
  private static func verdict(_ left: [ComparedStep], _ right: [ComparedStep], _ differences: Int) -> [String] {
    guard differences > 0 else { return ["both runs did the same"] }
    var lines = [differences == 1 ? "1 step differs" : "\(differences) steps differ"]
    for (name, one, other) in [("first", left, right), ("second", right, left)] {
      let missing = other.compactMap(\.call).filter { !Set(one.compactMap(\.call)).contains($0) }
      var told: Set<String> = []
      lines += missing.filter { told.insert($0).inserted }.map { "the \(name) run never called \($0)" }
    }
    return lines
  }

  /// The longest common sequence, and beside each other what stands between its parts.
  private static func aligned(
    _ left: [ComparedStep],
    _ right: [ComparedStep]
  ) -> [(ComparedStep?, ComparedStep?)] {
    var lengths = Array(repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
    for one in left.indices.reversed() {
      for two in right.indices.reversed() {
        lengths[one][two] =
          left[one].text == right[two].text
          ? lengths[one + 1][two + 1] + 1 : max(lengths[one + 1][two], lengths[one][two + 1])
      }
    }
    var rows: [(ComparedStep?, ComparedStep?)] = []
    var (one, two) = (0, 0)
    while one < left.count || two < right.count {
      if one < left.count, two < right.count, left[one].text == right[two].text {
        rows.append((left[one], right[two]))
        (one, two) = (one + 1, two + 1)
      } else if two == right.count || one < left.count && lengths[one + 1][two] >= lengths[one][two + 1] {
        rows.append((left[one], nil))
        one += 1
      } else {
        rows.append((nil, right[two]))
        two += 1
      }
    }
    return rows
  }
}

/// A step as it is compared: without times, ports and numbers that differ from run to run.
private struct ComparedStep {
  let text: String
  /// `listen() of the server`: for what one run never called.
  var call: String?

  static func all(of trace: Trace) -> [ComparedStep] {
    // A table of every pair is made, so a trace of hundreds of clients is cut here.
    trace.conversations().prefix(4).flatMap { conversation in
      let scene = Scene(trace, conversation)
      return scene.steps.prefix(1000).compactMap { step($0, scene) }
    }
  }

  private static func step(_ step: Step, _ scene: Scene) -> ComparedStep? {
    let who = Narration.name(step.side, scene)
    switch step.what {
    case .call(let call), .callReturned(let call):
      let result = Wording.first(of: Wording.result(call).reversed(), within: 60)
      let bytes = call.received.flatMap { Wording.bytes($0).last }.map { "  \($0)" } ?? ""
      return ComparedStep(text: "\(who)  \(call.name)() \(result)\(bytes)", call: "\(call.name)() in the \(who)")
    case .callBegan(let call):
      // A call that returns is told when it does.
      guard call.end == nil else { return nil }
      return ComparedStep(text: "\(who)  \(call.name)() never returns", call: "\(call.name)() in the \(who)")
    case .segment(let segment), .segmentLeft(let segment):
      let arrow = step.side == .left ? "→" : "←"
      let fate = segment.fate == .delivered ? "" : " \(segment.fate.rawValue)"
      var plain = segment
      plain.options = ""
      let label = Wording.segment(plain).first { $0.count <= 34 } ?? segment.flags.name
      return ComparedStep(text: "   \(arrow) \(label)\(fate)")
    case .segmentArrived, .note: return nil
    case .process(let event): return ComparedStep(text: "\(who)  \(Wording.process(event))")
    }
  }
}

/// The exchange as questions: what comes next on the network, and in which state that leaves a side.
public struct Quiz: Sendable {
  public struct Question: Sendable, Hashable {
    /// The rows of the picture since the last question, that of the answer left out.
    public let picture: String
    public let text: String
    /// In an order that is the same every time; one of them is right.
    public let choices: [String]
    /// The place of the right one in ``choices``.
    public let answer: Int
    /// The row that was left out.
    public let revealed: String
  }

  public let questions: [Question]
  /// The rows behind the last question.
  public let rest: String

  /// Whether `text` names the right choice: by its number, from 1, or by its words in any order and case.
  public static func isRight(_ text: String, for question: Question) -> Bool {
    if let number = Int(text.filter { !$0.isWhitespace }) { return number - 1 == question.answer }
    return words(text) == words(question.choices[question.answer])
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.uppercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }

  /// - Parameter trace: its first conversation is asked about.
  public init(_ trace: Trace, _ options: TerminalOptions = TerminalOptions()) {
    guard let conversation = trace.conversations().first else {
      (questions, rest) = ([], "")
      return
    }
    let scene = Scene(trace, conversation)
    var drawing = TerminalDrawing(scene, options)
    let rows = drawing.drawBySteps()
    func text(_ rows: [TextRow]) -> String {
      rows.map { $0.text(isColoured: options.isColoured, isASCII: options.isASCII) + "\n" }.joined()
    }
    var pending = text(rows.head)
    var questions: [Question] = []
    for (index, step) in scene.steps.enumerated() {
      let row = text(rows.steps[index])
      let asked = Self.ask(step, index > 0 ? scene.steps[index - 1] : nil, scene, questions.count)
      if let (question, right, wrong) = asked {
        let place = questions.count % (wrong.count + 1)
        var choices = wrong
        choices.insert(right, at: place)
        questions.append(
          Question(picture: pending, text: question, choices: choices, answer: place, revealed: row)
        )
        pending = ""
      } else {
        pending += row
      }
    }
    self.questions = questions
    rest = pending + text(rows.foot)
  }

  /// The question that a step is the answer to, the right answer, and three wrong ones.
  private static func ask(
    _ step: Step,
    _ before: Step?,
    _ scene: Scene,
    _ number: Int
  ) -> (String, String, [String])? {
    guard step.isDeparture, let segment = step.segment else { return nil }
    let who = Narration.name(step.side, scene)
    // Every other time a state, where one changes; otherwise the segment itself.
    if !number.isMultiple(of: 2) {
      for side in Side.allCases {
        guard let state = step.state(side), state != before?.state(side) else { continue }
        let label = segment.flags.name
        let text = "\(label) travels next. In which state is the \(Narration.name(side, scene)) after it?"
        return (text, state.name, wrong(state.name, TCPState.allCases.map(\.name), number))
      }
    }
    switch segment.medium {
    case .tcp:
      let all = ["SYN", "SYN ACK", "ACK", "PSH ACK", "FIN ACK", "RST", "RST ACK"]
      return (
        "Which segment does the \(who)'s kernel send next?", segment.flags.name, wrong(segment.flags.name, all, number)
      )
    case .udp, .unix, .icmp:
      let right = segment.medium == .icmp ? "an ICMP message" : "a datagram with \(segment.payload.count)"
      let all = ["a SYN", "an ACK", "nothing", "an ICMP message", "a RST"]
      return ("What does the \(who)'s kernel send next?", right, wrong(right, all, number))
    }
  }

  private static func wrong(_ right: String, _ all: [String], _ number: Int) -> [String] {
    let others = all.filter { $0 != right }
    return (0..<min(3, others.count)).map { others[(number * 2 + $0 * 2) % others.count] }.reduce(into: []) {
      list,
      word in
      if !list.contains(word) { list.append(word) }
    }
  }
}

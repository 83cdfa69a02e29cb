import Foundation
import SocketTrace
import TestSupport
import Testing

/// The player, the quiz and the comparison.
@Suite(.programs) struct LearningTests {
  /// Each page is opened in a browser without a window, and its buttons are pressed.
  @Test(.enabled(if: Program.find("chromium") != nil, "chromium is not installed"))
  func thePlayerGoesThroughTheSteps() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("player-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let presses = """
      <script>
      const seen = [];
      const look = () => seen.push(part("place").textContent + ": " + part("what").textContent);
      for (let i = 0; i < 9; i++) part("next").click();
      look();
      part("previous").click();
      look();
      document.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight" }));
      look();
      seen.push(document.querySelectorAll("g.later").length > 0, part("right").textContent);
      part("all").click();
      seen.push(document.querySelectorAll("g.later").length);
      document.title = seen.join(" | ");
      </script></body>
      """
    let page = folder.appendingPathComponent("page.html")
    try Sample.lectureTCP.trace.html().replacing("</body>", with: presses)
      .write(to: page, atomically: true, encoding: .utf8)
    let browser = Program.find("chromium")!
    let words = [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--user-data-dir=\(folder.path)/user",
      "--virtual-time-budget=2000", "--dump-dom", "file://\(page.path)",
    ]
    let said = try await browser.run(words, within: .seconds(300))
    let title = said.outputText.firstMatch(of: /<title>([^<]*)<\/title>/).map { String($0.1) } ?? said.errorText
    let answer = "The kernel of the server answers SYN ACK  mss 65495, sackOK, wscale 7, "
    #expect(
      title == """
        step 9 of 34: \(answer)while the program is still in accept(). \
        | step 8 of 34: The kernel of the client sends SYN  mss 65495, sackOK, wscale 7. \
        | step 9 of 34: \(answer)while the program is still in accept(). \
        | true | state SYN-RCVDwaits in accept() | 0
        """
    )
  }

  @Test func theQuizAsksForEverySegment() throws {
    let quiz = Quiz(try Sample.lectureTCP.trace)
    #expect(quiz.questions.count == 10)
    let first = try #require(quiz.questions.first)
    #expect(first.text == "Which segment does the client's kernel send next?")
    #expect(first.choices[first.answer] == "SYN")
    #expect(!first.picture.contains("SYN-SENT") && first.revealed.contains("SYN-SENT"))
    #expect(quiz.questions.allSatisfy { Set($0.choices).count == $0.choices.count && $0.choices.count > 2 })
  }

  @Test func anAnswerIsANumberOrWordsInAnyOrder() throws {
    let last = try #require(Quiz(try Sample.lectureTCP.trace).questions.first { $0.choices[$0.answer] == "PSH ACK" })
    for right in ["ack psh", "PSH,ACK", " \(last.answer + 1) "] { #expect(Quiz.isRight(right, for: last)) }
    for wrong in ["", "ack", "7", "\(last.answer)"] { #expect(!Quiz.isRight(wrong, for: last)) }
  }

  @Test func theComparisonSaysWhatOneRunNeverCalled() throws {
    let text = try Sample.lectureTCP.trace.comparison(with: Sample.refusedTCP.trace, width: 100)
    #expect(text.contains("the second run never called listen() in the server"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    try Sample.expect(text, isIn: "comparison.txt")
  }

  @Test(arguments: Sample.allCases)
  func aRunDoesNotDifferFromItself(sample: Sample) throws {
    let trace = try sample.trace
    #expect(trace.comparison(with: trace).hasSuffix("both runs did the same\n"))
  }
}

import SocketTrace
import Testing

/// The drawings on a terminal, compared with the ones that were looked at.
@Suite struct TerminalTests {
  @Test(arguments: Sample.allCases)
  func theSampleIsDrawnOnEightyColumns(sample: Sample) throws {
    let text = try sample.trace.terminalText()
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    try Sample.expect(text, isIn: "\(sample.rawValue).txt")
  }

  @Test func aWideTerminalShowsTheBytes() throws {
    try Sample.expect(Sample.lectureTCP.trace.terminalText(TerminalOptions(width: 110)), isIn: "lecture-tcp-wide.txt")
  }

  @Test(arguments: Sample.allCases)
  func withoutUnicodeTheSameIsWritten(sample: Sample) throws {
    let trace = try sample.trace
    let plain = trace.terminalText(TerminalOptions(isASCII: true))
    #expect(plain.utf8.allSatisfy { $0 < 0x80 })
    #expect(!plain.contains("?"))
    // One character for one, so that nothing moves.
    let lengths = trace.terminalText().split(separator: "\n").map(\.count)
    #expect(plain.split(separator: "\n").map(\.count) == lengths)
  }

  @Test func coloursOnlyAddToTheText() throws {
    let trace = try Sample.reset.trace
    let coloured = trace.terminalText(TerminalOptions(isColoured: true))
    #expect(coloured.contains("\u{1b}[1;31m= -1 ECONNRESET"))
    #expect(coloured.replacing(/\u{1b}\[[0-9;]*m/, with: "") == trace.terminalText())
  }

  @Test func numbersAreShownOnRequest() throws {
    let text = try Sample.lectureTCP.trace.terminalText(TerminalOptions(width: 120, showsNumbers: true))
    #expect(text.contains("PSH ACK seq 1 ack 2  6 bytes"))
  }

  @Test(arguments: TimeScale.allCases)
  func aScaleOnlyAddsRows(scale: TimeScale) throws {
    let text = try Sample.lectureTCP.trace.terminalText(TerminalOptions(scale: scale))
    let even = try Sample.lectureTCP.trace.terminalText()
    #expect((text.count > even.count) == (scale != .even))
  }

  @Test func thePageShowsTheDrawing() throws {
    let page = try Sample.repositoryText("docs/trace.md")
    #expect(try page.contains("```\n\(Sample.lectureTCP.trace.terminalText())```\n"))
  }
}

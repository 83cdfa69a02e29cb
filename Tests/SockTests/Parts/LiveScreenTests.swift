import Testing

@testable import sock

@Suite struct LiveScreenTests {
  @Test func onlyChangedLinesArePainted() {
    var screen = LiveScreen(isTerminal: true, height: 5)
    #expect(
      screen.show("a\nb\nc\n") == "\u{1b}[H\u{1b}[2J\u{1b}[1Ha\u{1b}[K\u{1b}[2Hb\u{1b}[K\u{1b}[3Hc\u{1b}[K\u{1b}[4H"
    )
    #expect(screen.show("a\nb\nc\n") == "")
    #expect(screen.show("a\nB\nc\n") == "\u{1b}[2HB\u{1b}[K\u{1b}[4H")
    #expect(screen.show("a\nB\n") == "\u{1b}[3H\u{1b}[K\u{1b}[3H")
    // No more than fits, or the terminal would roll.
    #expect(screen.show("a\nB\n1\n2\n3\n4\n") == "\u{1b}[3H1\u{1b}[K\u{1b}[4H2\u{1b}[K\u{1b}[5H")
  }

  @Test func withoutATerminalItSaysWhatCameAndWent() {
    var screen = LiveScreen(isTerminal: false, height: 2)
    #expect(screen.show("a  x\nb  x\n") == "a  x\nb  x\n")
    #expect(screen.show("a    x\nlonger  x\n") == "- b  x\n+ longer  x\n")
    #expect(screen.show("a    x\nlonger  x\n") == "")
  }
}

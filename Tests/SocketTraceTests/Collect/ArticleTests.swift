import Foundation
import SocketAddresses
import SocketTrace
import TestSupport
import Testing

/// The two workflows that the lecture shows are drawn from exchanges that happened.
///
/// `SOCKETS_WRITE_DOCS=1 swift test --filter ArticleTests` draws them anew.
@Suite(.programs, .enabled(if: Tracing.hasNetwork, "needs a network namespace"))
struct ArticleTests {
  private static let article = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/Sockets/Documentation.docc/Lecture.md")

  /// One after the other: writing, each changes its own part of the same file.
  @Test func theLectureShowsWhatHappened() async throws {
    for (word, transport) in [("tcp", Lane.Transport.tcp), ("udp", .udp)] {
      let plan = OwnTrace(transport, .ipv4(.loopback, 1234), request: [0x1b], timeout: .seconds(300)) { incoming in
        if case .bytes([0x1b]) = incoming { [.send(Array("first!".utf8))] } else { [] }
      }
      let outcome = try await plan.run()
      #expect(outcome.failure == nil)
      let picture = outcome.trace.redacted().terminalText(TerminalOptions(width: 90))
      let text = try String(contentsOf: Self.article, encoding: .utf8)
      let command = "sock trace \(word)://:1234 0x1b --redact --width 90\n```\n\n```\n"
      let start = try #require(text.range(of: command), "the article lacks \(command)").upperBound
      let end = try #require(text.range(of: "```", range: start..<text.endIndex)).lowerBound
      if ProcessInfo.processInfo.environment["SOCKETS_WRITE_DOCS"] != nil {
        try text.replacingCharacters(in: start..<end, with: picture)
          .write(to: Self.article, atomically: true, encoding: .utf8)
      } else {
        #expect(text[start..<end] == picture, "\(picture)")
      }
    }
  }
}

import Foundation
import SocketTrace
import TestSupport
import Testing

/// The gallery of classic mistakes: each is a pair of small programs, and what a trace of them shows.
///
/// `SOCKETS_WRITE_DOCS=1 swift test --filter MistakeTests` draws the pictures of docs/mistakes.md anew.
@Suite(.programs, .enabled(if: Tracing.canTracePython, "needs python3 and a network namespace"))
struct MistakeTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    /// The folder's name.
    let name: String
    /// The programs in the order in which they are started.
    var programs = ["server", "client"]
    var end = ProgramTrace.End.ended
    /// Lines that the trace has in this order, those of calls and those of segments.
    let calls: [String]
    var segments: [String] = []
    /// What is said below the pictures.
    var findings: [String] = []

    var testDescription: String { name }
    var title: String { name.prefix(1).uppercased() + name.dropFirst().replacing("-", with: " ") }
  }

  static let all = [
    Mistake(
      name: "connect-before-listen",
      programs: ["client", "server"],
      end: .served,
      calls: ["client connect(127.0.0.1:1234) = ECONNREFUSED CLOSED", "server listen(128) = 0 LISTEN"]
    ),
    Mistake(
      name: "other-address",
      end: .served,
      calls: ["server bind([::1]:1234) = 0 CLOSED", "client connect(127.0.0.1:1234) = ECONNREFUSED CLOSED"]
    ),
    Mistake(
      name: "two-sends-one-receive",
      calls: ["client send(5 bytes) = 5 ESTABLISHED", "client send(6 bytes) = 6 ESTABLISHED", "server recv(100) = 11"],
      segments: ["client → server PSH ACK first", "client → server PSH ACK second"]
    ),
    Mistake(
      name: "no-half-close",
      end: .stalled,
      calls: ["server recv(100) = 7 ESTABLISHED", "server recv(100) = …"],
      segments: ["client → server PSH ACK request"],
      findings: ["each waits for the other, and nothing is on the way"]
    ),
    Mistake(
      name: "close-with-unread-data",
      calls: ["client recv(100) = ECONNRESET CLOSED"],
      segments: ["client → server PSH ACK hello world", "server → client RST ACK"],
      findings: ["the server closed with 6 bytes unread: the kernel sent RST instead of FIN"]
    ),
    Mistake(
      name: "send-after-reset",
      calls: ["client send(3 bytes) = 3", "client send(3 bytes) = EPIPE CLOSED"],
      segments: ["server → client FIN ACK", "client → server PSH ACK one", "server → client RST"],
      findings: ["3 bytes came after the server had closed: its kernel answers RST"]
    ),
    Mistake(
      name: "time-wait-after-restart",
      programs: ["server", "client", "server again"],
      calls: ["server again bind(127.0.0.1:1234) = EADDRINUSE CLOSED"],
      segments: ["server → client FIN ACK", "client → server FIN ACK"]
    ),
    Mistake(
      name: "one-client-at-a-time",
      end: .stalled,
      calls: ["server recv(100) = …"],
      segments: ["client → server SYN", "client → server SYN", "client → server PSH ACK hello"],
      findings: ["the client waits in recv() for bytes of the server"]
    ),
    Mistake(
      name: "udp-to-nobody",
      end: .served,
      calls: ["client send(1 byte) = 1", "client recv(100) = ECONNREFUSED"],
      segments: ["client → nobody udp \u{1b}", "nobody → client port unreachable \u{1b}"]
    ),
    Mistake(
      name: "datagram-cut",
      calls: ["server recv(5) = 5", "server recv(5) = 4"],
      segments: ["client → server udp hello world", "client → server udp next"]
    ),
  ]

  @Test(arguments: all)
  func aTraceShows(_ mistake: Mistake) async throws {
    let outcome = try await trace(mistake)
    #expect(outcome.end == mistake.end)
    let trace = outcome.trace
    let calls = mistake.programs.flatMap { program in trace.calls(of: program).map { "\(program) \($0)" } }
    for line in mistake.calls { #expect(calls.contains { $0.hasPrefix(line) }, "\(line) is not among \(calls)") }
    var rest = trace.segmentLines[...]
    for line in mistake.segments {
      let place = rest.firstIndex(of: line)
      #expect(place != nil, "\(line) is not among \(trace.segmentLines)")
      if let place { rest = rest[(place + 1)...] }
    }
    let drawn = picture(of: outcome.trace)
    let said = drawn.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for text in mistake.findings { #expect(said.contains(text), "nothing says that \(text)") }
    guard !Self.isWriting else { return }
    #expect(
      try String(contentsOf: Self.page, encoding: .utf8).contains("```\n\(drawn)```\n"),
      "docs/mistakes.md lacks\n\(drawn)"
    )
  }

  /// As the page shows it: the words that started a program are those of the folder.
  private func picture(of trace: Trace) -> String {
    var trace = trace
    for index in trace.processes.indices {
      trace.processes[index].command = "\(trace.processes[index].name.prefix { $0 != " " }).py"
    }
    return trace.redacted().withInferredSegments().terminalText(TerminalOptions(width: 90))
  }

  /// Every folder is in the table, and every entry on the page.
  @Test func theGalleryIsWhole() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(folders) == Set(Self.all.map(\.name)))
    guard !Self.isWriting else { return }
    let page = try String(contentsOf: Self.page, encoding: .utf8)
    for mistake in Self.all {
      #expect(page.contains("\n## \(mistake.title)\n"), "docs/mistakes.md lacks \(mistake.name)")
    }
  }

  @Test(.enabled(if: isWriting, "writes only where it is asked to"))
  func write() async throws {
    var page = """
      # Classic mistakes

      Each is a pair of small programs in [Examples/Mistakes](../Examples/Mistakes), and what `sock trace` draws of it.
      The pictures are of real runs; times count steps, and the ports that the kernel chose are replaced (`--redact`).

      """
    for mistake in Self.all {
      let programs = mistake.programs.map { name in
        "--run '\(name)=python3 Examples/Mistakes/\(mistake.name)/\(name.prefix { $0 != " " }).py'"
      }
      page += """

        ## \(mistake.title)

        \(try explanation(mistake))

        ```
        sock trace \(programs.joined(separator: " \\\n  "))
        ```

        ```
        \(picture(of: try await trace(mistake).trace))```

        """
    }
    try page.write(to: Self.page, atomically: true, encoding: .utf8)
  }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let folder = root.appendingPathComponent("Examples/Mistakes")
  private static let page = root.appendingPathComponent("docs/mistakes.md")
  private static let isWriting = ProcessInfo.processInfo.environment["SOCKETS_WRITE_DOCS"] != nil

  private func trace(_ mistake: Mistake) async throws -> ProgramTrace.Outcome {
    let python = try #require(Tracing.python)
    let programs = mistake.programs.map { name in
      let file = Self.folder.appendingPathComponent("\(mistake.name)/\(name.prefix { $0 != " " }).py").path
      return ProgramTrace.Program(name: name, path: python.path, words: ["python3", file])
    }
    return try await ProgramTrace(programs, timeout: .seconds(300)).run()
  }

  /// What the programs say about themselves.
  private func explanation(_ mistake: Mistake) throws -> String {
    try ["server", "client"].compactMap { name in
      let file = Self.folder.appendingPathComponent("\(mistake.name)/\(name).py")
      let text = try String(contentsOf: file, encoding: .utf8)
      return text.firstMatch(of: /^"""(.*?)"""/.dotMatchesNewlines()).map { "\(name): \($0.output.1)" }
    }
    .joined(separator: "\n\n")
  }
}

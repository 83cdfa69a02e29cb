import Foundation
import SocketTrace
import TestSupport
import Testing

/// The lecture's exchange in other languages: the same segments, whatever a language makes of the calls.
@Suite(.programs, .enabled(if: Tracing.hasNetwork, "needs a network namespace"))
struct LanguageTests {
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Lecture")

  @Test(.enabled(if: Program.find("gcc") != nil, "needs gcc"))
  func inC() async throws {
    try await withFolder { folder in
      let program = folder.appendingPathComponent("lecture").path
      try await build("gcc", ["-o", program, Self.sources.appendingPathComponent("lecture.c").path])
      try await everyWay { [program, $0, $1, $2] }
    }
  }

  @Test(.enabled(if: Program.find("node") != nil, "needs node"))
  func inJavaScript() async throws {
    let node = try #require(Program.find("node")).path
    try await everyWay { [node, Self.sources.appendingPathComponent("lecture.js").path, $0, $1, $2] }
  }

  @Test(.enabled(if: Program.find("javac") != nil, "needs javac"))
  func inJava() async throws {
    let java = try #require(Program.find("java")).path
    try await withFolder { folder in
      try await build("javac", ["-d", folder.path, Self.sources.appendingPathComponent("Lecture.java").path])
      try await everyWay { [java, "-XX:TieredStopAtLevel=1", "-cp", folder.path, "Lecture", $0, $1, $2] }
    }
  }

  /// This library's own programs of the README, on epoll: what goes through a ring cannot be seen.
  @Test(arguments: ["TCP", "UDP"])
  func withThisLibrary(_ transport: String) async throws {
    let environment = try #require(Program.find("env")).path
    // A sanitizer looks for leaks as a tracer of the program itself, and there can only be one.
    let settings = ["SOCKETS_BACKEND=epoll", "LSAN_OPTIONS=detect_leaks=0"]
    let programs = ["server", "client"].map { name in
      let program = Program.built("\(transport)\(name.prefix(1).uppercased())\(name.dropFirst())").path
      return ProgramTrace.Program(name: name, path: environment, words: ["env"] + settings + [program])
    }
    let outcome = try await ProgramTrace(programs, timeout: .seconds(300)).run()
    #expect(outcome.end == .served)
    check(outcome.trace, transport.lowercased())
  }

  /// TCP and UDP, over both versions of IP.
  private func everyWay(_ words: (_ role: String, _ transport: String, _ host: String) -> [String]) async throws {
    for transport in ["tcp", "udp"] {
      for host in ["127.0.0.1", "::1"] {
        let programs = ["server", "client"].map { role in
          let all = words(role, transport, host)
          return ProgramTrace.Program(name: role, path: all[0], words: all)
        }
        let outcome = try await ProgramTrace(programs, timeout: .seconds(300)).run()
        #expect(outcome.end == .ended)
        check(outcome.trace, transport)
      }
    }
  }

  private func check(_ trace: Trace, _ transport: String) {
    let expected =
      transport == "tcp"
      ? [
        "client → server SYN", "server → client SYN ACK", "client → server PSH ACK \u{1b}",
        "server → client PSH ACK first!", "client → server FIN ACK", "server → client FIN ACK",
      ] : ["client → server udp \u{1b}", "server → client udp first!"]
    let lines = trace.segmentLines.filter { !$0.hasSuffix("client ACK") && !$0.hasSuffix("server ACK") }
    #expect(lines == expected, "\(transport): \(lines)")
    let payloads = trace.events.compactMap { event in
      if case .call(let call) = event.kind { call.received ?? call.sent } else { nil }
    }
    .filter { !$0.isEmpty }.map(\.text)
    #expect(payloads.sorted() == [".", ".", "first!", "first!"])
    #expect(trace.account.warnings == [])
  }

  private func build(_ tool: String, _ arguments: [String]) async throws {
    let run = try await #require(Program.find(tool)).run(arguments, within: .seconds(300))
    try #require(run.status == 0, "\(run.errorText)")
  }

  private func withFolder(_ body: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder)
  }
}

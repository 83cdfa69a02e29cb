import Foundation
import TestSupport
import Testing

/// `sock trace --run`: how it ends, and what it leaves.
@Suite(.programs, .enabled(if: python != nil, "needs python3"))
struct TraceRunTests {
  /// A program of Python lines as the value of `--run`, which has quotes of its own.
  private func run(_ name: String, _ lines: String...) throws -> [String] {
    let script = (["from socket import *"] + lines).joined(separator: "\n")
    return ["--run", "\(name)=\(try #require(python).path) -c \"\(script)\""]
  }

  private let waiting = [
    "s = socket(); s.bind(('127.0.0.1', 0)); s.listen(1)", "print('here', flush=True)", "s.accept()",
  ]

  private func waitingProgram() throws -> [String] { try run("server", waiting[0], waiting[1], waiting[2]) }

  @Test func whatIsOverExitsWithZero() async throws {
    let finished = try await sock.run(["trace", "--list"] + run("program", "socket().close()"), within: .seconds(300))
    #expect(finished.status == 0)
    #expect(finished.outputText.contains("AF_INET, SOCK_STREAM) = "))
  }

  @Test func whatDoesNotEndExitsAsTimeoutDoes() async throws {
    let finished = try await sock.run(
      ["trace", "--timeout", "200ms"] + run("program", "import time; time.sleep(1e6)"),
      within: .seconds(300)
    )
    #expect(finished.status == 124)
    #expect(finished.errorText.contains("the programs did not end within 200ms"))
  }

  @Test(arguments: [
    (["--run", "python3"], 64, "has no name"), (["--run", "a=sh 'x"], 64, "quote without its end"),
    (["--run", "a=no-such-program"], 127, "no such program"), (["--net", "moon"], 64, "own or host"),
  ])
  func wrongWords(_ words: [String], status: Int32, reason: String) async throws {
    let finished = try await sock.run(["trace"] + words)
    #expect(finished.status == status)
    #expect(finished.errorText.contains(reason))
  }

  /// Its outputs come to their end only when nobody has them any more, and every program has.
  @Test func killedItLeavesNoProgram() async throws {
    let program = try sock.start(["trace", "--net", "host"] + waitingProgram())
    _ = try await program.line(containing: "here", within: .seconds(300))
    program.signal(SIGKILL)
    let finished = try await program.finish(within: .seconds(300))
    #expect(finished.status == 128 + SIGKILL)
  }

  @Test func interruptedItShowsWhatItSaw() async throws {
    let program = try sock.start(["trace", "--list", "--net", "host"] + waitingProgram())
    _ = try await program.line(containing: "here", within: .seconds(300))
    program.signal(SIGINT)
    let finished = try await program.finish(within: .seconds(300))
    #expect(finished.status == 130)
    #expect(finished.outputText.contains(", 1) = 0"))
  }
}

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
    (["--drop", "nowhere"], 64, "is no address"), (["--drop", "::1"], 64, "is of IPv6"),
    (["--drop", "127.0.0.1"], 64, "is the loopback"),
    (["--net", "host", "--drop", "192.0.2.1"], 64, "leave --net host"),
  ])
  func wrongWords(_ words: [String], status: Int32, reason: String) async throws {
    let finished = try await sock.run(["trace"] + words)
    #expect(finished.status == status)
    #expect(finished.errorText.contains(reason))
  }

  /// Its outputs come to their end only when nobody has them any more, and every program has. The network that it made
  /// is gone with its last process.
  @Test(arguments: [("host", SIGKILL), ("own", SIGKILL), ("own", SIGTERM), ("own", SIGINT)])
  func endedItLeavesNothing(_ network: String, signal: Int32) async throws {
    let program = try sock.start(
      ["trace", "--net", network]
        + run(
          "server",
          "import os, time",
          "s = socket(); s.bind(('127.0.0.1', 0)); s.listen(1); os.fork()",
          // One write a line, because two processes share the output; and a sleep, which is no stall.
          "os.write(1, ('here in %s' % os.readlink('/proc/self/ns/net') + chr(10)).encode())",
          "time.sleep(1e6)"
        )
    )
    let line = try await program.lines(2, containing: "here in", within: .seconds(300))[1]
    let namespace = try #require(line.split(separator: " ").last)
    program.signal(signal)
    let finished = try await program.finish(within: .seconds(300))
    #expect(finished.status == (signal == SIGKILL ? 128 + SIGKILL : 130))
    guard network == "own" else { return }
    let members = try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { process in
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/ns/net")) == String(namespace)
    }
    // A process that the kernel has begun to end has closed its outputs, and is in its network for a moment more.
    var left: [String] = []
    for process in members where await !Program.hasEnded(process, within: .seconds(60)) { left.append(process) }
    #expect(left == [])
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

private let hasPrivateNetwork =
  (try? Program.built("private-network").runBlocking(["true"]).status) == 0

/// `sock trace tcp://:1234 0x1b`: an exchange of our own.
@Suite(.programs, .enabled(if: hasPrivateNetwork, "needs a network namespace"))
struct TraceOwnTests {
  @Test(arguments: ["tcp://:1234", "tcp://[::1]:1234", "udp://:1234", "udp6://:1234", "unix-abstract:sock-trace-own"])
  func oneCommandIsAnExchange(_ endpoint: String) async throws {
    let run = try await sock.run(
      ["trace", endpoint, "0x1b", "--timeout", "300s", "--width", "120"],
      within: .seconds(300)
    )
    #expect(run.status == 0, "\(run.errorText)")
    #expect(run.outputText.contains("= 6  \"first!\""))
    #expect(run.outputText.contains("calls by this library's own events"))
  }

  @Test(arguments: [
    (["--no-server", "--net", "own", "tcp://:1234", "0x1b"], 69, "cannot connect 127.0.0.1:1234: connection refused"),
    (["--timeout", "100ms", "udp://:1234", "0xff"], 124, "cannot receive: nothing came within 100ms"),
    (["--timeout", "100ms", "--drop", "192.0.2.1", "tcp://192.0.2.1:80"], 124, "cannot connect: nothing came within"),
    (["tcp://*:1234", "0x1b"], 64, "is for listening"), (["tcp://:1234", "--from", "x"], 64, "three sources"),
    (["1234"], 64, "neither an endpoint nor"),
  ])
  func whatFailsSaysWhy(_ words: [String], status: Int32, reason: String) async throws {
    let run = try await sock.run(["trace"] + words, within: .seconds(300))
    #expect(run.status == status)
    #expect(run.errorText.contains(reason), "\(run.errorText)")
  }

  @Test func theRulesOfAFileAreAnswered() async throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).toml").path
    try "sock = 1\n[[rule]]\nmatch.text = \"ping\"\nreply = \"pong\"\n"
      .write(toFile: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: file) }
    let run = try await sock.run(["trace", "--rules", file, "udp://:1234", "text:ping"], within: .seconds(300))
    #expect(run.outputText.contains("\"pong\""), "\(run.errorText)")
  }
}

/// Where nobody may make a network, as in many containers.
@Suite(.programs, .enabled(if: canForbidNetworks, "needs unshare, and a network namespace to try it in"))
struct TraceForbiddenTests {
  /// The calls are there, what must have travelled is dashed, and the sysctls are named.
  @Test(arguments: [
    ["tcp://:1234", "0x1b", "--timeout", "300s"], ["udp6://:1234", "0x1b", "--timeout", "300s"],
  ])
  func callsOnlyAndTheReason(_ words: [String]) async throws {
    let run = try await Program.built("private-network").run(
      forbidden + [sock.path, "trace", "--width", "120"] + words,
      within: .seconds(300)
    )
    #expect(run.status == 0, "\(run.errorText)")
    #expect(run.outputText.contains("\"first!\""))
    #expect(run.outputText.contains("dashed: not seen, inferred from the calls"))
    #expect(run.outputText.contains("! calls only: cannot make a user and a network namespace"))
    #expect(run.outputText.contains("user.max_user_namespaces"))
    #expect(!run.outputText.contains("captured in"))
  }
}

/// In a user namespace that has the right to nothing more of the kind.
private let forbidden = [
  "unshare", "-Ur", "sh", "-c",
  """
  echo 0 > /proc/sys/user/max_user_namespaces && echo 0 > /proc/sys/user/max_net_namespaces && exec "$0" "$@"
  """,
]
private let canForbidNetworks =
  (try? Program.built("private-network").runBlocking(forbidden + ["true"]).status) == 0

import Foundation
import TestSupport
import Testing

/// `sock wait`: until somebody is there, and what it says of who is not.
@Suite(.programs) struct WaitTests {
  func wait(_ arguments: String..., input: [UInt8] = []) async throws -> Finished {
    try await sock.run(["wait"] + arguments, input: input)
  }

  @Test func aConnectionOrAReplyIsAnAnswer() async throws {
    let server = try await Serving("tcp://127.0.0.1:0", "udp://127.0.0.1:0")
    let run = try await wait(server.endpoints[0], "\(server.endpoints[0])=0x2b", "\(server.endpoints[1])=0x1b")
    let lines = Set(
      run.outputText.split(separator: "\n").map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
    )
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errorText)")
    #expect(
      lines == [
        "\(server.endpoints[0]) accepts", "\(server.endpoints[0]) replied", "\(server.endpoints[1]) replied",
      ]
    )
  }

  @Test func whoIsNotThereYetIsWaitedFor() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let endpoint = "unix:\(folder)/s"
    // The second endpoint's line shows that the first has been asked at least once without success.
    let other = try await Serving("tcp://127.0.0.1:0")
    let waiting = try sock.start(["wait", other.endpoint, endpoint])
    _ = try await waiting.line(containing: "\(other.endpoint)  accepts", on: .output)
    let server = try await Serving(endpoint)
    let run = try await waiting.finish()
    #expect(run.status == 0)
    #expect(run.outputText.contains("\(server.endpoint)  accepts  "))
  }

  @Test func withAnyTheFirstIsEnough() async throws {
    let server = try await Serving("tcp://127.0.0.1:0")
    let run = try await wait("unix:/nowhere/s", server.endpoint, "--any", "--timeout", "1h")
    #expect(run.status == 0 && run.outputText.hasPrefix("\(server.endpoint)  accepts  "))
  }

  /// Over UDP "it went out" is no answer, and refused is not silent.
  @Test(.enabled(if: python != nil, "python3 is not installed"))
  func repliedRefusedAndSilentAreThreeAnswers() async throws {
    let silent = try await PythonServer("sys.stdin.read()", over: "SOCK_DGRAM")
    let server = try await Serving("udp://127.0.0.1:0")
    let nobody = "udp://127.0.0.1:\(freePort(Int32(SOCK_DGRAM.rawValue)))"
    let words = [silent.udp, server.endpoint, nobody].map { "\($0)=0x1b" }
    let run = try await sock.run(["wait", "--timeout", "0s", "--json"] + words)
    let answers = try run.outputText.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    let byEndpoint = Dictionary(
      uniqueKeysWithValues: answers.map { ($0["endpoint"] as? String ?? "", $0["answer"] as? String ?? "") }
    )
    #expect(byEndpoint == [silent.udp: "silent", server.endpoint: "replied", nobody: "refused"])
    #expect(run.status == 1, "asked once, and the answer is no")
  }

  @Test func theTimeIsOver() async throws {
    let nobody = "tcp://127.0.0.1:\(freePort(Int32(SOCK_STREAM.rawValue)))"
    let run = try await wait(nobody, "--timeout", "300ms", "--interval", "50ms")
    #expect(run.status == 124 && run.output.isEmpty)
    #expect(run.errorText.hasPrefix("sock: not reached within 300ms:\n  \(nobody)  refused ("))
    #expect(run.errorText.contains("cannot connect to \(nobody): connection refused (ECONNREFUSED)"))
  }

  @Test(arguments: [
    (["udp://127.0.0.1:53"], 64, "over UDP, silence is no answer"), ([], 64, "nothing to wait for"),
    ([":1", "--timeout", "5"], 64, "5s or 5ms?"), ([":1", "--interval", "0s"], 64, "never rest"),
    (["fd:3"], 64, "fd"), ([":0"], 64, "port 0"), ([":1=0x1"], 65, "0x1"), ([":1=@/nowhere/q"], 66, "/nowhere/q"),
    (["tcp://nowhere.invalid:1", "--timeout", "0s"], 1, "unresolved"),
    ([":1", "--", "no-such-program-here"], 127, "no such program"), ([":1", "--", "/etc/passwd"], 126, "cannot run"),
  ])
  func whatCannotBeWaitedForIsSaidAtOnce(arguments: [String], status: Int32, message: String) async throws {
    let run = try await sock.run(["wait"] + arguments)
    #expect(run.status == status)
    #expect(run.errorText.contains(message), "\(run.errorText)")
  }

  /// Made for the start of a container: the program has this one's process, and none of its traces.
  @Test func theProgramTakesItsPlace() async throws {
    let server = try await Serving("tcp://127.0.0.1:0")
    let script = "echo $$; ls /proc/self/fd | wc -l; grep -e SigBlk -e SigIgn /proc/self/status; exit 7"
    let program = try sock.start(["wait", server.endpoint, "--", "sh", "-c", script])
    let run = try await program.finish()
    let lines = run.outputText.split(whereSeparator: \.isNewline).map(String.init)
    #expect(run.status == 7)
    #expect(lines.first == "\(program.processIdentifier)", "\(run.outputText)")
    // Standard input, output and errors, and the folder that ls itself reads.
    #expect(lines.dropFirst().first == "4")
    let sets = lines.suffix(2).map { UInt64($0.split(separator: "\t").last ?? "", radix: 16) ?? .max }
    // Signal 32 is the C library's own, which posix_spawn(3) makes ignored.
    #expect(sets.first == 0 && sets.last.map { $0 & 0x7fff_ffff } == 0, "\(lines)")
    #expect(run.errorText.hasPrefix("\(server.endpoint)  accepts  "), "the output is the program's alone")
  }

  @Test func aProgramIsNotRunWhenNobodyCame() async throws {
    let run = try await wait("unix:/nowhere/s", "--timeout", "0s", "--", "echo", "here")
    #expect(run.status == 1 && run.output.isEmpty)
  }
}

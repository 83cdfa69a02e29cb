import TestSupport
import Testing

/// What becomes of every system call that fails: a typed error or a retry, and never a leak or a hang. The failures are
/// made below the library, in a process of their own; see Tests/FaultProbe and Tests/FaultSeam.
@Suite(.timeLimit(.minutes(2)), .programs) struct FaultTests {
  @Test(arguments: ["epoll", "uring"])
  func everyCallMayFailWithEveryErrno(on backend: String) async throws {
    let probe = Program.built("FaultProbe")
    let sweep = try await probe.run(["sweep"], environment: ["SOCKETS_BACKEND": backend], within: .seconds(100))
    let lines = sweep.outputText.split(separator: "\n")
    #expect(sweep.status == 0)
    #expect(lines.last == "done")
    #expect(lines.dropLast(2) == [], "what is not as it should be, of \(lines.dropLast().last ?? "nothing")")
  }
}

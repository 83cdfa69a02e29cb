import TestSupport
import Testing

/// What becomes of every system call that fails: a typed error or a retry, and never a leak or a hang. The failures are
/// made below the library, in a process of their own; see Tests/FaultProbe and Tests/FaultSeam.
@Suite(.timeLimit(.minutes(10)), .programs) struct FaultTests {
  @Test(arguments: ["epoll", "uring"])
  func everyCallMayFailWithEveryErrno(on backend: String) async throws {
    let (complaints, summary) = try await probe("sweep", backend)
    #expect(complaints == [], "what is not as it should be, of \(summary)")
  }

  @Test(
    .disabled(if: Sanitizer.active == .thread, "hundreds of processes, and symbols looked up for a second in each"),
    arguments: ["epoll", "uring", ""]
  )
  func loopsThatCannotStartAreAnErrorOrDoneWithout(_ backend: String) async throws {
    let (complaints, summary) = try await probe("start", backend)
    #expect(complaints == [], "what is not as it should be, of \(summary)")
  }

  @Test(arguments: ["epoll", "uring"])
  func interruptionsAndShortTransfersLoseNoByte(on backend: String) async throws {
    #expect(try await probe("storms", backend).complaints == [])
  }

  /// 48 connections' bytes at once, for a queue of four.
  @Test(arguments: ["1", "4"])
  func moreCompletionsThanTheQueueHoldsLoseNothing(_ requests: String) async throws {
    let ring = ["SOCKETS_LOOPS": "1", "SOCKETS_RING_REQUESTS": requests, "SOCKETS_RING_COMPLETIONS": "4"]
    #expect(try await probe("overflow", "uring", ring).complaints == [])
  }
}

/// Runs an experiment, which prints what is wrong, what it did, and that it is done.
private func probe(
  _ experiment: String,
  _ backend: String,
  _ environment: [String: String] = [:]
) async throws -> (complaints: [Substring], summary: String) {
  let environment = environment.merging(["SOCKETS_BACKEND": backend].merging(Sanitizer.findsLeaks) { $1 }) { $1 }
  let run = try await Program.built("FaultProbe").run([experiment], environment: environment, within: .seconds(400))
  var lines = run.outputText.split(separator: "\n")
  #expect(run.status == 0 && lines.popLast() == "done", "\(run.errorText)")
  let summary = lines.last?.contains(" failures, ") == true ? lines.removeLast() : "\(experiment)"
  return (lines, String(summary))
}

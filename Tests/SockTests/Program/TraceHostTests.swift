import Foundation
import TestSupport
import Testing

/// `sock trace --net host`: the segments of this machine's own network, where the right to see them is had.
///
/// "This machine" is a private network here: on a busy loopback packets might be missed.
@Suite(.programs, .enabled(if: python != nil && hasPrivateNetwork, "needs python3 and a network namespace"))
struct TraceHostTests {
  private static let server = "s = socket(); s.bind(('127.0.0.1', 1234)); s.listen(1); c, _ = s.accept(); c.recv(9)"
  private static let client = "s = socket(); s.connect(('127.0.0.1', 1234)); s.send(b'abc'); s.recv(1); s.close()"

  private func trace(_ before: [String]) async throws -> Finished {
    let python = try #require(python).path
    let programs = [("server", Self.server), ("client", Self.client)].flatMap { name, script in
      ["--run", "\(name)=\(python) -c \"from socket import *\n\(script)\""]
    }
    return try await Program.built("private-network").run(
      before + [sock.path, "trace", "--net", "host", "--width", "120", "--timeout", "300s"] + programs,
      within: .seconds(300)
    )
  }

  @Test func segmentsAreCapturedOnTheMachinesOwnLoopback() async throws {
    let run = try await trace([])
    #expect(run.status == 0, "\(run.errorText)")
    #expect(run.outputText.contains("segments captured on this machine's interfaces"), "\(run.outputText)")
    // Once each, though the loopback shows a packet on its way out and on its way in.
    #expect(run.outputText.split(separator: "\n").count { $0.contains("─ SYN  mss") } == 1)
    #expect(run.outputText.split(separator: "\n").count { $0.contains("PSH ACK  3 bytes") } == 1)
    #expect(!run.outputText.contains("dashed"))
  }

  @Test(.enabled(if: canDropTheRight, "needs setpriv, and the right itself"))
  func withoutTheRightTheCallsAreShownAndTheRightIsNamed() async throws {
    let run = try await trace(withoutTheRight)
    #expect(run.status == 0, "\(run.errorText)")
    #expect(run.outputText.contains("send(3 bytes)"))
    #expect(run.outputText.contains("dashed: not seen, inferred from the calls"))
    let said = run.outputText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.contains("! calls only: listening to this machine's interfaces needs CAP_NET_RAW"))
    #expect(said.contains("without --net host"))
  }
}

private let withoutTheRight = ["setpriv", "--bounding-set", "-net_raw", "--inh-caps", "-net_raw"]
private let canDropTheRight =
  (try? Program.built("private-network").runBlocking(withoutTheRight + ["true"]).status) == 0
private let hasPrivateNetwork = (try? Program.built("private-network").runBlocking(["true"]).status) == 0

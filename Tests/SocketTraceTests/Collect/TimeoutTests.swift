import SocketAddresses
import SocketTrace
import TestSupport
import Testing

/// Calls to an address that answers nothing, not even to refuse: each packet is sent, and vanishes.
@Suite(.programs, .enabled(if: Tracing.canTracePython, "needs python3 and a network namespace"))
struct TimeoutTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let client: String
    let call: String
    let segment: String
    let finding: String
  }

  @Test(arguments: [
    Case(
      testDescription: "the kernel gives up",
      client: "s = socket(); s.setsockopt(IPPROTO_TCP, TCP_USER_TIMEOUT, 1200); s.connect_ex(('192.0.2.1', 80))",
      call: "connect(192.0.2.1:80) = ETIMEDOUT CLOSED",
      segment: "client → nobody SYN",
      finding: "then the kernel gave up: ETIMEDOUT"
    ),
    Case(
      testDescription: "the program gives up",
      client: "s = socket(); s.settimeout(0.2)\ntry: s.connect(('192.0.2.1', 80))\nexcept OSError: s.close()",
      call: "poll(1 descriptor, 200 ms) = 0 SYN-SENT",
      segment: "client → nobody SYN",
      finding: "then the client gave up by itself"
    ),
    Case(
      testDescription: "a datagram",
      client:
        """
        s = socket(type=SOCK_DGRAM); s.settimeout(0.2); s.sendto(b'a', ('192.0.2.1', 80))
        try: s.recv(1)
        except OSError: s.close()
        """,
      call: "poll(1 descriptor, 200 ms) = 0",
      segment: "client → nobody udp a",
      finding: "nothing answers at 192.0.2.1:80: 1 datagram"
    ),
  ])
  func nothingAnswers(_ exchange: Case) async throws {
    var plan = ProgramTrace([try Tracing.script("client", exchange.client)], timeout: .seconds(300))
    plan.dropped = [try IPPrefix("192.0.2.0/24")]
    let outcome = try await plan.run()
    #expect(outcome.end == .ended)
    let trace = outcome.trace
    #expect(trace.calls(of: "client").contains(exchange.call), "\(trace.calls(of: "client"))")
    let segments = trace.events.compactMap { event in
      if case .segment(let segment) = event.kind { segment } else { nil }
    }
    #expect(!segments.isEmpty && segments.allSatisfy { $0.fate == .lost })
    #expect(Set(trace.segmentLines) == [exchange.segment])
    // The kernel asks again before it gives up; a program that is in a hurry may not have waited for that.
    if exchange.call.contains("ETIMEDOUT") {
      #expect(segments.count > 1 && segments.dropFirst().allSatisfy(\.isRetransmission))
    }
    #expect(trace.terminalText(TerminalOptions(width: 140)).contains(exchange.finding), "\(trace.terminalText())")
  }
}

import SocketTrace
import TestSupport
import Testing

/// Exchanges that go otherwise than the lecture's.
@Suite(.programs, .enabled(if: Tracing.canTracePython, "needs python3 and a network namespace"))
struct ExchangeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var server: String?
    let client: String
    /// Of the client, as ``Trace/calls(of:)`` writes them; the last ones.
    let calls: [String]
    /// Without the bare acknowledgements.
    let segments: [String]
    var end = ProgramTrace.End.ended
  }

  static let handshake = ["client → server SYN", "server → client SYN ACK"]
  static let listen = "s = socket(); s.bind(('127.0.0.1', 1234)); s.listen(1); c, _ = s.accept()\n"
  static let connect = "s = socket(); s.connect(('127.0.0.1', 1234))\n"

  @Test(arguments: [
    Case(
      testDescription: "nobody listens",
      client: "socket().connect_ex(('127.0.0.1', 1234))",
      calls: ["connect(127.0.0.1:1234) = ECONNREFUSED CLOSED", "close() = 0"],
      segments: ["client → nobody SYN", "nobody → client RST ACK"]
    ),
    Case(
      testDescription: "a datagram to nobody",
      client:
        "s = socket(type=SOCK_DGRAM); s.connect(('127.0.0.1', 1234)); s.send(b'a')\n"
        + "try: s.recv(1)\nexcept OSError: pass",
      calls: ["connect(127.0.0.1:1234) = 0", "send(1 byte) = 1", "recv(1) = ECONNREFUSED", "close() = 0"],
      segments: ["client → nobody udp a", "nobody → client port unreachable a"]
    ),
    Case(
      testDescription: "closed with unread data",
      server: listen + "c.recv(1, MSG_PEEK); c.close()",
      client: connect + "s.send(b'abc')\ntry: s.recv(1)\nexcept OSError: pass",
      calls: ["send(3 bytes) = 3", "recv(1) = ECONNRESET CLOSED", "close() = 0"],
      segments: handshake + ["client → server PSH ACK abc", "server → client RST ACK"]
    ),
    Case(
      testDescription: "half-closed",
      server: listen + "while c.recv(10): pass\nc.send(b'all'); c.close()",
      client: connect + "s.send(b'abc'); s.shutdown(SHUT_WR)\nwhile s.recv(10): pass",
      calls: ["recv(10) = 3", "recv(10) = 0", "close() = 0"],
      segments: handshake + [
        "client → server PSH ACK abc", "client → server FIN ACK", "server → client PSH ACK all",
        "server → client FIN ACK",
      ]
    ),
    Case(
      testDescription: "each waits for the other",
      server: listen + "c.recv(1)",
      client: connect + "s.recv(1)",
      calls: ["connect(127.0.0.1:1234) = 0 ESTABLISHED", "recv(1) = …"],
      segments: handshake,
      end: .stalled
    ),
  ])
  func exchange(_ exchange: Case) async throws {
    let programs = try [exchange.server.map { ("server", $0) }, ("client", exchange.client)].compactMap { $0 }
      .map { name, script in try Tracing.script(name, script) }
    let outcome = try await ProgramTrace(programs, timeout: .seconds(300)).run()
    #expect(outcome.end == exchange.end)
    let calls = outcome.trace.calls(of: "client").suffix(exchange.calls.count)
    for (call, expected) in zip(calls, exchange.calls) {
      // Which state a half-closed socket is in when its call returns is up to the peer.
      #expect(call == expected || call.hasPrefix(expected + " "))
    }
    let segments = outcome.trace.segmentLines.filter { !$0.hasSuffix("client ACK") && !$0.hasSuffix("server ACK") }
    #expect(segments == exchange.segments)
  }

  @Test func aRefusedSegmentSaysSo() async throws {
    let trace = try await Tracing.run(Tracing.script("client", "socket().connect_ex(('127.0.0.1', 1234))")).trace
    let segments = trace.events.compactMap { event in
      if case .segment(let segment) = event.kind { segment } else { nil }
    }
    #expect(segments.map(\.fate) == [.refused, .delivered])
    #expect(trace.lanes.map(\.role) == [.client])
  }

  /// Who is not accepted waits in the queue; when that is full, a SYN is dropped without a word, and sent again.
  @Test func aFullBacklog() async throws {
    let outcome = try await Tracing.run(
      Tracing.script(
        "server",
        """
        import threading
        s = socket(); s.bind(('127.0.0.1', 1234)); s.listen(0); threading.Event().wait()
        """
      ),
      Tracing.script(
        "client",
        Self.connect
          + """
          late = socket(); late.setsockopt(IPPROTO_TCP, TCP_USER_TIMEOUT, 1200)
          late.connect_ex(('127.0.0.1', 1234))
          """
      )
    )
    #expect(outcome.end == .served)
    let trace = outcome.trace
    #expect(trace.calls(of: "client").contains("connect(127.0.0.1:1234) = ETIMEDOUT CLOSED"))
    let lost = trace.events.compactMap { event in
      if case .segment(let segment) = event.kind, segment.fate == .lost { segment } else { nil }
    }
    #expect(lost.count > 1 && lost.allSatisfy { $0.flags == .syn } && lost.last!.isRetransmission)
    #expect(trace.terminalText(TerminalOptions(width: 120)).contains("the queue of the server's listen(0) is full"))
  }

  /// More than a picture holds is a table, and each line of it a picture.
  @Test func aHundredClients() async throws {
    let outcome = try await Tracing.run(
      Tracing.script(
        "server",
        """
        s = socket(); s.bind(('127.0.0.1', 1234)); s.listen(100)
        for _ in range(100):
          c, _ = s.accept(); c.send(c.recv(10)); c.recv(1); c.close()
        """
      ),
      Tracing.script(
        "client",
        "for _ in range(100):\n  " + String(Self.connect.dropLast()) + "; s.send(b'abc'); s.recv(9); s.close()"
      )
    )
    #expect(outcome.end == .ended)
    let trace = outcome.trace
    #expect(trace.conversationCount == 100)
    #expect(trace.summary.split(separator: "\n").count { $0.contains("client closed first") } == 100)
    let last = try #require(trace.lanes.lastIndex { $0.role == .client })
    let one = try #require(trace.only(lane: last))
    #expect(one.conversationCount == 1)
    #expect(one.terminalText().contains("\"abc\""))
    #expect(trace.account.dropped == 0)
  }

  /// A call with a limit of its own is not waited for in vain: it is no stall.
  @Test func aTimeLimitIsNoStall() async throws {
    let outcome = try await Tracing.run(
      Tracing.script("server", Self.listen + "c.settimeout(1)\ntry: c.recv(1)\nexcept OSError: pass"),
      Tracing.script("client", Self.connect + "s.recv(1)")
    )
    #expect(outcome.end == .ended)
    let calls = outcome.trace.calls(of: "server")
    #expect(calls.contains("poll(1 descriptor, 1000 ms) = 0 ESTABLISHED"))
  }
}

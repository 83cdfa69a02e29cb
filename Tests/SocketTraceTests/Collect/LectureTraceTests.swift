import SocketTrace
import TestSupport
import Testing

/// The lecture's exchange in Python, unmodified: what the programs called, and what the network carried.
@Suite(.programs, .enabled(if: Tracing.canTracePython, "needs python3 and a network namespace"))
struct LectureTraceTests {
  enum Version: CaseIterable {
    case four, six
    var family: String { self == .four ? "AF_INET" : "AF_INET6" }
    var host: String { self == .four ? "127.0.0.1" : "::1" }
    var place: String { self == .four ? "127.0.0.1:1234" : "[::1]:1234" }
  }

  @Test(arguments: Version.allCases)
  func tcp(_ version: Version) async throws {
    let outcome = try await Tracing.run(
      Tracing.script(
        "server",
        """
        s = socket(\(version.family), SOCK_STREAM); s.bind(('\(version.host)', 1234)); s.listen(1)
        c, _ = s.accept()
        if c.recv(1) == b'\\x1b': c.send(b'first!')
        c.recv(1); c.close(); s.close()
        """
      ),
      Tracing.script(
        "client",
        """
        s = socket(\(version.family), SOCK_STREAM); s.connect(('\(version.host)', 1234))
        s.send(b'\\x1b'); s.recv(6); s.close()
        """
      )
    )
    let trace = outcome.trace
    #expect(outcome.end == .ended)
    #expect(
      trace.calls(of: "client") == [
        "socket(\(version.family), SOCK_STREAM) = 3 CLOSED", "connect(\(version.place)) = 0 ESTABLISHED",
        "send(1 byte) = 1 ESTABLISHED", "recv(6) = 6 ESTABLISHED", "close() = 0",
      ]
    )
    let server = trace.calls(of: "server").map { call in
      // The client may be gone before this call has returned.
      call.hasPrefix("send") ? String(call.prefix { !$0.isUppercase }.dropLast()) : call
    }
    #expect(
      server == [
        "socket(\(version.family), SOCK_STREAM) = 3 CLOSED", "bind(\(version.place)) = 0 CLOSED",
        "listen(1) = 0 LISTEN", "accept() = 4 LISTEN", "recv(1) = 1 ESTABLISHED",
        "send(6 bytes) = 6", "recv(1) = 0 CLOSE-WAIT", "close() = 0", "close() = 0",
      ]
    )
    // A bare acknowledgement may ride on what follows it, so those between are not counted.
    let carried = trace.segmentLines.filter { !$0.hasSuffix(" ACK") || $0.contains("SYN") || $0.contains("FIN") }
    #expect(
      carried == [
        "client → server SYN", "server → client SYN ACK", "client → server PSH ACK \u{1b}",
        "server → client PSH ACK first!", "client → server FIN ACK", "server → client FIN ACK",
      ]
    )
    #expect(trace.lanes.map(\.role) == [.listener, .client, .accepted])
    #expect(trace.lanes[2].listener == 0)
    #expect(trace.lanes[1].local == trace.lanes[2].remote)
    #expect(trace.account.warnings == [])
  }

  @Test(arguments: Version.allCases)
  func udp(_ version: Version) async throws {
    let outcome = try await Tracing.run(
      Tracing.script(
        "server",
        """
        s = socket(\(version.family), SOCK_DGRAM); s.bind(('\(version.host)', 1234))
        while True:
          request, sender = s.recvfrom(1024)
          s.sendto(b'first!', sender)
        """
      ),
      Tracing.script(
        "client",
        """
        s = socket(\(version.family), SOCK_DGRAM); s.sendto(b'\\x1b', ('\(version.host)', 1234)); s.recv(6); s.close()
        """
      )
    )
    // The server goes on waiting, and nobody is left who could call.
    #expect(outcome.end == .served)
    let trace = outcome.trace
    #expect(
      trace.calls(of: "client") == [
        "socket(\(version.family), SOCK_DGRAM) = 3", "sendto(1 byte, to \(version.place)) = 1",
        "recv(6) = 6", "close() = 0",
      ]
    )
    #expect(trace.calls(of: "server").last == "recvfrom(1024) = …")
    #expect(trace.segmentLines == ["client → server udp \u{1b}", "server → client udp first!"])
    #expect(trace.lanes.map(\.role) == [.server, .client])
  }
}

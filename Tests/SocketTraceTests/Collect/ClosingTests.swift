import SocketTrace
import TestSupport
import Testing

/// Looking at a program's socket does not keep it open: its peer hears of the end when the program closes it.
@Suite(.programs, .enabled(if: Tracing.canTracePython, "needs python3 and a network namespace"))
struct ClosingTests {
  @Test(arguments: [
    "c.close()", "os.dup2(os.open('/dev/null', 0), c.fileno())", "os.closerange(c.fileno(), c.fileno() + 1)",
    "os.execv('/bin/sleep', ['sleep', '1000000'])", "os.kill(os.getpid(), 9)", "os._exit(0)",
    "t = threading.Thread(target=lambda: c.close()); t.start(); t.join()",
    "t = threading.Thread(target=lambda: os.dup2(2, c.fileno())); t.start(); t.join()",
  ])
  func whateverCloses(_ closing: String) async throws {
    let outcome = try await Tracing.run(
      Tracing.script(
        "server",
        """
        import os, threading
        s = socket(); s.bind(('127.0.0.1', 1234)); s.listen(1); c, _ = s.accept()
        c.recv(1); c.send(b'b'); c.recv(1)
        \(closing)
        threading.Event().wait()
        """
      ),
      // Nobody sends any more: only the end of the data ends the last call.
      Tracing.script(
        "client",
        "s = socket(); s.connect(('127.0.0.1', 1234)); s.send(b'a'); s.recv(1); s.send(b'c'); s.recv(1)"
      )
    )
    #expect([.ended, .served].contains(outcome.end))
    #expect(outcome.trace.calls(of: "client").contains { $0.hasPrefix("recv(1) = 0") })
    #expect(outcome.trace.segmentLines.contains("server → client FIN ACK"))
  }
}

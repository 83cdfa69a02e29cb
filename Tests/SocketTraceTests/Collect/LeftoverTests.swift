import Foundation
import SocketTrace
import TestSupport
import Testing

/// However the programs end, nothing of them is left.
@Suite(.programs, .enabled(if: Tracing.canTracePython, "needs python3 and a network namespace"))
struct LeftoverTests {
  static let daemon = """
    import os, time
    s = socket(); s.bind(('127.0.0.1', 0)); s.listen(1)
    if os.fork() == 0:
      os.setsid()
      if os.fork() == 0: s.accept()
      os._exit(0)

    """

  @Test(arguments: [
    ("a crash", "import os\nsocket()\nos.kill(os.getpid(), 11)", "crash SIGSEGV"),
    ("a status", "socket()\nraise SystemExit(3)", "exit status 3"),
    (
      "another program in its place", "import os\nsocket()\nos.execv('/bin/sh', ['sh', '-c', 'exit 4'])",
      "exit status 4"
    ),
    ("a daemon", daemon + "os.wait()", "exit status 0"),
    ("killed by itself", daemon + "os.kill(0, 9)", "crash SIGKILL"),
    (
      "killed in a call",
      """
      import os, threading
      s = socket(); s.bind(('127.0.0.1', 0)); s.listen(1)
      threading.Timer(0.01, lambda: os.kill(os.getpid(), 9)).start()
      s.accept()
      """, "crash SIGKILL"
    ),
  ])
  func anEnd(_ name: String, script: String, ends: String) async throws {
    let outcome = try await Tracing.run(Tracing.script("program", script))
    let trace = outcome.trace
    let changes = trace.events.compactMap { event in
      if case .process(let change) = event.kind, change.process == 0 {
        "\(change.what.rawValue) \(change.detail)"
      } else {
        nil
      }
    }
    #expect(changes.last == ends)
    for process in trace.processes { #expect(!Tracing.isRunning(process.pid), "\(process) is left") }
  }

  @Test func whatDoesNotEndInTimeIsEnded() async throws {
    let outcome = try await Tracing.run(
      Tracing.script("program", "import os, time\nsocket()\nos.fork()\ntime.sleep(1e6)"),
      timeout: .milliseconds(500)
    )
    #expect(outcome.end == .timedOut)
    for process in outcome.trace.processes { #expect(!Tracing.isRunning(process.pid)) }
  }

  @Test func forksAreFollowed() async throws {
    let outcome = try await Tracing.run(
      Tracing.script(
        "server",
        """
        import os
        s = socket(); s.bind(('127.0.0.1', 1234)); s.listen(1)
        c, _ = s.accept()
        if os.fork() == 0:
          c.recv(1); c.send(b'b'); os._exit(0)
        c.close(); os.wait()
        """
      ),
      Tracing.script("client", "s = socket(); s.connect(('127.0.0.1', 1234)); s.send(b'a'); s.recv(1)")
    )
    #expect(outcome.trace.processes.map(\.name) == ["server", "client", "server 2"])
    #expect(
      outcome.trace.calls(of: "server 2").map { $0.prefix { $0 != "=" } } == ["recv(1) ", "send(1 byte) "]
    )
  }

  @Test func threadsAreFollowed() async throws {
    let trace = try await Tracing.run(
      Tracing.script(
        "program",
        """
        import threading
        s = socket(); s.bind(('127.0.0.1', 1234)); s.listen(1)
        t = threading.Thread(target=lambda: s.accept()[0].recv(1)); t.start()
        c = socket(); c.connect(('127.0.0.1', 1234)); c.send(b'a'); t.join()
        """
      )
    ).trace
    let accept = trace.events.compactMap { event in
      if case .call(let call) = event.kind, call.name == "accept" { call } else { nil }
    }
    #expect(accept.count == 1 && accept[0].thread != 0 && accept[0].opened != nil)
    #expect(trace.processes.count == 1)
  }
}

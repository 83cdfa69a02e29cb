import Foundation
import TestSupport
import Testing

/// When no reply comes: who waits for whom, from what the kernel shows of both ends.
@Suite(.programs, .enabled(if: python != nil, "python3 is not installed"))
struct StandstillTests {
  @Test(arguments: [
    // The program, and what is said of it.
    (
      "c, _ = s.accept()\nwhile c.recv(4096): pass\nsys.stdin.read()",
      "both sides wait for each other: the server, python3 with pid PID, has read all that was sent, and is in recv() "
        + "for up to 4096 bytes until more comes or the input ends; --eof now sends its end"
    ),
    (
      "c, _ = s.accept(); c.recv(1); time.sleep(600)",
      "the server, python3 with pid PID, has left 4 bytes of the request unread, and sleeps in clock_nanosleep(); "
        + "you wait for a reply"
    ),
    (
      "c, _ = s.accept(); c.recv(9); s.accept()",
      "the server, python3 with pid PID, has read all that was sent, and is in accept(), waiting for another client; "
        + "you wait for a reply"
    ),
    (
      "sys.stdin.read()",
      "the server has not accepted the connection: it waits in the listener's queue, and you for a reply"
    ),
  ])
  func bothSidesAreLookedAt(program: String, sentence: String) async throws {
    // The server must have got there before the client gives up, and a busy machine may need longer for that.
    for limit in ["1s", "4s", "16s"] {
      let server = try await PythonServer(program)
      let run = try await send(server.tcp, "hello", "--eof", "never", "--timeout", limit)
      #expect(run.status == 124)
      let expected = sentence.replacingOccurrences(of: "PID", with: "\(server.program.processIdentifier)")
      let isTold = run.errorText == "sock: no reply from \(server.tcp) within \(limit)\n  \(expected)\n"
      if isTold { return }
      #expect(limit != "16s", "\(run.errorText)")
    }
  }
}

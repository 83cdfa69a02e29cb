import Foundation
import TestSupport
import Testing

/// `sock send` in a pipeline and at a terminal: standard input is passed on as it comes.
@Suite(.programs, .enabled(if: python != nil, "python3 is not installed"))
struct PipeTests {
  /// Echoes with buffers of its own, so that nothing is lost and nothing is reordered there.
  static let echo = """
    c, _ = s.accept()
    while True:
      part = c.recv(262144)
      if not part: break
      c.sendall(part)
    c.close()
    """

  /// A hundred megabytes both ways at once. Neither side could hold them: it works only while each waits for the other.
  @Test func aPipeOfAnySizeGoesThroughWithBackPressure() async throws {
    let server = try await PythonServer(Self.echo)
    let script = """
      import hashlib, subprocess, sys, threading
      sock = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
      sent, received = hashlib.sha256(), hashlib.sha256()
      def feed():
        block = bytes(i * 31 % 256 for i in range(65536))
        for i in range(1600):
          piece = i.to_bytes(4, 'big') + block
          sent.update(piece)
          sock.stdin.write(piece)
        sock.stdin.close()
      feeder = threading.Thread(target=feed)
      feeder.start()
      count = 0
      while part := sock.stdout.read(1 << 20):
        received.update(part)
        count += len(part)
      feeder.join()
      print(count, sent.digest() == received.digest(), sock.wait())
      """
    let client = [sock.path, "send", server.tcp, "--eof", "now", "--until", "eof", "--timeout", "60s"]
    let run = try await #require(python).run(["-c", script] + client, within: .seconds(240))
    #expect(run.outputText == "104864000 True 0\n", "\(run.errorText)")
  }

  /// What comes in is sent at once, and what comes back is written at once: not at the end of either.
  @Test func anOpenPipeIsAConversation() async throws {
    let server = try await PythonServer(Self.echo)
    let script = """
      import subprocess, sys
      sock = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
      for word in (b'one', b'two', b'three'):
        sock.stdin.write(word)
        print(sock.stdout.read(len(word)).decode(), flush=True)
      sock.stdin.close()
      print(sock.wait(), flush=True)
      """
    let run = try await #require(python).run(["-c", script, sock.path, "send", server.tcp, "--timeout", "60s"])
    #expect(run.outputText == "one\ntwo\nthree\n0\n", "\(run.errorText)")
  }

  /// Who waits for somebody to type, for hours perhaps, wakes nobody meanwhile.
  @Test(.unsanitized("counts wake-ups, and a sanitizer has a thread that wakes up by itself"))
  func anIdleInputCausesNoWakeUps() async throws {
    let server = try await PythonServer(Self.echo)
    let script = """
      import os, subprocess, sys, time
      sock = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
      sock.stdin.write(b'one')
      sock.stdout.read(3)
      def switches():
        count = 0
        for task in os.listdir('/proc/%d/task' % sock.pid):
          with open('/proc/%d/task/%s/status' % (sock.pid, task)) as status:
            count += sum(int(line.split()[1]) for line in status if line.startswith('voluntary'))
        return count
      time.sleep(0.5)
      before = switches()
      time.sleep(1)
      print('awake' if switches() - before > 10 else 'asleep', flush=True)
      sock.stdin.write(b'two')
      print(sock.stdout.read(3).decode(), flush=True)
      sock.stdin.close()
      print(sock.wait(), flush=True)
      """
    let run = try await #require(python).run(["-c", script, sock.path, "send", server.tcp, "--timeout", "60s"])
    #expect(run.outputText == "asleep\ntwo\n0\n", "\(run.errorText)")
  }

  @Test func aPeerThatEndsIsNotWaitedForByWhoFeedsUs() async throws {
    let server = try await PythonServer("c, _ = s.accept(); c.recv(3); c.sendall(b'bye'); c.close()")
    let client = try sock.start(
      ["send", server.tcp, "--timeout", "60s"],
      input: Array("hey".utf8),
      keepInputOpen: true
    )
    let run = try await client.finish()
    #expect(run.outputText == "bye" && run.status == 0, "\(run.errorText)")
  }

  @Test func aPeerThatNeverReadsIsNamed() async throws {
    let server = try await PythonServer("c, _ = s.accept(); sys.stdin.read()")
    let shell = try #require(Program.find("sh"))
    let client = #"head -c 30000000 /dev/zero | "$0" send "$1" --timeout 1s"#
    let run = try await shell.run(["-c", client, sock.path, server.tcp])
    #expect(run.status == 124)
    #expect(run.errorText.contains("within 1s\n  the server"), "\(run.errorText)")
  }

  /// The terminal does the editing: the typed slip is gone, and the line arrives whole. So does the next one.
  @Test(arguments: ["tcp", "udp"])
  func atATerminalALineIsSentWhenItIsTyped(transport: String) async throws {
    let server = try await Serving("\(transport)://127.0.0.1:0", arguments: ["--builtin", "echo"])
    let script = """
      import os, pty, sys
      child, terminal = pty.fork()
      if child == 0: os.execv(sys.argv[1], sys.argv[1:])
      seen = b''
      def until(text):
        global seen
        while text not in seen: seen += os.read(terminal, 4096)
        seen = seen[seen.index(text) + len(text):]
      until(b'Ctrl-D ends it')
      os.write(terminal, b'helpo\\x7f\\x7flo\\n')  # a slip, and two times the key that takes it back
      until(b'hello\\r')
      os.write(terminal, b'again\\n')
      for _ in range(2): until(b'again\\r')  # what the terminal shows, and the answer
      os.write(terminal, b'\\x04')
      print('ended with', os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
      """
    let client = [sock.path, "send", server.endpoint, "--timeout", "60s"]
    let run = try await #require(python).run(["-c", script] + client)
    #expect(run.outputText == "ended with 0\n", "\(run.errorText)")
  }
}

import Foundation
import TestSupport
import Testing

/// `sock serve --upstream --record`: a real service written down, and answered for by what was written.
@Suite(.programs) struct RecordTests {
  @Test func aServiceIsRecordedAndAnsweredForByteForByte() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let real = try await Serving("udp://127.0.0.1:0")
    let relay = try await Serving(
      "udp://127.0.0.1:0",
      arguments: ["--upstream", real.endpoint, "--record", "\(folder)/r.toml"]
    )
    #expect(try await send(relay.endpoint, "0x1b", "--timeout", "60s").outputText == "first!")
    #expect(try await send(relay.endpoint, "0x2b", "--timeout", "60s").outputText == "second!")
    let end = try await relay.stop()
    #expect(end.status == 0 && end.errorText.contains("recorded 2 exchanges into \(folder)/r.toml"), "\(end.errorText)")
    _ = try await real.stop()

    let double = try await Serving("udp://127.0.0.1:0", arguments: ["--rules", "\(folder)/r.toml"])
    #expect(try await send(double.endpoint, "0x1b", "--timeout", "60s").outputText == "first!")
    #expect(try await send(double.endpoint, "0x2b", "--timeout", "60s").outputText == "second!")
  }

  /// It speaks first, and ends the connection behind its answer: both belong to what it does.
  @Test(.enabled(if: python != nil, "python3 is not installed"), arguments: ["toml", "json"])
  func aServiceThatGreetsAndClosesDoesSoAgain(form: String) async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let real = try await PythonServer(
      """
      while True:
        c, _ = s.accept()
        c.sendall(b'hello\\n')
        if c.recv(99): c.sendall(b'bye\\n')
        c.close()
      """
    )
    let file = "\(folder)/r.\(form)"
    let relay = try await Serving("tcp://127.0.0.1:0", arguments: ["--upstream", real.tcp, "--record", file])
    let through = try await send(relay.endpoint, "QUIT", "--until", "eof", "--eof", "never")
    #expect(through.outputText == "hello\nbye\n", "\(through.errorText)")
    #expect(try await relay.stop().status == 0)

    let double = try await Serving("tcp://127.0.0.1:0", arguments: ["--rules", file])
    let again = try await send(double.endpoint, "QUIT", "--until", "eof", "--eof", "never")
    #expect(again.outputText == "hello\nbye\n", "\(again.errorText)")
  }

  /// The half-close of a client is what many relays lose: of two servers, this one reads to the end before it answers.
  @Test(.enabled(if: python != nil, "python3 is not installed"))
  func theEndOfTheInputIsPassedOn() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let real = try await PythonServer(
      """
      while True:
        c, _ = s.accept()
        request = b''
        while part := c.recv(99): request += part
        c.sendall(request.upper())
        c.close()
      """
    )
    let relay = try await Serving(
      "tcp://127.0.0.1:0",
      arguments: ["--upstream", real.tcp, "--record", "\(folder)/r.toml"]
    )
    let through = try await send(relay.endpoint, "hello", "--until", "eof", "--eof", "now")
    #expect(through.outputText == "HELLO", "\(through.errorText)")
  }

  /// A reply with a pause in it: the rest reaches the one who asked, and stands in the recording behind its beginning.
  @Test(.enabled(if: python != nil, "python3 is not installed"))
  func whatComesAfterAPauseBelongsToTheSameReply() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let real = try await PythonServer(
      """
      while True:
        c, _ = s.accept()
        while request := c.recv(1):
          c.sendall(b'first-')
          time.sleep(0.6)
          c.sendall(b'second' + request)
        c.close()
      """
    )
    let file = "\(folder)/r.toml"
    let relay = try await Serving("tcp://127.0.0.1:0", arguments: ["--upstream", real.tcp, "--record", file])
    let client = try await #require(python).run([
      "-c",
      """
      import socket, sys
      c = socket.create_connection(('127.0.0.1', int(sys.argv[1])))
      for request in (b'a', b'b'):
        c.sendall(request)
        reply = b''
        while len(reply) < 13:
          more = c.recv(13 - len(reply))
          if not more: sys.exit('ended: %r' % reply)
          reply += more
        print(reply.decode())
      """,
      relay.port,
    ])
    #expect(client.outputText == "first-seconda\nfirst-secondb\n", "\(client.errorText)")
    #expect(try await relay.stop().status == 0)
    let double = try await Serving("tcp://127.0.0.1:0", arguments: ["--rules", file])
    #expect(try await send(double.endpoint, "text:b", "--until", "13").outputText == "first-secondb")
  }

  /// More than a rule could say passes, and is not recorded by half.
  @Test(.enabled(if: python != nil, "python3 is not installed"))
  func whatIsTooLongIsPassedOnAndNotRecorded() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let real = try await PythonServer(
      """
      while True:
        c, _ = s.accept()
        if c.recv(1): c.sendall(b'x' * 3000000)
        c.close()
      """
    )
    let file = "\(folder)/r.toml"
    let relay = try await Serving("tcp://127.0.0.1:0", arguments: ["--upstream", real.tcp, "--record", file])
    let through = try await send(relay.endpoint, "text:a", "--until", "eof", "--eof", "never")
    #expect(through.output.count == 3_000_000, "\(through.errorText)")
    let end = try await relay.stop()
    #expect(end.errorText.contains("sock: a reply of more than 1 MiB is passed on and not recorded"))
    #expect(end.errorText.contains("recorded 0 exchanges into \(file)"), "\(end.errorText)")
  }

  /// Written as it goes: no end of the program, however sudden, loses it.
  @Test func aRecordingOutlivesAKill() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let real = try await Serving("udp://127.0.0.1:0")
    let file = "\(folder)/r.toml"
    let relay = try await Serving("udp://127.0.0.1:0", arguments: ["--upstream", real.endpoint, "--record", file])
    #expect(try await send(relay.endpoint, "0x1b").outputText == "first!")
    try await appears("66 69 72 73 74 21", in: file)
    relay.program.signal(SIGKILL)
    _ = try await relay.program.finish()
    let double = try await Serving("udp://127.0.0.1:0", arguments: ["--rules", file])
    #expect(try await send(double.endpoint, "0x1b").outputText == "first!")
  }

  @Test func whatTheRulesDoNotKnowIsAddedToThem() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let real = try await Serving("tcp://127.0.0.1:0")
    let file = "\(folder)/r.toml"
    let head = "# mine\nsock = 1\n[frame]\nkind = \"bytes\"\ncount = 1\n"
    RuleServerTests.write(head + "[[rule]]\nmatch.hex = \"2b\"\nreply = \"other\"", file)
    let relay = try await Serving(
      "tcp://127.0.0.1:0",
      arguments: ["--rules", file, "--upstream", real.endpoint, "--on-miss", "record"]
    )
    // The answers come in the order of the questions, whoever gives them.
    let first = try await send(relay.endpoint, "0x2b 1b 2b", "--until", "16")
    #expect(first.outputText == "otherfirst!other", "\(first.errorText)")
    try await appears("name      = \"recorded 1\"", in: file)
    _ = try await real.stop()
    relay.program.signal(SIGHUP)
    _ = try await relay.program.line(containing: "reloaded \(file): 2 rules")
    #expect(try await send(relay.endpoint, "0x1b", "--until", "6").outputText == "first!")
    #expect(try await relay.stop().status == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix(head))
  }

  @Test func aFileThatIsNoRecordingIsNotOverwritten() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    RuleServerTests.write("precious", "\(folder)/r.toml")
    for (file, status) in [("r.toml", 73), ("no/folder/r.toml", 73)] as [(String, Int32)] {
      let end = try await sock.run(["serve", ":0", "--upstream", ":1", "--record", "\(folder)/\(file)"])
      #expect(end.status == status, "\(end.errorText)")
      #expect(!end.errorText.contains("listening"))
    }
    #expect(try String(contentsOfFile: "\(folder)/r.toml", encoding: .utf8) == "precious")
  }

  /// A file is written a moment after what it tells of.
  private func appears(_ text: String, in file: String) async throws {
    for _ in 0..<3000 {
      if (try? String(contentsOfFile: file, encoding: .utf8))?.contains(text) == true { return }
      try await Task.sleep(for: .milliseconds(20))
    }
    Issue.record("\(file) never had: \(text)")
  }
}

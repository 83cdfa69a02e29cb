import Foundation
import TestSupport
import Testing

/// `sock serve --rules`, as a program among programs.
@Suite(.programs) struct RuleFileTests {
  @Test func aWrongFileSaysAllThatIsWrongAndNothingStarts() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let text = "sock = 1\n[[rule]]\nmatch.hex = \"1\"\nrepy = \"a\"\n"
    #expect(FileManager.default.createFile(atPath: "\(folder)/f.toml", contents: Data(text.utf8)))
    let end = try await sock.run(["serve", "tcp://127.0.0.1:0", "--rules", "\(folder)/f.toml"])
    #expect(end.status == 65)
    #expect(end.errorText.contains("f.toml:3:14: hex has 1 digit; bytes need pairs"))
    #expect(end.errorText.contains("f.toml:4:1: unknown key \"repy\" in rule 1; did you mean \"reply\"?"))
    #expect(end.errorText.contains("f.toml: [frame] is needed for tcp://127.0.0.1:0: where does a request end?"))
    #expect(!end.errorText.contains("listening"))
  }
}

/// The life of a server by rules: faults of its own making, signals, and a real service behind it.
@Suite(.programs) struct RuleServerTests {
  static func write(_ text: String, _ path: String) {
    #expect(FileManager.default.createFile(atPath: path, contents: Data(text.utf8)))
  }

  static let head = "sock = 1\n[frame]\nkind = \"bytes\"\ncount = 1\n"

  @Test func aHangUpReadsTheFileAgainAndAWrongOneChangesNothing() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = "\(folder)/f.toml"
    Self.write(Self.head + "[[rule]]\nmatch.hex = \"01\"\nreply = \"old\"\n", file)
    let server = try await Serving("tcp://127.0.0.1:0", arguments: ["--rules", file])
    #expect(try await send(server.endpoint, "0x01", "--until", "3", "--timeout", "60s").outputText == "old")

    Self.write(Self.head + "[[rule]]\nmatch.hex = \"01\"\nreply = \"new\"\n", file)
    server.program.signal(SIGHUP)
    _ = try await server.program.line(containing: "reloaded \(file): 1 rules")
    #expect(try await send(server.endpoint, "0x01", "--until", "3", "--timeout", "60s").outputText == "new")

    Self.write("sock = 1\nnonsense", file)
    server.program.signal(SIGHUP)
    _ = try await server.program.line(containing: "not reloaded: \(file) as it was stays in force")
    #expect(try await send(server.endpoint, "0x01", "--until", "3", "--timeout", "60s").outputText == "new")
    #expect(try await server.stop().status == 0)
  }

  /// The connection lives through two reloads, one of them of a wrong file, and asks on the same line as before.
  @Test(.enabled(if: python != nil, "python3 is not installed"))
  func aLiveConnectionGoesOnByTheNewFile() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = "\(folder)/f.toml"
    let rule = "[[rule]]\nmatch.hex = \"01\"\nnext = \"asked\"\nreply = "
    Self.write(Self.head + rule + "\"old\"\n", file)
    let server = try await Serving("tcp://127.0.0.1:0", arguments: ["--rules", file])
    let client = try #require(python).start(
      [
        "-c",
        """
        import socket, sys
        c = socket.create_connection(('127.0.0.1', int(sys.argv[1])))
        def ask(request, count):
          c.sendall(request)
          reply = b''
          while len(reply) < count: reply += c.recv(count - len(reply))
          print(reply.decode(), flush=True)
        ask(b'\\x01', 3)
        sys.stdin.read()
        ask(b'\\x01\\x02', 8)
        """,
        server.port,
      ],
      keepInputOpen: true
    )
    _ = try await client.line(containing: "old", on: .output)
    let after = "[[rule]]\nstate = \"asked\"\nmatch.hex = \"02\"\nreply = \"state\"\n"
    Self.write(Self.head + rule + "\"new\"\n" + after, file)
    server.program.signal(SIGHUP)
    _ = try await server.program.line(containing: "reloaded \(file): 2 rules")
    Self.write("sock = 1\nnonsense", file)
    server.program.signal(SIGHUP)
    _ = try await server.program.line(containing: "not reloaded: \(file) as it was stays in force")
    client.endInput()
    #expect(try await client.finish().outputText == "old\nnewstate\n")
    #expect(try await server.stop().status == 0)
  }

  /// A pipe without a writer would hold up whoever opens it, for ever.
  @Test func aPipeIsNoFileOfAReplyAndNotReadAgain() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(mkfifo("\(folder)/pipe", 0o600) == 0)
    let file = "\(folder)/f.toml"
    Self.write(Self.head + "[[rule]]\nmatch.hex = \"01\"\nreply = { file = \"pipe\" }\n", file)
    let check = try await sock.run(["serve", ":0", "--rules", file, "--check"])
    #expect(check.status == 65)
    #expect(
      check.errorText.contains("f.toml:7:18: the file \"pipe\" cannot be read: it is a pipe"),
      "\(check.errorText)"
    )

    Self.write(Self.head + "[[rule]]\nmatch.hex = \"01\"\nreply = \"old\"\n", file)
    let server = try await Serving("tcp://127.0.0.1:0", arguments: ["--rules", file])
    try FileManager.default.removeItem(atPath: file)
    #expect(mkfifo(file, 0o600) == 0)
    server.program.signal(SIGHUP)
    _ = try await server.program.line(containing: "cannot read \(file): it is a pipe, and no regular file")
    _ = try await server.program.line(containing: "not reloaded: \(file) as it was stays in force")
    #expect(try await send(server.endpoint, "0x01", "--until", "3").outputText == "old")
    #expect(try await server.stop().status == 0)
  }

  @Test func whatWasExpectedAndDidNotComeIsExitCodeOne() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = "\(folder)/f.toml"
    Self.write(Self.head + "[[rule]]\nname = \"one\"\nmatch.hex = \"01\"\nreply = \"a\"\n[expect]\none = 1\n", file)
    for (requests, status) in [(0, 1), (1, 0)] as [(Int, Int32)] {
      let server = try await Serving("tcp://127.0.0.1:0", arguments: ["--rules", file])
      for _ in 0..<requests { _ = try await send(server.endpoint, "0x01", "--until", "1", "--timeout", "60s") }
      let end = try await server.stop()
      #expect(end.status == status)
      #expect(end.errorText.contains("rule \"one\" answered 0 times, expected 1") == (status == 1))
    }
  }

  /// RFC 862 to 868: over TCP some speak first, and some close or never end.
  @Test(arguments: [
    ("echo", "abc", "abc", "3"), ("daytime", "T", "T", "eof"), ("qotd", "liberal", "liberal", "eof"),
    ("chargen", "!\"#$%", "!\"#$%", "148"),
  ])
  func aBuiltInScriptAnswers(name: String, datagram: String, stream: String, until: String) async throws {
    let server = try await Serving("udp://127.0.0.1:0", "tcp://127.0.0.1:0", arguments: ["--builtin", name])
    #expect(try await send(server.endpoint, "abc").outputText.contains(datagram))
    let said = try await send(server.endpoints[1], "abc", "--until", until)
    #expect(said.outputText.contains(stream) && said.status == 0, "\(said.errorText)")
  }

  @Test func theBuiltInTimeIsFourBytesAndDiscardIsSilent() async throws {
    let time = try await Serving("tcp://127.0.0.1:0", arguments: ["--builtin", "time"])
    #expect(try await send(time.endpoint, "a", "--until", "eof").output.count == 4)
    let discard = try await Serving("tcp://127.0.0.1:0", arguments: ["--builtin", "discard"])
    let silence = try await send(discard.endpoint, "abc", "--eof", "now", "--until", "eof")
    #expect(silence.output.isEmpty && silence.status == 0, "\(silence.errorText)")
  }

  /// What goes wrong on purpose goes wrong for one client, at one request: the third is dropped, not one in ten.
  @Test(.enabled(if: python != nil, "python3 is not installed"))
  func aChosenFaultHitsOneRequestOfOneClient() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    // The second fault counts what the first one leaves to it.
    let faults = "[[fault]]\nnth = 3\ndo = \"drop\"\n[[fault]]\nnth = 3\ndo = \"reset\"\n"
    Self.write(Self.head + faults + "[[rule]]\nmatch.any = true\nreply = \"a\"\n", "\(folder)/f.toml")
    let server = try await Serving("tcp://127.0.0.1:0", arguments: ["--rules", "\(folder)/f.toml"])
    let run = try await #require(python).run([
      "-c",
      """
      import socket, sys
      one, two = [socket.create_connection(('127.0.0.1', int(sys.argv[1]))) for _ in range(2)]
      def ask(c):
        c.sendall(b'?')
        return c.recv(9).decode()
      print(ask(one), ask(two))
      one.sendall(b'?')  # dropped; the next one resets
      one.sendall(b'?')
      try: print(one.recv(9))
      except ConnectionResetError: print('reset')
      print(ask(two))
      """,
      server.port,
    ])
    #expect(run.outputText == "a a\nreset\na\n", "\(run.outputText)\(run.errorText)")
  }

  @Test func rulesOnTheCommandLineNeedNoFile() async throws {
    let server = try await Serving("tcp://127.0.0.1:0", arguments: ["--rule", "PING=PONG", "--rule", "QUIT=bye!"])
    #expect(try await send(server.endpoint, "PINGQUIT", "--until", "8", "--timeout", "60s").outputText == "PONGbye!")
  }
}

import Foundation
import TestSupport
import Testing

/// Every exit code that a script may ask about, and the words that go with it.
@Suite(.programs) struct ExitCodeTests {
  @Test(arguments: [
    ["nonsense"], ["send", "--nonsense"], ["send", "hello"], ["send", "tpc://x:1"], ["send", "tcp://*:5", "0x1b"],
    ["send", "tcp://:0", "0x1b"], ["send", ":1", "a", "--timeout", "5"], ["send", ":1", "a", "--until", "never"],
    ["send", ":1", "a", "--eof", "2"], ["send", "udp://:1", "--connect-only"],
    ["send", ":1", "a", "--until", "datagrams=1"],
    ["send", "tcp://:1?backlog=5", "a"], ["serve", "tcp://:0?bind=127.0.0.1"], ["serve", "localhost"],
    ["serve", "tls://:1"], ["serve", ":1", "--rule", "nothing"], ["serve", ":1", "--builtin", "nothing"],
    ["serve", ":1", "--rules", "a", "--builtin", "echo"], ["serve", ":1", "--record", "a"],
    ["serve", ":1", "--rule", "0x1b=a", "--rule", "0x1b1b=b"],
    ["serve", "--torture", "unix-seqpacket:/tmp/s"], ["serve", "--torture", ":0", "udp://:0"],
    ["send", ":1", "0x1b", "--rules", "a"], ["send", ":1", "--rules", "a", "--expect", "a"],
    ["send", ":1", "--rules", "a", "--connect-only"], ["send", ":1", "--rules", "a", "--repeat", "2"],
    ["serve", "--torture", ":0", "--upstream", ":1"], ["send", "tls://:1", "a"], ["wait", "tls://:1"],
  ])
  func wrongCommandLine(arguments: [String]) async throws {
    let run = try await sock.run(arguments)
    #expect(run.status == 64)
    #expect(run.errorText.hasPrefix("sock: "), "\(run.errorText)")
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [["0x1"], ["0xzz"], [#"\q"#], ["b64:?"], ["0x1b", "--expect", "0x1"]])
  func wrongBytes(words: [String]) async throws {
    #expect(try await sock.run(["send", ":1"] + words).status == 65)
  }

  @Test func aMissingInputFile() async throws {
    let run = try await send(":1", "@/nowhere")
    #expect(run.status == 66)
    #expect(run.errorText == "sock: cannot read /nowhere: No such file or directory\n")
  }

  @Test func aNameThatDoesNotResolve() async throws {
    for arguments in [["send", "tcp://nowhere.invalid:1", "a"], ["serve", "tcp://nowhere.invalid:1"]] {
      let run = try await sock.run(arguments)
      #expect(run.status == 68)
      #expect(run.errorText.hasPrefix("sock: cannot resolve nowhere.invalid: "))
    }
  }

  @Test func refusedOverTCPAndOverUDP() async throws {
    let tcp = "tcp://127.0.0.1:\(freePort(Int32(SOCK_STREAM.rawValue)))"
    let stream = try await send(tcp, "a")
    #expect(stream.status == 69)
    #expect(stream.errorText.hasPrefix("sock: cannot connect to \(tcp): connection refused (ECONNREFUSED)\n"))

    let udp = "udp://127.0.0.1:\(freePort(Int32(SOCK_DGRAM.rawValue)))"
    let datagram = try await send(udp, "a")
    #expect(datagram.status == 69)
    #expect(datagram.errorText.hasPrefix("sock: cannot get a reply from \(udp): connection refused (ECONNREFUSED)\n"))
  }

  @Test func nobodyAtAUnixPath() async throws {
    #expect(try await send("unix:/nowhere/s", "a").status == 69)
    #expect(try await send("unix-dgram:/nowhere/s", "a").status == 69)
  }

  /// Too few to begin with.
  @Test func noDescriptorsLeft() async throws {
    let shell = try #require(Program.find("sh"))
    let run = try await shell.run(["-c", #"ulimit -n 5; exec "$0" serve tcp://127.0.0.1:0"#, sock.path])
    #expect(run.status == 71, "\(run.errorText)")
    #expect(run.errorText.contains("(EMFILE)"))
  }

  @Test func noPermission() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
    // Root may write everywhere, until it has no capabilities left.
    let setpriv = try #require(Program.find("setpriv"))
    let run =
      getuid() == 0
      ? try await setpriv.run(["--bounding-set=-all", sock.path, "serve", "unix:\(folder)/s"])
      : try await sock.run(["serve", "unix:\(folder)/s"])
    #expect(run.status == 77, "\(run.errorText)")
    #expect(run.errorText.contains("permission denied (EACCES)"))
  }

  @Test func silence() async throws {
    let server = try await Serving("udp://127.0.0.1:0")
    let run = try await send(server.endpoint, "A", "--timeout", "150ms")
    #expect(run.status == 124)
    #expect(
      run.errorText == """
        sock: no reply from \(server.endpoint) within 150ms
          nobody refused it: it was lost, filtered, or the server does not answer such a request

        """
    )
  }

  @Test func anotherReplyThanExpected() async throws {
    let server = try await Serving("udp://127.0.0.1:0")
    #expect(try await send(server.endpoint, "0x1b", "--expect", "first!").status == 0)
    let run = try await send(server.endpoint, "0x2b", "--expect", "first!")
    #expect(run.status == 1)
    #expect(run.outputText == "second!", "what came is shown all the same")
    #expect(
      run.errorText == """
        sock: another reply was expected
          expected  6 bytes  66 69 72 73 74 21  first!
          received  7 bytes  73 65 63 6f 6e 64 21  second!

        """
    )
  }

  @Test func closedBeforeTheReply() async throws {
    let server = try await Serving("tcp://127.0.0.1:0")
    let none = try await send(server.endpoint, "A")
    #expect(none.status == 74)
    #expect(none.errorText == "sock: \(server.endpoint) closed the connection before it replied\n")
    let part = try await send(server.endpoint, "0x1b41", "--until", "7")
    #expect(part.status == 74)
    #expect(part.outputText == "first!")
    #expect(part.errorText.contains("closed the connection after 6 bytes, before the reply was complete"))
  }

  @Test(.enabled(if: python != nil, "python3 is not installed"))
  func resetBeforeAndInsideTheReply() async throws {
    let reset = "c.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0)); c.close()"
    let before = try await PythonServer("c, _ = s.accept(); c.recv(1); \(reset)")
    let none = try await send(before.tcp, "a")
    #expect(none.status == 74)
    #expect(none.errorText.contains("(ECONNRESET)"))

    let inside = try await PythonServer("c, _ = s.accept(); c.recv(1); c.send(b'par'); sys.stdin.read(); \(reset)")
    let client = try sock.start(["send", inside.tcp, "a", "--until", "6", "--timeout", "60s"])
    try await client.printed("par")
    inside.program.endInput()
    let part = try await client.finish()
    #expect(part.status == 74)
    #expect(part.outputText == "par")
    #expect(
      part.errorText == """
        sock: \(inside.tcp) broke the connection off after 3 bytes: connection reset by peer (ECONNRESET)

        """
    )
  }

  @Test(.enabled(if: python != nil, "python3 is not installed"))
  func interrupted() async throws {
    let server = try await PythonServer("c, _ = s.accept(); print('here', flush=True); c.recv(9); c.recv(9)")
    let client = try sock.start(["send", server.tcp, "a", "--eof", "never", "--timeout", "60s"])
    _ = try await server.program.line(containing: "here", on: .output)
    client.signal(SIGINT)
    #expect(try await client.finish().status == 130)
  }

  @Test func aReplyThatCannotBeWrittenIsNoSuccess() async throws {
    let server = try await Serving("udp://127.0.0.1:0")
    let shell = try #require(Program.find("sh"))
    let run = try await shell.run(["-c", #""$0" send "$1" 0x1b > /dev/full"#, sock.path, server.endpoint])
    #expect(run.status == 74)
    #expect(run.errorText == "sock: cannot write to standard output: No space left on device\n")
  }

  @Test func errorsAreJSONToo() async throws {
    let run = try await send("unix:/nowhere/s", "a", "--json")
    let object = try #require(JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
    #expect(object["event"] as? String == "error")
    #expect(object["exit"] as? Int == 69)
    #expect(run.status == 69)
  }

  @Test func version() async throws {
    let run = try await sock.run(["--version"])
    #expect(run.outputText.split(separator: ".").count == 3 && run.status == 0)
  }
}

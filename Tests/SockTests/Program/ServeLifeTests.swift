import Foundation
import TestSupport
import Testing

/// How `sock serve` begins and ends: addresses in the way, signals, clients that hold it up.
@Suite(.programs) struct ServeLifeTests {
  @Test(arguments: [SIGINT, SIGTERM])
  func aSignalEndsItInOrder(signal: Int32) async throws {
    let server = try await Serving("tcp://127.0.0.1:0", "udp://127.0.0.1:0")
    server.program.signal(signal)
    #expect(try await server.program.finish().status == 0)
  }

  @Test(.enabled(if: python != nil, "python3 is not installed"))
  func idleClientsDoNotHoldItUp() async throws {
    let server = try await Serving("tcp://127.0.0.1:0")
    let client = try #require(python).start([
      "-c",
      """
      import socket
      c = socket.create_connection(('127.0.0.1', \(server.port)))
      c.send(b'\\x1b')
      print(c.recv(6), flush=True)
      print('then', c.recv(1), flush=True)
      """,
    ])
    _ = try await client.line(containing: "first!", on: .output)
    let end = try await server.stop()
    #expect(end.status == 0)
    _ = try await client.line(containing: "then b''", on: .output)
  }

  /// A client that sends without end and never reads, so that the server can neither finish nor give up soon.
  static let stubborn = """
    import socket, sys
    c = socket.create_connection(('127.0.0.1', int(sys.argv[1])))
    c.settimeout(1)
    try:
      while True: c.send(b'\\x2b' * 65536)
    except TimeoutError: print('stuck', flush=True)
    sys.stdin.read()
    """

  @Test(.enabled(if: python != nil, "python3 is not installed"))
  func aClientThatNeverReadsHoldsItUpForABoundedTime() async throws {
    let server = try await Serving("tcp://127.0.0.1:0", arguments: ["--quiet"])
    let client = try #require(python).start(["-c", Self.stubborn, server.port], keepInputOpen: true)
    _ = try await client.line(containing: "stuck", on: .output)
    #expect(try await server.stop().status == 0)
  }

  @Test(.enabled(if: python != nil, "python3 is not installed"))
  func aSecondSignalEndsItAtOnce() async throws {
    let server = try await Serving("tcp://127.0.0.1:0", arguments: ["--quiet"])
    let client = try #require(python).start(["-c", Self.stubborn, server.port], keepInputOpen: true)
    _ = try await client.line(containing: "stuck", on: .output)
    // Two that differ: a signal that comes while the same one is pending is lost. Either may be taken first.
    server.program.signal(SIGINT)
    server.program.signal(SIGTERM)
    #expect([128 + SIGINT, 128 + SIGTERM].contains(try await server.program.finish().status))
  }

  @Test(arguments: ["tcp", "udp"])
  func aPortInUseSaysWhatWhereWhyAndWhatToDo(transport: String) async throws {
    let server = try await Serving("\(transport)://127.0.0.1:0")
    let second = try await sock.run(["serve", server.endpoint])
    #expect(second.status == 73)
    let lines = second.errorText.split(separator: "\n")
    try #require(lines.count == 3, "\(second.errorText)")
    #expect(lines[0] == "sock: cannot listen on \(server.endpoint): address already in use (EADDRINUSE)")
    #expect(lines[1].hasPrefix("  held by  ") && lines[1].contains("sock serve \(transport)://127.0.0.1:0"))
    #expect(lines[1].contains("   pid \(server.program.processIdentifier)  user "))
    #expect(lines[2] == "  try      sock serve \(transport)://127.0.0.1:0    or    sock ports \(server.port)")
  }

  @Test(arguments: ["unix", "unix-dgram"])
  func aLivingUnixSocketIsLeftAloneAndAnAbandonedOneReplaced(transport: String) async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let endpoint = "\(transport):\(folder)/s"
    let first = try await Serving(endpoint)
    let second = try await sock.run(["serve", endpoint])
    #expect(second.status == 73)
    #expect(second.errorText.hasPrefix("sock: cannot listen on \(endpoint): address already in use (EADDRINUSE)\n"))
    #expect(try await send(endpoint, "0x1b", "--until", "6").outputText == "first!", "the first is still there")

    first.program.signal(SIGKILL)
    _ = try await first.program.finish()
    #expect(FileManager.default.fileExists(atPath: "\(folder)/s"), "nobody tidied up")
    let third = try await Serving(endpoint)
    #expect(try await send(endpoint, "0x1b", "--until", "6").outputText == "first!")
    _ = try await third.stop()
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/s"), "the third did")
  }

  @Test func aFileThatIsNoSocketIsNeverRemoved() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(FileManager.default.createFile(atPath: "\(folder)/s", contents: Data("precious".utf8)))
    let end = try await sock.run(["serve", "unix:\(folder)/s"])
    #expect(end.status == 73)
    #expect(end.errorText.contains("a file that is not a socket is in the way"))
    #expect(FileManager.default.contents(atPath: "\(folder)/s") == Data("precious".utf8))
  }

  @Test func aSecondServerOnTheSamePathKeepsItsFileWhenTheFirstEnds() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let first = try await Serving("unix:\(folder)/s")
    try FileManager.default.removeItem(atPath: "\(folder)/s")
    let second = try await Serving("unix:\(folder)/s")
    _ = try await first.stop()
    #expect(try await send(second.endpoint, "0x1b", "--until", "6").outputText == "first!")
  }

  @Test(.enabled(if: python != nil, "python3 is not installed"))
  func aServiceManagerThatAsksIsTold() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let manager = try #require(python).start([
      "-c",
      """
      import socket
      s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
      s.bind('\(folder)/notify')
      print('asking', flush=True)
      print('told', s.recv(99).decode(), flush=True)
      """,
    ])
    _ = try await manager.line(containing: "asking", on: .output)
    let server = try sock.start(["serve", "udp://127.0.0.1:0"], environment: ["NOTIFY_SOCKET": "\(folder)/notify"])
    #expect(try await manager.line(containing: "told", on: .output) == "told READY=1")
    _ = try await server.line(containing: "listening udp://127.0.0.1:")
  }

  /// The server closed first, so its address is in TIME_WAIT: what students wait a minute for after each mistake.
  @Test func aRestartedServerHasItsPortAgain() async throws {
    // An address that nothing else here has, so that the port is not taken meanwhile.
    let first = try await Serving("tcp://127.77.19.4:0")
    #expect(try await send(first.endpoint, "A", "--eof", "never").status == 74, "the server ended the connection")
    _ = try await first.stop()
    let second = try await Serving(first.endpoint)
    #expect(try await send(second.endpoint, "0x1b", "--until", "6").outputText == "first!")
  }

  /// What is punctuation to other tools. The line that a server writes is the word that a client takes.
  @Test(arguments: ["unix", "unix-dgram", "unix-seqpacket"])
  func aPathMayHoldWhatOtherToolsTrip(transport: String) async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let server = try await Serving("\(transport):\(folder)/a:b,c d%3Fe;f!g\\h'i=%25j")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [#"a:b,c d?e;f!g\h'i=%j"#])
    #expect(try await send(server.endpoint, "0x1b", "--until", "6").outputText == "first!")
    let wait = try await sock.run(["wait", "\(server.endpoint)=0x2b", "--timeout", "60s"])
    #expect(wait.status == 0, "\(wait.errorText)")
    #expect(try await server.stop().status == 0)
  }

  @Test func nothingIsAnnouncedUnlessEverythingListens() async throws {
    let server = try await Serving("tcp://127.0.0.1:0")
    let end = try await sock.run(["serve", "udp://127.0.0.1:0", server.endpoint])
    #expect(end.status == 73)
    #expect(!end.errorText.contains("listening"))
  }
}

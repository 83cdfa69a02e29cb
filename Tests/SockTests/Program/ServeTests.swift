import Foundation
import TestSupport
import Testing

/// `sock serve`, as a program among programs.
@Suite(.programs) struct ServeTests {
  @Test(arguments: [
    "tcp://127.0.0.1:0", "tcp4://127.0.0.1:0", "tcp6://[::1]:0", "udp://127.0.0.1:0", "udp4://127.0.0.1:0",
    "udp6://[::1]:0", "unix:FOLDER/s", "unix-dgram:FOLDER/d", "unix-abstract:FOLDER",
  ])
  func theLecturesScriptAnswersOverEveryEndpoint(endpoint: String) async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let server = try await Serving(endpoint.replacingOccurrences(of: "FOLDER", with: folder))

    let first = try await send(server.endpoint, "0x1b", "--until", "6")
    #expect(first.outputText == "first!", "\(first.errorText)")
    #expect(first.status == 0)
    #expect(try await send(server.endpoint, "0x2b", "--until", "7").outputText == "second!")
    #expect(try await server.stop().status == 0)
  }

  @Test func localhostIsBothVersionsOnOnePort() async throws {
    let server = try await Serving("tcp://:0", sockets: 2)
    #expect(server.endpoints == ["tcp://127.0.0.1:\(server.port)", "tcp://[::1]:\(server.port)"])
    for endpoint in server.endpoints { #expect(try await send(endpoint, "0x1b").outputText == "first!") }
  }

  @Test(arguments: [
    ("tcp", ["127.0.0.1", "127.9.9.9", "[::1]"]),
    // A datagram to 127.9.9.9 is answered from 127.0.0.1, which its sender does not listen to.
    ("udp", ["127.0.0.1", "[::1]"]),
  ])
  func aStarIsEveryAddressOfBothVersions(transport: String, hosts: [String]) async throws {
    let server = try await Serving("\(transport)://*:0", sockets: 2)
    #expect(server.endpoints == ["\(transport)://0.0.0.0:\(server.port)", "\(transport)://[::]:\(server.port)"])
    for host in hosts {
      #expect(try await send("\(transport)://\(host):\(server.port)", "0x1b", "--until", "6").outputText == "first!")
    }
  }

  @Test func manyRequestsInOneSegmentAreAllAnswered() async throws {
    let server = try await Serving("tcp://127.0.0.1:0")
    let reply = try await send(server.endpoint, "0x1b 2b 2b 1b", "--until", "26")
    #expect(reply.outputText == "first!second!second!first!")
  }

  @Test func anUnknownByteClosesTheStreamAndLeavesTheDatagramUnanswered() async throws {
    let server = try await Serving("tcp://127.0.0.1:0", "udp://127.0.0.1:0")
    let stream = try await send(server.endpoints[0], "0x1b 41 1b", "--until", "eof")
    #expect(stream.outputText == "first!" && stream.status == 0)
    let datagram = try await send(server.endpoints[1], "A", "--timeout", "200ms")
    #expect(datagram.output.isEmpty && datagram.status == 124)
    _ = try await server.program.line(containing: "no rule matched 1 byte 41  tcp://127.0.0.1:")
    _ = try await server.program.line(containing: "no rule matched 1 byte 41  udp://127.0.0.1:")
  }

  @Test func everyRequestIsOneLineThatBeginsWithItsRule() async throws {
    let server = try await Serving("tcp://127.0.0.1:0")
    _ = try await send(server.endpoint, "0x1b2b", "--until", "13")
    let log = try await server.stop().errorText.split(separator: "\n").dropFirst()
    #expect(log.count == 2)
    #expect(log.first?.hasPrefix("1  tcp://127.0.0.1:") == true)
    #expect(log.first?.hasSuffix("  1 byte 1b .  →  6 bytes 66 69 72 73 74 21 first!") == true)
    #expect(log.last?.hasPrefix("2  tcp://127.0.0.1:") == true)
  }

  @Test func quietWritesNoRequestsButStillWhereItListens() async throws {
    let server = try await Serving("tcp://127.0.0.1:0", arguments: ["--quiet"])
    _ = try await send(server.endpoint, "0x1b", "--until", "6")
    let end = try await server.stop()
    #expect(end.errorText == "listening \(server.endpoint)\n")
    #expect(end.output.isEmpty)
  }

  @Test func jsonIsOneObjectALineOnStandardOutput() async throws {
    let server = try await Serving("udp://127.0.0.1:0", arguments: ["--json"])
    _ = try await send(server.endpoint, "0x2b")
    let end = try await server.stop()
    let objects = try end.outputText.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.map { $0["event"] as? String } == ["listening", "request"])
    #expect(objects.allSatisfy { $0["schema"] as? Int == 1 })
    #expect(objects.first?["endpoint"] as? String == server.endpoint)
    #expect(objects.last?["rule"] as? String == "2")
    #expect((objects.last?["request"] as? [String: String]) == ["hex": "2b", "text": "+"])
  }

  @Test func thePortFileHasThePortsOfTheReadyLines() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let server = try await Serving(
      "tcp://:0",
      "udp://127.0.0.1:0",
      "unix:\(folder)/s",
      sockets: 4,
      arguments: ["--port-file", "\(folder)/ports"]
    )
    let ports = server.endpoints.filter { !$0.hasPrefix("unix") }.map { $0.split(separator: ":").last! }
    #expect(try String(contentsOfFile: "\(folder)/ports", encoding: .utf8) == "\(ports[0])\n\(ports[2])\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["ports", "s"])
  }

  /// As systemd and inetd start a server: with the socket, and without saying which kind it is.
  @Test(
    .enabled(if: python != nil, "python3 is not installed"),
    arguments: [("INET", "STREAM"), ("INET", "DGRAM"), ("UNIX", "STREAM"), ("UNIX", "DGRAM"), ("UNIX", "SEQPACKET")]
  )
  func anInheritedSocketIsServed(family: String, type: String) async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let run = try await #require(python).run([
      "-c",
      """
      import signal, socket, subprocess, sys
      family, kind = socket.AF_\(family), socket.SOCK_\(type)
      s = socket.socket(family, kind)
      s.bind(('127.0.0.1', 0) if family == socket.AF_INET else '\(folder)/s')
      if kind != socket.SOCK_DGRAM: s.listen()
      server = subprocess.Popen(sys.argv[1:] + ['fd:%d' % s.fileno()], pass_fds=[s.fileno()], stderr=subprocess.PIPE)
      server.stderr.readline()
      c = socket.socket(family, kind)
      if family == socket.AF_UNIX and kind == socket.SOCK_DGRAM: c.bind('\(folder)/c')
      c.connect(s.getsockname())
      s.close()
      c.send(b'\\x2b')
      print(c.recv(99).decode())
      server.send_signal(signal.SIGINT)
      sys.exit(server.wait())
      """,
      sock.path, "serve",
    ])
    #expect(run.outputText == "second!\n" && run.status == 0, "\(run.errorText)")
  }

  @Test func aDescriptorThatIsNoSocketIsNotServed() async throws {
    let run = try await sock.run(["serve", "fd:0"])
    #expect(run.status == 74, "\(run.errorText)")
    #expect(run.errorText.hasPrefix("sock: cannot serve fd:0: ") && run.errorText.contains("ENOTSOCK"))
  }

  @Test func withoutAnEndpointItIsTheLecturesServer() async throws {
    // Port 1234 is anybody's; in a network of its own it is free.
    let unshare = try #require(Program.find("unshare"))
    let script = """
      ip link set lo up || exit 9
      "$0" serve --port-file "$1/ports" & server=$!
      until [ -e "$1/ports" ]; do :; done
      "$0" send 0x1b --until 6; "$0" send 0x2b --until 7; "$0" send udp://127.0.0.1:1234 0x2b
      kill -INT $server; wait $server
      """
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let end = try await unshare.run(["-Urn", "sh", "-c", script, sock.path, folder])
    try withKnownIssue("no network namespaces here", isIntermittent: true) {
      try #require(end.status != 9 && !end.errorText.hasPrefix("unshare:"), "\(end.errorText)")
      #expect(end.outputText == "first!second!second!", "\(end.errorText)")
      #expect(end.errorText.contains("listening tcp://127.0.0.1:1234\nlistening udp://127.0.0.1:1234\n"))
      #expect(end.status == 0)
    } when: {
      end.errorText.hasPrefix("unshare:") || end.status == 9
    }
  }
}

import Foundation
import TestSupport
import Testing

/// Other people's programs on the other end, both ways.
@Suite(.programs) struct PeerTests {
  // MARK: - Clients of `sock serve`

  @Test(.enabled(if: python != nil, "python3 is not installed"), arguments: ["127.0.0.1", "::1"])
  func theLecturesClientInPython(host: String) async throws {
    let word = host.contains(":") ? "[\(host)]" : host
    let server = try await Serving("tcp://\(word):0", "udp://\(word):0")
    let udpPort = server.endpoints[1].split(separator: ":").last!
    let run = try await #require(python).run([
      "-c",
      """
      import socket
      family = socket.AF_INET6 if ':' in '\(host)' else socket.AF_INET
      for request in (b'\\x1b', b'\\x2b'):
        c = socket.socket(family, socket.SOCK_STREAM)
        c.connect(('\(host)', \(server.port)))
        c.send(request)
        print(c.recv(1024).decode())
        c.close()
        u = socket.socket(family, socket.SOCK_DGRAM)
        u.sendto(request, ('\(host)', \(udpPort)))
        print(u.recvfrom(1024)[0].decode())
      """,
    ])
    #expect(run.outputText == "first!\nfirst!\nsecond!\nsecond!\n", "\(run.errorText)")
  }

  @Test(.enabled(if: python != nil, "python3 is not installed"))
  func aByteASegmentOverOneConnection() async throws {
    let server = try await Serving("tcp://127.0.0.1:0")
    let run = try await #require(python).run([
      "-c",
      """
      import socket
      c = socket.create_connection(('127.0.0.1', \(server.port)))
      c.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
      for i in range(50):
        c.send(b'\\x1b' if i % 2 else b'\\x2b')
        wanted = b'first!' if i % 2 else b'second!'
        got = b''
        while len(got) < len(wanted): got += c.recv(1)
        assert got == wanted, got
      print('fifty')
      """,
    ])
    #expect(run.outputText == "fifty\n", "\(run.errorText)")
  }

  @Test(.enabled(if: python != nil, "python3 is not installed"))
  func clientsThatCloseAtOnceDisturbNobody() async throws {
    let server = try await Serving("tcp://127.0.0.1:0")
    let run = try await #require(python).run([
      "-c",
      """
      import socket, struct
      for i in range(30):
        c = socket.create_connection(('127.0.0.1', \(server.port)))
        if i % 3: c.send(b'\\x1b\\x2b')
        if i % 2: c.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
        c.close()
      """,
    ])
    #expect(run.status == 0, "\(run.errorText)")
    #expect(try await send(server.endpoint, "0x1b", "--until", "6").outputText == "first!")
    #expect(try await server.stop().status == 0)
  }

  /// `printf '\x1b' | ncat`: the client half-closes before the reply is there, which loses it with many servers.
  @Test(.enabled(if: ncat != nil, "ncat is not installed"), arguments: ["127.0.0.1", "::1"])
  func halfClosingNcat(host: String) async throws {
    let word = host.contains(":") ? "[\(host)]" : host
    let server = try await Serving("tcp://\(word):0", "udp://\(word):0")
    let udpPort = String(server.endpoints[1].split(separator: ":").last!)
    let tcp = try await #require(ncat).run([host, server.port], input: [0x1b])
    #expect(tcp.outputText == "first!" && tcp.status == 0)
    // Over UDP it would be gone at the end of its input, before any reply.
    let udp = try #require(ncat).start(["-u", host, udpPort], input: [0x2b], keepInputOpen: true)
    try await udp.printed("second!")
  }

  @Test(.enabled(if: ncat != nil, "ncat is not installed"))
  func ncatOverUnix() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try await Serving("unix:\(folder)/s").stop()
    let server = try await Serving("unix:\(folder)/s")
    #expect(try await #require(ncat).run(["-U", "\(folder)/s"], input: [0x1b]).outputText == "first!")
    #expect(try await server.stop().status == 0)
  }

  @Test(
    .enabled(if: socat != nil, "socat is not installed"),
    arguments: ["TCP4:127.0.0.1", "TCP6:[::1]", "UDP4:127.0.0.1", "UDP6:[::1]"]
  )
  func socatAsClient(address: String) async throws {
    let parts = address.split(separator: ":", maxSplits: 1)
    let server = try await Serving("\(parts[0].lowercased())://\(parts[1]):0")
    let run = try await #require(socat).run(["-t1", "-", "\(address):\(server.port)"], input: [0x1b])
    #expect(run.outputText == "first!", "\(run.errorText)")
  }

  // MARK: - Servers for `sock send`

  @Test(.enabled(if: python != nil, "python3 is not installed"))
  func theLecturesServersInPython() async throws {
    let tcp = try await PythonServer(PythonServer.lecture)
    let udp = try await PythonServer(PythonServer.lectureUDP, over: "SOCK_DGRAM")
    for endpoint in [tcp.tcp, udp.udp] {
      #expect(try await send(endpoint, "0x1b", "--expect", "first!").status == 0)
      #expect(try await send(endpoint, "0x2b", "--expect", "second!").status == 0)
    }
    #expect(try await send(tcp.tcp, "A").status == 74)
    #expect(try await send(udp.udp, "A", "--timeout", "100ms").status == 124)
  }

  @Test(.enabled(if: ncat != nil, "ncat is not installed"), arguments: ["127.0.0.1", "::1"])
  func ncatAsServer(host: String) async throws {
    let word = host.contains(":") ? "[\(host)]" : host
    // ncat does not tell which port it got, so one that was just free has to do.
    let port = String(freePort(Int32(SOCK_STREAM.rawValue)))
    let tcp = try #require(ncat).start(["-v", "-l", host, port], input: Array("hello".utf8))
    _ = try await tcp.line(containing: "Listening on \(host)")
    let reply = try await send("tcp://\(word):\(port)", "0x1b", "--until", "5")
    #expect(reply.outputText == "hello" && reply.status == 0)

    let udp = try #require(ncat).start(["-v", "-u", "-l", host, port], input: Array("hello".utf8))
    _ = try await udp.line(containing: "Listening on \(host)")
    let datagram = try await send("udp://\(word):\(port)", "0x1b")
    #expect(datagram.outputText == "hello" && datagram.status == 0)
  }

  @Test(
    .enabled(if: socat != nil, "socat is not installed"),
    arguments: [
      ("TCP4-LISTEN", "tcp4://127.0.0.1"), ("TCP6-LISTEN", "tcp6://[::1]"), ("UDP4-LISTEN", "udp4://127.0.0.1"),
      ("UDP6-LISTEN", "udp6://[::1]"),
    ]
  )
  func socatAsEchoServer(address: String, word: String) async throws {
    let port = freePort(Int32((address.hasPrefix("TCP") ? SOCK_STREAM : SOCK_DGRAM).rawValue))
    let host = word.split(separator: "/").last!
    let server = try #require(socat).start(["-d", "-d", "\(address):\(port),bind=\(host)", "EXEC:cat"])
    _ = try await server.line(containing: address.hasPrefix("TCP") ? "listening on" : "UDP")
    let reply = try await send("\(word):\(port)", "text:echo", "--until", "4")
    #expect(reply.outputText == "echo" && reply.status == 0, "\(reply.errorText)")
  }
}

import Foundation
import TestSupport
import Testing

/// `sock serve` over datagrams that come by the batch, and senders who would hold up or use up the server.
@Suite(.programs, .enabled(if: python != nil, "python3 is not installed"))
struct DatagramTests {
  /// Runs a client with `ask(socket)`, `server`, the server's address, and `unix(name)`, a Unix socket with a name.
  private func client(
    of server: Serving,
    _ body: String,
    _ arguments: String...
  ) throws -> RunningProgram {
    let script = """
      import os, socket, sys
      place = sys.argv[1]
      server = place[11:] if place.startswith('unix') else ('127.0.0.1', int(place.split(':')[2]))
      def unix(name):
        s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        s.bind(os.path.dirname(server) + '/' + name)
        return s
      def udp(): return socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
      \(body)
      """
    return try #require(python).start(["-c", script, server.endpoint] + arguments)
  }

  static let counting = """
    sock = 1
    [[rule]]
    match.hex = "01"
    reply = [ { hex = "{request}" }, { text = "one" } ]
    next = "two"
    [[rule]]
    match.hex = "02"
    state = "two"
    reply = "two"
    next = "three"
    [[rule]]
    match.hex = "{any:*}"
    state = "three"
    reply = { hex = "{any}" }
    """

  /// The server stands still while they are sent, so that they wait for it together.
  @Test func aBatchHasTheStateAndTheOrderOfEachOfItsSenders() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    RuleServerTests.write(Self.counting, "\(folder)/f.toml")
    let server = try await Serving("udp://127.0.0.1:0", arguments: ["--rules", "\(folder)/f.toml"])
    server.program.signal(SIGSTOP)
    let client = try client(
      of: server,
      """
      clients = [udp() for _ in range(5)]
      for request in range(1, 21):
        for c in clients: c.sendto(bytes([request]), server)
      print('sent', flush=True)
      for c in clients: print([c.recv(99) for _ in range(21)] ==
        [b'\\x01', b'one', b'two'] + [bytes([n]) for n in range(3, 21)])
      """
    )
    _ = try await client.line(containing: "sent", on: .output)
    server.program.signal(SIGCONT)
    let end = try await client.finish()
    #expect(end.outputText == "sent\n" + String(repeating: "True\n", count: 5), "\(end.errorText)")
    #expect(try await server.stop().status == 0)
  }

  @Test func aReplyThatCannotBeSentIsSaidAndTheNextOneComes() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    RuleServerTests.write(Self.large, "\(folder)/f.toml")
    let server = try await Serving("udp://127.0.0.1:0", arguments: ["--quiet", "--rules", "\(folder)/f.toml"])
    let client = try client(
      of: server,
      "c = udp()\nfor request in (b'large', b'larger', b'small'): c.sendto(request, server)\nprint(c.recv(99))"
    )
    #expect(try await client.finish().outputText == "b'small'\n")
    let lines = try await server.program.lines(2, containing: "sock: cannot reply to udp://127.0.0.1:")
    #expect(lines.allSatisfy { $0.hasSuffix("message too long (EMSGSIZE)") }, "\(lines)")
  }

  static let large = """
    sock = 1
    [[rule]]
    match.text = "large"
    reply = { hex = "{fill: 65520, 00}" }
    [[rule]]
    match.text = "larger"
    reply = { hex = "{fill: 70000, 00}" }
    [[rule]]
    match.any = true
    reply = { hex = "{request}" }
    """

  /// Sixty replies wait for one who reads none of them, others are answered meanwhile, and he has them all in the end.
  @Test(arguments: [["--quiet"], []])
  func aUnixClientThatDoesNotReadHoldsUpNobodyAndLosesNothing(arguments: [String]) async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    RuleServerTests.write(
      "sock = 1\n[limits]\nidle = \"10m\"\n[[rule]]\nmatch.any = true\nreply = { hex = \"{request}\" }",
      "\(folder)/f.toml"
    )
    let server = try await Serving("unix-dgram:\(folder)/s", arguments: ["--rules", "\(folder)/f.toml"] + arguments)
    let client = try client(
      of: server,
      """
      slow, other = unix('slow'), unix('other')
      for n in range(60): slow.sendto(bytes([n]), server)
      for n in range(60):
        other.sendto(bytes([n]), server)
        assert other.recv(9) == bytes([n])
      print('others')
      print([slow.recv(9)[0] for _ in range(60)] == list(range(60)))
      nameless = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
      nameless.sendto(b'nobody', server)
      other.sendto(b'on', server)
      print(other.recv(9))
      """
    )
    let end = try await client.finish()
    #expect(end.outputText == "others\nTrue\nb'on'\n", "\(end.errorText)")
    #expect(try await server.stop().status == 0)
  }

  /// A thousand replies of 60 kB each are to come in an hour: the server does not keep them all until then.
  @Test(.unsanitized("measures resident memory, which a sanitizer's quarantine adds to"))
  func lateRepliesAreKeptUpToALimit() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let rules = """
      sock = 1
      [[rule]]
      match.text = "late"
      reply = { hex = "{fill: 60000, 00}", delay = "1h" }
      [[rule]]
      match.text = "now"
      reply = "now"
      """
    RuleServerTests.write(rules, "\(folder)/f.toml")
    let server = try await Serving("udp://127.0.0.1:0", arguments: ["--rules", "\(folder)/f.toml"])
    let client = try client(
      of: server,
      """
      c = udp()
      def resident():
        with open('/proc/%s/status' % sys.argv[2]) as status:
          return next(int(line.split()[1]) for line in status if line.startswith('VmRSS'))
      def burst():
        for _ in range(50): c.sendto(b'late', server)
        c.sendto(b'now', server)
        assert c.recv(9) == b'now'
      burst()
      before = resident()
      for _ in range(20): burst()
      print('grew', 8192 < resident() - before < 65536, resident() - before)
      """,
      "\(server.program.processIdentifier)"
    )
    let end = try await client.finish()
    #expect(end.outputText.hasPrefix("grew True"), "\(end.outputText)\(end.errorText)")
    _ = try await server.program.line(containing: "sock: replies are lost: 10000 of them, or 16 MiB, wait already")
    // None of the late ones holds it up.
    #expect(try await server.stop().status == 0)
  }
}

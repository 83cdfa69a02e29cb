import Foundation
import TestSupport
import Testing

private let residentMemory: Comment = "measures resident memory, most of which is a sanitizer's own then"

/// What no client and no file can make `sock serve` go beyond, with the real program and clients that try.
@Suite(.programs, .enabled(if: python != nil, "python3 is not installed"))
struct LimitTests {
  /// Serves the lecture's rules with limits; `body` is a client that has `connect()` and prints.
  func client(_ limits: String, _ body: String, rules: String = Self.rules) async throws -> (Serving, Finished) {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    RuleServerTests.write("sock = 1\n[limits]\n\(limits)\n\(rules)", "\(folder)/f.toml")
    let server = try await Serving("tcp://127.0.0.1:0", arguments: ["--rules", "\(folder)/f.toml"])
    let script = """
      import select, socket, struct, sys
      def connect(): return socket.create_connection(('127.0.0.1', int(sys.argv[1])))
      def resident():
        with open('/proc/%s/status' % sys.argv[2]) as status:
          return next(int(line.split()[1]) for line in status if line.startswith('VmRSS'))
      def rest(c):
        got = b''
        try:
          while part := c.recv(65536): got += part
        except ConnectionResetError: got += b'<reset>'
        return got
      \(body)
      """
    let run = try await #require(python)
      .run(["-c", script, server.port, "\(server.program.processIdentifier)"], within: .seconds(240))
    return (server, run)
  }

  static let rules = "[frame]\nkind = \"bytes\"\ncount = 1\n[[rule]]\nmatch.hex = \"1b\"\nreply = \"first!\"\n"

  @Test func moreConnectionsThanAllowedAreClosedAndTheOthersGoOn() async throws {
    let (server, run) = try await client(
      "connections = 2",
      """
      def ask(c):
        c.sendall(b'\\x1b')
        return c.recv(6)
      kept = [connect(), connect()]
      print([ask(c) for c in kept])
      print(rest(connect()))
      print([ask(c) for c in kept])
      """
    )
    #expect(
      run.outputText == "[b'first!', b'first!']\nb''\n[b'first!', b'first!']\n",
      "\(run.outputText)\(run.errorText)"
    )
    _ = try await server.program.line(containing: "too many connections  tcp://127.0.0.1:")
  }

  /// All ten come in one segment, and so in one second.
  @Test func repliesPerSecondAreCounted() async throws {
    let (server, run) = try await client(
      "replies-per-second = 3",
      """
      c = connect()
      c.sendall(b'\\x1b' * 10)
      c.shutdown(socket.SHUT_WR)
      print(rest(c))
      """
    )
    #expect(run.outputText == "b'first!first!first!'\n", "\(run.errorText)")
    _ = try await server.program.line(containing: "more replies than a second may have: 1 byte 1b")
  }

  /// One client never stops talking, one says nothing, and one never reads: no way to hold a connection for longer.
  @Test(arguments: [
    "while True:\n  c.sendall(b'\\x1b')\n  if not c.recv(6): break", "rest(c)",
    "c.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)\nwhile True: c.sendall(b'\\x1b' * 65536)",
  ])
  func aConnectionHasALifetime(body: String) async throws {
    let (server, run) = try await client(
      "lifetime = \"1s\"",
      "c = connect()\ntry:\n"
        + body.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
        + "\nexcept OSError: pass\nprint('over')"
    )
    #expect(run.outputText == "over\n", "\(run.errorText)")
    #expect(try await server.stop().status == 0)
  }

  @Test func aSilentConnectionEnds() async throws {
    let (_, run) = try await client("idle = \"200ms\"", "print(rest(connect()))")
    #expect(run.outputText == "b''\n", "\(run.errorText)")
  }

  @Test(.unsanitized(residentMemory))
  func aRequestWithoutEndIsNotKept() async throws {
    let (server, run) = try await client(
      "request = \"64KiB\"",
      """
      before = resident()
      c = connect()
      try:
        for _ in range(1024): c.sendall(b'a' * 65536)
      except OSError: pass
      print('ended', resident() - before < 8192)
      """,
      rules: "[frame]\nkind = \"line\"\n[[rule]]\nmatch.any = true\nreply = \"a\"\n"
    )
    #expect(run.outputText == "ended True\n", "\(run.errorText)")
    _ = try await server.program.line(containing: "no request, or too long for one: ")
  }

  /// Sixteen clients that ask and never read. What they are owed stays with them: the server stops reading instead.
  @Test(.unsanitized(residentMemory))
  func whoNeverReadsCostsNoMemory() async throws {
    let (_, run) = try await client(
      "request = \"64KiB\"",
      """
      before = resident()
      clients = [connect() for _ in range(16)]
      for c in clients: c.setblocking(False)
      blocked = 0
      while blocked < 3:
        sent = 0
        for c in clients:
          try: sent += c.send(b'\\x1b' * 65536)
          except BlockingIOError: pass
        blocked = 0 if sent or select.select([], clients, [], 0.5)[1] else blocked + 1
      print(resident() - before < 16 * 1024 + 8192)
      """
    )
    #expect(run.outputText == "True\n", "\(run.errorText)")
  }

  /// Patterns that take a backtracking machine longer than the universe is old.
  @Test func aRegularExpressionTakesLinearTime() async throws {
    let (_, run) = try await client(
      "request = \"64KiB\"",
      """
      c = connect()
      c.sendall(b'a' * 20000 + b'!\\nhello\\n')
      c.shutdown(socket.SHUT_WR)
      print(rest(c))
      """,
      rules: """
        [frame]
        kind = "line"
        [[rule]]
        match.regex = '^(a*)*b$'
        reply = "one"
        [[rule]]
        match.regex = '^(a|aa|a?)+c$'
        reply = "two"
        [[rule]]
        match.regex = '!$'
        reply = "three"
        [[rule]]
        match.text = "hello"
        reply = "four"
        """
    )
    #expect(run.outputText == "b'threefour'\n", "\(run.errorText)")
  }
}

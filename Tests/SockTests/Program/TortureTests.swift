import Foundation
import TestSupport
import Testing

/// `sock serve --torture`: the catalogue of hostile peers, against a client that is careful and one that is not.
@Suite(.programs, .enabled(if: python != nil, "python3 is not installed"))
struct TortureTests {
  /// Reads until it has the reply, takes every error for an error, and comes again.
  static let careful = """
    import socket, sys
    c, left, played = None, int(sys.argv[2]), 0
    while True:
      try:
        if c is None: c = socket.create_connection(('127.0.0.1', int(sys.argv[1])), timeout=60)
      except ConnectionRefusedError: break
      try:
        c.sendall(b'\\x1b')
        reply = b''
        while len(reply) < 6:
          part = c.recv(1024)
          if not part: raise EOFError
          reply += part
      except (OSError, EOFError):
        c.close()
        c = None
    """

  @Test func aCarefulClientSurvivesAll() async throws {
    let server = try sock.start(["serve", "tcp://127.0.0.1:0", "--torture"])
    let port = try await server.line(containing: "listening ").split(separator: ":").last.map(String.init) ?? ""
    let client = try #require(python).start(["-c", Self.careful, port, "0"])
    let run = try await server.finish()
    #expect(run.outputText.hasSuffix("14 of 14 survived\n") && run.status == 0, "\(run.outputText)\(run.errorText)")
    #expect(run.outputText.contains("survived  split at every byte\n"))
    client.signal(SIGKILL)
  }

  /// Takes what the first call gives for the whole reply, as students do, and is found out.
  @Test func aClientThatReadsOnceIsFoundOut() async throws {
    let server = try sock.start(["serve", "tcp://127.0.0.1:0", "--torture", "--json"])
    let port = try await server.line(containing: "listening ").split(separator: ":").last.map(String.init) ?? ""
    let client = try #require(python).start([
      "-c",
      """
      import socket, sys
      while True:
        try:
          c = socket.create_connection(('127.0.0.1', int(sys.argv[1])), timeout=60)
          c.sendall(b'\\x1b')
          c.recv(1)
          c.close()
        except ConnectionRefusedError: break
        except OSError: pass
      """,
      port,
    ])
    let run = try await server.finish()
    #expect(run.status == 1, "\(run.outputText)")
    #expect(run.outputText.contains(#""case":"split at every byte","verdict":"failed","reason":"it broke"#))
    client.signal(SIGKILL)
  }

  /// A request is what the rule file says it is, in however many pieces it comes.
  @Test func aRequestOfManySegmentsIsOneRequest() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = "\(folder)/f.toml"
    RuleServerTests.write("sock = 1\n[frame]\nkind = \"line\"\n[[rule]]\nmatch.any = true\nreply = \"first!\"\n", file)
    let server = try sock.start(["serve", "tcp://127.0.0.1:0", "--torture", "--rules", file])
    let port = try await server.line(containing: "listening ").split(separator: ":").last.map(String.init) ?? ""
    let client = try #require(python).start([
      "-c", Self.careful.replacingOccurrences(of: "b'\\x1b'", with: "b'a' * 50000 + b'\\n'"), port, "0",
    ])
    let run = try await server.finish()
    #expect(run.outputText.hasSuffix("14 of 14 survived\n") && run.status == 0, "\(run.outputText)\(run.errorText)")
    client.signal(SIGKILL)
  }

  /// It dies of the first reset. What it has not met is not survived.
  @Test func aClientThatDiesIsFoundOutWhenTheRunIsEnded() async throws {
    let server = try sock.start(["serve", "tcp://127.0.0.1:0", "--torture"])
    let port = try await server.line(containing: "listening ").split(separator: ":").last.map(String.init) ?? ""
    let mortal = Self.careful.replacingOccurrences(of: "OSError, EOFError", with: "EOFError")
    let client = try await #require(python).run(["-c", mortal, port, "0"])
    #expect(client.status == 1)
    server.signal(SIGINT)
    let run = try await server.finish()
    #expect(run.status == 1 && run.errorText.hasSuffix("sock: 8 of 14 survived, 5 not played\n"), "\(run.errorText)")
    #expect(run.outputText.hasSuffix("failed  reset right after the reply: it did not come again\n"))
  }

  @Test func datagramsAreDoubledLateLostAndCut() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let server = try sock.start(["serve", "udp://127.0.0.1:0", "--torture", "--port-file", "\(folder)/port"])
    _ = try await server.line(containing: "listening ")
    let port = try String(contentsOfFile: "\(folder)/port", encoding: .utf8).split(separator: "\n").joined()
    let client = try #require(python).start([
      "-c",
      """
      import socket, sys
      c = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
      c.settimeout(1)
      while True:
        c.sendto(b'\\x1b', ('127.0.0.1', int(sys.argv[1])))
        try: c.recv(99)
        except TimeoutError: pass
      """,
      port,
    ])
    let run = try await server.finish()
    #expect(run.outputText.hasSuffix("9 of 9 survived\n") && run.status == 0, "\(run.outputText)\(run.errorText)")
    client.signal(SIGKILL)
  }
}

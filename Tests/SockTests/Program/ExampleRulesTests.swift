import Foundation
import TestSupport
import Testing

/// The four rule files to begin with, each over streams and over datagrams, and what goes wrong in them on purpose.
@Suite(.programs) struct ExampleRulesTests {
  static let examples = HouseFolder.root + "/Examples/Rules"

  @Test(arguments: [
    ("lecture", "0x1b", "first!"),
    ("smtp", "QUIT", "221 2.0.0 bye"),
    ("modbus", "0x0001 0000 0006 01 06 0002 0003", "write single register"),
    ("flaky-dns", "0x1234 0100 0001 0000 0000 0000 00", "12 34 81 83"),
  ])
  func theExamplesAreRightAndCanBeTried(name: String, request: String, answer: String) async throws {
    let file = "\(Self.examples)/\(name).toml"
    let check = try await sock.run(["serve", "--rules", file, "--check"])
    #expect(check.status == 0 && check.outputText.contains("rules, all of them reachable"), "\(check.errorText)")
    let line = name == "smtp" ? request + #"\r\n"# : request
    let tried = try await sock.run(["serve", "--rules", file, "--try", line])
    #expect(tried.outputText.contains(answer), "\(tried.outputText)\(tried.errorText)")
  }

  static let question = "0001 0000 0000 0000 07 6578616d706c65 04 74657374 00 0001 0001"
  static let answer =
    "0001 0001 0000 0000 07 6578616d706c65 04 74657374 00 0001 0001 c00c 0001 0001 0000003c 0004 c0000201"

  /// The file, a request, and the whole reply.
  static let exchanges = [
    ("lecture", "0x1b", "first!"),
    // In three pieces over a stream, and all at once in a datagram.
    ("modbus", "0x0001 0000 0006 07 03 0010 0002", "0x0001 0000 0007 07 03 04 002a 002a"),
    ("modbus", "0x0001 0000 0006 01 06 0002 0003", "0x0001 0000 0006 01 06 0002 0003"),
    ("flaky-dns", "0x1234 0100 \(question)", "0x1234 8180 \(answer)"),
    ("flaky-dns", "0x1234 0100 0001 0000 0000 0000 00", "0x1234 8183 0001 0000 0000 0000 00"),
  ]

  @Test(arguments: ["tcp://127.0.0.1:0", "udp://127.0.0.1:0", "unix:FOLDER/s", "unix-dgram:FOLDER/d"])
  func theExamplesAnswerOverEveryTransport(endpoint: String) async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let isStream = endpoint.hasPrefix("tcp") || endpoint.hasPrefix("unix:")
    let end = isStream ? ["--eof", "now", "--until", "eof"] : []
    for (name, request, reply) in Self.exchanges {
      let server = try await Serving(
        endpoint.replacingOccurrences(of: "FOLDER", with: folder),
        arguments: ["--rules", "\(Self.examples)/\(name).toml"]
      )
      let run = try await sock.run(
        ["send", server.endpoint, request, "--expect", reply, "--timeout", "60s"] + end
      )
      #expect(run.status == 0, "\(name): \(run.errorText)")
      #expect(try await server.stop().status == 0)
    }
  }

  /// A whole conversation in one segment: the server speaks first, and where a request ends changes in the middle.
  @Test(arguments: ["tcp://127.0.0.1:0", "unix:FOLDER/s"])
  func theMailServerHoldsAConversation(endpoint: String) async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let server = try await Serving(
      endpoint.replacingOccurrences(of: "FOLDER", with: folder),
      arguments: ["--rules", "\(Self.examples)/smtp.toml"]
    )
    let said = #"EHLO me\r\nMAIL FROM:<a@b>\r\nDATA\r\nSubject: x\n\nline\r\n.\r\nNOOP\r\nQUIT\r\n"#
    let run = try await send(server.endpoint, said, "--until", "eof")
    #expect(
      run.outputText.split(separator: "\r\n") == [
        "220 mx.example.test ESMTP sock", "250 mx.example.test greets me", "250 2.1.0 ok",
        "354 end with <CRLF>.<CRLF>", "250 2.0.0 queued as 1", "502 5.5.2 command not recognised", "221 2.0.0 bye",
      ]
    )
    #expect(try await server.stop().status == 0, "it saw the hello and the message that it expects")
  }

  @Test(arguments: ["udp://127.0.0.1:0", "unix-dgram:FOLDER/d", "unix-seqpacket:FOLDER/p"])
  func theMailServerAnswersMessagesToo(endpoint: String) async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let server = try await Serving(
      endpoint.replacingOccurrences(of: "FOLDER", with: folder),
      arguments: ["--rules", "\(Self.examples)/smtp.toml"]
    )
    let run = try await send(server.endpoint, #"EHLO me\r\n"#)
    let isConnected = endpoint.hasPrefix("unix-seqpacket")
    let reply = isConnected ? "220 mx.example.test ESMTP sock\r\n" : "250 mx.example.test greets me\r\n"
    #expect(run.outputText.hasPrefix(reply), "\(run.outputText)\(run.errorText)")
    #expect(try await server.stop().status == 1, "nobody sent the message that the file expects")
  }

  /// A test that meets a lost datagram today has to meet it tomorrow.
  @Test(.enabled(if: python != nil, "python3 is not installed"))
  func theFaultsAreTheSameInEveryRun() async throws {
    var logs: [[String]] = []
    for _ in 0..<2 {
      let server = try await Serving(
        "udp://127.0.0.1:0",
        arguments: ["--rules", "\(Self.examples)/flaky-dns.toml", "--json"]
      )
      let run = try await #require(python).run([
        "-c",
        """
        import socket, sys
        s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        for i in range(60):
          s.sendto(i.to_bytes(2, 'big') + bytes.fromhex('0100 \(Self.question)'), ('127.0.0.1', int(sys.argv[1])))
        """,
        server.port,
      ])
      #expect(run.status == 0, "\(run.errorText)")
      let lines = try await server.program.lines(60, containing: #""event":"request""#, on: .output)
      // All but who asked: his port is another one in each run.
      logs.append(lines.map { $0.replacing(/"peer":"[^"]*"/, with: "") })
      for fault in ["drop", "duplicate", "late"] {
        #expect(lines.contains { $0.contains(#""fault":"\#(fault)""#) }, "in sixty there is one of each")
      }
    }
    let areEqual = logs[0] == logs[1]
    #expect(areEqual)
  }
}

/// The package's own folder.
enum HouseFolder {
  static let root = #filePath.components(separatedBy: "/Tests/")[0]
}

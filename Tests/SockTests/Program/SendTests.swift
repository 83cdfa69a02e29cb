import Foundation
import TestSupport
import Testing

/// `sock send`: what it prints, and when it takes a reply for complete.
@Suite(.programs, .enabled(if: python != nil, "python3 is not installed"))
struct SendTests {
  @Test func inAPipeTheReplyIsThePayloadAndNothingElse() async throws {
    let server = try await PythonServer(PythonServer.lecture)
    let reply = try await send(server.tcp, "0x1b", "--eof", "never")
    #expect(reply.output == Array("first!".utf8))
    #expect(reply.errors.isEmpty)
    #expect(reply.status == 0)
  }

  @Test func onATerminalTheBytesAreShownBothWays() async throws {
    let server = try await PythonServer(PythonServer.lecture)
    let terminal = "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)"
    let run = try await #require(python).run([
      "-c", terminal, sock.path, "send", server.tcp, "0x1b", "--color", "never",
    ])
    let lines = run.outputText.split(separator: "\r\n")
    #expect(lines.first == "→ 1 byte   1b                          .")
    #expect(lines.last?.hasPrefix("← 6 bytes  66 69 72 73 74 21           first!      ") == true)
    #expect(lines.last?.hasSuffix(" ms") == true)
    #expect(run.status == 0)
  }

  @Test func jsonIsOneObject() async throws {
    let server = try await PythonServer(PythonServer.lecture)
    let run = try await send(server.tcp, "0x1b", "--until", "eof", "--json")
    let object = try #require(JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
    #expect(object["schema"] as? Int == 1)
    #expect(object["endpoint"] as? String == server.tcp)
    #expect(object["sent"] as? [String: String] == ["hex": "1b"])
    #expect(object["received"] as? [String: String] == ["hex": "666972737421", "text": "first!"])
    #expect(object["ending"] as? String == "eof")
    #expect((object["firstByteAfter"] as? Double).map { $0 > 0 } == true)
  }

  @Test func standardInputIsTheRequestWhereNoneIsWritten() async throws {
    let server = try await PythonServer(PythonServer.lectureUDP, over: "SOCK_DGRAM")
    #expect(try await send(server.udp, input: [0x2b]).outputText == "second!")
    #expect(try await send(server.udp, "-", input: [0x1b]).outputText == "first!")
  }

  @Test func aFileIsARequest() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data([0x1b]).write(to: URL(fileURLWithPath: "\(folder)/request"))
    let server = try await PythonServer(PythonServer.lectureUDP, over: "SOCK_DGRAM")
    #expect(try await send(server.udp, "@\(folder)/request").outputText == "first!")
  }

  static let echoesAll = """
    while True:
      c, _ = s.accept()
      data = b''
      while True:
        part = c.recv(65536)
        if not part: break
        data += part
      c.sendall(data)
      c.close()
    """

  @Test func byDefaultAServerThatReadsToTheEndIsAnsweredTooAndTheNoteSaysHow() async throws {
    let server = try await PythonServer(Self.echoesAll)
    let reply = try await send(server.tcp, "hello")
    #expect(reply.outputText == "hello")
    #expect(
      reply.errorText
        == "note: the server answered only after we half-closed (it may read until EOF); use --eof now\n"
    )
    #expect(reply.duration > .seconds(1), "it gave the server a second to answer without that")
    #expect(reply.status == 0)
  }

  @Test func byDefaultASlowServerThatReadsOneByteIsWaitedFor() async throws {
    let server = try await PythonServer("c, _ = s.accept(); c.recv(1); time.sleep(1.2); c.send(b'late')")
    let reply = try await send(server.tcp, "0x1b")
    #expect(reply.outputText == "late" && reply.status == 0)
  }

  @Test func theEndOfInputCanBeSentAtOnce() async throws {
    let server = try await PythonServer(Self.echoesAll)
    let reply = try await send(server.tcp, "hello", "--eof", "now", "--until", "eof", "--json")
    let object = try #require(JSONSerialization.jsonObject(with: Data(reply.output)) as? [String: Any])
    #expect(object["received"] as? [String: String] == ["hex": "68656c6c6f", "text": "hello"])
    #expect(reply.errors.isEmpty && reply.status == 0)
  }

  @Test func theEndOfInputCanBeKeptBack() async throws {
    let server = try await PythonServer(Self.echoesAll)
    let reply = try await send(server.tcp, "hello", "--eof", "never", "--timeout", "1300ms")
    #expect(reply.status == 124 && reply.output.isEmpty)
  }

  @Test func aLineGetsItsEndAndTheReplyIsALine() async throws {
    let server = try await PythonServer("c, _ = s.accept(); c.sendall(c.recv(99) + b'more'); c.recv(1)")
    let reply = try await send(server.tcp, "EHLO", "--line", "--until", "line")
    #expect(reply.outputText == "EHLO\r\n" && reply.status == 0)
  }

  @Test(arguments: [("3", "abc"), ("delim=cd", "abcd"), ("idle=100ms", "abcdef"), ("auto", "abcdef")])
  func theReplyEndsWhereItIsTold(until: String, reply: String) async throws {
    let server = try await PythonServer("c, _ = s.accept(); c.recv(1); c.sendall(b'abcdef'); c.recv(1)")
    #expect(try await send(server.tcp, "x", "--until", until).outputText == reply)
  }

  @Test func severalDatagramsAreOneReplyWhereAskedFor() async throws {
    let server = try await PythonServer(
      "_, p = s.recvfrom(9)\nfor part in (b'a', b'', b'c', b'd'): s.sendto(part, p)",
      over: "SOCK_DGRAM"
    )
    #expect(try await send(server.udp, "x", "--until", "datagrams=3").outputText == "ac")
  }

  @Test(arguments: ["tcp", "udp"])
  func localhostIsWhicheverVersionAnswers(transport: String) async throws {
    let server = try await Serving("\(transport)6://[::1]:0")
    let reply = try await send("\(transport)://localhost:\(server.port)", "0x1b", "--until", "6")
    #expect(reply.outputText == "first!" && reply.status == 0, "\(reply.errorText)")
  }

  @Test func connectOnlySendsNothingAndSaysHowLong() async throws {
    let server = try await PythonServer("c, _ = s.accept(); print('got', c.recv(1), flush=True)")
    let reply = try await send(server.tcp, "--connect-only")
    #expect(reply.status == 0 && reply.output.isEmpty)
    #expect(reply.errorText.hasPrefix("connected \(server.tcp)  "))
    _ = try await server.program.line(containing: "got b''", on: .output)
  }
}

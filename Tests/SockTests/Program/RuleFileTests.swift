import Foundation
import TestSupport
import Testing

/// `sock serve --rules`, as a program among programs.
@Suite struct RuleFileTests {
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

  @Test func aWrongFileSaysAllThatIsWrongAndNothingStarts() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let text = "sock = 1\n[[rule]]\nmatch.hex = \"1\"\nrepy = \"a\"\n"
    #expect(FileManager.default.createFile(atPath: "\(folder)/f.toml", contents: Data(text.utf8)))
    let end = try await sock.run(["serve", "tcp://127.0.0.1:0", "--rules", "\(folder)/f.toml"])
    #expect(end.status == 65)
    #expect(end.errorText.contains("f.toml:3:14: hex has 1 digit; bytes need pairs"))
    #expect(end.errorText.contains("f.toml:4:1: unknown key \"repy\" in rule 1; did you mean \"reply\"?"))
    #expect(!end.errorText.contains("listening"))
  }
}

/// The package's own folder.
enum HouseFolder {
  static let root = #filePath.components(separatedBy: "/Tests/")[0]
}

/// The life of a server by rules: faults of its own making, signals, and a real service behind it.
@Suite struct RuleServerTests {
  static func write(_ text: String, _ path: String) {
    #expect(FileManager.default.createFile(atPath: path, contents: Data(text.utf8)))
  }

  static let head = "sock = 1\n[frame]\nkind = \"bytes\"\ncount = 1\n"

  @Test(arguments: ["tcp://127.0.0.1:0", "udp://127.0.0.1:0", "unix:FOLDER/s", "unix-seqpacket:FOLDER/p"])
  func theExamplesAnswerOverEveryTransport(endpoint: String) async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let place = endpoint.replacingOccurrences(of: "FOLDER", with: folder)
    let examples = RuleFileTests.examples
    let device = try await Serving(place, arguments: ["--rules", "\(examples)/modbus.toml"])
    let write = try await send(device.endpoint, "0x0001 0000 0006 01 06 0002 0003", "--timeout", "60s")
    #expect(write.output == [0, 1, 0, 0, 0, 6, 1, 6, 0, 2, 0, 3], "\(write.errorText)")
    _ = try await device.stop()
    let mail = try await Serving(place, arguments: ["--rules", "\(examples)/smtp.toml"])
    let quit = try await send(mail.endpoint, #"QUIT\r\n"#, "--timeout", "60s")
    #expect(quit.outputText.contains("2") && quit.status == 0, "\(quit.errorText)")
    #expect(try await mail.stop().status == 1, "the file expects a hello")
  }

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

  @Test func aServiceIsRecordedAndAnsweredForByteForByte() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let real = try await Serving("udp://127.0.0.1:0")
    let relay = try await Serving(
      "udp://127.0.0.1:0",
      arguments: ["--upstream", real.endpoint, "--record", "\(folder)/r.toml"]
    )
    #expect(try await send(relay.endpoint, "0x1b", "--timeout", "60s").outputText == "first!")
    #expect(try await send(relay.endpoint, "0x2b", "--timeout", "60s").outputText == "second!")
    let end = try await relay.stop()
    #expect(end.status == 0 && end.errorText.contains("recorded 2 exchanges into \(folder)/r.toml"), "\(end.errorText)")
    _ = try await real.stop()

    let double = try await Serving("udp://127.0.0.1:0", arguments: ["--rules", "\(folder)/r.toml"])
    #expect(try await send(double.endpoint, "0x1b", "--timeout", "60s").outputText == "first!")
    #expect(try await send(double.endpoint, "0x2b", "--timeout", "60s").outputText == "second!")
  }

  @Test(arguments: [("echo", "abc"), ("daytime", "T"), ("qotd", "liberal"), ("chargen", "!\"#$%")])
  func aBuiltInScriptAnswers(name: String, says: String) async throws {
    let server = try await Serving("udp://127.0.0.1:0", arguments: ["--builtin", name])
    #expect(try await send(server.endpoint, "abc", "--timeout", "60s").outputText.contains(says))
  }

  @Test func rulesOnTheCommandLineNeedNoFile() async throws {
    let server = try await Serving("tcp://127.0.0.1:0", arguments: ["--rule", "PING=PONG", "--rule", "QUIT=bye!"])
    #expect(try await send(server.endpoint, "PINGQUIT", "--until", "8", "--timeout", "60s").outputText == "PONGbye!")
  }
}

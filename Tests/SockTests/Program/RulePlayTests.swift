import Foundation
import TestSupport
import Testing

/// One rule file, both ends of the wire.
@Suite(.programs) struct RulePlayTests {
  static let file =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/Examples/Rules/lecture.toml"

  @Test(arguments: ["tcp", "udp"])
  func theClientAsksWhatTheFileAnswers(transport: String) async throws {
    let server = try await Serving("\(transport)://127.0.0.1:0", arguments: ["--rules", Self.file])
    let run = try await send(server.endpoint, "--rules", Self.file)
    #expect(run.outputText == "same     1  1b  →  first!\nsame     2  2b  →  second!\n", "\(run.errorText)")
    #expect(run.status == 0)
  }

  @Test func aProgramReadsALineForEachRule() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = "\(folder)/f.toml"
    let replies = ["\"first!\"", "{ hex = \"{random:2}\" }", "{ hex = \"{counter}\" }", "{ hex = \"{unixtime}\" }"]
    let rules = replies.enumerated().map { "[[rule]]\nmatch.hex = \"\($0 + 1)b\"\nreply = \($1)\n" }
    RuleServerTests.write("sock = 1\n" + rules.joined(), file)
    let server = try await Serving("udp://127.0.0.1:0", arguments: ["--rule", "0x1b=first!"])
    let run = try await send(server.endpoint, "--rules", file, "--json")
    let why = "\"why\":\"a counter, chance or the time decides what it answers\""
    let lines = run.outputText.split(separator: "\n")
    #expect(run.status == 0 && lines.count == 4, "\(run.outputText)\(run.errorText)")
    #expect(
      lines.first == """
        {"schema":1,"event":"rule","rule":"1","result":"same","sent":{"hex":"1b"},\
        "received":{"hex":"666972737421","text":"first!"}}
        """
    )
    for (number, line) in lines.enumerated().dropFirst() {
      #expect(line == "{\"schema\":1,\"event\":\"rule\",\"rule\":\"\(number + 1)\",\"result\":\"skipped\",\(why)}")
    }

    RuleServerTests.write("sock = 1\n" + rules[1], file)
    let nothing = try await send(server.endpoint, "--rules", file)
    #expect(nothing.status == 64 && nothing.errorText.contains("nothing to send"), "\(nothing.errorText)")
    #expect(nothing.outputText == "skipped  1  a counter, chance or the time decides what it answers\n")
  }

  @Test func aServerThatAnswersOtherwiseIsFoundOut() async throws {
    let server = try await Serving("udp://127.0.0.1:0", arguments: ["--rule", "0x1b=first!", "--rule", "0x2b=other"])
    let run = try await send(server.endpoint, "--rules", Self.file)
    #expect(run.status == 1 && run.errorText == "sock: 1 of 2 answers differ from the file\n")
    #expect(run.outputText.contains("differs  2  2b\n"))
  }
}

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

  @Test func aServerThatAnswersOtherwiseIsFoundOut() async throws {
    let server = try await Serving("udp://127.0.0.1:0", arguments: ["--rule", "0x1b=first!", "--rule", "0x2b=other"])
    let run = try await send(server.endpoint, "--rules", Self.file)
    #expect(run.status == 1 && run.errorText == "sock: 1 of 2 answers differ from the file\n")
    #expect(run.outputText.contains("differs  2  2b\n"))
  }
}

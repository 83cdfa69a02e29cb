import Foundation
import TestSupport
import Testing

/// `sock trace` on traces that were kept.
@Suite(.programs) struct TraceFileTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../SocketTraceTests").standardizedFileURL.path
  private static let lecture = "\(folder)/Samples/lecture-tcp.json"

  private static func golden(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder)/Golden/\(name)", encoding: .utf8)
  }

  @Test func aKeptTraceIsDrawn() async throws {
    let run = try await sock.run(["trace", "--from", Self.lecture, "--width", "80"])
    #expect(run.status == 0)
    #expect(try run.outputText == Self.golden("lecture-tcp.txt"))
  }

  @Test func aFileOfItsOwnIsWrittenForEachForm() async throws {
    let trace = try String(contentsOfFile: Self.lecture, encoding: .utf8)
    let json = try await sock.run(["trace", "--from", "-", "--json", "-"], input: Array(trace.utf8))
    #expect(json.outputText == trace)
    for (option, beginning) in [("svg", "<svg"), ("html", "<!DOCTYPE html>"), ("mermaid", "sequenceDiagram")] {
      let run = try await sock.run(["trace", "--from", Self.lecture, "--\(option)", "-"])
      #expect(run.outputText.hasPrefix(beginning))
    }
  }

  @Test func aListIsForTheTerminalAndFilesAreWrittenAllTheSame() async throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).svg").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    let run = try await sock.run(["trace", "--from", Self.lecture, "--list", "--svg", file])
    #expect(run.outputText.contains("client  connect(3, 127.0.0.1:1234) = 0"))
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("<svg"))
  }

  @Test func theQuizCountsWhatWasRight() async throws {
    let answers = Array("syn\nnonsense\n".utf8)
    let run = try await sock.run(["trace", "--from", Self.lecture, "--quiz"], input: answers)
    #expect(run.outputText.contains("> right\n") && run.outputText.contains("> no: "))
    #expect(run.outputText.hasSuffix("\n1 of 2 right\n"))
  }

  @Test func whatCannotBeDrawnIsSaid() async throws {
    let broken = try await sock.run(["trace", "--from", "-"], input: Array("{\"schema\":9}".utf8))
    #expect(broken.status == 65)
    #expect(broken.errorText.hasPrefix("sock: - is no trace: the file has schema 9; this program reads schema 1"))
    #expect(try await sock.run(["trace", "--from", "/nowhere"]).status == 66)
    #expect(try await sock.run(["trace", "--from", Self.lecture, "--lane", "77"]).status == 64)
    #expect(try await sock.run(["trace", "--diff", Self.lecture]).status == 64)
    #expect(try await sock.run(["trace", "--from", Self.lecture, "--width", "20"]).status == 64)
  }
}

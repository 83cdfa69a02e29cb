import Foundation
import Testing

@testable import SocketInspect

@Suite struct TrialTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Sources/SocketInspect/Families/Trials")

  /// The code that `--try` shows is the code that runs, to the letter.
  @Test func theTextIsTheFunction() throws {
    let shown = try String(contentsOf: Self.folder.appendingPathComponent("TrialCode.swift"), encoding: .utf8)
    var count = 0
    for file in ["TrialBodies+Lecture.swift", "TrialBodies+Since.swift"] {
      let source = try String(contentsOf: Self.folder.appendingPathComponent(file), encoding: .utf8)
      let functions = try Regex(
        #"(?ms)^  static func (\w+)\([^{]*\{\n(.*?)^  \}$"#,
        as: (Substring, Substring, Substring).self
      )
      for match in source.matches(of: functions) {
        count += 1
        let entry = "  static let \(match.output.1) = \"\"\"\n\(match.output.2)    \"\"\"\n"
        #expect(shown.contains(entry), "\(match.output.1) differs: run Tests/Kernel/trial-code.py")
      }
    }
    #expect(count > 30 && shown.matches(of: /static let/).count == count)
  }

  /// Each trial is a cell of the table.
  @Test func everyTrialIsACell() {
    let cells = SocketFamily.all.flatMap { family in
      family.kinds.map { "\(family.word)/\($0.type.word)/\($0.name.lowercased())" }
    }
    for trial in Trial.all { #expect(cells.contains(trial.word), "\(trial.word)") }
    #expect(Set(Trial.all.map(\.word)).count == Trial.all.count)
  }

  @Test(arguments: [
    ("unix/stream", "unix/stream/stream"), ("bluetooth/seqpacket/sco", "bluetooth/seqpacket/sco"),
    ("bluetooth/stream", "bluetooth/stream/rfcomm"), ("IPv4", "ipv4/dgram/udp"),
  ]) func aWordMayStopEarly(word: String, trial: String) {
    #expect(Trial.named(word)?.word == trial)
  }
}

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

  /// Interface 7 leads into another network, where the index 2 is another interface.
  @Test func aWireHasBothEndsHere() {
    let lo = LinkInterface(index: 1, kind: 772, peer: 1)
    let away = LinkInterface(index: 7, kind: 1, peer: 2)
    let (first, second) = (LinkInterface(index: 2, kind: 1, peer: 3), LinkInterface(index: 3, kind: 1, peer: 2))
    #expect(LinkInterface.wire(among: [lo, away]) == nil)
    #expect(LinkInterface.wire(among: [lo, away, first]) == nil)
    let wire = LinkInterface.wire(among: [lo, away, first, second])
    #expect(wire?.first == first && wire?.second == second)
  }
}

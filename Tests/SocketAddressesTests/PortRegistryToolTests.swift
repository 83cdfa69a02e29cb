import Foundation
import TestSupport
import Testing

private let python = Program.find("python3")

/// `Tools/port-registry`, which makes the registry's text from IANA's file.
@Suite(.programs, .enabled(if: python != nil, "python3 is not installed"))
struct PortRegistryToolTests {
  private func make(_ table: String) async throws -> Finished {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/../.."
    let file = "/tmp/port-registry-\(UInt32.random(in: 0 ... .max)).csv"
    try table.write(toFile: file, atomically: false, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: file) }
    return try await #require(python).run(["\(root)/Tools/port-registry", file])
  }

  @Test func makesALineForWhatDiffersInTheProtocolOnly() async throws {
    let made = try await make(
      """
      Service Name,Port Number,Transport Protocol,Description,Assignee,Reference
      echo,7,tcp,Echo,,
      echo,7,udp,Echo,,[RFC862]
      ,8,tcp,Unassigned,,
      Discard,9,sctp,"Discard
       it",,
      x11,6000-6063,tcp,X Window System,,

      """
    )
    #expect(made.status == 0, "\(made.errorText)")
    #expect(
      made.outputText.contains(
        "#\"\"\"\n7\ttu\techo\tEcho\t[RFC862]\n9\ts\tdiscard\tDiscard it\n6000-6063\tt\tx11\tX Window System\n\"\"\"#"
      )
    )
    #expect(made.outputText.contains("static let count = 3\n") && made.outputText.contains("\"\"\"\n$$<$$$$$S\n"))
  }

  @Test(arguments: [
    ("service,port,protocol,description,reference\nhttp,eighty,tcp,Web,", "line 2: \"eighty\" is no port and no range"),
    ("service,port,protocol,description,reference\nhttp,80,ipx,Web,", "line 2: port 80, protocol \"ipx\""),
    ("service,port,protocol,description,reference\na,5-9,tcp,A,\nb,7,tcp,B,", "overlap"),
    ("name,number\nhttp,80", "no column port or Port Number; it has name, number"),
  ])
  func refuses(table: String, why: String) async throws {
    let made = try await make(table)
    #expect(made.status == 1 && made.output.isEmpty && made.errorText.contains(why), "\(made.errorText)")
  }
}

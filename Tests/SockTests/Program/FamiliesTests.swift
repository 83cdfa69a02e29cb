import Foundation
import TestSupport
import Testing

@Suite struct FamiliesTests {
  @Test(arguments: [[], ["--no-autoload"], ["bluetooth", "ipv4", "can"]])
  func theTableFits80Columns(arguments: [String]) async throws {
    let finished = try await sock.run(["families"] + arguments)
    #expect(finished.status == 0)
    let lines = finished.outputText.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first?.hasPrefix("Linux ") == true && lines.count > 4)
    for line in lines { #expect(line.count <= 80, "\(line)") }
  }

  @Test func theLecturesColumnsAndFamiliesAreThere() async throws {
    let lines = try await sock.run(["families"]).outputText.split(separator: "\n")
    #expect(lines[1].split(separator: " ").prefix(2) == ["SOCK_DGRAM", "SOCK_STREAM"])
    #expect(
      lines[2...9].map { $0.split(separator: " ")[0] }
        == ["IPv4", "IPv6", "Unix", "IPX/SPX", "NetBIOS", "AppleTalk", "IrDA", "Bluetooth"]
    )
    #expect(lines[4].split(separator: " ").prefix(4) == ["Unix", "yes", "yes", "yes"])
  }

  @Test func programsReadOneDocument() async throws {
    let finished = try await sock.run(["families", "--json", "unix", "irda"])
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(finished.output)) as? [String: Any]
    )
    #expect(document["schema"] as? Int == 1)
    let families = try #require(document["families"] as? [[String: Any]])
    #expect(families.map { $0["family"] as? String } == ["unix", "irda"])
    let cells = try #require(families[0]["cells"] as? [[String: Any]])
    #expect(cells[1]["type"] as? String == "SOCK_STREAM" && cells[1]["answer"] as? String == "yes")
    #expect(families[1]["release"] as? String == "4.17")
  }

  @Test func awkReadsALineForEachCell() async throws {
    let lines = try await sock.run(["families", "--plain", "unix"]).outputText.split(separator: "\n")
    #expect(lines.contains("unix\tstream\tstream\tyes\t-\t-\tbuilt in"))
  }

  @Test func anUnknownFamilyIsAnsweredWithTheKnownOnes() async throws {
    let finished = try await sock.run(["families", "appletalks"])
    #expect(finished.status == 64 && finished.errorText.contains("no family is called appletalks"))
    #expect(finished.errorText.contains(" appletalk "))
  }

  @Test(arguments: ["unix/stream", "unix/dgram", "unix/seqpacket", "ipv4/stream", "ipv4/dgram"])
  func aByteGoesThroughACell(cell: String) async throws {
    let finished = try await sock.run(["families", "--try", cell])
    #expect(finished.status == 0, "\(finished.errorText)")
    #expect(finished.outputText.contains("try SocketDescriptor.") && finished.outputText.hasSuffix("← 1 byte  1b\n"))
  }

  /// Packet sockets refuse flags that others ignore.
  @Test(.enabled(if: geteuid() == 0, "packet sockets need CAP_NET_RAW"), arguments: ["packet/dgram", "packet/raw"])
  func aFrameGoesThroughACell(cell: String) async throws {
    let finished = try await sock.run(["families", "--try", cell])
    #expect(finished.status == 0 || finished.status == 77, "\(finished.errorText)")
  }

  @Test func whatCannotBeTriedIsAnsweredWithWhatCan() async throws {
    let finished = try await sock.run(["families", "--try", "ipx/dgram"])
    #expect(finished.status == 64 && finished.errorText.contains("appletalk/dgram/ddp"))
  }
}

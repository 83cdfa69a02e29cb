import Foundation
import SocketTrace
import TestSupport
import Testing

/// The same trace for other programs: a capture that tcpdump reads, a script for packetdrill.
@Suite(.programs) struct CaptureTests {
  @Test func theCaptureBeginsAsPcapngDoes() throws {
    let bytes = try Sample.lectureTCP.trace.pcapng
    #expect(bytes.starts(with: [0x0a, 0x0d, 0x0d, 0x0a]))
    #expect(bytes.count.isMultiple(of: 4))
  }

  @Test(.enabled(if: Program.find("tcpdump") != nil, "tcpdump is not installed"))
  func tcpdumpReadsTheSegments() async throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("trace-\(UUID().uuidString).pcapng")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(Sample.lectureTCP.trace.pcapng).write(to: file)
    let said = try await Program.find("tcpdump")!.run(["-nvr", file.path])
    let flags = said.outputText.matches(of: /Flags \[([A-Z.]+)\]/).map { String($0.1) }
    #expect(flags == ["S", "S.", ".", "P.", ".", "P.", ".", "F.", "F.", "."], "\(said.errorText)")
    #expect(said.outputText.matches(of: /cksum 0x[0-9a-f]+ \(correct\)/).count == 10)
    #expect(said.outputText.contains("127.0.0.1.53510 > 127.0.0.1.1234"))
  }

  @Test func packetdrillGetsTheCalledSide() throws {
    try Sample.expect(#require(Sample.lectureTCP.trace.packetdrill), isIn: "lecture-tcp.pkt")
    #expect(try Sample.lectureUDP.trace.packetdrill == nil)
  }
}

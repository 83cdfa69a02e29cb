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

  /// Wireshark's own reader finds nothing to complain of, and what it dissects is what was traced.
  @Test(.enabled(if: Program.find("tshark") != nil, "tshark is not installed"), arguments: Sample.allCases)
  func tsharkDissectsTheSegments(sample: Sample) async throws {
    let trace = try sample.trace.withInferredSegments()
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("trace-\(UUID().uuidString).pcapng")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(trace.pcapng).write(to: file)
    let fields = ["ip.src", "tcp.flags", "tcp.len", "udp.length", "tcp.checksum.status", "_ws.malformed"]
    let said = try await Program.find("tshark")!.run(
      ["-n", "-r", file.path, "-o", "tcp.check_checksum:TRUE", "-T", "fields", "-E", "separator=;"]
        + fields.flatMap { ["-e", $0] },
      within: .seconds(300)
    )
    #expect(said.status == 0, "\(said.errorText)")
    let theirs = said.outputText.split(separator: "\n").map {
      $0.split(separator: ";", omittingEmptySubsequences: false)
    }
    let segments = trace.events.compactMap { event in
      if case .segment(let segment) = event.kind { segment } else { nil }
    }
    try #require(theirs.count == segments.count)
    for (line, segment) in zip(theirs, segments) {
      #expect(line[5] == "", "malformed")
      switch segment.medium {
      case .tcp:
        #expect(Int(line[1].dropFirst(2), radix: 16) == Int(segment.flags.rawValue))
        #expect(Int(line[2]) == segment.payload.length && line[4] == "1")
      case .udp: #expect(Int(line[3]) == segment.payload.length + 8)
      // The packet that it is about is inside.
      default: #expect(line[0] == "127.0.0.1,127.0.0.1" && Int(line[3]) == segment.payload.length + 8)
      }
    }
  }

  /// Its own interpreter replays the script against this machine's kernel, which must answer as it did.
  @Test(
    .enabled(if: Program.find("packetdrill") != nil && geteuid() == 0, "needs packetdrill, and root for it"),
    arguments: [Sample.lectureTCP, .reset, .refusedTCP]
  )
  func packetdrillReplaysTheScript(sample: Sample) async throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("trace-\(UUID().uuidString).pkt")
    defer { try? FileManager.default.removeItem(at: file) }
    try #require(sample.trace.packetdrill).write(to: file, atomically: true, encoding: .utf8)
    let run = try await Program.built("private-network").run(
      // Ten seconds are let pass unnoticed, where a busy machine is late.
      [Program.find("packetdrill")!.path, "--tolerance_usecs=10000000", file.path],
      within: .seconds(300)
    )
    #expect(run.status == 0, "\(run.errorText)")
  }

  @Test func packetdrillGetsTheCalledSide() throws {
    try Sample.expect(#require(Sample.lectureTCP.trace.packetdrill), isIn: "lecture-tcp.pkt")
    #expect(try Sample.lectureUDP.trace.packetdrill == nil)
  }
}

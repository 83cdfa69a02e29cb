import SocketTrace
import Testing

/// Where nothing could be captured, the calls say what must have travelled; it is drawn dashed and said so.
@Suite struct InferenceTests {
  @Test(arguments: [Sample.lectureTCP, .lectureUDP, .refusedTCP])
  func callsAloneAreDrawnWithDashedSegments(sample: Sample) throws {
    var trace = try sample.trace
    trace.events.removeAll { if case .segment = $0.kind { true } else { false } }
    trace.account.segments = ""
    let drawn = trace.withInferredSegments()
    #expect(drawn.events.count > trace.events.count)
    #expect(drawn.withInferredSegments() == drawn)
    let text = drawn.terminalText()
    #expect(text.contains("dashed: not seen, inferred from the calls"))
    try Sample.expect(text, isIn: "\(sample.rawValue)-calls.txt")
    #expect(drawn.svg().contains("class=\"segment inferred\""))
  }

  /// The client's connection is gone when its recv() fails: its close() sends nothing, and the server's sent no FIN.
  @Test func aConnectionThatWasResetSendsNothingMore() throws {
    var trace = try Sample.reset.trace
    trace.events.removeAll { if case .segment = $0.kind { true } else { false } }
    trace.account.segments = ""
    let drawn = trace.withInferredSegments()
    let flags = drawn.events.compactMap { event in
      if case .segment(let segment) = event.kind { segment.flags } else { nil }
    }
    #expect(flags.map(\.name) == ["SYN", "SYN ACK", "ACK", "PSH ACK", "RST ACK"])
    let text = drawn.terminalText()
    #expect(text.contains("the server closed with 5 bytes unread: the kernel sent RST instead of FIN"))
    #expect(!text.contains("closes first"))
  }

  /// A call that finds the connection gone after the peer's FIN says EPIPE, and the close behind it is silent as well.
  @Test func nothingIsSentIntoABrokenPipe() throws {
    var trace = try Sample.lectureTCP.trace
    trace.events.removeAll { if case .segment = $0.kind { true } else { false } }
    trace.account.segments = ""
    let close = try #require(trace.events.firstIndex { Self.isClose($0, lane: 0) })
    var broken = Call(lane: 0, process: 0, name: "send", begin: 0, end: nil)
    (broken.arguments, broken.error) = ("1 byte", "EPIPE")
    (broken.begin, broken.end) = (trace.events[close].begin - 20_000, trace.events[close].begin - 10_000)
    trace.events.insert(Event(.call(broken)), at: close)
    let left = trace.withInferredSegments().events.compactMap { event in
      if case .segment(let segment) = event.kind, segment.from == 0 { segment.flags } else { nil }
    }
    #expect(!left.contains { $0.contains(.fin) })
    #expect(trace.withInferredSegments().terminalText(TerminalOptions(width: 100)).contains("closes first (inferred)"))
  }

  private static func isClose(_ event: Event, lane: Int) -> Bool {
    if case .call(let call) = event.kind { call.name == "close" && call.lane == lane } else { false }
  }

  @Test func whatWasCapturedIsNotInferred() throws {
    let trace = try Sample.lectureTCP.trace
    #expect(trace.withInferredSegments() == trace)
  }
}

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

  @Test func whatWasCapturedIsNotInferred() throws {
    let trace = try Sample.lectureTCP.trace
    #expect(trace.withInferredSegments() == trace)
  }
}

import SocketTrace
import Testing

/// Two runs of the same programs differ in times and ports; without those they are the same picture.
@Suite struct RedactionTests {
  /// The same exchange, later, slower, on other ports, by other processes.
  private static func anotherRun(_ sample: Sample) throws -> Trace {
    let text = try sample.text.replacing("53510", with: "41200").replacing("45602", with: "41201")
      .replacing("4121", with: "9121").replacing("4119", with: "9119")
    var trace = try Trace(json: text)
    trace.epoch += 86_400_000_000_000
    for index in trace.events.indices {
      switch trace.events[index].kind {
      case .call(var call):
        (call.begin, call.end) = (call.begin * 3, call.end.map { $0 * 3 })
        trace.events[index].kind = .call(call)
      case .segment(var segment):
        (segment.sent, segment.received) = (segment.sent * 3, segment.received.map { $0 * 3 })
        segment.window = 512
        trace.events[index].kind = .segment(segment)
      case .process(var event):
        event.time *= 3
        trace.events[index].kind = .process(event)
      case .note: break
      }
    }
    return trace
  }

  @Test(arguments: [Sample.lectureTCP, .lectureUDP])
  func twoRunsGiveTheSameBytes(sample: Sample) throws {
    let (one, other) = (try sample.trace.redacted(), try Self.anotherRun(sample).redacted())
    #expect(one.json == other.json)
    #expect(one.svg() == other.svg())
    #expect(one.terminalText() == other.terminalText())
  }

  /// Whether the server already waits in recv() when the byte comes depends on the machine's mood.
  @Test func whoWasFasterDoesNotShow() throws {
    let trace = try Sample.lectureTCP.trace
    var other = trace
    for index in other.events.indices {
      guard case .call(var call) = other.events[index].kind, call.name == "recv", call.lane == 2 else { continue }
      call.begin = call.end! - 1000
      call.isBlocked = false
      other.events[index].kind = .call(call)
    }
    #expect(other.terminalText() != trace.terminalText())
    #expect(other.ordered().redacted().terminalText() == trace.redacted().terminalText())
  }

  /// The last call has no moment behind it that could tell that it waits.
  @Test func whoWaitsToTheEndStillDoes() throws {
    var trace = try Sample.stall.trace
    trace.events.removeAll { if case .process = $0.kind { true } else { false } }
    let text = trace.redacted().terminalText(TerminalOptions(width: 200))
    #expect(text.contains("each waits for the other, and nothing is on the way"))
  }

  @Test func whatTheProgramsNamedThemselvesStays() throws {
    let trace = try Sample.lectureTCP.trace.redacted()
    #expect(trace.lanes.map(\.local) == ["127.0.0.1:50001", "127.0.0.1:1234", "127.0.0.1:1234"])
    #expect(trace.processes.allSatisfy { $0.pid == 0 })
    #expect(trace.redacted() == trace)
    try Sample.expect(trace.terminalText(), isIn: "lecture-tcp-redacted.txt")
  }
}

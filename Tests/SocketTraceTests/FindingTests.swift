import SocketTrace
import Testing

/// What is said below a picture is what happened.
@Suite struct FindingTests {
  /// Somebody looked at all five bytes before the close, and took as many as `taken`.
  private static func closed(after taken: Int) throws -> Trace {
    var trace = try Sample.reset.trace
    let bytes = Array("hello".utf8)
    let calls = [
      Call(
        lane: 2,
        process: 1,
        name: "recv",
        arguments: "5, MSG_PEEK",
        result: 5,
        begin: 5_500_000,
        end: 5_510_000,
        received: Payload(bytes)
      ),
      Call(
        lane: 2,
        process: 1,
        name: "recv",
        arguments: "\(taken)",
        result: Int64(taken),
        begin: 5_600_000,
        end: 5_610_000,
        received: Payload(Array(bytes.prefix(taken)))
      ),
    ]
    trace.events += calls.map { Event(.call($0)) }
    return trace.ordered()
  }

  @Test func whatWasOnlyLookedAtIsUnread() throws {
    let trace = try Self.closed(after: 2)
    #expect(trace.terminalText().contains("! the server closed with 3 bytes unread: the kernel sent RST"))
    #expect(trace.terminalText(TerminalOptions(width: 120)).contains("recv(5, MSG_PEEK)"))
    #expect(trace.html().contains("received 5 bytes, 3 not yet read by the program"))
  }

  /// The kernel said FIN, so nothing was unread; the bytes came to nobody.
  @Test func whatCameAfterTheCloseIsNotUnread() throws {
    var trace = try Sample.reset.trace
    let data = try #require(trace.events.firstIndex { Self.payload($0) == 5 })
    guard case .segment(var fin) = trace.events[data].kind else { return }
    (fin.from, fin.to) = (fin.to, fin.from)
    (fin.flags, fin.payload, fin.acknowledgement) = ([.fin, .ack], Payload([]), 1)
    (fin.sent, fin.received) = (5_050_000, 5_050_000)
    trace.events.append(Event(.segment(fin)))
    // It closes before anything has come.
    for index in trace.events.indices {
      guard case .call(var call) = trace.events[index].kind, call.name == "close", call.lane == 2 else { continue }
      (call.begin, call.end) = (5_000_000, 5_060_000)
      trace.events[index].kind = .call(call)
    }
    let text = trace.ordered().terminalText()
    #expect(text.contains("the server closes first"))
    #expect(text.contains("! 5 bytes came after the server had closed: its kernel answers RST"))
    #expect(!text.contains("unread"))
  }

  private static func payload(_ event: Event) -> Int? {
    if case .segment(let segment) = event.kind { segment.payload.length } else { nil }
  }
}

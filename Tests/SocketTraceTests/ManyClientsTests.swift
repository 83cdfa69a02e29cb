import SocketTrace
import Testing

/// A server with a hundred clients is a table first, and a picture of one.
@Suite struct ManyClientsTests {
  static let trace: Trace = {
    var trace = Trace(processes: [TracedProcess(name: "server"), TracedProcess(name: "clients")])
    trace.lanes = [Lane(process: 0, descriptor: 3, role: .listener, transport: .tcp, local: "127.0.0.1:80")]
    for client in 0..<100 {
      let (from, to, time) = ("127.0.0.1:\(40_000 + client)", "127.0.0.1:80", Int64(client) * 1_000_000)
      let (near, far) = (trace.lanes.count, trace.lanes.count + 1)
      trace.lanes.append(Lane(process: 1, descriptor: 3, role: .client, transport: .tcp, local: from, remote: to))
      trace.lanes.append(
        Lane(process: 0, descriptor: 4, role: .accepted, transport: .tcp, local: to, remote: from, listener: 0)
      )
      let byte = Payload([UInt8(client)])
      trace.events += [
        Call(lane: near, process: 1, name: "connect", result: 0, begin: time, end: time + 10, peer: to),
        Call(lane: 0, process: 0, name: "accept", result: 4, begin: time, end: time + 20, peer: from, opened: far),
        Call(lane: near, process: 1, name: "send", result: 1, begin: time + 30, end: time + 40, sent: byte),
        Call(lane: far, process: 0, name: "recv", result: 1, begin: time + 30, end: time + 50, received: byte),
      ].map { Event(.call($0)) }
    }
    return trace
  }()

  @Test func theSummaryHasALineForEach() {
    let lines = Self.trace.summary.split(separator: "\n")
    #expect(Self.trace.conversationCount == 100)
    #expect(lines.count == 102)
    #expect(lines.last == "100 conversations; one of them in full:  --lane 1")
  }

  @Test func oneLaneIsDrawnAlone() throws {
    let one = try #require(Self.trace.only(lane: 21)).withInferredSegments()
    #expect(one.conversationCount == 1)
    let text = one.terminalText()
    #expect(text.contains("127.0.0.1:40010") && !text.contains("40011"))
    #expect(text.contains("PSH ACK  1 byte  0a"))
    #expect(Self.trace.only(lane: 300) == nil)
  }
}

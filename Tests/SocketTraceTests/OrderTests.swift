import SocketTrace
import Testing

/// Stamps of different hands are put into the order of cause, and the picture says how often that was needed.
@Suite struct OrderTests {
  static let byte = Payload([0x1b])

  @Test func aSendComesBeforeTheSegmentThatCarriesItsBytes() {
    let segment = Event(
      .segment(
        Segment(
          medium: .tcp,
          from: 0,
          to: 1,
          source: "127.0.0.1:5",
          destination: "127.0.0.1:6",
          flags: [.psh, .ack],
          sequence: 1,
          payload: Self.byte,
          sent: 100
        )
      )
    )
    let send = Event(.call(Call(lane: 0, process: 0, name: "send", result: 1, begin: 130, end: 400, sent: Self.byte)))
    let lanes = Array(repeating: Lane(process: nil, role: .nobody, transport: .tcp), count: 2)
    let trace = Trace(lanes: lanes, events: [segment, send]).ordered()
    #expect(trace.events == [send, segment])
    #expect(trace.account.repairs == 1)
  }

  @Test func whatIsInOrderStaysAndIsNoRepair() {
    let early = Event(.note(Note(text: "first", time: 1)))
    let late = Event(.note(Note(text: "second", time: 2)))
    let trace = Trace(events: [late, early]).ordered()
    #expect(trace.events == [early, late])
    #expect(trace.account.repairs == 0)
  }

  @Test(arguments: TCPState.allCases)
  func aStateIsReadFromItsName(state: TCPState) {
    #expect(TCPState(name: state.name) == state)
  }

  @Test(arguments: [SegmentFlags.syn, [.syn, .ack], [.fin, .psh, .ack], []])
  func flagsAreReadFromTheirName(flags: SegmentFlags) {
    #expect(SegmentFlags(name: flags.name) == flags)
  }
}

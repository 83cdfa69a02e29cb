import SocketTrace
import Testing

/// A trace that was kept is the trace that was made, and what is no trace is refused with the place.
@Suite struct JSONTests {
  @Test(arguments: Sample.allCases)
  func whatIsWrittenIsReadBack(sample: Sample) throws {
    let text = try sample.text
    #expect(try Trace(json: text).json == text)
  }

  @Test func everyFieldIsKept() throws {
    let segment = Segment(
      medium: .tcp,
      from: 0,
      to: 0,
      source: "[::1]:1",
      destination: "[::1]:2",
      flags: [.syn, .ack],
      sequence: 7,
      acknowledgement: 9,
      window: 65_535,
      options: "mss 1460",
      payload: Payload(length: 48_000, prefix: [0x1b, 0xff]),
      sent: 1,
      received: 999_999_999,
      isRetransmission: true,
      fate: .lost,
      icmp: "host unreachable",
      senderState: .synReceived,
      receiverState: .closing,
      packet: [0x45, 0x00]
    )
    let call = Call(
      lane: 0,
      process: 0,
      thread: 12,
      name: "recv",
      arguments: "a \"quoted\" \\ \n\u{1}ä",
      result: -1,
      error: "EINTR",
      begin: -5,
      end: 3_000_000_000,
      isBlocked: true,
      sent: Payload([]),
      received: Payload([0]),
      peer: "/run/x",
      opened: 0,
      state: .timeWait
    )
    let trace = Trace(
      title: "everything",
      epoch: 1_790_000_000_123_456_789,
      processes: [TracedProcess(name: "a", command: "b", pid: 3)],
      lanes: [
        Lane(
          process: 0,
          descriptor: 3,
          role: .accepted,
          transport: .unixSequential,
          local: "l",
          remote: "r",
          listener: 0
        )
      ],
      events: [
        Event(.segment(segment), isMeasured: false), Event(.call(call)),
        Event(.process(ProcessEvent(process: 0, what: .crash, detail: "SIGSEGV", time: 4))),
        Event(.note(Note(lane: 0, text: "n", time: 5))),
      ],
      account: Account(calls: "c", segments: "s", costPerCall: 600, repairs: 1, dropped: 2, warnings: ["w", "x"])
    )
    #expect(try Trace(json: trace.json) == trace)
  }

  /// Other programs that rewrite a file, as jq does, have their own ways with numbers.
  @Test(arguments: [
    ("0.000748", 748_000), ("7.48e-04", 748_000), ("1.2E-05", 12_000), ("-1", -1_000_000_000), ("1e-10", 0),
    ("0.1234567899", 123_456_789), ("2e1", 20_000_000_000), ("0", 0),
  ])
  func aTimeIsReadExactly(text: String, nanoseconds: Int64) throws {
    let trace = try Trace(json: "{\"schema\":1,\"events\":[{\"kind\":\"note\",\"time\":\(text)}]}")
    #expect(trace.events.first?.begin == nanoseconds)
  }

  @Test(arguments: [
    ("", "line 1, column 1: the text ends where a value should be"),
    ("[1]", "the file is a list, and should be an object"),
    ("{\"schema\":2}", "the file has schema 2; this program reads schema 1"),
    ("{\"schema\":1,}", "line 1, column 13: a field's name in \" is needed"),
    ("{\"schema\":1}x", "line 1, column 13: something stands behind the end"),
    ("{\"schema\":1,\n \"title\":5}", "title is 5, and should be a text"),
    (
      "{\"schema\":1,\"lanes\":[{\"role\":\"king\"}]}",
      "lanes[0].role is \"king\", and should be one of client, listener"
    ),
    (
      "{\"schema\":1,\"events\":[{\"kind\":\"process\",\"process\":1,\"what\":\"exit\",\"time\":1}]}",
      "events[0].process: there is no process 1"
    ),
    (
      "{\"schema\":1,\"events\":[{\"kind\":\"note\",\"time\":\"1\"}]}",
      "events[0].time is \"1\", and should be a number of"
    ),
    ("{\"schema\":1,\"events\":[{\"kind\":\"note\",\"time\":99999999999}]}", "events[0].time is 99999999999"),
    ("{\"schema\":1,\"events\":[{\"kind\":\"note\"}]}", "events[0] has no time"),
    ("{\"schema\":1,\"events\":[{\"kind\":\"dance\"}]}", "events[0].kind is dance"),
    (String(repeating: "[", count: 100_000), "line 1, column 65: nested deeper than 64"),
  ])
  func whatIsNoTraceIsRefusedWithThePlace(text: String, reason: String) {
    let error = #expect(throws: TraceFormatError.self) { try Trace(json: text) }
    #expect(error?.description.contains(reason) == true, "\(error?.description ?? "")")
  }
}

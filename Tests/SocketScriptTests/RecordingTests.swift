import Testing

@testable import SocketScript

/// What a recorded service becomes.
@Suite struct RecordingTests {
  func replay(_ exchanges: [([UInt8], [UInt8])], isJSON: Bool = false) throws -> ScriptSession {
    let recording = Recording(exchanges.map { Recording.Exchange(request: $0.0, reply: $0.1) })
    let toml = try script(recording.toml(name: "tcp://127.0.0.1:1"))
    let json = try script(recording.json(name: "tcp://127.0.0.1:1"), name: "t.json")
    #expect(toml.rules.map { "\($0.pattern)" } == json.rules.map { "\($0.pattern)" }, "both forms say the same")
    return ScriptSession(isJSON ? json : toml, over: .datagram)
  }

  @Test(arguments: [false, true]) func aRecordingAnswersByteForByte(isJSON: Bool) throws {
    let exchanges: [([UInt8], [UInt8])] = [([0x1b], Array("first!".utf8)), ([0x2b, 0], [0, 255, 10])]
    var session = try replay(exchanges, isJSON: isJSON)
    for (request, reply) in exchanges { #expect(session.actions(for: request).map(\.deed) == [.reply(reply)]) }
    #expect(session.actions(for: [9]).map(\.deed) == [.drop])
  }

  @Test func aFieldThatTheReplyRepeatsIsCaptured() throws {
    var session = try replay([([0, 1, 7, 7], [0, 1, 80]), ([0, 2, 7, 7], [0, 2, 80])])
    #expect(session.script.rules.count == 1)
    #expect(session.actions(for: [0x12, 0x34, 7, 7]).map(\.deed) == [.reply([0x12, 0x34, 80])])
    #expect(session.actions(for: [0x12, 0x34, 7, 8]).map(\.deed) == [.drop])
  }

  /// The number of the transaction, a register and its value: the device repeats all of them, in another order.
  @Test func severalFieldsAreCapturedWhereverTheReplyHasThem() throws {
    let exchanges: [([UInt8], [UInt8])] = [
      ([0, 1, 6, 0, 7, 0x12, 0x34], [0, 1, 6, 0x12, 0x34, 0, 7]),
      ([0, 2, 6, 0, 8, 0x56, 0x78], [0, 2, 6, 0x56, 0x78, 0, 8]),
      ([0, 9, 6, 0, 8, 0x9a, 0xbc], [0, 9, 6, 0x9a, 0xbc, 0, 8]),
    ]
    var session = try replay(exchanges)
    #expect(session.script.rules.count == 1)
    for (request, reply) in exchanges { #expect(session.actions(for: request).map(\.deed) == [.reply(reply)]) }
    let other = session.actions(for: [0xff, 0xee, 6, 0, 3, 1, 2])
    #expect(other.map(\.deed) == [.reply([0xff, 0xee, 6, 1, 2, 0, 3])])
  }

  @Test func aFieldMayStandTwiceInTheReplyAndBeText() throws {
    func exchange(_ word: String) -> ([UInt8], [UInt8]) {
      (Array("get \(word)!".utf8), Array("\(word) is \(word)".utf8))
    }
    var session = try replay([exchange("abc"), exchange("xyz"), exchange("abz")])
    #expect(session.script.rules.count == 1)
    #expect(session.actions(for: exchange("qrs").0).map(\.deed) == [.reply(exchange("qrs").1)])
  }

  /// A register that the reply does not show decides about the value: no rule could know it.
  @Test func aFieldThatTheReplyDoesNotShowStaysApart() throws {
    let exchanges: [([UInt8], [UInt8])] = [
      ([0, 1, 7], [0, 1, 80]), ([0, 2, 8], [0, 2, 80]), ([0, 3, 9], [0, 3, 81]),
    ]
    var session = try replay(exchanges)
    #expect(session.script.rules.count == 3)
    for (request, reply) in exchanges { #expect(session.actions(for: request).map(\.deed) == [.reply(reply)]) }
  }

  @Test func aReplyBehindWhichTheServiceClosesDoesSoAgain() throws {
    let recording = Recording([.init(request: [1], reply: [2], closes: true)], greeting: [9])
    for text in [recording.toml(name: "x"), recording.json(name: "x")] {
      let isJSON = text.hasPrefix("{")
      var session = ScriptSession(try script(text, name: isJSON ? "t.json" : "t.toml"), over: .stream)
      var said = ""
      session.start(at: .zero) { said += $0.spoken }
      session.receive([1], at: .zero) { said += $0.spoken }
      #expect(said == "0902<fin>")
    }
  }

  /// Requests that end alike are cut there, so that the next one may be longer.
  @Test(arguments: [("a\n|bc\n", "\n"), ("a\r\n\r\n|b\r\nc\r\n\r\n", "\r\n\r\n"), ("ab|cd", ""), ("a|bc", nil)])
  func whereARequestEndedIsGuessed(requests: String, end: String?) throws {
    let exchanges = requests.split(separator: "|").map {
      Recording.Exchange(request: Array($0.utf8), reply: Array("re".utf8) + Array($0.utf8))
    }
    for text in [Recording(exchanges).toml(name: "x"), Recording(exchanges).json(name: "x")] {
      let script = try script(text, name: text.hasPrefix("{") ? "t.json" : "t.toml")
      let wanted: Framing =
        switch end {
        case nil: .silence(.milliseconds(50))
        case ""?: .bytes(2)
        case let end?: .delimiter(Array(end.utf8), keep: true)
        }
      #expect(script.framing == wanted)
    }
  }

  /// Ten thousand exchanges that are all different and of one length: written within the work that is allowed.
  @Test func aLongRecordingTakesNoQuadraticTime() throws {
    var source = RandomSource(seed: 1, session: 1)
    let exchanges = (0..<10_000).map { _ in
      let bytes = (0..<32).map { _ in UInt8(truncatingIfNeeded: source.next()) }
      return Recording.Exchange(request: bytes, reply: bytes.reversed() + [UInt8(truncatingIfNeeded: source.next())])
    }
    #expect(Recording(exchanges).entries.count > 9000)
  }

  @Test func whatDiffersWithoutThatStaysApart() throws {
    var session = try replay([([1], [10]), ([2], [20]), ([1], [11])])
    #expect(
      [1, 2, 1, 1].flatMap { session.actions(for: [$0]).map(\.deed) } == [
        .reply([10]), .reply([20]), .reply([11]), .reply([11]),
      ]
    )
  }
}

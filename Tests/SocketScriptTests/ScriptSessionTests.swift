import SocketScript
import Testing

/// Sessions are fed by hand: no socket, no clock.
@Suite struct ScriptSessionTests {
  let first = Array("first!".utf8)
  let second = Array("second!".utf8)

  @Test func lectureAnswersBothRequestsOnAStream() {
    var session = ScriptSession(.lecture, over: .stream)
    #expect(session.actions(for: [0x1b]) == [Act(.reply(first), .rule("1"), [0x1b])])
    #expect(session.actions(for: [0x2b]) == [Act(.reply(second), .rule("2"), [0x2b])])
    #expect(!session.isClosed)
  }

  @Test func manyRequestsInOneSegmentAreAnsweredInTheirOrder() {
    var session = ScriptSession(.lecture, over: .stream)
    let actions = session.actions(for: [0x1b, 0x2b, 0x2b, 0x1b])
    #expect(actions.map(\.reason) == [.rule("1"), .rule("2"), .rule("2"), .rule("1")])
    #expect(actions.map(\.deed) == [first, second, second, first].map(Action.Deed.reply))
  }

  @Test func anUnknownByteClosesAStreamAndNothingBehindItIsAnswered() {
    var session = ScriptSession(.lecture, over: .stream)
    let actions = session.actions(for: [0x1b, 0x41, 0x2b])
    #expect(actions == [Act(.reply(first), .rule("1"), [0x1b]), Act(.close, .noRuleMatched, [0x41])])
    #expect(session.isClosed)
    #expect(session.actions(for: [0x1b]).isEmpty)
    #expect(session.actionsAtEnd().isEmpty)
  }

  @Test func anUnknownDatagramIsIgnoredAndTheNextIsAnswered() {
    var session = ScriptSession(.lecture, over: .datagram)
    #expect(session.actions(for: [0x41]) == [Act(.drop, .noRuleMatched, [0x41])])
    #expect(session.actions(for: [0x1b]) == [Act(.reply(first), .rule("1"), [0x1b])])
  }

  @Test(arguments: [[], [0x1b, 0x1b], [0x1b, 0x0a]] as [[UInt8]])
  func aDatagramIsOneRequestHoweverLong(request: [UInt8]) {
    var session = ScriptSession(.lecture, over: .datagram)
    #expect(session.actions(for: request) == [Act(.drop, .noRuleMatched, request)])
  }

  @Test func aRequestMayArriveInAnyPieces() {
    let requests: [UInt8] = [1, 2, 3, 4, 5, 6]
    for cut in 0...6 {
      for secondCut in cut...6 {
        var session = ScriptSession(.threeBytes, over: .stream)
        let pieces = [requests[..<cut], requests[cut..<secondCut], requests[secondCut...]]
        let actions = pieces.flatMap { session.actions(for: Array($0)) }
        #expect(actions.map(\.request) == [[1, 2, 3], [4, 5, 6]], "cut at \(cut) and \(secondCut)")
        #expect(actions.map(\.reason) == [.rule("low"), .rule("high")])
      }
    }
  }

  @Test func aStreamThatEndsInsideARequestSaysWhatCame() {
    var session = ScriptSession(.threeBytes, over: .stream)
    #expect(session.actions(for: [1, 2, 3, 4]).count == 1)
    #expect(session.actionsAtEnd() == [Act(.close, .endInsideRequest, [4])])
    #expect(session.isClosed)
  }

  @Test func aStreamThatEndsBetweenRequestsIsClosedWithoutAWord() {
    var session = ScriptSession(.threeBytes, over: .stream)
    _ = session.actions(for: [1, 2, 3])
    #expect(session.actionsAtEnd().isEmpty)
    #expect(session.isClosed)
  }

  @Test func theFirstRuleThatMatchesAnswers() {
    let script = Script(
      framing: .bytes(1),
      rules: ["a", "b"].map { Rule(name: $0, pattern: .exactly([7]), reply: Array($0.utf8)) }
    )
    var session = ScriptSession(script, over: .stream)
    #expect(session.actions(for: [7]).map(\.reason) == [.rule("a")])
  }

  @Test func aRuleForTheEmptyDatagramAnswersOnlyThat() {
    let script = Script(framing: .bytes(1), rules: [Rule(name: "nothing", pattern: .exactly([]), reply: [1])])
    var session = ScriptSession(script, over: .datagram)
    #expect(session.actions(for: []).map(\.reason) == [.rule("nothing")])
    #expect(session.actions(for: [0]).map(\.reason) == [.noRuleMatched])
  }

  @Test(arguments: 0...255)
  func everyByteValueIsComparedAsItIs(byte: Int) {
    let byte = UInt8(byte)
    let script = Script(framing: .bytes(1), rules: [Rule(name: "x", pattern: .exactly([byte]), reply: [])])
    for other in UInt8.min...UInt8.max {
      var session = ScriptSession(script, over: .stream)
      #expect(session.actions(for: [other]).map(\.reason) == [other == byte ? .rule("x") : .noRuleMatched])
    }
  }

  @Test(arguments: [
    (Script.Fallback.reply(Reply([9])), Action.Deed.reply([9]), Action.Deed.reply([9])),
    (.close(.fin), .close, .drop),
    (.drop, .drop, .drop),
    (.closeStreamsIgnoreDatagrams, .close, .drop),
  ])
  func theFallbackAnswersWhatNoRuleMatched(fallback: Script.Fallback, onStream: Action.Deed, onDatagram: Action.Deed) {
    let script = Script(framing: .bytes(1), rules: [], fallback: fallback)
    var stream = ScriptSession(script, over: .stream)
    var datagram = ScriptSession(script, over: .datagram)
    #expect(stream.actions(for: [1]).map(\.deed) == [onStream])
    #expect(datagram.actions(for: [1]).map(\.deed) == [onDatagram])
  }

  @Test func aSilentStreamIsClosedAfterItsTime() {
    var limits = Script.Limits()
    limits.idle = .seconds(30)
    let script = Script(framing: .bytes(1), rules: Script.lecture.rules, limits: limits)
    var session = ScriptSession(script, over: .stream, at: .seconds(100))
    #expect(session.patience(at: .seconds(100)) == .seconds(30))
    _ = session.actions(for: [0x1b], at: .seconds(110))
    #expect(session.actions(whenTimeIs: .seconds(140)) == [Act(.close, .idle, [])])
    #expect(session.patience(at: .seconds(140)) == nil)
  }

  @Test func aConnectionMayOnlyLiveSoLong() {
    var limits = Script.Limits()
    limits.lifetime = .seconds(60)
    let script = Script(framing: .bytes(1), rules: Script.lecture.rules, limits: limits)
    var session = ScriptSession(script, over: .stream, at: .seconds(100))
    #expect(session.patience(at: .seconds(130)) == .seconds(30))
    #expect(session.actions(whenTimeIs: .seconds(160)) == [Act(.close, .lifetimeOver, [])])
  }

  /// The short way is for speed only: whoever does not look at each request gets the same answers.
  @Test(arguments: ["QUIT", "QUIT\n", "QUIT\r\n", "QUIT!", "", "a long one that is no request"])
  func aDatagramIsAnsweredTheSameByTheShortWayAndTheLong(datagram: String) throws {
    let script = try rules(
      """
      [limits]
      request = "20B"
      [[rule]]
      match.text = "QUIT"
      reply = "bye"
      [[rule]]
      match.any = true
      reply = "what?"
      """
    )
    let bytes = Array(datagram.utf8)
    var session = ScriptSession(script, over: .datagram)
    let short = session.plainReply(to: bytes[...]).map { String(decoding: $0, as: UTF8.self) }
    let isRequest = bytes.count <= 20
    #expect(short == (isRequest ? session.said(datagram) : nil))
    #expect(session.plainWay.reply(to: bytes[...]) == session.plainReply(to: bytes[...]))
    #expect(
      session.said(datagram)
        == (isRequest ? datagram.split(whereSeparator: \.isNewline) == ["QUIT"] ? "bye" : "what?" : "<drop>")
    )
  }

  @Test func aDatagramThatLostItsRestIsNoRequest() {
    var session = ScriptSession(.lecture, over: .datagram)
    session.receive([0x1b], isCut: true, at: .zero) { #expect($0.deed == .drop && $0.reason == .requestTooLong) }
  }

  @Test func anErrorOfTheCallerStopsTheSegment() {
    struct Full: Error, Equatable {}
    var session = ScriptSession(.lecture, over: .stream)
    var seen = 0
    #expect(throws: Full()) {
      try session.receive([0x1b, 0x1b][...], at: .zero) { _ throws(Full) in
        seen += 1
        throw Full()
      }
    }
    #expect(seen == 1)
  }
}

/// An action, easy to compare: the request as an array.
struct Act: Equatable {
  let deed: Action.Deed
  let reason: Action.Reason
  let request: [UInt8]

  init(_ deed: Action.Deed, _ reason: Action.Reason, _ request: [UInt8]) {
    self.deed = deed
    self.reason = reason
    self.request = request
  }

  init(_ action: Action) { self.init(action.deed, action.reason, Array(action.request)) }
}

extension ScriptSession {
  mutating func actions(for bytes: [UInt8], at now: Duration = .zero) -> [Act] {
    var actions: [Act] = []
    receive(bytes[...], at: now) { actions.append(Act($0)) }
    return actions
  }

  mutating func actionsAtEnd() -> [Act] {
    var actions: [Act] = []
    endOfStream { actions.append(Act($0)) }
    return actions
  }

  mutating func actions(whenTimeIs now: Duration) -> [Act] {
    var actions: [Act] = []
    timePassed(at: now) { actions.append(Act($0)) }
    return actions
  }
}

extension Script {
  static let threeBytes = Script(
    framing: .bytes(3),
    rules: [
      Rule(name: "low", pattern: .exactly([1, 2, 3]), reply: [0]),
      Rule(name: "high", pattern: .exactly([4, 5, 6]), reply: [1]),
    ]
  )
}

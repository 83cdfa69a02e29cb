import Testing

@testable import SocketScript

/// What a recorded service becomes.
@Suite struct RecordingTests {
  func replay(_ exchanges: [([UInt8], [UInt8])]) throws -> ScriptSession {
    let recording = Recording(exchanges.map { Recording.Exchange(request: $0.0, reply: $0.1) })
    return ScriptSession(try script(recording.toml(name: "tcp://127.0.0.1:1")), over: .datagram)
  }

  @Test func aRecordingAnswersByteForByte() throws {
    let exchanges: [([UInt8], [UInt8])] = [([0x1b], Array("first!".utf8)), ([0x2b, 0], [0, 255, 10])]
    var session = try replay(exchanges)
    for (request, reply) in exchanges { #expect(session.actions(for: request).map(\.deed) == [.reply(reply)]) }
    #expect(session.actions(for: [9]).map(\.deed) == [.drop])
  }

  @Test func aFieldThatTheReplyRepeatsIsCaptured() throws {
    var session = try replay([([0, 1, 7, 7], [0, 1, 80]), ([0, 2, 7, 7], [0, 2, 80])])
    #expect(session.script.rules.count == 1)
    #expect(session.actions(for: [0x12, 0x34, 7, 7]).map(\.deed) == [.reply([0x12, 0x34, 80])])
    #expect(session.actions(for: [0x12, 0x34, 7, 8]).map(\.deed) == [.drop])
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

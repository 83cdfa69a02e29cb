import Testing

@testable import SocketScript

/// Where requests end, however the bytes arrive.
@Suite struct FramingTests {
  static let stream = Array("abc\r\nde\n\nfgh".utf8)

  @Test(arguments: [
    ("kind = \"line\"", ["abc", "de", ""]),
    ("kind = \"bytes\"\ncount = 4", ["abc\r", "\nde\n", "\nfgh"]),
    ("kind = \"delimiter\"\nhex = \"0a\"", ["abc\r", "de", ""]),
    ("kind = \"delimiter\"\ntext = \"\\r\\n\"\nkeep = true", ["abc\r\n"]),
    ("kind = \"idle\"\nafter = \"20ms\"", ["abc\r\nde\n\nfgh"]),
    ("kind = \"eof\"", ["abc\r\nde\n\nfgh"]),
  ])
  func aStreamIsCutTheSameHoweverItArrives(frame: String, requests: [String]) throws {
    let script = try rules("[[rule]]\nmatch.any = true\nreply = \"\"", frame: frame)
    for cut in 0...Self.stream.count {
      var session = ScriptSession(script, over: .stream)
      var seen: [String] = []
      func note(_ action: Action) {
        if case .rule = action.reason { seen.append(String(decoding: action.request, as: UTF8.self)) }
      }
      for piece in [Self.stream[..<cut], Self.stream[cut...]] { session.receive(piece, at: .zero, perform: note) }
      if frame.contains("idle") { session.timePassed(at: .seconds(1), perform: note) }
      session.endOfStream(perform: note)
      #expect(seen == requests, "cut at \(cut)")
    }
  }

  @Test(arguments: [("line", "a\r\n", "a"), ("line", "a", "a"), ("delimiter\"\ntext = \";", "a;", "a")])
  func aDatagramIsShownLikeTheRequestOfAStream(kind: String, datagram: String, shown: String) throws {
    let script = try rules("[[rule]]\nmatch.any = true\nreply = { hex = \"{request}\" }", frame: "kind = \"\(kind)\"")
    var session = ScriptSession(script, over: .datagram)
    #expect(session.said(datagram) == shown)
  }

  @Test(arguments: [
    "kind = \"line\"", "kind = \"eof\"", "kind = \"idle\"\nafter = \"1s\"", "kind = \"length\"\nsize = 4",
  ])
  func noRequestGrowsBeyondTheLimit(frame: String) throws {
    let head = "sock = 1\n[limits]\nrequest = \"1KiB\"\n[frame]\n\(frame)\n"
    let script = try script(head + "[[rule]]\nmatch.any = true\nreply = \"\"")
    var session = ScriptSession(script, over: .stream)
    var reasons: [Action.Reason] = []
    for _ in 0..<300 { session.receive([0x7f, 0x7f, 0x7f, 0x7f][...], at: .zero) { reasons.append($0.reason) } }
    #expect(reasons == [.requestTooLong] && session.isClosed)
  }

  @Test func longRepliesToManyRequestsWaitForEachOther() throws {
    let script = try rules(
      "[[rule]]\nmatch.any = true\nreply = { hex = \"{fill: 65536, 61}\" }",
      frame: "kind = \"bytes\"\ncount = 1"
    )
    var session = ScriptSession(script, over: .stream)
    var sizes: [Int] = []
    func note(_ action: Action) { if case .reply(let bytes) = action.deed { sizes.append(bytes.count) } }
    session.receive([UInt8](repeating: 1, count: 20)[...], at: .zero, perform: note)
    #expect(session.isPaused && sizes.count == 5)
    while session.isPaused { session.resume(at: .zero, perform: note) }
    #expect(sizes.count == 20)
  }
}

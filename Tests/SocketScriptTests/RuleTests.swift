import SocketAddresses
import Testing

@testable import SocketScript

/// Rules as files say them, each asked something: no socket, no clock.
@Suite struct RuleTests {
  /// What a request asks for counts over all the steps of the reply to it.
  @Test func theStepsOfAReplyHaveALimitTogether() throws {
    let half = "{ hex = \"{fill: 4 * n, 00}\" }"
    let script = try rules(
      "[[rule]]\nmatch.hex = \"{n:3}\"\nreply = [\(half), \(half)]",
      frame: "kind = \"bytes\"\ncount = 3"
    )
    var session = ScriptSession(script, over: .message)
    for (request, isPossible) in [([2, 0, 0], true), ([2, 0, 1], false)] as [([UInt8], Bool)] {
      session.receive(request[...], at: .zero) { action in
        #expect((action.reason == .rule("1")) == isPossible, "\(action.reason)")
      }
    }
    #expect(session.isClosed)
  }

  /// A file that is read again changes what it says and nothing else, over datagrams as over streams.
  @Test func aNewScriptKeepsTheSendersAndHasItsOwnLimitsAndChances() throws {
    func run(_ more: String, seed: Int = 0) throws -> ScriptRun {
      let text = """
        sock = 1
        seed = \(seed)
        \(more)
        [[rule]]
        state = "start"
        match.text = "a"
        reply = "first"
        next = "asked"
        [[rule]]
        state = "asked"
        match.text = "a"
        reply = "again"
        [[rule]]
        match.text = "?"
        reply = { hex = "{random:8}" }
        """
      return ScriptRun(try script(text))
    }
    func ask(_ session: inout ScriptSession, _ text: String, as port: UInt16, at now: Duration = .zero) -> String {
      var said = ""
      let sender = SocketAddress.loopback(port: Port(port))
      session.receive(Array(text.utf8)[...], from: sender, at: now) { said += $0.spoken }
      return said
    }
    var session = ScriptSession(try run(""), over: .datagram)
    #expect([1, 2, 3].map { ask(&session, "a", as: $0) } == ["first", "first", "first"])
    // Another state comes first now, so that the numbers differ and the names do not.
    session.adopt(try run("[state.other]\nframe = { kind = \"line\" }\n[on.eof]\nnext = \"other\""))
    #expect([1, 2, 3].map { ask(&session, "a", as: $0) } == ["again", "again", "again"])

    session.adopt(try run("[limits]\npeers = 2\nidle = \"5s\""))
    #expect([3, 2, 1].map { ask(&session, "a", as: $0, at: .seconds(1)) } == ["again", "again", "first"])
    #expect(ask(&session, "a", as: 1, at: .seconds(4)) == "again")
    #expect(ask(&session, "a", as: 1, at: .seconds(9)) == "first")

    var reread = session
    reread.adopt(try run(""))
    #expect(ask(&reread, "?", as: 1) == ask(&session, "?", as: 1))
    var fresh = ScriptSession(try run("", seed: 7), over: .datagram)
    reread.adopt(try run("", seed: 7))
    #expect(ask(&reread, "?", as: 1) == ask(&fresh, "?", as: 1))
  }

  @Test func aFileIsReadOnceAndAllOfThemHaveALimit() throws {
    var asked: [String] = []
    let mebibyte = [UInt8](repeating: 0, count: 1 << 20)
    func text(_ files: Int) -> String {
      (0..<2 * files).map { number in
        "[[rule]]\nmatch.text = \"\(number)\"\nreply = { file = \"\(number % files)\" }\n"
      }.joined()
    }
    _ = try script("sock = 1\n" + text(64)) { path in
      asked.append(path)
      return mebibyte
    }
    #expect(asked.count == 64)
    let error = #expect(throws: ScriptError.self) { try script("sock = 1\n" + text(65)) { _ in mebibyte } }
    let said = error?.description ?? ""
    #expect(said.contains("\"64\" cannot be read: the files of all replies together have at most 64 MiB"), "\(said)")
  }

  @Test(arguments: [
    (#"match.hex = "61 ?? {n:1} *""#, "abc", true), (#"match.hex = "61 ?? {n:1} *""#, "ab", false),
    (#"match.hex = "61??""#, "abc", false), (#"match.hex = "61 {rest:*}""#, "a", true),
    (#"match.text = "PING""#, "PING", true), (#"match.text = "PING""#, "PINGX", false),
    (#"match.prefix = "PI""#, "PING", true), (#"match.prefix = { hex = "50 49" }"#, "PI", true),
    (#"match.prefix = "PI""#, "P", false), (#"match.suffix = "NG""#, "PING", true),
    (#"match.suffix = "NG""#, "G", false), (#"match.contains = "IN""#, "PING", true),
    (#"match.contains = "aab""#, "aaaab", true), (#"match.contains = "aab""#, "aaaa", false),
    (#"match.regex = "^P.NG$""#, "PING", true), (#"match.regex = "^P.NG$""#, "PIING", false),
    (#"match.any = true"#, "", true), ("match.any = true\nlength = \"2..3\"", "abc", true),
    ("match.any = true\nlength = \"2..3\"", "abcd", false), ("match.any = true\nlength = 0", "", true),
    ("match.any = true\nfrom = \"10.0.0.0/8\"", "x", true), ("match.any = true\nfrom = \"11.0.0.0/8\"", "x", false),
    ("match.any = true\nover = \"tcp\"", "x", true), ("match.any = true\nover = [\"udp\", \"unix\"]", "x", false),
    ("match.hex = \"{n:1}{m:1}\"\nwhere = \"n == 0x61 && m > n\"", "ab", true),
    ("match.hex = \"{n:1}{m:1}\"\nwhere = \"n == 0x61 && m > n\"", "aa", false),
    ("match.hex = \"{n:2le}\"\nwhere = \"n == 0x6261\"", "ab", true),
    ("match.any = true\nwhere = \"length % 2 == 1 || 1 / 0\"", "ab", false),
    ("match.regex = '^(?<n>[0-9]+)$'\nwhere = \"n >= 10\"", "12", true),
    ("match.regex = '^(?<n>[0-9]+)$'\nwhere = \"n >= 10\"", "9", false),
  ])
  func aRuleMatchesOrNot(rule: String, request: String, matches: Bool) throws {
    let script = try rules("[[rule]]\n\(rule)\nreply = \"yes\"\n[default]\nreply = \"no\"")
    let origin = ScriptSession.Origin(transport: "tcp", peer: .ipv4(try IPv4Address("10.1.2.3"), 5))
    var session = ScriptSession(ScriptRun(script), over: .stream, from: origin)
    #expect(session.said(request + "\r\n") == (matches ? "yes" : "no"))
    // A whole request has the short way as well, and that must not answer otherwise.
    if let plain = session.plainReply(to: Array((request + "\r\n").utf8)[...]) {
      #expect(matches && plain.spoken == "yes")
    }
  }

  @Test(arguments: [
    (#"reply = "a{b}""#, "a{b}"),
    (#"reply = { template = "{who}:{{{request}}}" }"#, "it:{xit}"),
    (#"reply = { template = "{dec: 2*length+1} {counter}" }"#, "7 1"),
    (#"reply = { hex = "{who} 2d {u8: 0x41 + length} {u16be: 0x4142} {u16le: 0x4142}" }"#, "it-DABBA"),
    (#"reply = { hex = "{fill: length, 61 62}" }"#, "aba"),
    (#"reply = { base64 = "aGk=" }"#, "hi"),
    (#"reply = { hex = "01 03 00 00 00 0a {crc16-modbus}" }"#, "01 03 00 00 00 0a c5 cd"),
    (#"reply = { text = "x", delay = "20ms" }"#, "<wait 0.02 seconds>x"),
    (#"reply = { text = "abc", chunk = { bytes = 2, every = "3ms" } }"#, "<abc by 2 every 0.003 seconds>"),
    (#"reply = { text = "x", close = "reset" }"#, "x<reset>"),
    (#"reply = { close = "fin" }"#, "<fin>"), (#"reply = { text = "x", close = "half" }"#, "x<half>"),
    (#"reply = { drop = true }"#, "<drop>"), (#"reply = { file = "body.bin" }"#, "BODY"),
    (#"reply = ["a", { wait = "1s" }, { text = "b" }, { close = "fin" }]"#, "a<wait 1.0 seconds>b<fin>"),
  ])
  func aReplyIsMadeOfItsParts(reply: String, said: String) throws {
    let text = "sock = 1\n[frame]\nkind = \"line\"\n[[rule]]\nmatch.regex = '^x(?<who>.*)$'\n\(reply)"
    let script = try script(text) { $0 == "body.bin" ? Array("BODY".utf8) : nil }
    var session = ScriptSession(script, over: .stream)
    #expect(session.said("xit\n") == said)
  }

  @Test func theModbusExampleCalculates() throws {
    let pattern = #"match.hex = "{txn:2} 0000 {len:2} {unit:1} 03 {addr:2} {count:2}""#
    let reply = ##"reply = { hex = "{txn} 0000 {u16be: 3+2*count} {unit} 03 {u8: 2*count} {fill: 2*count, 002a}" }"##
    let script = try rules("[[rule]]\n\(pattern)\n\(reply)", frame: "kind = \"length\"\nat = 4\nsize = 2\nadd = 6")
    var session = ScriptSession(script, over: .stream)
    let request: [UInt8] = [0, 7, 0, 0, 0, 6, 1, 3, 0, 0, 0, 2]
    #expect(session.said(Array(request[..<5])) == "", "not even its length is there")
    #expect(session.said(Array(request[5...])) == "00 07 00 00 00 07 01 03 04 00 2a 00 2a")
  }

  @Test func countsDecideWhoseTurnItIs() throws {
    let script = try rules(
      """
      [[rule]]
      match.text = "a"
      nth = 2
      reply = "second"
      [[rule]]
      match.text = "a"
      every = 3
      reply = "third"
      [[rule]]
      match.text = "a"
      times = 1
      reply = "once"
      [[rule]]
      match.text = "a"
      replies = ["x", "y"]
      then = "last"
      """
    )
    var session = ScriptSession(script, over: .stream)
    // The first two rules count what reaches them: the second is not asked when the first answers.
    #expect((1...8).map { _ in session.said("a\n") } == ["once", "second", "x", "third", "y", "y", "third", "y"])
  }

  @Test(arguments: [
    ("repeat", ["x", "y", "x", "y"]), ("last", ["x", "y", "y", "y"]), ("none", ["x", "y", "no", "no"]),
  ])
  func repliesComeInTurn(then: String, said: [String]) throws {
    let rule = "[[rule]]\nmatch.any = true\nreplies = [\"x\", \"y\"]\nthen = \"\(then)\"\n[default]\nreply = \"no\""
    var session = ScriptSession(try rules(rule), over: .stream)
    #expect((1...4).map { _ in session.said("a\n") } == said)
  }

  @Test func statesAreAConversationWithFramesOfItsOwn() throws {
    let script = try rules(
      """
      [on.connect]
      reply = "hi"
      [[rule]]
      match.text = "DATA"
      reply = "go"
      next = "body"
      [state.body]
      frame = { kind = "delimiter", text = "||" }
      [[rule]]
      state = "body"
      match.any = true
      reply = { template = "<{request}>" }
      next = "start"
      """
    )
    var session = ScriptSession(script, over: .stream)
    var greeting = ""
    session.start(at: .zero) { greeting += $0.spoken }
    #expect(greeting == "hi")
    #expect(session.said("DATA\nline one|") == "go", "the rest waits for the other frame's end")
    #expect(session.said("|DATA\n") == "<line one>go")
  }

  @Test func everyPeerOfDatagramsHasItsState() throws {
    let script = try rules(
      """
      [limits]
      peers = 2
      idle = "10s"
      [[rule]]
      match.text = "in"
      reply = "ok"
      next = "on"
      [[rule]]
      state = "on"
      match.text = "who"
      reply = "known"
      [[rule]]
      match.text = "who"
      reply = "stranger"
      """
    )
    var session = ScriptSession(script, over: .datagram)
    func ask(_ text: String, _ port: Port, _ seconds: Int) -> String {
      var said = ""
      session.receive(Array(text.utf8)[...], from: .loopback(port: port), at: .seconds(seconds)) { said += $0.spoken }
      return said
    }
    #expect(ask("in", 1, 0) == "ok" && ask("who", 1, 1) == "known" && ask("who", 2, 1) == "stranger")
    #expect(ask("in", 2, 2) == "ok" && ask("in", 3, 3) == "ok")
    #expect(ask("who", 1, 3) == "stranger", "two are remembered, and one had to go")
    #expect(ask("who", 3, 4) == "known")
    #expect(ask("who", 3, 99) == "stranger", "silent for too long")
  }

  @Test func faultsAreTheSameInEveryRunAndOthersWithAnotherSeed() throws {
    func run(_ seed: Int) throws -> [String] {
      let fault = "[[fault]]\nchance = 0.3\ndo = \"drop\"\n[[fault]]\nchance = 0.3\ndo = \"flip(1)\"\n"
      let text =
        "sock = 1\nseed = \(seed)\n[frame]\nkind = \"line\"\n\(fault)[[rule]]\nmatch.any = true\nreply = \"abcd\""
      var session = ScriptSession(try script(text), over: .stream)
      return (1...60).map { _ in session.said("x\n") }
    }
    #expect(try run(7) == run(7))
    #expect(try run(7) != run(8))
    #expect(try Set(run(7)).isSuperset(of: ["<drop>", "abcd"]))
  }

  @Test(arguments: [
    ("do = \"duplicate\"", "abab"), ("do = \"truncate(1)\"", "a"), ("do = \"reset\"", "<reset>"),
    ("do = \"late\"\ndelay = \"6s\"", "<wait 6.0 seconds>ab"), ("do = \"drop\"", "<drop>"),
  ])
  func aFaultDoesWhatItsNameSays(fault: String, said: String) throws {
    let script = try rules("[[fault]]\nnth = 2\n\(fault)\n[[rule]]\nmatch.any = true\nreply = \"ab\"")
    var session = ScriptSession(script, over: .stream)
    #expect(session.said("x\n") == "ab")
    #expect(session.said("x\n") == said)
  }

  @Test func whatWasExpectedIsCounted() throws {
    let script = try rules(
      """
      [[rule]]
      name = "a"
      match.text = "a"
      reply = "1"
      [[rule]]
      name = "b"
      match.text = "b"
      reply = "2"
      [expect]
      a = 2
      b = { at-least = 1 }
      """
    )
    let run = ScriptRun(script)
    var session = ScriptSession(run, over: .stream)
    _ = session.said("a\n")
    #expect(
      run.unmetExpectations == [
        "rule \"a\" answered 1 time, expected 2", "rule \"b\" answered 0 times, expected at least 1",
      ]
    )
    _ = session.said("a\nb\nb\n")
    #expect(run.unmetExpectations.isEmpty)
  }

  @Test func eventsAnswerTheEndAndSilence() throws {
    let script = try rules(
      "[limits]\nidle = \"5s\"\n[on.eof]\nreply = \"bye\"\n[on.idle]\nreply = { text = \"?\", close = \"fin\" }"
    )
    var ended = ScriptSession(script, over: .stream)
    var silent = ScriptSession(script, over: .stream)
    var said = ""
    ended.endOfStream { said += $0.spoken }
    silent.timePassed(at: .seconds(5)) { said += $0.spoken }
    #expect(said == "bye?<fin>" && ended.isClosed && silent.isClosed)
  }
}

import Testing

@testable import SocketScript

/// What a wrong rule file says: every fault with its place, the words of the file, the reason and the repair.
@Suite struct RuleErrorTests {
  /// A fault and the part of a message that has to say it, in a file that has nothing else wrong.
  struct Wrong: CustomTestStringConvertible, Sendable {
    let text: String
    let says: String
    init(_ text: String, _ says: String) { (self.text, self.says) = (text, says) }
    var testDescription: String { says }
  }

  static let head = "sock = 1\n[frame]\nkind = \"line\"\n"

  static let rules = [
    Wrong("match.hex = \"{txn:2} 000 03\"\nreply = \"\"", "t.toml:5:22: hex has 3 digits; bytes need pairs"),
    Wrong("match.hex = \"1z\"\nreply = \"\"", "t.toml:5:15: \"z\" is not a hex digit"),
    Wrong("match.hex = 0x1b\nreply = \"\"", "t.toml:5:13: bytes must be a string: write \"1b\", not 0x1b"),
    Wrong("match.hex = 0x1b\nreply = \"\"", "0x1b is the number 27; its length in bytes is lost (0x001b is the same"),
    Wrong("match.hex = 1b\nreply = \"\"", "t.toml:5:13: 1b is no value of TOML"),
    Wrong("match.hex = \"0x1b\"\nreply = \"\"", "hex needs no 0x here"),
    Wrong("match.hex = \"1?\"\nreply = \"\"", "half a byte cannot be left open"),
    Wrong("match.hex = \"* 01\"\nreply = \"\"", "t.toml:5:16: nothing can follow what takes the rest"),
    Wrong("match.hex = \"{a:2} {a:2}\"\nreply = \"\"", "\"a\" is captured twice"),
    Wrong("match.hex = \"{a:x}\"\nreply = \"\"", "\"x\" is no number of bytes"),
    Wrong("match.text = \"a\"\nrepy = \"\"", "t.toml:6:1: unknown key \"repy\" in rule 1; did you mean \"reply\"?"),
    Wrong(
      "name = \"n\"\nmatch.txt = \"a\"\nreply = \"\"",
      "unknown key \"txt\" in the match of rule \"n\"; did you mean"
    ),
    Wrong("match.text = \"a\"", "rule 1 has no reply"),
    Wrong("reply = \"a\"", "rule 1 does not say what it matches"),
    Wrong("match = \"a\"\nreply = \"a\"", "\"match\" says how: match.hex or match.text"),
    Wrong("match.text = \"a\"\nmatch.any = true\nreply = \"\"", "rule 1 has 2 matches"),
    Wrong("match.prefix = \"\"\nreply = \"\"", "every request has the empty prefix"),
    Wrong("match.regex = 'a(b'\nreply = \"\"", "t.toml:5:17: this group has no end"),
    Wrong("match.any = true\nreply = \"\"\nchance = 10", "t.toml:7:10: chance = 10 is not a probability"),
    Wrong("match.any = true\nreply = \"\"\nchance = 10", "0.1 is 10 percent"),
    Wrong("match.any = true\nreply = \"\"\nnth = 0", "nth = 0 is out of range"),
    Wrong("match.any = true\nreply = \"\"\nlength = \"8..2\"", "a length is a number of bytes or a range"),
    Wrong("match.any = true\nreply = \"\"\nfrom = \"10.0.0.1/8\"", "\"10.0.0.1/8\" is no network"),
    Wrong("match.any = true\nreply = \"\"\nover = \"tpc\"", "\"tpc\" is no transport; did you mean \"tcp\"?"),
    Wrong(
      "match.hex = \"{len:2}{count:2}\"\nwhere = \"cout >= 1\"\nreply = \"\"",
      "t.toml:6:10: \"cout\" is not captured by the match; did you mean \"count\"?; known: len, count"
    ),
    Wrong("match.any = true\nwhere = \"1 +\"\nreply = \"\"", "a name or a number is missing at the end"),
    Wrong("match.any = true\nreply = { delay = \"5\", text = \"\" }", "\"5\" has no unit"),
    Wrong("match.any = true\nreply = { delay = 5, text = \"\" }", "\"delay\" needs a unit: \"5s\" or \"5ms\"?"),
    Wrong("match.any = true\nreply = { text = \"\", hex = \"\" }", "has text and hex"),
    Wrong("match.any = true\nreply = { close = \"fni\" }", "\"fni\" is no close that is known; did you mean \"fin\"?"),
    Wrong("match.any = true\nreply = { file = \"gone\" }", "the file \"gone\" cannot be read"),
    Wrong(
      "match.any = true\nreply = [{ hex = \"{fill: 1048576, 00}\" }, \"a\"]",
      "t.toml:6:43: a reply has at most 1 MiB, and with this it has more"
    ),
    Wrong("match.any = true\nreply = { hex = \"{fill: 1048577, 00}\" }", "t.toml:6:9: a reply has at most 1 MiB"),
    Wrong("match.any = true\nreply = { base64 = \"?\" }", "base 64"),
    Wrong(
      "match.any = true\nreply = { template = \"{who}\" }",
      "\"who\" is not captured by the match; nothing is captured"
    ),
    Wrong("match.any = true\nreply = [{ close = \"fin\" }, \"a\"]", "nothing can be sent behind the step that closes"),
    Wrong("match.any = true\nreply = \"\"\nthen = \"last\"", "\"then\" says what follows the last of \"replies\""),
    Wrong(
      "match.any = true\nreply = \"\"\nstate = \"body\"",
      "t.toml:7:9: rule 1 waits for state \"body\", but no rule goes there (next = \"body\" is missing)"
    ),
  ]

  @Test(arguments: rules) func aRuleSaysWhatIsWrongWithIt(wrong: Wrong) {
    let said = errors("\(Self.head)[[rule]]\n\(wrong.text)")
    #expect(said.contains(wrong.says), "\(said)")
  }

  @Test(arguments: [
    Wrong("", "t.toml: \"sock = 1\" is missing"),
    Wrong("sock = 2", "t.toml:1:8: version 2 of the format is not known"),
    Wrong("sock = 1\n[frame]\nkind = \"lines\"", "\"lines\" is no kind that is known; did you mean \"line\"?"),
    Wrong("sock = 1\n[frame]\nkind = \"bytes\"", "\"count\" is missing in [frame]"),
    Wrong("sock = 1\n[frame]\nkind = \"line\"\ncount = 1", "unknown key \"count\" in [frame]"),
    Wrong("sock = 1\n[limits]\nrequest = 64", "\"request\" needs a unit: \"64B\" or \"64KiB\"?"),
    Wrong("sock = 1\nlisten = [\"tpc://:1\"]", "\"tpc://:1\" is no endpoint"),
    Wrong("sock = 1\n[[fault]]\ndo = \"drop\"", "fault 1 needs one of chance, every and nth"),
    Wrong("sock = 1\n[[fault]]\nnth = 1\ndo = \"lose\"", "\"lose\" is no fault"),
    Wrong("sock = 1\n[[fault]]\nnth = 1\ndo = \"late\"", "\"delay\" is missing in fault 1"),
    Wrong("sock = 1\n[default]\n", "[default] needs one of reply, close and drop"),
    Wrong("sock = 1\n[expect]\nx = 1", "[expect] names \"x\", and no rule has that name"),
    Wrong("sock = 1\n[on.idle]\nreply = \"\"", "[on.idle] never comes: there is no limit"),
    Wrong("sock = 1\n[state.x]\n", "t.toml:2:8: state \"x\" is never entered (next = \"x\" is missing)"),
    Wrong("sock = 1\nsock = 1", "t.toml:2:1: \"sock\" is there already, in line 1"),
    Wrong("sock = ", "t.toml:1:8: a value is missing behind \"=\""),
    Wrong("sock = 1\nname = \"a", "t.toml:2:8: this string has no end"),
    Wrong("sock = 1\nname = \"\\x1b\"", "TOML has no \\x in strings"),
    Wrong("sock = 1\nname = hello", "text needs quotes: \"hello\""),
    Wrong("sock = 1\n[a\n", "\"]\" is expected to end the header"),
  ]) func aFileSaysWhatIsWrongWithIt(wrong: Wrong) {
    let said = errors(wrong.text)
    #expect(said.contains(wrong.says), "\(said)")
  }

  @Test func allOfItIsSaidAtOnceInTheOrderOfTheLines() {
    let text = """
      sock = 1
      nam = "x"
      [frame]
      kind = "bytes"
      count = "1"
      [[rule]]
      match.hex = "{txn:2} 000"
      reply = { hex = "{tx}" }
      """
    #expect(
      errors(text) == """
        t.toml:2:1: unknown key "nam" in the file; did you mean "name"?
            2 | nam = "x"
              | ^^^
        t.toml:5:9: "count" in [frame] is a whole number, not a string
            5 | count = "1"
              |         ^^^ for example count = 1
        t.toml:7:22: hex has 3 digits; bytes need pairs
            7 | match.hex = "{txn:2} 000"
              |                      ^^^ one digit missing: 0000?
        t.toml:8:18: "tx" is not captured by the match; did you mean "txn"?; known: txn
            8 | reply = { hex = "{tx}" }
              |                  ^^^^
        """
    )
  }

  /// What else is wrong hides neither a rule nor a state that nothing leads to; and no error is the echo of another.
  @Test func anUnreachableRuleIsNamedBesideOtherErrors() {
    let text = """
      sock = 1
      nam = "x"
      [[rule]]
      match.any = true
      repy = "a"
      [[rule]]
      match.prefix = "a"
      reply = "b"
      [[rule]]
      match.text = "abc"
      reply = "c"
      [[rule]]
      state = "body"
      match.any = true
      reply = "d"
      """
    let said = errors(text)
    #expect(said.contains("2:1: unknown key \"nam\""))
    #expect(said.contains("5:1: unknown key \"repy\" in rule 1; did you mean \"reply\"?") && !said.contains("no reply"))
    #expect(said.contains("9:1: rule 3 can never match: rule 2 (line 6, \"a\") takes everything it would"))
    #expect(said.contains("13:9: rule 4 waits for state \"body\", but no rule goes there"), "\(said)")
    let hidden = errors(text.replacing("repy = \"a\"", with: "reply = \"a\"\nnxt = \"body\""))
    #expect(!hidden.contains("waits for state"), "rule 1 leads there, for all that can be known: \(hidden)")
  }

  /// One fault, one message: what would not be said if it were repaired is not said beside it.
  @Test(arguments: [
    Wrong(
      "[[rule]\nmatch.hex = \"01\"\nreply = \"\"\nnext = \"b\"",
      "t.toml:4:8: \"]]\" is expected to end the header"
    ),
    Wrong("[[rule]]\nmatch.regex = '(?<who>a'\nreply = { template = \"{who}\" }\nwhere = \"who > 1\"", "group"),
    Wrong("[[rule]]\nmatch.hex = \"{who:x}\"\nreply = { hex = \"{who} {u8: who}\" }", "is no number of bytes"),
    Wrong("[[rul]]\nmatch.any = true\n[expect]\none = 1", "unknown key \"rul\" in the file; did you mean \"rule\"?"),
  ]) func anErrorHasNoEcho(wrong: Wrong) {
    let waiting = "\n[[rule]]\nstate = \"b\"\nmatch.any = true\nreply = \"\""
    let said = errors(
      Self.head + wrong.text + (wrong.text.contains("[[rul]") || wrong.text.contains("\"b\"") ? waiting : "")
    )
    #expect(said.contains(wrong.says), "\(said)")
    #expect(said.split(separator: "t.toml:").count == 1, "\(said)")
  }

  @Test func aMissingFrameIsSaidBesideTheOthers() {
    let text = "sock = 1\nlisten = [\"tcp://:1\"]\n[[rule]]\nmatch.hex = \"1\"\nreply = \"\"\n"
    var listen: [String] = []
    func said(_ text: String) -> String {
      let error = #expect(throws: ScriptError.self) {
        try Script(
          reading: Array(text.utf8),
          name: "t.toml",
          stream: { names in
            listen = names
            return names.first
          }
        )
      }
      return error?.description ?? ""
    }
    let both = said(text)
    #expect(
      both.contains("t.toml:4:14: hex has 1 digit") && both.contains("t.toml: [frame] is needed for tcp://:1: where")
    )
    #expect(listen == ["tcp://:1"])
    #expect(!said(text.replacing("[[rule]]", with: "[fram]\nkind = \"line\"\n[[rule]]")).contains("is needed"))
    #expect(!said(text.replacing("[[rule]]", with: "[frame\nkind = \"line\"\n[[rule]]")).contains("is needed"))
  }

  @Test(arguments: [
    ("match.any = true", "match.hex = \"1b\"", true), ("match.hex = \"??*\"", "match.hex = \"1b ??\"", true),
    ("match.hex = \"1b ??\"", "match.hex = \"??*\"", false), ("match.prefix = \"a\"", "match.text = \"ab\"", true),
    ("match.text = \"a\"", "match.text = \"a\"", true), ("match.any = true\nnth = 1", "match.text = \"a\"", false),
    ("match.any = true\nlength = 1", "match.text = \"a\"", false),
    ("match.contains = \"b\"", "match.prefix = \"ab\"", true),
    ("match.any = true\nover = \"tcp\"", "match.text = \"a\"\nover = \"tcp\"", true),
    ("match.any = true\nover = \"tcp\"", "match.text = \"a\"\nover = [\"tcp\", \"udp\"]", false),
    ("match.any = true\nfrom = \"::1\"", "match.text = \"a\"\nlength = 1\nfrom = \"::1\"", true),
    ("match.any = true\nfrom = \"::1\"", "match.text = \"a\"\nfrom = \"::/0\"", false),
    ("match.any = true\nstate = \"start\"", "match.text = \"a\"", true),
    ("match.any = true\nstate = \"start\"\nnext = \"b\"", "match.text = \"a\"", false),
    ("match.regex = '^a'", "match.text = \"ab\"", true), ("match.suffix = \"b\"", "match.text = \"ba\"", false),
  ]) func aRuleThatCanNeverAnswerIsNamed(first: String, second: String, isCovered: Bool) {
    let said = errors("\(Self.head)[[rule]]\n\(first)\nreply = \"\"\n[[rule]]\n\(second)\nreply = \"\"")
    #expect(said.contains("rule 2 can never match: rule 1 (line 4, ") == isCovered, "\(said)")
    #expect(said.isEmpty != isCovered)
  }

  /// States are walked to from the beginning: one that only itself, or its like, names is entered by nobody.
  @Test(
    arguments: [
      (
        [("a", "b"), ("b", "a")],
        ["rule 1 waits for state \"a\", which is only reached", "rule 2 waits for state \"b\""]
      ),
      ([("a", "a")], ["t.toml:5:9: rule 1 waits for state \"a\", which is only reached from states that are never"]),
      ([("start", "a"), ("a", "b"), ("b", "a")], []), ([("*", "a"), ("a", "b"), ("b", "start")], []),
    ] as [([(String, String)], [String])]
  )
  func aStateIsReachedFromTheBeginning(ways: [(String, String)], says: [String]) {
    let rules = ways.enumerated().map { number, way in
      "[[rule]]\nstate = \"\(way.0)\"\nmatch.text = \"\(number)\"\nreply = \"\"\nnext = \"\(way.1)\"\n"
    }
    let said = errors(Self.head + rules.joined())
    for part in says { #expect(said.contains(part), "\(said)") }
    #expect(said.isEmpty == says.isEmpty, "\(said)")
  }

  @Test func anEventLeadsToAState() {
    let rule = "[[rule]]\nstate = \"a\"\nmatch.any = true\nreply = \"\"\n"
    #expect(errors("\(Self.head)[on.connect]\nnext = \"a\"\n\(rule)").isEmpty)
  }

  /// However many rules stand between, and in whichever states.
  @Test func whatTakesEverythingLeavesNothingToAllBehindIt() {
    let some = (0..<2500).map { "[[rule]]\nmatch.text = \"\($0)\"\nreply = \"\"\n" }.joined()
    let start = "[[rule]]\nstate = \"start\"\nmatch.any = true\nreply = \"\"\n"
    #expect(errors(Self.head + some + start).isEmpty)
    let all = Self.head + start.replacing("state = \"start\"\n", with: "") + some
    #expect(errors(all).contains("and 2450 more"))
    let two = start.replacing("reply", with: "next = \"b\"\nreply") + start.replacing("\"start\"", with: "\"b\"")
    let said = errors(Self.head + two + "[[rule]]\nmatch.text = \"a\"\nreply = \"\"\n")
    #expect(said.contains("rule 3 can never match: rule 2 (line 9, true) takes everything it would"), "\(said)")
  }

  @Test func aStreamNeedsAFrame() throws {
    let script = try script("sock = 1\n[[rule]]\nmatch.any = true\nreply = \"\"")
    let said = script.missingFraming(for: "tcp://127.0.0.1:1234", file: "lecture.toml")?.description
    #expect(
      said?.hasPrefix("lecture.toml: [frame] is needed for tcp://127.0.0.1:1234: where does a request end?") == true
    )
  }

  @Test func jsonHasTheSameSchemaAndTheSameMessages() throws {
    let text = #"{"sock":1,"frame":{"kind":"line"},"rule":[{"match":{"text":"a"},"reply":"b"}]}"#
    var session = ScriptSession(try script(text, name: "t.json"), over: .stream)
    #expect(session.said("a\n") == "b")
    let wrong = errors(text.replacing("\"b\"", with: "{\"txt\":1}"), name: "t.json")
    #expect(
      wrong.contains("unknown key \"txt\" in the reply of rule 1; did you mean \"text\"?"),
      "\(wrong)"
    )
    #expect(errors("{\"sock\":1,}", name: "t.json").contains("t.json:1:11: \"}\" cannot begin a key"))
  }
}

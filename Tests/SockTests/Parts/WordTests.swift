import Testing

@testable import sock

@Suite struct WordTests {
  @Test(arguments: [
    ("500ms", Duration.milliseconds(500)), ("5s", .seconds(5)), ("1.5s", .milliseconds(1500)),
    ("2m", .seconds(120)), ("1h", .seconds(3600)), ("80us", .microseconds(80)), ("0s", .zero),
  ])
  func durations(word: String, duration: Duration) throws {
    #expect(try Duration(word: word) == duration)
  }

  @Test(arguments: [
    ("5", #""5" has no unit: 5s or 5ms?"#),
    ("5 s", #"" s" is not a unit of time: the units are us, ms, s, m and h"#),
    ("5d", #""d" is not a unit of time: the units are us, ms, s, m and h"#),
    ("soon", #""soon" is not a duration: for example 500ms or 5s"#),
    ("-1s", #""-1s" is not a duration: for example 500ms or 5s"#),
    ("1.2.3s", #""1.2.3s" is not a duration: for example 500ms or 5s"#),
    ("", #""" is not a duration: for example 500ms or 5s"#),
    ("9999999999h", #""9999999999h" is longer than a hundred years"#),
  ])
  func aDurationNeedsANumberAndAUnit(word: String, message: String) {
    #expect(throws: WordError(message)) { try Duration(word: word) }
  }

  @Test(arguments: [
    ("auto", Until.automatic), ("6", .bytes(6)), ("line", .line), ("eof", .endOfStream),
    ("idle=50ms", .silence(.milliseconds(50))), ("delim=0x00", .delimiter([0])),
    (#"delim=\r\n.\r\n"#, .delimiter([13, 10, 46, 13, 10])), ("datagrams=2", .datagrams(2)),
  ])
  func until(word: String, value: Until) throws {
    #expect(try Until(word: word) == value)
  }

  @Test(arguments: ["0", "-1", "lines", "idle=5", "idle=", "delim=", "delim=0x0", "delim=-", "datagrams=0", ""])
  func untilRefuses(word: String) {
    #expect(throws: WordError.self) { try Until(word: word) }
  }

  @Test(arguments: [("auto", EndOfInput.automatic), ("now", .now), ("never", .never), ("2s", .after(.seconds(2)))])
  func endOfInput(word: String, value: EndOfInput) throws {
    #expect(try EndOfInput(word: word) == value)
    #expect(throws: WordError.self) { try EndOfInput(word: "later") }
    #expect(throws: WordError.self) { try EndOfInput(word: "2") }
  }

  @Test(
    arguments: [
      ([], nil, nil),
      (["tcp://:1"], "tcp://:1", nil),
      ([":1234", "0x1b"], ":1234", "0x1b"),
      (["unix:/a b", "hello", "world"], "unix:/a b", "hello world"),
      (["0x1b", "2b"], nil, "0x1b 2b"),
      (["-"], nil, "-"),
      (["text:a:b"], nil, "text:a:b"),
    ] as [([String], String?, String?)]
  )
  func sendTellsTheEndpointFromTheBytes(words: [String], endpoint: String?, bytes: String?) throws {
    let told = try SendWords(words)
    #expect(told.endpoint == endpoint)
    #expect(told.bytes == bytes)
  }

  @Test func sendRefusesAFirstWordThatMayBeEither() {
    #expect(throws: WordError.self) { try SendWords(["hello"]) }
  }
}

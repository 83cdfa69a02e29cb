import Testing

@testable import SocketScript

/// Regular expressions over bytes.
@Suite struct RegexTests {
  @Test(
    arguments: [
      ("abc", "xabcx", "abc"), ("^abc", "xabc", nil), ("a+b*", "caab", "aab"), ("a+?", "aaa", "a"),
      ("a|ab", "ab", "a"), ("(?:ab)+", "ababx", "abab"), ("[a-c]+", "xxbcad", "bca"), ("[^a-c]+$", "abxy", "xy"),
      ("a{2,3}", "aaaa", "aaa"), ("a{2}b", "aab", "aab"), ("\\d+", "a12", "12"), ("(?i)HeLLo", "hEllO", "hEllO"),
      ("a.c", "a\nc", nil), ("(?s)a.c", "a\nc", "a\nc"), ("\\bcat\\b", "a cat!", "cat"), ("\\bcat\\b", "cats", nil),
      ("x*", "", ""), ("[]a]+", "]a", "]a"), ("[a-]+", "-a", "-a"), ("\\x41\\.", "A.", "A."), ("a$", "ab", nil),
      ("(?i:a)", "A", nil),
    ] as [(String, String, String?)]
  )
  func itFindsTheLeftmostMatch(pattern: String, text: String, found: String?) {
    let regex = try? RegexParser.parse(pattern)
    var machine = RegexMachine()
    let bytes = Array(text.utf8)
    guard let regex else { return #expect(found == nil, "not understood") }
    guard machine.matches(regex, bytes[...]) else { return #expect(found == nil) }
    // Without names, only whether it matches is known.
    let named = try? RegexParser.parse("(?<all>\(pattern))")
    if let named, machine.matches(named, bytes[...]), machine.found[2] >= 0 {
      #expect(String(decoding: bytes[machine.found[2]..<machine.found[3]], as: UTF8.self) == found)
    }
  }

  @Test func everyByteIsACharacterOfItsOwn() throws {
    let anyTwo = try RegexParser.parse("^..$")
    #expect(anyTwo.matches([0x0d, 0x9b]) && !anyTwo.matches([0x0d, 0x0a]) && !anyTwo.matches([0xc3, 0xa9, 0x21]))
    #expect(try RegexParser.parse("\\x9b").matches([0x9b]))
    #expect(try RegexParser.parse("é").matches(Array("é".utf8)[...]))
  }

  @Test(arguments: [
    "(", ")", "[a", "a**", "*a", "a{2", "a{3,2}", "\\", "\\q", "\\1", "(?<1", "(?=a)", "(?<n>a)(?<n>b)", "a{1001}",
    "((a{100}){100}){100}", "[z-a]", "(?i", "\\x1",
  ])
  func whatItCannotReadIsAnError(pattern: String) {
    #expect(throws: RegexParser.Fault.self) { try RegexParser.parse(pattern) }
  }

  /// Expressions that take other machines for ever: the steps are counted by the size of the input, not measured.
  @Test(arguments: ["^(a+)+$", "^(a|a)*b$", "(a*)*c", "^(.*a){12}$", "(x+x+)+y"])
  func noRequestTakesForEver(pattern: String) throws {
    let regex = try RegexParser.parse(pattern)
    let request = [UInt8](repeating: UInt8(ascii: "a"), count: 2000) + [UInt8(ascii: "!")]
    #expect(!regex.matches(request[...]))
  }

  @Test func bracketsInsideOfBracketsHaveAnEnd() {
    let pattern = String(repeating: "(", count: 10_000) + String(repeating: ")", count: 10_000)
    #expect(throws: RegexParser.Fault.self) { try RegexParser.parse(pattern) }
  }
}

import Testing

@testable import sock

@Suite struct OutputTests {
  @Test func aShortRequestAndItsReplyStandInOneColumn() {
    #expect(
      HexDump([0x1b]).lines(arrow: "→") == """
        → 1 byte   1b                          .

        """
    )
    #expect(
      HexDump(Array("first!".utf8)).lines(arrow: "←", remark: "0.081 ms") == """
        ← 6 bytes  66 69 72 73 74 21           first!      0.081 ms

        """
    )
  }

  @Test func aLongReplyIsWrittenSixteenToALine() {
    #expect(
      HexDump(Array(0x3a...0x4b)).lines(arrow: "←", remark: "1.000 ms") == """
        ← 18 bytes 3a 3b 3c 3d 3e 3f 40 41 42 43 44 45 46 47 48 49  :;<=>?@ABCDEFGHI
                   4a 4b                                            JK
                   1.000 ms

        """
    )
  }

  @Test func noBytesAreStillALine() {
    #expect(HexDump([]).lines(arrow: "→") == "→ 0 bytes\n")
  }

  @Test(
    arguments: [
      ([0x1b], #"{"hex":"1b"}"#),
      (Array("first!".utf8), #"{"hex":"666972737421","text":"first!"}"#),
      (Array("a\"\\\r\n".utf8), #"{"hex":"61225c0d0a","text":"a\"\\\r\n"}"#),
      ([0xff, 0x41], #"{"hex":"ff41"}"#),
      ([], #"{"hex":""}"#),
      ([0xc3, 0xa9], #"{"hex":"c3a9","text":"é"}"#),
    ] as [([UInt8], String)]
  )
  func bytesInJSONHaveTextOnlyWherePrintable(bytes: [UInt8], json: String) {
    #expect(JSON.bytes(bytes[...]).description == json)
  }

  @Test func aJSONLineNamesItsVersionFirst() {
    let line = JSON.line([
      ("a", .string("\u{1}")), ("b", .seconds(.microseconds(81))), ("c", .array([.number(1), .bool(false)])),
    ])
    #expect(line == #"{"schema":1,"a":"\u0001","b":0.000081000,"c":[1,false]}"# + "\n")
  }

  @Test(arguments: [
    (Duration.microseconds(81), "0.081 ms", "81us"),
    (.milliseconds(200), "200.000 ms", "200ms"),
    (.seconds(5), "5.000 s", "5s"),
    (.milliseconds(1002), "1.002 s", "1002ms"),
  ])
  func durationsHaveAFormForPeopleAndOneForTheCommandLine(duration: Duration, forPeople: String, word: String) {
    #expect(duration.forPeople == forPeople)
    #expect(duration.asWord == word)
  }
}

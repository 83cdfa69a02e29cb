import SocketScript
import Testing

@Suite struct ByteSourceTests {
  @Test(
    arguments: [
      ("0x1b", [0x1b]),
      ("0X1B", [0x1b]),
      ("0x01 03 0000", [1, 3, 0, 0]),
      ("0x1b 0x2b", [0x1b, 0x2b]),
      ("0x00FFfF", [0, 255, 255]),
      ("text:", []),
      ("", []),
      ("1b", Array("1b".utf8)),
      ("text:0x1b", Array("0x1b".utf8)),
      ("text:-", [0x2d]),
      (#"a\n\r\t\0\\\x1B\xff"#, [0x61, 10, 13, 9, 0, 0x5c, 0x1b, 0xff]),
      ("é", [0xc3, 0xa9]),
      ("b64:", []),
      ("b64:Gw==", [0x1b]),
      ("b64:Gw", [0x1b]),
      ("b64:Gys=", [0x1b, 0x2b]),
      ("b64:AP+/", [0x00, 0xff, 0xbf]),
    ] as [(String, [UInt8])]
  )
  func bytesAreReadAsWritten(text: String, bytes: [UInt8]) throws {
    #expect(try ByteSource(text) == .bytes(bytes))
  }

  @Test func filesAndStandardInputAreNamedNotRead() throws {
    #expect(try ByteSource("@a b/c") == .file("a b/c"))
    #expect(try ByteSource("-") == .standardInput)
  }

  @Test(arguments: [
    ("0x", 2, "no hex digits behind 0x"),
    ("0x1b2", 4, "hex has 3 digits; bytes need pairs"),
    ("0x1b 2", 5, "hex has 1 digit; bytes need pairs"),
    ("0x1g", 3, #""g" is not a hex digit"#),
    ("0x1b text", 5, #""t" is not a hex digit"#),
    (#"a\q"#, 1, "a backslash that begins no escape"),
    (#"a\"#, 1, "a backslash that begins no escape"),
    (#"\x1"#, 0, #"\x needs two hex digits"#),
    (#"\xag"#, 0, #"\x needs two hex digits"#),
    ("b64:G", 5, "base 64 ends early"),
    ("b64:Gw=", 7, "base 64 ends early"),
    ("b64:Gw===", 9, "base 64 ends early"),
    ("b64:G-==", 5, "not a base 64 digit"),
    ("b64:Gx==", 5, "the last base 64 digit has bits left over"),
    ("@", 1, "no path behind @"),
  ])
  func whatIsNotBytesIsShownWithItsPlace(text: String, position: Int, reason: String) {
    let error = #expect(throws: ByteNotationError.self) { try ByteSource(text) }
    #expect(error?.position == position)
    #expect(error?.reason == reason)
  }

  @Test func theMessageMarksThePlace() {
    let error = #expect(throws: ByteNotationError.self) { try ByteSource("0x1b 2") }
    #expect(
      error?.description == """
        hex has 1 digit; bytes need pairs
          0x1b 2
               ^ one digit missing: 02 or 20?
        """
    )
  }

  @Test func onlyPrefixesAreUnmistakable() {
    for text in ["0x1b", "text:a", "b64:", "@f", "-"] { #expect(ByteSource.isUnmistakable(text)) }
    for text in ["1b", "hello", "tcp://:1", ""] { #expect(!ByteSource.isUnmistakable(text)) }
  }
}

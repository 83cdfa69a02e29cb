import SocketAddresses
import Testing

/// The real reader and writer against the obvious ones of `Reference`.
@Suite struct ReferenceTests {
  private static func texts(_ seed: UInt64, _ make: (inout Generator) -> String) -> [String] {
    var generator = Generator(seed: seed)
    return Generator.hostile
      + (0..<10_000).map { _ in
        let text = make(&generator)
        return generator.chance(1, in: 2) ? generator.mutate(text) : text
      }
  }

  @Test func ipv4IsReadAsTheReferenceReadsIt() {
    for text in Self.texts(1, { $0.ipv4Text() }) {
      let expected = Reference.ipv4(text).map { IPv4Address($0[0], $0[1], $0[2], $0[3]) }
      #expect((try? IPv4Address(text)) == expected, "\(text.debugDescription)")
    }
  }

  @Test func ipv6IsReadAsTheReferenceReadsIt() {
    for text in Self.texts(2, { $0.ipv6Text() }) where !text.contains("%") {
      let expected = Reference.ipv6(text).map { groups in IPv6Address(groups: InlineArray { groups[$0] }) }
      #expect((try? IPv6Address(text)) == expected, "\(text.debugDescription)")
    }
  }

  @Test func ipv6IsWrittenAsTheReferenceWritesIt() {
    var generator = Generator(seed: 3)
    for _ in 0..<10_000 {
      let address = generator.ipv6()
      let groups = (0..<8).map { address.groups[$0] }
      #expect(address.description == Reference.text(groups))
    }
  }

  /// Substrings and spans are read from where they are, with nothing from around them.
  @Test func everyFormOfTextIsReadAlike() throws {
    for text in Self.texts(4, { $0.ipv6Text() }).prefix(2000) {
      let padded = "<\(text)>"
      let bytes = Array(text.utf8)
      let whole = Result { () throws(AddressError) in try IPAddress(text) }
      let part = Result { () throws(AddressError) in try IPAddress(padded.dropFirst().dropLast()) }
      let span = Result { () throws(AddressError) in try IPAddress(utf8: bytes.span) }
      #expect(whole == part)
      #expect(whole == span)
    }
  }
}

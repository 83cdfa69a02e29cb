import SocketAddresses
import Testing

@Suite struct IPv4AddressTests {
  @Test func isItsNumberAndItsOctets() throws {
    let address = try IPv4Address("192.0.2.1")
    #expect(address == IPv4Address(192, 0, 2, 1))
    #expect(address.number == 0xc000_0201)
    #expect(address.octets[0] == 192 && address.octets[3] == 1)
    #expect(address.description == "192.0.2.1")
  }

  @Test func isReadFromBytesWithNoStringAround() throws {
    let packet: [UInt8] = Array("GET 10.0.0.1 HTTP".utf8)
    #expect(try IPv4Address(utf8: packet.span.extracting(4..<12)) == IPv4Address(10, 0, 0, 1))
  }

  /// What a lenient reader takes for an address is an error here, and the error says where.
  @Test(arguments: [
    ("", "no digits where a number belongs, at byte 0"),
    ("127.1", "fewer than four numbers, at byte 5"),
    ("2130706433", "a number above 255, at byte 0"),
    ("0177.0.0.1", "a leading zero (octal to some programs, decimal to others), at byte 0"),
    ("1.2.03.4", "a leading zero (octal to some programs, decimal to others), at byte 4"),
    ("0x7f.0.0.1", "a character that does not belong there, at byte 1"),
    ("1.2.3.256", "a number above 255, at byte 6"),
    ("1..2.3", "no digits where a number belongs, at byte 2"),
    ("1.2.3.", "no digits where a number belongs, at byte 6"),
    ("1.2.3.4.5", "more than four numbers, at byte 7"),
    ("1.2.3.4 ", "a character that does not belong there, at byte 7"),
    ("１.2.3.4", "a character that does not belong there, at byte 0"),
  ])
  func refuses(text: String, why: String) {
    let error = #expect(throws: AddressError.self) { try IPv4Address(text) }
    #expect(error?.description == "not an IPv4 address: " + why)
  }

  @Test func countsOnAndStopsAtTheEnds() throws {
    let address = IPv4Address(10, 0, 0, 255)
    #expect(address.advanced(by: 1) == IPv4Address(10, 0, 1, 0))
    #expect(address.advanced(by: -256) == IPv4Address(9, 255, 255, 255))
    #expect(address.distance(to: IPv4Address(10, 0, 0, 0)) == -255)
    #expect(IPv4Address.broadcast.advanced(by: 1) == nil)
    #expect(IPv4Address.any.advanced(by: -1) == nil)
    #expect(IPv4Address.broadcast.advanced(by: .max) == nil)
    #expect(IPv4Address.any.distance(to: .broadcast) == 0xffff_ffff)
  }

  @Test func isOrderedAsNumbersAre() throws {
    let texts = ["9.0.0.0", "10.0.0.2", "10.0.0.10", "127.0.0.1", "255.0.0.0"]
    #expect(try texts.map { try IPv4Address($0) }.shuffled().sorted().map(\.description) == texts)
  }
}

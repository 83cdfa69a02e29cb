import SocketAddresses
import Testing

@Suite struct IPv6AddressTests {
  @Test func isItsNumberItsOctetsAndItsGroups() throws {
    let address = try IPv6Address("2001:db8::1:2")
    #expect(address.high == 0x2001_0db8_0000_0000)
    #expect(address.low == 0x1_0002)
    #expect(address.number == 0x2001_0db8_0000_0000_0000_0000_0001_0002)
    #expect(address.octets[1] == 0x01 && address.octets[2] == 0x0d && address.octets[15] == 2)
    #expect(address.groups[1] == 0xdb8 && address.groups[6] == 1)
  }

  /// Any text of RFC 4291 goes in, the one text of RFC 5952 comes out.
  @Test(arguments: [
    ("0:0:0:0:0:0:0:0", "::"),
    ("0:0:0:0:0:0:0:1", "::1"),
    ("2001:0DB8:0000:0000:0000:0000:0000:0001", "2001:db8::1"),
    ("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"),  // a single zero group stays
    ("2001:db8::1:1:1:1:1", "2001:db8:0:1:1:1:1:1"),
    ("2001:0:0:1:0:0:0:1", "2001:0:0:1::1"),  // the longest run
    ("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"),  // the first of equals
    ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"),
    ("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"),
    ("1:2:3:4:5:6:0:0", "1:2:3:4:5:6::"),
    ("::ffff:192.0.2.1", "::ffff:192.0.2.1"),
    ("::ffff:c000:201", "::ffff:192.0.2.1"),
    ("64:ff9b::192.0.2.33", "64:ff9b::c000:221"),
    ("::192.0.2.1", "::c000:201"),
    ("fe80::1%eth0", "fe80::1%eth0"),
  ])
  func isWrittenInOneWay(text: String, canonical: String) throws {
    #expect(try IPv6Address(text).description == canonical)
  }

  @Test(arguments: [
    ("", "no digits where a number belongs, at byte 0"),
    (":1", "a single ':' at an end, at byte 0"),
    ("1:2:", "a single ':' at an end, at byte 3"),
    ("1::2::3", "a second '::', at byte 4"),
    (":::", "no digits where a number belongs, at byte 2"),
    ("12345::", "more than four hexadecimal digits in a group, at byte 0"),
    ("::g", "a character that does not belong there, at byte 2"),
    ("1:2:3:4:5:6:7", "fewer than eight groups and no '::', at byte 13"),
    ("1:2:3:4:5:6:7:8:9", "more than eight groups, at byte 16"),
    ("1:2:3:4:5:6:7:1.2.3.4", "more than eight groups, at byte 14"),
    ("1:2:3:4::5:6:7:8", "a '::' that stands for no group, beside eight others, at byte 7"),
    ("::1.2.3", "fewer than four numbers, at byte 7"),
    ("::1.2.3.04", "a leading zero (octal to some programs, decimal to others), at byte 8"),
    ("1.2.3.4::", "a character that does not belong there, at byte 7"),
  ])
  func refuses(text: String, why: String) {
    let error = #expect(throws: AddressError.self) { try IPv6Address(text) }
    #expect(error?.description == "not an IPv6 address: " + why)
  }

  @Test func countsOnAndStopsAtTheEnds() throws {
    let address = try IPv6Address("2001:db8::ffff:ffff:ffff:ffff")
    #expect(address.advanced(by: 1)?.description == "2001:db8:0:1::")
    #expect(try IPv6Address("2001:db8:0:1::").advanced(by: -1) == address)
    #expect(IPv6Address.any.advanced(by: -1) == nil)
    #expect(IPv6Address(number: .max).advanced(by: 1) == nil)
    #expect(IPv6Address(number: 1 << 127).advanced(by: .min) == .any)
    #expect(IPv6Address.any.distance(to: .loopback) == 1)
    #expect(IPv6Address(number: 1 << 127).distance(to: .any) == .min)
    #expect(IPv6Address.any.distance(to: IPv6Address(number: 1 << 127)) == nil)
  }

  @Test func holdsIPv4Addresses() throws {
    #expect(IPv6Address(mapping: IPv4Address(192, 0, 2, 1)).description == "::ffff:192.0.2.1")
    #expect(try IPv6Address("::ffff:192.0.2.1").mappedIPv4 == IPv4Address(192, 0, 2, 1))
    #expect(try IPv6Address("::192.0.2.1").mappedIPv4 == nil)
    #expect(try IPv6Address("2002:c000:201::1").sixToFour == IPv4Address(192, 0, 2, 1))
    // The example of RFC 4380, section 4: inverted bits hide the client from translators on the way.
    let teredo = try #require(try IPv6Address("2001:0:4136:e378:8000:63bf:3fff:fdd2").teredo)
    #expect(teredo.server == IPv4Address(65, 54, 227, 120))
    #expect(teredo.client == IPv4Address(192, 0, 2, 45))
    #expect(teredo.clientPort == 40000)
  }
}

// MARK: - Zones

@Suite struct ZoneTests {
  @Test func isPartOfTheAddress() throws {
    let address = try IPv6Address("fe80::1%eth0")
    #expect(address.zone?.description == "eth0")
    #expect(address.zoneIndex == nil)  // only the kernel knows eth0's number
    #expect(address != address.withoutZone)
    #expect(address.withoutZone.description == "fe80::1")
    #expect(address.advanced(by: 1)?.description == "fe80::2%eth0")
    #expect(address.distance(to: address.withoutZone) == nil)
  }

  @Test func isANumberWhereItIsDigits() throws {
    #expect(try IPv6Address("fe80::1%3").zoneIndex == 3)
    #expect(try IPv6Address("fe80::1%4294967295").zoneIndex == .max)
    #expect(try IPv6Address("fe80::1%4294967296").zoneIndex == nil)
    #expect(try IPv6Address("fe80::1%3x").zoneIndex == nil)
    #expect(IPv6Address.Zone(index: 1_234_567_890).description == "1234567890")
    #expect(IPv6Address.Zone(index: 0).description == "0")
  }

  @Test func canBeSetAndTakenAway() throws {
    var address = try IPv6Address("fe80::1")
    address.zone = try IPv6Address.Zone("fifteen-letters")
    #expect(address.description == "fe80::1%fifteen-letters")
    #expect(address.zone?.count == 15)
    address.zone = nil
    #expect(address.description == "fe80::1")
  }

  @Test func comesAfterNoneInOrder() throws {
    let texts = ["fe80::1", "fe80::1%a", "fe80::1%ab", "fe80::1%abcdefghij", "fe80::1%b", "fe80::2"]
    #expect(try texts.map { try IPv6Address($0) }.shuffled().sorted().map(\.description) == texts)
  }

  @Test(arguments: [
    ("fe80::1%", "no zone behind '%', at byte 8"),
    ("fe80::1%sixteen-letters!", "more than 15 bytes, the longest name of an interface, at byte 23"),
    ("fe80::1%a%b", "a character that does not belong there, at byte 9"),
    ("fe80::1%a b", "a character that does not belong there, at byte 9"),
    ("fe80::1%é", "a character that does not belong there, at byte 8"),
  ])
  func refuses(text: String, why: String) {
    let error = #expect(throws: AddressError.self) { try IPv6Address(text) }
    #expect(error?.description == "not an IPv6 zone: " + why)
  }
}

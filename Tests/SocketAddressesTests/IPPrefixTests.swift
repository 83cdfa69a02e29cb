import SocketAddresses
import Testing

@Suite struct IPPrefixTests {
  @Test func knowsItsEndsAndItsMask() throws {
    let network = try IPPrefix("192.0.2.64/26")
    #expect(network.first.description == "192.0.2.64")
    #expect(network.last.description == "192.0.2.127")
    #expect(network.netmask.description == "255.255.255.192")
    #expect(network.count == 64)
    #expect(network.length == 26)
    #expect(network.description == "192.0.2.64/26")
  }

  @Test func holdsAddressesOfItsVersion() throws {
    let network = try IPPrefix("10.0.0.0/8")
    #expect(try network.contains(IPAddress("10.255.0.1")))
    #expect(try !network.contains(IPAddress("11.0.0.0")))
    #expect(try !network.contains(IPAddress("::ffff:10.0.0.1")))
    #expect(try network.contains(IPAddress("::ffff:10.0.0.1").unmapped))
    #expect(try IPPrefix("fe80::/10").contains(IPAddress("fe80::1%eth0")))
    #expect(try IPPrefix("0.0.0.0/0").contains(IPAddress("255.255.255.255")))
    #expect(try !IPPrefix("0.0.0.0/0").contains(IPAddress("::")))
  }

  @Test func holdsOtherNetworks() throws {
    let wide = try IPPrefix("2001:db8::/32")
    let narrow = try IPPrefix("2001:db8:1::/48")
    #expect(wide.contains(narrow) && wide.contains(wide) && !narrow.contains(wide))
    #expect(wide.overlaps(narrow) && narrow.overlaps(wide))
    #expect(try !narrow.overlaps(IPPrefix("2001:db8:2::/48")))
  }

  @Test func splitsAndJoins() throws {
    let network = try IPPrefix("192.0.2.0/24")
    #expect(network.subnetCount(length: 26) == 4)
    #expect(
      network.subnets(length: 26).map(\.description) == [
        "192.0.2.0/26", "192.0.2.64/26", "192.0.2.128/26", "192.0.2.192/26",
      ]
    )
    #expect(Array(network.subnets(length: 24)) == [network])
    #expect(Array(network.subnets(length: 23)).isEmpty && network.subnetCount(length: 23) == nil)
    #expect(Array(network.subnets(length: 33)).isEmpty && network.subnetCount(length: 33) == nil)
    #expect(try IPPrefix("192.0.2.128/25").supernet == network)
    #expect(try IPPrefix("::/0").supernet == nil)
    // The last ones end at the last address there is.
    #expect(try Array(IPPrefix("255.255.255.254/31").subnets(length: 32)).count == 2)
  }

  @Test func countsUpToTheLargestNumber() throws {
    #expect(try IPPrefix("0.0.0.0/0").count == 1 << 32)
    #expect(try IPPrefix("::/1").count == 1 << 127)
    #expect(try IPPrefix("::/0").count == nil)
    #expect(try IPPrefix("::/0").subnetCount(length: 64) == 1 << 64)
    #expect(try IPPrefix("::/0").subnetCount(length: 128) == nil)
    #expect(try IPPrefix("::1/128").count == 1)
  }

  @Test func isMadeFromAnyAddressInside() throws {
    let address = try IPAddress("192.0.2.99")
    #expect(try IPPrefix(containing: address, length: 24).description == "192.0.2.0/24")
    #expect(throws: AddressError.self) { try IPPrefix(address, length: 24) }
    #expect(throws: AddressError.self) { try IPPrefix(containing: address, length: 33) }
    #expect(throws: AddressError.self) { try IPPrefix(containing: address, length: -1) }
  }

  @Test func isOrderedByAddressThenWidestFirst() throws {
    let texts = ["9.0.0.0/8", "10.0.0.0/8", "10.0.0.0/16", "10.1.0.0/16", "::/0", "::/1"]
    #expect(try texts.map { try IPPrefix($0) }.shuffled().sorted().map(\.description) == texts)
  }

  @Test(arguments: [
    (
      "10.1.2.3/8", "not a prefix: bits set behind the prefix, at byte 0; the network is 10.0.0.0/8"
    ),
    ("2001:db8::1/64", "not a prefix: bits set behind the prefix, at byte 0; the network is 2001:db8::/64"),
    ("10.0.0.0", "not a prefix: no '/' and length, at byte 8; for one address write /32"),
    ("::1", "not a prefix: no '/' and length, at byte 3; for one address write /128"),
    ("ten", "not a prefix: no '/' and length, at byte 3"),
    ("10.0.0.0/33", "not a prefix: a length above the number of bits, at byte 9; write 0 to 32"),
    ("10.0.0.0/08", "not a prefix: a leading zero (octal to some programs, decimal to others), at byte 9"),
    ("10.0.0.0/", "not a prefix: no digits where a number belongs, at byte 9"),
    ("10.0.0.0/255.0.0.0", "not a prefix: a length above the number of bits, at byte 9; write 0 to 32"),
    ("10.0.0.0/8x", "not a prefix: a character that does not belong there, at byte 10"),
    ("fe80::%eth0/64", "not a prefix: a zone, which a prefix cannot have, at byte 6"),
    ("10.0.0/8", "not an IPv4 address: fewer than four numbers, at byte 6"),
  ])
  func refuses(text: String, message: String) {
    let error = #expect(throws: AddressError.self) { try IPPrefix(text) }
    #expect(error?.description == message)
  }
}

import SocketAddresses
import Testing

/// What is written reads back as the same value, for every type that has a text.
@Suite struct RoundTripTests {
  private func check(_ seed: UInt64, _ make: (inout Generator) throws -> SocketAddress) throws {
    var generator = Generator(seed: seed)
    for _ in 0..<2000 {
      let address = try make(&generator)
      #expect(try SocketAddress(address.description) == address)
      if let ip = address.ip { #expect(try IPAddress(ip.description) == ip) }
    }
  }

  @Test func ipAddresses() throws {
    try check(10) { .ipv4($0.ipv4(), Port(UInt16(truncatingIfNeeded: $0.next()))) }
    try check(11) { generator in
      var address = generator.ipv6()
      address.zone = [nil, IPv6Address.Zone(index: UInt32(truncatingIfNeeded: generator.next()))].randomElement(
        using: &generator
      )!
      return .ipv6(address, Port(UInt16(truncatingIfNeeded: generator.next())))
    }
  }

  @Test func unixAddressesOfAnyBytes() throws {
    try check(12) { generator in
      let bytes = (0...generator.below(107)).map { _ in
        generator.chance(1, in: 2) ? UInt8(ascii: "/") : UInt8(truncatingIfNeeded: generator.next())
      }
      return .unix(
        generator.chance(1, in: 2)
          ? try UnixAddress(abstract: bytes) : try UnixAddress(path: bytes.map { $0 == 0 ? 1 : $0 })
      )
    }
  }

  @Test func otherFamilies() throws {
    try check(13) { .vsock(cid: UInt32(truncatingIfNeeded: $0.next()), port: UInt32(truncatingIfNeeded: $0.next())) }
    try check(14) { generator in
      let bytes = (0..<generator.below(30)).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
      return .other(family: UInt16(truncatingIfNeeded: generator.next()), bytes: bytes)
    }
  }

  @Test func endpointsAtEveryAddress() throws {
    try check(15) { generator in
      let address = SocketAddress.ip(
        generator.chance(1, in: 2) ? .v4(generator.ipv4()) : .v6(generator.ipv6()),
        Port(UInt16(truncatingIfNeeded: generator.next()))
      )
      let endpoint = try Endpoint(.udp, at: address)
      #expect(try Endpoint(endpoint.description) == endpoint)
      #expect(endpoint.addresses == [address])
      return address
    }
  }

  @Test func prefixes() throws {
    var generator = Generator(seed: 16)
    for _ in 0..<2000 {
      let prefix = try IPPrefix(containing: .v6(generator.ipv6()), length: generator.below(129))
      #expect(try IPPrefix(prefix.description) == prefix)
    }
  }

  @Test func octetsAndGroups() {
    var generator = Generator(seed: 17)
    for _ in 0..<2000 {
      let v4 = generator.ipv4()
      let v6 = generator.ipv6()
      #expect(IPv4Address(octets: v4.octets) == v4)
      #expect(IPv6Address(octets: v6.octets) == v6)
      #expect(IPv6Address(groups: v6.groups) == v6)
      #expect(IPv6Address(number: v6.number) == v6)
      #expect(IPv6Address(mapping: v4).mappedIPv4 == v4)
    }
  }
}

import SocketAddresses
import Testing

@Suite struct IPAddressTests {
  @Test func isReadByItsLooks() throws {
    #expect(try IPAddress("127.0.0.1") == .v4(.loopback))
    #expect(try IPAddress("::1") == .v6(.loopback))
    #expect(try IPAddress("127.0.0.1").v6 == nil)
    #expect(throws: AddressError.self) { try IPAddress("localhost") }
  }

  @Test func isMappedAndUnmapped() throws {
    let peer = try IPAddress("::ffff:192.0.2.1")
    #expect(try peer.unmapped == IPAddress("192.0.2.1"))
    #expect(peer.unmapped.mapped == peer.v6)
    #expect(try IPAddress("2001:db8::1").unmapped == IPAddress("2001:db8::1"))
  }

  @Test func putsIPv4First() throws {
    let texts = ["0.0.0.0", "255.255.255.255", "::", "::1", "ffff::"]
    #expect(try texts.map { try IPAddress($0) }.shuffled().sorted().map(\.description) == texts)
  }

  @Test func countsWithinItsVersion() throws {
    #expect(try IPAddress("10.0.0.1").advanced(by: 1) == IPAddress("10.0.0.2"))
    #expect(try IPAddress("255.255.255.255").advanced(by: 1) == nil)
    #expect(try IPAddress("10.0.0.1").advanced(by: .max) == nil)
    #expect(try IPAddress("::").advanced(by: 1 << 64) == IPAddress("0:0:0:1::"))
    #expect(try IPAddress("10.0.0.1").distance(to: IPAddress("10.0.1.1")) == 256)
    #expect(try IPAddress("10.0.0.1").distance(to: IPAddress("::")) == nil)
  }
}

// MARK: - Classification

/// One row an address, and all that it is.
@Suite struct ClassificationTests {
  @Test(arguments: [
    ("0.0.0.0", "unspecified"), ("0.1.2.3", ""),
    ("127.0.0.1", "loopback"), ("127.255.0.3", "loopback"),
    ("10.1.2.3", "private"), ("172.15.0.1", "global"), ("172.16.0.1", "private"), ("172.31.0.1", "private"),
    ("192.168.0.1", "private"), ("192.169.0.1", "global"),
    ("169.254.1.1", "linkLocal"),
    ("192.0.0.1", ""), ("192.0.0.9", "global"), ("192.0.0.10", "global"), ("192.88.99.1", "global"),
    ("192.0.2.1", "documentation"), ("198.51.100.1", "documentation"), ("203.0.113.1", "documentation"),
    ("198.18.0.1", "benchmarking"), ("198.19.255.255", "benchmarking"),
    ("100.64.0.1", "shared"), ("100.128.0.1", "global"),
    ("224.0.0.251", "multicast"), ("239.1.1.1", "multicast"), ("232.1.1.1", "multicast global"),
    ("240.0.0.1", "reserved"), ("255.255.255.255", "reserved broadcast"),
    ("1.1.1.1", "global"),
  ])
  func ipv4(text: String, classes: String) throws {
    let address = try IPv4Address(text)
    let more = [(address.isShared, "shared"), (address.isBroadcast, "broadcast")]
    #expect(self.classes(of: .v4(address), more) == classes)
  }

  @Test(arguments: [
    ("::", "unspecified reserved"), ("::1", "loopback reserved"), ("::2", "reserved"),
    ("fc00::1", "private"), ("fdff::1", "private"), ("fe80::1%eth0", "linkLocal"), ("fec0::1", "siteLocal"),
    ("ff02::1", "multicast"), ("ff0e::1", "multicast global"),
    ("2001:db8::1", "documentation"), ("3fff::1", "documentation"), ("3fff:1000::1", "global"),
    ("2001:2::1", "benchmarking"), ("2001::1", "teredo"), ("2001:1::1", "global"), ("2001:1::4", ""),
    ("2001:20::1", "global"), ("2001:200::1", "global"), ("2002:c000:201::1", "6to4"),
    ("64:ff9b::8.8.8.8", "reserved global"), ("64:ff9b::10.0.0.1", "reserved"), ("64:ff9b:1::1", "reserved"),
    ("100::1", "reserved"), ("4000::1", "reserved"), ("2606:4700::1111", "global"),
    // Mapped: what the IPv4 address is, or a filter that knows only 127.0.0.1 lets ::ffff:127.0.0.1 through.
    ("::ffff:127.0.0.1", "loopback mapped"), ("::ffff:10.0.0.1", "private mapped"),
    ("::ffff:0.0.0.0", "unspecified mapped"), ("::ffff:169.254.169.254", "linkLocal mapped"),
    ("::ffff:224.0.0.1", "multicast mapped"), ("::ffff:1.1.1.1", "global mapped"),
  ])
  func ipv6(text: String, classes: String) throws {
    let address = try IPv6Address(text)
    let more = [
      (address.isSiteLocal, "siteLocal"), (address.isIPv4Mapped, "mapped"), (address.is6to4, "6to4"),
      (address.isTeredo, "teredo"),
    ]
    #expect(self.classes(of: .v6(address), more) == classes)
  }

  private func classes(of address: IPAddress, _ more: [(Bool, String)]) -> String {
    let common = [
      (address.isUnspecified, "unspecified"), (address.isLoopback, "loopback"), (address.isPrivate, "private"),
      (address.isLinkLocal, "linkLocal"), (address.isMulticast, "multicast"),
      (address.isDocumentation, "documentation"), (address.isBenchmarking, "benchmarking"),
      (address.isReserved, "reserved"), (address.isGlobal, "global"),
    ]
    return (common + more).filter(\.0).map(\.1).joined(separator: " ")
  }

  @Test func groupsSayTheirScope() throws {
    #expect(try IPv6Address("ff01::1").multicastScope == .interfaceLocal)
    #expect(try IPv6Address("ff02::fb").multicastScope == .linkLocal)
    #expect(try IPv6Address("ff35:40:fd00::1").multicastScope == .siteLocal)
    #expect(try IPv6Address("ff08::1").multicastScope == .organizationLocal)
    #expect(try IPv6Address("ff0e::1").multicastScope == .global)
    #expect(try IPv6Address("ff0a::1").multicastScope?.rawValue == 10)
    #expect(try IPv6Address("fe80::1").multicastScope == nil)
  }
}

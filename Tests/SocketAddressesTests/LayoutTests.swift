import SocketAddresses
import Testing

/// The sizes that the documentation promises. Addresses travel with every datagram and every error.
@Suite struct LayoutTests {
  @Test func sizesAreAsDocumented() {
    #expect(MemoryLayout<IPv4Address>.size == 4)
    #expect(MemoryLayout<IPv6Address>.size == 32)
    #expect(MemoryLayout<IPv6Address.Zone>.size == 16)
    #expect(MemoryLayout<IPAddress>.size == 33)
    #expect(MemoryLayout<IPPrefix>.size == 34)
    #expect(MemoryLayout<Port>.size == 2)
    #expect(MemoryLayout<SocketAddress>.size == 35)
  }

  @Test func zeroBytesAreTheUnspecifiedAddress() {
    #expect(IPv4Address(number: 0).description == "0.0.0.0")
    #expect(IPv6Address(number: 0).description == "::")
    #expect(IPv6Address(number: 0).zone == nil)
  }
}

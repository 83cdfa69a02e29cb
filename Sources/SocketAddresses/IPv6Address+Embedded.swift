// IPv4 addresses inside of IPv6 ones.

extension IPv6Address {
  /// The IPv6 form of an IPv4 address, `::ffff:192.0.2.1`: what a dual-stack socket says of an IPv4 peer.
  /// Source: RFC 4291, section 2.5.5.2.
  public init(mapping address: IPv4Address) {
    self.init(high: 0, low: 0xffff_0000_0000 | UInt64(address.number))
  }

  /// The IPv4 address that an IPv4-mapped address stands for; nil for any other.
  public var mappedIPv4: IPv4Address? {
    guard high == 0, low >> 32 == 0xffff else { return nil }
    return IPv4Address(number: UInt32(truncatingIfNeeded: low))
  }

  /// The IPv4 address of the router that a 6to4 address (`2002::/16`) belongs to; nil for any other.
  /// Source: RFC 3056, section 2.
  public var sixToFour: IPv4Address? {
    guard high >> 48 == 0x2002 else { return nil }
    return IPv4Address(number: UInt32(truncatingIfNeeded: high >> 16))
  }

  /// The server and the client's public address and port in a Teredo address (`2001::/32`); nil for any other.
  /// Source: RFC 4380, section 4.
  public var teredo: (server: IPv4Address, client: IPv4Address, clientPort: Port)? {
    guard high >> 32 == 0x2001_0000 else { return nil }
    return (
      IPv4Address(number: UInt32(truncatingIfNeeded: high)),
      IPv4Address(number: ~UInt32(truncatingIfNeeded: low)),
      Port(~UInt16(truncatingIfNeeded: low >> 32))
    )
  }
}

// What an address is for, by the IANA IPv6 Special-Purpose Address Registry (RFC 6890 and its updates).
//
// An IPv4-mapped address answers as the IPv4 address it stands for, because that is where its packets go: a filter
// that asks `::ffff:127.0.0.1` whether it is loopback must hear yes.

extension IPv6Address {
  /// Whether the address is in a block of which all lies in the upper half.
  private func isIn(_ block: UInt64, bits length: Int) -> Bool { (high ^ block) >> (64 - length) == 0 }

  /// Whether this is `::`: no address, or every interface where a socket is bound to it.
  public var isUnspecified: Bool { mappedIPv4?.isUnspecified ?? (high == 0 && low == 0) }

  /// Whether the address names this machine: `::1`.
  public var isLoopback: Bool { mappedIPv4?.isLoopback ?? (high == 0 && low == 1) }

  /// Whether the address is a unique local one, free for use inside any organisation: `fc00::/7`. Source: RFC 4193.
  public var isPrivate: Bool { mappedIPv4?.isPrivate ?? isIn(0xfc00_0000_0000_0000, bits: 7) }

  /// Whether the address is valid on one link only and needs a zone: `fe80::/10`. Source: RFC 4291, section 2.5.6.
  public var isLinkLocal: Bool { mappedIPv4?.isLinkLocal ?? isIn(0xfe80_0000_0000_0000, bits: 10) }

  /// Whether the address is of the deprecated site-local block, `fec0::/10`. Source: RFC 3879.
  public var isSiteLocal: Bool { isIn(0xfec0_0000_0000_0000, bits: 10) }

  /// Whether the address names a group: `ff00::/8`. Source: RFC 4291, section 2.7.
  public var isMulticast: Bool { mappedIPv4?.isMulticast ?? isIn(0xff00_0000_0000_0000, bits: 8) }

  /// Whether the address stands for an IPv4 address: `::ffff:0:0/96`. Source: RFC 4291, section 2.5.5.2.
  public var isIPv4Mapped: Bool { mappedIPv4 != nil }

  /// Whether the address is a 6to4 one: `2002::/16`. Source: RFC 3056.
  public var is6to4: Bool { sixToFour != nil }

  /// Whether the address is a Teredo one: `2001::/32`. Source: RFC 4380.
  public var isTeredo: Bool { teredo != nil }

  /// Whether the address is for examples in texts: `2001:db8::/32` (RFC 3849) and `3fff::/20` (RFC 9637).
  public var isDocumentation: Bool {
    mappedIPv4?.isDocumentation
      ?? (isIn(0x2001_0db8_0000_0000, bits: 32) || isIn(0x3fff_0000_0000_0000, bits: 20))
  }

  /// Whether the address is for tests of network devices: `2001:2::/48`. Source: RFC 5180, section 8.
  public var isBenchmarking: Bool { mappedIPv4?.isBenchmarking ?? isIn(0x2001_0002_0000_0000, bits: 48) }

  /// Whether the address is in space that the IETF has given to nobody: outside of `2000::/3` and of the unique
  /// local, link-local, site-local and multicast blocks. `::/8`, the low addresses, counts as reserved with the
  /// special ones in it. Source: RFC 4291, section 4, and the IANA IPv6 address space registry.
  public var isReserved: Bool {
    if let mappedIPv4 { return mappedIPv4.isReserved }
    return !isGlobalUnicastSpace && !isPrivate && !isLinkLocal && !isSiteLocal && !isMulticast
  }

  /// All that is assigned for unicast across the Internet lies in `2000::/3`.
  private var isGlobalUnicastSpace: Bool { isIn(0x2000_0000_0000_0000, bits: 3) }

  /// Whether a packet to the address can cross the Internet, as far as its number says.
  ///
  /// True in `2000::/3` but for the registry's blocks that are not globally reachable, and for `64:ff9b::/96`, behind
  /// which a NAT64 finds the IPv4 Internet. A group is global where its scope says so.
  public var isGlobal: Bool {
    if let mappedIPv4 { return mappedIPv4.isGlobal }
    if let multicastScope { return multicastScope == .global }
    if high == 0x0064_ff9b_0000_0000 {
      return low >> 32 == 0 && IPv4Address(number: UInt32(truncatingIfNeeded: low)).isGlobal
    }
    if isIn(0x2001_0000_0000_0000, bits: 23) { return isGlobalProtocolAssignment }
    return isGlobalUnicastSpace && !isDocumentation && !is6to4
  }

  /// The few of the protocol assignments in `2001::/23` that are globally reachable.
  private var isGlobalProtocolAssignment: Bool {
    // 2001:1::1 to 3: Port Control Protocol, TURN, DNS-SD. RFC 7723, RFC 8155, RFC 9665.
    (high == 0x2001_0001_0000_0000 && 1...3 ~= low)
      // AMT, AS112, ORCHIDv2, drone identifiers. RFC 7450, RFC 7535, RFC 7343, RFC 9374.
      || isIn(0x2001_0003_0000_0000, bits: 32) || isIn(0x2001_0004_0112_0000, bits: 48)
      || isIn(0x2001_0020_0000_0000, bits: 28) || isIn(0x2001_0030_0000_0000, bits: 28)
  }
}

// MARK: - Multicast scope

extension IPv6Address {
  /// How far a group reaches. The number is the four bits in the address; those without a name are unassigned.
  /// Source: RFC 4291, section 2.7, and RFC 7346, section 2.
  public struct MulticastScope: RawRepresentable, Sendable, Hashable, BitwiseCopyable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let interfaceLocal = MulticastScope(rawValue: 1)
    public static let linkLocal = MulticastScope(rawValue: 2)
    public static let realmLocal = MulticastScope(rawValue: 3)
    public static let adminLocal = MulticastScope(rawValue: 4)
    public static let siteLocal = MulticastScope(rawValue: 5)
    public static let organizationLocal = MulticastScope(rawValue: 8)
    public static let global = MulticastScope(rawValue: 14)
  }

  /// How far the group that the address names reaches; nil where it names no IPv6 group.
  public var multicastScope: MulticastScope? {
    isIn(0xff00_0000_0000_0000, bits: 8) ? MulticastScope(rawValue: UInt8(truncatingIfNeeded: high >> 48) & 15) : nil
  }
}

/// An IPv6 address with its optional zone: `2001:db8::1`, `fe80::1%eth0`.
///
/// 32 bytes in size, trivially copyable: 16 for the number, 16 for the zone, whose name is kept inside. Ordered as
/// numbers are, then by zone, an address without one first. The zero value is `::`, the unspecified address.
public struct IPv6Address: Sendable, Hashable, BitwiseCopyable {
  /// The upper 64 of the 128 bits, as a number: of `2001:db8::1`, `0x2001_0db8_0000_0000`.
  public var high: UInt64
  /// The lower 64 of the 128 bits, as a number.
  public var low: UInt64
  /// The zone, or the empty one, which is never handed out.
  private var storedZone: Zone

  public init(high: UInt64, low: UInt64, zone: Zone? = nil) {
    self.high = high
    self.low = low
    storedZone = zone ?? .none
  }

  /// The link that the address is meant on, where its number alone does not say.
  public var zone: Zone? {
    get { storedZone == .none ? nil : storedZone }
    set { storedZone = newValue ?? .none }
  }

  /// The zone as an interface's index, where it was written as a number: 3 of `fe80::1%3`.
  ///
  /// Nil for a name: only the kernel knows its index (`if_nametoindex(3)`).
  public var zoneIndex: UInt32? { zone?.index }

  /// The same address without a zone.
  public var withoutZone: IPv6Address { IPv6Address(high: high, low: low) }
}

extension IPv6Address {
  /// Every interface of this machine. Source: RFC 4291, section 2.5.2.
  public static let any = IPv6Address(high: 0, low: 0)
  /// This machine itself. Source: RFC 4291, section 2.5.3.
  public static let loopback = IPv6Address(high: 0, low: 1)
}

extension IPv6Address: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    if left.high != right.high { return left.high < right.high }
    if left.low != right.low { return left.low < right.low }
    return left.storedZone < right.storedZone
  }
}

// MARK: - Other forms of the number

extension IPv6Address {
  /// The address from its 128 bits as one number.
  public init(number: UInt128, zone: Zone? = nil) {
    self.init(high: UInt64(truncatingIfNeeded: number >> 64), low: UInt64(truncatingIfNeeded: number), zone: zone)
  }

  /// The 128 bits as one number: `::1` is 1.
  public var number: UInt128 { UInt128(high) << 64 | UInt128(low) }

  /// The address from its sixteen bytes in network order, as a packet and `in6_addr` hold them.
  public init(octets: InlineArray<16, UInt8>, zone: Zone? = nil) {
    var halves: (high: UInt64, low: UInt64) = (0, 0)
    for index in 0..<8 {
      halves.high = halves.high << 8 | UInt64(octets[index])
      halves.low = halves.low << 8 | UInt64(octets[index + 8])
    }
    self.init(high: halves.high, low: halves.low, zone: zone)
  }

  /// The sixteen bytes in network order, as a packet and `in6_addr` hold them.
  public var octets: InlineArray<16, UInt8> {
    InlineArray { index in
      UInt8(truncatingIfNeeded: (index < 8 ? high : low) >> (56 - 8 * (index & 7)))
    }
  }

  /// The eight groups of the text form, in order.
  public var groups: InlineArray<8, UInt16> {
    InlineArray { index in
      UInt16(truncatingIfNeeded: (index < 4 ? high : low) >> (48 - 16 * (index & 3)))
    }
  }

  /// The address from the eight groups of the text form.
  public init(groups: InlineArray<8, UInt16>, zone: Zone? = nil) {
    var halves: (high: UInt64, low: UInt64) = (0, 0)
    for index in 0..<4 {
      halves.high = halves.high << 16 | UInt64(groups[index])
      halves.low = halves.low << 16 | UInt64(groups[index + 4])
    }
    self.init(high: halves.high, low: halves.low, zone: zone)
  }
}

// MARK: - Arithmetic

extension IPv6Address {
  /// The address `offset` further on in the same zone, or nil beyond either end.
  public func advanced(by offset: Int128) -> IPv6Address? {
    let (number, overflow) =
      offset < 0
      ? number.subtractingReportingOverflow(offset.magnitude) : number.addingReportingOverflow(offset.magnitude)
    return overflow ? nil : IPv6Address(number: number, zone: zone)
  }

  /// How many addresses further on `other` is; negative where it comes first.
  ///
  /// Nil where the zones differ, or where the distance does not fit 127 bits.
  public func distance(to other: IPv6Address) -> Int128? {
    guard storedZone == other.storedZone else { return nil }
    if other.number >= number { return Int128(exactly: other.number - number) }
    // One at a time: the distance to the lowest Int128 has no positive twin.
    return Int128(exactly: number - other.number - 1).map { -$0 - 1 }
  }
}

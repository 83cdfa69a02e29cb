/// An IP address of either version.
///
/// 33 bytes in size, trivially copyable. Every IPv4 address comes before every IPv6 address; the IPv4-mapped
/// `::ffff:192.0.2.1` is an IPv6 address until ``unmapped`` turns it into `192.0.2.1`.
public enum IPAddress: Sendable, Hashable, BitwiseCopyable {
  case v4(IPv4Address)
  case v6(IPv6Address)
}

extension IPAddress: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.v4(let left), .v4(let right)): left < right
    case (.v6(let left), .v6(let right)): left < right
    case (.v4, .v6): true
    case (.v6, .v4): false
    }
  }
}

extension IPAddress: TextParsable {
  /// Reads an address of the version that the text looks like: with a colon, IPv6.
  ///
  /// - Throws: ``AddressError``
  public init(utf8 text: Span<UInt8>) throws(AddressError) {
    self =
      text.firstIndex(of: UInt8(ascii: ":")) == nil
      ? .v4(try IPv4Address(utf8: text)) : .v6(try IPv6Address(utf8: text))
  }

  public var description: String {
    switch self {
    case .v4(let address): address.description
    case .v6(let address): address.description
    }
  }
}

extension IPAddress {
  /// How many bits an address of this version has: 32 or 128.
  public var bitWidth: Int {
    switch self {
    case .v4: 32
    case .v6: 128
    }
  }

  /// The IPv4 address where this is one.
  public var v4: IPv4Address? {
    if case .v4(let address) = self { address } else { nil }
  }

  /// The IPv6 address where this is one.
  public var v6: IPv6Address? {
    if case .v6(let address) = self { address } else { nil }
  }

  /// The zone of an IPv6 address that has one.
  public var zone: IPv6Address.Zone? { v6?.zone }

  /// The IPv4 address that an IPv4-mapped address stands for; any other address as it is.
  ///
  /// A dual-stack listener says `::ffff:192.0.2.1` of an IPv4 peer; unmap it before you look it up in a list.
  public var unmapped: IPAddress {
    if let address = v6?.mappedIPv4 { .v4(address) } else { self }
  }

  /// The IPv6 form: an IPv4 address mapped, an IPv6 address as it is.
  public var mapped: IPv6Address {
    switch self {
    case .v4(let address): IPv6Address(mapping: address)
    case .v6(let address): address
    }
  }

  /// The address `offset` further on, or nil beyond either end of its version.
  public func advanced(by offset: Int128) -> IPAddress? {
    switch self {
    case .v4(let address): Int(exactly: offset).flatMap { address.advanced(by: $0) }.map(IPAddress.v4)
    case .v6(let address): address.advanced(by: offset).map(IPAddress.v6)
    }
  }

  /// How many addresses further on `other` is, negative where it comes first.
  ///
  /// Nil where versions or zones differ, or where the distance does not fit 127 bits.
  public func distance(to other: IPAddress) -> Int128? {
    switch (self, other) {
    case (.v4(let address), .v4(let other)): Int128(address.distance(to: other))
    case (.v6(let address), .v6(let other)): address.distance(to: other)
    default: nil
    }
  }

  /// The bits as one number, an IPv4 address's in the lower 32.
  public var number: UInt128 {
    switch self {
    case .v4(let address): UInt128(address.number)
    case .v6(let address): address.number
    }
  }

  /// An address of the same version with other bits and no zone.
  func withNumber(_ number: UInt128) -> IPAddress {
    switch self {
    case .v4: .v4(IPv4Address(number: UInt32(truncatingIfNeeded: number)))
    case .v6: .v6(IPv6Address(number: number))
    }
  }
}

// MARK: - Classification

extension IPAddress {
  /// See ``IPv4Address/isUnspecified`` and ``IPv6Address/isUnspecified``.
  public var isUnspecified: Bool { classify(\.isUnspecified, \.isUnspecified) }
  /// See ``IPv4Address/isLoopback`` and ``IPv6Address/isLoopback``.
  public var isLoopback: Bool { classify(\.isLoopback, \.isLoopback) }
  /// See ``IPv4Address/isPrivate`` and ``IPv6Address/isPrivate``.
  public var isPrivate: Bool { classify(\.isPrivate, \.isPrivate) }
  /// See ``IPv4Address/isLinkLocal`` and ``IPv6Address/isLinkLocal``.
  public var isLinkLocal: Bool { classify(\.isLinkLocal, \.isLinkLocal) }
  /// See ``IPv4Address/isMulticast`` and ``IPv6Address/isMulticast``.
  public var isMulticast: Bool { classify(\.isMulticast, \.isMulticast) }
  /// See ``IPv4Address/isDocumentation`` and ``IPv6Address/isDocumentation``.
  public var isDocumentation: Bool { classify(\.isDocumentation, \.isDocumentation) }
  /// See ``IPv4Address/isBenchmarking`` and ``IPv6Address/isBenchmarking``.
  public var isBenchmarking: Bool { classify(\.isBenchmarking, \.isBenchmarking) }
  /// See ``IPv4Address/isReserved`` and ``IPv6Address/isReserved``.
  public var isReserved: Bool { classify(\.isReserved, \.isReserved) }
  /// See ``IPv4Address/isGlobal`` and ``IPv6Address/isGlobal``.
  public var isGlobal: Bool { classify(\.isGlobal, \.isGlobal) }

  private func classify(_ v4: (IPv4Address) -> Bool, _ v6: (IPv6Address) -> Bool) -> Bool {
    switch self {
    case .v4(let address): v4(address)
    case .v6(let address): v6(address)
    }
  }
}

// What an address is for, by the IANA IPv4 Special-Purpose Address Registry (RFC 6890 and its updates).

extension IPv4Address {
  /// Whether the address is in the block `a.b.c.d/length`.
  private func isIn(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8, bits length: Int) -> Bool {
    (number ^ IPv4Address(a, b, c, d).number) >> (32 - length) == 0
  }

  /// Whether this is `0.0.0.0`: no address, or every interface where a socket is bound to it.
  public var isUnspecified: Bool { number == 0 }

  /// Whether the address names this machine: all of `127.0.0.0/8`, not only `127.0.0.1`.
  public var isLoopback: Bool { isIn(127, 0, 0, 0, bits: 8) }

  /// Whether the address is free for use inside any organisation. Source: RFC 1918, section 3.
  public var isPrivate: Bool {
    isIn(10, 0, 0, 0, bits: 8) || isIn(172, 16, 0, 0, bits: 12) || isIn(192, 168, 0, 0, bits: 16)
  }

  /// Whether the address is valid on one link only: `169.254.0.0/16`. Source: RFC 3927.
  public var isLinkLocal: Bool { isIn(169, 254, 0, 0, bits: 16) }

  /// Whether the address names a group: `224.0.0.0/4`. Source: RFC 5771.
  public var isMulticast: Bool { isIn(224, 0, 0, 0, bits: 4) }

  /// Whether this is `255.255.255.255`. The broadcast address of a network is ``IPPrefix/last``.
  public var isBroadcast: Bool { self == .broadcast }

  /// Whether the address is for examples in texts. Source: RFC 5737.
  public var isDocumentation: Bool {
    isIn(192, 0, 2, 0, bits: 24) || isIn(198, 51, 100, 0, bits: 24) || isIn(203, 0, 113, 0, bits: 24)
  }

  /// Whether the address is of the space that providers share behind their NAT: `100.64.0.0/10`. Source: RFC 6598.
  public var isShared: Bool { isIn(100, 64, 0, 0, bits: 10) }

  /// Whether the address is for tests of network devices: `198.18.0.0/15`. Source: RFC 2544, appendix C.
  public var isBenchmarking: Bool { isIn(198, 18, 0, 0, bits: 15) }

  /// Whether the address is kept for a future that did not come: `240.0.0.0/4`, broadcast included.
  /// Source: RFC 1112, section 4.
  public var isReserved: Bool { isIn(240, 0, 0, 0, bits: 4) }

  /// Whether a packet to the address can cross the Internet, as far as its number says.
  ///
  /// False for every block above, for `0.0.0.0/8` ("this network") and for `192.0.0.0/24` (protocol assignments)
  /// but its two anycast addresses. Of the groups, those of the local network and of an organisation are not global.
  public var isGlobal: Bool {
    if isMulticast { return !isIn(224, 0, 0, 0, bits: 24) && !isIn(239, 0, 0, 0, bits: 8) }
    if isIn(192, 0, 0, 0, bits: 24) {
      // Port Control Protocol and TURN, RFC 7723 and RFC 8155.
      return self == IPv4Address(192, 0, 0, 9) || self == IPv4Address(192, 0, 0, 10)
    }
    return !isIn(0, 0, 0, 0, bits: 8) && !isLoopback && !isPrivate && !isLinkLocal && !isShared
      && !isDocumentation && !isBenchmarking && !isReserved
  }
}

internal import Glibc
public import SocketAddresses

/// Level `IPPROTO_IPV6`, in the order of the C names. Source, where nothing else is named: ipv6(7), RFC 3493, RFC 3542.
extension SocketOption {
  private static func ipv6<T, A, S>(
    _ number: Int32,
    _ constant: StaticString,
    _ coding: OptionCoding<T>
  ) -> SocketOption<T, A, S> {
    SocketOption<T, A, S>(41, number, constant, coding)
  }

  /// Which of this machine's addresses are preferred as the source, by the bits of RFC 5014: `IPV6_ADDR_PREFERENCES`.
  public static var ipv6AddressPreferences: IPOption<Int32, ReadWrite> {
    ipv6(72, "IPV6_ADDR_PREFERENCES", .integer)
  }

  /// Joins a multicast group: `IPV6_ADD_MEMBERSHIP`, in RFC 3493 `IPV6_JOIN_GROUP`.
  public static var joinIPv6Group: MulticastOption<IPv6Membership, WriteOnly> {
    ipv6(IPV6_ADD_MEMBERSHIP, "IPV6_ADD_MEMBERSHIP", .membership)
  }

  /// Whether the kernel gives every flow a label of its own: `IPV6_AUTOFLOWLABEL`. Source: RFC 6437.
  public static var ipv6AutomaticFlowLabel: IPOption<Bool, ReadWrite> {
    ipv6(70, "IPV6_AUTOFLOWLABEL", .flag)
  }

  /// Whether datagrams that are larger than the path takes fail with `EMSGSIZE`: `IPV6_DONTFRAG`. Source: RFC 3542,
  /// section 11.2.
  public static var ipv6NeverFragments: IPOption<Bool, ReadWrite> {
    ipv6(62, "IPV6_DONTFRAG", .flag)
  }

  /// Leaves a multicast group: `IPV6_DROP_MEMBERSHIP`, in RFC 3493 `IPV6_LEAVE_GROUP`.
  public static var leaveIPv6Group: MulticastOption<IPv6Membership, WriteOnly> {
    ipv6(IPV6_DROP_MEMBERSHIP, "IPV6_DROP_MEMBERSHIP", .membership)
  }

  /// Whether `bind` takes an address that no interface has, or not yet: `IPV6_FREEBIND`. From Linux 4.15.
  public static var ipv6FreeBind: IPOption<Bool, ReadWrite> {
    ipv6(78, "IPV6_FREEBIND", .flag)
  }

  /// On a raw socket, whether the sender writes the IP header itself: `IPV6_HDRINCL`.
  public static var ipv6HeaderIncluded: IPOption<Bool, ReadWrite> {
    ipv6(36, "IPV6_HDRINCL", .flag)
  }

  /// Packets with a lower hop limit are dropped: `IPV6_MINHOPCOUNT`. 255 takes direct neighbours alone. Source: RFC
  /// 5082.
  public static var ipv6MinimumHops: IPOption<UInt8, ReadWrite> {
    ipv6(73, "IPV6_MINHOPCOUNT", .headerByte)
  }

  /// The path's largest packet as far as it is known, in bytes, on a connected socket: `IPV6_MTU`.
  public static var ipv6PathMTU: IPOption<Int32, ReadOnly> { ipv6(IPV6_MTU, "IPV6_MTU", .integer) }

  /// Whether packets may be fragmented: `IPV6_MTU_DISCOVER`.
  public static var ipv6PathMTUDiscovery: IPOption<PathMTUDiscovery, ReadWrite> {
    ipv6(IPV6_MTU_DISCOVER, "IPV6_MTU_DISCOVER", .constant(.want))
  }

  /// Whether the socket receives from every group that any socket of this machine joined: `IPV6_MULTICAST_ALL`. On by
  /// default, for history's sake. From Linux 4.20.
  public static var ipv6MulticastAll: MulticastOption<Bool, ReadWrite> {
    ipv6(29, "IPV6_MULTICAST_ALL", .flag)
  }

  /// How many routers a multicast may pass, 0 to 255, or -1 for the system's default: `IPV6_MULTICAST_HOPS`.
  public static var ipv6MulticastHops: MulticastOption<Int32, ReadWrite> {
    ipv6(IPV6_MULTICAST_HOPS, "IPV6_MULTICAST_HOPS", .integer)
  }

  /// The index of the interface that multicasts leave by; 0 lets the routes choose: `IPV6_MULTICAST_IF`.
  public static var ipv6MulticastInterface: MulticastOption<UInt32, ReadWrite> {
    ipv6(IPV6_MULTICAST_IF, "IPV6_MULTICAST_IF", .unsigned)
  }

  /// Whether this machine receives its own multicasts: `IPV6_MULTICAST_LOOP`. On by default.
  public static var ipv6MulticastLoop: MulticastOption<Bool, ReadWrite> {
    ipv6(IPV6_MULTICAST_LOOP, "IPV6_MULTICAST_LOOP", .flag)
  }

  /// Whether errors that routers and peers report are kept in a queue, to be received with the flag `errorQueue`:
  /// `IPV6_RECVERR`.
  public static var receiveIPv6Errors: IPOption<Bool, ReadWrite> { ipv6(IPV6_RECVERR, "IPV6_RECVERR", .flag) }

  /// Whether each received datagram says how large its largest fragment was: `IPV6_RECVFRAGSIZE`.
  public static var receiveIPv6FragmentSize: IPOption<Bool, ReadWrite> {
    ipv6(77, "IPV6_RECVFRAGSIZE", .flag)
  }

  /// Whether each received datagram tells its hop limit: `IPV6_RECVHOPLIMIT`.
  public static var receiveIPv6HopLimit: IPOption<Bool, ReadWrite> {
    ipv6(IPV6_RECVHOPLIMIT, "IPV6_RECVHOPLIMIT", .flag)
  }

  /// Whether each received datagram says where it was to go before a firewall turned it here: `IPV6_RECVORIGDSTADDR`.
  public static var receiveIPv6OriginalDestination: IPOption<Bool, ReadWrite> {
    ipv6(74, "IPV6_RECVORIGDSTADDR", .flag)
  }

  /// Whether the socket hears of paths whose limit is smaller: `IPV6_RECVPATHMTU`. Source: RFC 3542, section 11.3.
  public static var receiveIPv6PathMTU: IPOption<Bool, ReadWrite> {
    ipv6(60, "IPV6_RECVPATHMTU", .flag)
  }

  /// Whether each received datagram says which address and interface it came to: `IPV6_RECVPKTINFO`.
  public static var receiveIPv6PacketInfo: IPOption<Bool, ReadWrite> {
    ipv6(IPV6_RECVPKTINFO, "IPV6_RECVPKTINFO", .flag)
  }

  /// Whether each received datagram tells its traffic class, ECN included: `IPV6_RECVTCLASS`.
  public static var receiveIPv6TrafficClass: IPOption<Bool, ReadWrite> {
    ipv6(IPV6_RECVTCLASS, "IPV6_RECVTCLASS", .flag)
  }

  /// The traffic class of what is sent: six bits of DSCP and two of ECN, which TCP keeps for itself: `IPV6_TCLASS`.
  /// Source: RFC 3542, section 6.5, RFC 2474, RFC 3168.
  public static var ipv6TrafficClass: IPOption<UInt8, ReadWrite> { ipv6(IPV6_TCLASS, "IPV6_TCLASS", .headerByte) }

  /// Whether the socket may have addresses that are not this machine's, for a transparent proxy: `IPV6_TRANSPARENT`. To
  /// set it needs `CAP_NET_ADMIN` or `CAP_NET_RAW`.
  public static var ipv6Transparent: IPOption<Bool, ReadWrite> {
    ipv6(IPV6_TRANSPARENT, "IPV6_TRANSPARENT", .flag)
  }

  /// How many routers a packet may pass, 0 to 255, or -1 for the system's default: `IPV6_UNICAST_HOPS`.
  public static var ipv6UnicastHops: IPOption<Int32, ReadWrite> {
    ipv6(IPV6_UNICAST_HOPS, "IPV6_UNICAST_HOPS", .integer)
  }

  /// The index of the interface that datagrams leave by, past the routing table; 0 for its choice: `IPV6_UNICAST_IF`.
  public static var ipv6UnicastInterface: IPOption<UInt32, ReadWrite> {
    ipv6(76, "IPV6_UNICAST_IF", .bigEndian)
  }

  /// Whether the socket is for IPv6 alone, and leaves the IPv4 side of its port to others: `IPV6_V6ONLY`. Before `bind`
  /// only; the default is the sysctl `net.ipv6.bindv6only`.
  public static var ipv6Only: IPOption<Bool, ReadWrite> { ipv6(IPV6_V6ONLY, "IPV6_V6ONLY", .flag) }

  /// Blocks one source of a group that was joined: `MCAST_BLOCK_SOURCE`. Source: RFC 3678.
  public static var blockIPv6Source: MulticastOption<IPv6SourceMembership, WriteOnly> {
    ipv6(43, "MCAST_BLOCK_SOURCE", .sourceMembership)
  }

  /// Joins an IPv6 group for what one source sends: `MCAST_JOIN_SOURCE_GROUP`. Source: RFC 3678, RFC 4607.
  public static var joinIPv6Source: MulticastOption<IPv6SourceMembership, WriteOnly> {
    ipv6(46, "MCAST_JOIN_SOURCE_GROUP", .sourceMembership)
  }

  /// Leaves an IPv6 group for what one source sends: `MCAST_LEAVE_SOURCE_GROUP`. Source: RFC 3678.
  public static var leaveIPv6Source: MulticastOption<IPv6SourceMembership, WriteOnly> {
    ipv6(47, "MCAST_LEAVE_SOURCE_GROUP", .sourceMembership)
  }

  /// Lets a blocked source through again: `MCAST_UNBLOCK_SOURCE`. Source: RFC 3678.
  public static var unblockIPv6Source: MulticastOption<IPv6SourceMembership, WriteOnly> {
    ipv6(44, "MCAST_UNBLOCK_SOURCE", .sourceMembership)
  }
}

// MARK: - Values

/// Membership in an IPv6 multicast group, on one interface.
public struct IPv6Membership: Sendable, Hashable {
  public var group: IPv6Address
  /// The interface's index, as `if_nametoindex(3)` gives it; 0 for the one that the route to the group takes.
  public var interface: UInt32

  public init(group: IPv6Address, interface: UInt32 = 0) {
    self.group = group
    self.interface = interface
  }
}

// MARK: - Codings

extension OptionCoding where Value == IPv6Membership {
  static var membership: Self {
    Self(
      IPv6AddressAndIndex.self,
      encode: { membership in
        IPv6AddressAndIndex(
          high: membership.group.high.bigEndian,
          low: membership.group.low.bigEndian,
          interface: membership.interface
        )
      }
    )
  }
}

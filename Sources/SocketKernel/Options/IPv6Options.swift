internal import Glibc
public import SocketAddresses

/// Level `IPPROTO_IPV6`, in the order of the C names. Source, where nothing else is named: ipv6(7), RFC 3493, RFC 3542.
extension SocketOption {
  private static func ipv6<T, A>(
    _ number: Int32,
    _ constant: StaticString,
    _ coding: OptionCoding<T>
  ) -> SocketOption<T, A> {
    SocketOption<T, A>(41, number, constant, coding)
  }

  /// Joins a multicast group: `IPV6_ADD_MEMBERSHIP`, in RFC 3493 `IPV6_JOIN_GROUP`.
  public static var joinIPv6Group: SocketOption<IPv6Membership, WriteOnly> {
    ipv6(IPV6_ADD_MEMBERSHIP, "IPV6_ADD_MEMBERSHIP", .membership)
  }

  /// Leaves a multicast group: `IPV6_DROP_MEMBERSHIP`, in RFC 3493 `IPV6_LEAVE_GROUP`.
  public static var leaveIPv6Group: SocketOption<IPv6Membership, WriteOnly> {
    ipv6(IPV6_DROP_MEMBERSHIP, "IPV6_DROP_MEMBERSHIP", .membership)
  }

  /// The path's largest packet as far as it is known, in bytes, on a connected socket: `IPV6_MTU`.
  public static var ipv6PathMTU: SocketOption<Int32, ReadOnly> { ipv6(IPV6_MTU, "IPV6_MTU", .integer) }

  /// Whether packets may be fragmented: `IPV6_MTU_DISCOVER`.
  public static var ipv6PathMTUDiscovery: SocketOption<PathMTUDiscovery, ReadWrite> {
    ipv6(IPV6_MTU_DISCOVER, "IPV6_MTU_DISCOVER", .constant(.want))
  }

  /// How many routers a multicast may pass, 0 to 255, or -1 for the system's default: `IPV6_MULTICAST_HOPS`.
  public static var ipv6MulticastHops: SocketOption<Int32, ReadWrite> {
    ipv6(IPV6_MULTICAST_HOPS, "IPV6_MULTICAST_HOPS", .integer)
  }

  /// The index of the interface that multicasts leave by; 0 lets the routes choose: `IPV6_MULTICAST_IF`.
  public static var ipv6MulticastInterface: SocketOption<UInt32, ReadWrite> {
    ipv6(IPV6_MULTICAST_IF, "IPV6_MULTICAST_IF", .unsigned)
  }

  /// Whether this machine receives its own multicasts: `IPV6_MULTICAST_LOOP`. On by default.
  public static var ipv6MulticastLoop: SocketOption<Bool, ReadWrite> {
    ipv6(IPV6_MULTICAST_LOOP, "IPV6_MULTICAST_LOOP", .flag)
  }

  /// Whether errors that routers and peers report are kept in a queue, to be received with the flag `errorQueue`:
  /// `IPV6_RECVERR`.
  public static var receiveIPv6Errors: SocketOption<Bool, ReadWrite> { ipv6(IPV6_RECVERR, "IPV6_RECVERR", .flag) }

  /// Whether each received datagram tells its hop limit: `IPV6_RECVHOPLIMIT`.
  public static var receiveIPv6HopLimit: SocketOption<Bool, ReadWrite> {
    ipv6(IPV6_RECVHOPLIMIT, "IPV6_RECVHOPLIMIT", .flag)
  }

  /// Whether each received datagram says which address and interface it came to: `IPV6_RECVPKTINFO`.
  public static var receiveIPv6PacketInfo: SocketOption<Bool, ReadWrite> {
    ipv6(IPV6_RECVPKTINFO, "IPV6_RECVPKTINFO", .flag)
  }

  /// Whether each received datagram tells its traffic class, ECN included: `IPV6_RECVTCLASS`.
  public static var receiveIPv6TrafficClass: SocketOption<Bool, ReadWrite> {
    ipv6(IPV6_RECVTCLASS, "IPV6_RECVTCLASS", .flag)
  }

  /// The traffic class of what is sent: six bits of DSCP and two of ECN, which TCP keeps for itself: `IPV6_TCLASS`.
  /// Source: RFC 3542, section 6.5, RFC 2474, RFC 3168.
  public static var ipv6TrafficClass: SocketOption<UInt8, ReadWrite> { ipv6(IPV6_TCLASS, "IPV6_TCLASS", .headerByte) }

  /// Whether the socket may have addresses that are not this machine's, for a transparent proxy: `IPV6_TRANSPARENT`. To
  /// set it needs `CAP_NET_ADMIN` or `CAP_NET_RAW`.
  public static var ipv6Transparent: SocketOption<Bool, ReadWrite> {
    ipv6(IPV6_TRANSPARENT, "IPV6_TRANSPARENT", .flag)
  }

  /// How many routers a packet may pass, 0 to 255, or -1 for the system's default: `IPV6_UNICAST_HOPS`.
  public static var ipv6UnicastHops: SocketOption<Int32, ReadWrite> {
    ipv6(IPV6_UNICAST_HOPS, "IPV6_UNICAST_HOPS", .integer)
  }

  /// Whether the socket is for IPv6 alone, and leaves the IPv4 side of its port to others: `IPV6_V6ONLY`. Before `bind`
  /// only; the default is the sysctl `net.ipv6.bindv6only`.
  public static var ipv6Only: SocketOption<Bool, ReadWrite> { ipv6(IPV6_V6ONLY, "IPV6_V6ONLY", .flag) }
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

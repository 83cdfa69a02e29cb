internal import CSockets
internal import Glibc
public import SocketAddresses

/// Level `IPPROTO_IP`, in the order of the C names. Source, where nothing else is named: ip(7).
extension SocketOption {
  private static func ip<T, A, S>(
    _ number: Int32,
    _ constant: StaticString,
    _ coding: OptionCoding<T>
  ) -> SocketOption<T, A, S> {
    SocketOption<T, A, S>(0, number, constant, coding)
  }

  /// Joins a multicast group: `IP_ADD_MEMBERSHIP`.
  public static var joinIPv4Group: MulticastOption<IPv4Membership, WriteOnly> {
    ip(IP_ADD_MEMBERSHIP, "IP_ADD_MEMBERSHIP", .membership)
  }

  /// Joins a multicast group for what one source sends: `IP_ADD_SOURCE_MEMBERSHIP`.
  public static var joinIPv4Source: MulticastOption<IPv4SourceMembership, WriteOnly> {
    ip(IP_ADD_SOURCE_MEMBERSHIP, "IP_ADD_SOURCE_MEMBERSHIP", .sourceMembership)
  }

  /// Whether `bind` to port 0 leaves the choice of the port to `connect`, which can then share ports between peers:
  /// `IP_BIND_ADDRESS_NO_PORT`.
  public static var bindAddressNoPort: IPOption<Bool, ReadWrite> {
    ip(IP_BIND_ADDRESS_NO_PORT, "IP_BIND_ADDRESS_NO_PORT", .flag)
  }

  /// Blocks one source of a group that was joined: `IP_BLOCK_SOURCE`.
  public static var blockIPv4Source: MulticastOption<IPv4SourceMembership, WriteOnly> {
    ip(38, "IP_BLOCK_SOURCE", .sourceMembership)
  }

  /// Leaves a multicast group: `IP_DROP_MEMBERSHIP`.
  public static var leaveIPv4Group: MulticastOption<IPv4Membership, WriteOnly> {
    ip(IP_DROP_MEMBERSHIP, "IP_DROP_MEMBERSHIP", .membership)
  }

  /// Leaves a multicast group for what one source sends: `IP_DROP_SOURCE_MEMBERSHIP`.
  public static var leaveIPv4Source: MulticastOption<IPv4SourceMembership, WriteOnly> {
    ip(IP_DROP_SOURCE_MEMBERSHIP, "IP_DROP_SOURCE_MEMBERSHIP", .sourceMembership)
  }

  /// Whether `bind` takes an address that no interface has, or not yet: `IP_FREEBIND`.
  public static var freeBind: IPOption<Bool, ReadWrite> { ip(IP_FREEBIND, "IP_FREEBIND", .flag) }

  /// On a raw socket, whether the sender writes the IP header itself: `IP_HDRINCL`.
  public static var ipv4HeaderIncluded: IPOption<Bool, ReadWrite> { ip(IP_HDRINCL, "IP_HDRINCL", .flag) }

  /// The ports that the kernel may choose from for this socket, lowest and highest; zeros for the system's:
  /// `IP_LOCAL_PORT_RANGE`. From Linux 6.3; for IPv6 too.
  public static var localPortRange: IPOption<PortRange, ReadWrite> {
    ip(51, "IP_LOCAL_PORT_RANGE", .portRange)
  }

  /// Packets with a lower time to live are dropped: `IP_MINTTL`. 255 takes direct neighbours alone. Source: RFC 5082.
  public static var ipv4MinimumTimeToLive: IPOption<UInt8, ReadWrite> {
    ip(21, "IP_MINTTL", .headerByte)
  }

  /// The path's largest packet as far as it is known, in bytes, on a connected socket: `IP_MTU`.
  public static var ipv4PathMTU: IPOption<Int32, ReadOnly> { ip(IP_MTU, "IP_MTU", .integer) }

  /// Whether packets may be fragmented: `IP_MTU_DISCOVER`.
  public static var ipv4PathMTUDiscovery: IPOption<PathMTUDiscovery, ReadWrite> {
    ip(IP_MTU_DISCOVER, "IP_MTU_DISCOVER", .constant(.want))
  }

  /// Whether the socket receives from every group that any socket of this machine joined, as long as the port is its
  /// own: `IP_MULTICAST_ALL`. On by default, for history's sake.
  public static var ipv4MulticastAll: MulticastOption<Bool, ReadWrite> {
    ip(IP_MULTICAST_ALL, "IP_MULTICAST_ALL", .flag)
  }

  /// The interface that multicasts leave by, named by its address; the any-address lets the routes choose:
  /// `IP_MULTICAST_IF`.
  public static var ipv4MulticastInterface: MulticastOption<IPv4Address, ReadWrite> {
    ip(IP_MULTICAST_IF, "IP_MULTICAST_IF", .ipv4)
  }

  /// ``ipv4MulticastInterface`` by the interface's index. It cannot be read back: the kernel answers the address.
  public static var ipv4MulticastInterfaceIndex: MulticastOption<UInt32, WriteOnly> {
    ip(
      IP_MULTICAST_IF,
      "IP_MULTICAST_IF",
      OptionCoding(
        ip_mreqn.self,
        encode: { ip_mreqn(imr_multiaddr: in_addr(), imr_address: in_addr(), imr_ifindex: Int32($0)) }
      )
    )
  }

  /// Whether this machine receives its own multicasts: `IP_MULTICAST_LOOP`. On by default.
  public static var ipv4MulticastLoop: MulticastOption<Bool, ReadWrite> {
    ip(IP_MULTICAST_LOOP, "IP_MULTICAST_LOOP", .flag)
  }

  /// How many routers a multicast may pass, 1 by default; 0 keeps it on this machine: `IP_MULTICAST_TTL`.
  public static var ipv4MulticastTimeToLive: MulticastOption<UInt8, ReadWrite> {
    ip(IP_MULTICAST_TTL, "IP_MULTICAST_TTL", .headerByte)
  }

  /// On a raw socket, whether fragments stay what they are: `IP_NODEFRAG`.
  public static var ipv4KeepsFragments: IPOption<Bool, ReadWrite> {
    ip(22, "IP_NODEFRAG", .flag)
  }

  /// Whether each received datagram says which address and interface it came to: `IP_PKTINFO`.
  public static var receiveIPv4PacketInfo: IPOption<Bool, ReadWrite> { ip(IP_PKTINFO, "IP_PKTINFO", .flag) }

  /// Whether errors that routers and peers report are kept in a queue, to be received with the flag `errorQueue`:
  /// `IP_RECVERR`.
  public static var receiveIPv4Errors: IPOption<Bool, ReadWrite> { ip(IP_RECVERR, "IP_RECVERR", .flag) }

  /// Whether each received datagram says how large its largest fragment was: `IP_RECVFRAGSIZE`.
  public static var receiveIPv4FragmentSize: IPOption<Bool, ReadWrite> {
    ip(25, "IP_RECVFRAGSIZE", .flag)
  }

  /// Whether each received datagram says where it was to go before a firewall turned it here: `IP_RECVORIGDSTADDR`.
  public static var receiveIPv4OriginalDestination: IPOption<Bool, ReadWrite> {
    ip(20, "IP_RECVORIGDSTADDR", .flag)
  }

  /// Whether each received datagram tells its type of service, ECN included: `IP_RECVTOS`.
  public static var receiveIPv4TypeOfService: IPOption<Bool, ReadWrite> { ip(IP_RECVTOS, "IP_RECVTOS", .flag) }

  /// Whether each received datagram tells its time to live: `IP_RECVTTL`.
  public static var receiveIPv4TimeToLive: IPOption<Bool, ReadWrite> { ip(IP_RECVTTL, "IP_RECVTTL", .flag) }

  /// The type of service of what is sent: six bits of DSCP and two of ECN, which TCP keeps for itself: `IP_TOS`.
  /// Source: ip(7), RFC 2474, RFC 3168.
  public static var ipv4TypeOfService: IPOption<UInt8, ReadWrite> { ip(IP_TOS, "IP_TOS", .headerByte) }

  /// Whether the socket may have addresses that are not this machine's, for a transparent proxy: `IP_TRANSPARENT`. To
  /// set it needs `CAP_NET_ADMIN` or `CAP_NET_RAW`.
  public static var ipv4Transparent: IPOption<Bool, ReadWrite> { ip(IP_TRANSPARENT, "IP_TRANSPARENT", .flag) }

  /// How many routers a packet may pass, 1 to 255: `IP_TTL`.
  public static var ipv4TimeToLive: IPOption<UInt8, ReadWrite> { ip(IP_TTL, "IP_TTL", .headerByte) }

  /// Lets a blocked source through again: `IP_UNBLOCK_SOURCE`.
  public static var unblockIPv4Source: MulticastOption<IPv4SourceMembership, WriteOnly> {
    ip(37, "IP_UNBLOCK_SOURCE", .sourceMembership)
  }

  /// The index of the interface that datagrams leave by, past the routing table; 0 for its choice: `IP_UNICAST_IF`.
  public static var ipv4UnicastInterface: IPOption<UInt32, ReadWrite> {
    ip(50, "IP_UNICAST_IF", .bigEndian)
  }
}

// MARK: - Values

/// Membership in an IPv4 multicast group, on one interface.
public struct IPv4Membership: Sendable, Hashable {
  public enum Interface: Sendable, Hashable {
    /// The one that the route to the group takes.
    case any
    /// The one that has this address.
    case address(IPv4Address)
    /// The one of this index, as `if_nametoindex(3)` gives it.
    case index(UInt32)
  }

  public var group: IPv4Address
  public var interface: Interface

  public init(group: IPv4Address, interface: Interface = .any) {
    self.group = group
    self.interface = interface
  }
}

/// Membership in an IPv4 multicast group for what one source sends. Source: RFC 4607.
public struct IPv4SourceMembership: Sendable, Hashable {
  public var group: IPv4Address
  public var source: IPv4Address
  /// The address of the interface; the any-address takes the one that the route to the group takes.
  public var interface: IPv4Address

  public init(group: IPv4Address, source: IPv4Address, interface: IPv4Address = .any) {
    self.group = group
    self.source = source
    self.interface = interface
  }
}

/// What to do with packets that are larger than the path takes. Source: ip(7).
public enum PathMTUDiscovery: Int32, Sendable, Hashable {
  /// Fragment, never ask the path.
  case never = 0
  /// Learn the path's limit, and fragment datagrams that exceed it.
  case want = 1
  /// Never fragment: a datagram above the known limit fails with `EMSGSIZE`.
  case always = 2
  /// Never fragment and ignore what is known of the path: for programs that probe it.
  case probe = 3
  /// Fragment at the interface's limit and ignore what is said about the path, which attackers can say too.
  case interface = 4
  /// As ``interface``, and let the packet be fragmented where it exceeds that.
  case omit = 5
}

// MARK: - Codings

extension in_addr {
  init(_ address: IPv4Address) { self.init(s_addr: address.number.bigEndian) }
}

extension OptionCoding where Value == IPv4Address {
  static var ipv4: Self {
    Self(in_addr.self, decode: { IPv4Address(number: UInt32(bigEndian: $0.s_addr)) }, encode: { in_addr($0) })
  }
}

extension OptionCoding where Value == IPv4Membership {
  static var membership: Self {
    Self(
      ip_mreqn.self,
      encode: { membership in
        var native = ip_mreqn()
        native.imr_multiaddr = in_addr(membership.group)
        switch membership.interface {
        case .any: break
        case .address(let address): native.imr_address = in_addr(address)
        case .index(let index): native.imr_ifindex = Int32(truncatingIfNeeded: index)
        }
        return native
      }
    )
  }
}

extension OptionCoding where Value == IPv4SourceMembership {
  static var sourceMembership: Self {
    Self(
      ip_mreq_source.self,
      encode: { membership in
        ip_mreq_source(
          imr_multiaddr: in_addr(membership.group),
          imr_interface: in_addr(membership.interface),
          imr_sourceaddr: in_addr(membership.source)
        )
      }
    )
  }
}

/// The protocol of a socket, where its family and type leave a choice. The third argument of `socket(2)`.
///
/// The names are those of the IP families; other families number their own.
public struct SocketProtocol: RawRepresentable, Sendable, Hashable {
  public let rawValue: Int32

  @inlinable
  public init(rawValue: Int32) { self.rawValue = rawValue }
}

extension SocketProtocol {
  /// The family's own choice for the type: TCP for IP streams, UDP for IP datagrams.
  public static let `default` = SocketProtocol(rawValue: 0)
  /// Echo and errors of IPv4. As a datagram socket it needs no privilege inside `ping_group_range`. Source: icmp(7).
  public static let icmp = SocketProtocol(rawValue: 1)
  /// Multicast group membership of IPv4. Source: RFC 3376.
  public static let igmp = SocketProtocol(rawValue: 2)
  /// Source: tcp(7), RFC 9293.
  public static let tcp = SocketProtocol(rawValue: 6)
  /// Source: udp(7), RFC 768.
  public static let udp = SocketProtocol(rawValue: 17)
  /// Datagrams with congestion control. Source: RFC 4340.
  public static let dccp = SocketProtocol(rawValue: 33)
  /// IPv6 inside another IP packet. Source: RFC 4213.
  public static let ipv6Encapsulation = SocketProtocol(rawValue: 41)
  /// Generic routing encapsulation. Source: RFC 2784.
  public static let gre = SocketProtocol(rawValue: 47)
  /// IPsec's encrypted payload. Source: RFC 4303.
  public static let esp = SocketProtocol(rawValue: 50)
  /// Echo, errors and neighbours of IPv6. Source: RFC 4443.
  public static let icmpv6 = SocketProtocol(rawValue: 58)
  /// Several ordered streams of messages in one association. Source: sctp(7), RFC 9260.
  public static let sctp = SocketProtocol(rawValue: 132)
  /// UDP whose checksum may cover less. Source: udplite(7), RFC 3828.
  public static let udpLite = SocketProtocol(rawValue: 136)
  /// IP packets whose header the sender writes. Source: raw(7).
  public static let raw = SocketProtocol(rawValue: 255)
  /// One stream over several paths; speaks TCP with peers that know no better. Source: RFC 8684.
  public static let mptcp = SocketProtocol(rawValue: 262)
}

extension SocketProtocol: CustomStringConvertible {
  /// The constant's name, such as `IPPROTO_TCP`; `0` for the default.
  public var description: String {
    switch self {
    case .default: "0"
    case .icmp: "IPPROTO_ICMP"
    case .igmp: "IPPROTO_IGMP"
    case .tcp: "IPPROTO_TCP"
    case .udp: "IPPROTO_UDP"
    case .dccp: "IPPROTO_DCCP"
    case .ipv6Encapsulation: "IPPROTO_IPV6"
    case .gre: "IPPROTO_GRE"
    case .esp: "IPPROTO_ESP"
    case .icmpv6: "IPPROTO_ICMPV6"
    case .sctp: "IPPROTO_SCTP"
    case .udpLite: "IPPROTO_UDPLITE"
    case .raw: "IPPROTO_RAW"
    case .mptcp: "IPPROTO_MPTCP"
    default: "protocol \(rawValue)"
    }
  }
}

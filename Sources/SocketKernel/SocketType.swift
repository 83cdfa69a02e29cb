/// What a socket carries: a stream, datagrams, packets. The second argument of `socket(2)`.
///
/// Linux numbers these alike on every machine but MIPS, which this package does not support.
public struct SocketType: RawRepresentable, Sendable, Hashable {
  public let rawValue: Int32

  @inlinable
  public init(rawValue: Int32) { self.rawValue = rawValue }
}

extension SocketType {
  /// A reliable stream of bytes without boundaries: TCP, Unix streams.
  public static let stream = SocketType(rawValue: 1)
  /// Messages of limited size, each delivered whole, twice or never: UDP.
  public static let datagram = SocketType(rawValue: 2)
  /// Packets with their protocol header. Needs `CAP_NET_RAW`. Source: raw(7).
  public static let raw = SocketType(rawValue: 3)
  /// Reliable messages without order.
  public static let reliableDatagram = SocketType(rawValue: 4)
  /// A connection that keeps message boundaries: Unix, SCTP.
  public static let sequencedPacket = SocketType(rawValue: 5)
  /// Datagrams with congestion control.
  public static let dccp = SocketType(rawValue: 6)
}

extension SocketType: CustomStringConvertible {
  /// The constant's name, such as `SOCK_STREAM`.
  public var description: String {
    switch self {
    case .stream: "SOCK_STREAM"
    case .datagram: "SOCK_DGRAM"
    case .raw: "SOCK_RAW"
    case .reliableDatagram: "SOCK_RDM"
    case .sequencedPacket: "SOCK_SEQPACKET"
    case .dccp: "SOCK_DCCP"
    default: "socket type \(rawValue)"
    }
  }
}

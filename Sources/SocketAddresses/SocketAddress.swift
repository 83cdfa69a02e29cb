/// The address of a socket, in any address family.
public enum SocketAddress: Sendable, Hashable {
  case ipv4(IPv4Address, Port)
  case ipv6(IPv6Address, Port)
  case unix(UnixAddress)
  case vsock(cid: UInt32, port: UInt32)
  /// Any other family: its number and the bytes behind `sa_family`.
  case other(family: UInt16, bytes: [UInt8])

  /// `127.0.0.1` with `port`.
  public static func loopback(port: Port) -> SocketAddress { .ipv4(.loopback, port) }
}

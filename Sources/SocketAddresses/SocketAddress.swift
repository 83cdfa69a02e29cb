/// The address of a socket, in any address family.
///
/// 35 bytes in size, and only a Unix-domain address and one of another family keep anything outside of them.
public enum SocketAddress: Sendable, Hashable {
  case ipv4(IPv4Address, Port)
  case ipv6(IPv6Address, Port)
  case unix(UnixAddress)
  /// A virtual machine's or its host's socket. Source: `vsock(7)`.
  case vsock(cid: UInt32, port: UInt32)
  /// Any other family: its number and the bytes behind `sa_family`.
  case other(family: UInt16, bytes: [UInt8])
}

extension SocketAddress {
  /// `127.0.0.1` with `port`.
  public static func loopback(port: Port) -> SocketAddress { .ipv4(.loopback, port) }

  /// `::1` with `port`.
  public static func loopback6(port: Port) -> SocketAddress { .ipv6(.loopback, port) }

  /// Every IPv4 interface of this machine, with `port`: to be reached from outside, which is never a default.
  public static func any(port: Port) -> SocketAddress { .ipv4(.any, port) }

  /// Every interface of this machine, with `port`; IPv4 peers too, unless the socket is for IPv6 only.
  public static func any6(port: Port) -> SocketAddress { .ipv6(.any, port) }

  /// An IP address of either version with a port.
  public static func ip(_ address: IPAddress, _ port: Port) -> SocketAddress {
    switch address {
    case .v4(let address): .ipv4(address, port)
    case .v6(let address): .ipv6(address, port)
    }
  }

  /// The Unix-domain socket at a path.
  ///
  /// - Throws: ``AddressError`` where the path is empty, longer than 107 bytes, or has a NUL in it.
  public static func unix(path: String) throws(AddressError) -> SocketAddress { .unix(try UnixAddress(path: path)) }

  /// The Unix-domain socket with an abstract name.
  ///
  /// - Throws: ``AddressError`` where the name is empty or longer than 107 bytes.
  public static func abstract(_ name: String) throws(AddressError) -> SocketAddress {
    .unix(try UnixAddress(abstract: name))
  }
}

extension SocketAddress {
  /// The IP address, in the families that have one.
  public var ip: IPAddress? {
    switch self {
    case .ipv4(let address, _): .v4(address)
    case .ipv6(let address, _): .v6(address)
    case .unix, .vsock, .other: nil
    }
  }

  /// The TCP or UDP port, in the families that have one. A vsock port is another kind of number.
  public var port: Port? {
    switch self {
    case .ipv4(_, let port), .ipv6(_, let port): port
    case .unix, .vsock, .other: nil
    }
  }

  /// The number of the address family as Linux has it: `AF_UNIX` 1, `AF_INET` 2, `AF_INET6` 10, `AF_VSOCK` 40.
  public var family: UInt16 {
    switch self {
    case .unix: 1
    case .ipv4: 2
    case .ipv6: 10
    case .vsock: 40
    case .other(let family, _): family
    }
  }
}

extension SocketAddress: Comparable {
  /// IPv4 before IPv6 before Unix-domain before vsock before the others; within one, by address, then by port.
  public static func < (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.ipv4(let left, let leftPort), .ipv4(let right, let rightPort)): (left, leftPort) < (right, rightPort)
    case (.ipv6(let left, let leftPort), .ipv6(let right, let rightPort)): (left, leftPort) < (right, rightPort)
    case (.unix(let left), .unix(let right)): left < right
    case (.vsock(let left, let leftPort), .vsock(let right, let rightPort)): (left, leftPort) < (right, rightPort)
    case (.other(let left, let leftBytes), .other(let right, let rightBytes)):
      left == right ? leftBytes.lexicographicallyPrecedes(rightBytes) : left < right
    default: left.rank < right.rank
    }
  }

  private var rank: Int {
    switch self {
    case .ipv4: 0
    case .ipv6: 1
    case .unix: 2
    case .vsock: 3
    case .other: 4
    }
  }
}

internal import Glibc
public import SocketAddresses
internal import SystemPackage

/// A network interface of this machine, as it was when it was asked for.
public struct NetworkInterface: Sendable, Hashable {
  /// The name, such as `lo` or `eth0`.
  public let name: String
  /// The number by which the kernel knows it, and options name it.
  public let index: UInt32
  public let flags: Flags
  /// The addresses, IPv4 and IPv6, with the networks that they are in.
  public internal(set) var addresses: [Address] = []
  /// The link's address, six bytes on Ethernet; empty where there is none.
  public internal(set) var linkAddress: [UInt8] = []

  /// One address of an interface.
  public struct Address: Sendable, Hashable {
    public let address: IPAddress
    /// How many bits of it name the network; nil when the kernel did not say.
    public let prefixLength: Int?
    /// The broadcast address, or on a link between two the address of the other end.
    public let peer: IPAddress?
  }

  /// Source: netdevice(7), `SIOCGIFFLAGS`.
  public struct Flags: OptionSet, Sendable, Hashable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// An administrator has it on.
    public static let up = Flags(rawValue: 1 << 0)
    /// It has a broadcast address.
    public static let broadcast = Flags(rawValue: 1 << 1)
    public static let loopback = Flags(rawValue: 1 << 3)
    /// It leads to one other machine.
    public static let pointToPoint = Flags(rawValue: 1 << 4)
    /// The link is there: a cable is plugged in.
    public static let running = Flags(rawValue: 1 << 6)
    /// It asks nobody for addresses of its network.
    public static let noARP = Flags(rawValue: 1 << 7)
    public static let promiscuous = Flags(rawValue: 1 << 8)
    public static let multicast = Flags(rawValue: 1 << 12)
  }

  /// All interfaces, in the order of their numbers.
  ///
  /// - Throws: ``SocketError`` with operation `open`: `EMFILE` at the limit of open files.
  ///
  /// Corresponds to `getifaddrs(3)`.
  public static func all() throws(SocketError) -> [NetworkInterface] {
    var list: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&list) == 0 else { throw SocketError(.open, Errno(rawValue: errno)) }
    defer { freeifaddrs(list) }
    var interfaces: [String: NetworkInterface] = [:]
    var entry = list
    while let current = entry?.pointee {
      entry = current.ifa_next
      let name = String(cString: current.ifa_name)
      var interface =
        interfaces[name]
        ?? NetworkInterface(
          name: name,
          index: if_nametoindex(current.ifa_name),
          flags: Flags(rawValue: current.ifa_flags)
        )
      interface.add(current)
      interfaces[name] = interface
    }
    return interfaces.values.sorted { ($0.index, $0.name) < ($1.index, $1.name) }
  }

  private mutating func add(_ entry: ifaddrs) {
    guard let native = entry.ifa_addr else { return }
    if Int32(native.pointee.sa_family) == AF_PACKET {
      // struct sockaddr_ll: the address's length is at 11, the address at 12. Source: packet(7).
      let bytes = UnsafeRawBufferPointer(start: native, count: 20)
      linkAddress = Array(bytes[12..<12 + min(8, Int(bytes[11]))])
      if linkAddress.allSatisfy({ $0 == 0 }) { linkAddress = [] }
    } else if let address = Self.address(native) {
      let mask = entry.ifa_netmask.flatMap { Self.address($0) }
      addresses.append(
        Address(
          address: address,
          prefixLength: mask.map { $0.bitWidth - ($0.number | ~Self.ones($0.bitWidth)).trailingZeroBitCount },
          peer: entry.ifa_ifu.ifu_broadaddr.flatMap { Self.address($0) }
        )
      )
    }
  }

  private static func ones(_ count: Int) -> UInt128 { count == 128 ? .max : (1 << UInt128(count)) - 1 }

  private static func address(_ native: UnsafeMutablePointer<sockaddr>) -> IPAddress? {
    let length =
      switch Int32(native.pointee.sa_family) {
      case AF_INET: MemoryLayout<sockaddr_in>.size
      case AF_INET6: MemoryLayout<sockaddr_in6>.size
      default: 0
      }
    guard length > 0 else { return nil }
    return switch SocketAddress(native: UnsafeRawBufferPointer(start: native, count: length)[...]) {
    case .ipv4(let address, _): .v4(address)
    case .ipv6(let address, _): .v6(address)
    default: nil
    }
  }
}

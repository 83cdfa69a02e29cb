import SocketAddresses
import SocketKernel
import SystemPackage

/// What a socket is to be like, decided before it exists.
///
///     let listener = try Socket.tcp(.init(noDelay: false)).bind(to: .any(port: 80)).listen()
///
/// The defaults are what most programs want; each says why. An option that means nothing to a kind of socket is
/// left alone for it.
public struct SocketOptions: Sendable, Hashable {
  /// Sends small writes at once instead of gathering them (TCP and MPTCP). On: a request that waits for the reply to the
  /// one before, behind a peer that delays its acknowledgements, stands still for 40 ms. `TCP_NODELAY`, tcp(7).
  public var noDelay: Bool
  /// Lets a stream socket bind to a port whose old connections are in TIME_WAIT. On: without it a server cannot start
  /// again for a minute. On Linux it does not let two listeners share a port. Left off on datagram sockets, where it
  /// does let a second one take the port over. `SO_REUSEADDR`, socket(7).
  public var reuseAddress: Bool
  /// Lets several sockets bind to one address; the kernel deals out what arrives. Off: a second copy of a program
  /// that was started by mistake would take half of the connections. `SO_REUSEPORT`, socket(7).
  public var reusePort: Bool
  /// Keeps an IPv6 socket to IPv6. On: whether `[::]` also takes IPv4 would otherwise depend on the machine's
  /// settings. `IPV6_V6ONLY`, ipv6(7).
  public var onlyIPv6: Bool
  /// Lets a datagram socket send to a broadcast address (UDP only). Off: the kernel refuses it with `EACCES`, because
  /// every machine of the network would be disturbed by a slip. `SO_BROADCAST`, socket(7).
  public var broadcast: Bool
  /// The kernel's buffers in bytes; it doubles the number for its own bookkeeping. Not set: the kernel adapts them to
  /// the connection, which is better than any fixed number. `SO_RCVBUF`, `SO_SNDBUF`, socket(7).
  public var receiveBuffer: Int?
  public var sendBuffer: Int?
  /// How many routers a packet may pass: `IP_TTL`, ip(7), or `IPV6_UNICAST_HOPS`, ipv6(7).
  public var timeToLive: Int?
  /// The congestion control algorithm by its name in `/proc/sys/net/ipv4/tcp_allowed_congestion_control` (TCP and
  /// MPTCP). An unknown name is an error with TCP; MPTCP takes it, and keeps to the machine's algorithm.
  /// `TCP_CONGESTION`, tcp(7).
  public var congestion: String?

  public init(
    noDelay: Bool = true,
    reuseAddress: Bool = true,
    reusePort: Bool = false,
    onlyIPv6: Bool = true,
    broadcast: Bool = false,
    receiveBuffer: Int? = nil,
    sendBuffer: Int? = nil,
    timeToLive: Int? = nil,
    congestion: String? = nil
  ) {
    self.noDelay = noDelay
    self.reuseAddress = reuseAddress
    self.reusePort = reusePort
    self.onlyIPv6 = onlyIPv6
    self.broadcast = broadcast
    self.receiveBuffer = receiveBuffer
    self.sendBuffer = sendBuffer
    self.timeToLive = timeToLive
    self.congestion = congestion
  }
}

extension AddressFamily {
  /// The family that a socket needs for `address`.
  init(of address: SocketAddress) {
    self =
      switch address {
      case .ipv4: .ipv4
      case .ipv6: .ipv6
      case .unix: .unix
      case .vsock: .vsock
      case .other(let family, _): AddressFamily(rawValue: Int32(family))
      }
  }
}

extension SocketDescriptor {
  /// Opens a non-blocking socket that fits `address`, with its options set.
  static func open<T: Transport>(
    _ transport: T.Type,
    for address: SocketAddress,
    _ options: SocketOptions,
    _ operation: SocketError.Operation
  ) throws(SocketError) -> SocketDescriptor {
    let family = AddressFamily(of: address)
    guard T.families.contains(family) else {
      throw SocketError(operation, .addressFamilyNotSupported, remote: address)
    }
    return try open(T.self, family: family, options)
  }

  static func open<T: Transport>(
    _ transport: T.Type,
    family: AddressFamily,
    _ options: SocketOptions
  ) throws(SocketError) -> SocketDescriptor {
    let descriptor = try open(family, T.socketType, T.socketProtocol, nonBlocking: true)
    let isStream = T.socketType == .stream
    if T.self is any TCPTransport.Type {
      if options.noDelay { try descriptor.sendSmallWritesAtOnce(T.socketProtocol) }
      if let congestion = options.congestion { try descriptor.setOption(.congestionControl, to: congestion) }
    }
    if options.reuseAddress && isStream && family != .unix { try descriptor.setOption(.reuseAddress, to: true) }
    if options.reusePort && family != .unix { try descriptor.setOption(.reusePort, to: true) }
    if options.broadcast && T.socketProtocol == .udp { try descriptor.setOption(.broadcast, to: true) }
    if family == .ipv6 { try descriptor.setOption(.ipv6Only, to: options.onlyIPv6) }
    if let size = options.receiveBuffer { try descriptor.setOption(.receiveBufferSize, to: Int32(clamping: size)) }
    if let size = options.sendBuffer { try descriptor.setOption(.sendBufferSize, to: Int32(clamping: size)) }
    if let hops = options.timeToLive {
      if family == .ipv4 { try descriptor.setOption(.ipv4TimeToLive, to: UInt8(clamping: hops)) }
      if family == .ipv6 { try descriptor.setOption(.ipv6UnicastHops, to: Int32(clamping: hops)) }
    }
    return descriptor
  }

  /// Before Linux 5.17 MPTCP refuses the option, which is no reason to have no socket: that it is on is a default, and
  /// few have asked for it. Source: the kernel's net/mptcp/sockopt.c.
  private func sendSmallWritesAtOnce(_ socketProtocol: SocketProtocol) throws(SocketError) {
    do throws(SocketError) {
      try setOption(.noDelay, to: true)
    } catch {
      guard socketProtocol == .mptcp, error.errno == .notSupportedOnSocket else { throw error }
    }
  }
}

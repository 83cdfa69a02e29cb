extension Endpoint {
  /// What an endpoint asks of its socket, each nil where it does not say: then the library's default holds.
  public struct Options: Sendable, Hashable {
    /// Send small segments at once (`TCP_NODELAY`). `nodelay=0` or `1`.
    public var nodelay: Bool?
    /// The size of the receive buffer in bytes (`SO_RCVBUF`). A number with a unit: `rcvbuf=64KiB`.
    public var rcvbuf: Int?
    /// The size of the send buffer in bytes (`SO_SNDBUF`). A number with a unit: `sndbuf=64KiB`.
    public var sndbuf: Int?
    /// The local address that a client binds before it connects or sends: `bind=192.0.2.1`, `bind=[::1]:4000`; for a
    /// Unix-domain client its own path, without which nobody can answer its datagrams: `bind=/run/me`.
    public var bind: SocketAddress?
    /// How many routers a packet may pass (`IP_TTL`, `IPV6_UNICAST_HOPS`), 1 to 255. A plain count: `ttl=64`.
    public var ttl: Int?
    /// How many connections may wait to be accepted (`listen(2)`). A plain count: `backlog=128`.
    public var backlog: Int?
    /// Bind although old connections on the address are still ending (`SO_REUSEADDR`). `reuse=0` or `1`.
    public var reuse: Bool?
    /// Keep IPv4 off an IPv6 socket (`IPV6_V6ONLY`). `v6only=0` or `1`.
    public var v6only: Bool?
    /// The congestion control algorithm by its name in the kernel (`TCP_CONGESTION`): `congestion=bbr`.
    public var congestion: String?

    public init(
      nodelay: Bool? = nil,
      rcvbuf: Int? = nil,
      sndbuf: Int? = nil,
      bind: SocketAddress? = nil,
      ttl: Int? = nil,
      backlog: Int? = nil,
      reuse: Bool? = nil,
      v6only: Bool? = nil,
      congestion: String? = nil
    ) {
      self.nodelay = nodelay
      self.rcvbuf = rcvbuf
      self.sndbuf = sndbuf
      self.bind = bind
      self.ttl = ttl
      self.backlog = backlog
      self.reuse = reuse
      self.v6only = v6only
      self.congestion = congestion
    }
  }
}

extension Endpoint.Options {
  /// The options by name, in the order in which they are written.
  public enum Key: String, Sendable, CaseIterable {
    case nodelay, rcvbuf, sndbuf, bind, ttl, backlog, reuse, v6only, congestion

    /// Whether a socket of the transport has the option.
    ///
    /// A descriptor may be any socket; what it has not, the kernel refuses. It is bound already.
    public func applies(to transport: Endpoint.Transport) -> Bool {
      if transport == .descriptor { return self != .bind }
      return switch self {
      case .nodelay, .congestion: transport.isNetwork && transport.semantics == .stream
      case .rcvbuf, .sndbuf, .bind: true
      case .ttl, .reuse: transport.isNetwork
      case .v6only: transport.carriesIPv6
      case .backlog: transport.semantics != .datagram
      }
    }
  }
}

extension Endpoint.Options: CustomStringConvertible {
  /// The options as they end a word, `?` in front; empty where nothing is said.
  public var description: String {
    let written = Key.allCases.compactMap { key in value(of: key).map { "\(key.rawValue)=\($0)" } }
    return written.isEmpty ? "" : "?" + written.joined(separator: "&")
  }

  private func value(of key: Key) -> String? {
    func flag(_ value: Bool?) -> String? { value.map { $0 ? "1" : "0" } }
    return switch key {
    case .nodelay: flag(nodelay)
    case .rcvbuf: rcvbuf.map(SizeText.write)
    case .sndbuf: sndbuf.map(SizeText.write)
    case .bind: bind?.description
    case .ttl: ttl.map(String.init)
    case .backlog: backlog.map(String.init)
    case .reuse: flag(reuse)
    case .v6only: flag(v6only)
    case .congestion: congestion
    }
  }
}

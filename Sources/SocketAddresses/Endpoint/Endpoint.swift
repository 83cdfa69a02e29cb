/// Where a socket listens or connects to, and how, in one word: `tcp://localhost:80?nodelay=1`.
///
/// The same word goes in the server's configuration, the client's, and a terminal. It says nothing about the direction,
/// so it can be copied from one to the other. Every endpoint has a word and prints it; the word reads back as an equal
/// endpoint.
///
/// ```
/// tcp://H:P  tcp4://H:P  tcp6://H:P  udp://H:P  udp4://H:P  udp6://H:P  tls://H:P
/// unix:PATH  unix-dgram:PATH  unix-seqpacket:PATH  unix-abstract:NAME
/// vsock://CID:P  fd:N  :P (TCP on localhost)
///
/// H        name, 127.0.0.1, [::1], [fe80::1%eth0], * (every interface), or nothing (localhost)
/// P        0 to 65535, or a name of PortRegistry
/// PATH     all up to a '?'; %3F for a '?' in it, %25 for a '%'
/// CID      a number, any, hypervisor, local or host
/// options  ?key=value&key=value, see Endpoint.Options
/// ```
/// gRPC's `unix:///absolute/path` and `vsock:CID:PORT` are read too.
public struct Endpoint: Sendable, Hashable {
  public let transport: Transport
  public let location: Location
  public let options: Options

  /// An endpoint from its parts.
  ///
  /// - Throws: ``EndpointError`` where no word says them: a location that the transport does not have, an address of
  ///   the wrong version, an option that does not apply. The error's text is the word that they would have made.
  public init(_ transport: Transport, _ location: Location, options: Options = Options()) throws(EndpointError) {
    // The grammar decides what is an endpoint; a second set of checks would drift from it.
    let parts = Endpoint(unchecked: transport, location, options)
    let word = parts.description
    self = try Endpoint(word)
    guard self == parts else {
      throw EndpointError(
        .contradiction,
        "parts that would be read as others",
        in: word,
        at: 0..<word.utf8.count,
        suggestion: "read a host with Endpoint.Host(_:)"
      )
    }
  }

  /// The endpoint at a socket's address, as a listener prints where it listens.
  ///
  /// An abstract name turns ``Transport/unix`` into ``Transport/unixAbstract``.
  ///
  /// - Throws: ``EndpointError`` where the transport does not have such addresses.
  public init(_ transport: Transport, at address: SocketAddress, options: Options = Options()) throws(EndpointError) {
    switch address {
    case .ipv4(let ip, let port): try self.init(transport, .network(.address(.v4(ip)), port), options: options)
    case .ipv6(let ip, let port): try self.init(transport, .network(.address(.v6(ip)), port), options: options)
    case .vsock(let cid, let port): try self.init(transport, .vsock(cid: cid, port: port), options: options)
    case .unix(let name):
      let isAbstract = transport == .unix && name.kind == .abstract
      try self.init(isAbstract ? .unixAbstract : transport, .unix(name), options: options)
    case .other:
      throw EndpointError(
        .contradiction,
        "an address of a family that no transport has",
        in: address.description,
        at: 0..<address.description.utf8.count
      )
    }
  }

  init(unchecked transport: Transport, _ location: Location, _ options: Options) {
    self.transport = transport
    self.location = location
    self.options = options
  }
}

// MARK: - Parts

extension Endpoint {
  /// What carries the bytes. The raw value is the word's scheme.
  public enum Transport: String, Sendable, CaseIterable {
    case tcp, tcp4, tcp6
    case udp, udp4, udp6
    case tls
    case unix
    case unixDatagram = "unix-dgram"
    case unixSequencedPacket = "unix-seqpacket"
    case unixAbstract = "unix-abstract"
    case vsock
    /// A socket that the process was started with, as systemd and inetd do.
    case descriptor = "fd"
  }

  /// How a transport keeps bytes together.
  public enum Semantics: Sendable {
    /// One run of bytes with no borders in it.
    case stream
    /// Messages that may be lost or change places.
    case datagram
    /// Messages in a connection, whole and in order.
    case sequencedPacket
  }

  /// The place, as the transport names places.
  public enum Location: Sendable, Hashable {
    case network(Host, Port)
    case unix(UnixAddress)
    case vsock(cid: UInt32, port: UInt32)
    /// The number of an inherited descriptor.
    case descriptor(Int32)
  }

  /// The machine, or the interface of this one.
  public enum Host: Sendable, Hashable {
    /// This machine by its loopback addresses: `localhost`, or nothing where a host is written.
    case localhost
    /// Every interface of this machine: `*`. For a listener; nobody can connect to it.
    case any
    case address(IPAddress)
    /// A name that has to be looked up. ASCII: names in other scripts are written in Punycode, `xn--`.
    case name(String)
  }

  /// The host, of a transport that has one.
  public var host: Host? {
    if case .network(let host, _) = location { host } else { nil }
  }

  /// The TCP or UDP port, of a transport that has one.
  public var port: Port? {
    if case .network(_, let port) = location { port } else { nil }
  }
}

extension Endpoint.Transport {
  /// How bytes are kept together; nil for a descriptor, which only the kernel knows.
  public var semantics: Endpoint.Semantics? {
    switch self {
    case .tcp, .tcp4, .tcp6, .tls, .unix, .unixAbstract, .vsock: .stream
    case .udp, .udp4, .udp6, .unixDatagram: .datagram
    case .unixSequencedPacket: .sequencedPacket
    case .descriptor: nil
    }
  }

  /// Whether the transport runs over IP, and so has hosts and ports.
  public var isNetwork: Bool {
    switch self {
    case .tcp, .tcp4, .tcp6, .udp, .udp4, .udp6, .tls: true
    case .unix, .unixDatagram, .unixSequencedPacket, .unixAbstract, .vsock, .descriptor: false
    }
  }

  /// Whether names are Unix-domain addresses.
  public var isUnix: Bool {
    switch self {
    case .unix, .unixDatagram, .unixSequencedPacket, .unixAbstract: true
    default: false
    }
  }

  /// Whether the transport carries IPv4. A resolver asks for the versions that are carried, and for no other.
  public var carriesIPv4: Bool { isNetwork && self != .tcp6 && self != .udp6 }

  /// Whether the transport carries IPv6.
  public var carriesIPv6: Bool { isNetwork && self != .tcp4 && self != .udp4 }
}

// MARK: - Addresses

extension Endpoint {
  /// The socket addresses that the endpoint stands for, the preferred first; nil where a name has to be looked up, and
  /// for a descriptor.
  ///
  /// `localhost` is not looked up: it is `127.0.0.1` and `::1`, whatever a hosts file says (RFC 6761, section 6.3).
  /// `*` is `0.0.0.0` and `::`, to be bound one by one with `IPV6_V6ONLY` on the second; with the option `v6only` set
  /// it is `::` alone, and the option says whether IPv4 peers reach it.
  public var addresses: [SocketAddress]? {
    switch location {
    case .network(.localhost, let port): both(.loopback, .loopback, port)
    case .network(.any, let port): options.v6only == nil ? both(.any, .any, port) : [.ipv6(.any, port)]
    case .network(.address(let address), let port): [.ip(address, port)]
    case .network(.name, _), .descriptor: nil
    case .unix(let address): [.unix(address)]
    case .vsock(let cid, let port): [.vsock(cid: cid, port: port)]
    }
  }

  private func both(_ v4: IPv4Address, _ v6: IPv6Address, _ port: Port) -> [SocketAddress] {
    (transport.carriesIPv4 ? [.ipv4(v4, port)] : []) + (transport.carriesIPv6 ? [.ipv6(v6, port)] : [])
  }
}

// MARK: - Writing

extension Endpoint: CustomStringConvertible {
  /// The word, in its one canonical form: ports as numbers, `localhost` written out, options in a fixed order.
  public var description: String {
    let place =
      switch location {
      case .network(let host, let port): "//\(host):\(port)"
      case .unix(let address): address.escaped
      case .vsock(let cid, let port): "//\(VsockText.name(ofCID: cid)):\(port)"
      case .descriptor(let number): "\(number)"
      }
    return "\(transport.rawValue):\(place)\(options)"
  }
}

extension Endpoint.Host: CustomStringConvertible {
  public var description: String {
    switch self {
    case .localhost: "localhost"
    case .any: "*"
    case .address(.v4(let address)): address.description
    case .address(.v6(let address)): "[\(address)]"
    case .name(let name): name
    }
  }
}

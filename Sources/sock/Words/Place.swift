import SocketAddresses
import SocketKernel
import Sockets

/// One socket of an endpoint: how it speaks, its one address, and what is asked of it.
///
/// An endpoint may stand for several: `tcp://localhost:80` is a socket for IPv4 and one for IPv6.
struct Place: Hashable, Sendable {
  let transport: Endpoint.Transport
  let address: SocketAddress
  let options: Endpoint.Options
  /// The number of a socket that is inherited, and then the address says nothing.
  var descriptor: Int32?

  /// The address as an endpoint word, which can be pasted back. Without the options: it says where, not how.
  var word: String {
    if let descriptor { return "fd:\(descriptor)" }
    return (try? Endpoint(transport, at: address))?.description ?? "\(transport.rawValue):\(address)"
  }

  func at(_ address: SocketAddress) -> Place { Place(transport: transport, address: address, options: options) }

  var socketOptions: SocketOptions {
    var socket = SocketOptions()
    if let nodelay = options.nodelay { socket.noDelay = nodelay }
    if let reuse = options.reuse { socket.reuseAddress = reuse }
    if let v6only = options.v6only { socket.onlyIPv6 = v6only }
    socket.receiveBuffer = options.rcvbuf
    socket.sendBuffer = options.sndbuf
    socket.timeToLive = options.ttl
    socket.congestion = options.congestion
    return socket
  }
}

extension Endpoint.Transport {
  /// The transport as rules name it: both versions of IP, and both ways to name a Unix-domain socket, are one.
  var family: String {
    switch self {
    case .tcp, .tcp4, .tcp6: "tcp"
    case .udp, .udp4, .udp6: "udp"
    case .unix, .unixAbstract: "unix"
    default: rawValue
    }
  }
}

extension Endpoint {
  /// What `sock serve` speaks.
  static let served = spoken + [.unixSequencedPacket, .vsock, .descriptor]

  /// What `sock send` speaks.
  static let spoken: [Transport] = [.tcp, .tcp4, .tcp6, .udp, .udp4, .udp6, .unix, .unixDatagram, .unixAbstract]

  /// Reads an endpoint from the command line.
  init(word: String, among spoken: [Transport] = spoken) throws(Failure) {
    do throws(EndpointError) {
      self = try Endpoint(word)
    } catch {
      let repair = error.suggestion.map { "\n  \($0)" } ?? ""
      let diagram = error.diagram.split(separator: "\n").map { "\n  \($0)" }.joined()
      throw Failure(.wrongCommandLine, "not an endpoint: \(error.message)\(diagram)\(repair)")
    }
    guard spoken.contains(transport) else {
      throw Failure(
        .wrongCommandLine,
        """
        \(transport.rawValue) is not spoken yet: \(self)
          there are   \(spoken.map(\.rawValue).joined(separator: " "))
        """
      )
    }
  }

  /// The sockets that the endpoint stands for, the preferred first; asks name servers where there is a name.
  func places() throws(Failure) -> [Place] {
    if case .descriptor(let number) = location {
      return [Place(transport: transport, address: .unix(.unnamed), options: options, descriptor: number)]
    }
    let addresses: [SocketAddress]
    if let known = self.addresses {
      addresses = known
    } else if case .network(.name(let name), let port) = location {
      let family: AddressFamily? = !transport.carriesIPv6 ? .ipv4 : !transport.carriesIPv4 ? .ipv6 : nil
      do throws(SocketError) {
        addresses = try SocketAddress.resolve(host: name, port: port, family: family)
      } catch {
        throw Failure(error, doing: "resolve \(name)")
      }
    } else {
      addresses = []
    }
    return addresses.map { Place(transport: transport, address: $0, options: options) }
  }
}

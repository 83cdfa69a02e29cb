import SocketAddresses
import SocketKernel
import Sockets

extension Place {
  /// Connects, in whichever way this kind of socket does.
  func openChannel(within limit: Duration) async throws(SocketError) -> any Channel {
    let (options, local) = (socketOptions, self.options.bind)
    switch transport {
    case .tcp, .tcp4, .tcp6, .tls:
      guard let local else { return StreamChannel(try await Socket.tcp(options).connect(to: address, within: limit)) }
      return StreamChannel(try await Socket.tcp(options).bind(to: local).connect(to: address, within: limit))
    case .unix, .unixAbstract:
      guard let local else {
        return StreamChannel(try await Socket.unixStream(options).connect(to: address, within: limit))
      }
      return StreamChannel(try await Socket.unixStream(options).bind(to: local).connect(to: address, within: limit))
    case .udp, .udp4, .udp6:
      guard let local else { return DatagramChannel(try Socket.udp(options).connect(to: address)) }
      return DatagramChannel(try Socket.udp(options).bind(to: local).connect(to: address))
    case .unixDatagram:
      // Without a name of its own nobody could answer it; the kernel gives it one.
      return DatagramChannel(
        try Socket.unixDatagram(options).bind(to: local ?? .unix(.unnamed)).connect(to: address)
      )
    case .unixSequencedPacket:
      return PacketChannel(try await Socket.packets(options).connect(to: address, within: limit))
    case .vsock:
      return StreamChannel(try await Socket.vsockStream(options).connect(to: address, within: limit))
    case .descriptor: return try inheritedChannel()
    }
  }

  /// What the program was started with; which kind of socket that is, the kernel knows.
  private func inheritedChannel() throws(SocketError) -> any Channel {
    let socket = SocketDescriptor(adopting: descriptor ?? -1)
    switch try socket.option(.type) {
    case .stream: return StreamChannel(try Connection(adopting: socket))
    case .sequencedPacket: return PacketChannel(try PacketConnection(adopting: socket))
    default:
      if case .unix = try socket.localAddress() {
        return DatagramChannel(try DatagramSocket<UnixDatagram, Connected>(adopting: socket))
      }
      return DatagramChannel(try DatagramSocket<UDP, Connected>(adopting: socket))
    }
  }
}

extension [Place] {
  /// Whether they are the addresses of a name over TCP: called side by side then, so that one of them that leads
  /// nowhere costs a moment. An address to call from belongs to one version of IP, and so takes them in turn.
  var areRaced: Bool {
    count > 1 && allSatisfy { [.tcp, .tcp4, .tcp6].contains($0.transport) && $0.options.bind == nil }
  }

  /// Connects to the first that answers.
  ///
  /// - Precondition: ``areRaced``.
  func race(within limit: Duration) async throws(SocketError) -> (channel: any Channel, place: Place) {
    let connection = try await Socket.tcp(self[0].socketOptions).connect(toFirstOf: map(\.address), within: limit)
    let place = self[0].at(try connection.remoteAddress)
    return (StreamChannel(connection), place)
  }
}

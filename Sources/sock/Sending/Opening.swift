import Dispatch
import SocketAddresses
import SocketKernel
import Sockets
import SystemPackage

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
      return try MessageChannel(try await connect(.unix, .sequencedPacket, within: limit))
    case .vsock:
      return StreamChannel(try Connection(adopting: await connect(.vsock, .stream, within: limit)))
    case .descriptor:
      return try MessageChannel(SocketDescriptor(adopting: descriptor ?? -1))
    }
  }

  /// Connects with the plain call, on a thread that may block. A vsock peer that does not exist answers at once, and a
  /// Unix listener whose backlog is full is the other case in which it waits; `SO_SNDTIMEO` ends that.
  private func connect(
    _ family: AddressFamily,
    _ type: SocketType,
    within limit: Duration
  ) async throws(SocketError) -> SocketDescriptor {
    let address = address
    let local = options.bind
    let answer = await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(
          returning: Result { () throws(SocketError) in
            let descriptor = try SocketDescriptor.open(family, type)
            try descriptor.setOption(.sendTimeout, to: limit)
            if let local { try descriptor.bind(to: local) }
            try descriptor.connect(to: address)
            return descriptor.release()
          }
        )
      }
    }
    let number: Int32
    do throws(SocketError) {
      number = try answer.get()
    } catch {
      guard error.errno == .wouldBlock else { throw error }
      throw SocketError(.connect, .deadlineExpired, remote: address)
    }
    return SocketDescriptor(adopting: number)
  }
}

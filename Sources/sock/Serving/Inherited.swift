import SocketAddresses
import SocketKernel
import Sockets
import SystemPackage

/// Sockets that the program was started with, as systemd and inetd do.
enum Inherited {
  /// Serves a listening socket or a datagram socket; which of them it is, the kernel knows.
  static func service(_ number: Int32, _ context: ServiceContext) throws(Failure) -> any Service {
    do throws(SocketError) {
      let socket = SocketDescriptor(adopting: number)
      let type = try socket.option(.type)
      let address = try socket.localAddress()
      let isUnix = if case .unix = address { true } else { false }
      let transport: Endpoint.Transport =
        switch (address, type) {
        case (.unix, .datagram): .unixDatagram
        case (.unix, .sequencedPacket): .unixSequencedPacket
        case (.unix, _): .unix
        case (.vsock, _): .vsock
        default: type == .datagram ? .udp : .tcp
        }
      let place = Place(transport: transport, address: address, options: Endpoint.Options())
      if type == .sequencedPacket {
        return PacketService(try PacketListener(adopting: socket), at: place, context)
      }
      guard type == .datagram else { return StreamService(try Listener(adopting: socket), at: place, context) }
      if isUnix {
        return try DatagramService(DatagramSocket<UnixDatagram, Bound>(adopting: socket), at: place, context)
      }
      return try DatagramService(DatagramSocket<UDP, Bound>(adopting: socket), at: place, context)
    } catch {
      throw Failure(
        error,
        doing: "serve fd:\(number)",
        advice: "fd:N is a socket that listens, or a datagram socket, and that this program was started with"
      )
    }
  }
}

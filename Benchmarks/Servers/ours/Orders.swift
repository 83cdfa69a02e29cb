// What the driver tells each of our servers with its last two arguments: what to serve, and where.
import Glibc
public import Sockets

public enum Orders {
  public static let service = read().service
  static let place = read().place

  /// Listens at the port, or at the path of a Unix socket, and says so.
  public static func listen() throws -> Listener {
    let listener =
      if let port = UInt16(place) {
        try Socket.tcp().bind(to: .loopback(port: Port(port))).listen()
      } else {
        try Socket.unixStream().bind(to: .unix(path: place)).listen()
      }
    sayReady()
    return listener
  }

  public static func bindUDP() throws -> DatagramSocket<UDP, Bound> {
    guard let port = UInt16(place) else { refuse() }
    let server = try Socket.udp().bind(to: .loopback(port: Port(port)))
    sayReady()
    return server
  }

  public static func refuse() -> Never {
    print("usage: \(CommandLine.arguments[0]) reply|upload|echo|datagrams PORT|PATH, each server what it can")
    exit(2)
  }

  private static func read() -> (service: String, place: String) {
    guard CommandLine.arguments.count == 3 else { refuse() }
    return (CommandLine.arguments[1], CommandLine.arguments[2])
  }

  private static func sayReady() {
    print("listening \(place)")
    fflush(nil)  // the driver reads a pipe, and a pipe's output waits for a full buffer
  }
}

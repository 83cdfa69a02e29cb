import SocketAddresses
public import SocketKernel
import SystemPackage

/// Where every socket begins: pick what it speaks, then follow the workflow of the Berkeley calls.
///
/// | | |
/// |---|---|
/// | TCP server | `Socket.tcp().bind(to:).listen()`, then ``Listener/serve(until:drain:_:)`` or ``Listener/accept(within:)`` |
/// | TCP client | `Socket.tcp().connect(to:)` |
/// | UDP server | `Socket.udp().bind(to:)`, then `receive()` and `send(_:to:)` |
/// | UDP client | `Socket.udp()`, then `send(_:to:)` and `receive()` |
///
/// The workflow is in the types: `bind` takes a socket without an address and gives one that has it, only a bound
/// stream socket has `listen`, only the ``Listener`` that this gives has `accept`. A call out of order does not
/// compile, and the compiler says what belongs before it. Each socket has one owner, which is what `~Copyable` says,
/// and is closed when that owner lets go of it.
public enum Socket {
  /// A TCP socket, over IPv4 or IPv6 as the address of its `bind` or `connect` says.
  ///
  /// - Throws: `SocketError` when the library's loops cannot be started.
  public static func tcp(_ options: SocketOptions = .init()) throws(SocketError) -> StreamSocket<TCP> {
    try StreamSocket(options)
  }

  /// A Unix-domain stream socket.
  ///
  /// - Throws: `SocketError` when the library's loops cannot be started.
  public static func unixStream(_ options: SocketOptions = .init()) throws(SocketError) -> StreamSocket<UnixStream> {
    try StreamSocket(options)
  }

  /// A UDP socket that can send to IPv4 and IPv6 alike; the kernel gives it a port with the first datagram.
  ///
  /// - Throws: `SocketError`, for example `EMFILE` when the process has no descriptor left.
  ///
  /// Corresponds to `socket(2)`.
  public static func udp(_ options: SocketOptions = .init()) throws(SocketError) -> DatagramSocket<UDP, Unbound> {
    do {
      return try DatagramSocket(opening: .ipv6, options)
    } catch {
      // A kernel without IPv6 is left with the other half.
      guard error.errno == .addressFamilyNotSupported else { throw error }
      return try DatagramSocket(opening: .ipv4, options)
    }
  }

  /// A Unix-domain datagram socket. It has no name until it is bound, so nobody can answer it before.
  ///
  /// - Throws: `SocketError`, for example `EMFILE` when the process has no descriptor left.
  ///
  /// Corresponds to `socket(2)`.
  public static func unixDatagram(
    _ options: SocketOptions = .init()
  ) throws(SocketError) -> DatagramSocket<UnixDatagram, Unbound> {
    try DatagramSocket(opening: .unix, options)
  }
}

// MARK: - Transports

/// What a socket speaks.
public protocol Transport: SendableMetatype {
  static var socketType: SocketType { get }
  static var socketProtocol: SocketProtocol { get }
  static var families: [AddressFamily] { get }
}

/// Bytes in order, over a connection.
public protocol StreamTransport: Transport {}
/// Single messages, without a connection.
public protocol DatagramTransport: Transport {}

extension StreamTransport {
  public static var socketType: SocketType { .stream }
}

extension DatagramTransport {
  public static var socketType: SocketType { .datagram }
}

public enum TCP: StreamTransport {
  public static var socketProtocol: SocketProtocol { .tcp }
  public static var families: [AddressFamily] { [.ipv4, .ipv6] }
}

public enum UDP: DatagramTransport {
  public static var socketProtocol: SocketProtocol { .udp }
  public static var families: [AddressFamily] { [.ipv4, .ipv6] }
}

public enum UnixStream: StreamTransport {
  public static var socketProtocol: SocketProtocol { .default }
  public static var families: [AddressFamily] { [.unix] }
}

public enum UnixDatagram: DatagramTransport {
  public static var socketProtocol: SocketProtocol { .default }
  public static var families: [AddressFamily] { [.unix] }
}

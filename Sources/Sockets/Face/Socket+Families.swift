import SocketAddresses
public import SocketKernel
import SystemPackage

// Sockets beyond TCP, UDP and the Unix domain's usual two.

extension Socket {
  /// A socket for connections that keep the borders between messages, of the Unix domain or of vsock as the address
  /// of its `bind` or `connect` says: `SOCK_SEQPACKET`.
  ///
  /// - Throws: `SocketError` when the library's loops cannot be started.
  public static func packets(_ options: SocketOptions = .init()) throws(SocketError) -> PacketSocket {
    try PacketSocket(options)
  }

  /// A stream socket between a virtual machine and its host. Source: vsock(7).
  ///
  /// - Throws: `SocketError` when the library's loops cannot be started.
  public static func vsockStream(_ options: SocketOptions = .init()) throws(SocketError) -> StreamSocket<VsockStream> {
    try StreamSocket(options)
  }

  /// A TCP socket whose connections may use several paths at once, and fall back to TCP where the peer knows no better.
  /// Ask ``SocketKernel/SocketOption/isMultipath`` what became of it. Source: RFC 8684.
  ///
  /// - Throws: `SocketError` when the library's loops cannot be started. A kernel without MPTCP answers at `bind` and
  ///   `connect`, with `EPROTONOSUPPORT` or `ENOPROTOOPT`.
  public static func mptcp(_ options: SocketOptions = .init()) throws(SocketError) -> StreamSocket<MPTCP> {
    try StreamSocket(options)
  }

  /// Any socket that the kernel opens; see ``AnySocket``.
  ///
  /// - Throws: `SocketError`: `EAFNOSUPPORT`, `EPROTONOSUPPORT` or `ESOCKTNOSUPPORT` for a combination that this kernel
  ///   does not have, `EPERM` or `EACCES` where a privilege is needed, `EMFILE` at the limit of open files.
  ///
  /// Corresponds to `socket(2)`.
  public static func open(
    _ family: AddressFamily,
    _ type: SocketType,
    _ protocol: SocketProtocol = .default
  ) throws(SocketError) -> AnySocket {
    try AnySocket(adopting: .open(family, type, `protocol`, nonBlocking: true))
  }

  /// Two stream connections of this process that are the ends of one.
  ///
  /// - Throws: `SocketError`, for example `EMFILE` when the process has no descriptor left.
  ///
  /// Corresponds to `socketpair(2)`.
  public static func pair() throws(SocketError) -> ConnectionPair {
    let pair = try SocketDescriptor.pair(.unix, .stream, nonBlocking: true)
    return ConnectionPair(first: try Connection(adopting: pair.first), second: try Connection(adopting: pair.second))
  }

  /// Two packet connections of this process that are the ends of one.
  ///
  /// - Throws: `SocketError`, for example `EMFILE` when the process has no descriptor left.
  ///
  /// Corresponds to `socketpair(2)`.
  public static func packetPair() throws(SocketError) -> PacketConnectionPair {
    let pair = try SocketDescriptor.pair(.unix, .sequencedPacket, nonBlocking: true)
    return PacketConnectionPair(
      first: try PacketConnection(adopting: pair.first),
      second: try PacketConnection(adopting: pair.second)
    )
  }
}

/// Two ends of one connection.
@frozen
public struct ConnectionPair: ~Copyable, Sendable {
  public let first: Connection
  public let second: Connection
}

/// Two ends of one packet connection.
@frozen
public struct PacketConnectionPair: ~Copyable, Sendable {
  public let first: PacketConnection
  public let second: PacketConnection
}

public enum VsockStream: StreamTransport {
  public static var socketProtocol: SocketProtocol { .default }
  public static var families: [AddressFamily] { [.vsock] }
}

public enum MPTCP: StreamTransport, TCPTransport {
  public static var socketProtocol: SocketProtocol { .mptcp }
  public static var families: [AddressFamily] { [.ipv4, .ipv6] }
}

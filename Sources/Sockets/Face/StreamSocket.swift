public import SocketAddresses
import SocketInspect
public import SocketKernel

/// A stream socket without an address. It becomes one with an address by `bind`, or a ``Connection`` by `connect`.
///
/// The kernel's socket is opened with the address, which decides between IPv4 and IPv6.
public struct StreamSocket<T: StreamTransport>: ~Copyable, Sendable {
  let options: SocketOptions

  init(_ options: SocketOptions) throws(SocketError) {
    try LoopPool.start()
    self.options = options
  }

  /// Gives the socket its address. Port 0 lets the kernel choose one; ``Listener/localAddress`` tells which.
  ///
  /// - Throws: `SocketError`: `EADDRINUSE` when another socket has the address, `EACCES` for a port below 1024
  ///   without the right, `EADDRNOTAVAIL` when the address is none of this machine's. The socket is closed then.
  ///   A Unix path stays in the file system when its socket is closed, and is in use as long as it is there: remove it
  ///   before you bind to it again.
  ///
  /// Corresponds to `socket(2)` and `bind(2)`.
  public consuming func bind(to address: SocketAddress) throws(SocketError) -> BoundStreamSocket<T> {
    let descriptor = try SocketDescriptor.open(T.self, for: address, options, .bind)
    do throws(SocketError) { try descriptor.bind(to: address) } catch { throw error.namingTheHolder }
    return BoundStreamSocket(descriptor)
  }

  /// Connects to `address` and gives the connection.
  ///
  /// - Parameters:
  ///   - address: where a server listens.
  ///   - duration: how long to wait at most. The kernel's own limit is about two minutes.
  /// - Throws: `SocketError`: `ECONNREFUSED` when nobody listens there, `ETIMEDOUT` and `EHOSTUNREACH` when nobody
  ///   answers, `SocketError.Cause.deadlineExpired`, `SocketError.Cause.cancelled`. The socket is closed then.
  ///
  /// Corresponds to `socket(2)` and `connect(2)`.
  public consuming func connect(
    to address: SocketAddress,
    within duration: Duration? = nil
  ) async throws(SocketError) -> Connection {
    try await connect(to: address, Deadline(within: duration))
  }

  /// Connects to `address` before `instant`, and gives the connection.
  ///
  /// Corresponds to `socket(2)` and `connect(2)`.
  public consuming func connect(
    to address: SocketAddress,
    until instant: ContinuousClock.Instant
  ) async throws(SocketError) -> Connection {
    try await connect(to: address, Deadline(until: instant))
  }

  private consuming func connect(
    to address: SocketAddress,
    _ deadline: Deadline
  ) async throws(SocketError) -> Connection {
    let descriptor = try SocketDescriptor.open(T.self, for: address, options, .connect)
    return Connection(try await .connect(descriptor, to: address, until: deadline))
  }
}

/// A stream socket with an address. It becomes a ``Listener`` by `listen`, or a ``Connection`` by `connect`.
public struct BoundStreamSocket<T: StreamTransport>: ~Copyable, Sendable {
  let descriptor: SocketDescriptor

  init(_ descriptor: consuming SocketDescriptor) { self.descriptor = descriptor }

  /// The address that `bind` gave the socket.
  ///
  /// Corresponds to `getsockname(2)`.
  public var localAddress: SocketAddress {
    get throws(SocketError) { try descriptor.localAddress() }
  }

  /// Lets clients connect. The kernel completes their connections from now on and keeps them for `accept`.
  ///
  /// - Parameter backlog: how many completed connections may wait to be accepted. The kernel caps it at
  ///   `net.core.somaxconn`, 4096 on most machines, which is the default here as well: a client beyond the backlog is
  ///   not refused but left to try again, a second and more later.
  /// - Throws: `SocketError`: `EADDRINUSE` when another socket began to listen on the address meanwhile.
  ///
  /// Corresponds to `listen(2)`.
  public consuming func listen(backlog: Int = 4096) throws(SocketError) -> Listener {
    let backlog = Int32(clamping: backlog)
    do throws(SocketError) { try descriptor.listen(backlog: backlog) } catch { throw error.namingTheHolder }
    return try Listener(adopting: descriptor)
  }

  /// Connects from the address that the socket is bound to.
  ///
  /// - Throws: `SocketError`, as ``StreamSocket/connect(to:within:)`` does, and `EADDRNOTAVAIL` when this very pair
  ///   of addresses was connected a moment ago. The socket is closed then.
  ///
  /// Corresponds to `connect(2)`.
  public consuming func connect(
    to address: SocketAddress,
    within duration: Duration? = nil
  ) async throws(SocketError) -> Connection {
    Connection(try await .connect(descriptor, to: address, until: Deadline(within: duration)))
  }

  /// Connects from the address that the socket is bound to, before `instant`.
  ///
  /// Corresponds to `connect(2)`.
  public consuming func connect(
    to address: SocketAddress,
    until instant: ContinuousClock.Instant
  ) async throws(SocketError) -> Connection {
    Connection(try await .connect(descriptor, to: address, until: Deadline(until: instant)))
  }
}

public import SocketAddresses
public import SocketKernel

/// Messages in order and none lost, over a connection: `SOCK_SEQPACKET` of the Unix domain and of vsock.
public enum SequencedPackets: Transport {
  public static var socketType: SocketType { .sequencedPacket }
  public static var socketProtocol: SocketProtocol { .default }
  public static var families: [AddressFamily] { [.unix, .vsock] }
}

extension SequencedPackets: UnixTransport {}

/// A socket for connections that keep the borders between messages. The workflow is that of a ``StreamSocket``.
public struct PacketSocket: ~Copyable, Sendable {
  let options: SocketOptions

  init(_ options: SocketOptions) throws(SocketError) {
    try LoopPool.start()
    self.options = options
  }

  /// Gives the socket its address.
  ///
  /// - Throws: `SocketError`, as ``StreamSocket/bind(to:)`` does.
  ///
  /// Corresponds to `socket(2)` and `bind(2)`.
  public consuming func bind(to address: SocketAddress) throws(SocketError) -> BoundPacketSocket {
    let descriptor = try SocketDescriptor.open(SequencedPackets.self, for: address, options, .bind)
    try descriptor.bind(to: address)
    return BoundPacketSocket(descriptor)
  }

  /// Connects to `address` and gives the connection.
  ///
  /// - Throws: `SocketError`, as ``StreamSocket/connect(to:within:)`` does, and `EPROTOTYPE` when a socket of another
  ///   type has that name.
  ///
  /// Corresponds to `socket(2)` and `connect(2)`.
  public consuming func connect(
    to address: SocketAddress,
    within duration: Duration? = nil
  ) async throws(SocketError) -> PacketConnection {
    let descriptor = try SocketDescriptor.open(SequencedPackets.self, for: address, options, .connect)
    return try PacketConnection(try await .connect(descriptor, to: address, until: Deadline(within: duration)))
  }

  /// Connects to `address` before `instant`, and gives the connection.
  ///
  /// Corresponds to `socket(2)` and `connect(2)`.
  public consuming func connect(
    to address: SocketAddress,
    until instant: ContinuousClock.Instant
  ) async throws(SocketError) -> PacketConnection {
    let descriptor = try SocketDescriptor.open(SequencedPackets.self, for: address, options, .connect)
    return try PacketConnection(try await .connect(descriptor, to: address, until: Deadline(until: instant)))
  }
}

/// A socket for connections of packets, with an address. It becomes a ``PacketListener`` by `listen`.
public struct BoundPacketSocket: ~Copyable, Sendable {
  let descriptor: SocketDescriptor

  init(_ descriptor: consuming SocketDescriptor) { self.descriptor = descriptor }

  /// The address that `bind` gave the socket.
  ///
  /// Corresponds to `getsockname(2)`.
  public var localAddress: SocketAddress {
    get throws(SocketError) { try descriptor.localAddress() }
  }

  /// Lets clients connect; see ``BoundStreamSocket/listen(backlog:)``.
  ///
  /// Corresponds to `listen(2)`.
  public consuming func listen(backlog: Int = 4096) throws(SocketError) -> PacketListener {
    try descriptor.listen(backlog: Int32(clamping: backlog))
    return try PacketListener(adopting: descriptor)
  }
}

/// A socket that clients connect to, to exchange packets.
public struct PacketListener: ~Copyable, Sendable {
  let listener: Listener

  /// Takes over a listening socket of type `SOCK_SEQPACKET`, for example one inherited from a service manager.
  ///
  /// - Throws: `SocketError`, as ``Listener/init(adopting:)`` does. The descriptor is closed then.
  public init(adopting descriptor: consuming SocketDescriptor) throws(SocketError) {
    listener = try Listener(adopting: descriptor, .sequencedPacket)
  }

  /// The address that clients connect to.
  public var localAddress: SocketAddress { listener.localAddress }

  /// Waits for a client and gives the connection to it; see ``Listener/accept(within:)``.
  ///
  /// Corresponds to `accept4(2)`.
  public borrowing func accept(within duration: Duration? = nil) async throws(SocketError) -> PacketConnection {
    let connection = try await listener.accept(within: duration)
    return try PacketConnection(connection.registration)
  }

  /// Waits for a client before `instant`, and gives the connection to it.
  ///
  /// Corresponds to `accept4(2)`.
  public borrowing func accept(until instant: ContinuousClock.Instant) async throws(SocketError) -> PacketConnection {
    let connection = try await listener.accept(until: instant)
    return try PacketConnection(connection.registration)
  }

  /// Accepts every client and runs `handler` for each, until the task is cancelled or `signal` is given; see
  /// ``Listener/serve(until:drain:_:)``.
  ///
  /// Corresponds to `accept4(2)` in a loop.
  public borrowing func serve(
    until signal: StopSignal? = nil,
    drain: Duration = .seconds(5),
    _ handler: @escaping @Sendable (consuming PacketConnection) async throws -> Void
  ) async throws(SocketError) {
    try await listener.serve(until: signal, drain: drain) { connection in
      try await handler(try PacketConnection(connection.registration))
    }
  }

  /// Lends the descriptor's number, for calls that this library does not have. Neither close it nor keep it.
  public borrowing func withDescriptor<Result: ~Copyable, Failure: Error>(
    _ body: (Int32) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try listener.withDescriptor(body)
  }
}

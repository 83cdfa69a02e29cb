public import SocketAddresses
import SocketInspect
public import SocketKernel
import SystemPackage

/// The state of a datagram socket that the kernel will give an address when it first sends.
public enum Unbound {}
/// The state of a datagram socket with an address that others can send to.
public enum Bound {}
/// The state of a datagram socket with one peer.
public enum Connected {}

/// A datagram socket: single messages from and to anyone, or with one peer after `connect`.
///
/// Messages may be lost, doubled and overtaken on their way; one that arrives is whole, or says that it is truncated.
public struct DatagramSocket<T: DatagramTransport, State>: ~Copyable, Sendable {
  let registration: Registration
  let options: SocketOptions

  init(_ descriptor: consuming SocketDescriptor, _ options: SocketOptions) throws(SocketError) {
    registration = try .add(descriptor, to: LoopPool.next())
    self.options = options
  }

  var handle: SlotHandle { registration.handle }

  /// The address of this side. Before anything was sent, a socket without `bind` has port 0.
  ///
  /// Corresponds to `getsockname(2)`.
  public var localAddress: SocketAddress {
    get throws(SocketError) { try handle.localAddress() }
  }

  /// Lends the descriptor's number, for calls that this library does not have. Neither close it nor keep it.
  public borrowing func withDescriptor<Result: ~Copyable, Failure: Error>(
    _ body: (Int32) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(registration.descriptor)
  }
}

// MARK: - Unbound

extension DatagramSocket where State == Unbound {
  init(opening family: AddressFamily, _ options: SocketOptions) throws(SocketError) {
    // It stands for both IP versions until an address decides; from then on what was asked for counts.
    var open = options
    open.onlyIPv6 = false
    try self.init(SocketDescriptor.open(T.self, family: family, open), options)
  }

  /// Gives the socket its address. Port 0 lets the kernel choose one; ``localAddress`` tells which.
  ///
  /// - Throws: `SocketError`: `EADDRINUSE` when another socket has the address, `EACCES` for a port below 1024
  ///   without the right, `EADDRNOTAVAIL` when the address is none of this machine's. The socket is closed then.
  ///
  /// Call it before anything is sent: the kernel's socket is opened anew, of the address's own family, with the same
  /// ``SocketOptions``.
  ///
  /// Corresponds to `socket(2)` and `bind(2)`.
  public consuming func bind(to address: SocketAddress) throws(SocketError) -> DatagramSocket<T, Bound> {
    let descriptor = try SocketDescriptor.open(T.self, for: address, options, .bind)
    do throws(SocketError) { try descriptor.bind(to: address) } catch { throw error.namingTheHolder }
    return try DatagramSocket<T, Bound>(descriptor, options)
  }

  /// Sets the one peer that the socket sends to and receives from. Nothing is sent for it.
  ///
  /// Only a connected datagram socket hears of a peer that does not listen: a later call throws `ECONNREFUSED`.
  ///
  /// - Throws: `SocketError`: `ENETUNREACH` without a route, `ENOENT` and `ECONNREFUSED` for a Unix name that nobody
  ///   is bound to. The socket is closed then.
  ///
  /// Call it before anything is sent: the kernel's socket is opened anew, of the address's own family, with the same
  /// ``SocketOptions``.
  ///
  /// Corresponds to `socket(2)` and `connect(2)`.
  public consuming func connect(to address: SocketAddress) throws(SocketError) -> DatagramSocket<T, Connected> {
    let descriptor = try SocketDescriptor.open(T.self, for: address, options, .connect)
    try descriptor.connect(to: address)
    return try DatagramSocket<T, Connected>(descriptor, options)
  }
}

// MARK: - Bound

extension DatagramSocket where State == Bound {
  /// Takes over a datagram socket, for example one inherited from a service manager.
  ///
  /// It is made non-blocking, which every duplicate of the descriptor shares.
  ///
  /// - Throws: `SocketError`: `EPROTOTYPE` when it is no datagram socket, `ENOTSOCK`, `EBADF`. The descriptor is
  ///   closed then.
  public init(adopting descriptor: consuming SocketDescriptor) throws(SocketError) {
    guard try descriptor.option(.type) == .datagram else { throw SocketError(.adopt, .protocolWrongTypeForSocket) }
    try descriptor.setNonBlocking(true)
    try self.init(descriptor, SocketOptions())
  }

  /// Sets the one peer that the socket sends to and receives from. It keeps its own address.
  ///
  /// - Throws: `SocketError`: `ENETUNREACH` without a route. The socket is closed then.
  ///
  /// Corresponds to `connect(2)`.
  public consuming func connect(to address: SocketAddress) throws(SocketError) -> DatagramSocket<T, Connected> {
    try handle.connect(to: address)
    return DatagramSocket<T, Connected>(taking: registration, options)
  }
}

// MARK: - Connected

extension DatagramSocket where State == Connected {
  /// Takes over a datagram socket that has its one peer, for example one of a pair or inherited from another program.
  ///
  /// It is made non-blocking, which every duplicate of the descriptor shares.
  ///
  /// - Throws: `SocketError`: `EPROTOTYPE` when it is no datagram socket, `ENOTCONN` when it has no peer, `ENOTSOCK`,
  ///   `EBADF`. The descriptor is closed then.
  public init(adopting descriptor: consuming SocketDescriptor) throws(SocketError) {
    guard try descriptor.option(.type) == .datagram else { throw SocketError(.adopt, .protocolWrongTypeForSocket) }
    _ = try descriptor.remoteAddress()
    try descriptor.setNonBlocking(true)
    try self.init(descriptor, SocketOptions())
  }

  init(taking registration: consuming Registration, _ options: SocketOptions) {
    self.registration = registration
    self.options = options
  }

  /// The peer. Corresponds to `getpeername(2)`.
  public var remoteAddress: SocketAddress {
    get throws(SocketError) { try handle.remoteAddress() }
  }
}

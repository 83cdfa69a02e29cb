public import SocketAddresses
public import SocketKernel
import SystemPackage

/// Any socket that the kernel opens, whatever its family, type and protocol: netlink, packet, raw, ping without root,
/// vsock, and all those that have a type of their own here.
///
///     let ping = try Socket.open(.ipv4, .datagram, .icmp)
///     try await ping.send([8, 0, 0, 0, 0, 0, 0, 1], to: .loopback(port: 0))
///     let reply = try await ping.receive(within: .seconds(1))
///
/// The order of the calls is yours to know, as in C: what the kernel refuses is an error at run time. Bytes travel as
/// messages with what goes beside them; on a stream socket a message is whatever came. Every wait takes a deadline and
/// ends with the task, and then nothing is lost. Dropping the socket closes it.
public struct AnySocket: ~Copyable, Sendable {
  let registration: Registration

  /// Takes over a socket of any kind. It is made non-blocking, which every duplicate of the descriptor shares.
  ///
  /// - Throws: `SocketError`: `EBADF`, or `EPERM` for a file that cannot be waited for. The descriptor is closed then.
  public init(adopting descriptor: consuming SocketDescriptor) throws(SocketError) {
    try descriptor.setNonBlocking(true)
    // It may be a stream that stops short; to read to the end is right for every kind.
    registration = try .add(descriptor, to: LoopPool.next(), readsToTheEnd: true)
  }

  init(_ registration: consuming Registration) { self.registration = registration }

  var handle: SlotHandle { registration.handle }

  /// The address of this side. Corresponds to `getsockname(2)`.
  public var localAddress: SocketAddress {
    get throws(SocketError) { try handle.localAddress() }
  }

  /// The address of the peer. Corresponds to `getpeername(2)`.
  public var remoteAddress: SocketAddress {
    get throws(SocketError) { try handle.remoteAddress() }
  }

  /// Lends the descriptor's number, for calls that this library does not have. Neither close it nor keep it.
  public borrowing func withDescriptor<Result: ~Copyable, Failure: Error>(
    _ body: (Int32) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(registration.descriptor)
  }

  // MARK: The workflow

  /// Gives the socket its address. Corresponds to `bind(2)`.
  public borrowing func bind(to address: SocketAddress) throws(SocketError) {
    try call(.bind, local: address) { (number) throws(Errno) in
      let native = try NativeAddress(address)
      return native.with { SystemCalls.bind(number, $0, $1) }
    }
  }

  /// Lets clients connect. Corresponds to `listen(2)`.
  public borrowing func listen(backlog: Int = 4096) throws(SocketError) {
    try call(.listen, local: try? localAddress) { SystemCalls.listen($0, Int32(clamping: backlog)) }
  }

  /// Waits for a client and gives the connection to it; see ``Listener/accept(within:)``.
  ///
  /// Corresponds to `accept4(2)`.
  public borrowing func accept(within duration: Duration? = nil) async throws(SocketError) -> AnySocket {
    var backOff = AcceptBackOff()
    let descriptor = try await handle.accept(until: Deadline(within: duration), &backOff)
    return AnySocket(try .add(descriptor, to: LoopPool.next(), readsToTheEnd: true))
  }

  /// Connects to `address`, or makes it the one peer of a socket without connections.
  ///
  /// - Throws: `SocketError`, as ``StreamSocket/connect(to:within:)`` does. The socket is closed then.
  ///
  /// Corresponds to `connect(2)`.
  public consuming func connect(
    to address: SocketAddress,
    within duration: Duration? = nil
  ) async throws(SocketError) -> AnySocket {
    // The loop has begun to watch a socket without a peer, and may report that at any time. Under a second number of
    // the same socket it begins anew.
    let number = SystemCalls.dup(registration.descriptor)
    guard number >= 0 else { throw SocketError(.connect, Errno(rawValue: -number), remote: address) }
    let descriptor = SocketDescriptor(adopting: number)
    return AnySocket(try await .connect(descriptor, to: address, until: Deadline(within: duration)))
  }

  /// Ends one half of the connection, or both. Corresponds to `shutdown(2)`.
  public borrowing func shutdown(_ direction: ShutdownDirection = .both) throws(SocketError) {
    try call(.shutdown) { SystemCalls.shutdown($0, direction.rawValue) }
  }

  /// Closes the socket. Corresponds to `close(2)`.
  public consuming func close() {}

  private borrowing func call(
    _ operation: SocketError.Operation,
    local: @autoclosure () -> SocketAddress? = nil,
    _ call: (Int32) throws(Errno) -> Int32
  ) throws(SocketError) {
    do throws(Errno) {
      let answer = try call(registration.descriptor)
      if answer < 0 { throw Errno(rawValue: -answer) }
    } catch {
      throw SocketError(operation, error, local: local())
    }
  }
}

// MARK: - Options

/// What an ``AnySocket`` speaks: whatever it was opened for, so every option compiles, and the kernel decides.
public enum AnyTransport: TCPTransport, UDPTransport, UnixTransport {}

extension AnySocket: OptionHolder {
  public typealias Speaks = AnyTransport
  public var _options: OptionsEnd { OptionsEnd(descriptor: registration.descriptor) }
}

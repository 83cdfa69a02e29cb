public import SocketKernel

/// A socket of the face whose options can be read and set. Which ones is known to the compiler: `TCP_NODELAY` of a UDP
/// socket does not compile.
///
///     try connection.setOption(.keepAlive, to: true)
///     let size = try connection.option(.receiveBufferSize)
///
/// All throw `SocketError` with the operations `getOption` and `setOption`.
public protocol OptionHolder: ~Copyable {
  /// What the socket speaks.
  associatedtype Speaks
  /// The library's own way to the socket. Not for types outside of it to conform.
  var _options: OptionsEnd { get }
}

/// The library's own way to a socket's options.
public struct OptionsEnd: Sendable {
  let descriptor: Int32
}

extension OptionHolder where Self: ~Copyable {
  /// Reads an option that any socket has.
  ///
  /// Corresponds to `getsockopt(2)`.
  public borrowing func option<Value, Access: ReadableSocketOption>(
    _ option: SocketOption<Value, Access, EverySocket>
  ) throws(SocketError) -> Value {
    try option.read(from: _options.descriptor)
  }

  /// Sets an option that any socket has.
  ///
  /// Corresponds to `setsockopt(2)`.
  public borrowing func setOption<Value, Access: WritableSocketOption>(
    _ option: SocketOption<Value, Access, EverySocket>,
    to value: Value
  ) throws(SocketError) {
    try option.set(to: value, on: _options.descriptor)
  }
}

extension OptionHolder where Self: ~Copyable, Speaks: IPTransport {
  /// Reads an option that sockets over IP have.
  ///
  /// Corresponds to `getsockopt(2)`.
  public borrowing func option<Value, Access: ReadableSocketOption>(
    _ option: SocketOption<Value, Access, IPSockets>
  ) throws(SocketError) -> Value {
    try option.read(from: _options.descriptor)
  }

  /// Sets an option that sockets over IP have.
  ///
  /// Corresponds to `setsockopt(2)`.
  public borrowing func setOption<Value, Access: WritableSocketOption>(
    _ option: SocketOption<Value, Access, IPSockets>,
    to value: Value
  ) throws(SocketError) {
    try option.set(to: value, on: _options.descriptor)
  }
}

extension OptionHolder where Self: ~Copyable, Speaks: IPDatagramTransport {
  /// Reads an option that datagram sockets over IP have.
  ///
  /// Corresponds to `getsockopt(2)`.
  public borrowing func option<Value, Access: ReadableSocketOption>(
    _ option: SocketOption<Value, Access, IPDatagramSockets>
  ) throws(SocketError) -> Value {
    try option.read(from: _options.descriptor)
  }

  /// Sets an option that datagram sockets over IP have.
  ///
  /// Corresponds to `setsockopt(2)`.
  public borrowing func setOption<Value, Access: WritableSocketOption>(
    _ option: SocketOption<Value, Access, IPDatagramSockets>,
    to value: Value
  ) throws(SocketError) {
    try option.set(to: value, on: _options.descriptor)
  }
}

extension OptionHolder where Self: ~Copyable, Speaks: TCPTransport {
  /// Reads an option that TCP sockets have.
  ///
  /// Corresponds to `getsockopt(2)`.
  public borrowing func option<Value, Access: ReadableSocketOption>(
    _ option: SocketOption<Value, Access, TCPSockets>
  ) throws(SocketError) -> Value {
    try option.read(from: _options.descriptor)
  }

  /// Sets an option that TCP sockets have.
  ///
  /// Corresponds to `setsockopt(2)`.
  public borrowing func setOption<Value, Access: WritableSocketOption>(
    _ option: SocketOption<Value, Access, TCPSockets>,
    to value: Value
  ) throws(SocketError) {
    try option.set(to: value, on: _options.descriptor)
  }
}

extension OptionHolder where Self: ~Copyable, Speaks: UDPTransport {
  /// Reads an option that UDP sockets have.
  ///
  /// Corresponds to `getsockopt(2)`.
  public borrowing func option<Value, Access: ReadableSocketOption>(
    _ option: SocketOption<Value, Access, UDPSockets>
  ) throws(SocketError) -> Value {
    try option.read(from: _options.descriptor)
  }

  /// Sets an option that UDP sockets have.
  ///
  /// Corresponds to `setsockopt(2)`.
  public borrowing func setOption<Value, Access: WritableSocketOption>(
    _ option: SocketOption<Value, Access, UDPSockets>,
    to value: Value
  ) throws(SocketError) {
    try option.set(to: value, on: _options.descriptor)
  }
}

extension OptionHolder where Self: ~Copyable, Speaks: UnixTransport {
  /// Reads an option that Unix-domain sockets have.
  ///
  /// Corresponds to `getsockopt(2)`.
  public borrowing func option<Value, Access: ReadableSocketOption>(
    _ option: SocketOption<Value, Access, UnixSockets>
  ) throws(SocketError) -> Value {
    try option.read(from: _options.descriptor)
  }

  /// Sets an option that Unix-domain sockets have.
  ///
  /// Corresponds to `setsockopt(2)`.
  public borrowing func setOption<Value, Access: WritableSocketOption>(
    _ option: SocketOption<Value, Access, UnixSockets>,
    to value: Value
  ) throws(SocketError) {
    try option.set(to: value, on: _options.descriptor)
  }
}

// MARK: - Who speaks what

/// Anything over IPv4 or IPv6.
public protocol IPTransport {}
/// Datagrams over IPv4 or IPv6.
public protocol IPDatagramTransport: IPTransport {}
/// TCP.
public protocol TCPTransport: IPTransport {}
/// UDP.
public protocol UDPTransport: IPDatagramTransport {}
/// The Unix domain.
public protocol UnixTransport {}

extension TCP: TCPTransport {}
extension UDP: UDPTransport {}
extension UnixStream: UnixTransport {}
extension UnixDatagram: UnixTransport {}

/// What a ``Connection`` and a ``Listener`` speak: TCP or the Unix domain, which is not known before the program runs.
/// An option of the other one throws `EOPNOTSUPP` or `ENOPROTOOPT`.
public enum AnyStream: TCPTransport, UnixTransport {}

extension BoundStreamSocket: OptionHolder {
  public typealias Speaks = T
  public var _options: OptionsEnd { OptionsEnd(descriptor: descriptor.rawValue) }
}

extension Listener: OptionHolder {
  public typealias Speaks = AnyStream
  public var _options: OptionsEnd { OptionsEnd(descriptor: registration.descriptor) }
}

extension Connection: OptionHolder {
  public typealias Speaks = AnyStream
  public var _options: OptionsEnd { OptionsEnd(descriptor: registration.descriptor) }
}

extension SharedConnection: OptionHolder {
  public typealias Speaks = AnyStream
  public var _options: OptionsEnd { OptionsEnd(descriptor: connection.registration.descriptor) }
}

extension DatagramSocket: OptionHolder {
  public typealias Speaks = T
  public var _options: OptionsEnd { OptionsEnd(descriptor: registration.descriptor) }
}

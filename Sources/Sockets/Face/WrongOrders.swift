public import SocketAddresses
public import SocketKernel

// Calls out of order, so that the compiler answers them with a sentence about sockets instead of a missing member.
// None of these can be called; each stands where a reader of the Berkeley workflow may look for it too early or too late.
// What is sent is of any type, or a text would be answered with the advice to make an array of it.

extension StreamSocket {
  @available(*, unavailable, message: "listen() needs an address first: bind(to:) this socket, then listen()")
  public consuming func listen(backlog: Int = 0) throws(SocketError) -> Listener { fatalError() }

  @available(*, unavailable, message: "accept() needs a listener: bind(to:) this socket, listen(), then accept()")
  public func accept() async throws(SocketError) -> Connection { fatalError() }

  @available(*, unavailable, message: "send() needs a connection: connect(to:) it, or accept() from a listener")
  public func send<Bytes>(_ bytes: Bytes) async throws(SocketError) { fatalError() }

  @available(*, unavailable, message: "receive() needs a connection: connect(to:) it, or accept() from a listener")
  public func receive() async throws(SocketError) -> [UInt8] { fatalError() }

  @available(*, unavailable, message: "serve { } needs a listener: bind(to:) this socket, listen(), then serve { }")
  public func serve(_ handler: (consuming Connection) async throws -> Void) async throws(SocketError) { fatalError() }
}

extension BoundStreamSocket {
  @available(*, unavailable, message: "this socket has its address already: bind(to:) is called once")
  public consuming func bind(to address: SocketAddress) throws(SocketError) -> BoundStreamSocket { fatalError() }

  @available(*, unavailable, message: "accept() needs a listener: listen() on this socket, then accept()")
  public func accept() async throws(SocketError) -> Connection { fatalError() }

  @available(*, unavailable, message: "send() needs a connection: connect(to:) it, or listen() and accept() one")
  public func send<Bytes>(_ bytes: Bytes) async throws(SocketError) { fatalError() }

  @available(*, unavailable, message: "receive() needs a connection: connect(to:) it, or listen() and accept() one")
  public func receive() async throws(SocketError) -> [UInt8] { fatalError() }

  @available(*, unavailable, message: "serve { } needs a listener: listen() on this socket, then serve { }")
  public func serve(_ handler: (consuming Connection) async throws -> Void) async throws(SocketError) { fatalError() }
}

extension Listener {
  @available(*, unavailable, message: "this socket listens already; accept() or serve { } its clients")
  public func listen(backlog: Int = 0) throws(SocketError) -> Listener { fatalError() }

  @available(*, unavailable, message: "a listener takes connections and makes none: connect(to:) another socket")
  public func connect(to address: SocketAddress) async throws(SocketError) -> Connection { fatalError() }

  @available(*, unavailable, message: "a listener only accepts: send() on the connection that accept() gives")
  public func send<Bytes>(_ bytes: Bytes) async throws(SocketError) { fatalError() }

  @available(*, unavailable, message: "a listener only accepts: receive() on the connection that accept() gives")
  public func receive() async throws(SocketError) -> [UInt8] { fatalError() }

  @available(*, unavailable, message: "a listener only accepts: receiveByte() on the connection that accept() gives")
  public func receiveByte() async throws(SocketError) -> UInt8? { fatalError() }
}

extension Connection {
  @available(*, unavailable, message: "this is a connection already: accept() is the listener's")
  public func accept() async throws(SocketError) -> Connection { fatalError() }

  @available(*, unavailable, message: "this is a connection already: connect(to:) a new socket for another peer")
  public func connect(to address: SocketAddress) async throws(SocketError) -> Connection { fatalError() }

  @available(*, unavailable, message: "a connection has one peer and needs no address: send() without to:")
  public func send<Bytes>(_ bytes: Bytes, to address: SocketAddress) async throws(SocketError) { fatalError() }

  @available(*, unavailable, message: "this is a connection already: listen() comes after bind(to:)")
  public func listen(backlog: Int = 0) throws(SocketError) -> Listener { fatalError() }

  @available(*, unavailable, message: "this is a connection already: bind(to:) comes before connect(to:)")
  public func bind(to address: SocketAddress) throws(SocketError) -> Connection { fatalError() }
}

extension DatagramSocket {
  @available(*, unavailable, message: "datagram sockets have no connections to listen for: bind(to:), then receive()")
  public func listen(backlog: Int = 0) throws(SocketError) -> Listener { fatalError() }

  @available(*, unavailable, message: "datagram sockets have no connections to accept: receive() tells who sent what")
  public func accept() async throws(SocketError) -> Connection { fatalError() }
}

extension DatagramSocket where State: SendsAnywhere {
  @available(*, unavailable, message: "this socket has no peer: say where to with send(_:to:), or connect(to:) first")
  public func send<Bytes>(_ bytes: Bytes) async throws(SocketError) { fatalError() }
}

extension DatagramSocket where State == Bound {
  @available(*, unavailable, message: "this socket has its address already: bind(to:) is called once")
  public consuming func bind(to address: SocketAddress) throws(SocketError) -> DatagramSocket { fatalError() }
}

extension DatagramSocket where State == Connected {
  @available(*, unavailable, message: "a connected datagram socket sends to its one peer: send() without to:")
  public func send<Bytes>(_ bytes: Bytes, to address: SocketAddress) async throws(SocketError) { fatalError() }

  @available(*, unavailable, message: "this socket has its peer already: bind(to:) comes before connect(to:)")
  public consuming func bind(to address: SocketAddress) throws(SocketError) -> DatagramSocket { fatalError() }

  @available(*, unavailable, message: "this socket has its peer already: connect(to:) is called once")
  public consuming func connect(to address: SocketAddress) throws(SocketError) -> DatagramSocket { fatalError() }
}

extension OptionHolder where Self: ~Copyable {
  @available(*, unavailable, message: "sockets of this kind do not have this option, or it cannot be read")
  public borrowing func option<Value, Access, Scope>(
    _ option: SocketOption<Value, Access, Scope>
  ) throws(SocketError) -> Value { fatalError() }

  @available(*, unavailable, message: "sockets of this kind do not have this option, or it cannot be set")
  public borrowing func setOption<Value, Access, Scope>(
    _ option: SocketOption<Value, Access, Scope>,
    to value: Value
  ) throws(SocketError) { fatalError() }
}

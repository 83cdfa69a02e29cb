/// Every call that comes too early or too late, answered with the sentence of its twin in `WrongOrders.swift`.
let callsOutOfOrder: [WrongOrder] = [
  WrongOrder(
    "ListenBeforeBind",
    "_ = try Socket.tcp().listen()",
    says: "listen() needs an address first: bind(to:) this socket, then listen()"
  ),
  WrongOrder(
    "AcceptBeforeBind",
    given: unbound,
    "_ = try await socket.accept()",
    says: "accept() needs a listener: bind(to:) this socket, listen(), then accept()"
  ),
  WrongOrder(
    "SendBeforeConnect",
    given: unbound,
    "try await socket.send([0x1b])",
    says: "send() needs a connection: connect(to:) it, or accept() from a listener"
  ),
  WrongOrder(
    "ReceiveBeforeConnect",
    given: unbound,
    "_ = try await socket.receive()",
    says: "receive() needs a connection: connect(to:) it, or accept() from a listener"
  ),
  WrongOrder(
    "ServeBeforeBind",
    given: unbound,
    "try await socket.serve { _ in }",
    says: "serve { } needs a listener: bind(to:) this socket, listen(), then serve { }"
  ),
  WrongOrder(
    "BindTwice",
    "_ = try Socket.tcp().bind(to: .loopback(port: 0)).bind(to: .loopback(port: 0))",
    says: "this socket has its address already: bind(to:) is called once"
  ),
  WrongOrder(
    "AcceptBeforeListen",
    "_ = try await Socket.tcp().bind(to: .loopback(port: 0)).accept()",
    says: "accept() needs a listener: listen() on this socket, then accept()"
  ),
  WrongOrder(
    "SendOnABoundSocket",
    given: bound,
    "try await socket.send([0x1b])",
    says: "send() needs a connection: connect(to:) it, or listen() and accept() one"
  ),
  WrongOrder(
    "ReceiveOnABoundSocket",
    given: bound,
    "_ = try await socket.receive()",
    says: "receive() needs a connection: connect(to:) it, or listen() and accept() one"
  ),
  WrongOrder(
    "ServeBeforeListen",
    given: bound,
    "try await socket.serve { _ in }",
    says: "serve { } needs a listener: listen() on this socket, then serve { }"
  ),
  WrongOrder(
    "ListenTwice",
    given: listener,
    "_ = try listener.listen()",
    says: "this socket listens already; accept() or serve { } its clients"
  ),
  WrongOrder(
    "ConnectAListener",
    given: listener,
    "_ = try await listener.connect(to: .loopback(port: 1))",
    says: "a listener takes connections and makes none: connect(to:) another socket"
  ),
  WrongOrder(
    "SendOnAListener",
    given: listener,
    "try await listener.send([0x1b])",
    says: "a listener only accepts: send() on the connection that accept() gives"
  ),
  WrongOrder(
    "ReceiveOnAListener",
    given: listener,
    "_ = try await listener.receive()",
    says: "a listener only accepts: receive() on the connection that accept() gives"
  ),
  WrongOrder(
    "ReceiveAByteOnAListener",
    given: listener,
    "_ = try await listener.receiveByte()",
    says: "a listener only accepts: receiveByte() on the connection that accept() gives"
  ),
  WrongOrder(
    "SendTextOnAListener",
    given: listener,
    "try await listener.send(\"first!\")",
    says: "a listener only accepts: send() on the connection that accept() gives"
  ),
  WrongOrder(
    "AcceptOnAConnection",
    given: connection,
    "_ = try await connection.accept()",
    says: "this is a connection already: accept() is the listener's"
  ),
  WrongOrder(
    "ConnectAConnection",
    given: connection,
    "_ = try await connection.connect(to: .loopback(port: 1))",
    says: "this is a connection already: connect(to:) a new socket for another peer"
  ),
  WrongOrder(
    "SendToAnAddressOnAConnection",
    given: connection,
    "try await connection.send([0x1b], to: .loopback(port: 1))",
    says: "a connection has one peer and needs no address: send() without to:"
  ),
  WrongOrder(
    "ListenOnAConnection",
    given: connection,
    "_ = try connection.listen()",
    says: "this is a connection already: listen() comes after bind(to:)"
  ),
  WrongOrder(
    "BindAConnection",
    given: connection,
    "_ = try connection.bind(to: .loopback(port: 0))",
    says: "this is a connection already: bind(to:) comes before connect(to:)"
  ),
  WrongOrder(
    "ListenOnDatagrams",
    "_ = try Socket.udp().bind(to: .loopback(port: 0)).listen()",
    says: "datagram sockets have no connections to listen for: bind(to:), then receive()"
  ),
  WrongOrder(
    "AcceptDatagrams",
    given: datagrams,
    "_ = try await socket.accept()",
    says: "datagram sockets have no connections to accept: receive() tells who sent what"
  ),
  WrongOrder(
    "SendADatagramToNobody",
    given: datagrams,
    "try await socket.send([0x1b])",
    says: "this socket has no peer: say where to with send(_:to:), or connect(to:) first"
  ),
  WrongOrder(
    "BindDatagramsTwice",
    given: boundDatagrams,
    "_ = try socket.bind(to: .loopback(port: 0))",
    says: "this socket has its address already: bind(to:) is called once"
  ),
  WrongOrder(
    "SendADatagramPastThePeer",
    given: connectedDatagrams,
    "try await socket.send([0x1b], to: .loopback(port: 1))",
    says: "a connected datagram socket sends to its one peer: send() without to:"
  ),
  WrongOrder(
    "SendTextToNobody",
    given: boundDatagrams,
    "try await socket.send(\"text\")",
    says: "this socket has no peer: say where to with send(_:to:), or connect(to:) first"
  ),
  WrongOrder(
    "BindAfterConnect",
    given: connectedDatagrams,
    "_ = try socket.bind(to: .loopback(port: 0))",
    says: "this socket has its peer already: bind(to:) comes before connect(to:)"
  ),
  WrongOrder(
    "ConnectDatagramsTwice",
    given: connectedDatagrams,
    "_ = try socket.connect(to: .loopback(port: 1))",
    says: "this socket has its peer already: connect(to:) is called once"
  ),
  WrongOrder(
    "OptionOfAnotherKind",
    given: boundDatagrams,
    "try socket.setOption(.noDelay, to: true)",
    says: "sockets of this kind do not have this option, or it cannot be set"
  ),
  WrongOrder(
    "GroupOnAConnection",
    given: connection,
    "_ = try connection.option(.ipv4MulticastLoop)",
    says: "sockets of this kind do not have this option, or it cannot be read"
  ),
  WrongOrder(
    "SetWhatCanOnlyBeRead",
    given: connection,
    "try connection.setOption(.cookie, to: 1)",
    says: "sockets of this kind do not have this option, or it cannot be set"
  ),
  WrongOrder(
    "CredentialsOfADatagramOverIP",
    given: datagrams,
    "_ = try socket.option(.peerCredentials)",
    says: "sockets of this kind do not have this option, or it cannot be read"
  ),
]

/// The same calls as the wrong programs make, in an order that works.
let rightOrders: [String: String] = [
  "Server.swift": """
  import Sockets

  func server() async throws {
    let socket = try Socket.tcp()
    let bound = try socket.bind(to: .loopback(port: 0))
    let listener = try bound.listen()
    let connection = try await listener.accept()
    try await connection.send([0x1b])
    await connection.close()
    try await listener.serve { connection in
      try await connection.send("first!")
      await connection.close()
    }
    listener.close()
  }
  """,
  "Client.swift": """
  import Sockets

  func client() async throws {
    let connection = try await Socket.tcp().connect(to: .loopback(port: 1234))
    let halves = connection.split()
    let reader = halves.reader
    let writer = halves.writer
    async let sent: Void = writer.send("request")
    async let reply = reader.receive()
    try await sent
    print(try await reply)
  }
  """,
  "Datagrams.swift": """
  import Sockets

  func datagrams() async throws {
    let server = try Socket.udp().bind(to: .loopback(port: 0))
    let client = try Socket.udp()
    try await client.send([0x1b], to: server.localAddress)
    let request = try await server.receive()
    try await server.send("first!", to: request.sender)
    let connected = try client.connect(to: server.localAddress)
    try await connected.send("text")
    connected.close()
  }
  """,
  "Keeping.swift": """
  import Sockets

  actor Room {
    var members: [Int: SharedConnection] = [:]
    var last: Connection?

    func enter(_ connection: consuming Connection, _ number: Int) { members[number] = connection.shared() }
    func keep(_ connection: consuming sending Connection) { last = consume connection }
  }

  func answer(_ connection: borrowing Connection) async throws {
    while let byte = try await connection.receiveByte() { try await connection.send([byte]) }
  }
  """,
]

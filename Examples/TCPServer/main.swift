import Sockets

let listener = try Socket.tcp().bind(to: .loopback(port: 1234)).listen()
try await listener.serve { connection in
  while let byte = try await connection.receiveByte() {
    switch byte {
    case 0x1b: try await connection.send("first!")
    case 0x2b: try await connection.send("second!")
    default: return
    }
  }
}

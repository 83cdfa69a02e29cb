// The lecture's TCP server, word for word but for where it listens.
import Orders
import Sockets

let listener = try Orders.listen()
try await listener.serve { connection in
  while let byte = try await connection.receiveByte() {
    switch byte {
    case 0x1b: try await connection.send("first!")
    case 0x2b: try await connection.send("second!")
    default: return
    }
  }
}

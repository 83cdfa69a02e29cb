// The lecture's TCP server, word for word but for the port and the ready line.
import Glibc
import Sockets

guard CommandLine.arguments.count == 2, let port = UInt16(CommandLine.arguments[1]) else {
  print("usage: ours-tcp PORT")
  exit(2)
}

let listener = try Socket.tcp().bind(to: .loopback(port: Port(port))).listen()
print("listening \(port)")
fflush(nil)  // the driver reads a pipe, and a pipe's output waits for a full buffer

try await listener.serve { connection in
  while let byte = try await connection.receiveByte() {
    switch byte {
    case 0x1b: try await connection.send("first!")
    case 0x2b: try await connection.send("second!")
    default: return
    }
  }
}

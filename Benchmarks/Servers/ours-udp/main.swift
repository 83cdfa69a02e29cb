// The lecture's UDP server, word for word but for the port and the ready line.
import Glibc
import Sockets

guard CommandLine.arguments.count == 2, let port = UInt16(CommandLine.arguments[1]) else {
  print("usage: ours-udp PORT")
  exit(2)
}

let server = try Socket.udp().bind(to: .loopback(port: Port(port)))
print("listening \(port)")
fflush(nil)  // the driver reads a pipe, and a pipe's output waits for a full buffer

while true {
  let request = try await server.receive()
  switch request.bytes.first {
  case 0x1b: try await server.send("first!", to: request.sender)
  case 0x2b: try await server.send("second!", to: request.sender)
  default: break
  }
}

import Sockets

let server = try Socket.udp().bind(to: .loopback(port: 1234))
while true {
  let request = try await server.receive()
  switch request.bytes.first {
  case 0x1b: try await server.send("first!", to: request.sender)
  case 0x2b: try await server.send("second!", to: request.sender)
  default: break
  }
}

// The lecture's UDP server on the loop of its socket, with one buffer for all requests.
import Glibc
import Sockets

func serve(_ server: consuming DatagramSocket<UDP, Bound>) async throws {
  try await Task(executorPreference: server.eventLoop) { [server] in
    var request = [UInt8](repeating: 0, count: 2048)
    while true {
      let header = try await server.receive(into: &request)
      switch request.first {
      case 0x1b where header.count == 1: try await server.send("first!", to: header.sender)
      case 0x2b where header.count == 1: try await server.send("second!", to: header.sender)
      default: break
      }
    }
  }.value
}

guard CommandLine.arguments.count == 2, let port = UInt16(CommandLine.arguments[1]) else {
  print("usage: ours-udp PORT")
  exit(2)
}

func start() async throws {
  let server = try Socket.udp().bind(to: .loopback(port: Port(port)))
  print("listening \(port)")
  fflush(nil)  // the driver reads a pipe, and a pipe's output waits for a full buffer
  try await serve(server)
}

try await start()

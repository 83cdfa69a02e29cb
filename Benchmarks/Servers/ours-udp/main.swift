// The lecture's UDP server on the loop of its socket, with one buffer for all requests.
import Orders
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

try await serve(Orders.bindUDP())

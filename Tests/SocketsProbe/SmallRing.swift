import Glibc
import SocketKernel
import Sockets

/// Serves more connections than the ring has requests and buffers for, whose handlers take nothing before all have
/// something waiting, and prints what is wrong. The ring's size comes from the environment.
func serveWithASmallRing() async throws {
  let listener = try Socket.tcp().bind(to: .loopback(port: 0)).listen()
  let address = listener.localAddress
  let stop = StopSignal()
  let count = 40
  let size = 5000
  try await withThrowingTaskGroup { group in
    group.addTask {
      var clients: [SharedConnection] = []
      for _ in 0..<count { clients.append(try await Socket.tcp().connect(to: address).shared()) }
      for round in 0..<3 {
        // The last to be sent to is the first whose reply is waited for: who is served must not depend on the others.
        for (index, client) in clients.enumerated() {
          try await client.send([UInt8](repeating: UInt8(index + round), count: size))
        }
        for (index, client) in clients.enumerated().reversed() {
          var reply: [UInt8] = []
          while reply.count < size { reply += try await client.receive() }
          if reply != [UInt8](repeating: UInt8(index + round), count: size) {
            print("client \(index) got a wrong reply")
          }
        }
      }
      stop.stop()
    }
    try await listener.serve(until: stop) { connection in
      while true {
        var request: [UInt8] = []
        while request.count < size {
          let bytes = try await connection.receive(upTo: 700)
          if bytes.isEmpty { return }
          request += bytes
        }
        try await connection.send(request)
      }
    }
    try await group.waitForAll()
  }
  print("done")
}

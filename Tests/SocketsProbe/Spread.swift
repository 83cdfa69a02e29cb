import SocketKernel
import Sockets
import Synchronization

/// Serves two listeners, and prints it when one of the loops had a tenth more to do than the other: requests answered,
/// not time.
func countWorkOfLoops() async throws {
  let servers = [try Server(), try Server()]
  let addresses = servers.map { $0.listener.localAddress }
  let stop = StopSignal()
  let work = Mutex<[ObjectIdentifier: Int]>([:])
  let answer: @Sendable (consuming Connection) async throws -> Void = { connection in
    var requests = 0
    while let byte = try await connection.receiveByte() {
      requests += 1
      try await connection.send([byte])
    }
    let (loop, count) = (ObjectIdentifier(connection.eventLoop), requests)
    work.withLock { $0[loop, default: 0] += count }
  }
  try await withThrowingTaskGroup { group in
    group.addTask {
      // Connections of one listener after those of the other, and both in turn, as it may come.
      for part in 0..<3 {
        var clients: [SharedConnection] = []
        for index in 0..<40 {
          let address = addresses[part == 2 ? index % 2 : part]
          clients.append(try await Socket.tcp().connect(to: address).shared())
        }
        for _ in 0..<5 {
          for client in clients {
            try await client.send("x")
            if try await client.receive() != [UInt8(ascii: "x")] { print("a wrong reply") }
          }
        }
      }
      stop.stop()
    }
    for server in servers { group.addTask { try await server.listener.serve(until: stop, answer) } }
    try await group.waitForAll()
  }
  let counts = work.withLock { $0.values.sorted() }
  if counts.count != 2 || counts[1] * 10 > counts[0] * 11 { print("the loops answered \(counts) requests") }
  print("done")
}

private final class Server: Sendable {
  let listener: Listener
  init() throws { listener = try Socket.tcp().bind(to: .loopback(port: 0)).listen() }
}

import SocketKernel
import Sockets

/// Exchanges a known number of bytes over every kind of socket, and prints each counter that does not say so.
func countEverything() async throws {
  SocketCounters.startTimingTurns()
  let stop = StopSignal()
  let listener = try Socket.tcp().bind(to: .loopback(port: 0)).listen()
  let address = listener.localAddress
  try await exchangeDatagrams()
  try await withThrowingTaskGroup { group in
    group.addTask {
      // A hundred requests on a loop, with a hundred sends and receives from this thread.
      for _ in 0..<10 {
        let client = try await Socket.tcp().connect(to: address)
        for _ in 0..<10 {
          try await client.send([0x1b])
          var reply = 0
          while reply < 6 { reply += try await client.receive().count }
        }
        try client.finishSending()
        _ = try await client.receive()
      }
      stop.stop()
    }
    try await listener.serve(until: stop) { connection in
      while try await connection.receiveByte() != nil { try await connection.send("first!") }
    }
    try await group.waitForAll()
  }
  report(SocketCounters.now)
  print("done")
}

/// Seven bytes in three datagrams, and three errors of three kinds.
private func exchangeDatagrams() async throws {
  let server = try Socket.udp().bind(to: .loopback(port: 0))
  let client = try Socket.udp()
  try await client.send([1, 2, 3], to: server.localAddress)
  _ = try await server.receive()
  try await client.sendBatch([[4, 5], [6, 7]], to: server.localAddress)
  _ = try await server.receive()
  _ = try await server.receive()
  _ = try? await server.receive(within: .zero)
  _ = try? await Socket.tcp().connect(to: .loopback(port: 1))
  let waiting = Task { _ = try await Socket.udp().receive() }
  waiting.cancel()
  _ = await waiting.result
}

private func report(_ counters: SocketCounters) {
  func check(_ name: String, _ number: Int, _ expected: Int) {
    if number != expected { print("\(name): \(number), not \(expected)") }
  }
  check("accepted", counters.accepted, 10)
  // A listener, ten connections with two ends each, one that was refused, and four of UDP: three for both versions of
  // IP, of which one was bound to an IPv4 address, and that is another socket.
  check("opened", counters.opened, 26)
  check("bytesReceived", counters.bytesReceived, 100 + 600 + 7)
  check("bytesSent", counters.bytesSent, 100 + 600 + 7)
  check("errors: deadlineExpired", counters.errors[.deadlineExpired] ?? 0, 1)
  check("errors: retryLater", counters.errors[.retryLater] ?? 0, 1)
  check("errors: cancelled", counters.errors[.cancelled] ?? 0, 2)  // the stop that `serve` heard is one too
  check("errors: callerError", counters.errors[.callerError] ?? 0, 0)
  if counters.turns == 0 || counters.busyTime <= .zero || counters.longestTurn > counters.busyTime {
    print("turns: \(counters.turns), \(counters.busyTime), \(counters.longestTurn)")
  }
}

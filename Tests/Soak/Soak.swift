import Glibc
import Sockets
import SocketsTesting

/// The rounds, and what is wrong after them.
struct Soak {
  let seed: UInt64
  var loss: Loss?
  /// How many connections each client makes in a round at least.
  var minimum = 0

  func run(seconds: Double, rounds: Int = 4) async throws -> [String] {
    await Resources.fillCaches()
    var before: Resources?
    var wrongs: [String] = []
    for number in 0..<rounds {
      let total = try await round(number, until: .now + .seconds(seconds / Double(rounds)))
      let after = try await Resources.settled(downTo: before, looks: loss == nil ? 3000 : 100)
      print(
        "\(total.connections) connections, \(total.sent) bytes sent, \(total.received) received,",
        "\(total.lost) reported lost; \(after.descriptors) descriptors, \(after.sockets) sockets and \(after.bytes)",
        "bytes of memory in \(after.blocks) blocks remain"
      )
      wrongs += total.wrongs
      // The first round warms up: threads, buffers and tables that stay. After it nothing more may.
      if let before { wrongs += after.complaints(since: before) } else { before = after }
    }
    return wrongs
  }

  /// One round: servers, clients that come and go until the time is over, and the account.
  private func round(_ number: Int, until deadline: ContinuousClock.Instant) async throws -> Ledger.Total {
    let ledger = Ledger(loss)
    let stop = StopSignal()
    try await withThrowingTaskGroup { group in
      let tcp = try Socket.tcp().bind(to: .loopback(port: 0)).listen()
      let unix = try Socket.unixStream().bind(to: .abstract("sockets-soak-\(getpid())-\(seed)-\(number)")).listen()
      let addresses = [tcp.localAddress, unix.localAddress]
      group.addTask { [tcp] in try await tcp.serve(until: stop, drain: .seconds(60)) { try await serve($0, ledger) } }
      group.addTask { [unix] in try await unix.serve(until: stop, drain: .seconds(60)) { try await serve($0, ledger) } }
      group.addTask {
        await withDiscardingTaskGroup { clients in
          for client in 0..<16 {
            clients.addTask {
              var generator = SeededGenerator(seed: seed &+ UInt64(number * 1000 + client))
              var count: UInt64 = 0
              while count < minimum || ContinuousClock.now < deadline {
                await call(addresses[client % 2], UInt64(client) << 32 | count, &generator, ledger)
                count += 1
              }
            }
          }
        }
        stop.stop()
      }
      try await group.waitForAll()
    }
    return ledger.close()
  }
}

// Opens, half-closes, resets, cancels and times out connections at random, for as long as it is told, and accounts for
// every byte, every descriptor and the memory at the end.
//
//   soak [SECONDS] [SEED]
//
// Exits 1 when something is lost that nobody was told of, and says what. `SOCKETS_BACKEND` chooses the loops.
import Glibc
import Sockets
import SocketsTesting

let seconds = CommandLine.arguments.dropFirst().first.flatMap { Double($0) } ?? 20
let seed = CommandLine.arguments.dropFirst(2).first.flatMap { UInt64($0) } ?? 1

/// One round: servers, clients that come and go until the time is over, and the account.
func round(_ number: Int, until deadline: ContinuousClock.Instant) async throws -> Ledger.Total {
  let ledger = Ledger()
  let stop = StopSignal()
  try await withThrowingTaskGroup { group in
    let tcp = try Socket.tcp().bind(to: .loopback(port: 0)).listen()
    let unix = try Socket.unixStream().bind(to: .abstract("sockets-soak-\(getpid())-\(number)")).listen()
    let addresses = [tcp.localAddress, unix.localAddress]
    group.addTask { [tcp] in try await tcp.serve(until: stop, drain: .seconds(60)) { try await serve($0, ledger) } }
    group.addTask { [unix] in try await unix.serve(until: stop, drain: .seconds(60)) { try await serve($0, ledger) } }
    group.addTask {
      await withDiscardingTaskGroup { clients in
        for client in 0..<16 {
          clients.addTask {
            var generator = SeededGenerator(seed: seed &+ UInt64(number * 1000 + client))
            var count: UInt64 = 0
            while ContinuousClock.now < deadline {
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

let rounds = 4
let start = ContinuousClock.now
var before: Resources?
var wrongs: [String] = []
for number in 0..<rounds {
  let total = try await round(number, until: start + .seconds(seconds * Double(number + 1) / Double(rounds)))
  let after = try await Resources.settled(downTo: before)
  print(
    "\(total.connections) connections, \(total.sent) bytes sent, \(total.received) received, \(total.lost) reported lost;",
    "\(after.descriptors) descriptors and \(after.memory / 1024) KiB of memory remain"
  )
  wrongs += total.wrongs
  // The first round warms up: threads, buffers and tables that stay. After it nothing more may.
  if let before {
    if after.descriptors > before.descriptors {
      wrongs.append("\(after.descriptors - before.descriptors) descriptors are left open")
    }
    if number == rounds - 1 && after.memory > before.memory + 4 << 20 {
      wrongs.append("\(after.memory - before.memory) bytes of memory are left")
    }
  } else {
    before = after
  }
}
for wrong in wrongs.prefix(20) { print("WRONG: \(wrong)") }
print(wrongs.isEmpty ? "everything is accounted for" : "\(wrongs.count) things are wrong")
exit(wrongs.isEmpty ? 0 : 1)

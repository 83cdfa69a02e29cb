import Glibc
import SocketKernel
import Sockets

/// Leaves a server, its connections and a far deadline alone, and prints how often their loops woke up meanwhile.
func watchIdleLoops() async throws {
  let listener = try Socket.tcp().bind(to: .loopback(port: 0)).listen()
  let address = listener.localAddress
  let stop = StopSignal()
  try await withThrowingTaskGroup { group in
    group.addTask {
      var clients: [SharedConnection] = []
      for _ in 0..<20 { clients.append(try await Socket.tcp().connect(to: address).shared()) }
      for client in clients {
        try await client.send("x")
        _ = try await client.receive()
      }
      settle()
      let before = loopWakeUps()
      usleep(300_000)
      let wakeUps = loopWakeUps() - before
      if wakeUps != 0 { print("idle loops woke up \(wakeUps) times") }
      stop.stop()
    }
    try await listener.serve(until: stop) { connection in
      while true {
        let bytes = try await connection.receive(within: .seconds(3600))
        if bytes.isEmpty { return }
        try await connection.send(bytes)
      }
    }
    try await group.waitForAll()
  }
  print("done")
}

/// Waits until the loops have nothing left to do: twenty looks in a row see them asleep in the same wait.
private func settle() {
  var last = -1
  var same = 0
  while same < 20 {
    let now = loopWakeUps()
    same = now == last ? same + 1 : 0
    last = now
    usleep(1000)
  }
}

/// How often the loops' threads have gone to sleep so far.
private func loopWakeUps() -> Int {
  var total = 0
  guard let directory = opendir("/proc/self/task") else { return -1 }
  defer { closedir(directory) }
  while let entry = readdir(directory) {
    let thread = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    let status = contents(of: "/proc/self/task/\(thread)/status")
    guard status.contains("Name:\tsockets-") else { continue }
    for line in status.split(separator: "\n") where line.hasPrefix("voluntary_ctxt_switches:") {
      total += line.split(whereSeparator: \.isWhitespace).last.flatMap { Int($0) } ?? 0
    }
  }
  return total
}

private func contents(of path: String) -> String {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { return "" }
  defer { close(file) }
  var bytes = [UInt8](repeating: 0, count: 8192)
  let count = read(file, &bytes, bytes.count)
  return String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
}

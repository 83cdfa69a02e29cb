import InMemoryLogging
import Logging
import Sockets

private struct Mishap: Error {}

/// Has everything happen that a server can only tell a log, one thing after another, and prints the lines. A process of
/// its own, because a process has one log.
func logEverything() async throws {
  var handler = InMemoryLogHandler()
  handler.logLevel = .debug
  LoggingSystem.bootstrap { [handler] _ in handler }
  try await logOfConnections(handler)
  try await logOfDatagrams(handler)
  print("done")
}

private func logOfConnections(_ handler: InMemoryLogHandler) async throws {
  let stop = StopSignal()
  try await withThrowingTaskGroup { group in
    let listener = try Socket.tcp().bind(to: .loopback(port: 0)).listen()
    let address = listener.localAddress
    group.addTask { [listener] in
      try await listener.serve(until: stop) { connection in
        switch try await connection.receiveByte() {
        case 1: throw Mishap()
        case 2: throw CancellationError()
        default: _ = try await connection.receiveByte()
        }
      }
    }
    for request: UInt8 in 1...3 {
      let client = try await Socket.tcp().connect(to: address)
      try await client.send([request])
      let places = try ["\(address)": "SERVER", "\(client.localAddress)": "CLIENT"]
      if request == 3 { await client.reset() }
      await printNext(handler, places)
    }
    stop.stop()
    try await group.waitForAll()
  }
}

private func logOfDatagrams(_ handler: InMemoryLogHandler) async throws {
  let stop = StopSignal()
  try await withThrowingTaskGroup { group in
    let server = try Socket.udp().bind(to: .loopback(port: 0))
    let address = try server.localAddress
    group.addTask { [server] in
      try await server.serve(until: stop) { request in
        if request.bytes.count == 1 { throw Mishap() }
        // No datagram is as long as that.
        try request.reply([UInt8](repeating: 0, count: 65_530))
      }
    }
    let client = try Socket.udp().bind(to: .loopback(port: 0))
    let places = try ["\(address)": "SERVER", "\(client.localAddress)": "CLIENT"]
    for request in [[UInt8](1...1), [UInt8](1...2)] {
      try await client.send(request, to: address)
      await printNext(handler, places)
    }
    stop.stop()
    try await group.waitForAll()
  }
}

/// Waits for a line, prints it, and forgets it.
private func printNext(_ handler: InMemoryLogHandler, _ places: [String: String]) async {
  while handler.entries.isEmpty { await Task.yield() }
  for entry in handler.entries {
    let facts = entry.metadata.sorted { $0.key < $1.key }.map { "\($0.key)=\(places["\($0.value)"] ?? "\($0.value)")" }
    let error = entry.error.map { " (\(type(of: $0)))" } ?? ""
    print("\(entry.level): \(entry.message)\(error) \(facts.joined(separator: " "))")
  }
  handler.clear()
}

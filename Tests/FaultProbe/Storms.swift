import FaultSeam
import Glibc
import SocketKernel
import Sockets

/// Has calls interrupted, told to wait and cut short, one in two and all at once, and prints what of an exchange did
/// not arrive as it was sent.
func weatherStorms() async throws {
  let storms: [(String, Int32)] = [
    ("interruptions", Int32(FAULT_STORM_INTERRUPTED.rawValue)),
    ("having to wait", Int32(FAULT_STORM_WOULD_BLOCK.rawValue)),
    ("short transfers", Int32(FAULT_STORM_SHORT.rawValue)),
    ("all of it", 7),
  ]
  var generator = SplitMix(state: 1)
  let bytes = (0..<20_000).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
  // First in fine weather: what is opened once and stays is opened.
  for (_, body) in exchanges { _ = try await body(bytes) }
  for (name, storm) in storms {
    for seed in UInt64(1)...3 {
      for (exchange, body) in exchanges {
        Watchdog.begin("\(exchange) under \(name), seed \(seed)")
        let before = fault_open_descriptors()
        fault_storms(storm, seed)
        do {
          let echoed = try await body(bytes)
          if echoed != bytes { say("\(exchange) under \(name), seed \(seed): other bytes arrive than were sent") }
        } catch {
          say("\(exchange) under \(name), seed \(seed): \(error)")
        }
        await settle(to: before)
        let changed = fault_storm_count()
        fault_storms(0, 0)
        if fault_open_descriptors() > before { reportLeaks("\(exchange) under \(name)") }
        // Datagrams are whole or not there; and a call that waits by itself never hears that it has to.
        if changed == 0 && !exchange.hasPrefix("blocking") && storm != FAULT_STORM_SHORT.rawValue {
          say("\(exchange) under \(name): it was a calm")
        }
      }
    }
  }
  say("done")
}

/// Each sends the bytes around and answers what comes back.
private let exchanges: [(String, @Sendable ([UInt8]) async throws -> [UInt8])] = [
  (
    "an echo",
    { bytes in
      let listener = try Socket.tcp().bind(to: .loopback(port: 0)).listen()
      let address = listener.localAddress
      let stop = StopSignal()
      let client = Task { () throws -> [UInt8] in
        defer { stop.stop() }
        let client = try await Socket.tcp().connect(to: address).shared()
        async let sent: Void = { () async throws in
          // Small ones that are gathered, then one that is too long for that.
          for start in stride(from: 0, to: 2000, by: 20) { try await client.send(bytes[start..<start + 20]) }
          try await client.send(bytes[2000...])
          try client.finishSending()
        }()
        var echoed: [UInt8] = []
        while case let part = try await client.receive(), !part.isEmpty { echoed += part }
        try await sent
        return echoed
      }
      try await listener.serve(until: stop) { connection in
        while case let part = try await connection.receive(), !part.isEmpty { try await connection.send(part) }
      }
      return try await client.value
    }
  ),
  (
    "a Unix pair",
    { bytes in
      let pair = try Socket.pair()
      let sender = pair.first.shared()
      async let sent: Void = { () async throws in
        try await sender.send(bytes)
        try sender.finishSending()
      }()
      var arrived: [UInt8] = []
      while case let part = try await pair.second.receiveMessage().bytes, !part.isEmpty { arrived += part }
      try await sent
      return arrived
    }
  ),
  (
    "datagrams",
    { bytes in
      let server = try Socket.udp().bind(to: .loopback(port: 0))
      let address = try server.localAddress
      let client = try Socket.udp().connect(to: address)
      var arrived: [UInt8] = []
      for start in stride(from: 0, to: bytes.count, by: 1000) {
        try await client.send(Array(bytes[start..<start + 1000]))
        arrived += try await server.receive().bytes
      }
      return arrived
    }
  ),
  (
    "blocking calls",
    { bytes in
      let pair = try SocketDescriptor.pair()
      var arrived: [UInt8] = []
      for start in stride(from: 0, to: bytes.count, by: 1000) {
        try pair.first.sendAll(Array(bytes[start..<start + 1000]))
        while arrived.count < start + 1000 { arrived += try pair.second.receive() }
      }
      return arrived
    }
  ),
]

private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}

import Glibc
import SocketKernel
import Synchronization
import SystemPackage
import Testing

@testable import Sockets

/// Where the code runs, and that it need not matter to who calls.
@Suite(.timeLimit(.minutes(5))) struct ExecutorTests {
  @Test func handlersRunOnTheLoopOfTheirConnection() async throws {
    try await withServer { connection in
      let loop = connection.handle.loop
      while let byte = try await connection.receiveByte() {
        #expect(loop.isCurrent)
        #expect(currentThreadName().hasPrefix("sockets-"))
        try await connection.send([byte])
        #expect(loop.isCurrent)
      }
      #expect(loop.isCurrent)
    } while: { address in
      for _ in 0..<8 {
        let client = try await connect(to: address)
        for byte in pattern(5) {
          try await client.send([byte])
          #expect(try await client.receiveByte() == byte)
        }
      }
    }
  }

  @Test func connectionsAreSpreadOverTheLoops() async throws {
    let loops = Mutex<Set<ObjectIdentifier>>([])
    try await withServer { connection in
      let loop = ObjectIdentifier(connection.handle.loop)
      _ = loops.withLock { $0.insert(loop) }
      try await echo(connection)
    } while: { address in
      for _ in 0..<64 {
        let client = try await connect(to: address)
        try await client.send("x")
        _ = try await client.receive()
      }
    }
    #expect(loops.withLock { $0.count } == LoopPool.all.count)
  }

  @Test func anActorThatLivesOnALoopIsCalledWithoutLeavingIt() async throws {
    let listener = SharedListener(try StreamKind.ipv4.listen())
    let counter = Counter(loop: try LoopPool.next())
    let stop = StopSignal()
    async let serving: Void = listener.listener.serve(until: stop) { connection in
      while let byte = try await connection.receiveByte() {
        let isElsewhere = !counter.loop.isCurrent
        let total = await counter.add(Int(byte))
        #expect(connection.handle.loop.isCurrent)
        try await connection.send([UInt8(truncatingIfNeeded: total), isElsewhere ? 1 : 0])
      }
    }
    try await withThrowingTaskGroup { group in
      for _ in 0..<8 {
        group.addTask {
          let client = try await connect(to: listener.listener.localAddress)
          for _ in 0..<100 {
            try await client.send([1])
            #expect(try await client.receive(exactly: 2).count == 2)
          }
        }
      }
      try await group.waitForAll()
    }
    stop.stop()
    try await serving
    #expect(await counter.total == 800)
  }

  @MainActor @Test func theMainActorMayUseSocketsAsItStands() async throws {
    let listener = try StreamKind.ipv4.listen()
    let client = try await connect(to: listener.localAddress)
    let server = try await listener.accept()
    try await client.send("from the main actor")
    #expect(try await server.receive() == Array("from the main actor".utf8))
    MainActor.assertIsolated()
    #expect(await cause { try await server.receive(within: .milliseconds(5)) } == .deadlineExpired)
    MainActor.assertIsolated()
  }

  @Test func aHandlerMayRunOnAnActorOfItsOwn() async throws {
    let listener = SharedListener(try StreamKind.ipv4.listen())
    let stop = StopSignal()
    async let serving: Void = listener.listener.serve(until: stop) { @MainActor connection in
      while let byte = try await connection.receiveByte() {
        MainActor.assertIsolated()
        try await connection.send([byte])
      }
    }
    try await converse(with: listener.listener.localAddress, rounds: 50)
    stop.stop()
    try await serving
  }

  @Test func aHandlersConnectionMayBeUsedFromAnywhere() async throws {
    try await withServer { connection in
      let shared = connection.shared()
      var receivesElsewhere = false
      while true {
        receivesElsewhere.toggle()
        let byte =
          if receivesElsewhere {
            try await Task.detached { try await shared.receiveByte() }.value
          } else {
            try await shared.receiveByte()
          }
        guard let byte else { return }
        await MainActor.run {}
        try await shared.send([byte])
      }
    } while: { address in
      try await withThrowingTaskGroup { group in
        for _ in 0..<8 { group.addTask { try await converse(with: address, rounds: 100) } }
        try await group.waitForAll()
      }
    }
  }

  @Test func thousandsOfRoundTripsFromEverywhereAreAllAccountedFor() async throws {
    let served = Atomic<Int>(0)
    let listener = SharedListener(try StreamKind.ipv4.listen())
    let stop = StopSignal()
    async let serving: Void = listener.listener.serve(until: stop) { connection in
      // Some stay at home, some are used by tasks elsewhere, some change in the middle of it.
      let kind = served.add(1, ordering: .relaxed).newValue % 3
      if kind == 0 { return try await echo(connection) }
      if kind == 2 {
        for _ in 0..<50 {
          guard let byte = try await connection.receiveByte() else { return }
          try await connection.send([byte])
        }
      }
      let handoff = Handoff(connection)
      try await Task.detached { try await echo(handoff.take()) }.value
    }
    let address = listener.listener.localAddress
    try await withThrowingTaskGroup { group in
      for index in 0..<30 {
        group.addTask {
          if index % 2 == 0 {
            try await converse(with: address, rounds: 200)
          } else {
            // The client's side on a loop too.
            try await Task(executorPreference: LoopPool.next()) { try await converse(with: address, rounds: 200) }.value
          }
        }
      }
      try await group.waitForAll()
    }
    stop.stop()
    try await serving
    #expect(served.load(ordering: .relaxed) == 30)
  }

  @Test func connectionsComeAndGoOnEveryThread() async throws {
    try await withServer(.ipv4, echo) { address in
      try await withThrowingTaskGroup { group in
        for index in 0..<8 {
          group.addTask {
            for round in 0..<60 {
              let client = try await connect(to: address)
              try await client.send([UInt8(round)])
              #expect(try await client.receiveByte() == UInt8(round))
              switch (index + round) % 4 {
              case 0: drop(client)
              case 1: await client.close()
              case 2: await client.reset()
              default:
                let handoff = Handoff(client)
                let loop = try LoopPool.next()
                await Task(executorPreference: loop) { drop(handoff.take()) }.value
              }
            }
          }
        }
        try await group.waitForAll()
      }
    }
  }
}

/// Lives on a loop.
private actor Counter {
  let loop: EventLoop
  private(set) var total = 0

  init(loop: EventLoop) { self.loop = loop }

  nonisolated var unownedExecutor: UnownedSerialExecutor { loop.unownedSerialExecutor }

  func add(_ number: Int) async -> Int {
    #expect(loop.isCurrent)
    total += number
    await Task.yield()
    #expect(loop.isCurrent)
    return total
  }
}

/// Sends bytes to an echoing server, one at a time.
private func converse(with address: SocketAddress, rounds: Int) async throws {
  let client = try await connect(to: address)
  for byte in pattern(rounds) {
    try await client.send([byte])
    #expect(try await client.receiveByte() == byte)
  }
  try client.finishSending()
  #expect(try await client.receiveByte() == nil)
}

private func currentThreadName() -> String {
  var name = [UInt8](repeating: 0, count: 16)
  let file = open("/proc/thread-self/comm", O_RDONLY | O_CLOEXEC)
  defer { close(file) }
  let count = read(file, &name, name.count)
  return String(decoding: name.prefix(max(count, 0)), as: UTF8.self)
}

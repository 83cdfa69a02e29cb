import Glibc
import SocketKernel
import Synchronization
import SystemPackage
import Testing

@testable import Sockets

/// A server that stops lets nobody down who was there in time.
@Suite(.timeLimit(.minutes(5))) struct StoppingTests {
  @Test func idleConnectionsEndAtOnce() async throws {
    let listener = SharedListener(try StreamKind.ipv4.listen())
    let stop = StopSignal()
    let serving = Task { try await listener.listener.serve(until: stop, drain: .seconds(3600), echo) }
    var clients: [SharedConnection] = []
    for _ in 0..<20 { clients.append(try await connect(to: listener.listener.localAddress).shared()) }
    for client in clients {
      try await client.send("x")
      #expect(try await client.receive() == Array("x".utf8))
    }
    stop.stop()
    for client in clients { #expect(try await client.receiveByte() == nil) }
    clients = []
    try await serving.value
  }

  @Test func whatAHandlerIsDoingIsFinishedAndItsReplyArrives() async throws {
    let listener = SharedListener(try StreamKind.ipv4.listen())
    let stop = StopSignal()
    let gate = Gate()
    let reply = pattern(4 << 20)
    let serving = Task {
      try await listener.listener.serve(until: stop, drain: .seconds(3600)) { connection in
        _ = try await connection.receiveByte()
        try await connection.send("working")
        await gate.wait()
        try await connection.send(reply)
        #expect(await cause { try await connection.receive() } == .stopping)
      }
    }
    let client = try await connect(to: listener.listener.localAddress)
    try await client.send("x")
    #expect(try await client.receive() == Array("working".utf8))
    stop.stop()
    gate.open()
    #expect(try await client.receiveAll() == reply)
    drop(client)
    try await serving.value
  }

  @Test func theEndOfTheDrainCancelsWhoDoesNotEnd() async throws {
    let listener = SharedListener(try StreamKind.ipv4.listen())
    let stop = StopSignal()
    let outcome = Mutex<SocketError.Cause?>(nil)
    let serving = Task {
      try await listener.listener.serve(until: stop, drain: .milliseconds(20)) { connection in
        try await connection.send("here")
        let cause = await cause { while true { try await connection.send(pattern(1 << 20)) } }
        outcome.withLock { $0 = cause }
      }
    }
    let client = try await connect(to: listener.listener.localAddress, smallBuffers)
    #expect(try await client.receive(exactly: 4) == Array("here".utf8))
    stop.stop()
    try await serving.value
    #expect(outcome.withLock { $0 } == .cancelled)
    _ = client
  }

  @Test func clientsInTheBacklogAreServed() async throws {
    let listener = SharedListener(try StreamKind.ipv4.listen())
    let address = listener.listener.localAddress
    var clients: [SharedConnection] = []
    for _ in 0..<300 {
      let client = try await connect(to: address).shared()
      try await client.send("in time")
      clients.append(client)
    }
    let stop = StopSignal()
    stop.stop()
    async let serving: Void = listener.listener.serve(until: stop, drain: .seconds(3600), echo)
    for client in clients { #expect(try await client.receiveAll() == Array("in time".utf8)) }
    clients = []
    try await serving
    #expect(await failure { try await connect(to: address) }?.errno == .connectionRefused)
  }

  @Test func requestsThatArrivedBeforeTheStopAreAnswered() async throws {
    let listener = SharedListener(try StreamKind.ipv4.listen())
    let address = listener.listener.localAddress
    let stop = StopSignal()
    let loops = Mutex<Set<ObjectIdentifier>>([])
    let blocked = Atomic<Int>(0)
    let isOpen = Atomic<Bool>(false)
    let serving = Task {
      try await listener.listener.serve(until: stop, drain: .seconds(3600)) { connection in
        let loop = ObjectIdentifier(connection.handle.loop)
        _ = loops.withLock { $0.insert(loop) }
        try await connection.send("?")
        while let byte = try await connection.receiveByte() {
          if byte == 0 {
            // Holds the loop up, so that everything below meets it at once.
            blocked.add(1, ordering: .sequentiallyConsistent)
            while !isOpen.load(ordering: .sequentiallyConsistent) { sched_yield() }
          }
          try await connection.send([byte])
        }
      }
    }
    // More than a loop hears of in one turn.
    var clients: [SharedConnection] = []
    for _ in 0..<1200 {
      let client = try await connect(to: address).shared()
      #expect(try await client.receive() == Array("?".utf8))
      clients.append(client)
    }
    for client in clients.prefix(100) { try await client.send([0]) }
    let count = loops.withLock { $0.count }
    while blocked.load(ordering: .sequentiallyConsistent) < count { await Task.yield() }
    for client in clients.dropFirst(100) { try rawSend(1, on: client) }
    stop.stop()
    isOpen.store(true, ordering: .sequentiallyConsistent)
    var unanswered = 0
    for client in clients { if try await client.receiveAll().isEmpty { unanswered += 1 } }
    #expect(unanswered == 0)
    clients = []
    try await serving.value
  }

  @Test func oneSignalStopsManyServersAndStoppingTwiceChangesNothing() async throws {
    let first = SharedListener(try StreamKind.ipv4.listen())
    let second = SharedListener(try StreamKind.abstract.listen())
    let stop = StopSignal()
    async let servingFirst: Void = first.listener.serve(until: stop, echo)
    async let servingSecond: Void = second.listener.serve(until: stop, echo)
    for listener in [first, second] {
      let client = try await connect(to: listener.listener.localAddress)
      try await client.send("x")
      #expect(try await client.receive() == Array("x".utf8))
    }
    #expect(!stop.isStopped)
    stop.stop()
    stop.stop()
    #expect(stop.isStopped)
    try await servingFirst
    try await servingSecond
  }

  @Test func servingAgainAfterAStopIsAnErrorAndNoHang() async throws {
    let listener = SharedListener(try StreamKind.ipv4.listen())
    let stop = StopSignal()
    stop.stop()
    try await listener.listener.serve(until: stop, echo)
    let error = await failure { try await listener.listener.serve(echo) }
    #expect(error?.errno == .invalidArgument)
    #expect(error?.operation == .accept)
    #expect(error?.disposition == .callerError)
  }

  @Test func aStopMeetsClientsThatComeAndGo() async throws {
    for _ in 0..<20 {
      let listener = SharedListener(try StreamKind.ipv4.listen())
      let address = listener.listener.localAddress
      let stop = StopSignal()
      async let serving: Void = listener.listener.serve(until: stop, drain: .seconds(3600), echo)
      await withTaskGroup { group in
        for _ in 0..<4 {
          group.addTask {
            // Either all of the answer or none of it.
            while let answer = try? await exchange("question", with: address) {
              #expect(answer.isEmpty || answer == Array("question".utf8))
              if answer.isEmpty { break }
            }
          }
        }
        for _ in 0..<20 { await Task.yield() }
        stop.stop()
      }
      try await serving
    }
  }
}

private func exchange(_ text: String, with address: SocketAddress) async throws -> [UInt8] {
  let client = try await connect(to: address)
  try await client.send(text)
  return try await client.receive(exactly: text.utf8.count)
}

/// Sends past the client's loop, which may be the one that is held up.
private func rawSend(_ byte: UInt8, on client: SharedConnection) throws {
  let bytes = [byte]
  let descriptor = try client._sending.handle.descriptor
  try #require(SystemCalls.send(descriptor, bytes, 1, MessageFlags.noSignal.rawValue) == 1)
}

/// Holds tasks up until it is opened.
final class Gate: Sendable {
  private let waiters = Mutex<(isOpen: Bool, waiting: [CheckedContinuation<Void, Never>])>((false, []))

  var isOpen: Bool { waiters.withLock { $0.isOpen } }

  func wait() async {
    await withCheckedContinuation { continuation in
      let isOpen = waiters.withLock { state in
        if !state.isOpen { state.waiting.append(continuation) }
        return state.isOpen
      }
      if isOpen { continuation.resume() }
    }
  }

  func open() {
    let waiting = waiters.withLock { state in
      state.isOpen = true
      defer { state.waiting = [] }
      return state.waiting
    }
    for waiter in waiting { waiter.resume() }
  }
}

import Glibc
import SocketKernel
import Synchronization
import Testing

@testable import Sockets

/// What users of sockets libraries have been bitten by, and nothing else here tries. docs/promises.md has the list.
@Suite(.timeLimit(.minutes(5))) struct LessonTests {
  /// The kernel ties some requests to the thread that makes them, and ends them with it: so only loops make any.
  @Test func aReceiveOutlivesTheThreadThatBeganIt() async throws {
    let (client, server) = try await sharedPair()
    let answering = Task(executorPreference: ThreadForEachJob()) {
      while let byte = try await server.receiveByte() { try await server.send([byte + 1]) }
    }
    // Each wait begins on a thread that is gone before the byte comes.
    for byte: UInt8 in [1, 2, 3] {
      await server.untilReceiveWaits()
      try await client.send([byte])
      #expect(try await client.receiveByte() == byte + 1)
    }
    try client.finishSending()
    try await answering.value
  }

  /// epoll reports what a description hears, also when the number that was registered is closed and a duplicate in
  /// another process keeps the description alive.
  @Test func aDuplicateThatOutlivesItsSocketDisturbsNobody() async throws {
    for _ in 0..<20 {
      let old = try await StreamKind.ipv4.pair()
      let duplicate = old.server.withDescriptor { fcntl($0, F_DUPFD_CLOEXEC, 0) }
      defer { Glibc.close(duplicate) }
      drop(old.server)
      // Takes the slot and perhaps the number that have just become free.
      let (client, server) = try await sharedPair()
      async let received = server.receive()
      await server.untilReceiveWaits()
      // Readable, the end, and room: all of it of the old description.
      try await old.client.send("not yours")
      try old.client.finishSending()
      await (try server._receiving.handle).untilReported()
      try await client.send("yours")
      #expect(try await received == Array("yours".utf8))
    }
  }

  @Test func aPartOfAnArraySendsNothingOfTheRest() async throws {
    let pair = try await StreamKind.ipv4.pair()
    let bytes = pattern(100)
    try await pair.client.send(bytes[10..<20])
    try await pair.client.send(bytes[90...].dropLast(5))
    try await pair.client.send(bytes[50..<50])
    try pair.client.finishSending()
    #expect(try await pair.server.receiveAll() == Array(bytes[10..<20] + bytes[90..<95]))
  }

  /// Many that end at once are ended bit by bit: one that goes on is answered all the while.
  @Test func closingManyAtOnceHoldsUpNobody() async throws {
    let ended = Atomic<Int>(0)
    let count = 200
    try await withServer { connection in
      defer { ended.add(1, ordering: .relaxed) }
      try await echo(connection)
    } while: { address in
      let survivor = try await connect(to: address)
      var clients: [SharedConnection] = []
      for _ in 0..<count { clients.append(try await connect(to: address).shared()) }
      for client in clients {
        try await client.send("x")
        _ = try await client.receive()
      }
      clients = []
      // Each round is answered, however many ends there are to be heard of in the turns between.
      while ended.load(ordering: .relaxed) < count {
        try await survivor.send("still here")
        #expect(try await survivor.receive(exactly: 10) == Array("still here".utf8))
      }
    }
  }
}

/// Every job runs on a thread that ends with it.
private final class ThreadForEachJob: TaskExecutor {
  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = asUnownedTaskExecutor()
    let start = Unmanaged.passRetained(Start { job.runSynchronously(on: executor) })
    var thread = pthread_t()
    let answer = pthread_create(
      &thread,
      nil,
      { argument in
        Unmanaged<Start>.fromOpaque(argument!).takeRetainedValue().body()
        return nil
      },
      start.toOpaque()
    )
    precondition(answer == 0, "no thread for a job")
    pthread_detach(thread)
  }

  private final class Start {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
  }
}

import SocketKernel
import Synchronization
import SystemPackage
import Testing

@testable import Sockets

@Suite(.timeLimit(.minutes(5))) struct ServeTests {
  @Test(arguments: StreamKind.allCases)
  func manyClientsAreServedAtOnce(_ kind: StreamKind) async throws {
    try await withServer(kind, echo) { address in
      try await withThrowingTaskGroup { group in
        for index in 0..<200 {
          group.addTask {
            let client = try await connect(to: address)
            let sent = pattern(1000, from: index)
            for _ in 0..<5 {
              try await client.send(sent)
              #expect(try await client.receive(exactly: 1000) == sent)
            }
          }
        }
        try await group.waitForAll()
      }
    }
  }

  @Test func aHandlerThatThrowsEndsItsOwnConnectionOnly() async throws {
    struct Mistake: Error {}
    try await withServer { connection in
      while let byte = try await connection.receiveByte() {
        if byte == 0 { throw Mistake() }
        try await connection.send([byte])
      }
    } while: { address in
      let unlucky = try await connect(to: address)
      let lucky = try await connect(to: address)
      try await unlucky.send([7, 0, 7])
      #expect(try await unlucky.receiveAll() == [7])
      try await lucky.send([9])
      #expect(try await lucky.receiveByte() == 9)
    }
  }

  // MARK: What a handler may do with its connection

  @Test func aConnectionThatAHandlerKeepsElsewhereStaysOpen() async throws {
    let kept = Mutex<SharedConnection?>(nil)
    try await withServer { connection in
      let shared = connection.shared()
      kept.withLock { $0 = shared }
      try await shared.send("kept")
    } while: { address in
      let client = try await connect(to: address)
      #expect(try await client.receive() == Array("kept".utf8))
      let shared = try #require(kept.withLock { $0 })
      await shared.untilHandlerReturned()
      try await client.send("ping")
      #expect(try await shared.receive() == Array("ping".utf8))
      try await shared.send("pong")
      #expect(try await client.receive() == Array("pong".utf8))
    }
    #expect(kept.withLock { $0 } != nil)
  }

  @Test func aConnectionThatIsKeptIsOfNoConcernToTheServerThatStops() async throws {
    let listener = SharedListener(try StreamKind.ipv4.listen())
    let kept = Mutex<SharedConnection?>(nil)
    let stop = StopSignal()
    let serving = Task {
      try await listener.listener.serve(until: stop, drain: .milliseconds(1)) { connection in
        let shared = connection.shared()
        kept.withLock { $0 = shared }
        // Both the stop and the end of the drain find it with its handler; on a busy machine, both at once.
        let outcome = await cause { try await shared.receive() }
        #expect(outcome == .stopping || outcome == .cancelled)
        while !Task.isCancelled { await Task.yield() }
      }
    }
    let client = try await connect(to: listener.listener.localAddress)
    while kept.withLock({ $0 == nil }) { await Task.yield() }
    let shared = try #require(kept.withLock { $0 })
    await shared.untilReceiveWaits()
    stop.stop()
    try await serving.value
    async let received = shared.receive()
    await shared.untilReceiveWaits()
    try await client.send("still mine")
    #expect(try await received == Array("still mine".utf8))
  }

  @Test func aHandlerMaySplitItsConnectionBetweenTasks() async throws {
    try await withServer { connection in
      let halves = connection.split()
      let reader = halves.reader
      let writer = halves.writer
      async let received = reader.receiveAll()
      try await writer.send("welcome")
      drop(writer)
      #expect(try await received == Array("thanks".utf8))
    } while: { address in
      let client = try await connect(to: address)
      #expect(try await client.receiveAll() == Array("welcome".utf8))
      try await client.send("thanks")
      try client.finishSending()
    }
  }

  @Test func aHandlerMayCloseOrResetItsConnection() async throws {
    try await withServer { connection in
      let byte = try await connection.receiveByte()
      if byte == 1 { return await connection.close() }
      await connection.reset()
    } while: { address in
      let first = try await connect(to: address)
      try await first.send([1])
      #expect(try await first.receiveByte() == nil)
      let second = try await connect(to: address)
      try await second.send([2])
      #expect(await failure { try await second.receive() }?.errno == .connectionReset)
    }
  }

  @Test func aConnectionThatAHandlerDropsIsEndedWithCare() async throws {
    let sent = pattern(1 << 20)
    try await withServer { connection in
      try await connection.send(sent)
      drop(connection)
      await Task.yield()
    } while: { address in
      let client = try await connect(to: address)
      try await client.send("unread")
      #expect(try await client.receiveAll() == sent)
    }
  }

  @Test func aHandlerMayConnectToOthers() async throws {
    try await withServer(.ipv6, echo) { backend in
      try await withServer { connection in
        let upstream = try await connect(to: backend)
        while let byte = try await connection.receiveByte() {
          try await upstream.send([byte])
          try await connection.send(upstream.receive())
        }
      } while: { address in
        let client = try await connect(to: address)
        try await client.send("p")
        #expect(try await client.receive() == Array("p".utf8))
      }
    }
  }

  // MARK: When it ends

  @Test func aCancelledServerEndsEvenWithIdleClients() async throws {
    let listener = SharedListener(try StreamKind.ipv4.listen())
    let serving = Task { await cause { try await listener.listener.serve(echo) } }
    let client = try await connect(to: listener.listener.localAddress)
    try await client.send("x")
    #expect(try await client.receive() == Array("x".utf8))
    serving.cancel()
    #expect(await serving.value == .cancelled)
    #expect(try await client.receiveByte() == nil)
    // The listener is as good as before.
    let again = Task { try await listener.listener.serve(echo) }
    let next = try await connect(to: listener.listener.localAddress)
    try await next.send("y")
    #expect(try await next.receive() == Array("y".utf8))
    again.cancel()
    #expect(await cause { try await again.value } == .cancelled)
    let last = try await connect(to: listener.listener.localAddress)
    let accepted = try await listener.listener.accept()
    #expect(await cause { try await accepted.receive(within: .microseconds(1)) } == .deadlineExpired)
    try await last.send("z")
  }

  @Test func aSecondServerOnOneListenerIsRefusedAndTheFirstGoesOn() async throws {
    let listener = SharedListener(try StreamKind.ipv4.listen())
    let stop = StopSignal()
    let first = Task { try await listener.listener.serve(until: stop, echo) }
    await listener.listener.handle.untilWaiting(.receiving)
    #expect(await cause { try await listener.listener.serve(echo) } == .busy)
    #expect(await cause { try await listener.listener.accept() } == .busy)
    let client = try await connect(to: listener.listener.localAddress)
    try await client.send("x")
    #expect(try await client.receive() == Array("x".utf8))
    stop.stop()
    try await first.value
  }
}

extension SharedConnection {
  /// Goes on when the handler that the connection was given to has returned.
  func untilHandlerReturned() async {
    let handle = try! _receiving.handle
    if !handle.isReachable { await handle.moveOut() }
    while handle.exclusively({ $0.service != 0 }) { await Task.yield() }
  }
}

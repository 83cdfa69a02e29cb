import Glibc
import SocketKernel
import Synchronization
import SystemPackage
import Testing

@testable import Sockets

/// Streams that live on their loop, where a backend may gather what is sent and receive ahead of the program.
@Suite(.timeLimit(.minutes(5))) struct ServedStreamTests {
  @Test(arguments: [
    [1, 1, 1], [100, 20_000, 3], [16 * 1024, 1], [1, 300_000, 1, 1], [9000, 9000, 9000, 9000, 9000],
  ])
  func whatWasSentInPiecesArrivesInOrderThoughTheHandlerIsGone(_ pieces: [Int]) async throws {
    let whole = pattern(pieces.reduce(0, +))
    try await withServer { connection in
      var begin = 0
      for piece in pieces {
        try await connection.send(whole[begin..<begin + piece])
        begin += piece
      }
    } while: { address in
      let client = try await connect(to: address)
      #expect(try await client.receiveAll() == whole)
    }
  }

  @Test func theEndFollowsWhatWasSentAndReceivingGoesOn() async throws {
    try await withServer { connection in
      try await connection.send("a")
      try await connection.send(pattern(40_000))
      try connection.finishSending()
      let answer = try await connection.receive(exactly: 3)
      #expect(answer == [7, 8, 9])
    } while: { address in
      let client = try await connect(to: address)
      #expect(try await client.receiveAll().count == 40_001)
      try await client.send([7, 8, 9])
    }
  }

  @Test func aSlowReaderGetsAllThatAHandlerLeftBehind() async throws {
    let whole = pattern(3 << 20)
    try await withServer { connection in
      var begin = 0
      while begin < whole.count {
        let end = min(begin + 1500, whole.count)
        try await connection.send(whole[begin..<end])
        begin = end
      }
    } while: { address in
      let client = try await connect(to: address)
      var received: [UInt8] = []
      while case let bytes = try await client.receive(upTo: 5000), !bytes.isEmpty {
        received += bytes
        await Task.yield()
      }
      #expect(received == whole)
    }
  }

  @Test func rawCallsDoNotOvertakeWhatWasSent() async throws {
    try await withServer { connection in
      for round in 0..<3 {
        try await connection.send("a\(round)")
        _ = connection.withDescriptor { descriptor in Glibc.send(descriptor, "b", 1, MessageFlags.noSignal.rawValue) }
        try await connection.send("c")
        if round == 0 { _ = try await connection.receive() }
      }
    } while: { address in
      let client = try await connect(to: address)
      try await client.send([1])
      #expect(try await String(decoding: client.receiveAll(), as: UTF8.self) == "a0bca1bca2bc")
    }
  }

  @Test func rawCallsOnAnotherThreadDoNotOvertakeWhatWasSentOnTheLoop() async throws {
    try await withServer { connection in
      let loop = connection.eventLoop
      let isCalling = Gate()
      // Runs on the loop right behind what follows, in the same turn, and keeps the turn from ending before the raw
      // call is about to be made.
      let blocker = Task(executorPreference: loop) {
        await loop.yield()
        while !isCalling.isOpen {}
        for _ in 0..<20_000 { _ = getppid() }
      }
      await Task(executorPreference: loop) {}.value
      try await connection.send("a")
      await sendRaw("b", connection, isCalling)
      await blocker.value
      try await connection.send("c")
    } while: { address in
      let client = try await connect(to: address)
      #expect(try await String(decoding: client.receiveAll(), as: UTF8.self) == "abc")
    }
  }

  /// On the program's first thread, which is no loop's.
  @MainActor private func sendRaw(_ text: String, _ connection: borrowing Connection, _ isCalling: Gate) {
    isCalling.open()
    _ = connection.withDescriptor { Glibc.send($0, text, text.utf8.count, MessageFlags.noSignal.rawValue) }
  }

  /// Small messages stay in a ring, where there is one; bulk leaves it.
  @Test(arguments: [0, 300_000])
  func aRawCallOnAServedConnectionDoesNotWait(_ bulk: Int) async throws {
    try await withServer { connection in
      let before = try await connection.receive(exactly: bulk)
      #expect(before.count == bulk)
      let errno = connection.withDescriptor { descriptor in
        var byte: UInt8 = 0
        return Glibc.recv(descriptor, &byte, 1, 0) < 0 ? Glibc.errno : 0
      }
      #expect(errno == EAGAIN)
      try await connection.send("!")
      let answer = try await connection.receive()
      #expect(answer == [1])
    } while: { address in
      let client = try await connect(to: address)
      try await client.send(pattern(bulk))
      #expect(try await client.receive() == Array("!".utf8))
      try await client.send([1])
      #expect(try await client.receiveAll().isEmpty)
    }
  }

  @Test func bytesThatCameOneByOneAndInBulkKeepTheirOrder() async throws {
    let whole = pattern(600_000)
    try await withServer { connection in
      var index = 0
      while let byte = try await connection.receiveByte() {
        try #require(byte == whole[index])
        index += 1
      }
      try await connection.send("\(index)")
    } while: { address in
      let client = try await connect(to: address)
      var begin = 0
      var piece = 1
      while begin < whole.count {
        let end = min(begin + piece, whole.count)
        try await client.send(whole[begin..<end])
        begin = end
        piece = piece * 3 % 9973
      }
      try client.finishSending()
      #expect(try await String(decoding: client.receiveAll(), as: UTF8.self) == "\(whole.count)")
    }
  }

  @Test func aPeerIsHeldBackWhileTheHandlerDoesNotReceive() async throws {
    let gate = Gate()
    try await withServer { connection in
      await gate.wait()
      var count = 0
      while case let bytes = try await connection.receive(upTo: 1 << 20), !bytes.isEmpty { count += bytes.count }
      try await connection.send("\(count)")
    } while: { address in
      let client = try await connect(to: address).shared()
      let sent = pattern(64 << 20)
      let done = Gate()
      try await withThrowingTaskGroup { group in
        group.addTask { [client] in
          try await client.send(sent)
          done.open()
          try client.finishSending()
        }
        // More than any kernel's buffers hold: it can only be done when somebody takes it.
        for _ in 0..<500 { await Task.yield() }
        #expect(!done.isOpen)
        gate.open()
        try await group.waitForAll()
      }
      #expect(try await String(decoding: client.receiveAll(), as: UTF8.self) == "\(sent.count)")
    }
  }

  @Test func anotherThreadGoesOnWhereTheLoopStopped() async throws {
    let whole = pattern(200_000)
    try await withServer { connection in
      let first = try await connection.receive(exactly: 10)
      #expect(first == Array(whole[..<10]))
      try await connection.send("1")
      let shared = connection.shared()
      let elsewhere = Task.detached {
        try await shared.send("2")
        let rest = try await shared.receive(exactly: whole.count - 10)
        try await shared.send("3")
        return rest
      }
      #expect(try await elsewhere.value == Array(whole[10...]))
      try await shared.send("4")
      await shared.close()
    } while: { address in
      let client = try await connect(to: address)
      try await client.send(whole)
      #expect(try await String(decoding: client.receiveAll(), as: UTF8.self) == "1234")
    }
  }

  @Test func aPeerThatIsGoneIsAnErrorOfTheSendAfterAtTheLatest() async throws {
    let hasFailed = Gate()
    try await withServer { connection in
      _ = try? await connection.receive()
      var failure: SocketError?
      // However late the reset comes: without it the sends would wait for room in the end, and it ends that as well.
      while failure == nil {
        do throws(SocketError) {
          try await connection.send([UInt8](repeating: 1, count: 100))
        } catch {
          failure = error
        }
        await connection.eventLoop.yield()
      }
      #expect(failure?.errno == .connectionReset || failure?.errno == .brokenPipe)
      #expect(failure?.operation == .send)
      hasFailed.open()
    } while: { address in
      let client = try await connect(to: address)
      try await client.send([1])
      await client.reset()
      await hasFailed.wait()
    }
  }

  /// What was to be asked of the kernel for it must not be asked of the socket that has its number next.
  @Test func aConnectionThatIsClosedAtOnceTakesNothingFromTheNextOfItsNumber() async throws {
    let rounds = 64
    let intact = Mutex(0)
    try await withServer { connection in
      let loop = connection.eventLoop
      await connection.reset()
      let pair = try SocketDescriptor.pair(.unix, .stream)
      _ = try pair.second.send([1, 2, 3])
      await loop.yield()
      var bytes: [UInt8] = [0, 0, 0]
      let count = try? pair.first.receive(into: &bytes, flags: .doNotWait)
      if count == 3 && bytes == [1, 2, 3] { intact.withLock { $0 += 1 } }
    } while: { address in
      for _ in 0..<rounds { _ = try? await connect(to: address).receiveAll() }
    }
    #expect(intact.withLock { $0 } == rounds)
  }

  @Test func moreDeadlinesThanAreKeptAtOnceAreTidiedUp() async throws {
    let asking = try Socket.udp().bind(to: .loopback(port: 0))
    let answering = try Socket.udp().bind(to: .loopback(port: 0))
    let address = try answering.localAddress
    let loop = answering.eventLoop
    let rounds = 2500
    let answers = Task(executorPreference: loop) { [answering] in
      for round in 0..<rounds {
        // Each a little earlier than the one before, which stays in the queue.
        let request = try await answering.receive(within: .seconds(10_000 - round))
        try await answering.send([1], to: request.sender)
      }
    }
    for _ in 0..<rounds {
      try await asking.send([0], to: address)
      _ = try await asking.receive()
    }
    try await answers.value
  }
}

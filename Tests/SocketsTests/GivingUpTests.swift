import Glibc
import SocketKernel
import Synchronization
import Testing

@testable import Sockets

/// What becomes of what was under way when its call was given up: it has an owner or an end, and reaches nobody else.
@Suite(.timeLimit(.minutes(1))) struct GivingUpTests {
  /// Each client is served, or waits for whoever accepts next; none is with nobody.
  @Test func aClientThatIsAcceptedWhileItsServerIsCancelledHasAnOwner() async throws {
    for round in 0..<30 {
      let listener = SharedListener(try StreamKind.ipv4.listen())
      let address = listener.listener.localAddress
      let served = Counted()
      let serving = Task {
        await cause {
          try await listener.listener.serve { connection in
            served.add()
            try await connection.send("served")
            _ = try await connection.receive()
          }
        }
      }
      let count = 8
      async let connecting = withThrowingTaskGroup { group in
        for _ in 0..<count { group.addTask { try await connect(to: address).shared() } }
        return try await group.reduce(into: [SharedConnection]()) { $0.append($1) }
      }
      for _ in 0..<round { await Task.yield() }
      serving.cancel()
      #expect(await serving.value == .cancelled)
      let clients = try await connecting
      // Those that nobody has served are accepted now, all of them.
      var late: [SharedConnection] = []
      for _ in served.value..<count {
        let connection = try await listener.listener.accept()
        try await connection.send("late")
        late.append(connection.shared())
      }
      late = []
      var words: [String] = []
      for client in clients { words.append(String(decoding: try await client.receiveAll(), as: UTF8.self)) }
      #expect(words.filter { $0 == "late" }.count == count - served.value)
      // Of the others, some were cancelled before their word.
      #expect(words.allSatisfy { ["late", "served", ""].contains($0) })
    }
  }

  @Test func whatTheKernelMadeForACallThatWasGivenUpIsClosed() async throws {
    for round in 0..<60 {
      let listener = SharedListener(try StreamKind.ipv4.listen())
      let address = listener.listener.localAddress
      let accepting = Task { drop(try await listener.listener.accept()) }
      async let connecting = connect(to: address).shared()
      for _ in 0..<round % 8 { await Task.yield() }
      accepting.cancel()
      do {
        try await accepting.value
      } catch let error as SocketError {
        #expect(error.cause == .cancelled)
        // It is the next one's.
        drop(try await listener.listener.accept())
      }
      #expect(try await connecting.receiveByte() == nil)

      let calling = Task { drop(try await connect(to: address)) }
      for _ in 0..<round % 8 { await Task.yield() }
      calling.cancel()
      _ = await calling.result
      // Whatever came of it has ended when a later client is there.
      let last = try await connect(to: address)
      try await last.send("last")
      var first = try await listener.listener.accept().receiveFirst()
      if first.isEmpty { first = try await listener.listener.accept().receiveFirst() }
      #expect(first == Array("last".utf8))
    }
  }

  @Test(arguments: [StreamKind.ipv4, .path])
  func aReceiveThatHasEndedLeavesItsMemoryAlone(_ kind: StreamKind) async throws {
    try await withServer(kind) { connection in
      for _ in 0..<20 {
        var given = [UInt8](repeating: 0xAA, count: 64)
        #expect(
          await cause { try await connection.receive(into: &given, within: .microseconds(50)) } == .deadlineExpired
        )
        // Now there is something for it.
        try await connection.send("?")
        var next = [UInt8](repeating: 0, count: 64)
        #expect(try await connection.receive(into: &next) == 8)
        #expect(given == [UInt8](repeating: 0xAA, count: 64))
        #expect(next[..<8] == [UInt8](repeating: 0x55, count: 8)[...])
      }
    } while: { address in
      let client = try await connect(to: address)
      while try await client.receiveByte() != nil { try await client.send([UInt8](repeating: 0x55, count: 8)) }
    }
  }

  /// Slots and numbers are given again at once; what was on its way to their last owner is not.
  @Test func whatArrivesForAClosedConnectionReachesNoLaterOne() async throws {
    let strangers = Counted()
    try await withServer { connection in
      guard let number = try await connection.receiveByte() else { return }
      switch number % 4 {
      case 1: return
      case 3: return await connection.reset()
      default:
        while let byte = try await connection.receiveByte() { if byte != number { strangers.add() } }
        try await connection.send([number])
      }
    } while: { address in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in UInt8(0)..<200 {
          if number >= 8 { try await group.next() }
          group.addTask {
            let client = try await connect(to: address)
            do {
              for _ in 0..<20 { try await client.send([UInt8](repeating: number, count: 10)) }
              try client.finishSending()
              let answer = try await client.receiveAll()
              #expect(answer == (number % 2 == 0 ? [number] : []))
            } catch let error as SocketError {
              #expect(number % 2 == 1 && error.disposition == .peerGone, "\(error)")
            }
          }
        }
        try await group.waitForAll()
      }
    }
    #expect(strangers.value == 0)
  }

  @Test func aWaitEndsOnceWhateverElseWouldEndItToo() async throws {
    var direction = Direction()
    let wake = await withUnsafeContinuation { waiter in
      direction.waiter = waiter
      // To go on twice from one wait is undefined, and mostly a crash.
      for wake in [Wake.cancelled, .ready, .expired, .closed, .stopping] { direction.resume(wake) }
    }
    #expect(wake == .cancelled)
  }

  /// The byte, the cancel, the deadline and the close come at once, in whatever order they like.
  @Test func whateverEndsAWaitAtTheSameTimeEndsItWell() async throws {
    for round in 0..<150 {
      let (client, server) = try await sharedPair()
      let receiving = Task {
        await cause { try await server.receive(within: .microseconds(round % 10 * 20)) }
      }
      for _ in 0..<round % 4 { await Task.yield() }
      async let sending: Void? = try? client.send([1])
      async let closing: Void = server.close()
      receiving.cancel()
      let outcome = await receiving.value
      #expect([nil, .cancelled, .deadlineExpired, .closed].contains(outcome))
      _ = await sending
      await closing
      #expect(await cause { try await server.receive() } == .closed)
    }
  }
}

private final class Counted: Sendable {
  private let count = Atomic<Int>(0)
  var value: Int { count.load(ordering: .sequentiallyConsistent) }
  func add() { count.add(1, ordering: .sequentiallyConsistent) }
}

extension Connection {
  /// The first of what the peer sends, or nothing where it has ended or gone without a word.
  fileprivate borrowing func receiveFirst() async throws -> [UInt8] {
    do {
      return try await receive()
    } catch {
      guard error.disposition == .peerGone else { throw error }
      return []
    }
  }
}

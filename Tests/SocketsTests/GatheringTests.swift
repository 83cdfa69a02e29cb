import Glibc
import SocketKernel
import Testing

@testable import Sockets

/// What is sent on a loop may leave with the end of the loop's turn: in one piece, behind nothing that was sent later,
/// and without a look at memory that its sender has back.
@Suite(.timeLimit(.minutes(5))) struct GatheringTests {
  @Test(arguments: StreamKind.allCases)
  func repliesToABatchArriveInOrderWhateverElseIsSent(_ kind: StreamKind) async throws {
    let path = "/proc/self/exe"
    let file = open(path, O_RDONLY | O_CLOEXEC)
    defer { close(file) }
    try await withServer(kind) { connection in
      while let byte = try await connection.receiveByte() {
        try await connection.send([byte])
        switch byte {
        case 1: _ = connection.withDescriptor { Glibc.send($0, "x", 1, MessageFlags.noSignal.rawValue) }
        case 2: try await connection.send(file: file, count: 1)
        case 3: try await connection.sendMessage([UInt8(ascii: "y")])
        case 4: try await connection.send(pattern(100_000))
        case 5: try connection.finishSending()
        default: break
        }
      }
    } while: { address in
      let client = try await connect(to: address)
      try await client.send([9, 9, 1, 9, 1, 2, 9, 3, 9, 4, 9, 5])
      var first: UInt8 = 0
      #expect(pread(file, &first, 1, 0) == 1)
      var expected: [UInt8] = [9, 9, 1, UInt8(ascii: "x"), 9, 1, UInt8(ascii: "x"), 2, first, 9, 3, UInt8(ascii: "y")]
      expected += [9, 4] + pattern(100_000) + [9, 5]
      #expect(try await client.receiveAll() == expected)
    }
  }

  @Test(arguments: StreamKind.allCases)
  func aHandlerThatEndsInTheMiddleOfABatchHasAnsweredWhatItTook(_ kind: StreamKind) async throws {
    try await withServer(kind) { connection in
      while let byte = try await connection.receiveByte(), byte != 0 { try await connection.send([byte]) }
    } while: { address in
      let client = try await connect(to: address)
      try await client.send([1, 2, 3, 0, 4, 5])
      #expect(try await client.receive(exactly: 3) == [1, 2, 3])
    }
  }

  @Test(arguments: StreamKind.allCases)
  func memoryThatWasSentIsItsSendersAgain(_ kind: StreamKind) async throws {
    let rounds = 200
    try await withServer(kind) { connection in
      var bytes = pattern(100)
      _ = try await connection.receiveByte()
      for round in 0..<rounds {
        for index in bytes.indices { bytes[index] = UInt8(truncatingIfNeeded: round) }
        try await connection.send(bytes)
      }
      for index in bytes.indices { bytes[index] = 0xEE }
    } while: { address in
      let client = try await connect(to: address)
      try await client.send([1, 2])
      let received = try await client.receiveAll()
      #expect(received == (0..<rounds).flatMap { [UInt8](repeating: UInt8(truncatingIfNeeded: $0), count: 100) })
    }
  }

  @Test(arguments: StreamKind.allCases)
  func aReceiveThatGaveUpWritesNothingIntoItsCallersMemory(_ kind: StreamKind) async throws {
    try await withServer(kind) { connection in
      var bytes = [UInt8](repeating: 0xEE, count: 64)
      var others: [UInt8] = []
      for _ in 0..<20 {
        #expect(await cause { try await connection.receive(into: &bytes, within: .microseconds(100)) } != nil)
        // Now it may come. Where a ring receives, it does without being asked; the bytes are the next receive's.
        try await connection.send([1])
        others += try await connection.receive(exactly: 16)
        #expect(bytes.allSatisfy { $0 == 0xEE })
      }
      #expect(others == (0..<20).flatMap { pattern(16, from: $0) })
      try await connection.send([2])
    } while: { address in
      let client = try await connect(to: address)
      for round in 0..<20 {
        #expect(try await client.receiveByte() == 1)
        try await client.send(pattern(16, from: round))
      }
      #expect(try await client.receiveByte() == 2)
    }
  }

  @Test(arguments: StreamKind.allCases)
  func aSendThatGaveUpSendsNothingOfWhatItsMemoryHoldsLater(_ kind: StreamKind) async throws {
    let hasGivenUp = Gate()
    try await withServer(kind) { connection in
      // More than the kernels' buffers hold.
      var bytes = [UInt8](repeating: 0xAA, count: 48 << 20)
      #expect(await cause { try await connection.send(bytes, within: .milliseconds(1)) } == .deadlineExpired)
      _ = bytes.withUnsafeMutableBytes { memset($0.baseAddress!, 0xFF, $0.count) }
      hasGivenUp.open()
      try connection.finishSending()
      _ = try await connection.receive()
    } while: { address in
      let client = try await connect(to: address)
      await hasGivenUp.wait()
      let received = try await client.receiveAll()
      #expect(received == [UInt8](repeating: 0xAA, count: received.count))
      try await client.send([1])
    }
  }

  /// A ring is its loop's alone, and a loop's thread never ends; with a thread its requests would end.
  @Test(.enabled(if: Ring.isToBeHad)) func aRingRefusesTheRequestsOfAnyThreadButItsOwn() async throws {
    let ring = UnsafeMutablePointer<Ring>.allocate(capacity: 1)
    ring.initialize(to: try Ring())
    let stranger = Stranger(ring)
    let result = ring.pointee.enable()
    #expect(result == 0)
    ring.pointee.poll(0)
    #expect(await stranger.submits() == -EEXIST)
    ring.deinitialize(count: 1)
    ring.deallocate()
  }
}

extension Ring {
  fileprivate static var isToBeHad: Bool { (try? Ring()) != nil }
}

/// A thread that has nothing to do with a ring.
private final class Stranger: @unchecked Sendable {
  private let ring: UnsafeMutablePointer<Ring>
  private var continuation: CheckedContinuation<Int32, Never>?

  init(_ ring: UnsafeMutablePointer<Ring>) { self.ring = ring }

  func submits() async -> Int32 {
    await withCheckedContinuation { continuation in
      self.continuation = continuation
      var thread = pthread_t()
      let body: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { raw in
        let stranger = Unmanaged<Stranger>.fromOpaque(raw!).takeRetainedValue()
        stranger.continuation?.resume(returning: stranger.ring.pointee.submit())
        return nil
      }
      guard pthread_create(&thread, nil, body, Unmanaged.passRetained(self).toOpaque()) == 0 else {
        return continuation.resume(returning: 0)
      }
      pthread_detach(thread)
    }
  }
}

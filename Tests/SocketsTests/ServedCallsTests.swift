import Glibc
import SocketKernel
import Testing

@testable import Sockets

/// On a served connection, the calls that a backend does not make itself: they keep the order of what was sent and
/// received by the others, and wait without the loop.
@Suite(.timeLimit(.minutes(5))) struct ServedCallsTests {
  @Test func aFileFollowsWhatWasSentBeforeIt() async throws {
    let file = try namelessFile(holding: pattern(5000))
    defer { close(file) }
    try await withServer { connection in
      for _ in 0..<3 {
        try await connection.send("head ")
        try await connection.send(file: file)
        try await connection.send(" tail")
      }
    } while: { address in
      let client = try await connect(to: address)
      let page = Array("head ".utf8) + pattern(5000) + Array(" tail".utf8)
      #expect(try await client.receiveAll() == page + page + page)
    }
  }

  /// With more in the file than the kernel's buffers hold, a call that blocks would hold up all that live on the loop.
  @Test func aSlowReaderOfAFileHoldsUpNobodyElse() async throws {
    let size = 32 << 20
    let file = try namelessFile(holding: [UInt8](repeating: 7, count: size))
    defer { close(file) }
    try await withServer { connection in
      while let byte = try await connection.receiveByte() {
        if byte == 1 { try await connection.send(file: file) } else { try await connection.send("!") }
      }
    } while: { address in
      let slow = try await connect(to: address)
      try await slow.send([1])
      let first = try await slow.receive(upTo: 1)
      #expect(first == [7])
      // As many as there are loops at least.
      for _ in 0..<64 {
        let other = try await connect(to: address)
        try await other.send([2])
        #expect(try await other.receiveByte() == UInt8(ascii: "!"))
      }
      #expect(try await slow.receive(exactly: size - 1).count == size - 1)
    }
  }

  @Test func messagesFollowTheBytesThatWereSentAndReceivedBefore() async throws {
    try await withServer { connection in
      let first = try await connection.receiveByte()
      #expect(first == 1)
      // What came with the first byte is a message of its own.
      var rest: [UInt8] = []
      while rest.count < 5 { rest += try await connection.receiveMessage(upTo: 2).bytes }
      #expect(rest == [2, 3, 4, 5, 6])
      try await connection.send("a")
      try await connection.sendMessage(Array("b".utf8))
      try await connection.send("c")
      let end = try await connection.receiveMessage()
      #expect(end.bytes.isEmpty)
    } while: { address in
      let client = try await connect(to: address)
      try await client.send([1, 2, 3])
      try await client.send([4, 5, 6])
      #expect(try await client.receive(exactly: 3) == Array("abc".utf8))
      try client.finishSending()
      #expect(try await client.receiveAll().isEmpty)
    }
  }

  @Test func toPeekTakesNothing() async throws {
    try await withServer { connection in
      let first = try await connection.receiveByte()
      let peeked = try await connection.receiveMessage(flags: .peek)
      let again = try await connection.receiveMessage(flags: .peek)
      let rest = try await connection.receive()
      #expect(first == 1 && peeked.bytes == [2] && again.bytes == [2] && rest == [2])
      try await connection.send("!")
    } while: { address in
      let client = try await connect(to: address)
      try await client.send([1, 2])
      #expect(try await client.receiveAll() == Array("!".utf8))
    }
  }
}

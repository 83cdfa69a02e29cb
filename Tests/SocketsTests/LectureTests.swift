import SocketKernel
import Sockets
import Testing

/// The lecture's server: 0x1b is answered with `first!`, 0x2b with `second!`, and anything else ends the conversation.
private let lecture: @Sendable (consuming Connection) async throws -> Void = { connection in
  while let byte = try await connection.receiveByte() {
    switch byte {
    case 0x1b: try await connection.send("first!")
    case 0x2b: try await connection.send("second!")
    default: return
    }
  }
}

@Suite(.timeLimit(.minutes(5))) struct LectureTests {
  @Test(arguments: StreamKind.allCases)
  func aRequestOfOneByteIsAnswered(_ kind: StreamKind) async throws {
    try await withServer(kind, lecture) { address in
      let client = try await connect(to: address)
      try await client.send([0x1b])
      #expect(try await client.receive() == Array("first!".utf8))
      try await client.send([0x2b])
      #expect(try await client.receive() == Array("second!".utf8))
    }
  }

  @Test(arguments: StreamKind.allCases)
  func manyRequestsInOneSegmentAreAllAnsweredInOrder(_ kind: StreamKind) async throws {
    try await withServer(kind, lecture) { address in
      let client = try await connect(to: address)
      try await client.send([0x1b, 0x2b, 0x2b, 0x1b])
      let expected = "first!second!second!first!"
      #expect(try await client.receive(exactly: expected.utf8.count) == Array(expected.utf8))
    }
  }

  @Test(arguments: StreamKind.allCases)
  func aClientThatHalfClosesStillGetsEveryAnswer(_ kind: StreamKind) async throws {
    try await withServer(kind, lecture) { address in
      let client = try await connect(to: address)
      try await client.send(Array(repeating: 0x1b, count: 1000))
      try client.finishSending()
      #expect(try await client.receiveAll() == Array(String(repeating: "first!", count: 1000).utf8))
    }
  }

  @Test(arguments: StreamKind.allCases)
  func anUnknownByteEndsTheConversation(_ kind: StreamKind) async throws {
    try await withServer(kind, lecture) { address in
      let client = try await connect(to: address)
      try await client.send([0x1b, 0x00, 0x1b, 0x1b])
      #expect(try await client.receiveAll() == Array("first!".utf8))
    }
  }

  @Test(arguments: StreamKind.allCases)
  func aClientThatLeavesAtOnceDisturbsNobody(_ kind: StreamKind) async throws {
    try await withServer(kind, lecture) { address in
      for _ in 0..<20 { _ = try await connect(to: address) }
      let client = try await connect(to: address)
      try await client.send([0x2b])
      #expect(try await client.receive() == Array("second!".utf8))
    }
  }

  @Test func datagramsAreAnsweredOverIPv4AndIPv6() async throws {
    for address in [SocketAddress.loopback(port: 0), .loopback6(port: 0)] {
      let server = try Socket.udp().bind(to: address)
      let client = try Socket.udp()
      try await client.send([0x1b], to: server.localAddress)
      let request = try await server.receive()
      #expect(request.bytes == [0x1b])
      try await server.send("first!", to: request.sender)
      let reply = try await client.receive()
      #expect(reply.bytes == Array("first!".utf8))
      #expect(try reply.sender == server.localAddress)
    }
  }

  @Test func unixDatagramsAreAnswered() async throws {
    let server = try Socket.unixDatagram().bind(to: .abstract(freshName()))
    let client = try Socket.unixDatagram().bind(to: .abstract(freshName()))
    try await client.send([0x2b], to: server.localAddress)
    let request = try await server.receive()
    #expect(try request.sender == client.localAddress)
    try await server.send("second!", to: request.sender)
    #expect(try await client.receive().bytes == Array("second!".utf8))
  }
}

import Glibc
import SocketAddresses
import SocketKernel
import Synchronization
import SystemPackage
import Testing

@testable import Sockets

/// A datagram server: each request once, on whichever loop, and the reply to whoever sent it.
@Suite(.timeLimit(.minutes(5))) struct DatagramServeTests {
  @Test(arguments: [SocketAddress.loopback(port: 0), .ipv6(.loopback, 0), .ipv4(.any, 0)])
  func everyRequestIsAnsweredOnceOnTheLoopOfItsSender(_ address: SocketAddress) async throws {
    let loops = Mutex<[ObjectIdentifier: Int]>([:])
    try await withDatagramServer(address) { request in
      let loop = LoopPool.all.first { $0.isCurrent }
      if let loop { loops.withLock { $0[ObjectIdentifier(loop), default: 0] += 1 } }
      #expect(loop != nil)
      try request.reply([request[0], UInt8(request.count)])
    } while: { address in
      for index in UInt8(0)..<64 {
        let client = try Socket.udp().connect(to: address)
        for size in 1...3 {
          try await client.send([UInt8](repeating: index, count: size))
          #expect(try await client.receive().bytes == [index, UInt8(size)])
        }
      }
    }
    let counts = loops.withLock { $0 }
    #expect(counts.values.reduce(0, +) == 192)
    #expect(counts.count == LoopPool.all.count, "64 senders all on one of the loops")
  }

  @Test func aDatagramToManyReceiversIsHandledOnce() async throws {
    let count = Mutex(0)
    try await withDatagramServer(.ipv4(.any, 0)) { request in
      if request.count == 1 { count.withLock { $0 += 1 } }
      try request.reply("\(request.count)")
    } while: { address in
      let everybody = SocketAddress.ipv4(IPv4Address(number: 0x7FFF_FFFF), address.port!)
      let client = try Socket.udp(.init(broadcast: true)).bind(to: .loopback(port: 0))
      for _ in 0..<10 {
        try await client.send([1], to: everybody)
        #expect(try await client.receive().bytes == Array("1".utf8))
      }
      // Whatever else there would be has come when this is answered, on every loop.
      for _ in 0..<32 {
        let client = try Socket.udp().connect(to: .loopback(port: address.port!))
        try await client.send([2, 2])
        _ = try await client.receive()
      }
    }
    #expect(count.withLock { $0 } == 10)
  }

  @Test func repliesToABatchLeaveInOrderAndAsManyAsAreWanted() async throws {
    try await withDatagramServer(.loopback(port: 0)) { request in
      let bytes = request.bytes
      for number in 0..<bytes[0] { try request.reply([number]) }
    } while: { address in
      let client = try Socket.udp().connect(to: address)
      try await client.sendBatch([[3], [0], [100], [1]])
      var replies: [UInt8] = []
      while replies.count < 104 { replies += try await client.receive().bytes }
      #expect(replies == [0, 1, 2] + (0..<100) + [0])
    }
  }

  @Test func anEmptyAndATooLongRequestAreRequests() async throws {
    try await withDatagramServer(.loopback(port: 0), size: 4) { request in
      let sum = request.withBytes { bytes in
        (0..<bytes.byteCount).reduce(0) { $0 + Int(bytes.unsafeLoad(fromByteOffset: $1, as: UInt8.self)) }
      }
      try request.reply("\(request.count) \(request.isTruncated) \(sum) \(String(describing: request.first))")
    } while: { address in
      let client = try Socket.udp().connect(to: address)
      for (request, reply) in [([], "0 false 0 nil"), ([1, 2, 3, 4, 5], "4 true 10 Optional(1)")] as [([UInt8], String)]
      {
        try await client.send(request)
        #expect(try await String(decoding: client.receive().bytes, as: UTF8.self) == reply)
      }
    }
  }

  @Test func aHandlerThatThrowsAndASenderThatIsGoneEndNothing() async throws {
    struct Mistake: Error {}
    try await withDatagramServer(.loopback(port: 0)) { request in
      if request.first == 0 { throw Mistake() }
      try request.reply(request.bytes)
    } while: { address in
      let client = try Socket.udp().connect(to: address)
      for _ in 0..<5 {
        try await client.send([0])
        do { try await Socket.udp().connect(to: address).send([1]) }
        try await client.send([2])
        #expect(try await client.receive().bytes == [2])
      }
    }
  }

  @Test func anAddressThatIsServedIsNobodyElses() async throws {
    try await withDatagramServer(.loopback(port: 0)) { request in
      try request.reply(request.bytes)
    } while: { address in
      let client = try Socket.udp().connect(to: address)
      try await client.send([1])
      _ = try await client.receive()
      #expect(await failure { try Socket.udp().bind(to: address) }?.errno == .addressInUse)
    }
  }

  @Test func aCancelledServerEndsAndItsSocketIsAsGoodAsBefore() async throws {
    let server = SharedDatagrams(try Socket.udp().bind(to: .loopback(port: 0)))
    let address = try server.socket.localAddress
    for _ in 0..<3 {
      let serving = Task { await cause { try await server.socket.serve { try $0.reply("served") } } }
      let client = try Socket.udp().connect(to: address)
      try await client.send([1])
      #expect(try await client.receive().bytes == Array("served".utf8))
      #expect(await cause { try await server.socket.serve { _ in } } == .busy)
      serving.cancel()
      #expect(await serving.value == .cancelled)
    }
    let client = try Socket.udp().connect(to: address)
    try await client.send([7])
    #expect(try await server.socket.receive().bytes == [7])
  }

  @Test func unixDatagramsAreServedAsWell() async throws {
    let stop = StopSignal()
    let server = try Socket.unixDatagram().bind(to: .abstract("sockets-serve-\(getpid())"))
    let address = try server.localAddress
    async let serving: Void = server.serve(until: stop) { try $0.reply($0.bytes + [9]) }
    let client = try Socket.unixDatagram().bind(to: .abstract("sockets-client-\(getpid())"))
    try await client.send([1], to: address)
    #expect(try await client.receive().bytes == [1, 9])
    stop.stop()
    try await serving
  }
}

private func withDatagramServer(
  _ address: SocketAddress,
  size: Int = 2048,
  _ handler: @escaping @Sendable (borrowing DatagramRequest) async throws -> Void,
  while body: (SocketAddress) async throws -> Void
) async throws {
  let server = try Socket.udp().bind(to: address)
  var own = try server.localAddress
  if case .ipv4(.any, let port) = own { own = .loopback(port: port) }
  let stop = StopSignal()
  async let serving: Void = server.serve(until: stop, size: size, handler)
  // The companions are there when two requests in a row have been answered: none comes to a socket that goes unheard.
  do {
    try await body(own)
  } catch {
    stop.stop()
    try? await serving
    throw error
  }
  stop.stop()
  try await serving
}

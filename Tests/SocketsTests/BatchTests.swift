import Glibc
import SocketKernel
import SystemPackage
import Testing

@testable import Sockets

/// Many datagrams at once, reports of those that did not arrive, and files.
@Suite(.timeLimit(.minutes(5))) struct BatchTests {
  @Test(arguments: [SocketAddress.loopback(port: 0), .loopback6(port: 0)])
  func aBatchArrivesAsItWasSent(_ address: SocketAddress) async throws {
    let server = try Socket.udp().bind(to: address)
    let client = try Socket.udp().bind(to: address)
    let messages = [[], [1], pattern(1000), [2, 3]]
    try await client.sendBatch(messages, to: server.localAddress)
    var received: [Datagram] = []
    while received.count < messages.count { received += try await server.receiveBatch(upTo: 3) }
    #expect(received.map(\.bytes) == messages)
    for datagram in received { #expect(try datagram.sender == client.localAddress) }
    try await client.sendBatch([pattern(100), [4]], to: server.localAddress)
    var small: [Datagram] = []
    while small.count < 2 { small += try await server.receiveBatch(size: 10) }
    #expect(small.map(\.isTruncated) == [true, false])
    #expect(small[0].bytes == Array(pattern(100).prefix(10)))
  }

  @Test(arguments: [false, true])
  func segmentsAreDatagramsHoweverTheyTravel(_ offload: Bool) async throws {
    let server = try Socket.udp(.init(receiveBuffer: 400_000)).bind(to: .loopback(port: 0))
    if offload { try server.setOption(.udpReceiveOffload, to: true) }
    let client = try Socket.udp()
    let bytes = pattern(10_500)
    try await client.sendSegments(bytes, of: 1000, to: server.localAddress)
    var received: [Datagram] = []
    while received.count < 11 { received += try await server.receiveBatch(upTo: 16, size: 65535) }
    #expect(received.map(\.bytes.count) == [Int](repeating: 1000, count: 10) + [500])
    #expect(received.flatMap(\.bytes) == bytes)
    try await client.sendSegments([7], of: 1000, to: server.localAddress)
    #expect(try await server.receiveBatch(size: 65535).map(\.bytes) == [[7]])
    let connected = try Socket.udp().connect(to: server.localAddress)
    try await connected.sendSegments(bytes, of: 1000)
    received = []
    while received.count < 11 { received += try await server.receiveBatch(upTo: 16, size: 65535) }
    #expect(received.map(\.bytes.count) == [Int](repeating: 1000, count: 10) + [500])
    #expect(received.flatMap(\.bytes) == bytes)
    for datagram in received { #expect(try datagram.sender == connected.localAddress) }
    #expect(
      await failure { try await client.sendSegments([7], of: 0, to: .loopback(port: 1)) }?.errno == .invalidArgument
    )
  }

  @Test(arguments: [false, true])
  func theErrorQueueSaysWhyADatagramDidNotArrive(_ six: Bool) async throws {
    let loopback: SocketAddress = six ? .loopback6(port: 0) : .loopback(port: 0)
    let gone = try Socket.udp().bind(to: loopback)
    let target = try gone.localAddress
    let client = try Socket.udp().bind(to: loopback)
    if six {
      try client.setOption(.receiveIPv6Errors, to: true)
    } else {
      try client.setOption(.receiveIPv4Errors, to: true)
    }
    gone.close()
    try await client.send("anybody?", to: target)
    let report = try await client.receiveReport(within: .seconds(50))
    let reported = report.reportedError
    let error = try #require(reported)
    #expect(error.errno == .connectionRefused)
    #expect(error.origin == (six ? .icmpv6 : .icmp))
    #expect(error.type == (six ? 1 : 3) && error.code == (six ? 4 : 3), "port unreachable")
    #expect(error.offender == loopback)
    #expect(report.bytes == Array("anybody?".utf8))
    #expect(report.sender == target)
  }

  @Test func aFileIsSentWithoutPassingThroughTheProgram() async throws {
    let bytes = pattern(3_000_000)
    let file = try namelessFile(holding: bytes)
    defer { close(file) }
    let pair = try await StreamKind.ipv4.pair()
    let client = pair.client.shared()
    async let sent = client.send(file: file)
    var received: [UInt8] = []
    while received.count < bytes.count { received += try await pair.server.receive() }
    #expect(try await sent == bytes.count)
    #expect(received == bytes)
    #expect(try await client.send(file: file, from: 2_999_990, count: 100) == 10, "the file ended")
    #expect(try await pair.server.receive() == Array(bytes.suffix(10)))
    #expect(try await client.send(file: file, from: 5, count: 3) == 3)
    #expect(try await pair.server.receive() == Array(bytes[5..<8]))
    await pair.server.reset()
    // No signal: the process would have ended here.
    let error = await failure { while true { try await client.send(file: file) } }
    #expect(error?.disposition == .peerGone)
  }
}

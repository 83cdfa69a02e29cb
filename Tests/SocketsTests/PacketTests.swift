import SocketKernel
import SystemPackage
import Testing

@testable import Sockets

/// Connections that keep the borders between messages.
@Suite(.timeLimit(.minutes(5))) struct PacketTests {
  @Test func anEmptyPacketIsNoEnd() async throws {
    let pair = try Socket.packetPair()
    for text in ["", "one", "", ""] { try await pair.first.send(text) }
    try pair.first.finishSending()
    for text in ["", "one", "", ""] {
      #expect(try await pair.second.receive() == Packet(bytes: Array(text.utf8), isTruncated: false))
    }
    #expect(try await pair.second.receive() == nil)
    #expect(try await pair.second.receive() == nil, "the end stays")
    try await pair.second.send("the other way goes on")
    #expect(try await pair.first.receive()?.bytes.count == 21)
  }

  @Test func bordersAreKeptAndWhatIsTooLongSaysSo() async throws {
    let pair = try Socket.packetPair()
    for size in [1, 100, 3, 40_000] { try await pair.first.send(pattern(size)) }
    for size in [1, 100] { #expect(try await pair.second.receive()?.bytes == pattern(size)) }
    var room = [UInt8](repeating: 9, count: 8)
    #expect(try await pair.second.receive(into: &room) == PacketHeader(count: 3, isTruncated: false))
    #expect(try await pair.second.receive(into: &room) == PacketHeader(count: 8, isTruncated: true))
    #expect(room == Array(pattern(40_000).prefix(8)))
  }

  @Test func aServerOfPacketsAnswersEachAndStopsLikeAnyOther() async throws {
    let listener = try Socket.packets().bind(to: .abstract(freshName())).listen()
    let address = listener.localAddress
    let stop = StopSignal()
    async let serving: Void = listener.serve(until: stop) { connection in
      while let packet = try await connection.receive() { try await connection.send(packet.bytes.reversed()) }
    }
    let client = try await Socket.packets().connect(to: address, within: .seconds(60))
    for text in ["abc", "", "de"] {
      try await client.send(text)
      #expect(try await client.receive()?.bytes == Array(text.utf8.reversed()))
    }
    #expect(try client.option(.peerCredentials).processID > 0)
    try client.finishSending()
    #expect(try await client.receive() == nil)
    stop.stop()
    try await serving
  }

  @Test func whatWasSentArrivesWhenAHandlerReturns() async throws {
    let listener = try Socket.packets().bind(to: .unix(path: freshPath())).listen()
    defer { removeFile(of: listener.localAddress) }
    let address = listener.localAddress
    let stop = StopSignal()
    async let serving: Void = listener.serve(until: stop) { connection in
      for number in 0..<100 { try await connection.send([UInt8(number)]) }
    }
    let client = try await Socket.packets().connect(to: address)
    for number in 0..<100 { #expect(try await client.receive()?.bytes == [UInt8(number)]) }
    #expect(try await client.receive() == nil)
    await client.close()
    stop.stop()
    try await serving
  }

  @Test func waitingForAPacketEndsWithTheTaskAndTheDeadline() async throws {
    let pair = try Socket.packetPair()
    #expect(await failure { _ = try await pair.first.receive(within: .milliseconds(20)) }?.cause == .deadlineExpired)
    #expect(await failure { _ = try await pair.first.receive(until: .now) }?.cause == .deadlineExpired)
    try await pair.second.send("kept")
    #expect(try await pair.first.receive()?.bytes.count == 4, "nothing was lost, and the connection is good")
    let task = Task {
      let pair = try Socket.packetPair()
      return await failure { _ = try await pair.first.receive() }?.cause
    }
    task.cancel()
    #expect(try await task.value == .cancelled)
  }

  @Test func aSocketOfAnotherKindIsRefused() async throws {
    let refused = await failure {
      let stream = try SocketDescriptor.pair()
      _ = try PacketConnection(adopting: stream.first)
    }
    #expect(refused?.errno == .protocolWrongTypeForSocket)
    let listener = try Socket.unixStream().bind(to: .unix(path: freshPath())).listen()
    defer { removeFile(of: listener.localAddress) }
    let address = listener.localAddress
    let error = await failure { _ = try await Socket.packets().connect(to: address) }
    #expect(error?.errno == .protocolWrongTypeForSocket)
    #expect(
      await failure { _ = try await Socket.packets().connect(to: .loopback(port: 1)) }?.errno
        == .addressFamilyNotSupported
    )
  }

  @Test func descriptorsThatNobodyAskedForAreClosed() async throws {
    let pair = try Socket.packetPair()
    let pipe = try SocketDescriptor.pair()
    try await pair.first.sendMessage([1], descriptors: [pipe.first.rawValue, pipe.first.rawValue])
    _ = consume pipe.first
    #expect(try await pair.second.receive()?.bytes == [1])
    // The far end hears of the close only when no duplicate is left.
    #expect(try pipe.second.receive(upTo: 1) == [])
  }
}

import SocketKernel
import Sockets
import SystemPackage
import Testing

@Suite(.timeLimit(.minutes(5))) struct SendingTests {
  @Test(arguments: StreamKind.allCases)
  func eightMebibytesArriveAsTheyWereSentThroughASlowReader(_ kind: StreamKind) async throws {
    let pair = try await kind.pair()
    let sent = pattern(8 << 20)
    async let sending: Void = pair.client.send(sent)
    var received = 0
    var bytes = [UInt8](repeating: 0, count: 10_007)
    while received < sent.count {
      await Task.yield()
      let count = try await pair.server.receive(into: &bytes)
      try #require(count > 0)
      try #require(bytes[..<count] == sent[received..<received + count])
      received += count
    }
    try await sending
  }

  @Test(arguments: StreamKind.allCases)
  func bothDirectionsFlowAtOnce(_ kind: StreamKind) async throws {
    let pair = try await kind.pair()
    let client = pair.client.shared()
    let server = pair.server.shared()
    let up = pattern(1 << 20)
    let down = pattern(1 << 20, from: 100)
    async let sendingUp: Void = client.send(up)
    async let sendingDown: Void = server.send(down)
    async let atServer = server.receive(exactly: up.count)
    async let atClient = client.receive(exactly: down.count)
    #expect(try await atServer == up)
    #expect(try await atClient == down)
    try await sendingUp
    try await sendingDown
  }

  @Test func everyFormOfBytesCanBeSent() async throws {
    let pair = try await StreamKind.ipv4.pair()
    let more = Array(" spans".utf8)
    try await pair.client.send("Grüße, ")
    try await pair.client.send(Array("arrays,".utf8))
    try await pair.client.send(more.span.bytes)
    try pair.client.finishSending()
    #expect(try await String(decoding: pair.server.receiveAll(), as: UTF8.self) == "Grüße, arrays, spans")
  }

  @Test func longTextsAndSpansArriveWhole() async throws {
    let pair = try await StreamKind.ipv4.pair(smallBuffers)
    let text = String(repeating: "höchst", count: 50_000)
    let bytes = pattern(300_000)
    async let received = pair.server.receiveAll()
    try await pair.client.send(text)
    try await pair.client.send(bytes.span.bytes)
    try pair.client.finishSending()
    #expect(try await received == Array(text.utf8) + bytes)
  }

  @Test(arguments: StreamKind.allCases)
  func sendingNothingSendsNothing(_ kind: StreamKind) async throws {
    let pair = try await kind.pair()
    let nothing: [UInt8] = []
    try await pair.client.send(nothing)
    try await pair.client.send("")
    try await pair.client.send(nothing.span.bytes)
    try await pair.client.send("after")
    #expect(try await pair.server.receive() == Array("after".utf8))
  }

  @Test func aSecondSenderIsRefusedInsteadOfMixingTheBytes() async throws {
    let (client, server) = try await sharedPair(smallBuffers)
    let sent = pattern(4 << 20)
    async let sending: Void = client.send(sent)
    await client.untilSendWaits()
    #expect(await cause { try await client.send("in between") } == .busy)
    #expect(try await server.receive(exactly: sent.count) == sent)
    try await sending
    try await client.send("afterwards")
    #expect(try await server.receive() == Array("afterwards".utf8))
  }

  @Test(arguments: StreamKind.allCases)
  func aPeerThatIsGoneIsAnErrorAndNoSignal(_ kind: StreamKind) async throws {
    let pair = try await kind.pair()
    let client = pair.client
    drop(pair.server)
    // The first sends may still find room; SIGPIPE would end this process.
    var error: SocketError?
    while error == nil { error = await failure { try await client.send("anybody there?") } }
    #expect(error?.disposition == .peerGone)
    #expect(await failure { try await client.send("still not?") }?.disposition == .peerGone)
  }

  @Test func aPeerThatGoesWhileASendWaitsEndsIt() async throws {
    let pair = try await StreamKind.ipv4.pair(smallBuffers)
    let client = pair.client.shared()
    async let sending = failure { try await client.send(pattern(4 << 20)) }
    await client.untilSendWaits()
    drop(pair.server)
    #expect(await sending?.disposition == .peerGone)
  }

  @Test func sendingGoesOnWhileAReceiveWaits() async throws {
    let (client, server) = try await sharedPair()
    async let reply = client.receive()
    await client.untilReceiveWaits()
    try await client.send("ping")
    #expect(try await server.receive() == Array("ping".utf8))
    try await server.send("pong")
    #expect(try await reply == Array("pong".utf8))
  }
}

/// Lets go of a value here and now.
func drop<Value: ~Copyable>(_: consuming Value) {}

import SocketKernel
import SystemPackage
import Testing

@testable import Sockets

@Suite(.timeLimit(.minutes(5))) struct ClosingTests {
  // MARK: Nothing is lost

  @Test(arguments: StreamKind.allCases)
  func closeLosesNothingWhileThePeerStillSends(_ kind: StreamKind) async throws {
    let pair = try await kind.pair()
    let client = pair.client.shared()
    let sent = pattern(4 << 20)
    // It never stops by itself: what is left of it meets the close.
    let noise = Task { while await cause({ try await client.send(pattern(10_000)) }) == nil {} }
    let server = Handoff(pair.server)
    async let closing: Void = {
      let server = server.take()
      try await server.send(sent)
      await server.close(within: .seconds(60))
    }()
    #expect(try await client.receiveAll() == sent)
    await client.close()
    await noise.value
    try await closing
  }

  @Test(arguments: StreamKind.allCases)
  func aHandlerThatReturnsWithDataUnreadLosesNothingItSent(_ kind: StreamKind) async throws {
    let sent = pattern(1 << 20)
    try await withServer(kind) { connection in
      _ = try await connection.receiveByte()
      try await connection.send(sent)
    } while: { address in
      let client = try await connect(to: address)
      try await client.send(pattern(5000))
      #expect(try await client.receiveAll() == sent)
    }
  }

  @Test func aHandlerThatClosesItselfLosesNothingItSent() async throws {
    let sent = pattern(1 << 20)
    try await withServer { connection in
      try await connection.send(sent)
      await connection.close()
    } while: { address in
      let client = try await connect(to: address)
      try await client.send("nobody reads this")
      #expect(try await client.receiveAll() == sent)
    }
  }

  @Test func closeWaitsForThePeerNoLongerThanItIsTold() async throws {
    let pair = try await StreamKind.ipv4.pair()
    let number = pair.server.withDescriptor { $0 }
    let name = file(number)
    await pair.server.close(within: .milliseconds(20))
    #expect(file(number) != name)
    #expect(try await pair.client.receiveAll() == [])
  }

  @Test func closeInACancelledTaskStillCloses() async throws {
    let pair = try await StreamKind.ipv4.pair()
    let server = Handoff(pair.server)
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      await server.take().close(within: .seconds(3600))
    }
    await task.value
    #expect(try await pair.client.receiveAll() == [])
  }

  // MARK: Half-close

  @Test(arguments: StreamKind.allCases)
  func eachDirectionEndsByItself(_ kind: StreamKind) async throws {
    let pair = try await kind.pair()
    try await pair.client.send("question")
    try pair.client.finishSending()
    #expect(try await pair.server.receiveAll() == Array("question".utf8))
    try await pair.server.send("answer")
    #expect(try await pair.client.receive() == Array("answer".utf8))
    try pair.server.finishSending()
    #expect(try await pair.client.receiveByte() == nil)
  }

  @Test(arguments: StreamKind.allCases)
  func finishingTwiceChangesNothing(_ kind: StreamKind) async throws {
    let pair = try await kind.pair()
    try pair.client.finishSending()
    try pair.client.finishSending()
    #expect(try await pair.server.receiveByte() == nil)
  }

  @Test func sendingAfterFinishingIsAnErrorThatSaysSo() async throws {
    let pair = try await StreamKind.ipv4.pair()
    try pair.client.finishSending()
    #expect(await failure { try await pair.client.send("too late") }?.errno == .brokenPipe)
    try await pair.server.send("still heard")
    #expect(try await pair.client.receive() == Array("still heard".utf8))
  }

  @Test func droppingTheWriterEndsTheSendingAndReadingGoesOn() async throws {
    let pair = try await StreamKind.ipv4.pair()
    let halves = pair.client.split()
    let reader = halves.reader
    let writer = halves.writer
    try await writer.send("question")
    drop(writer)
    #expect(try await pair.server.receiveAll() == Array("question".utf8))
    try await pair.server.send("answer")
    #expect(try await reader.receive() == Array("answer".utf8))
  }

  @Test func aSplitConnectionClosesWhenBothHalvesAreGone() async throws {
    let pair = try await StreamKind.ipv4.pair()
    let number = pair.client.withDescriptor { $0 }
    let name = file(number)
    let halves = pair.client.split()
    let reader = halves.reader
    let writer = halves.writer
    drop(reader)
    #expect(file(number) == name)
    try await writer.send("still open")
    #expect(try await pair.server.receive() == Array("still open".utf8))
    drop(writer)
    #expect(file(number) != name)
    #expect(try await pair.server.receiveByte() == nil)
  }

  // MARK: Reset

  @Test func resetGivesThePeerAnErrorAndNoEnd() async throws {
    let pair = try await StreamKind.ipv4.pair()
    let client = pair.client
    await pair.server.reset()
    #expect(await failure { try await client.receive() }?.errno == .connectionReset)
  }

  @Test func afterAResetReceivingNeverPretendsThatTheDataEnded() async throws {
    let pair = try await StreamKind.ipv4.pair()
    let client = pair.client
    try await pair.server.send("truncat")
    await pair.server.reset()
    #expect(try await client.receive() == Array("truncat".utf8))
    for _ in 0..<3 { #expect(await failure { try await client.receive() }?.errno == .connectionReset) }
  }

  @Test func aResetThatASendHearsOfFirstIsNoEndOfDataEither() async throws {
    let pair = try await StreamKind.ipv4.pair()
    let client = pair.client
    await pair.server.reset()
    #expect(await failure { try await client.send("hello?") }?.errno == .connectionReset)
    #expect(await failure { try await client.receive() }?.errno == .connectionReset)
  }

  // MARK: Closing what others hold

  @Test func closingASharedConnectionWakesWhoWaitsOnIt() async throws {
    let (client, server) = try await sharedPair(smallBuffers)
    async let receiving = cause { try await client.receive() }
    async let sending = cause { try await client.send(pattern(4 << 20)) }
    await client.untilReceiveWaits()
    await client.untilSendWaits()
    await client.close()
    #expect(await receiving == .closed)
    #expect(await sending == .closed)
    _ = server
  }

  @Test func whatIsClosedStaysClosedAndClosingAgainIsFine() async throws {
    let (client, server) = try await sharedPair()
    try await server.send("unread")
    await client.close()
    await client.close()
    #expect(await cause { try await client.receive() } == .closed)
    #expect(await cause { try await client.send("x") } == .closed)
    #expect(await cause { try await client.send("") } == .closed)
  }

  // MARK: Descriptors

  @Test func droppingTheOwnerClosesTheDescriptor() async throws {
    let pair = try await StreamKind.ipv4.pair()
    let number = pair.client.withDescriptor { $0 }
    let name = file(number)
    #expect(name?.hasPrefix("socket:") == true)
    drop(pair.client)
    #expect(file(number) != name)
    #expect(try await pair.server.receiveByte() == nil)
  }

  @Test func theLastOwnerOfASharedConnectionClosesTheDescriptor() async throws {
    let pair = try await StreamKind.ipv4.pair()
    let number = pair.client.withDescriptor { $0 }
    let name = file(number)
    var owners = Array(repeating: pair.client.shared(), count: 3)
    while !owners.isEmpty {
      #expect(file(number) == name)
      owners.removeLast()
    }
    #expect(file(number) != name)
  }

  @Test func aListenerGoesAndItsConnectionsStay() async throws {
    let listener = try StreamKind.ipv4.listen()
    let address = listener.localAddress
    let client = try await connect(to: address)
    let server = try await listener.accept()
    drop(listener)
    // Another test may be starting a process, which holds every descriptor for the moment between fork and exec.
    while await failure({ try await connect(to: address) })?.errno != .connectionRefused { await Task.yield() }
    try await server.send("still here")
    #expect(try await client.receive() == Array("still here".utf8))
  }
}

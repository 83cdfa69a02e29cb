import SocketKernel
import SystemPackage
import Testing

@testable import Sockets

/// A deadline that passes is thrown, at its time or later but never before, and the socket goes on.
@Suite(.timeLimit(.minutes(5))) struct DeadlineTests {
  /// Soon enough to wait for, late enough to be seen not to have come before.
  private static let soon = Duration.milliseconds(20)

  // MARK: Every operation

  @Test func aReceiveEndsAtItsDeadlineAndTheNextSucceeds() async throws {
    let pair = try await StreamKind.ipv4.pair()
    for form in WaitingForm.allCases {
      #expect(
        await form.expires { time in
          try await pair.server.receive(within: time)
        } until: { instant in
          try await pair.server.receive(until: instant)
        }
      )
      #expect(
        await form.expires { time in
          try await pair.server.receiveByte(within: time)
        } until: { instant in
          try await pair.server.receiveByte(until: instant)
        }
      )
      var array = [UInt8](repeating: 0, count: 8)
      #expect(
        await form.expires { time in
          try await pair.server.receive(into: &array, within: time)
        } until: { instant in
          try await pair.server.receive(into: &array, until: instant)
        }
      )
      var inline = InlineArray<8, UInt8>(repeating: 0)
      #expect(
        await form.expires { time in
          try await pair.server.receive(into: &inline, within: time)
        } until: { instant in
          try await pair.server.receive(into: &inline, until: instant)
        }
      )
    }
    try await pair.client.send("in time")
    #expect(try await pair.server.receive(within: .seconds(30)) == Array("in time".utf8))
  }

  @Test func aSendEndsAtItsDeadlineAndTheReceiveGoesOn() async throws {
    let (client, server) = try await sharedPair(smallBuffers)
    let much = pattern(4 << 20)
    for form in WaitingForm.allCases {
      #expect(
        await form.expires { time in
          try await client.send(much, within: time)
        } until: { instant in
          try await client.send(much, until: instant)
        }
      )
      #expect(
        await form.expires { time in
          try await client.send(much.span.bytes, within: time)
        } until: { instant in
          try await client.send(much.span.bytes, until: instant)
        }
      )
    }
    try await server.send("still heard")
    #expect(try await client.receive() == Array("still heard".utf8))
  }

  @Test func anAcceptEndsAtItsDeadlineAndTheNextSucceeds() async throws {
    let listener = try StreamKind.ipv4.listen()
    for form in WaitingForm.allCases {
      #expect(
        await form.expires { time in
          drop(try await listener.accept(within: time))
        } until: { instant in
          drop(try await listener.accept(until: instant))
        }
      )
    }
    let client = try await connect(to: listener.localAddress)
    let server = try await listener.accept(within: .seconds(30))
    #expect(try server.remoteAddress == client.localAddress)
  }

  @Test func aConnectEndsAtItsDeadline() async throws {
    let full = try FullListener.make()
    let address = full.address
    for form in WaitingForm.allCases {
      #expect(
        await form.expires { time in
          drop(try await Socket.tcp().connect(to: address, within: time))
        } until: { instant in
          drop(try await Socket.tcp().connect(to: address, until: instant))
        }
      )
    }
  }

  @Test func aConnectToAFullUnixListenerEndsAtItsDeadline() async throws {
    let listener = try StreamKind.abstract.listen(backlog: 0)
    let address = listener.localAddress
    let first = try await connect(to: address)
    for form in WaitingForm.allCases {
      #expect(
        await form.expires { time in
          drop(try await Socket.unixStream().connect(to: address, within: time))
        } until: { instant in
          drop(try await Socket.unixStream().connect(to: address, until: instant))
        }
      )
    }
    drop(first)
  }

  @Test func aDatagramReceiveEndsAtItsDeadlineAndTheNextSucceeds() async throws {
    let socket = try Socket.udp().bind(to: .loopback(port: 0))
    for form in WaitingForm.allCases {
      #expect(
        await form.expires { time in
          try await socket.receive(within: time)
        } until: { instant in
          try await socket.receive(until: instant)
        }
      )
      var bytes = [UInt8](repeating: 0, count: 8)
      #expect(
        await form.expires { time in
          try await socket.receive(into: &bytes, within: time)
        } until: { instant in
          try await socket.receive(into: &bytes, until: instant)
        }
      )
    }
    try await Socket.udp().send("in time", to: socket.localAddress)
    #expect(try await socket.receive(within: .seconds(30)).bytes == Array("in time".utf8))
  }

  @Test func aDatagramSendThatFindsNoRoomEndsAtItsDeadline() async throws {
    let server = try Socket.unixDatagram().bind(to: .abstract(freshName()))
    let client = try Socket.unixDatagram()
    let address = try server.localAddress
    // Nobody receives: after some ten the queue is full.
    var outcome: SocketError.Cause?
    while outcome == nil {
      outcome = await cause { try await client.send("one more", to: address, within: Self.soon) }
    }
    #expect(outcome == .deadlineExpired)
    #expect(try await server.receive().bytes == Array("one more".utf8))
    try await client.send("room again", to: address, within: .seconds(30))
  }

  // MARK: Which moment

  @Test func whatIsThereAlreadyIsReceivedEvenAfterTheDeadline() async throws {
    let pair = try await StreamKind.ipv4.pair()
    try await pair.client.send("ab")
    #expect(try await pair.server.receive(upTo: 1, within: .zero) == [UInt8(ascii: "a")])
    #expect(try await pair.server.receive(upTo: 1, until: .now - .seconds(1)) == [UInt8(ascii: "b")])
  }

  @Test(arguments: [Duration.zero, .nanoseconds(1), .seconds(-1), .seconds(Int64.min)])
  func aDeadlineThatHasPassedEndsTheWaitAtOnce(_ time: Duration) async throws {
    let pair = try await StreamKind.ipv4.pair()
    #expect(await cause { try await pair.server.receive(within: time) } == .deadlineExpired)
    try await pair.client.send("x")
    #expect(try await pair.server.receiveByte() == UInt8(ascii: "x"))
  }

  @Test(arguments: [Duration.seconds(Int64.max), .seconds(1 << 34), .seconds(20_000_000_000), .seconds(40 * 86400)])
  func aDeadlineBeyondTheClockIsNoneAtAll(_ time: Duration) async throws {
    let (client, server) = try await sharedPair()
    async let received = server.receive(within: time)
    await server.untilReceiveWaits()
    try await client.send("x")
    #expect(try await received == [UInt8(ascii: "x")])
  }

  @Test func aLaterDeadlineCountsFromItsOwnOperation() async throws {
    let pair = try await StreamKind.ipv4.pair()
    // The first leaves its moment with the loop; the second has to outlive it.
    try await pair.client.send([1, 1])
    for _ in 0..<2 { #expect(try await pair.server.receive(upTo: 1, within: .seconds(30)) == [1]) }
    async let first = cause { try await pair.server.receive(within: Self.soon) }
    try await pair.client.send([1])
    let firstOutcome = await first
    #expect(firstOutcome == nil || firstOutcome == .deadlineExpired)
    if firstOutcome != nil { #expect(try await pair.server.receive() == [1]) }
    let start = ContinuousClock.now
    #expect(await cause { try await pair.server.receiveByte(within: Self.soon * 4) } == .deadlineExpired)
    #expect(start.duration(to: .now) >= Self.soon * 4)
  }

  @Test func anEarlierDeadlineIsNotHeldBackByALaterOne() async throws {
    let (client, server) = try await sharedPair()
    async let first = server.receiveByte(within: .seconds(3600))
    await server.untilReceiveWaits()
    try await client.send([1])
    #expect(try await first == 1)
    #expect(await cause { try await server.receiveByte(within: Self.soon) } == .deadlineExpired)
  }

  @Test func theDirectionsHaveDeadlinesOfTheirOwn() async throws {
    let (client, server) = try await sharedPair(smallBuffers)
    async let sending: Void = client.send(pattern(4 << 20), within: .seconds(3600))
    await client.untilSendWaits()
    #expect(await cause { try await client.receive(within: Self.soon) } == .deadlineExpired)
    #expect(try await server.receive(exactly: 4 << 20).count == 4 << 20)
    try await sending
  }

  @Test func aDeadlineOnTheLoopsOwnThreadWorksTheSame() async throws {
    try await withServer { connection in
      let start = ContinuousClock.now
      let outcome = await cause { try await connection.receive(within: Self.soon) }
      #expect(outcome == .deadlineExpired)
      #expect(start.duration(to: .now) >= Self.soon)
      try await connection.send("expired")
      try await connection.send(connection.receive(within: .seconds(30)))
    } while: { address in
      let client = try await connect(to: address)
      #expect(try await client.receive() == Array("expired".utf8))
      try await client.send("and on")
      #expect(try await client.receive() == Array("and on".utf8))
    }
  }

  // MARK: Races

  @Test func aDeadlineThatMeetsTheDataLosesNoneOfIt() async throws {
    let pair = try await StreamKind.ipv4.pair()
    let client = pair.client.shared()
    let rounds = 300
    let sent = pattern(rounds)
    var received: [UInt8] = []
    for round in 0..<rounds {
      async let sending: Void = client.send([sent[round]])
      do {
        received += try await pair.server.receive(within: .microseconds(round % 10 * 20))
      } catch {
        #expect(error.cause == .deadlineExpired)
      }
      try await sending
    }
    try client.finishSending()
    received += try await pair.server.receiveAll()
    #expect(received == sent)
  }

  @Test func aThousandDeadlinesAllPass() async throws {
    let (client, server) = try await sharedPair()
    await withTaskGroup { group in
      for index in 0..<1000 {
        group.addTask {
          let outcome = await cause {
            let socket = try Socket.udp()
            return try await socket.receive(within: .microseconds(index % 50 * 400))
          }
          #expect(outcome == .deadlineExpired)
        }
      }
    }
    try await client.send("x")
    #expect(try await server.receiveByte(within: .seconds(30)) == UInt8(ascii: "x"))
  }
}

/// The two ways to say how long.
enum WaitingForm: CaseIterable {
  case duration, instant

  /// Whether the operation ends with its deadline, and not before it.
  func expires<A: ~Copyable, B: ~Copyable>(
    within: (Duration) async throws -> A,
    until: (ContinuousClock.Instant) async throws -> B
  ) async -> Bool {
    let time = Duration.milliseconds(20)
    let start = ContinuousClock.now
    let outcome =
      switch self {
      case .duration: await cause { try await within(time) }
      case .instant: await cause { try await until(start + time) }
      }
    return outcome == .deadlineExpired && start.duration(to: .now) >= time
  }
}

import SocketKernel
import Synchronization
import SystemPackage
import Testing

@testable import Sockets

/// Cancellation is thrown, never told as an end; and nothing is lost by it.
@Suite(.timeLimit(.minutes(5))) struct CancellationTests {
  // MARK: Each operation

  @Test func aReceiveThatWaitsIsCancelled() async throws {
    let (client, server) = try await sharedPair()
    let task = Task { await cause { try await server.receive() } }
    await server.untilReceiveWaits()
    task.cancel()
    #expect(await task.value == .cancelled)
    try await client.send("not lost")
    #expect(try await server.receive() == Array("not lost".utf8))
  }

  @Test func aSendThatWaitsIsCancelled() async throws {
    let (client, server) = try await sharedPair(smallBuffers)
    let task = Task { await cause { try await client.send(Array(repeating: 1, count: 4 << 20)) } }
    await client.untilSendWaits()
    task.cancel()
    #expect(await task.value == .cancelled)
    // Some of it has been sent; what is sent next follows in order.
    async let received = server.receiveAll()
    try await client.send(Array(repeating: 2, count: 10))
    try client.finishSending()
    #expect(try await received.drop { $0 == 1 } == ArraySlice(repeating: 2, count: 10))
  }

  @Test func anAcceptThatWaitsIsCancelled() async throws {
    let listener = SharedListener(try StreamKind.ipv4.listen())
    let task = Task { await cause { try await listener.listener.accept() } }
    await listener.listener.handle.untilWaiting(.receiving)
    task.cancel()
    #expect(await task.value == .cancelled)
    let client = try await connect(to: listener.listener.localAddress)
    let server = try await listener.listener.accept()
    #expect(try server.remoteAddress == client.localAddress)
  }

  @Test(arguments: [0, 1, 10, 1000])
  func aConnectThatWaitsIsCancelled(afterYields yields: Int) async throws {
    let busy = try FullListener.make()
    let address = busy.address
    let task = Task { await cause { try await Socket.tcp().connect(to: address) } }
    for _ in 0..<yields { await Task.yield() }
    task.cancel()
    #expect(await task.value == .cancelled)
  }

  @Test func aConnectToAFullUnixListenerIsCancelled() async throws {
    let listener = try StreamKind.abstract.listen(backlog: 0)
    let address = listener.localAddress
    let first = try await connect(to: address)
    let task = Task { await cause { try await Socket.unixStream().connect(to: address) } }
    task.cancel()
    #expect(await task.value == .cancelled)
    drop(first)
  }

  @Test func aConnectToAFullUnixListenerIsMadeWhenThereIsRoom() async throws {
    let listener = try StreamKind.abstract.listen(backlog: 0)
    let address = listener.localAddress
    let first = try await connect(to: address)
    let second = Task {
      let second = try await connect(to: address)
      try await second.send("second")
    }
    drop(first)
    drop(try await listener.accept())
    let accepted = try await listener.accept()
    #expect(try await accepted.receiveAll() == Array("second".utf8))
    try await second.value
  }

  @Test func aDatagramReceiveThatWaitsIsCancelled() async throws {
    let socket = SharedDatagrams(try Socket.udp().bind(to: .loopback(port: 0)))
    let task = Task { await cause { try await socket.socket.receive() } }
    await socket.socket.handle.untilWaiting(.receiving)
    task.cancel()
    #expect(await task.value == .cancelled)
    try await Socket.udp().send("next", to: socket.socket.localAddress)
    #expect(try await socket.socket.receive().bytes == Array("next".utf8))
  }

  // MARK: Before it began

  @Test func operationsOfATaskThatIsCancelledAlreadyDoNotBegin() async throws {
    let (client, server) = try await sharedPair()
    let listener = SharedListener(try StreamKind.ipv4.listen())
    let datagrams = SharedDatagrams(try Socket.udp().bind(to: .loopback(port: 0)))
    try await client.send("there already")
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      #expect(await cause { try await server.receive() } == .cancelled)
      #expect(await cause { try await server.receiveByte() } == .cancelled)
      #expect(await cause { try await server.send("x") } == .cancelled)
      #expect(await cause { try await listener.listener.accept() } == .cancelled)
      #expect(await cause { try await listener.listener.serve(echo) } == .cancelled)
      #expect(await cause { try await Socket.tcp().connect(to: listener.listener.localAddress) } == .cancelled)
      #expect(await cause { try await datagrams.socket.receive() } == .cancelled)
      #expect(await cause { try await datagrams.socket.send("x", to: .loopback(port: 9)) } == .cancelled)
    }
    await task.value
    #expect(try await server.receive() == Array("there already".utf8))
    try await server.send("and back")
    #expect(try await client.receive() == Array("and back".utf8))
  }

  // MARK: Inside of a handler

  @Test func aChildTaskOfAHandlerIsCancelledAlone() async throws {
    try await withServer { connection in
      let shared = connection.shared()
      let outcome = await withTaskGroup(of: SocketError.Cause?.self) { group in
        group.addTask { await cause { try await shared.receive() } }
        await shared.untilReceiveWaits()
        group.cancelAll()
        return await group.next()!
      }
      #expect(outcome == .cancelled)
      try await shared.send("ready")
      try await shared.send(shared.receive())
    } while: { address in
      let client = try await connect(to: address)
      #expect(try await client.receive() == Array("ready".utf8))
      try await client.send("echo")
      #expect(try await client.receive() == Array("echo".utf8))
    }
  }

  @Test func cancellingTheServerReachesHandlersThatWait() async throws {
    let listener = SharedListener(try StreamKind.ipv4.listen())
    let outcomes = Mutex<[SocketError.Cause?]>([])
    let serving = Task {
      await cause {
        try await listener.listener.serve { connection in
          try await connection.send("here")
          let outcome = await cause { try await connection.receive() }
          outcomes.withLock { $0.append(outcome) }
        }
      }
    }
    var clients: [SharedConnection] = []
    for _ in 0..<10 { clients.append(try await connect(to: listener.listener.localAddress).shared()) }
    for client in clients { #expect(try await client.receive() == Array("here".utf8)) }
    serving.cancel()
    #expect(await serving.value == .cancelled)
    #expect(outcomes.withLock { $0 } == Array(repeating: .cancelled, count: 10))
    for client in clients { #expect(try await client.receiveByte() == nil) }
  }

  // MARK: Races

  @Test func aCancelThatMeetsTheDataLosesNoneOfIt() async throws {
    let (client, server) = try await sharedPair()
    let rounds = 400
    let sent = pattern(rounds * 3)
    var received: [UInt8] = []
    for round in 0..<rounds {
      let task = Task { try await server.receive(upTo: 5) }
      if round % 2 == 0 { await Task.yield() }
      async let sending: Void = client.send(Array(sent[round * 3..<round * 3 + 3]))
      if round % 3 == 0 { await Task.yield() }
      task.cancel()
      do {
        let bytes = try await task.value
        #expect(!bytes.isEmpty, "a cancelled receive says so, and never that the data has ended")
        received += bytes
      } catch let error as SocketError {
        #expect(error.cause == .cancelled)
      }
      try await sending
    }
    try client.finishSending()
    received += try await server.receiveAll()
    #expect(received == sent)
  }

  @Test func aLateCancelDoesNotEndTheNextWait() async throws {
    let (client, server) = try await sharedPair()
    for _ in 0..<400 {
      let task = Task { try await server.receiveByte() }
      await server.untilReceiveWaits()
      async let sending: Void = client.send([1])
      task.cancel()
      let first = try? await task.value
      // Whatever became of the first, this one is nobody's to cancel.
      if first == nil {
        #expect(try await server.receiveByte() == 1)
      } else {
        async let next = server.receiveByte()
        try await client.send([2])
        #expect(try await next == 2)
      }
      try await sending
    }
  }
}

/// A listener that several tasks may hold.
final class SharedListener: Sendable {
  let listener: Listener
  init(_ listener: consuming Listener) { self.listener = listener }
}

/// A datagram socket that several tasks may hold.
final class SharedDatagrams<State>: Sendable {
  let socket: DatagramSocket<UDP, State>
  init(_ socket: consuming DatagramSocket<UDP, State>) { self.socket = socket }
}

/// A listener with no room left for clients: the kernel drops their first packets, so a connect waits for a second
/// and more.
struct FullListener: ~Copyable {
  let address: SocketAddress
  private let listener: SocketDescriptor
  private let first: SocketDescriptor
  private let second: SocketDescriptor

  static func make() throws -> FullListener {
    let listener = try SocketDescriptor.open(.ipv4, .stream)
    try listener.bind(to: .loopback(port: 0))
    try listener.listen(backlog: 0)
    let address = try listener.localAddress()
    let first = try SocketDescriptor.open(.ipv4, .stream)
    try first.connect(to: address)
    let second = try SocketDescriptor.open(.ipv4, .stream, nonBlocking: true)
    try? second.connect(to: address)  // under way, for ever
    return FullListener(address: address, listener: listener, first: first, second: second)
  }
}

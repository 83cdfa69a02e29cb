import Glibc
import SocketKernel
import SystemPackage
import Testing

@testable import Sockets

/// Descriptors that come from elsewhere: another process, a service manager, the floor below.
@Suite(.timeLimit(.minutes(5))) struct AdoptingTests {
  @Test func aBlockingPairBecomesTwoConnections() async throws {
    let ends = try SocketDescriptor.pair()
    let first = try Connection(adopting: ends.first)
    let second = try Connection(adopting: ends.second)
    // It would hold up its loop if it still blocked.
    #expect(await cause { try await first.receive(within: .milliseconds(1)) } == .deadlineExpired)
    try await second.send("hello")
    #expect(try await first.receive() == Array("hello".utf8))
  }

  @Test func aBlockingListenerServes() async throws {
    let descriptor = try SocketDescriptor.open(.ipv4, .stream)
    try descriptor.bind(to: .loopback(port: 0))
    try descriptor.listen()
    let address = try descriptor.localAddress()
    let listener = try Listener(adopting: descriptor)
    #expect(listener.localAddress == address)
    let client = try await connect(to: address)
    #expect(try await listener.accept().remoteAddress == client.localAddress)
  }

  @Test func aBoundDatagramSocketReceives() async throws {
    let descriptor = try SocketDescriptor.open(.ipv4, .datagram)
    try descriptor.bind(to: .loopback(port: 0))
    let socket = try DatagramSocket<UDP, Bound>(adopting: descriptor)
    try await Socket.udp().send("hello", to: socket.localAddress)
    #expect(try await socket.receive().bytes == Array("hello".utf8))
  }

  @Test func aPairOfDatagramSocketsBecomesTwoWithAPeer() async throws {
    let ends = try SocketDescriptor.pair(.unix, .datagram)
    let first = try DatagramSocket<UnixDatagram, Connected>(adopting: ends.first)
    let second = try DatagramSocket<UnixDatagram, Connected>(adopting: ends.second)
    try await first.send("hello")
    #expect(try await second.receive().bytes == Array("hello".utf8))
    let lonely = await failure {
      try DatagramSocket<UDP, Connected>(adopting: SocketDescriptor.open(.ipv4, .datagram))
    }
    #expect(lonely?.errno == .socketNotConnected)
  }

  @Test func whatIsNoConnectionIsRefused() async throws {
    #expect(
      await failure { try Connection(adopting: SocketDescriptor.open(.ipv4, .stream)) }?.errno == .socketNotConnected
    )
    let datagrams = await failure {
      let descriptor = try SocketDescriptor.open(.ipv4, .datagram)
      try descriptor.connect(to: .loopback(port: 9))
      return try Connection(adopting: descriptor)
    }
    #expect(datagrams?.errno == .protocolWrongTypeForSocket, "the end of a stream and an empty datagram look the same")
    #expect(datagrams?.operation == .adopt)
  }

  @Test func whatDoesNotListenIsRefused() async throws {
    let error = await failure { try Listener(adopting: SocketDescriptor.open(.ipv4, .stream)) }
    #expect(error?.errno == .invalidArgument)
    #expect(error?.operation == .adopt)
  }

  @Test func whatIsNoSocketIsRefused() async throws {
    let error = await failure {
      try Connection(adopting: SocketDescriptor(adopting: open("/dev/null", O_RDWR | O_CLOEXEC)))
    }
    #expect(error?.errno == .notSocket)
  }
}

import SocketKernel
import SystemPackage
import Testing

@testable import Sockets

@Suite(.timeLimit(.minutes(5))) struct DatagramTests {
  static let addresses: [SocketAddress] = [.loopback(port: 0), .loopback6(port: 0)]

  // MARK: Messages

  @Test(arguments: addresses)
  func anEmptyDatagramIsADatagramAndNoEnd(_ address: SocketAddress) async throws {
    let server = try Socket.udp().bind(to: address)
    let client = try Socket.udp()
    try await client.send("", to: server.localAddress)
    try await client.send([], to: server.localAddress)
    try await client.send("next", to: server.localAddress)
    for expected in ["", "", "next"] {
      let datagram = try await server.receive()
      #expect(datagram.bytes == Array(expected.utf8))
      #expect(!datagram.isTruncated)
    }
  }

  @Test(arguments: addresses)
  func bordersBetweenMessagesAreKept(_ address: SocketAddress) async throws {
    let server = try Socket.udp().bind(to: address)
    let client = try Socket.udp().connect(to: server.localAddress)
    for size in [1, 100, 3, 1000] { try await client.send(pattern(size)) }
    for size in [1, 100, 3, 1000] { #expect(try await server.receive().bytes == pattern(size)) }
  }

  @Test(arguments: addresses)
  func sixtyKilobytesArriveInOneDatagram(_ address: SocketAddress) async throws {
    let server = try Socket.udp(.init(receiveBuffer: 200_000)).bind(to: address)
    let client = try Socket.udp(.init(sendBuffer: 200_000))
    try await client.send(pattern(60_000), to: server.localAddress)
    let datagram = try await server.receive()
    #expect(datagram.bytes == pattern(60_000))
    #expect(!datagram.isTruncated)
  }

  @Test func aMessageThatIsTooLongIsRefusedAndTheSocketGoesOn() async throws {
    let server = try Socket.udp().bind(to: .loopback(port: 0))
    let client = try Socket.udp().connect(to: server.localAddress)
    let error = await failure { try await client.send(pattern(70_000)) }
    #expect(error?.errno == .messageTooLong)
    #expect(error?.disposition == .callerError)
    try await client.send("short")
    #expect(try await server.receive().bytes == Array("short".utf8))
  }

  @Test(arguments: addresses)
  func aDatagramLongerThanTheMemoryIsTruncatedAndSaysSo(_ address: SocketAddress) async throws {
    let server = try Socket.udp().bind(to: address)
    let client = try Socket.udp().bind(to: address)
    var bytes = [UInt8](repeating: 0, count: 4)
    for text in ["12345678", "1234", ""] { try await client.send(text, to: server.localAddress) }

    let long = try await server.receive(into: &bytes)
    #expect(long.isTruncated)
    #expect(long.count == 4)
    #expect(bytes == Array("1234".utf8))
    #expect(try long.sender == client.localAddress)

    let fitting = try await server.receive(into: &bytes)
    #expect(!fitting.isTruncated)
    #expect(fitting.count == 4)
    #expect(try await server.receive(into: &bytes).count == 0)
  }

  @Test func receivingIntoMemoryOfOnesOwnLeavesWhatIsBehindTheMessage() async throws {
    let server = try Socket.udp().bind(to: .loopback(port: 0))
    try await Socket.udp().send("ab", to: server.localAddress)
    var bytes = [UInt8](repeating: 9, count: 4)
    #expect(try await server.receive(into: &bytes).count == 2)
    #expect(bytes == [UInt8(ascii: "a"), UInt8(ascii: "b"), 9, 9])
  }

  // MARK: Addresses

  @Test func oneUnboundSocketReachesIPv4AndIPv6AndSeesThemAsTheyAre() async throws {
    let client = try Socket.udp()
    for address in Self.addresses {
      let server = try Socket.udp().bind(to: address)
      try await client.send("ping", to: server.localAddress)
      let request = try await server.receive()
      #expect(request.sender.family == address.family)
      try await server.send("pong", to: request.sender)
      let reply = try await client.receive()
      #expect(try reply.sender == server.localAddress)
    }
  }

  @Test func aSocketForBothSeesIPv4PeersAsIPv4() async throws {
    let server = try Socket.udp(.init(onlyIPv6: false)).bind(to: .any6(port: 0))
    let port = try #require(try server.localAddress.port)
    let client = try Socket.udp().bind(to: .loopback(port: 0))
    try await client.send("ping", to: .loopback(port: port))
    let request = try await server.receive()
    #expect(try request.sender == client.localAddress)
    try await server.send("pong", to: request.sender)
    #expect(try await client.receive().sender == .loopback(port: port))
  }

  @Test func aStreamListenerForBothSeesIPv4PeersAsIPv4() async throws {
    let listener = try Socket.tcp(.init(onlyIPv6: false)).bind(to: .any6(port: 0)).listen()
    let client = try await connect(to: .loopback(port: try #require(listener.localAddress.port)))
    let server = try await listener.accept()
    #expect(try server.remoteAddress == client.localAddress)
    #expect(try server.localAddress == client.remoteAddress)
  }

  @Test func anIPv6SocketLeavesIPv4AloneUnlessToldOtherwise() async throws {
    // The same port of IPv4 is free for another, unless some other test has just got it.
    var isFree = false
    for _ in 0..<10 where !isFree {
      let server = try Socket.udp().bind(to: .any6(port: 0))
      let port = try #require(try server.localAddress.port)
      isFree = await failure { try Socket.udp().bind(to: .any(port: port)) } == nil
      _ = server
    }
    #expect(isFree)
  }

  @Test func anAddressOfTheWrongFamilyIsAnErrorThatNamesIt() async throws {
    let ipv4 = try Socket.udp().bind(to: .loopback(port: 0))
    let refusal = await failure { try await ipv4.send("x", to: .loopback6(port: 9)) }
    #expect(refusal?.errno == .addressFamilyNotSupported)
    #expect(refusal?.remote == .loopback6(port: 9))
    let unix = try SocketAddress.abstract(freshName())
    #expect(await failure { try Socket.udp().bind(to: unix) }?.errno == .addressFamilyNotSupported)
    #expect(await failure { try await Socket.tcp().connect(to: unix) }?.errno == .addressFamilyNotSupported)
    #expect(await failure { try Socket.unixStream().bind(to: .loopback(port: 0)) }?.errno == .addressFamilyNotSupported)
  }

  @Test func aUnixSenderWithoutANameIsUnnamed() async throws {
    let server = try Socket.unixDatagram().bind(to: .abstract(freshName()))
    try await Socket.unixDatagram().send("x", to: server.localAddress)
    #expect(try await server.receive().sender == .unix(.unnamed))
  }

  // MARK: Connected

  @Test(arguments: addresses)
  func aRefusalIsReportedAndTheSocketGoesOn(_ address: SocketAddress) async throws {
    let deaf = try Socket.udp().bind(to: address)
    let nobody = try deaf.localAddress
    drop(deaf)
    let client = try Socket.udp().connect(to: nobody)
    try await client.send("anybody?")
    let refusal = await failure { try await client.receive() }
    #expect(refusal?.errno == .connectionRefused)
    #expect(refusal?.disposition == .retryLater)
    // Now somebody is there.
    let server = try Socket.udp().bind(to: nobody)
    try await client.send("hello")
    let request = try await server.receive()
    #expect(request.bytes == Array("hello".utf8))
    try await server.send("welcome", to: request.sender)
    #expect(try await client.receive().bytes == Array("welcome".utf8))
  }

  @Test func aRefusalWakesAReceiveThatWaits() async throws {
    let deaf = try Socket.udp().bind(to: .loopback(port: 0))
    let nobody = try deaf.localAddress
    drop(deaf)
    let client = SharedDatagrams(try Socket.udp().connect(to: nobody))
    async let refusal = failure { try await client.socket.receive() }
    await client.socket.handle.untilWaiting(.receiving)
    try await client.socket.send("anybody?")
    #expect(await refusal?.errno == .connectionRefused)
  }

  @Test func anUnconnectedSocketHearsNoRefusal() async throws {
    let deaf = try Socket.udp().bind(to: .loopback(port: 0))
    let nobody = try deaf.localAddress
    drop(deaf)
    let client = try Socket.udp().bind(to: .loopback(port: 0))
    for _ in 0..<3 { try await client.send("anybody?", to: nobody) }
    try await client.send("myself", to: client.localAddress)
    #expect(try await client.receive().bytes == Array("myself".utf8))
  }

  @Test func aConnectedSocketHearsItsPeerOnly() async throws {
    let peer = try Socket.udp().bind(to: .loopback(port: 0))
    let bound = try Socket.udp().bind(to: .loopback(port: 0))
    let address = try bound.localAddress
    let client = try bound.connect(to: peer.localAddress)
    #expect(try client.localAddress == address)
    #expect(try client.remoteAddress == peer.localAddress)
    try await Socket.udp().send("stranger", to: address)
    try await peer.send("peer", to: address)
    #expect(try await client.receive().bytes == Array("peer".utf8))
  }

  // MARK: Several tasks

  @Test func aReceiveWaitsWhileAnotherTaskSends() async throws {
    let socket = SharedDatagrams(try Socket.udp().bind(to: .loopback(port: 0)))
    async let received = socket.socket.receive()
    await socket.socket.handle.untilWaiting(.receiving)
    #expect(await cause { try await socket.socket.receive() } == .busy)
    try await socket.socket.send("to myself", to: socket.socket.localAddress)
    #expect(try await received.bytes == Array("to myself".utf8))
  }

  @Test func aSendThatFoundNoRoomGoesOnWhenThereIsSome() async throws {
    let server = try Socket.unixDatagram().bind(to: .abstract(freshName()))
    let client = try Socket.unixDatagram().connect(to: server.localAddress)
    async let sending: Void = {
      for number in 0..<200 { try await client.send([UInt8(number)]) }
    }()
    for number in 0..<200 { #expect(try await server.receive().bytes == [UInt8(number)]) }
    try await sending
  }

  @Test func aDescriptorThatIsNoDatagramSocketIsNotAdopted() async throws {
    let refusal = await failure {
      try DatagramSocket<UDP, Bound>(adopting: SocketDescriptor.open(.ipv4, .stream))
    }
    #expect(refusal?.errno == .protocolWrongTypeForSocket)
  }
}

import Glibc
import SocketKernel
import SystemPackage
import Testing

@testable import Sockets

/// Sockets of every family, type and protocol through the one generic type.
@Suite(.timeLimit(.minutes(5))) struct AnySocketTests {
  /// A family that exchanges messages between two of its sockets here.
  struct Kind: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let family: AddressFamily
    let type: SocketType
    var number = SocketProtocol.default
    let address: @Sendable () throws -> SocketAddress
  }

  static let connected: [Kind] = [
    Kind(testDescription: "TCP", family: .ipv4, type: .stream) { .loopback(port: 0) },
    Kind(testDescription: "TCP over IPv6", family: .ipv6, type: .stream) { .loopback6(port: 0) },
    Kind(testDescription: "MPTCP", family: .ipv4, type: .stream, number: .mptcp) { .loopback(port: 0) },
    Kind(testDescription: "Unix stream", family: .unix, type: .stream) { try .abstract(freshName()) },
    Kind(testDescription: "Unix packets", family: .unix, type: .sequencedPacket) { try .abstract(freshName()) },
    Kind(testDescription: "vsock", family: .vsock, type: .stream) { .vsock(cid: 1, port: UInt32.max) },
    Kind(testDescription: "vsock packets", family: .vsock, type: .sequencedPacket) { .vsock(cid: 1, port: UInt32.max) },
    Kind(testDescription: "SCTP", family: .ipv4, type: .stream, number: .sctp) { .loopback(port: 0) },
  ]

  @Test(arguments: connected)
  func aConnectionCarriesBytesBothWays(_ kind: Kind) async throws {
    guard let listener = try opened(kind.family, kind.type, kind.number) else { return }
    let wanted = try kind.address()
    do {
      try listener.bind(to: wanted)
    } catch {
      // There may be no transport for vsock on this machine.
      if [Errno(rawValue: ENODEV), .addressNotAvailable].contains(error.errno!) { return }
      throw error
    }
    try listener.listen()
    let address = try listener.localAddress
    let client: AnySocket
    do {
      client = try await Socket.open(kind.family, kind.type, kind.number).connect(to: address, within: .seconds(50))
    } catch {
      if kind.family == .vsock { return }  // no loopback for vsock on this machine
      throw error
    }
    let server = try await listener.accept()
    #expect(try await client.send(Array("there".utf8)) == 5)
    #expect(try await server.receive().bytes == Array("there".utf8))
    try await server.send(Array("back".utf8))
    #expect(try await client.receive().bytes == Array("back".utf8))
    try client.shutdown(.write)
    #expect(try await server.receive().count == 0)
  }

  @Test(arguments: [
    Kind(testDescription: "UDP", family: .ipv4, type: .datagram) { .loopback(port: 0) },
    Kind(testDescription: "UDP-Lite", family: .ipv4, type: .datagram, number: .udpLite) { .loopback(port: 0) },
    Kind(testDescription: "Unix datagrams", family: .unix, type: .datagram) { try .abstract(freshName()) },
  ])
  func aDatagramSaysWhoSentIt(_ kind: Kind) async throws {
    guard let server = try opened(kind.family, kind.type, kind.number) else { return }
    try server.bind(to: kind.address())
    let client = try Socket.open(kind.family, kind.type, kind.number)
    try client.bind(to: kind.address())
    try await client.send([1, 2], to: server.localAddress)
    let message = try await server.receive()
    #expect(message.bytes == [1, 2])
    #expect(try message.sender == client.localAddress)
    let connected = try await client.connect(to: server.localAddress)
    try await server.send([], to: connected.localAddress)
    #expect(try await connected.receive().count == 0)
  }

  @Test func pingWorksWithoutRoot() async throws {
    for (family, address, request, reply) in [
      (AddressFamily.ipv4, SocketAddress.loopback(port: 0), UInt8(8), UInt8(0)),
      (.ipv6, .loopback6(port: 0), 128, 129),
    ] {
      let kind: SocketProtocol = family == .ipv4 ? .icmp : .icmpv6
      // Outside of net.ipv4.ping_group_range it needs a privilege.
      guard let ping = try opened(family, .datagram, kind) else { continue }
      try await ping.send([request, 0, 0, 0, 0, 0, 0, 7] + Array("hello".utf8), to: address)
      let answer = try await ping.receive(within: .seconds(50))
      #expect(answer.bytes.first == reply)
      #expect(answer.bytes.suffix(5) == Array("hello".utf8)[...])
    }
  }

  @Test func theKernelAnswersOverNetlink() async throws {
    let netlink = try Socket.open(.netlink, .raw)
    // struct nlmsghdr with RTM_GETLINK, NLM_F_REQUEST | NLM_F_DUMP, and a struct ifinfomsg of zeros. Source: netlink(7).
    var request = [UInt8](repeating: 0, count: 32)
    request[0] = 32
    request[4] = 18
    request[6] = 1
    request[7] = 3
    try await netlink.send(request, to: .other(family: 16, bytes: [UInt8](repeating: 0, count: 10)))
    let answer = try await netlink.receive()
    #expect(answer.bytes.count > 32)
    #expect(answer.bytes[4] == 16, "RTM_NEWLINK")
  }

  @Test func rawAndPacketSocketsSeeWhatPassesTheLoopback() async throws {
    guard let raw = try opened(.ipv4, .raw, .udp) else { return }
    guard let frames = try opened(.packet, .datagram, SocketProtocol(rawValue: 0x0008)) else { return }
    let server = try Socket.udp().bind(to: .loopback(port: 0))
    let port = try #require(try server.localAddress.port)
    let token = Array("token-\(getpid())".utf8)
    try await Socket.udp().send(token, to: .loopback(port: port))
    while try await raw.receive().bytes.suffix(token.count) != token[...] {}
    while try await frames.receive().bytes.suffix(token.count) != token[...] {}
  }

  @Test func waitingEndsWithTheDeadlineAndTheTask() async throws {
    let socket = try Socket.open(.netlink, .raw)
    #expect(await failure { _ = try await socket.receive(within: .milliseconds(20)) }?.cause == .deadlineExpired)
    let task = Task { await failure { _ = try await Socket.open(.unix, .datagram).receive() }?.cause }
    task.cancel()
    #expect(await task.value == .cancelled)
    let listener = try Socket.open(.ipv4, .stream)
    try listener.bind(to: .loopback(port: 0))
    try listener.listen()
    #expect(await failure { _ = try await listener.accept(within: .milliseconds(20)) }?.cause == .deadlineExpired)
  }

  @Test func descriptorsTravelAndWhatIsNotTakenCloses() async throws {
    let pair = try Socket.pair()
    let sent = try SocketDescriptor.pair()
    try await pair.first.sendMessage([1], descriptors: [sent.first.rawValue, sent.first.rawValue])
    _ = consume sent.first
    var message = try await pair.second.receiveMessage()
    #expect(message.descriptors.count == 2)
    let taken = message.descriptors.takeFirst()!.release()
    let owner = SocketDescriptor(adopting: taken)
    #expect(fcntl(taken, F_GETFD) & FD_CLOEXEC != 0)
    try owner.sendAll("through")
    #expect(try sent.second.receive() == Array("through".utf8))
    _ = consume message
    _ = consume owner
    #expect(try sent.second.receive() == [], "no duplicate is left open")
  }

  @Test func anUnknownCombinationIsAnErrorThatSaysSo() async throws {
    let error = await failure { _ = try Socket.open(.ipv4, .sequencedPacket, .tcp) }
    #expect(error?.operation == .open)
    #expect(error?.disposition == .callerError)
  }

  /// nil where the kernel does not have the combination, or this user may not use it.
  private func opened(
    _ family: AddressFamily,
    _ type: SocketType,
    _ number: SocketProtocol
  ) throws -> AnySocket? {
    do {
      return try Socket.open(family, type, number)
    } catch {
      let excuses: [Errno] = [
        .addressFamilyNotSupported, .protocolNotSupported, .socketTypeNotSupported, .notPermitted, .permissionDenied,
        .protocolNotAvailable,
      ]
      if let errno = error.errno, excuses.contains(errno) { return nil }
      throw error
    }
  }
}

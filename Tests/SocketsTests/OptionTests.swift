import Glibc
import SocketKernel
import SystemPackage
import Testing

@testable import Sockets

/// What is asked for is what the kernel has.
@Suite(.timeLimit(.minutes(5))) struct OptionTests {
  @Test(arguments: [StreamKind.ipv4, .ipv6])
  func theDefaultsAreThoseThatTheDocumentationArgues(_ kind: StreamKind) async throws {
    let listener = try kind.listen()
    let client = try await connect(to: listener.localAddress)
    let server = try await listener.accept()
    #expect(try listener.option(.reuseAddress))
    #expect(try !listener.option(.reusePort))
    #expect(try client.option(.noDelay))
    #expect(try server.option(.noDelay), "accepted connections inherit it")
    if kind == .ipv6 { #expect(try client.option(.ipv6Only)) }
  }

  static let hasMPTCP = (try? Socket.open(.ipv4, .stream, .mptcp)) != nil

  @Test(.enabled(if: hasMPTCP, "the kernel has no MPTCP")) func theOptionsOfTCPReachMPTCPToo() async throws {
    let listener = try Socket.mptcp(.init(congestion: "reno")).bind(to: .loopback(port: 0)).listen()
    #expect(try listener.option(.congestionControl) == "reno")
    let client = try await Socket.mptcp(.init(congestion: "reno")).connect(to: listener.localAddress)
    #expect(try client.option(.congestionControl) == "reno")
    #expect(try client.option(.noDelay))
    let plain = try await Socket.mptcp(.init(noDelay: false)).connect(to: listener.localAddress)
    #expect(try !plain.option(.noDelay))
  }

  @Test func anOptionIsReadAndSetOnTheSocketThatHasIt() async throws {
    let bound = try Socket.tcp().bind(to: .loopback(port: 0))
    try bound.setOption(.deferAccept, to: .zero)
    let listener = try bound.listen()
    #expect(try listener.option(.isListening))
    let client = try await connect(to: listener.localAddress)
    try client.setOption(.keepAlive, to: true)
    try client.setOption(.userTimeout, to: .seconds(5))
    #expect(try client.option(.keepAlive))
    let shared = client.shared()
    #expect(try shared.option(.userTimeout) == .seconds(5))
    #expect(try shared.option(.tcpInformation).state == .established)
    let datagrams = try Socket.udp().bind(to: .loopback(port: 0))
    try datagrams.setOption(.ipv4MulticastTimeToLive, to: 3)
    #expect(try datagrams.option(.ipv4MulticastTimeToLive) == 3)
    let local = try Socket.unixDatagram()
    try local.setOption(.passCredentials, to: true)
    #expect(try local.option(.passCredentials))
  }

  @Test func everyOptionReachesTheKernel() async throws {
    let options = SocketOptions(
      noDelay: false,
      reuseAddress: false,
      reusePort: true,
      onlyIPv6: false,
      receiveBuffer: 50_000,
      sendBuffer: 60_000,
      timeToLive: 7,
      congestion: "reno"
    )
    let listener = try Socket.tcp(options).bind(to: .any6(port: 0)).listen()
    #expect(try !listener.option(.reuseAddress))
    #expect(try listener.option(.reusePort))
    #expect(try !listener.option(.ipv6Only))
    let port = try #require(listener.localAddress.port)
    let client = try await connect(to: .loopback6(port: port), options)
    #expect(try !client.option(.noDelay))
    // The kernel doubles both for its own bookkeeping. Source: socket(7).
    #expect(try client.option(.receiveBufferSize) == 100_000)
    #expect(try client.option(.sendBufferSize) == 120_000)
    #expect(try client.option(.ipv6UnicastHops) == 7)
    #expect(try client.option(.congestionControl) == "reno")
    let ipv4 = try await connect(to: .loopback(port: port), options)
    #expect(try ipv4.option(.ipv4TimeToLive) == 7)
  }

  @Test func optionsOfATransportAreLeftAloneOnOthers() async throws {
    let options = SocketOptions(noDelay: true, reusePort: true, timeToLive: 3, congestion: "reno")
    let pair = try await StreamKind.abstract.pair(options)
    try await pair.client.send("works")
    #expect(try await pair.server.receive() == Array("works".utf8))
    _ = try Socket.unixDatagram(options)
    _ = try Socket.udp(options).bind(to: .loopback(port: 0))
  }

  @Test func datagramSocketsKeepTheirOptionsThroughBindAndConnect() async throws {
    let options = SocketOptions(receiveBuffer: 50_000, timeToLive: 9)
    let bound = try Socket.udp(options).bind(to: .loopback(port: 0))
    #expect(try bound.option(.receiveBufferSize) == 100_000)
    #expect(try bound.option(.ipv4TimeToLive) == 9)
    #expect(try !bound.option(.reuseAddress))
    let connected = try Socket.udp(options).connect(to: bound.localAddress)
    #expect(try connected.option(.receiveBufferSize) == 100_000)
    #expect(try connected.option(.ipv4TimeToLive) == 9)
  }

  @Test func twoListenersShareAPortOnlyWhenBothAskForIt() async throws {
    let first = try Socket.tcp().bind(to: .loopback(port: 0)).listen()
    let error = await failure { drop(try Socket.tcp().bind(to: first.localAddress).listen()) }
    #expect(error?.errno == .addressInUse)
    #expect(error?.local == first.localAddress)
    let options = SocketOptions(reusePort: true)
    let third = try Socket.tcp(options).bind(to: .loopback(port: 0)).listen()
    _ = try Socket.tcp(options).bind(to: third.localAddress).listen()
  }

  @Test func anUnknownCongestionControlIsNamedInTheError() async throws {
    let error = await failure {
      try await Socket.tcp(.init(congestion: "no-such-thing")).connect(to: .loopback(port: 9))
    }
    #expect(error?.operation == .setOption)
    #expect(error.map { "\($0)" }?.contains("TCP_CONGESTION") == true)
  }

  @Test func everySocketClosesOnExec() async throws {
    let listener = try StreamKind.ipv4.listen()
    let client = try await connect(to: listener.localAddress)
    let server = try await listener.accept()
    let datagrams = try Socket.udp()
    for flags in [
      client.withDescriptor { fcntl($0, F_GETFD) }, server.withDescriptor { fcntl($0, F_GETFD) },
      datagrams.withDescriptor { fcntl($0, F_GETFD) },
    ] {
      #expect(flags & FD_CLOEXEC != 0)
    }
  }
}

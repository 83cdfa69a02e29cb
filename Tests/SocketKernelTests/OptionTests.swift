import Foundation
import Glibc
import SocketAddresses
import SocketKernel
import SystemPackage
import Testing

/// One option, a socket that has it, and what to do with it.
struct OptionCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let check: @Sendable () throws -> Void

  /// Sets each value and reads it back, on a new socket each time. A value that this machine forbids for want of a
  /// privilege, or a kernel without the option, is no failure of ours.
  static func sets<Value: Equatable & Sendable, Scope>(
    _ option: SocketOption<Value, ReadWrite, Scope>,
    to values: Value...,
    on family: AddressFamily = .ipv4,
    _ type: SocketType = .stream,
    _ number: SocketProtocol = .default,
    reads adapted: @escaping @Sendable (Value) -> Value = { $0 }
  ) -> OptionCase {
    OptionCase(testDescription: "\(option.constant)") {
      for value in values {
        let opened = Result { () throws(SocketError) in try SocketDescriptor.open(family, type, number).release() }
        if case .failure(let error) = opened, error.errno == .notPermitted { return }
        let socket = SocketDescriptor(adopting: try opened.get())
        let outcome = Result { () throws(SocketError) in try socket.setOption(option, to: value) }
        if case .failure(let error) = outcome, [.notPermitted, .protocolNotAvailable].contains(error.errno) {
          continue
        }
        try outcome.get()
        #expect(try socket.option(option) == adapted(value))
      }
    }
  }

  /// Reads the option.
  static func reads<Value: Equatable & Sendable, Scope>(
    _ option: SocketOption<Value, ReadOnly, Scope>,
    as value: Value,
    on family: AddressFamily = .ipv4,
    _ type: SocketType = .stream
  ) -> OptionCase {
    OptionCase(testDescription: "\(option.constant)") {
      let socket = try SocketDescriptor.open(family, type)
      let outcome = Result { () throws(SocketError) in try socket.option(option) }
      if case .failure(let error) = outcome, error.errno == .protocolNotAvailable { return }
      #expect(try outcome.get() == value)
    }
  }
}

@Suite struct OptionTests {
  // In the order of the options' own files, which is that of the C names.
  static let socketLevel: [OptionCase] = [
    .reads(.isListening, as: false),
    .sets(.boundDevice, to: "lo", ""),
    .sets(.boundInterface, to: 0, Int32(if_nametoindex("lo"))),
    .sets(.broadcast, to: true, false, on: .ipv4, .datagram),
    .sets(.busyPoll, to: .zero, .microseconds(50)),
    .reads(.family, as: .ipv6, on: .ipv6),
    .sets(.doNotRoute, to: true, false),
    .reads(.pendingError, as: nil),
    .sets(.incomingCPU, to: 0),
    .reads(.incomingQueue, as: 0),
    .sets(.keepAlive, to: true, false),
    .sets(.linger, to: nil, .zero, .seconds(7)),
    .sets(.linger, to: .milliseconds(1500), reads: { _ in .seconds(2) }),
    .sets(.lockFilter, to: true),
    .sets(.mark, to: 0, 7),
    .sets(.maximumPacingRate, to: 1_000_000, .max),
    .sets(.outOfBandInline, to: true, false),
    .sets(.peekOffset, to: 0, -1, on: .unix, .datagram),
    .sets(.prefersBusyPoll, to: true, false),
    .sets(.priority, to: 0, 6),
    .reads(.protocolNumber, as: .tcp),
    .sets(.receiveBufferSize, to: 8192, reads: { $0 * 2 }),
    .sets(.receiveMark, to: true, false),
    .sets(.receiveLowWater, to: 1, 100),
    .sets(.receiveTimeout, to: nil, .seconds(2), .milliseconds(1500)),
    .sets(.reuseAddress, to: true, false),
    .sets(.reusePort, to: true, false),
    .sets(.receiveDropCount, to: true, false),
    .sets(.sendBufferSize, to: 8192, reads: { $0 * 2 }),
    .sets(.selectsErrorQueue, to: true, false),
    .sets(.sendTimeout, to: nil, .seconds(2)),
    .sets(.timestamping, to: [], [.receiveSoftware, .software], on: .ipv4, .datagram),
    .sets(.receiveTimestamp, to: true, false),
    .sets(.rehashesPath, to: true, false),
    .reads(.type, as: .datagram, on: .ipv4, .datagram),
    .sets(.zeroCopy, to: true, false),
    .sets(.passProcess, to: true, false, on: .unix, .datagram),
    .sets(.passSecurityLabel, to: true, false, on: .unix, .datagram),
    .sets(.passCredentials, to: true, false, on: .unix, .datagram),
  ]

  static let tcp: [OptionCase] = [
    .sets(.congestionControl, to: "reno"),
    .sets(.cork, to: true, false),
    .sets(.deferAccept, to: .zero, .seconds(1)),
    .sets(.fastOpenQueue, to: 0, 5),
    .sets(.fastOpenConnect, to: true, false),
    .sets(.fastOpenWithoutCookie, to: true, false),
    .sets(.receiveQueueLength, to: true, false),
    .reads(.isMultipath, as: false),
    .sets(.keepAliveCount, to: 1, 127),
    .sets(.keepAliveIdle, to: .seconds(1), .seconds(32767)),
    .sets(.keepAliveInterval, to: .seconds(1), .seconds(32767)),
    .sets(.lingerAfterClose, to: 5),
    .sets(.maximumSegmentSize, to: 1000),
    .sets(.noDelay, to: true, false),
    .sets(.notSentLowWater, to: 16384, .max),
    .sets(.quickAcknowledge, to: true, false),
    .sets(.savesSYN, to: true, false),
    .reads(.savedSYN, as: []),
    .sets(.connectRetries, to: 1, 127),
    .sets(.sendDelay, to: .microseconds(100)),
    .sets(.thinLinearTimeouts, to: true, false),
    .sets(.userTimeout, to: .zero, .milliseconds(1500)),
  ]

  static let ip: [OptionCase] = [
    .sets(.bindAddressNoPort, to: true, false),
    .sets(.freeBind, to: true, false),
    .sets(.localPortRange, to: PortRange(lowest: 40000, highest: 41000)),
    .sets(.ipv4MinimumTimeToLive, to: 0, 255),
    .sets(.ipv4PathMTUDiscovery, to: .never, .want, .always, .probe, .interface, .omit),
    .sets(.ipv4MulticastAll, to: true, false, on: .ipv4, .datagram),
    .sets(.ipv4MulticastInterface, to: .loopback, .any, on: .ipv4, .datagram),
    .sets(.ipv4MulticastLoop, to: true, false, on: .ipv4, .datagram),
    .sets(.ipv4MulticastTimeToLive, to: 0, 255, on: .ipv4, .datagram),
    .sets(.ipv4KeepsFragments, to: true, on: .ipv4, .raw, .icmp),
    .sets(.receiveIPv4PacketInfo, to: true, false, on: .ipv4, .datagram),
    .sets(.receiveIPv4Errors, to: true, false, on: .ipv4, .datagram),
    .sets(.receiveIPv4FragmentSize, to: true, false, on: .ipv4, .datagram),
    .sets(.receiveIPv4OriginalDestination, to: true, false, on: .ipv4, .datagram),
    .sets(.receiveIPv4TypeOfService, to: true, false, on: .ipv4, .datagram),
    .sets(.receiveIPv4TimeToLive, to: true, false, on: .ipv4, .datagram),
    .sets(.ipv4TypeOfService, to: 0, 0xb8),
    .sets(.ipv4Transparent, to: true, false),
    .sets(.ipv4TimeToLive, to: 1, 255),
    .sets(.ipv4UnicastInterface, to: 0, if_nametoindex("lo"), on: .ipv4, .datagram),
    .sets(.ipv6AddressPreferences, to: 2, on: .ipv6, reads: { $0 | 0x400 }),
    .sets(.ipv6AutomaticFlowLabel, to: true, false, on: .ipv6),
    .sets(.ipv6NeverFragments, to: true, false, on: .ipv6, .datagram),
    .sets(.ipv6FreeBind, to: true, false, on: .ipv6),
    .sets(.ipv6HeaderIncluded, to: true, false, on: .ipv6, .raw, .icmpv6),
    .sets(.ipv6MinimumHops, to: 0, 255, on: .ipv6),
    .sets(.ipv6PathMTUDiscovery, to: .never, .want, .always, .probe, .interface, .omit, on: .ipv6),
    .sets(.ipv6MulticastAll, to: true, false, on: .ipv6, .datagram),
    .sets(.ipv6MulticastHops, to: 0, 255, on: .ipv6, .datagram),
    .sets(.ipv6MulticastInterface, to: 0, if_nametoindex("lo"), on: .ipv6, .datagram),
    .sets(.ipv6MulticastLoop, to: true, false, on: .ipv6, .datagram),
    .sets(.receiveIPv6Errors, to: true, false, on: .ipv6, .datagram),
    .sets(.receiveIPv6HopLimit, to: true, false, on: .ipv6, .datagram),
    .sets(.receiveIPv6PacketInfo, to: true, false, on: .ipv6, .datagram),
    .sets(.receiveIPv6TrafficClass, to: true, false, on: .ipv6, .datagram),
    .sets(.receiveIPv6FragmentSize, to: true, false, on: .ipv6, .datagram),
    .sets(.receiveIPv6OriginalDestination, to: true, false, on: .ipv6, .datagram),
    .sets(.receiveIPv6PathMTU, to: true, false, on: .ipv6, .datagram),
    .sets(.ipv6TrafficClass, to: 0, 0xb8, on: .ipv6),
    .sets(.ipv6Transparent, to: true, false, on: .ipv6),
    .sets(.ipv6UnicastHops, to: 0, 255, on: .ipv6),
    .sets(.ipv6UnicastInterface, to: 0, if_nametoindex("lo"), on: .ipv6, .datagram),
    .sets(.ipv6Only, to: true, false, on: .ipv6),
    .sets(.acceptsNoIPv6Checksum, to: true, false, on: .ipv6, .datagram),
    .sets(.sendsNoIPv6Checksum, to: true, false, on: .ipv6, .datagram),
    .sets(.udpCork, to: true, false, on: .ipv4, .datagram),
    .sets(.udpReceiveOffload, to: true, on: .ipv4, .datagram),
    .sets(.udpSegmentSize, to: 0, 1200, on: .ipv4, .datagram),
  ]

  @Test(arguments: socketLevel + tcp + ip)
  func readsBackWhatWasSet(_ option: OptionCase) throws { try option.check() }

  @Test func readsWhatOnlyAConnectionHas() throws {
    let pair = try tcpPair()
    #expect(try pair.first.option(.ipv4PathMTU) > 0)
    #expect(try pair.first.option(.cookie) != pair.second.option(.cookie))
    let six = try tcpPair(.loopback6(port: 0))
    #expect(try six.first.option(.ipv6PathMTU) > 0)
    let local = try SocketDescriptor.pair()
    let credentials = try local.first.option(.peerCredentials)
    #expect(credentials == PeerCredentials(processID: getpid(), userID: geteuid(), groupID: getegid()))
  }

  @Test func aConnectionTellsItsState() throws {
    let pair = try tcpPair()
    try pair.first.sendAll("x")
    #expect(try pair.second.receive(upTo: 1) == [120])
    let open = try pair.first.option(.tcpInformation)
    #expect(open.state == .established)
    #expect(open.state.description == "ESTABLISHED")
    #expect(open.roundTripTime > .zero && open.roundTripTime < .seconds(10))
    #expect(open.congestionWindow > 0)
    #expect(open.sendSegmentSize > 0 && open.pathMTU > open.sendSegmentSize)

    try pair.first.shutdown(.write)
    #expect(try pair.second.receive() == [])
    #expect(try pair.second.option(.tcpInformation).state == .closeWait)
    #expect(try [.finWait1, .finWait2].contains(pair.first.option(.tcpInformation).state))
    let idle = try SocketDescriptor.open(.ipv4, .stream)
    #expect(try idle.option(.tcpInformation).state == .closed)
  }

  @Test func aMulticastReachesTheGroupThatWasJoined() throws {
    let group = IPv4Address(239, 255, 0, 7)
    let receiver = try udpSocket(.any(port: 0))
    try receiver.setOption(.joinIPv4Group, to: IPv4Membership(group: group, interface: .address(.loopback)))
    let sender = try SocketDescriptor.open(.ipv4, .datagram)
    try sender.setOption(.ipv4MulticastInterfaceIndex, to: if_nametoindex("lo"))
    try sender.send("to all", to: .ipv4(group, try #require(try receiver.localAddress().port)))
    #expect(try receiver.receive() == Array("to all".utf8))

    try receiver.setOption(.leaveIPv4Group, to: IPv4Membership(group: group, interface: .address(.loopback)))
    let error = try socketError { try receiver.setOption(.leaveIPv4Group, to: IPv4Membership(group: group)) }
    #expect(error.errno == .addressNotAvailable)
    let source = IPv4SourceMembership(group: IPv4Address(232, 1, 1, 1), source: .loopback, interface: .loopback)
    try receiver.setOption(.joinIPv4Source, to: source)
    try receiver.setOption(.leaveIPv4Source, to: source)

    try receiver.setOption(.joinIPv4Group, to: IPv4Membership(group: group, interface: .address(.loopback)))
    let blocked = IPv4SourceMembership(group: group, source: .loopback, interface: .loopback)
    try receiver.setOption(.blockIPv4Source, to: blocked)
    try receiver.setOption(.unblockIPv4Source, to: blocked)

    let six = try SocketDescriptor.open(.ipv6, .datagram)
    let from = IPv6SourceMembership(
      group: try IPv6Address("ff32::4711"),
      source: .loopback,
      interface: if_nametoindex("lo")
    )
    try six.setOption(.joinIPv6Source, to: from)
    try six.setOption(.leaveIPv6Source, to: from)
    #expect(throws: SocketError.self) { try six.setOption(.leaveIPv6Source, to: from) }
    let membership = IPv6Membership(group: try IPv6Address("ff02::4711"), interface: if_nametoindex("lo"))
    try six.setOption(.joinIPv6Group, to: membership)
    try six.setOption(.leaveIPv6Group, to: membership)
    try six.setOption(.joinIPv6Group, to: membership)
    let unwanted = IPv6SourceMembership(group: membership.group, source: .loopback, interface: membership.interface)
    try six.setOption(.blockIPv6Source, to: unwanted)
    try six.setOption(.unblockIPv6Source, to: unwanted)
    try six.setOption(.leaveIPv6Group, to: membership)
    #expect(throws: SocketError.self) { try six.setOption(.leaveIPv6Group, to: membership) }
  }

  @Test func aFilterLetsThroughWhatItAccepts() throws {
    let receiver = try udpSocket()
    let sender = try SocketDescriptor.open(.ipv4, .datagram)
    // Load the first byte behind the header of UDP, and take the datagram when it is `y`.
    try receiver.setOption(
      .attachFilter,
      to: [
        FilterInstruction(code: 0x30, operand: 8), FilterInstruction(code: 0x15, ifFalse: 1, operand: 0x79),
        .accept(.max), .accept(0),
      ]
    )
    for text in ["no", "yes"] { try sender.send(text, to: receiver.localAddress()) }
    #expect(try receiver.receive() == Array("yes".utf8))
    try receiver.setOption(.detachFilter, to: 0)
    try sender.send("no", to: receiver.localAddress())
    #expect(try receiver.receive() == Array("no".utf8))
    #expect(try socketError { try receiver.setOption(.attachFilter, to: []) }.errno == .invalidArgument)
  }

  @Test func aListenerKeepsThePacketsThatConnectionsBeganWith() throws {
    let listener = try SocketDescriptor.open(.ipv4, .stream)
    try listener.setOption(.savesSYN, to: true)
    try listener.bind(to: .loopback(port: 0))
    try listener.listen()
    let client = try SocketDescriptor.open(.ipv4, .stream)
    try client.connect(to: listener.localAddress())
    let accepted = try listener.acceptDescriptor()
    let headers = try accepted.option(.savedSYN)
    #expect(headers.first == 0x45, "an IPv4 header of 20 bytes")
    #expect(headers.count >= 40)
    #expect(try accepted.option(.savedSYN) == [])
  }

  @Test func aPeersProcessHasADescriptor() throws {
    let pair = try SocketDescriptor.pair()
    let outcome = Result { () throws(SocketError) in try pair.first.peerProcess().release() }
    if case .failure(let error) = outcome, error.errno == .protocolNotAvailable { return }
    let process = SocketDescriptor(adopting: try outcome.get())
    #expect(closesOnExec(process.rawValue))
    let facts = try String(contentsOfFile: "/proc/self/fdinfo/\(process.rawValue)", encoding: .utf8)
    #expect(facts.contains("Pid:\t\(getpid())\n"))
  }

  @Test func aRefusedOptionIsNamed() throws {
    let unix = try SocketDescriptor.open(.unix, .stream)
    let error = try socketError { try unix.setOption(.noDelay, to: true) }
    #expect(error.operation == .setOption)
    #expect(error.errno == .notSupportedOnSocket)
    #expect(error.description.hasPrefix("cannot set TCP_NODELAY: "))
    let reading = try socketError { _ = try unix.option(.noDelay) }
    #expect(reading.description.hasPrefix("cannot read TCP_NODELAY: "))
  }

  @Test func valuesThatAnOptionCannotSayAreRefusedHere() throws {
    let socket = try SocketDescriptor.open(.ipv4, .stream)
    #expect(try socketError { try socket.setOption(.keepAliveIdle, to: .seconds(-1)) }.errno == .outOfDomain)
    #expect(try socketError { try socket.setOption(.userTimeout, to: .seconds(1 << 40)) }.errno == .outOfDomain)
    #expect(try socketError { try socket.setOption(.receiveTimeout, to: .seconds(-1)) }.errno == .outOfDomain)
    let long = String(repeating: "x", count: 16)
    #expect(try socketError { try socket.setOption(.boundDevice, to: long) }.errno == .invalidArgument)
    #expect(try socketError { try socket.setOption(.congestionControl, to: "re\0no") }.errno == .invalidArgument)
  }

  @Test func aTimeThatIsNotWholeIsRoundedUpAndNeverToNone() throws {
    let socket = try SocketDescriptor.open(.ipv4, .stream)
    try socket.setOption(.userTimeout, to: .microseconds(1))
    #expect(try socket.option(.userTimeout) == .milliseconds(1))
    try socket.setOption(.receiveTimeout, to: .zero)  // to the kernel, zero is "no limit"
    #expect(try socket.option(.receiveTimeout) != nil)
  }

  @Test func anOptionWithoutANameHereHasANumber() throws {
    let socket = try SocketDescriptor.open(.ipv4, .stream)
    let lingerForTwo = AnySocketOption<Int32, ReadWrite>(level: 6, number: 8, constant: "TCP_LINGER2")
    try socket.setOption(lingerForTwo, to: 5)
    #expect(try socket.option(lingerForTwo) == 5)
    let raw = AnySocketOption<[UInt8], ReadWrite>(level: 6, number: 8, constant: "TCP_LINGER2", capacity: 64)
    #expect(try socket.option(raw) == [5, 0, 0, 0])
    try socket.setOption(raw, to: [6, 0, 0, 0])
    let flag = AnySocketOption<Bool, ReadWrite>(level: 6, number: 1, constant: "TCP_NODELAY")
    try socket.setOption(flag, to: true)
    #expect(try socket.option(flag))
    #expect(try socket.option(lingerForTwo) == 6)
  }
}

import Foundation
import Glibc
import SocketAddresses
import SocketKernel
import SystemPackage
import Testing

@Suite struct MessageTests {
  @Test func partsAreGatheredAndScattered() throws {
    let pair = try SocketDescriptor.pair(.unix, .datagram)
    #expect(try pair.first.sendMessage(gathering: [[1, 2], [], [3], [4, 5, 6]]) == 6)
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 8, alignment: 1)
    defer { memory.deallocate() }
    let parts = [0..<1, 4..<8].map { UnsafeMutableRawBufferPointer(rebasing: memory[$0]) }
    let message = try pair.second.receiveMessage(scattering: parts)
    #expect(message.count == 5)
    #expect(message.isTruncated == true)
    #expect(parts.map(Array.init) == [[1], [2, 3, 4, 5]])
  }

  @Test func asManyPartsAsTheKernelTakesAndNoMore() throws {
    let pair = try SocketDescriptor.pair(.unix, .datagram)
    #expect(try pair.first.sendMessage(gathering: Array(repeating: [7], count: 1024)) == 1024)
    #expect(try pair.second.receive() == Array(repeating: 7, count: 1024))
    let error = try socketError { try pair.first.sendMessage(gathering: Array(repeating: [7], count: 1025)) }
    #expect(error.errno == .messageTooLong)
  }

  @Test func aMessageGoesToAnAddressAndTellsItsSender() throws {
    let one = try udpSocket()
    let other = try udpSocket()
    try one.sendMessage([1, 2, 3], to: other.localAddress())
    let message = try other.receiveMessage(upTo: 2)
    #expect(message.bytes == [1, 2])
    #expect(try message.sender == one.localAddress())
    #expect(message.flags == [.truncated])

    try one.sendMessage([], to: other.localAddress())
    let empty = try other.receiveMessage()
    #expect(empty.count == 0)
    #expect(empty.isTruncated == false)
  }

  @Test func anErrorOfAMessageIsThrown() throws {
    let unconnected = try SocketDescriptor.open(.ipv4, .datagram)
    #expect(try socketError { try unconnected.sendMessage([1]) }.errno == .addressRequired)
    let empty = try udpSocket()
    let error = try socketError { _ = try empty.receiveMessage(flags: .doNotWait) }
    #expect(error.errno == .resourceTemporarilyUnavailable)
  }

  @Test func aDatagramTellsWhereItCameToAndHow() throws {
    let receiver = try udpSocket()
    try receiver.setOption(.receiveIPv4PacketInfo, to: true)
    try receiver.setOption(.receiveIPv4TimeToLive, to: true)
    try receiver.setOption(.receiveIPv4TypeOfService, to: true)
    try receiver.setOption(.receiveTimestamp, to: true)
    let sender = try udpSocket()
    try sender.sendMessage(
      [1],
      to: receiver.localAddress(),
      control: [.ipv4TimeToLive(33), .ipv4TypeOfService(0xb8 | 1)]
    )

    let control = try receiver.receiveMessage().control
    let loopback = if_nametoindex("lo")
    #expect(
      control.contains(
        .ipv4PacketInfo(IPv4PacketInfo(interface: loopback, local: .loopback, destination: .loopback))
      )
    )
    #expect(control.contains(.ipv4TimeToLive(33)))
    #expect(control.contains(.ipv4TypeOfService(0xb9)))
    let times = control.compactMap { if case .timestamp(let time) = $0 { time } else { nil } }
    #expect(try #require(times.first) > .seconds(1_700_000_000))
  }

  @Test func theKernelsStampsTellWhenADatagramWentAndCame() throws {
    let receiver = try udpSocket()
    try receiver.setOption(.timestamping, to: [.receiveSoftware, .software])
    let sender = try udpSocket()
    try sender.setOption(.timestamping, to: [.sendSoftware, .software, .identifiers, .stampsOnly])
    // The kernel begins to stamp what comes a moment after the first socket of the machine asked for it.
    for _ in 0..<10_000 {
      try sender.sendMessage([1], to: receiver.localAddress())
      guard let came = stamps(try receiver.receiveMessage().control) else { continue }
      // Over the loopback it has left before it comes.
      let report = try sender.receiveMessage(flags: [.errorQueue, .doNotWait])
      let reported = report.reportedError
      #expect(reported?.origin == .timestamping)
      let left = try #require(stamps(report.control))
      let whenLeft = try #require(left.software)
      let whenCame = try #require(came.software)
      #expect(whenLeft > .seconds(1_700_000_000))
      #expect(whenLeft - whenCame < .seconds(1) && whenCame - whenLeft < .seconds(60))
      #expect(left.hardware == nil && came.hardware == nil)
      return
    }
    Issue.record("no datagram was stamped")
  }

  private func stamps(_ control: [ControlMessage]) -> PacketTimestamps? {
    for case .timestamps(let stamps) in control { return stamps }
    return nil
  }

  @Test func anIPv6DatagramTellsWhereItCameToAndHow() throws {
    let receiver = try udpSocket(.loopback6(port: 0))
    try receiver.setOption(.receiveIPv6PacketInfo, to: true)
    try receiver.setOption(.receiveIPv6HopLimit, to: true)
    try receiver.setOption(.receiveIPv6TrafficClass, to: true)
    let sender = try udpSocket(.loopback6(port: 0))
    try sender.sendMessage(
      [1],
      to: receiver.localAddress(),
      control: [
        .ipv6HopLimit(44), .ipv6TrafficClass(0x20), .ipv6PacketInfo(IPv6PacketInfo(local: .loopback)),
      ]
    )
    let control = try receiver.receiveMessage().control
    let came = IPv6PacketInfo(interface: if_nametoindex("lo"), local: .loopback)
    #expect(Set(control) == [.ipv6HopLimit(44), .ipv6TrafficClass(0x20), .ipv6PacketInfo(came)])
  }

  @Test func aDatagramLeavesFromTheAddressThatItIsGiven() throws {
    let receiver = try udpSocket()
    let sender = try SocketDescriptor.open(.ipv4, .datagram)
    let source = IPv4Address(127, 0, 0, 99)
    try sender.sendMessage(
      [1],
      to: receiver.localAddress(),
      control: [.ipv4PacketInfo(IPv4PacketInfo(local: source))]
    )
    #expect(try receiver.receiveFrom().sender?.ip == .v4(source))
  }

  @Test func oneSendIsCutIntoDatagramsWhereTheKernelCan() throws {
    let receiver = try udpSocket()
    let sender = try udpSocket()
    guard (try? sender.option(.udpSegmentSize)) != nil else { return }
    try sender.sendMessage([1, 1, 2, 2, 3], to: receiver.localAddress(), control: [.udpSegmentSize(2)])
    #expect(try receiver.receive() == [1, 1])
    #expect(try receiver.receive() == [2, 2])
    #expect(try receiver.receive() == [3])
  }

  @Test func credentialsComeFromTheKernel() throws {
    let pair = try SocketDescriptor.pair(.unix, .datagram)
    try pair.second.setOption(.passCredentials, to: true)
    _ = try pair.first.send([1])
    let me = PeerCredentials(processID: getpid(), userID: getuid(), groupID: getgid())
    #expect(try pair.second.receiveMessage().control == [.credentials(me)])
    try pair.first.sendMessage([2], control: [.credentials(me)])
    #expect(try pair.second.receiveMessage().control == [.credentials(me)])
  }
}

@Suite struct DescriptorPassingTests {
  @Test(arguments: [SocketType.stream, .datagram, .sequencedPacket])
  func aPassedDescriptorIsTheSameFile(_ type: SocketType) throws {
    let pair = try SocketDescriptor.pair(.unix, type)
    let passed = try SocketDescriptor.pair()
    let socket = file(behind: passed.first.rawValue)
    try pair.first.sendMessage([1], descriptors: [passed.first.rawValue])

    var message = try pair.second.receiveMessage()
    #expect(message.bytes == [1])
    #expect(message.control == [])
    #expect(message.descriptors.count == 1)
    let received = message.descriptors.takeFirst()!
    #expect(message.descriptors.count == 0)
    if message.descriptors.takeFirst() != nil { Issue.record("an empty bag gave a descriptor") }
    #expect(file(behind: received.rawValue) == socket)
    #expect(closesOnExec(received.rawValue))

    try received.sendAll("through the copy")
    #expect(try passed.second.receive() == Array("through the copy".utf8))
  }

  @Test func whatNobodyTakesOutCloses() throws {
    let pair = try SocketDescriptor.pair()
    let passed = try SocketDescriptor.open(.unix, .stream)
    let socket = file(behind: passed.rawValue)
    try pair.first.sendMessage([1], descriptors: [passed.rawValue, passed.rawValue, passed.rawValue])
    do {
      var message = try pair.second.receiveMessage()
      _ = message.descriptors.takeFirst()
      #expect(message.descriptors.count == 2)
      #expect(try descriptors(of: socket) == 3)
    }
    #expect(try descriptors(of: socket) == 1)
  }

  /// Ancillary data cut off at every byte: what arrives whole is owned, the rest the kernel closes, and all of it says
  /// that something is missing.
  @Test(arguments: 0...48)
  func truncationLeaksNothing(_ capacity: Int) throws {
    let pair = try SocketDescriptor.pair()
    let passed = try SocketDescriptor.open(.unix, .stream)
    let socket = file(behind: passed.rawValue)
    try pair.first.sendMessage([1], descriptors: Array(repeating: passed.rawValue, count: 5))
    do {
      let message = try pair.second.receiveMessage(controlCapacity: capacity)
      #expect(message.bytes == [1])
      #expect(message.descriptors.count == min(max(0, (capacity - 16) / 4), 5))
      #expect(message.isControlTruncated == (message.descriptors.count < 5))
      #expect(try descriptors(of: socket) == 1 + message.descriptors.count)
    }
    #expect(try descriptors(of: socket) == 1)
  }

  @Test func receivingWithoutAMessageClosesWhatCameAlong() throws {
    let pair = try SocketDescriptor.pair(.unix, .datagram)
    let passed = try SocketDescriptor.open(.unix, .stream)
    let socket = file(behind: passed.rawValue)
    try pair.first.sendMessage([1], descriptors: [passed.rawValue])
    #expect(try pair.second.receive() == [1])
    try pair.first.sendMessage([2], descriptors: [passed.rawValue])
    #expect(try pair.second.receiveFrom().bytes == [2])
    #expect(try descriptors(of: socket) == 1)
  }

  static let passesProcesses = (try? SocketDescriptor.open(.unix, .datagram).setOption(.passProcess, to: true)) != nil

  @Test(
    .enabled(if: passesProcesses, "the kernel has no SO_PASSPIDFD"),
    arguments: [SocketType.stream, .datagram, .sequencedPacket]
  )
  func aMessageBringsItsSendersProcess(_ type: SocketType) throws {
    let pair = try SocketDescriptor.pair(.unix, type)
    try pair.second.setOption(.passProcess, to: true)
    let passed = try SocketDescriptor.open(.unix, .stream)
    try pair.first.sendMessage([1], descriptors: [passed.rawValue])
    var message = try pair.second.receiveMessage()
    #expect(message.bytes == [1])
    #expect(message.control == [])
    #expect(message.descriptors.count == 1)
    let process = message.process.take()!
    _ = consume message
    #expect(closesOnExec(process.rawValue))
    let facts = try String(contentsOfFile: "/proc/self/fdinfo/\(process.rawValue)", encoding: .utf8)
    #expect(facts.contains("Pid:\t\(getpid())\n"))
  }

  @Test func aDescriptorThatIsNotOpenIsRefused() throws {
    let pair = try SocketDescriptor.pair()
    #expect(try socketError { try pair.first.sendMessage([1], descriptors: [.max]) }.errno == .badFileDescriptor)
  }

  @Test func asManyAsLinuxPassesAtOnce() throws {
    let pair = try SocketDescriptor.pair()
    let passed = try SocketDescriptor.open(.unix, .stream)
    try pair.first.sendMessage([1], descriptors: Array(repeating: passed.rawValue, count: 253))
    let message = try pair.second.receiveMessage()
    #expect(message.descriptors.count == 253)
    #expect(message.isControlTruncated == false)
  }
}

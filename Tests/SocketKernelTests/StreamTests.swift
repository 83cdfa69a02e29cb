import Foundation
import Glibc
import SocketAddresses
import SocketKernel
import SystemPackage
import Testing

@Suite struct StreamTests {
  @Test(arguments: [SocketAddress.loopback(port: 0), .loopback6(port: 0)])
  func bothSidesAgreeOnTheirAddresses(_ address: SocketAddress) throws {
    let listener = try SocketDescriptor.open(AddressFamily(rawValue: Int32(address.family)), .stream)
    try listener.bind(to: address)
    try listener.listen()
    let client = try SocketDescriptor.open(AddressFamily(rawValue: Int32(address.family)), .stream)
    try client.connect(to: listener.localAddress())
    let accepted = try listener.accept()

    #expect(try accepted.peer == client.localAddress())
    #expect(try accepted.descriptor.remoteAddress() == client.localAddress())
    #expect(try accepted.descriptor.localAddress() == client.remoteAddress())
    #expect(try client.remoteAddress() == listener.localAddress())
  }

  @Test func everyFormOfSendMeetsEveryFormOfReceive() throws {
    let pair = try tcpPair()
    let bytes: [UInt8] = [1, 2, 3]

    #expect(try pair.first.send(bytes) == 3)
    #expect(try pair.second.receive() == bytes)

    #expect(try pair.first.send(bytes.span.bytes) == 3)
    var array: [UInt8] = [0, 0, 0, 9]
    #expect(try pair.second.receive(into: &array) == 3)
    #expect(array == [1, 2, 3, 9])

    #expect(try pair.first.send("ab") == 2)
    var room: [UInt8] = [0, 0, 9]
    var span = room.mutableSpan
    var raw = span.mutableBytes
    #expect(try pair.second.receive(into: &raw) == 2)
    #expect(room == [97, 98, 9])

    #expect(try bytes.withUnsafeBytes { try pair.first.send($0) } == 3)
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 8, alignment: 1)
    defer { memory.deallocate() }
    var output = OutputRawSpan(buffer: memory, initializedCount: 0)
    output.append(7)
    let count = try pair.second.receive(into: &output)
    #expect(count == 3)
    let filled = output.finalize(for: memory)
    #expect(Array(memory[..<filled]) == [7, 1, 2, 3])
  }

  @Test func sendAllSendsMoreThanTheKernelBuffers() async throws {
    let pair = try tcpPair()
    let sender = pair.first
    let receiver = pair.second
    try sender.setOption(.sendBufferSize, to: 4096)
    let sent = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let sending = Task { [sender] in
      try sender.sendAll(sent)
      try sender.shutdown(.write)
    }
    var received: [UInt8] = []
    while true {
      let part = try receiver.receive()
      if part.isEmpty { break }
      received += part
    }
    try await sending.value
    #expect(received == sent)
  }

  @Test func halfCloseEndsOneDirection() throws {
    let pair = try tcpPair()
    try pair.first.sendAll("last words")
    try pair.first.shutdown(.write)
    #expect(try pair.second.receive() == Array("last words".utf8))
    #expect(try pair.second.receive() == [])
    try pair.second.sendAll("an answer")
    #expect(try pair.first.receive() == Array("an answer".utf8))
  }

  @Test(arguments: [SocketType.stream, .sequencedPacket])
  func sendingToAPeerThatIsGoneThrowsAndRaisesNoSignal(_ type: SocketType) throws {
    // Were SIGPIPE raised, it would end this process.
    let pair = try SocketDescriptor.pair(.unix, type)
    let first = pair.first
    try pair.second.close()
    let error = try socketError { _ = try first.send([1]) }
    #expect(error.errno == .brokenPipe)
    #expect(error.disposition == .peerGone)
    #expect(try socketError { try first.sendMessage([1]) }.errno == .brokenPipe)
    #expect(try socketError { try first.sendAll("x") }.errno == .brokenPipe)
  }

  @Test func aResetIsTheBrokenPeersFault() throws {
    let pair = try tcpPair()
    let first = pair.first
    let second = pair.second
    try first.setOption(.linger, to: .zero)
    try first.close()
    let error = try socketError { _ = try second.receive() }
    #expect(error.errno == .connectionReset)
    #expect(error.disposition == .peerGone)
  }

  @Test func aNonBlockingConnectSaysThatItIsUnderWay() throws {
    let listener = try SocketDescriptor.open(.ipv4, .stream)
    try listener.bind(to: .loopback(port: 0))
    try listener.listen()
    let client = try SocketDescriptor.open(.ipv4, .stream, nonBlocking: true)
    let error = try socketError { try client.connect(to: listener.localAddress()) }
    #expect(error.errno == .nowInProgress)
    #expect(error.disposition == .retryLater)
    _ = try listener.acceptDescriptor()
    #expect(try client.option(.pendingError) == nil)
  }

  @Test func aReceiveTimeoutIsEAGAIN() throws {
    let pair = try tcpPair()
    try pair.first.setOption(.receiveTimeout, to: .milliseconds(1))
    let error = try socketError { _ = try pair.first.receive() }
    #expect(error.errno == .resourceTemporarilyUnavailable)
    #expect(error.disposition == .retryNow)
  }

  @Test func aPeekLeavesTheBytes() throws {
    let pair = try tcpPair()
    try pair.first.sendAll("twice")
    #expect(try pair.second.receive(flags: .peek) == Array("twice".utf8))
    #expect(try pair.second.receive(flags: .doNotWait) == Array("twice".utf8))
  }
}

import SocketAddresses
import SocketKernel
import SystemPackage
import Testing

@Suite struct DatagramTests {
  @Test(arguments: [SocketAddress.loopback(port: 0), .loopback6(port: 0)])
  func aDatagramKnowsItsSender(_ address: SocketAddress) throws {
    let one = try udpSocket(address)
    let other = try udpSocket(address)
    #expect(try one.send("hello", to: other.localAddress()) == 5)
    let datagram = try other.receiveFrom()
    #expect(datagram.bytes == Array("hello".utf8))
    #expect(try datagram.sender == one.localAddress())
    #expect(!datagram.isTruncated)
  }

  @Test func anEmptyDatagramIsADatagram() throws {
    let one = try udpSocket()
    let other = try udpSocket()
    try one.send([], to: other.localAddress())
    try one.send([1], to: other.localAddress())
    let empty = try other.receiveFrom()
    #expect(empty.bytes == [])
    #expect(try empty.sender == one.localAddress())
    #expect(!empty.isTruncated)
    #expect(try other.receiveFrom().bytes == [1])
  }

  @Test func aTruncatedDatagramSaysSo() throws {
    let one = try udpSocket()
    let other = try udpSocket()
    try one.send([1, 2, 3, 4], to: other.localAddress())
    let cut = try other.receiveFrom(upTo: 3)
    #expect(cut.bytes == [1, 2, 3])
    #expect(cut.isTruncated)

    try one.send([1, 2, 3], to: other.localAddress())
    let exact = try other.receiveFrom(upTo: 3)
    #expect(exact.bytes == [1, 2, 3])
    #expect(!exact.isTruncated)

    // Even into no room at all, which is not the same as an empty datagram.
    try one.send([1], to: other.localAddress())
    #expect(try other.receiveFrom(upTo: 0).isTruncated)
  }

  @Test func aDatagramAboveTheLimitIsRefusedWhole() throws {
    let one = try udpSocket()
    let address = try one.localAddress()
    let error = try socketError { try one.send([UInt8](repeating: 0, count: 70_000), to: address) }
    #expect(error.errno == .messageTooLong)
    #expect(error.remote == address)
    #expect(error.disposition == .callerError)
  }

  @Test func aConnectedSocketHearsThatNobodyIsThereAndStaysGood() throws {
    let gone = try udpSocket()
    let address = try gone.localAddress()
    try gone.close()
    let client = try SocketDescriptor.open(.ipv4, .datagram)
    try client.connect(to: address)
    #expect(try client.send([1]) == 1)
    let error = try socketError { _ = try client.receive() }
    #expect(error.errno == .connectionRefused)
    #expect(error.disposition == .retryLater)

    let back = try udpSocket(address)
    #expect(try client.send([2]) == 1)
    #expect(try back.receive() == [2])
  }
}

@Suite struct UnixTests {
  @Test func aStreamListensAtAPath() throws {
    try withTemporaryPath { path in
      let address = try SocketAddress.unix(path: path)
      let listener = try SocketDescriptor.open(.unix, .stream)
      try listener.bind(to: address)
      try listener.listen()
      let client = try SocketDescriptor.open(.unix, .stream)
      try client.connect(to: address)
      let accepted = try listener.accept()
      #expect(accepted.peer == .unix(.unnamed))
      #expect(try client.remoteAddress() == address)
      try client.sendAll("path")
      #expect(try accepted.descriptor.receive() == Array("path".utf8))
    }
  }

  @Test func datagramsAnswerANamedSender() throws {
    try withTemporaryPath { path in
      let server = try SocketDescriptor.open(.unix, .datagram)
      try server.bind(to: .unix(path: path))
      let nameless = try SocketDescriptor.open(.unix, .datagram)
      try nameless.send("who", to: .unix(path: path))
      #expect(try server.receiveFrom().sender == nil)

      let named = try SocketDescriptor.open(.unix, .datagram)
      try named.bind(to: .unix(.unnamed))  // the kernel chooses an abstract name
      try named.send("me", to: .unix(path: path))
      let sender = try #require(try server.receiveFrom().sender)
      #expect(try sender == named.localAddress())
      try server.send("you", to: sender)
      #expect(try named.receive() == Array("you".utf8))
    }
  }

  @Test func sequencedPacketsKeepTheirBoundaries() throws {
    let pair = try SocketDescriptor.pair(.unix, .sequencedPacket)
    #expect(try pair.first.send("one") == 3)
    #expect(try pair.first.send("two") == 3)
    #expect(try pair.second.receive() == Array("one".utf8))
    #expect(try pair.second.receive() == Array("two".utf8))
  }

  @Test func anAbstractNameMayHoldAnyByte() throws {
    let name = [UInt8]("sockets ".utf8) + [0, 0xff, 0] + (0..<8).map { _ in .random(in: 0...255) }
    let address = SocketAddress.unix(try UnixAddress(abstract: name))
    let listener = try SocketDescriptor.open(.unix, .stream)
    try listener.bind(to: address)
    try listener.listen()
    #expect(try listener.localAddress() == address)
    let client = try SocketDescriptor.open(.unix, .stream)
    try client.connect(to: address)
    #expect(try client.remoteAddress() == address)
  }
}

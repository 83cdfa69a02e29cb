import Glibc
import SocketAddresses
import SocketKernel
import SystemPackage
import Testing

@Suite struct OwnershipTests {
  @Test func aDescriptorClosesAtTheEndOfItsLife() throws {
    var opened: (number: Int32, file: String?) = (-1, nil)
    do {
      let descriptor = try SocketDescriptor.open(.unix, .stream)
      opened = (descriptor.rawValue, file(behind: descriptor.rawValue))
      #expect(try descriptors(of: opened.file) == 1)
    }
    #expect(opened.file?.hasPrefix("socket:") == true)
    #expect(file(behind: opened.number) != opened.file)
  }

  @Test func closeClosesOnce() throws {
    let descriptor = try SocketDescriptor.open(.unix, .stream)
    let opened = (number: descriptor.rawValue, file: file(behind: descriptor.rawValue))
    try descriptor.close()
    #expect(file(behind: opened.number) != opened.file)
  }

  @Test func closeThrowsWhatTheKernelSaysAndDoesNotCloseAgain() throws {
    // No process has a descriptor of this number, so nobody else's is hit.
    let error = try socketError { try SocketDescriptor(adopting: .max).close() }
    #expect(error.operation == .close)
    #expect(error.errno == .badFileDescriptor)
    #expect(error.disposition == .callerError)
  }

  @Test func releaseGivesTheOwnershipUpAndAdoptTakesIt() throws {
    let number = try SocketDescriptor.open(.unix, .stream).release()
    let opened = file(behind: number)
    #expect(opened != nil)
    do {
      let descriptor = SocketDescriptor(adopting: number)
      #expect(descriptor.rawValue == number)
    }
    #expect(file(behind: number) != opened)
  }

  @Test func aDuplicateIsTheSameSocket() throws {
    let pair = try SocketDescriptor.pair()
    let socket = file(behind: pair.first.rawValue)
    let copy = try pair.first.duplicate()
    #expect(copy.rawValue != pair.first.rawValue)
    #expect(file(behind: copy.rawValue) == socket)

    let first = pair.first
    try first.close()
    try copy.sendAll("still open")
    #expect(try pair.second.receive() == Array("still open".utf8))
  }

  @Test func everyDescriptorClosesOnExec() throws {
    let listener = try SocketDescriptor.open(.ipv4, .stream)
    try listener.bind(to: .loopback(port: 0))
    try listener.listen()
    let client = try SocketDescriptor.open(.ipv4, .stream)
    try client.connect(to: listener.localAddress())
    let accepted = try listener.accept()
    let other = try SocketDescriptor.open(.ipv4, .stream)
    try other.connect(to: listener.localAddress())
    let plain = try listener.acceptDescriptor()
    let pair = try SocketDescriptor.pair()
    let copy = try pair.first.duplicate()
    try pair.first.sendMessage([1], descriptors: [listener.rawValue])
    var message = try pair.second.receiveMessage()
    let passed = message.descriptors.takeFirst()!

    #expect(closesOnExec(listener.rawValue))
    #expect(closesOnExec(accepted.descriptor.rawValue))
    #expect(closesOnExec(plain.rawValue))
    #expect(closesOnExec(pair.first.rawValue))
    #expect(closesOnExec(pair.second.rawValue))
    #expect(closesOnExec(copy.rawValue))
    #expect(closesOnExec(passed.rawValue))
  }

  @Test func nonBlockingIsAskedForAndCanBeChanged() throws {
    #expect(try SocketDescriptor.open(.ipv4, .datagram).isNonBlocking() == false)
    #expect(try SocketDescriptor.open(.ipv4, .datagram, nonBlocking: true).isNonBlocking())
    let pair = try SocketDescriptor.pair(nonBlocking: true)
    #expect(try pair.second.isNonBlocking())
    #expect(try socketError { _ = try pair.second.receive() }.errno == .resourceTemporarilyUnavailable)

    try pair.second.setNonBlocking(false)
    #expect(try pair.second.isNonBlocking() == false)

    let listener = try SocketDescriptor.open(.ipv4, .stream)
    try listener.bind(to: .loopback(port: 0))
    try listener.listen()
    let one = try SocketDescriptor.open(.ipv4, .stream)
    try one.connect(to: listener.localAddress())
    let two = try SocketDescriptor.open(.ipv4, .stream)
    try two.connect(to: listener.localAddress())
    #expect(try listener.accept(nonBlocking: true).descriptor.isNonBlocking())
    #expect(try listener.acceptDescriptor(nonBlocking: true).isNonBlocking())
  }
}

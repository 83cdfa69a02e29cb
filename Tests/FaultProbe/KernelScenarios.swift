import FaultSeam
import Glibc
import SocketKernel
import SystemPackage

/// The blocking floor, one call after the other on one thread.
let kernelScenarios: [Scenario] = [
  Scenario(name: "a blocking stream", floor: .kernel) { _ in
    let listener = try SocketDescriptor.open(.ipv4, .stream)
    try listener.setOption(.reuseAddress, to: true)
    try listener.bind(to: .loopback(port: 0))
    try listener.listen()
    let address = try listener.localAddress()
    let client = try SocketDescriptor.open(.ipv4, .stream)
    try client.connect(to: address)
    let server = try listener.acceptDescriptor()
    try expect(try client.remoteAddress(), address)
    try client.sendAll("question")
    try client.shutdown(.write)
    try expect(server.receive(), Array("question".utf8))
    try expect(server.receive(), [])
    Place.enter(.closing)
    try server.close()
    try client.close()
    Place.enter(.working)
  },
  Scenario(name: "an interrupted connect", floor: .kernel) { _ in
    let listener = try SocketDescriptor.open(.ipv4, .stream)
    try listener.bind(to: .loopback(port: 0))
    try listener.listen()
    let client = try SocketDescriptor.open(.ipv4, .stream)
    fault_interrupt_connects(1)
    defer { fault_interrupt_connects(0) }
    try client.connect(to: try listener.localAddress())
    try client.sendAll("x")
    try expect(try listener.acceptDescriptor().receive(), Array("x".utf8))
  },
  Scenario(name: "blocking datagrams", floor: .kernel) { _ in
    let server = try SocketDescriptor.open(.ipv6, .datagram)
    try server.bind(to: .ipv6(.loopback, 0))
    let client = try SocketDescriptor.open(.ipv6, .datagram)
    try client.send("one", to: try server.localAddress())
    let received = try server.receiveFrom()
    try expect(received.bytes, Array("one".utf8))
    try server.connect(to: received.sender ?? .loopback(port: 0))
    try server.sendMessage(Array("two".utf8))
    let answer = try client.receiveMessage()
    try expect(answer.bytes, Array("two".utf8))
  },
  Scenario(name: "descriptors on their way", floor: .kernel) { _ in
    let pair = try SocketDescriptor.pair()
    let copy = try pair.first.duplicate()
    try pair.first.sendMessage([1], descriptors: [copy.rawValue, copy.rawValue])
    var message = try pair.second.receiveMessage()
    guard let taken = message.descriptors.takeFirst() else { throw WrongResult(description: "no descriptor came") }
    try taken.setNonBlocking(true)
    try expect(try pair.first.isNonBlocking(), true)
  },
  Scenario(name: "interfaces and zones", floor: .kernel) { _ in
    guard let loopback = try NetworkInterface.all().first(where: { $0.flags.contains(.loopback) }) else { return }
    let socket = try SocketDescriptor.open(.ipv6, .datagram)
    try socket.connect(to: try SocketAddress("[::1%\(loopback.name)]:1"))
  },
]

/// - Throws: ``WrongResult`` when they differ.
func expect<Value: Equatable>(_ value: Value, _ wanted: Value) throws {
  if value != wanted { throw WrongResult(description: "\(value) instead of \(wanted)") }
}

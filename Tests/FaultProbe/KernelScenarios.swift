import FaultSeam
import Glibc
import SocketKernel

/// The blocking floor, one call after the other on one thread.
let kernelScenarios: [Scenario] = [
  Scenario(name: "a blocking stream") { _ in
    let listener = try SocketDescriptor.open(.ipv4, .stream)
    try listener.setOption(.reuseAddress, to: true)
    try listener.bind(to: .loopback(port: 0))
    try listener.listen()
    let client = try SocketDescriptor.open(.ipv4, .stream)
    try client.connect(to: try listener.localAddress())
    let server = try listener.acceptDescriptor()
    try client.sendAll("question")
    try client.shutdown(.write)
    try expect(server.receive(), Array("question".utf8))
    try expect(server.receive(), [])
    try server.close()
    try client.close()
  }
]

/// - Throws: ``WrongResult`` when they differ.
func expect<Value: Equatable>(_ value: Value, _ wanted: Value) throws {
  if value != wanted { throw WrongResult(description: "\(value) instead of \(wanted)") }
}

import SocketAddresses
import SocketKernel
import Testing

@Test func smoke() throws {
  let listener = try SocketDescriptor.open(.ipv4, .stream)
  try listener.setOption(.reuseAddress, to: true)
  #expect(try listener.option(.reuseAddress))
  #expect(try listener.option(.family) == .ipv4)
  try listener.bind(to: .loopback(port: 0))
  try listener.listen()
  #expect(try listener.option(.isListening))
  let client = try SocketDescriptor.open(.ipv4, .stream)
  try client.setOption(.noDelay, to: true)
  #expect(try client.option(.noDelay))
  try client.connect(to: try listener.localAddress())
  let accepted = try listener.accept()
  #expect(try accepted.peer == client.localAddress())
  let c = accepted.descriptor
  try c.sendAll("hello")
  #expect(try client.receive() == Array("hello".utf8))
  do { try client.bind(to: .loopback(port: 1)); Issue.record() } catch { print(error) }
  let pair = try SocketDescriptor.pair()
  try pair.first.close()
}

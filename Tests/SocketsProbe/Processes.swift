import Glibc
import SocketKernel
import Sockets

/// Receives messages that bring a descriptor of the process that sent them in every way there is, and prints each that
/// leaves one open.
func countProcesses() async throws {
  let pair = try SocketDescriptor.pair(.unix, .datagram)
  try pair.second.setOption(.passProcess, to: true)
  try pair.first.sendAll("taken")
  var message = try pair.second.receiveMessage()
  if let taken = message.process.take() {
    if openProcesses() != 1 { print("of one that is kept \(openProcesses()) are seen") }
    _ = consume taken
  } else {
    print("no process came")
  }
  expectNone("one that was taken")
  try pair.first.sendAll("left")
  do { _ = try pair.second.receiveMessage() }
  expectNone("a message that nobody looked at")
  for capacity in 0...32 {
    try pair.first.sendAll("cut")
    do { _ = try pair.second.receiveMessage(controlCapacity: capacity) }
    expectNone("a message with room for \(capacity) bytes beside it")
  }
  try pair.first.sendAll("plain")
  _ = try pair.second.receive()
  expectNone("a receive of the bytes alone")

  let name = try SocketAddress.abstract("sockets-probe-processes-\(getpid())")
  let server = try Socket.unixDatagram().bind(to: name)
  try server.setOption(.passProcess, to: true)
  let client = try Socket.unixDatagram()
  for _ in 0..<8 { try await client.send([1], to: name) }
  var count = 0
  while count < 8 { count += try await server.receiveBatch().count }
  expectNone("a batch")
  try await client.send([1], to: name)
  do { _ = try await server.receiveMessage() }
  expectNone("a message of a datagram socket")
  try await client.send([1], to: name)
  _ = try await server.receive()
  expectNone("a datagram")

  let packets = try Socket.packetPair()
  try packets.second.setOption(.passProcess, to: true)
  try await packets.first.send("with its time")
  _ = try await packets.second.receive()
  expectNone("a packet")
  try packets.second.setOption(.receiveTimestamp, to: false)
  try await packets.first.send("with room for more")
  _ = try await packets.second.receive()
  expectNone("a packet without its time")

  let stream = try Socket.pair()
  try stream.second.setOption(.passProcess, to: true)
  try await stream.first.send("x")
  do { _ = try await stream.second.receiveMessage() }
  expectNone("a message of a stream")
  try await stream.first.send("x")
  _ = try await stream.second.receive()
  expectNone("bytes of a stream")
  print("done")
}

private func expectNone(_ way: String) {
  let count = openProcesses()
  if count > 0 { print("\(way) left \(count) open") }
}

/// How many descriptors of processes this one has open. Their links read `anon_inode:[pidfd]`, from Linux 6.9
/// `pidfd:[1234]`.
private func openProcesses() -> Int { openFiles { $0.contains("pidfd") } }

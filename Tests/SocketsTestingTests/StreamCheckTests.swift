import Glibc
import Sockets
import SocketsTesting
import Synchronization
import Testing

/// Our own streams keep what every stream should.
@Suite(.timeLimit(.minutes(5))) struct StreamCheckTests {
  @Test(arguments: StreamCheck.all) func tcpOverIPv4(_ check: StreamCheck) async throws {
    try await check.run { try await tcpPair(.loopback(port: 0)) }
  }

  @Test(arguments: StreamCheck.all) func tcpOverIPv6(_ check: StreamCheck) async throws {
    try await check.run { try await tcpPair(.loopback6(port: 0)) }
  }

  @Test(arguments: StreamCheck.all) func unixStream(_ check: StreamCheck) async throws {
    try await check.run {
      let listener = try Socket.unixStream().bind(to: .abstract(freshName())).listen()
      let client = try await Socket.unixStream().connect(to: listener.localAddress)
      return StreamPair(ConnectionStream(client), ConnectionStream(try await listener.accept()), overflow: overflow)
    }
  }

  @Test(arguments: StreamCheck.all) func sequencedPackets(_ check: StreamCheck) async throws {
    try await check.run {
      let listener = try Socket.packets().bind(to: .abstract(freshName())).listen()
      let client = try await Socket.packets().connect(to: listener.localAddress)
      return StreamPair(PacketStream(client), PacketStream(try await listener.accept()), overflow: overflow)
    }
  }

  @Test(arguments: StreamCheck.all) func socketPair(_ check: StreamCheck) async throws {
    try await check.run {
      let pair = try Socket.pair()
      return StreamPair(ConnectionStream(pair.first), ConnectionStream(pair.second), overflow: overflow)
    }
  }

  @Test(arguments: StreamCheck.all) func memory(_ check: StreamCheck) async throws {
    try await check.run {
      let ends = MemoryStream.pair()
      return StreamPair(ends.0, ends.1, overflow: 1 << 20)
    }
  }

  @Test(arguments: StreamCheck.all) func memoryInPieces(_ check: StreamCheck) async throws {
    try await check.run {
      let ends = MemoryStream.pair(capacity: 5000, piece: 701)
      return StreamPair(ends.0, ends.1, overflow: 100_000)
    }
  }
}

/// More than the kernel keeps of what nobody receives.
private let overflow = 4 << 20

private func tcpPair(_ address: SocketAddress) async throws -> StreamPair {
  // Without limits of their own the buffers grow as they are used, to many mebibytes.
  let options = SocketOptions(receiveBuffer: 65536, sendBuffer: 65536)
  let listener = try Socket.tcp(options).bind(to: address).listen()
  let client = try await Socket.tcp(options).connect(to: listener.localAddress)
  return StreamPair(ConnectionStream(client), ConnectionStream(try await listener.accept()), overflow: overflow)
}

private let names = Atomic<Int>(0)

private func freshName() -> String {
  "swift-sockets-checks-\(getpid())-\(names.add(1, ordering: .relaxed).newValue)"
}

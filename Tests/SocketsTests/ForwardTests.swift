import Glibc
import SocketKernel
import SystemPackage
import Testing

@testable import Sockets

/// From a connection to another or to a file, inside of the kernel.
@Suite(.timeLimit(.minutes(5))) struct ForwardTests {
  /// Passes what comes on to a server, and its answers back.
  private func proxy(to server: SocketAddress, _ client: consuming Connection) async throws {
    let client = client.shared()
    let upstream = try await connect(to: server).shared()
    async let upward = pass(client, to: upstream)
    async let downward = pass(upstream, to: client)
    let (up, down) = try await (upward, downward)
    #expect(up == down)
  }

  private func pass(_ source: SharedConnection, to target: SharedConnection) async throws -> Int {
    let count = try await source.forward(to: target)
    try target.finishSending()
    return count
  }

  @Test(arguments: [0, 1, 70_000, 5 << 20])
  func aProxyPassesEverythingOnInBothDirections(size: Int) async throws {
    let sent = pattern(size)
    try await withServer(.ipv4, echo) { server in
      try await withServer { client in
        try await proxy(to: server, client)
      } while: { address in
        let client = try await connect(to: address).shared()
        async let done: Void = {
          try await client.send(sent)
          try client.finishSending()
        }()
        #expect(try await client.receiveAll() == sent)
        try await done
      }
    }
  }

  @Test func whatWasTakenAlreadyGoesFirst() async throws {
    let file = try namelessFile()
    defer { close(file) }
    try await withServer { connection in
      let length = try await connection.receiveByte()
      let count = try await connection.receive(intoFile: file, upTo: Int(length ?? 0))
      let rest = try await connection.receive()
      #expect(count == 5 && rest == Array("rest".utf8))
      try await connection.send("!")
    } while: { address in
      let client = try await connect(to: address)
      try await client.send([5] + Array("bytesrest".utf8))
      #expect(try await client.receiveAll() == Array("!".utf8))
    }
    var bytes = [UInt8](repeating: 0, count: 10)
    #expect(pread(file, &bytes, 10, 0) == 5 && bytes[..<5] == Array("bytes".utf8)[...])
  }

  @Test func aFileThatCannotBeWrittenIsAnError() async throws {
    let (client, server) = try await sharedPair()
    let file = open("/dev/null", O_RDONLY | O_CLOEXEC)
    defer { close(file) }
    try await client.send([1, 2, 3])
    #expect(await failure { try await server.receive(intoFile: file) }?.errno == .badFileDescriptor)
    let (other, target) = try await sharedPair()
    await target.close()
    try await client.send([1])
    try await other.send([1])  // the first after the peer's close is still taken
    #expect(await cause { try await server.forward(to: other, within: .zero) } != nil)
  }

  @Test func theDeadlineAndTheTaskEndIt() async throws {
    let (client, server) = try await sharedPair()
    let (other, target) = try await sharedPair()
    #expect(await cause { try await server.forward(to: other, within: .milliseconds(1)) } == .deadlineExpired)
    let task = Task { await cause { try await server.forward(to: other) } }
    await server.untilReceiveWaits()
    task.cancel()
    #expect(await task.value == .cancelled)
    // Neither has broken anything.
    async let passed = server.forward(to: other, upTo: 3)
    try await client.send([1, 2, 3])
    #expect(try await target.receive(exactly: 3) == [1, 2, 3])
    #expect(try await passed == 3)
  }
}

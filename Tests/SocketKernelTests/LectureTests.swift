import Foundation
import Glibc
import SocketAddresses
import SocketKernel
import Synchronization
import Testing

/// Hands a descriptor from the thread that runs a program to the test.
private final class Started: Sendable {
  private let slot = Mutex<SocketDescriptor?>(nil)
  private let signal = DispatchSemaphore(value: 0)

  func put(_ descriptor: consuming SocketDescriptor) {
    var descriptor: SocketDescriptor? = descriptor
    slot.withLock { $0 = descriptor.take() }
    signal.signal()
  }

  func wait() -> SocketDescriptor {
    signal.wait()
    return slot.withLock { $0.take()! }
  }
}

@Suite struct LectureTests {
  @Test func aTCPServerAnswersAClient() async throws {
    let started = Started()
    let server = Task { try await onThread { try tcpServer(port: 0) { started.put($0) } } }
    let printed = try await onThread {
      let listener = started.wait()
      let port = try #require(try listener.localAddress().port)
      var printed: [String] = []
      try tcpClient(port: port) { printed.append($0) }

      let client = try SocketDescriptor.open(.ipv4, .stream)
      try client.connect(to: .loopback(port: port))
      try client.sendAll([0x2b])
      printed.append(String(decoding: try client.receive(), as: UTF8.self))
      try client.sendAll([0x00])
      #expect(try client.receive() == [])

      try listener.shutdown()  // wakes the server's accept, which fails
      return printed
    }
    #expect(printed == ["first!", "second!"])
    await #expect(throws: SocketError.self) { try await server.value }
  }

  @Test func aUDPServerAnswersAClient() async throws {
    let started = Started()
    let server = Task { try await onThread { try udpServer(port: 0) { started.put($0) } } }
    let printed = try await onThread {
      let server = started.wait()
      let address = try server.localAddress()
      var printed: [String] = []
      try udpClient(port: try #require(address.port)) { printed.append($0) }

      let client = try SocketDescriptor.open(.ipv4, .datagram)
      try client.send([0x2b], to: address)
      let reply = try client.receiveFrom()
      #expect(reply.sender == address)
      printed.append(String(decoding: reply.bytes, as: UTF8.self))

      // Nothing ends a datagram server from outside; a timeout at its next receive does.
      try server.setOption(.receiveTimeout, to: .milliseconds(1))
      try client.send([0x00], to: address)
      return printed
    }
    #expect(printed == ["first!", "second!"])
    await #expect(throws: SocketError.self) { try await server.value }
  }

  @Test(arguments: ["TCP server", "TCP client", "UDP server", "UDP client"])
  func theArticleShowsThesePrograms(_ program: String) throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent()
    let source = try String(contentsOf: tests.appending(path: "LecturePrograms.swift"), encoding: .utf8)
    let article = try String(
      contentsOf: tests.appending(path: "../../Sources/Sockets/Documentation.docc/BlockingStyle.md"),
      encoding: .utf8
    )

    let body = try #require(source.components(separatedBy: "  // Program: \(program)\n").dropFirst().first)
      .components(separatedBy: "\n}\n")[0]
      .components(separatedBy: "\n")
      .filter { !$0.hasSuffix("// for the test only") }
      .map { String($0.dropFirst(2)).replacingOccurrences(of: "port: port", with: "port: 1234") }
      .joined(separator: "\n")
    #expect(article.contains("// \(program)\nimport SocketKernel\n\n\(body)\n```"))
  }
}

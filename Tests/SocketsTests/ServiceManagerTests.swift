import SocketKernel
import SystemPackage
import Testing

@testable import Sockets

@Suite(.timeLimit(.minutes(5))) struct ServiceManagerTests {
  typealias Entry = InheritedSockets.Entry

  @Test(
    arguments: [
      (["7", "2", "web:admin"], [Entry(number: 3, name: "web"), Entry(number: 4, name: "admin")]),
      (["7", "2", "web"], [Entry(number: 3, name: "web"), Entry(number: 4, name: "unknown")]),
      (["7", "1", nil], [Entry(number: 3, name: "unknown")]),
      (["7", "1", ":"], [Entry(number: 3, name: "unknown")]),
      (["8", "1", "web"], []), ([nil, "1", "web"], []), (["7", nil, "web"], []), (["7", "0", ""], []),
      (["7", "-1", ""], []), (["7", "99999999999", ""], []), (["7", "100000", ""], []), (["seven", "1", ""], []),
    ] as [([String?], [Entry])]
  )
  func theEnvironmentIsReadStrictly(variables: [String?], expected: [Entry]) {
    let listed = InheritedSockets.listed(
      processes: variables[0],
      count: variables[1],
      names: variables[2],
      process: 7
    )
    #expect(listed == expected)
  }

  @Test func inheritedSocketsHaveOwnersAndTheRestCloses() async throws {
    let ends = [try End(), try End(), try End()]
    do {
      var inherited = InheritedSockets(
        zip(ends, ["web", "admin", "web"]).map { Entry(number: $0.other, name: $1) }
      )
      #expect(inherited.names == ["web", "admin", "web"])
      let admin = inherited.take(named: "admin")!
      #expect(inherited.names == ["web", "web"])
      try admin.sendAll("mine")
      let first = inherited.takeFirst()!
      try first.sendAll("first")
      #expect(inherited.count == 1)
    }
    #expect(try ends[1].read() == "mine")
    #expect(try ends[0].read() == "first")
    #expect(try ends[2].read() == "", "closed")
  }

  @Test func theServiceManagerIsToldWhereItListens() async throws {
    for address in [try SocketAddress.abstract(freshName()), try .unix(path: freshPath())] {
      let manager = try Socket.unixDatagram().bind(to: address)
      defer { removeFile(of: address) }
      guard case .unix(let name) = address else { continue }
      let text = String(decoding: name.bytes, as: UTF8.self)
      try await ServiceManager.tell("READY=1\nSTATUS=up", at: name.kind == .abstract ? "@" + text : text)
      #expect(try await manager.receive().bytes == Array("READY=1\nSTATUS=up".utf8))
    }
    #expect(await failure { try await ServiceManager.tell("READY=1", at: "/nowhere/at/all") }?.errno != nil)
    #expect(await failure { try await ServiceManager.tell("READY=1", at: "") }?.errno == .invalidArgument)
  }

  @Test func aListenerIsHandedOverWithoutLosingAClient() async throws {
    let listener = try Socket.tcp().bind(to: .loopback(port: 0)).listen()
    let address = listener.localAddress
    let channel = try Socket.packetPair()
    let copy = try listener.duplicate()
    try await channel.first.sendMessage(Array("web".utf8), descriptors: [copy.rawValue])
    let client = try await connect(to: address)  // waits in the queue while the old owner goes
    listener.close()
    _ = consume copy
    var message = try await channel.second.receiveMessage()
    let successor = try Listener(adopting: message.descriptors.takeFirst()!)
    let server = try await successor.accept()
    try await server.send("welcome")
    #expect(try await client.receive() == Array("welcome".utf8))
  }

  /// One end of a pair, whose other end is given away by its number.
  private final class End: Sendable {
    let other: Int32
    private let descriptor: SocketDescriptor
    init() throws {
      let pair = try SocketDescriptor.pair()
      other = pair.first.release()
      descriptor = pair.second
    }
    /// What was sent until the other end closed.
    func read() throws -> String { String(decoding: try descriptor.receive(), as: UTF8.self) }
  }
}

import SocketAddresses
import SocketKernel
import Sockets

/// A byte from one socket to another over the async face, in any family.
struct Exchange {
  let word: String
  let family: AddressFamily
  let type: SocketType
  var number = SocketProtocol.default
  /// Where the server is bound, and where the client is; nil for nowhere.
  var server: SocketAddress?
  var client: SocketAddress?
  /// Where the client sends or connects to; nil for the name that the server got.
  var target: SocketAddress?
  var hasConnections = false
  /// What is sent, and how many bytes of header the receiver sees before it.
  var bytes: [UInt8] = [0x1b]
  var header = 0

  /// In a slow guest, where Bluetooth searches before it connects.
  private static let limit = Duration.seconds(30)

  /// Sends, and answers what the peer received behind the header.
  func run() async throws -> [UInt8] {
    let peer = try open(boundTo: server)
    let caller = try open(boundTo: client)
    let name = try target ?? peer.localAddress
    if !hasConnections {
      try await caller.send(bytes, to: name, within: Self.limit)
      return Array(try await peer.receive(within: Self.limit).bytes.dropFirst(header))
    }
    try peer.listen()
    async let accepted = Self.firstBytes(of: peer)
    let connection = try await caller.connect(to: name, within: Self.limit)
    try await connection.send(bytes, within: Self.limit)
    return Array(try await accepted.dropFirst(header))
  }

  private static func firstBytes(of listener: borrowing AnySocket) async throws -> [UInt8] {
    let connection = try await listener.accept(within: limit)
    return try await connection.receive(within: limit).bytes
  }

  private func open(boundTo address: SocketAddress?) throws -> AnySocket {
    let socket = try Socket.open(family, type, number)
    if let address { try socket.bind(to: address) }
    return socket
  }
}

import SocketAddresses
import SocketKernel
import Sockets

/// A connection of messages, each of which is one request or one reply.
final class PacketChannel: Channel {
  private let connection: PacketConnection

  init(_ connection: consuming PacketConnection) { self.connection = connection }

  var isStream: Bool { false }

  func send(_ bytes: [UInt8], within limit: Duration) async throws(SocketError) {
    try await connection.send(bytes, within: limit)
  }

  func receive(within limit: Duration?) async throws(SocketError) -> [UInt8]? {
    try await connection.receive(within: limit)?.bytes
  }

  func finishSending() throws(SocketError) { try connection.finishSending() }

  var addresses: (local: SocketAddress, remote: SocketAddress)? { nil }
}

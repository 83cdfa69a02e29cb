import SocketAddresses
import SocketKernel
import Sockets

/// What a request goes out over and its reply comes in by, whatever the kind of socket.
protocol Channel: Sendable {
  /// A run of bytes without borders, with an end that each side can send.
  var isStream: Bool { get }
  func send(_ bytes: [UInt8], within limit: Duration) async throws(SocketError)
  /// nil at the end of what the peer sends. Cancelling it loses nothing of what was on its way in.
  func receive(within limit: Duration?) async throws(SocketError) -> [UInt8]?
  func finishSending() throws(SocketError)
  /// Both ends, where they have addresses.
  var addresses: (local: SocketAddress, remote: SocketAddress)? { get }
  /// What the kernel knows of a TCP connection.
  var information: TCPInformation? { get }
}

extension Channel {
  var information: TCPInformation? { nil }
}

final class StreamChannel: Channel {
  private let connection: SharedConnection

  init(_ connection: consuming Connection) { self.connection = connection.shared() }

  var isStream: Bool { true }

  func send(_ bytes: [UInt8], within limit: Duration) async throws(SocketError) {
    try await connection.send(bytes, within: limit)
  }

  func receive(within limit: Duration?) async throws(SocketError) -> [UInt8]? {
    let bytes = try await connection.receive(within: limit)
    return bytes.isEmpty ? nil : bytes
  }

  func finishSending() throws(SocketError) { try connection.finishSending() }

  var addresses: (local: SocketAddress, remote: SocketAddress)? {
    guard let local = try? connection.localAddress, let remote = try? connection.remoteAddress else { return nil }
    return (local, remote)
  }

  var information: TCPInformation? { try? connection.option(.tcpInformation) }
}

/// A datagram socket with one peer.
///
/// Connected, because only then does the kernel tell of a port that nobody has.
final class DatagramChannel<Transport: DatagramTransport>: Channel {
  private let socket: DatagramSocket<Transport, Connected>

  init(_ socket: consuming DatagramSocket<Transport, Connected>) { self.socket = socket }

  var isStream: Bool { false }

  func send(_ bytes: [UInt8], within limit: Duration) async throws(SocketError) {
    try await socket.send(bytes, within: limit)
  }

  func receive(within limit: Duration?) async throws(SocketError) -> [UInt8]? {
    try await socket.receive(within: limit).bytes
  }

  func finishSending() {}

  var addresses: (local: SocketAddress, remote: SocketAddress)? { nil }
}

public import Sockets
import Synchronization

/// A ``Sockets/Connection`` that the checks can drive.
public final class ConnectionStream: CheckableStream {
  /// Gone after the close, so that the descriptor closes with the last task that still uses it.
  private let connection: Mutex<SharedConnection?>

  public init(_ connection: consuming Connection) { self.connection = Mutex(connection.shared()) }

  private var open: SharedConnection {
    get throws(SocketError) {
      guard let open = connection.withLock({ $0 }) else { throw SocketError(.receive, .closed) }
      return open
    }
  }

  public func receive(upTo limit: Int, within duration: Duration?) async throws -> [UInt8] {
    try await open.receive(upTo: limit, within: duration)
  }

  public func send(_ bytes: [UInt8], within duration: Duration?) async throws {
    try await open.send(bytes, within: duration)
  }

  public func finishSending() async throws { try open.finishSending() }

  public func close() async { await connection.withLock { $0.take() }?.close() }

  public func reset() async {
    guard let connection = connection.withLock({ $0.take() }) else { return }
    // With this the close that follows is a reset. A Unix-domain socket has none, and is closed.
    try? connection.setOption(.linger, to: .zero)
    await connection.close()
  }
}

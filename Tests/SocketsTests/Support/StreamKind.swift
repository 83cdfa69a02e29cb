import Glibc
import SocketKernel
import Sockets
import Synchronization
import Testing

/// The transports over which what is promised of connections is checked.
enum StreamKind: CaseIterable, Sendable {
  case ipv4, ipv6, path, abstract

  func listen(backlog: Int = 4096, _ options: SocketOptions = .init()) throws -> Listener {
    switch self {
    case .ipv4: try Socket.tcp(options).bind(to: .loopback(port: 0)).listen(backlog: backlog)
    case .ipv6: try Socket.tcp(options).bind(to: .loopback6(port: 0)).listen(backlog: backlog)
    case .path: try Socket.unixStream(options).bind(to: .unix(path: freshPath())).listen(backlog: backlog)
    case .abstract: try Socket.unixStream(options).bind(to: .abstract(freshName())).listen(backlog: backlog)
    }
  }

  func pair(_ options: SocketOptions = .init()) async throws -> ConnectedPair {
    let listener = try listen(options)
    defer { removeFile(of: listener.localAddress) }
    let client = try await connect(to: listener.localAddress, options)
    return ConnectedPair(client: client, server: try await listener.accept())
  }
}

/// Two connections that are the ends of one.
struct ConnectedPair: ~Copyable {
  let client: Connection
  let server: Connection
}

/// Two ends of one TCP connection that many tasks may hold.
func sharedPair(_ options: SocketOptions = .init()) async throws -> (client: SharedConnection, server: SharedConnection)
{
  let pair = try await StreamKind.ipv4.pair(options)
  return (pair.client.shared(), pair.server.shared())
}

/// Buffers so small that a send soon has to wait.
let smallBuffers = SocketOptions(receiveBuffer: 4096, sendBuffer: 4096)

func connect(to address: SocketAddress, _ options: SocketOptions = .init()) async throws -> Connection {
  if case .unix = address { return try await Socket.unixStream(options).connect(to: address) }
  return try await Socket.tcp(options).connect(to: address)
}

// MARK: - Names that nothing else has

private let names = Atomic<Int>(0)

func freshName() -> String { "swift-sockets-\(getpid())-\(names.add(1, ordering: .relaxed).newValue)" }
func freshPath() -> String { "/tmp/" + freshName() }

func removeFile(of address: SocketAddress) {
  if case .unix(let name) = address, name.kind == .path { unlink(String(decoding: name.bytes, as: UTF8.self)) }
}

// MARK: - Serving

/// Serves with `handler` while `body` runs, then stops the server and waits for it.
func withServer(
  _ kind: StreamKind = .ipv4,
  _ handler: @escaping @Sendable (consuming Connection) async throws -> Void,
  while body: (SocketAddress) async throws -> Void
) async throws {
  let listener = try kind.listen()
  let address = listener.localAddress
  defer { removeFile(of: address) }
  let stop = StopSignal()
  async let serving: Void = listener.serve(until: stop, handler)
  do {
    try await body(address)
  } catch {
    stop.stop()
    try? await serving
    throw error
  }
  stop.stop()
  try await serving
}

/// Sends back what it receives, until the end.
@Sendable func echo(_ connection: consuming Connection) async throws {
  while true {
    let bytes = try await connection.receive()
    if bytes.isEmpty { return }
    try await connection.send(bytes)
  }
}

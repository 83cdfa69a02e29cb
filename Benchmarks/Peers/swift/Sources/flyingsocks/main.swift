// FlyingSocks: AsyncSocket over a pool that polls, a task for each connection.
import FlyingSocks
import Foundation
import Orders

func reply(to request: UInt8) -> String? {
  switch request {
  case 0x1b: "first!"
  case 0x2b: "second!"
  default: nil
  }
}

func open(_ type: SocketType) throws -> Socket {
  guard let port = Orders.port else { Orders.refuse() }
  let socket = try Socket(domain: Int32(AF_INET), type: type)
  if type == .stream {
    try socket.setValue(true, for: .localAddressReuse)
    var on: Int32 = 1  // accepted sockets inherit it, as every other peer's have it
    setsockopt(socket.file.rawValue, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout.size(ofValue: on)))
  }
  try socket.bind(to: sockaddr_in.inet(ip4: "127.0.0.1", port: UInt16(port)))
  return socket
}

func answer(_ client: AsyncSocket) async throws {
  defer { try? client.close() }
  while true {
    let requests = try await client.read(atMost: 4096)
    var replies = Data()
    let good = requests.allSatisfy { request in
      guard let reply = reply(to: request) else { return false }
      replies.append(contentsOf: reply.utf8)
      return true
    }
    if !replies.isEmpty { try await client.write(replies) }
    if !good { return }
  }
}

func serveStreams(_ pool: some AsyncSocketPool) async throws {
  let socket = try open(.stream)
  try socket.listen(maxPendingConnection: 4096)
  let server = try AsyncSocket(socket: socket, pool: pool)
  Orders.sayReady()
  try await withThrowingDiscardingTaskGroup { tasks in
    for try await client in server.sockets {
      tasks.addTask { try? await answer(client) }  // a connection that fails ends alone
    }
  }
}

func serveDatagrams(_ pool: some AsyncSocketPool) async throws {
  let server = try AsyncSocket(socket: open(.datagram), pool: pool)
  Orders.sayReady()
  while true {
    let (sender, request): (any SocketAddress, [UInt8]) = try await server.receive(atMost: 2048)
    guard let asked = request.first, let reply = reply(to: asked), let storage = sender as? sockaddr_storage else {
      continue
    }
    // In 0.27.1 sending to the sockaddr_storage that `receive` gives calls itself without end.
    try await server.send(Array(reply.utf8), to: sockaddr_in.make(from: storage))
  }
}

let pool = SocketPool.make(maxEvents: 512)
try await pool.prepare()
let polling = Task { try await pool.run() }
switch Orders.service {
case "reply": try await serveStreams(pool)
case "datagrams": try await serveDatagrams(pool)
default: Orders.refuse()
}
polling.cancel()

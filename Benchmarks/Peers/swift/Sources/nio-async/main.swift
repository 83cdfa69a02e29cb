// SwiftNIO as its documentation advises today: NIOAsyncChannel, a task for each connection.
import NIOCore
import NIOPosix
import Orders

typealias Client = NIOAsyncChannel<ByteBuffer, ByteBuffer>
typealias Datagram = AddressedEnvelope<ByteBuffer>

let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)

func serveStreams(_ handle: @escaping @Sendable (Client) async throws -> Void) async throws {
  let wrap: @Sendable (any Channel) -> EventLoopFuture<Client> = { channel in
    channel.eventLoop.makeCompletedFuture { try Client(wrappingChannelSynchronously: channel) }
  }
  let bootstrap = ServerBootstrap(group: group).serverChannelOption(.backlog, value: 4096)
  let server =
    if let port = Orders.port {
      try await bootstrap.serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .bind(host: "127.0.0.1", port: port, childChannelInitializer: wrap)
    } else {
      try await bootstrap.bind(unixDomainSocketPath: Orders.place, childChannelInitializer: wrap)
    }
  Orders.sayReady()
  try await server.executeThenClose { clients in
    try await withThrowingDiscardingTaskGroup { tasks in
      for try await client in clients {
        tasks.addTask { try? await handle(client) }  // a connection that fails ends alone
      }
    }
  }
}

func serveDatagrams() async throws {
  guard let port = Orders.port else { Orders.refuse() }
  let server = try await DatagramBootstrap(group: group).bind(host: "127.0.0.1", port: port) { channel in
    channel.eventLoop.makeCompletedFuture {
      try NIOAsyncChannel<Datagram, Datagram>(wrappingChannelSynchronously: channel)
    }
  }
  Orders.sayReady()
  try await server.executeThenClose { requests, replies in
    for try await request in requests {
      var reply = ByteBuffer()
      guard let asked = request.data.readableBytesView.first, answer(asked, into: &reply) else { continue }
      try await replies.write(Datagram(remoteAddress: request.remoteAddress, data: reply))
    }
  }
}

switch Orders.service {
case "reply": try await serveStreams(answerRequests)
case "upload": try await serveStreams(acknowledgeBlocks)
case "echo": try await serveStreams(echo)
case "datagrams": try await serveDatagrams()
default: Orders.refuse()
}

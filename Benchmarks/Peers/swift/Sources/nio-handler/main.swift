// SwiftNIO as its channel handlers: one event loop, everything on its thread.
import NIOCore
import NIOPosix
import Orders

let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)

func serveStreams(with handlers: @escaping @Sendable () -> [any ChannelHandler]) throws -> any Channel {
  let bootstrap = ServerBootstrap(group: group)
    .serverChannelOption(.backlog, value: 4096)
    .childChannelInitializer { channel in
      channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandlers(handlers()) }
    }
  if let port = Orders.port {
    return try bootstrap.serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .bind(host: "127.0.0.1", port: port).wait()
  }
  return try bootstrap.bind(unixDomainSocketPath: Orders.place).wait()
}

func serveDatagrams() throws -> any Channel {
  guard let port = Orders.port else { Orders.refuse() }
  // With these two options NIO takes up to 32 datagrams with one call.
  return try DatagramBootstrap(group: group)
    .channelOption(.datagramVectorReadMessageCount, value: 32)
    .channelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 32 * 2048))
    .channelInitializer { channel in
      channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(DatagramAnswerer()) }
    }
    .bind(host: "127.0.0.1", port: port).wait()
}

let channel: any Channel =
  switch Orders.service {
  case "reply": try serveStreams { [Answerer()] }
  case "upload": try serveStreams { [Acknowledger()] }
  case "echo": try serveStreams { [BackPressureHandler(), Echoer()] }
  case "datagrams": try serveDatagrams()
  default: Orders.refuse()
  }
Orders.sayReady()
try channel.closeFuture.wait()

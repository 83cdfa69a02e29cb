// The loop that a socket lives on, for programs that want to be there as well. A call from the loop's own tasks costs
// no lock and no change of threads; `serve` arranges that for its handlers, everyone else can ask for it:
//
//     Task(executorPreference: server.eventLoop) { [server] in
//       while true { … try await server.receive(into: &request) … }
//     }

extension Connection {
  /// The loop that waits for this connection.
  public var eventLoop: EventLoop { handle.loop }
}

extension Listener {
  /// The loop that waits for this listener's clients. Their connections are dealt out to all loops.
  public var eventLoop: EventLoop { handle.loop }
}

extension DatagramSocket {
  /// The loop that waits for this socket.
  public var eventLoop: EventLoop { handle.loop }
}

extension PacketListener {
  /// The loop that waits for this listener's clients.
  public var eventLoop: EventLoop { listener.handle.loop }
}

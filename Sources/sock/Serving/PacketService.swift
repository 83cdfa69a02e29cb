import SocketAddresses
import SocketKernel
import SocketScript
import Sockets

/// A listener of sequenced packets: connections, in which every message is a request.
final class PacketService: Service {
  let place: Place
  var eventLoop: EventLoop { listener.eventLoop }
  private let listener: PacketListener
  private let context: ServiceContext

  init(_ listener: consuming PacketListener, at place: Place, _ context: ServiceContext) {
    self.place = place.at(listener.localAddress)
    self.listener = listener
    self.context = context
  }

  func run(until stop: StopSignal) async throws(SocketError) {
    let (place, context) = (place, context)
    try await listener.serve(until: stop, drain: .seconds(2)) { connection in
      guard context.script.admits() else {
        context.log.write(remark: "too many connections", peer: place.word)
        return
      }
      defer { context.script.dismiss() }
      try await Self.converse(over: connection, place, context)
    }
  }

  private static func converse(
    over connection: borrowing PacketConnection,
    _ place: Place,
    _ context: ServiceContext
  ) async throws(SocketError) {
    let script = context.script
    var version = script.version
    var session = script.session(over: .message, from: .init(transport: place.transport.family, peer: nil))
    var outbox = Outbox(log: context.log) { place.word }
    session.start(at: script.now) { outbox.add($0) }
    guard try await deliver(&outbox, over: connection) else { return }
    while !session.isClosed {
      do throws(SocketError) {
        let packet = try await connection.receive(within: session.patience(at: script.now))
        if script.version != version {
          version = script.version
          session.adopt(script.run)
        }
        if let packet {
          session.receive(packet.bytes[...], at: script.now) { outbox.add($0) }
        } else {
          session.endOfStream(at: script.now) { outbox.add($0) }
        }
      } catch {
        guard error.cause == .deadlineExpired else { throw error }
        session.timePassed(at: script.now) { outbox.add($0) }
      }
      if let request = outbox.forwarded, let reply = await context.upstream?.exchange(request) {
        try await connection.send(reply)
      }
      guard try await deliver(&outbox, over: connection) else { return }
    }
  }

  /// Does what a request led to; false where that ends the connection.
  private static func deliver(
    _ outbox: inout Outbox,
    over connection: borrowing PacketConnection
  ) async throws(SocketError) -> Bool {
    defer { outbox.flush() }
    outbox.gather()
    for step in outbox.steps {
      switch step {
      case .send(let bytes): try await connection.send(bytes)
      case .trickle(let bytes, _, _), .endless(let bytes): try await connection.send(bytes)
      case .wait(let duration): try await Pause.wait(duration)
      case .close(.half): try connection.finishSending()
      // A Unix-domain peer cannot be told of a reset.
      case .close: return false
      }
    }
    return true
  }
}

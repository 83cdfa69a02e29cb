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
    guard try await deliver(&outbox, session, context, over: connection) else { return }
    while !session.isClosed {
      do throws(SocketError) {
        let patience = session.patience(at: script.now)
        // A client that never pauses would always have something to receive, however late it is.
        if patience == .zero { throw SocketError(.receive, .deadlineExpired) }
        let packet = try await connection.receive(within: patience)
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
      guard try await deliver(&outbox, session, context, over: connection) else { return }
    }
  }

  /// Does what a request led to; false where that ends the connection.
  private static func deliver(
    _ outbox: inout Outbox,
    _ session: ScriptSession,
    _ context: ServiceContext,
    over connection: borrowing PacketConnection
  ) async throws(SocketError) -> Bool {
    defer { outbox.flush() }
    outbox.gather()
    for step in outbox.steps {
      switch step {
      case .ask(let question):
        guard let reply = await context.upstream?.exchange(question) else { continue }
        try await connection.send(reply, within: session.sendingPatience(at: context.script.now))
      case .take(.send(let bytes)), .take(.trickle(let bytes, _, _)), .take(.endless(let bytes)):
        try await connection.send(bytes, within: session.sendingPatience(at: context.script.now))
      case .take(.wait(let duration)): try await Pause.wait(duration)
      case .take(.close(.half)): try connection.finishSending()
      // A Unix-domain peer cannot be told of a reset.
      case .take(.close): return false
      }
    }
    return true
  }
}

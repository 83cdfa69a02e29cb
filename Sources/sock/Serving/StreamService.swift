import SocketKernel
import SocketScript
import Sockets

/// A listener and its connections, each with a session of its own.
final class StreamService: Service {
  let place: Place
  var eventLoop: EventLoop { listener.eventLoop }
  private let listener: Listener
  private let script: Script
  private let log: RequestLog

  /// How long requests that have arrived may take to be answered once the program is told to stop.
  private static let drain = Duration.seconds(2)

  init(_ listener: consuming Listener, at place: Place, _ script: Script, _ log: RequestLog) {
    self.place = place.at(listener.localAddress)
    self.listener = listener
    self.script = script
    self.log = log
  }

  func run(until stop: StopSignal) async throws(SocketError) {
    let (place, script, log) = (place, script, log)
    try await listener.serve(until: stop, drain: Self.drain) { connection in
      // A Unix-domain client has no name, and says best where it called.
      let peer = place.transport.isUnix ? place.word : place.at(try connection.remoteAddress).word
      try await Self.converse(over: connection, script, log, peer: peer)
    }
  }

  /// Answers one client until it, or the script, has had enough.
  private static func converse(
    over connection: borrowing Connection,
    _ script: Script,
    _ log: RequestLog,
    peer: String
  ) async throws(SocketError) {
    let began = ContinuousClock.now
    var session = ScriptSession(script, over: .stream)
    var answers = Answers(log: log, peer: peer)
    var buffer = [UInt8](repeating: 0, count: 16384)
    while !session.isClosed {
      defer { answers.flush() }
      do throws(SocketError) {
        let patience = session.deadline.map { max(.zero, $0 - began.duration(to: .now)) }
        let count = try await connection.receive(into: &buffer, within: patience)
        if count == 0 {
          session.endOfStream { answers.add($0) }
        } else {
          session.receive(buffer[..<count], at: began.duration(to: .now)) { answers.add($0) }
        }
      } catch {
        guard error.cause == .deadlineExpired else { throw error }
        session.timePassed(at: began.duration(to: .now)) { answers.add($0) }
      }
      // The replies to all the requests of a segment at once: one call of the system instead of many.
      if !answers.bytes.isEmpty { try await connection.send(answers.bytes) }
    }
  }
}

import SocketAddresses
import SocketKernel
import SocketScript
import Sockets

/// A listener and its connections, each with a session of its own.
final class StreamService: Service {
  let place: Place
  var eventLoop: EventLoop { listener.eventLoop }
  private let listener: Listener
  private let context: ServiceContext

  /// How long requests that have arrived may take to be answered once the program is told to stop.
  private static let drain = Duration.seconds(2)

  init(_ listener: consuming Listener, at place: Place, _ context: ServiceContext) {
    self.place = place.at(listener.localAddress)
    self.listener = listener
    self.context = context
  }

  func run(until stop: StopSignal) async throws(SocketError) {
    let (place, context) = (place, context)
    try await listener.serve(until: stop, drain: Self.drain) { connection in
      // A Unix-domain client has no name, and says best where it called.
      let peer = place.transport.isUnix ? nil : place.at(try connection.remoteAddress)
      guard context.script.admits() else {
        context.log.write(remark: "too many connections", peer: peer?.word ?? place.word)
        return
      }
      defer { context.script.dismiss() }
      let client = StreamClient(place: place, peer: peer, context: context)
      if try await client.converse(over: connection) == .reset { await connection.reset() }
    }
  }
}

/// What the services of a run share.
struct ServiceContext: Sendable {
  let script: ScriptInForce
  let log: RequestLog
  let upstream: Upstream?
}

/// One connection to a client.
struct StreamClient {
  let place: Place
  let peer: Place?
  let context: ServiceContext

  enum End { case fin, reset }

  /// Answers the client until it, or the script, has had enough.
  func converse(over connection: borrowing Connection) async throws(SocketError) -> End {
    let script = context.script
    var version = script.version
    let origin = ScriptSession.Origin(transport: place.transport.family, peer: peer?.address)
    var session = script.session(over: .stream, from: origin)
    let word = peer?.word ?? place.word
    var outbox = Outbox(log: context.log) { word }
    var relay = context.upstream.map { StreamRelay($0) }
    var buffer = [UInt8](repeating: 0, count: 16384)
    let isQuiet = context.log.form == .none

    if let greeting = script.run.script.speaksFirst ? nil : try await relay?.greeting() {
      try await connection.send(greeting, within: session.sendingPatience(at: script.now))
    }
    session.start(at: script.now) { outbox.add($0) }
    if let end = try await deliver(&outbox, session, &relay, over: connection) { return end }
    while !session.isClosed {
      do throws(SocketError) {
        let patience = session.patience(at: script.now)
        // A client that never pauses would always have something to receive, however late it is.
        if patience == .zero { throw SocketError(.receive, .deadlineExpired) }
        let count: Int
        if relay == nil {
          count = try await connection.receive(into: &buffer, within: patience)
        } else {
          let next = try await receive(into: &buffer, within: patience, session, &relay, over: connection)
          guard let next else { return .fin }
          count = next
        }
        if script.version != version {
          version = script.version
          session.adopt(script.run)
        }
        if isQuiet, count > 0, let reply = session.plainReply(to: buffer[..<count]) {
          // The way of nearly all requests: one receive, one look, one send of bytes that lie ready.
          try await connection.send(reply, within: session.sendingPatience(at: script.now))
          continue
        }
        if count == 0 {
          session.endOfStream(at: script.now) { outbox.add($0) }
        } else {
          session.receive(buffer[..<count], at: session.needsTime ? script.now : .zero) { outbox.add($0) }
        }
      } catch {
        guard error.cause == .deadlineExpired else { throw error }
        session.timePassed(at: script.now) { outbox.add($0) }
      }
      while true {
        if let end = try await deliver(&outbox, session, &relay, over: connection) { return end }
        guard session.isPaused else { break }
        session.resume(at: session.needsTime ? script.now : .zero) { outbox.add($0) }
      }
    }
    return .fin
  }

  /// What the client sends next; nil where the real server ended the connection meanwhile.
  ///
  /// Both are waited for: what the server says of its own accord, or after a pause in a reply, is passed on. One waits
  /// for one socket at a time, so the server is looked at every now and then, less often the longer it is silent.
  private func receive(
    into buffer: inout [UInt8],
    within patience: Duration?,
    _ session: ScriptSession,
    _ relay: inout StreamRelay?,
    over connection: borrowing Connection
  ) async throws(SocketError) -> Int? {
    if let early = relay?.takeEarly(into: &buffer) { return early }
    let end = patience.map { ContinuousClock.now + $0 }
    var pause = Duration.milliseconds(10)
    while relay?.isConnected == true {
      var wait = pause
      if let late = try await relay?.late() {
        let patience = session.sendingPatience(at: context.script.now)
        if !late.bytes.isEmpty { try await connection.send(late.bytes, within: patience) }
        if late.hasEnded { return nil }
        // More of it may lie ready; but a server without end must not shut the client out.
        (wait, pause) = (.milliseconds(1), .milliseconds(10))
      }
      if let end { wait = min(wait, max(.zero, ContinuousClock.now.duration(to: end))) }
      do throws(SocketError) {
        return try await connection.receive(into: &buffer, within: wait)
      } catch {
        guard error.cause == .deadlineExpired, end.map({ .now < $0 }) ?? true else { throw error }
      }
      pause = min(pause * 2, .milliseconds(320))
    }
    let left = end.map { max(.zero, ContinuousClock.now.duration(to: $0)) }
    return try await connection.receive(into: &buffer, within: left)
  }

  /// Does what the requests led to, in order. How the connection ends, where that ends it.
  private func deliver(
    _ outbox: inout Outbox,
    _ session: ScriptSession,
    _ relay: inout StreamRelay?,
    over connection: borrowing Connection
  ) async throws(SocketError) -> End? {
    defer { outbox.flush() }
    var patience: Duration? { session.sendingPatience(at: context.script.now) }
    guard !outbox.steps.isEmpty else {
      // The replies to all the requests of a segment at once: one call of the system instead of many.
      if !outbox.bytes.isEmpty { try await connection.send(outbox.bytes, within: patience) }
      return nil
    }
    outbox.gather()
    for step in outbox.steps {
      switch step {
      case .ask(let question):
        guard let answer = try await relay?.answer(to: question, for: connection) else { continue }
        if !answer.bytes.isEmpty { try await connection.send(answer.bytes, within: patience) }
        if answer.hasEnded { return .fin }
      case .take(.send(let bytes)): if !bytes.isEmpty { try await connection.send(bytes, within: patience) }
      case .take(.wait(let duration)): try await Pause.wait(duration)
      case .take(.close(.fin)): return .fin
      case .take(.close(.half)): try connection.finishSending()
      case .take(.close(.reset)): return .reset
      case .take(.endless(let bytes)): while true { try await connection.send(bytes, within: patience) }
      case .take(.trickle(let bytes, let size, let pause)):
        var rest = bytes[...]
        while !rest.isEmpty {
          try await connection.send(rest.prefix(size), within: patience)
          rest = rest.dropFirst(size)
          if !rest.isEmpty { try await Pause.wait(pause) }
        }
      }
    }
    return nil
  }
}

/// Waiting that a server's end interrupts.
enum Pause {
  static func wait(_ duration: Duration) async throws(SocketError) {
    do { try await Task.sleep(for: duration) } catch { throw SocketError(.send, .cancelled) }
  }
}

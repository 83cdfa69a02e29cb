import SocketKernel
import SocketScript
import Sockets

/// The connection to the real server that belongs to one client's.
struct StreamRelay: ~Copyable {
  /// What it said until it was silent, or ended the connection.
  struct Answer {
    var bytes: [UInt8]
    var hasEnded: Bool
  }

  private let upstream: Upstream
  private var connection: SharedConnection?
  /// Whether there was one before: a server that speaks first does so again.
  private var hasBeenGreeted = false
  /// What was recorded last on this connection, and until when an end belongs to it.
  private var last: (entry: Recorder.Entry, until: ContinuousClock.Instant)?
  private var hasAsked = false
  /// What the client has sent before its turn.
  private var early: [UInt8]?
  private var hasClientEnded = false

  init(_ upstream: Upstream) { self.upstream = upstream }

  /// Whether the server may say something.
  var isConnected: Bool { connection != nil }

  /// What the server says to a client that has said nothing; nil where it waits for the client.
  mutating func greeting() async throws(SocketError) -> [UInt8]? {
    guard let patience = upstream.patienceForGreeting else { return nil }
    do throws(SocketError) {
      let said = try await answer(from: try await connected(), within: patience)
      guard !said.bytes.isEmpty else { return nil }
      keep(greeting: said.bytes)
      return said.bytes
    } catch {
      if error.cause == .cancelled || error.cause == .stopping { throw error }
      if error.cause == .deadlineExpired { upstream.learn(greets: false) }
      return nil
    }
  }

  private mutating func keep(greeting: [UInt8]) {
    upstream.learn(greets: true)
    remember(upstream.recorder?.note(greeting: greeting))
  }

  private mutating func remember(_ entry: Recorder.Entry?) {
    last = entry.map { ($0, .now + Upstream.patience.first) }
  }

  /// What the server has said since its answer was taken for complete: a silence is not always the end of a reply.
  /// It belongs to that answer, and never to the next. Nil where nothing came.
  mutating func late() async throws(SocketError) -> Answer? {
    guard let connection else { return nil }
    var said = Answer(bytes: [], hasEnded: false)
    do throws(SocketError) {
      while !said.hasEnded, said.bytes.count < 1 << 18 {
        let more = try await connection.receive(upTo: 65536, within: .zero)
        said.hasEnded = more.isEmpty
        said.bytes += more
      }
    } catch {
      switch error.cause {
      case .cancelled, .stopping: throw error
      case .deadlineExpired: break
      // It broke the connection off, which is an end as well.
      default: said.hasEnded = true
      }
    }
    if said.hasEnded { self.connection = nil }
    guard said.hasEnded || !said.bytes.isEmpty else { return nil }
    if let last {
      // An end long after the reply is one of boredom.
      let closes = said.hasEnded && .now < last.until
      if closes || !said.bytes.isEmpty { upstream.recorder?.add(said.bytes, closes: closes, to: last.entry) }
    } else if !hasAsked, !said.bytes.isEmpty {
      keep(greeting: said.bytes)
    }
    return said
  }

  /// Sends the request on and gives what comes back until it is silent; nil where nothing does.
  ///
  /// Some servers answer only when they know that nothing more will come. The end of what the client sends is looked
  /// for meanwhile and passed on, or they and the client would wait for each other.
  mutating func answer(
    to question: Outbox.Question,
    for client: borrowing Connection
  ) async throws(SocketError) -> Answer? {
    do throws(SocketError) {
      // The rest of the answer before goes out before this one, and belongs to that.
      let before = try await late()
      if let before, before.hasEnded { return before }
      let connection = try await connected()
      hasAsked = true
      try await connection.send(question.wire, within: Upstream.patience.first)
      if hasClientEnded { try connection.finishSending() }
      let end = ContinuousClock.now + Upstream.patience.first
      while true {
        do throws(SocketError) {
          let said = try await answer(from: connection, within: .milliseconds(50))
          if said.hasEnded { self.connection = nil }
          let exchange = Recording.Exchange(request: question.request, reply: said.bytes, closes: said.hasEnded)
          remember(upstream.recorder?.note(exchange))
          return Answer(bytes: (before?.bytes ?? []) + said.bytes, hasEnded: said.hasEnded)
        } catch {
          guard error.cause == .deadlineExpired, ContinuousClock.now < end else { throw error }
        }
        if try await hear(client) { try connection.finishSending() }
      }
    } catch {
      if error.cause == .cancelled || error.cause == .stopping { throw error }
      // What it answers yet would be taken for the answer to the next request.
      connection = nil
      last = nil
      StandardStream.errors.write("sock: no reply from \(upstream.place.word): \(error.reason)\n")
      return nil
    }
  }

  /// What the client has sent while the server was asked; 0 at its end, nil where it has sent nothing.
  mutating func takeEarly(into buffer: inout [UInt8]) -> Int? {
    guard let bytes = early else { return hasClientEnded ? 0 : nil }
    early = nil
    buffer.replaceSubrange(..<bytes.count, with: bytes)
    return bytes.count
  }

  /// Whether the client ends now. Who sends more instead is heard once, and then waits.
  private mutating func hear(_ client: borrowing Connection) async throws(SocketError) -> Bool {
    guard early == nil, !hasClientEnded else { return false }
    do throws(SocketError) {
      let bytes = try await client.receive(upTo: 16384, within: .milliseconds(1))
      hasClientEnded = bytes.isEmpty
      early = bytes.isEmpty ? nil : bytes
    } catch {
      guard error.cause == .deadlineExpired else { throw error }
    }
    return hasClientEnded
  }

  private func answer(
    from connection: SharedConnection,
    within patience: Duration
  ) async throws(SocketError) -> Answer {
    let first = try await connection.receive(upTo: 65536, within: patience)
    var said = Answer(bytes: first, hasEnded: first.isEmpty)
    while !said.hasEnded, said.bytes.count < 1 << 20 {
      do throws(SocketError) {
        let more = try await connection.receive(upTo: 65536, within: Upstream.patience.silence)
        said.hasEnded = more.isEmpty
        said.bytes += more
      } catch {
        guard error.cause == .deadlineExpired else { throw error }
        break
      }
    }
    return said
  }

  private mutating func connected() async throws(SocketError) -> SharedConnection {
    if let connection { return connection }
    let place = upstream.place
    let addresses = upstream.places.map(\.address)
    let new =
      place.transport.isUnix
      ? try await Socket.unixStream(place.socketOptions).connect(to: place.address, within: Upstream.patience.first)
      : try await Socket.tcp(place.socketOptions).connect(toFirstOf: addresses, within: Upstream.patience.first)
    let shared = new.shared()
    connection = shared
    if hasBeenGreeted, upstream.isKnownToGreet { _ = try await answer(from: shared, within: Upstream.patience.first) }
    hasBeenGreeted = true
    return shared
  }
}

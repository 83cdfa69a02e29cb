import SocketAddresses
import SocketKernel
import SocketScript
import Sockets
import Synchronization

/// A real server that answers what the rules do not.
final class Upstream: Sendable {
  let places: [Place]
  let recorder: Recorder?
  /// Whether it speaks first, as far as is known.
  private let greets = Mutex<Bool?>(nil)

  var place: Place { places[0] }

  /// How long a reply may take to begin, and how long a silence ends it.
  static let patience = (first: Duration.seconds(5), silence: Duration.milliseconds(200))

  /// - Parameter places: the addresses of the server, the preferred first; at least one.
  init(places: [Place], recorder: Recorder?) {
    self.places = places
    self.recorder = recorder
  }

  /// How long the first words of the server are waited for, before the client's are. The first client of all waits a
  /// second for a server that may have nothing to say; the others know.
  var patienceForGreeting: Duration? {
    greets.withLock { greets in
      switch greets {
      case nil: .seconds(1)
      case true?: Self.patience.first
      case false?: nil
      }
    }
  }

  func learn(greets: Bool) { self.greets.withLock { $0 = $0 ?? greets } }

  /// One datagram there and one back; nil where none comes.
  func exchange(_ question: Outbox.Question) async -> [UInt8]? {
    do throws(SocketError) {
      let reply: [UInt8]
      if place.transport.isUnix {
        // Without a name of its own, nobody could answer it.
        let socket = try Socket.unixDatagram(place.socketOptions).bind(to: .unix(.unnamed)).connect(to: place.address)
        try await socket.send(question.wire)
        reply = try await socket.receive(within: Self.patience.first).bytes
      } else {
        let socket = try Socket.udp(place.socketOptions).connect(to: place.address)
        try await socket.send(question.wire)
        reply = try await socket.receive(within: Self.patience.first).bytes
      }
      recorder?.note(Recording.Exchange(request: question.request, reply: reply))
      return reply
    } catch {
      StandardStream.errors.write("sock: no reply from \(place.word): \(error.reason)\n")
      return nil
    }
  }
}

/// The connection to the real server that belongs to one client's.
struct StreamRelay: ~Copyable {
  /// What it said until it was silent, or ended the connection.
  struct Answer {
    var bytes: [UInt8]
    var hasEnded: Bool
  }

  private let upstream: Upstream
  private var connection: SharedConnection?

  init(_ upstream: Upstream) { self.upstream = upstream }

  /// What the server says to a client that has said nothing; nil where it waits for the client.
  mutating func greeting() async throws(SocketError) -> [UInt8]? {
    guard let patience = upstream.patienceForGreeting else { return nil }
    do throws(SocketError) {
      let said = try await answer(from: try await connected(), within: patience)
      guard !said.bytes.isEmpty else { return nil }
      upstream.learn(greets: true)
      upstream.recorder?.note(greeting: said.bytes)
      return said.bytes
    } catch {
      if error.cause == .cancelled || error.cause == .stopping { throw error }
      if error.cause == .deadlineExpired { upstream.learn(greets: false) }
      return nil
    }
  }

  /// Sends the request on and gives what comes back until it is silent.
  mutating func ask(_ question: Outbox.Question) async throws(SocketError) -> Answer? {
    do throws(SocketError) {
      let connection = try await connected()
      try await connection.send(question.wire, within: Upstream.patience.first)
      let said = try await answer(from: connection, within: Upstream.patience.first)
      if said.hasEnded { self.connection = nil }
      upstream.recorder?.note(
        Recording.Exchange(request: question.request, reply: said.bytes, closes: said.hasEnded)
      )
      return said
    } catch {
      if error.cause == .cancelled || error.cause == .stopping { throw error }
      StandardStream.errors.write("sock: no reply from \(upstream.place.word): \(error.reason)\n")
      return nil
    }
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
    return shared
  }
}

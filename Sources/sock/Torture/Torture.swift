import SocketAddresses
import SocketKernel
import SocketScript
import Sockets
import SystemPackage

/// `sock serve --torture`: every request gets the right reply, each in another hostile way, and the run says which of
/// them the client survived.
struct Torture: Sendable {
  let script: Script
  let isJSON: Bool
  private let patience = Duration.seconds(10)
  private static let transports: [Endpoint.Transport] = [
    .tcp, .tcp4, .tcp6, .udp, .udp4, .udp6, .unix, .unixAbstract,
  ]

  init(script: Script, isJSON: Bool) {
    self.script = script
    self.isJSON = isJSON
  }

  /// Plays the whole catalogue over one endpoint, or as much of it as there is time for until a signal.
  ///
  /// - Parameter ready: called when clients may come.
  func run(over endpoint: Endpoint, _ ready: @escaping @Sendable (Place) -> Void) async throws(Failure) {
    guard Self.transports.contains(endpoint.transport), let place = try endpoint.places().first else {
      throw Failure(
        .wrongCommandLine,
        "--torture is not played over \(endpoint)\n  it is over  tcp udp unix unix-abstract"
      )
    }
    try await UnixPath.clear(for: place)
    defer { if case .unix = place.address { UnixPath(ofBound: place.address)?.remove() } }
    let playing = Task { () -> Result<TortureResults, SocketError> in
      do throws(SocketError) {
        return .success(try await play(over: place, ready))
      } catch {
        return .failure(error)
      }
    }
    try Signals.onStop { playing.cancel() }
    let results: TortureResults
    do throws(SocketError) {
      results = try await playing.value.get()
    } catch {
      throw Failure(error, doing: "play --torture over \(place.word)")
    }
    let whole = (place.transport.semantics == .stream ? TortureCase.overStreams : TortureCase.overDatagrams).count
    let rest = whole - results.played
    let summary = "\(results.survived) of \(whole) survived" + (rest > 0 ? ", \(rest) not played" : "")
    guard results.survived == whole else { throw Failure(.no, summary) }
    if !isJSON { StandardStream.output.write("\(summary)\n") }
  }

  private func play(
    over place: Place,
    _ ready: @Sendable (Place) -> Void
  ) async throws(SocketError) -> TortureResults {
    switch place.transport {
    case .tcp, .tcp4, .tcp6:
      try await serve(Socket.tcp(place.socketOptions).bind(to: place.address).listen(), place, ready)
    case .unix, .unixAbstract:
      try await serve(Socket.unixStream(place.socketOptions).bind(to: place.address).listen(), place, ready)
    case .udp, .udp4, .udp6:
      try await answer(Socket.udp(place.socketOptions).bind(to: place.address), place, ready)
    default: throw SocketError(.bind, .addressFamilyNotSupported)
    }
  }

  // MARK: - Streams

  private func serve(
    _ listener: consuming Listener,
    _ place: Place,
    _ ready: @Sendable (Place) -> Void
  ) async throws(SocketError) -> TortureResults {
    ready(place.at(listener.localAddress))
    var cases = TortureCase.overStreams[...]
    var results = TortureResults(isJSON: isJSON)
    // The case that ended a connection by force, which the client has survived when it comes again.
    var pending: TortureCase?
    do throws(SocketError) {
      while let next = cases.first {
        let connection = try await listener.accept().shared()
        if let trial = pending { results.tell(trial, .survived) }
        pending = nil
        let player = StreamTorture(connection: connection, patience: patience)
        switch next {
        case .resetUnread:
          pending = cases.removeFirst()
          await player.resetUnread()
        case .endAtOnce:
          cases.removeFirst()
          results.tell(next, await player.endAtOnce())
        default:
          if next == .unread { try? await Task.sleep(for: .seconds(1)) }
          pending = await converse(player, &cases, &results)
          // What the kernel may keep unread of the next connection, which inherits it from the listener: tcp(7).
          let room: Int32 = cases.first == .unread ? 2048 : 131_072
          try? listener.setOption(.receiveBufferSize, to: room)
        }
      }
    } catch {
      guard error.cause == .cancelled else { throw error }
      if let pending { results.tell(pending, .failed("it did not come again")) }
    }
    return results
  }

  /// Plays cases until one ends the connection, or the client does. Gives the case that is not judged yet.
  private func converse(
    _ player: StreamTorture,
    _ cases: inout ArraySlice<TortureCase>,
    _ results: inout TortureResults
  ) async -> TortureCase? {
    var isNew = true
    var session = ScriptSession(script, over: .stream)
    while let trial = cases.first, isNew || !trial.needsNewConnection {
      isNew = false
      guard let reply = await reply(over: player.connection, &session) else { return nil }
      let verdict = await player.play(trial, reply)
      if Task.isCancelled { return nil }
      cases.removeFirst()
      guard let verdict else { return trial }
      results.tell(trial, verdict)
      if trial.endsTheConnection || verdict != .survived { return nil }
    }
    return nil
  }

  // MARK: - Datagrams

  private func answer(
    _ socket: consuming DatagramSocket<UDP, Bound>,
    _ place: Place,
    _ ready: @Sendable (Place) -> Void
  ) async throws(SocketError) -> TortureResults {
    let address = try socket.localAddress
    ready(place.at(address))
    var results = TortureResults(isJSON: isJSON)
    var before: [UInt8] = []
    // A client over UDP shows that it lives by asking again.
    var pending: TortureCase?
    do throws(SocketError) {
      for trial in TortureCase.overDatagrams {
        let request = try await socket.receive()
        if let pending { results.tell(pending, .survived) }
        pending = trial
        let reply = reply(to: request.bytes)
        let datagrams: [[UInt8]]
        switch trial {
        case .duplicated: datagrams = [reply, reply]
        case .reordered: datagrams = [before, reply]
        case .empty: datagrams = [[], reply]
        case .truncated: datagrams = [Array(reply.prefix(reply.count / 2))]
        case .lost: datagrams = []
        default: datagrams = [reply]
        }
        if trial == .late { try? await Task.sleep(for: .milliseconds(500)) }
        if trial == .stranger, let own = address.ip {
          let stranger = try Socket.udp().bind(to: .ip(own, .any))
          try? await stranger.send(reply.map { ~$0 }, to: request.sender)
        }
        for datagram in datagrams { try? await socket.send(datagram, to: request.sender) }
        before = reply
      }
      if let pending { results.tell(pending, .survived) }
    } catch {
      guard error.cause == .cancelled else { throw error }
      if let pending { results.tell(pending, .failed("it did not ask again")) }
    }
    return results
  }

  // MARK: - Replies

  /// What the script answers to the next whole request; nil where none comes.
  private func reply(over connection: SharedConnection, _ session: inout ScriptSession) async -> [UInt8]? {
    var reply: [UInt8]?
    func note(_ action: Action) {
      switch action.reason {
      case .idle, .endInsideRequest: break
      default: reply = (reply ?? []) + action.bytes
      }
    }
    while reply == nil {
      do throws(SocketError) {
        let limit = min(session.patience(at: .zero) ?? patience, patience)
        let bytes = try await connection.receive(within: limit)
        guard !bytes.isEmpty else {
          session.endOfStream(at: .zero, perform: note)
          break
        }
        session.receive(bytes[...], at: .zero, perform: note)
      } catch {
        guard error.cause == .deadlineExpired, case .silence? = script.framing else { break }
        session.timePassed(at: .zero, perform: note)
        break
      }
    }
    return reply
  }

  private func reply(to datagram: [UInt8]) -> [UInt8] {
    var session = ScriptSession(script, over: .datagram)
    var reply: [UInt8] = []
    session.receive(datagram[...], at: .zero) { reply += $0.bytes }
    return reply
  }
}

extension Action {
  /// The bytes that it would send, whatever it would do besides.
  fileprivate var bytes: [UInt8] {
    switch deed {
    case .reply(let bytes): bytes
    case .steps(let steps):
      steps.flatMap { step -> [UInt8] in if case .send(let bytes) = step { bytes } else { [] } }
    case .close, .drop, .forward: []
    }
  }
}

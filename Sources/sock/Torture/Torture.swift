import SocketAddresses
import SocketKernel
import SocketScript
import Sockets
import SystemPackage

/// `sock serve --torture`: every request gets the right reply, each in another hostile way, and the run says which of
/// them the client survived.
struct Torture {
  let script: Script
  let isJSON: Bool
  private let patience = Duration.seconds(10)

  /// Plays the whole catalogue over one endpoint.
  ///
  /// - Parameter ready: called when clients may come.
  func run(over endpoint: Endpoint, _ ready: (Place) throws(Failure) -> Void) async throws(Failure) {
    guard let place = try endpoint.places().first, endpoint.transport.isNetwork || endpoint.transport.isUnix else {
      throw Failure(.wrongCommandLine, "--torture is not played over \(endpoint)")
    }
    try await UnixPath.clear(for: place)
    defer { if case .unix = place.address { UnixPath(ofBound: place.address)?.remove() } }
    let results: Results
    do throws(SocketError) {
      switch place.transport {
      case .tcp, .tcp4, .tcp6:
        results = try await serve(Socket.tcp(place.socketOptions).bind(to: place.address).listen(), place, ready)
      case .unix, .unixAbstract:
        results = try await serve(Socket.unixStream(place.socketOptions).bind(to: place.address).listen(), place, ready)
      case .udp, .udp4, .udp6:
        results = try await answer(Socket.udp(place.socketOptions).bind(to: place.address), place, ready)
      default: throw SocketError(.bind, .addressFamilyNotSupported)
      }
    } catch {
      throw Failure(error, doing: "play --torture over \(place.word)")
    }
    let survived = results.played - results.failed
    guard results.failed == 0 else { throw Failure(.no, "\(survived) of \(results.played) survived") }
    if !isJSON { StandardStream.output.write("\(survived) of \(results.played) survived\n") }
  }

  private struct Results {
    var failed = 0
    var played = 0
  }

  // MARK: - Streams

  private func serve(
    _ listener: consuming Listener,
    _ place: Place,
    _ ready: (Place) throws(Failure) -> Void
  ) async throws(SocketError) -> Results {
    announce(place.at(listener.localAddress), ready)
    var cases = TortureCase.overStreams[...]
    var results = Results()
    // The case that ended a connection by force, which the client has survived when it comes again.
    var pending: TortureCase?
    while !cases.isEmpty {
      let connection = try await listener.accept().shared()
      if let trial = pending { tell(trial, .survived, &results) }
      pending = nil
      // Dropped with the client's request in its queue: that is what resets the connection.
      if cases.first == .resetUnread {
        pending = cases.removeFirst()
        await unread(connection)
        continue
      }
      pending = await converse(over: connection, &cases, &results)
    }
    return results
  }

  /// Plays cases until one ends the connection, or the client does. Gives the case that is not judged yet.
  private func converse(
    over connection: SharedConnection,
    _ cases: inout ArraySlice<TortureCase>,
    _ results: inout Results
  ) async -> TortureCase? {
    let player = StreamTorture(connection: connection, patience: patience)
    while let trial = cases.first, trial != .resetUnread {
      guard let request = try? await connection.receive(within: patience), !request.isEmpty else { return nil }
      cases.removeFirst()
      guard let verdict = await player.play(trial, reply(to: request, over: .stream)) else { return trial }
      tell(trial, verdict, &results)
      if trial.endsTheConnection || verdict != .survived { return nil }
    }
    return nil
  }

  private func unread(_ connection: SharedConnection) async {
    try? await Task.sleep(for: .milliseconds(50))
    try? connection.setOption(.linger, to: .zero)
  }

  // MARK: - Datagrams

  private func answer(
    _ socket: consuming DatagramSocket<UDP, Bound>,
    _ place: Place,
    _ ready: (Place) throws(Failure) -> Void
  ) async throws(SocketError) -> Results {
    announce(place.at(try socket.localAddress), ready)
    var results = Results()
    var before: [UInt8] = []
    for trial in TortureCase.overDatagrams {
      let request = try await socket.receive()
      let reply = reply(to: request.bytes, over: .datagram)
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
      for datagram in datagrams { try? await socket.send(datagram, to: request.sender) }
      before = reply
      // A client over UDP shows that it lives by asking again; the loop gets to the next case only then.
      tell(trial, .survived, &results)
    }
    return results
  }

  // MARK: - Telling

  /// What the script answers: the bytes that it would send, whatever it would do besides.
  private func reply(to request: [UInt8], over transport: ScriptSession.Transport) -> [UInt8] {
    var session = ScriptSession(script, over: transport)
    var reply: [UInt8] = []
    session.receive(request[...], at: .zero) { action in
      switch action.deed {
      case .reply(let bytes): reply += bytes
      case .steps(let steps): for case .send(let bytes) in steps { reply += bytes }
      case .close, .drop, .forward: break
      }
    }
    return reply
  }

  private func announce(_ place: Place, _ ready: (Place) throws(Failure) -> Void) { try? ready(place) }

  private func tell(_ trial: TortureCase, _ verdict: TortureVerdict, _ results: inout Results) {
    results.played += 1
    var reason = ""
    if case .failed(let why) = verdict {
      results.failed += 1
      reason = why
    }
    if isJSON {
      let fields: [(String, JSON)] = [
        ("event", .string("torture")), ("case", .string(trial.rawValue)), ("verdict", .string(verdict.word)),
        ("reason", .string(reason)),
      ]
      StandardStream.output.write(JSON.line(reason.isEmpty ? Array(fields.dropLast()) : fields))
    } else {
      StandardStream.output.write("\(verdict.word)  \(trial.rawValue)\(reason.isEmpty ? "" : ": \(reason)")\n")
    }
  }

}

import SocketAddresses
import SocketKernel
import Sockets
import SystemPackage

/// Makes one request and waits for its reply, over any endpoint.
struct Caller {
  let bytes: [UInt8]
  let until: Until
  let endOfInput: EndOfInput
  /// For looking up, connecting, sending and the reply together.
  let timeout: Duration

  private let began = ContinuousClock.now
  private var left: Duration { max(.milliseconds(1), timeout - began.duration(to: .now)) }

  init(bytes: [UInt8], until: Until, endOfInput: EndOfInput, timeout: Duration) {
    self.bytes = bytes
    self.until = until
    self.endOfInput = endOfInput
    self.timeout = timeout
  }

  /// What became of a request that was sent.
  struct Outcome {
    let place: Place
    let talk: Conversation
    let ending: Conversation.Ending
    /// What broke it, where something did.
    let error: SocketError?
    /// Whether the kernel took the whole request before the end.
    let isSent: Bool
    /// What was allowed for everything.
    let limit: Duration
  }

  /// What a caller hears of: where the request goes, then the reply piece by piece.
  protocol Listener {
    mutating func isSending(to place: Place)
    mutating func take(_ reply: ArraySlice<UInt8>)
  }

  /// Connects to the first of the addresses that answers, and says how long that took.
  func connect(to places: [Place]) async throws(Failure) -> (place: Place, duration: Duration) {
    try await first(of: places) { place, limit throws(SocketError) in
      let start = ContinuousClock.now
      _ = try await stream(to: place, within: limit)
      return (place, start.duration(to: .now))
    }
  }

  /// Calls the first of the addresses that does not refuse.
  func call(_ places: [Place], _ listener: inout some Listener) async throws(Failure) -> Outcome {
    try await first(of: places) { place, limit throws(SocketError) in
      if place.transport.semantics == .stream {
        let connection = try await stream(to: place, within: limit)
        return try await converse(over: connection.shared(), with: place, &listener)
      }
      return try await exchangeDatagrams(with: place, &listener)
    }
  }

  /// The result for the first place that has one. What the preferred place answered is the failure that is told.
  ///
  /// `body` also gets the time that it may take to connect: one address that swallows everything must not use up the
  /// time of the next.
  private func first<Value>(
    of places: [Place],
    _ body: (Place, Duration) async throws(SocketError) -> Value
  ) async throws(Failure) -> Value {
    var failure: Failure?
    for (index, place) in places.enumerated() {
      do throws(SocketError) {
        return try await body(place, left / (places.count - index))
      } catch {
        failure = failure ?? Self.failure(error, at: place)
        guard error.exitStatus == .unavailable || error.operation == .connect else { break }
      }
    }
    throw failure ?? Failure(.unknownHost, "there is no address to connect to")
  }

  private static func failure(_ error: SocketError, at place: Place) -> Failure {
    guard error.operation == .receive || error.operation == .send else {
      return Failure(error, doing: "connect to \(place.word)")
    }
    let isRefusal = error.errno == .connectionRefused
    let advice = isRefusal ? "The machine answers that nobody there has that port (ICMP port unreachable)." : nil
    return Failure(error, doing: "get a reply from \(place.word)", advice: advice)
  }

  private func stream(to place: Place, within limit: Duration) async throws(SocketError) -> Connection {
    let (options, address) = (place.socketOptions, place.address)
    switch (place.transport.isUnix, place.options.bind) {
    case (true, nil): return try await Socket.unixStream(options).connect(to: address, within: limit)
    case (true, let local?):
      return try await Socket.unixStream(options).bind(to: local).connect(to: address, within: limit)
    case (false, nil): return try await Socket.tcp(options).connect(to: address, within: limit)
    case (false, let local?): return try await Socket.tcp(options).bind(to: local).connect(to: address, within: limit)
    }
  }

  // MARK: - Streams

  /// Sends and receives at once: a peer that answers before it has read everything would otherwise wait for us, and
  /// we for it.
  private func converse(
    over connection: SharedConnection,
    with place: Place,
    _ listener: inout some Listener
  ) async throws(SocketError) -> Outcome {
    listener.isSending(to: place)
    let bytes = bytes
    let sending = Task { () -> SocketError? in
      do throws(SocketError) {
        if !bytes.isEmpty { try await connection.send(bytes) }
        return nil
      } catch {
        return error
      }
    }
    var talk = Conversation(until: until, endOfInput: endOfInput, timeout: left, isStream: true)
    let (ending, broken) = try await run(
      &talk,
      receive: { duration throws(SocketError) in
        let bytes = try await connection.receive(within: duration)
        return bytes.isEmpty ? nil : bytes
      },
      halfClose: {
        // The end comes behind the last byte, however long that takes.
        Task { if await sending.value == nil { try? connection.finishSending() } }
      },
      &listener
    )

    sending.cancel()
    let error = await sending.value
    let outcome = Outcome(place: place, talk: talk, ending: ending, error: broken, isSent: error == nil, limit: timeout)
    // A peer that closes early is not interested in the rest, and its reply is a reply; without one, the error is why.
    if let error, error.cause != .cancelled, outcome.failure != nil { throw error }
    return outcome
  }

  // MARK: - Datagrams

  private func exchangeDatagrams(with place: Place, _ listener: inout some Listener) async throws(SocketError)
    -> Outcome
  {
    var talk = Conversation(until: until, endOfInput: endOfInput, timeout: left, isStream: false)
    let (ending, broken): (Conversation.Ending, SocketError?)
    if place.transport.isUnix {
      // Without a name of its own nobody could answer it; the kernel gives it one.
      let socket = try Socket.unixDatagram(place.socketOptions).bind(to: place.options.bind ?? .unix(.unnamed))
      let peer = try socket.connect(to: place.address)
      listener.isSending(to: place)
      try await peer.send(bytes, within: left)
      (ending, broken) = try await run(
        &talk,
        receive: { duration throws(SocketError) in try await peer.receive(within: duration).bytes },
        &listener
      )
    } else {
      // Connected, because only then does the kernel tell of a port that nobody has.
      let peer =
        if let local = place.options.bind {
          try Socket.udp(place.socketOptions).bind(to: local).connect(to: place.address)
        } else {
          try Socket.udp(place.socketOptions).connect(to: place.address)
        }
      listener.isSending(to: place)
      try await peer.send(bytes, within: left)
      (ending, broken) = try await run(
        &talk,
        receive: { duration throws(SocketError) in try await peer.receive(within: duration).bytes },
        &listener
      )
    }
    return Outcome(place: place, talk: talk, ending: ending, error: broken, isSent: true, limit: timeout)
  }

  // MARK: - The conversation

  /// Does what `talk` asks for until it has finished. `receive` gives nil at the end of a stream.
  ///
  /// An error before the reply has begun is thrown: another address may do better. Later it is part of the outcome.
  private func run(
    _ talk: inout Conversation,
    receive: (Duration) async throws(SocketError) -> [UInt8]?,
    halfClose: () -> Void = {},
    _ listener: inout some Listener
  ) async throws(SocketError) -> (Conversation.Ending, SocketError?) {
    let start = ContinuousClock.now
    while true {
      switch talk.step(at: start.duration(to: .now)) {
      case .finished(let ending): return (ending, nil)
      case .halfClose:
        halfClose()
        talk.didHalfClose(at: start.duration(to: .now))
      case .wait(let duration):
        do throws(SocketError) {
          if let bytes = try await receive(duration) {
            listener.take(talk.arrived(bytes, at: start.duration(to: .now)))
          } else {
            talk.peerEnded()
          }
        } catch {
          if error.cause == .deadlineExpired { continue }
          guard talk.received > 0 || talk.datagrams > 0 else { throw error }
          return (.broken, error)
        }
      }
    }
  }
}

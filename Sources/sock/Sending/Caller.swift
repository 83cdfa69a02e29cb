import SocketAddresses
import SocketKernel
import SystemPackage

/// Makes one request and waits for its reply, over any endpoint.
struct Caller {
  let feed: Feed
  let until: Until
  let endOfInput: EndOfInput
  /// For looking up, connecting, sending and the reply together.
  let timeout: Duration

  private let began = ContinuousClock.now
  private var left: Duration { max(.milliseconds(1), timeout - began.duration(to: .now)) }

  init(_ feed: Feed, until: Until, endOfInput: EndOfInput, timeout: Duration) {
    self.feed = feed
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
    /// Who waits for whom, where the reply did not come.
    var standstill: String?
  }

  /// What a caller hears of: where the request goes, then the reply piece by piece.
  protocol Listener {
    mutating func isSending(to place: Place)
    /// Takes its time where whoever reads the reply is slow: the peer then waits too.
    mutating func take(_ reply: ArraySlice<UInt8>) async
  }

  /// Connects to the first of the addresses that answers, and says how long that took.
  func connect(to places: [Place]) async throws(Failure) -> (place: Place, duration: Duration) {
    let start = ContinuousClock.now
    if places.areRaced {
      let place = try await raced(places).place
      return (place, start.duration(to: .now))
    }
    return try await first(of: places) { place, limit throws(SocketError) in
      let start = ContinuousClock.now
      _ = try await place.openChannel(within: limit)
      return (place, start.duration(to: .now))
    }
  }

  /// Calls the first of the addresses that does not refuse.
  func call(_ places: [Place], _ listener: inout some Listener) async throws(Failure) -> Outcome {
    if places.areRaced {
      let (channel, place) = try await raced(places)
      do throws(SocketError) {
        return try await converse(over: channel, with: place, &listener)
      } catch {
        throw Self.failure(error, at: place)
      }
    }
    return try await first(of: places) { place, limit throws(SocketError) in
      try await converse(over: try await place.openChannel(within: limit), with: place, &listener)
    }
  }

  private func raced(_ places: [Place]) async throws(Failure) -> (channel: any Channel, place: Place) {
    do throws(SocketError) {
      return try await places.race(within: left)
    } catch {
      throw Self.failure(error, at: places[0])
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

  // MARK: - The conversation

  private func converse(
    over channel: any Channel,
    with place: Place,
    _ listener: inout some Listener
  ) async throws(SocketError) -> Outcome {
    listener.isSending(to: place)
    let isFed = if case .standardInput = feed { true } else { false }
    var talk = Conversation(
      until: until,
      endOfInput: endOfInput,
      timeout: left,
      isStream: channel.isStream,
      isFed: isFed
    )
    let sender = Sender()
    let sending = sender.start(feed, over: channel, within: isFed ? timeout : left)
    let (ending, broken) = try await run(&talk, over: channel, sender, sending, &listener)

    sending.cancel()
    // Somebody who still types is not waited for.
    if !sender.progress.isReading { await sending.value }
    let progress = sender.progress
    var outcome = Outcome(
      place: place,
      talk: talk,
      ending: ending,
      error: broken,
      isSent: progress.isSent,
      limit: timeout
    )
    // A peer that closes early is not interested in the rest, and its reply is a reply; without one, the error is why.
    if let error = progress.error, error.cause != .cancelled, error.cause != .deadlineExpired, outcome.failure != nil {
      throw error
    }
    if ending == .timedOut, talk.arrivals == 0 { outcome.standstill = outcome.whoWaits(over: channel) }
    return outcome
  }

  /// Does what `talk` asks for until it has finished.
  ///
  /// An error before the reply has begun is thrown: another address may do better. Later it is part of the outcome.
  private func run(
    _ talk: inout Conversation,
    over channel: any Channel,
    _ sender: Sender,
    _ sending: Task<Void, Never>,
    _ listener: inout some Listener
  ) async throws(SocketError) -> (Conversation.Ending, SocketError?) {
    let start = ContinuousClock.now
    while true {
      let progress = sender.progress
      if let lastSent = progress.lastSent { talk.sent(at: start.duration(to: lastSent)) }
      if progress.isOver { talk.inputEnded(at: start.duration(to: .now)) }
      if progress.error?.cause == .deadlineExpired { talk.stoodStill() }
      // Over datagrams an error of sending is all that will ever be heard.
      if let error = progress.error, error.cause != .deadlineExpired, !channel.isStream { throw error }

      let step = talk.step(at: start.duration(to: .now))
      switch step {
      case .finished(let ending): return (ending, nil)
      case .halfClose:
        // The end comes behind the last byte, however long that takes.
        Task {
          await sending.value
          if sender.progress.isSent { try? channel.finishSending() }
        }
        talk.didHalfClose(at: start.duration(to: .now))
      case .wait, .waitForInput:
        do throws(SocketError) {
          if let bytes = try await receive(step, over: channel, sender) {
            await listener.take(talk.arrived(bytes, at: start.duration(to: .now)))
          } else {
            talk.peerEnded()
          }
        } catch {
          if error.cause == .deadlineExpired || error.cause == .cancelled && !Task.isCancelled { continue }
          guard talk.arrivals > 0 else { throw error }
          return (.broken, error)
        }
      }
    }
  }

  /// Receives for as long as a step says. The end of the input interrupts it without a look at the clock in between:
  /// who waits for somebody to type wakes nobody.
  private func receive(
    _ step: Conversation.Step,
    over channel: any Channel,
    _ sender: Sender
  ) async throws(SocketError) -> [UInt8]? {
    if case .wait(let duration) = step { return try await channel.receive(within: duration) }
    let receiving = Task { () -> Result<[UInt8]?, SocketError> in
      do throws(SocketError) {
        return .success(try await channel.receive(within: nil))
      } catch {
        return .failure(error)
      }
    }
    sender.atEnd { receiving.cancel() }
    return try await receiving.value.get()
  }
}

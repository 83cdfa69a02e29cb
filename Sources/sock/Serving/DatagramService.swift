import SocketAddresses
import SocketKernel
import SocketScript
import Sockets
import SystemPackage

/// A datagram socket, where every datagram is a request, whoever sent it.
///
/// Up to 64 requests come with one call and their replies leave with one, all on one loop: with a socket on each loop,
/// which faults a sender meets, whose turn it is and who is forgotten would depend on where the kernel puts it, and
/// the same seed would not give the same run.
final class DatagramService<Transport: DatagramTransport & SendableMetatype>: Service {
  let place: Place
  var eventLoop: EventLoop { socket.eventLoop }
  private let socket: DatagramSocket<Transport, Bound>
  private let context: ServiceContext
  private let waiting = WaitingReplies()

  init(
    _ socket: consuming DatagramSocket<Transport, Bound>,
    at place: Place,
    _ context: ServiceContext
  ) throws(SocketError) {
    self.place = place.at(try socket.localAddress)
    self.socket = socket
    self.context = context
  }

  func run(until stop: StopSignal) async throws(SocketError) {
    let result = await withDiscardingTaskGroup { group in
      let result = await self.receive(&group)
      // Nobody waits for what is late when the server ends.
      group.cancelAll()
      return result
    }
    throw result
  }

  /// Answers until it cannot go on, and says why.
  private func receive(_ group: inout DiscardingTaskGroup) async -> SocketError {
    do throws(SocketError) {
      try await answer(&group)
      return SocketError(.receive, .cancelled)
    } catch {
      return error
    }
  }

  // Called through an existential, it would otherwise ask for its own type at every call.
  @_specialize(where Transport == UDP)
  private func answer(_ group: inout DiscardingTaskGroup) async throws(SocketError) {
    let script = context.script
    var version = script.version
    var session = script.session(over: .datagram, from: .init(transport: place.transport.family, peer: nil))
    let batch = DatagramBatch(size: Self.longest) { [self] in say($0) }
    var room = [UInt8](repeating: 0, count: Self.longest)
    var plainWay = session.plainWay
    // Where nothing is written down and every datagram fits.
    let isShort = context.log.form == .none && place.transport != .unixDatagram
    try await socket.serve(by: batch) { () async throws(SocketError) in
      if script.version != version {
        version = script.version
        session.adopt(script.run)
        plainWay = session.plainWay
      }
      for index in 0..<batch.count {
        let request = room[..<batch.copyBytes(of: index, into: &room)]
        if isShort, let reply = plainWay.reply(to: request) {
          try await batch.reply(reply, to: index)
        } else {
          try await answer(request, index, of: batch, &session, &group)
        }
      }
    }
  }

  /// The long way: what the script does takes more than a reply that lies ready, or is to be written down.
  private func answer(
    _ request: ArraySlice<UInt8>,
    _ index: Int,
    of batch: DatagramBatch,
    _ session: inout ScriptSession,
    _ group: inout DiscardingTaskGroup
  ) async throws(SocketError) {
    let sender = batch.hasSender(index) ? batch.sender(index) : nil
    let place = place
    var outbox = Outbox(log: context.log) { sender.map { place.at($0).word } ?? "\(place.word) from nobody" }
    let now = session.needsTime ? context.script.now : .zero
    session.receive(request, from: sender, isCut: batch.isTruncated(index), at: now) { outbox.add($0) }
    defer { outbox.flush() }

    // Who has no name cannot be answered.
    guard let sender else { return }
    guard !outbox.steps.isEmpty else {
      if outbox.hasReply { try await send(outbox.bytes, to: index, of: batch, &group) }
      return
    }
    outbox.gather()
    let steps = outbox.steps
    if steps.contains(where: \.takesTime) {
      let bytes = steps.reduce(0) { $0 + $1.size }
      guard waiting.take(bytes) else { return }
      group.addTask(executorPreference: eventLoop) { [self] in
        try? await take(steps, to: sender)
        waiting.give(bytes)
      }
    } else {
      for case .take(.send(let bytes)) in steps.map(\.whole) { try await send(bytes, to: index, of: batch, &group) }
    }
  }

  /// Takes the steps one after the other, beside the answers to others.
  private func take(_ steps: [Outbox.Step], to sender: SocketAddress) async throws(SocketError) {
    for step in steps {
      switch step.whole {
      case .ask(let question):
        if let reply = await context.upstream?.exchange(question) { try await sendLate(reply, to: sender) }
      case .take(.send(let bytes)): try await sendLate(bytes, to: sender)
      case .take(.wait(let duration)): try await Pause.wait(duration)
      case .take: break
      }
    }
  }

  // MARK: - Sending

  /// Sends a reply with the others of its batch.
  ///
  /// Between Unix sockets each has a call of its own: a receiver who does not read has no room in his queue, and those
  /// behind him must not wait for him.
  private func send(
    _ bytes: [UInt8],
    to index: Int,
    of batch: DatagramBatch,
    _ group: inout DiscardingTaskGroup
  ) async throws(SocketError) {
    guard place.transport == .unixDatagram else { return try await batch.reply(bytes, to: index) }
    let sender = batch.sender(index)
    if !waiting.hasQueue(of: sender), try await sendNow(bytes, to: sender) { return }
    guard waiting.take(bytes.count), waiting.queue(bytes, to: sender) else { return }
    group.addTask(executorPreference: eventLoop) { [self] in
      while let next = waiting.next(for: sender) {
        try? await sendLate(next, to: sender)
        waiting.give(next.count)
      }
    }
  }

  /// Sends a reply that comes later than its request, as soon as there is room; for as long as a sender is remembered.
  private func sendLate(_ bytes: [UInt8], to sender: SocketAddress) async throws(SocketError) {
    let end = ContinuousClock.now + (context.script.run.script.limits.idle ?? .seconds(30))
    var pause = Duration.milliseconds(2)
    while try await !sendNow(bytes, to: sender) {
      guard .now < end else { return say(SocketError(.send, .wouldBlock, remote: sender)) }
      try await Pause.wait(pause)
      pause = min(pause * 2, .milliseconds(100))
    }
  }

  /// False where there is no room; a reply that cannot be sent is done with.
  private func sendNow(_ bytes: [UInt8], to sender: SocketAddress) async throws(SocketError) -> Bool {
    do throws(SocketError) {
      try await socket.send(bytes, to: sender, within: .zero)
      return true
    } catch {
      switch error.cause {
      case .cancelled: throw error
      case .deadlineExpired, .busy: return false
      default: say(error)
      }
      return true
    }
  }

  /// The sender is gone or cannot be reached, which is no reason to stop serving others.
  private func say(_ error: SocketError) {
    let sender = error.remote.map { place.at($0).word } ?? place.word
    StandardStream.errors.write("sock: cannot reply to \(sender): \(error.reason)\n")
  }

  /// No UDP datagram is longer, and a longer one of a Unix domain is too long for a request.
  private static var longest: Int { 65536 }
}

extension Outbox.Step {
  fileprivate var takesTime: Bool {
    switch self {
    case .ask, .take(.wait): true
    case .take: false
    }
  }

  /// As it is over datagrams, which are neither sent in pieces nor without end.
  fileprivate var whole: Self {
    switch self {
    case .take(.trickle(let bytes, _, _)), .take(.endless(let bytes)): .take(.send(bytes))
    case .ask, .take: self
    }
  }

  /// How many bytes it keeps until it is done.
  fileprivate var size: Int {
    switch self {
    case .ask(let question): question.wire.count
    case .take(.send(let bytes)), .take(.trickle(let bytes, _, _)), .take(.endless(let bytes)): bytes.count
    case .take: 0
    }
  }
}

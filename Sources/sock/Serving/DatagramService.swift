import SocketAddresses
import SocketKernel
import SocketScript
import Sockets
import Synchronization

/// A datagram socket, where every datagram is a request, whoever sent it.
final class DatagramService<Transport: DatagramTransport & SendableMetatype>: Service {
  let place: Place
  var eventLoop: EventLoop { socket.eventLoop }
  private let socket: DatagramSocket<Transport, Bound>
  private let context: ServiceContext
  /// Replies that wait for their time. More than so many, and the next ones are lost, as on a real network.
  private let delayed = Atomic<Int>(0)
  private let delayedBytes = Atomic<Int>(0)
  private static var mostDelayed: (replies: Int, bytes: Int) { (10_000, 16 << 20) }

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
    } catch {
      return error
    }
  }

  // Called through an existential, it would otherwise ask for its own type at every call.
  @_specialize(where Transport == UDP)
  private func answer(_ group: inout DiscardingTaskGroup) async throws(SocketError) -> Never {
    let script = context.script
    var version = script.version
    var session = script.session(over: .datagram, from: .init(transport: place.transport.family, peer: nil))
    var buffer = [UInt8](repeating: 0, count: 65536)
    let isQuiet = context.log.form == .none
    while true {
      let header = try await socket.receive(into: &buffer)
      if script.version != version {
        version = script.version
        session.adopt(script.run)
      }
      let request = buffer[..<header.count]
      if isQuiet, header.sender != .nameless, let reply = session.plainReply(to: request) {
        try await send(reply, to: header.sender)
        continue
      }
      let place = place
      var outbox = Outbox(log: context.log) {
        header.sender == .nameless ? "\(place.word) from nobody" : place.at(header.sender).word
      }
      let sender = header.sender == .nameless ? nil : header.sender
      session.receive(request, from: sender, at: session.needsTime ? script.now : .zero) { outbox.add($0) }
      defer { outbox.flush() }

      // Who has no name cannot be answered.
      guard let sender else { continue }
      guard !outbox.steps.isEmpty else {
        if outbox.hasReply { try await send(outbox.bytes, to: sender) }
        continue
      }
      outbox.gather()
      let steps = outbox.steps
      if steps.contains(where: \.takesTime) {
        later(&group, steps.reduce(0) { $0 + $1.size }) { [self] in try? await take(steps, to: sender) }
      } else {
        try await take(steps, to: sender)
      }
    }
  }

  /// Does something beside the answers to others, unless there is too much of it already.
  private func later(
    _ group: inout DiscardingTaskGroup,
    _ bytes: Int,
    _ work: @escaping @Sendable () async -> Void
  ) {
    let isFree =
      delayed.add(1, ordering: .relaxed).newValue <= Self.mostDelayed.replies
      && delayedBytes.add(bytes, ordering: .relaxed).newValue <= Self.mostDelayed.bytes
    guard isFree else { return forget(bytes) }
    group.addTask(executorPreference: eventLoop) { [self] in
      await work()
      forget(bytes)
    }
  }

  private func forget(_ bytes: Int) {
    delayed.subtract(1, ordering: .relaxed)
    delayedBytes.subtract(bytes, ordering: .relaxed)
  }

  private func take(_ steps: [Outbox.Step], to sender: SocketAddress) async throws(SocketError) {
    for step in steps {
      switch step {
      case .ask(let question):
        if let reply = await context.upstream?.exchange(question) { try await send(reply, to: sender) }
      case .take(.send(let bytes)), .take(.trickle(let bytes, _, _)), .take(.endless(let bytes)):
        try await send(bytes, to: sender)
      case .take(.wait(let duration)): try await Pause.wait(duration)
      case .take(.close): break
      }
    }
  }

  private func send(_ bytes: [UInt8], to sender: SocketAddress) async throws(SocketError) {
    do throws(SocketError) {
      try await socket.send(bytes, to: sender)
    } catch {
      if error.cause == .cancelled { throw error }
      // The sender is gone or cannot be reached, which is no reason to stop serving others.
      StandardStream.errors.write("sock: cannot reply to \(place.at(sender).word): \(error.reason)\n")
    }
  }
}

extension Outbox.Step {
  fileprivate var takesTime: Bool {
    switch self {
    case .ask, .take(.wait): true
    case .take: false
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

extension SocketAddress {
  /// What a Unix-domain datagram comes from whose sender bound no name.
  fileprivate static let nameless = SocketAddress.unix(.unnamed)
}

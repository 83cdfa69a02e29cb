import Logging
import SocketKernel
import Synchronization

/// One run of ``Listener/serve(until:drain:_:)``: who it serves, and how it ends.
final class Service: Sendable {
  private let listener: SlotHandle
  private let readsToTheEnd: Bool
  private let signal: StopSignal?
  private let drain: Duration
  private let handler: @Sendable (consuming Connection) async throws -> Void
  /// Marks the sockets that belong to this run.
  private let number: UInt32
  private let open = Mutex(0)
  private let isCancelled = Atomic<Bool>(false)

  private static let runs = Atomic<UInt32>(0)
  /// How long a connection is given to end well after its handler is done with it.
  private static let lingerLimit = Duration.seconds(1)

  init(
    listener: SlotHandle, readsToTheEnd: Bool, signal: StopSignal?, drain: Duration,
    handler: @escaping @Sendable (consuming Connection) async throws -> Void
  ) {
    self.listener = listener
    self.readsToTheEnd = readsToTheEnd
    self.signal = signal
    self.drain = drain
    self.handler = handler
    number = Self.runs.add(1, ordering: .relaxed).newValue
  }

  /// Serves on the listener's loop, whatever executor the caller is on: there, accepting costs no hop.
  func run() async -> Result<Void, SocketError> {
    if !listener.isReachable { await listener.moveOut() }
    // One registration for the cancellation of all handlers. They have none of their own: nobody else can cancel them.
    return await withTaskCancellationHandler {
      await withTaskGroup(of: Result<Void, SocketError>.self) { group in
        group.addTask(executorPreference: listener.loop) { await self.serve() }
        return await group.next() ?? .success(())
      }
    } onCancel: {
      cancelHandlers()
    }
  }

  private func serve() async -> Result<Void, SocketError> {
    let alarm: Registration
    do throws(SocketError) {
      alarm = try Registration.alarm(on: listener.loop)
    } catch {
      return .failure(error)
    }
    let drained = alarm.handle
    let isServed = listener.exclusively { state in
      if state.service == 0 { state.service = number }
      return state.service != number
    }
    if isServed { return .failure(listener.error(.accept, .busy)) }
    signal?.watch(number) { [number] in
      for loop in LoopPool.all { loop.post(.stop(service: number)) }
    }
    defer {
      signal?.unwatch(number)
      listener.exclusively { state in
        state.service = 0
        state.isStopping = false
        state.isCancelled = false
      }
    }

    return await withDiscardingTaskGroup { group in
      do throws(SocketError) {
        while true { start(try await listener.accept(until: .never), in: &group, drained) }
      } catch {
        guard error.cause == .stopping else {
          cancelHandlers()
          group.cancelAll()
          return .failure(error)
        }
      }
      acceptTheLast(in: &group, drained)
      let deadline = Deadline(after: drain)
      while open.withLock({ $0 }) > 0, await drained.wait(.receiving, until: deadline) == .ready {
        drained.exclusively { $0.receiving.isReady = false }
      }
      cancelHandlers()
      group.cancelAll()
      return .success(())
    }
  }

  private func cancelHandlers() {
    isCancelled.store(true, ordering: .sequentiallyConsistent)
    for loop in LoopPool.all { loop.post(.cancel(service: number)) }
  }

  /// Takes in those whose connection is complete, and refuses all others from now on.
  private func acceptTheLast(in group: inout DiscardingTaskGroup, _ drained: SlotHandle) {
    while case .done(let descriptor) = listener.attemptAccept(isResumed: true) {
      start(SocketDescriptor(adopting: Int32(descriptor)), in: &group, drained)
    }
    listener.exclusively { $0.receiving.isBusy = false }
    _ = SystemCalls.shutdown(listener.descriptor, ShutdownDirection.both.rawValue)
  }

  /// Starts the handler of one connection, on the loop whose turn it is.
  private func start(
    _ descriptor: consuming SocketDescriptor, in group: inout DiscardingTaskGroup, _ drained: SlotHandle
  ) {
    do throws(SocketError) {
      let loop = try LoopPool.next(.served)
      let registration = try Registration.add(
        descriptor, to: loop, staysHome: true, service: number, readsToTheEnd: readsToTheEnd)
      // A stop or a cancel that looked for sockets to end before this one was there has to look again.
      if signal?.isStopped == true { loop.post(.stop(service: number)) }
      if isCancelled.load(ordering: .sequentiallyConsistent) { loop.post(.cancel(service: number)) }
      let handoff = Handoff(Connection(registration))
      open.withLock { $0 += 1 }
      group.addTask(executorPreference: loop) { await self.handle(handoff, drained) }
    } catch {
      log.error("a client was turned away: \(error)")
    }
  }

  /// Runs the handler, then ends what it leaves of its connection. On the connection's loop.
  ///
  /// Its frame stays while the connection is open, as do all that it calls on the way to a receive: together they fit
  /// the first kilobyte that a task allocates, and nothing that can be done without belongs here.
  private func handle(_ handoff: Handoff<Connection>, _ drained: SlotHandle) async {
    let connection = handoff.take()
    let handle = connection.handle
    let key = handle.key
    handle.exclusively { $0.coveredTask = currentTask }
    do {
      try await handler(connection)
    } catch {
      report(error)
    }
    if let rest = handle.reclaim(key) { await rest.handle.linger(until: Deadline(after: Self.lingerLimit)) }
    let isLast = open.withLock { open in
      open -= 1
      return open == 0
    }
    if isLast { drained.loop.post(.ring(drained.key, .receiving)) }
  }

  /// A peer that left and a server that stops are everyday; what else a handler throws may be a mistake in it.
  private func report(_ error: any Error) {
    if let error = error as? SocketError, error.disposition != .callerError {
      log.debug("a connection ended: \(error)")
    } else if error is CancellationError {
      log.debug("a connection ended: its handler was cancelled")
    } else {
      log.error("a handler failed: \(error)")
    }
  }
}

/// Carries a value that cannot be copied into a task, where it is taken out once.
final class Handoff<Value: ~Copyable & Sendable>: @unchecked Sendable {
  private var value: Value?
  init(_ value: consuming Value) { self.value = consume value }
  func take() -> Value { value.take()! }
}

extension SlotHandle {
  /// Takes back a connection that its handler let go of; nil if somebody has it still, or has closed it.
  func reclaim(_ key: SlotKey) -> Registration? {
    guard self.key == key else { return nil }
    let isLeft = exclusively { state in
      state.coveredTask = 0
      state.service = 0
      defer { state.isAbandoned = false }
      if !state.isAbandoned {
        // Whoever has it now is not the server's to stop or to cancel.
        state.isStopping = false
        state.isCancelled = false
      }
      return state.isAbandoned
    }
    return isLeft ? Registration(self) : nil
  }
}

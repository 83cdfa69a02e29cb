internal import CSockets
import Logging
import SocketKernel
import Synchronization

/// One run of ``Listener/serve(until:drain:_:)``: who it serves, and how it ends.
final class Service: Sendable {
  private let listener: SlotHandle
  private let readsToTheEnd: Bool
  /// The connections are streams that a ring can serve. Its requests wait only on a blocking socket.
  private let isForRing: Bool
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
    listener: SlotHandle,
    readsToTheEnd: Bool,
    signal: StopSignal?,
    drain: Duration,
    handler: @escaping @Sendable (consuming Connection) async throws -> Void
  ) {
    self.listener = listener
    self.readsToTheEnd = readsToTheEnd
    isForRing = !readsToTheEnd && listener.loop.selector.ring != nil
    self.signal = signal
    self.drain = drain
    self.handler = handler
    number = Self.nextNumber()
  }

  static func nextNumber() -> UInt32 { runs.add(1, ordering: .relaxed).newValue }

  /// Serves on the listener's loop, whatever executor the caller is on: there, accepting costs no hop.
  func run() async -> Result<Void, SocketError> {
    if !listener.isReachable { await listener.moveOut() }
    let serving = Task(executorPreference: listener.loop) { await self.serve() }
    // One registration for the cancellation of all handlers. They have none of their own: nobody else can cancel them.
    return await withTaskCancellationHandler {
      await serving.value
    } onCancel: {
      serving.cancel()
      cancelHandlers()
    }
  }

  private func serve() async -> Result<Void, SocketError> {
    let isFree = listener.exclusively { state in
      if state.service == 0 { state.service = number }
      return state.service == number
    }
    guard isFree else { return .failure(listener.error(.accept, .busy)) }
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
    do throws(SocketError) {
      // Where the end of the last handler is waited for.
      let drained = try Registration.alarm(on: listener.loop)
      return await serve(drained.handle)
    } catch {
      return .failure(error)
    }
  }

  private func serve(_ drained: SlotHandle) async -> Result<Void, SocketError> {
    await withDiscardingTaskGroup { group in
      var entrances: [Entrance] = []
      if isForRing { listener.startAccepting() }
      do throws(SocketError) {
        try await acceptClients(in: &group, &entrances, drained)
      } catch {
        await listener.stopAccepting()
        guard error.cause == .stopping else {
          cancelHandlers()
          group.cancelAll()
          return .failure(error)
        }
      }
      acceptTheLast(in: &group, &entrances, drained)
      let deadline = Deadline(after: drain)
      var wake = Wake.ready
      while open.withLock({ $0 }) > 0, wake == .ready {
        wake = await drained.wait(.receiving, until: deadline)
        drained.exclusively { $0.receiving.isReady = false }
      }
      cancelHandlers()
      group.cancelAll()
      return wake == .cancelled ? .failure(listener.error(.accept, .cancelled)) : .success(())
    }
  }

  private func cancelHandlers() {
    isCancelled.store(true, ordering: .sequentiallyConsistent)
    for loop in LoopPool.all { loop.post(.cancel(service: number)) }
  }

  /// Starts a handler for each client, for ever.
  private func acceptClients(
    in group: inout DiscardingTaskGroup,
    _ entrances: inout [Entrance],
    _ drained: SlotHandle
  ) async throws(SocketError) {
    var backOff = AcceptBackOff()
    var accepted = 0
    while true {
      let descriptor = try await listener.accept(until: .never, &backOff, for: number, nonBlocking: !isForRing)
      do throws(SocketError) {
        try start(descriptor, in: &group, &entrances, drained)
      } catch {
        // This client is turned away; the kernel has no room to watch it.
        try await backOff.pause(listener, error.cause, until: .never)
      }
      // A flood of clients must not keep those who are connected from being served.
      accepted += 1
      if accepted % 64 == 0 { await listener.loop.yield() }
    }
  }

  /// Takes in those whose connection is complete, and refuses all others from now on.
  private func acceptTheLast(
    in group: inout DiscardingTaskGroup,
    _ entrances: inout [Entrance],
    _ drained: SlotHandle
  ) {
    listener.exclusively { $0.receiving.isReady = true }  // their report may be under way
    var backOff = AcceptBackOff()
    // No more than a queue has room for: under a flood, those who come now are refused like all later ones.
    accepting: for _ in 0..<4096 {
      switch listener.attemptAccept(for: number, isResumed: true, nonBlocking: !isForRing) {
      case .done(let descriptor):
        listener.countAccepted()
        try? start(SocketDescriptor(adopting: Int32(descriptor)), in: &group, &entrances, drained)
      case .failed(let cause):
        guard backOff.judge(cause) == .nextClient else { break accepting }
      case .wait:
        break accepting
      }
    }
    listener.exclusively { $0.receiving.isBusy = false }
    _ = SystemCalls.shutdown(listener.descriptor, ShutdownDirection.both.rawValue)
  }

  /// Starts the handler of one connection, on the loop whose turn it is.
  private func start(
    _ descriptor: consuming SocketDescriptor,
    in group: inout DiscardingTaskGroup,
    _ entrances: inout [Entrance],
    _ drained: SlotHandle
  ) throws(SocketError) {
    let loop = try LoopPool.next(.served)
    let registration = try Registration.add(
      descriptor,
      to: loop,
      staysHome: true,
      isMeantForRing: isForRing,
      service: number,
      readsToTheEnd: readsToTheEnd
    )
    open.withLock { $0 += 1 }
    let entrance = entrance(to: loop, &entrances, drained)
    // A task of a group always runs, so nothing else has to own the connection until it does.
    entrance.arrivals.add(registration.release())
    group.addTask(executorPreference: loop, operation: entrance.task)
  }

  private func entrance(to loop: EventLoop, _ entrances: inout [Entrance], _ drained: SlotHandle) -> Entrance {
    if let entrance = entrances.first(where: { $0.loop === loop }) { return entrance }
    let arrivals = Arrivals()
    let entrance = Entrance(loop: loop, arrivals: arrivals, task: { await self.handle(arrivals, drained) })
    entrances.append(entrance)
    return entrance
  }

  /// Runs the handler, then ends what it leaves of its connection. On the connection's loop.
  ///
  /// Its frame stays while the connection is open, as do all that it calls on the way to a receive: together they fit
  /// the first kilobyte that a task allocates, and nothing that can be done without belongs here.
  private func handle(_ arrivals: Arrivals, _ drained: SlotHandle) async {
    let handle = arrivals.take()
    let connection = Connection(Registration(handle))
    let key = handle.key
    handle.exclusively { state in
      state.coveredTask = sockets_current_task()
      // Those who look for the sockets to stop or cancel may have looked before this one was there. Asked here and not
      // by who accepts: the state is the loop's from the moment that the selector watches the socket.
      if signal?.isStopped == true { state.isStopping = true }
      if isCancelled.load(ordering: .sequentiallyConsistent) { state.isCancelled = true }
    }
    if isForRing { handle.enterRing() }
    do {
      try await handler(connection)
    } catch {
      report(error, handle, key)
    }
    if let rest = handle.reclaim(key) { await rest.handle.linger(until: Deadline(after: Self.lingerLimit)) }
    let isLast = open.withLock { open in
      open -= 1
      return open == 0
    }
    if isLast { drained.loop.post(.ring(drained.key, .receiving)) }
  }

  /// A peer that left and a server that stops are everyday; what else a handler throws may be a mistake in it.
  private func report(_ error: any Error, _ handle: SlotHandle, _ key: SlotKey) {
    if let error = error as? SocketError, error.disposition != .callerError || error.cause == .closed {
      log.debug("a connection ended", error: error, metadata: facts(error, handle, key))
    } else if error is CancellationError {
      log.debug("a connection ended: its handler was cancelled", metadata: facts(error, handle, key))
    } else {
      log.error("a handler failed", error: error, metadata: facts(error, handle, key))
    }
  }

  /// The addresses too, unless the handler has closed the connection: then they are another's, or nobody's.
  private func facts(_ error: any Error, _ handle: SlotHandle, _ key: SlotKey) -> Logger.Metadata {
    guard handle.key == key else { return Logger.Metadata(error, local: try? listener.localAddress()) }
    return Logger.Metadata(error, local: try? handle.localAddress(), remote: try? handle.remoteAddress())
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

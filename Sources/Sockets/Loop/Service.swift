import Logging
import SocketKernel
import Synchronization

/// One run of ``Listener/serve(until:drain:_:)``: who it serves, and how it ends.
final class Service: Sendable {
  private let listener: SlotHandle
  private let signal: StopSignal?
  private let drain: Duration
  private let handler: @Sendable (consuming Connection) async throws -> Void
  /// Marks the sockets that belong to this run.
  private let number: UInt32
  private let open = Mutex(0)

  private static let runs = Atomic<UInt32>(0)
  /// How long a connection is given to end well after its handler is done with it.
  private static let lingerLimit = Duration.seconds(1)

  init(
    listener: SlotHandle, signal: StopSignal?, drain: Duration,
    handler: @escaping @Sendable (consuming Connection) async throws -> Void
  ) {
    self.listener = listener
    self.signal = signal
    self.drain = drain
    self.handler = handler
    number = Self.runs.add(1, ordering: .relaxed).newValue
  }

  /// Serves on the listener's loop, whatever executor the caller is on: there, accepting costs no hop.
  func run() async -> Result<Void, SocketError> {
    if !listener.isReachable { await listener.moveOut() }
    return await withTaskGroup(of: Result<Void, SocketError>.self) { group in
      group.addTask(executorPreference: listener.loop) { await self.serve() }
      return await group.next() ?? .success(())
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
    listener.exclusively { $0.service = number }
    signal?.watch(number) { [number] in
      for loop in LoopPool.all { loop.post(.stop(service: number)) }
    }
    defer {
      signal?.unwatch(number)
      listener.exclusively { state in
        state.service = 0
        state.isStopping = false
      }
    }

    return await withDiscardingTaskGroup { group in
      do throws(SocketError) {
        while true { start(try await listener.accept(until: .never), in: &group, drained) }
      } catch {
        guard error.cause == .stopping else {
          group.cancelAll()
          return .failure(error)
        }
      }
      acceptTheLast(in: &group, drained)
      let deadline = Deadline(after: drain)
      while open.withLock({ $0 }) > 0, await drained.wait(.receiving, until: deadline) == .ready {
        drained.exclusively { $0.receiving.isReady = false }
      }
      group.cancelAll()
      return .success(())
    }
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
      let loop = try LoopPool.next()
      let registration = try Registration.add(descriptor, to: loop, staysHome: true, service: number)
      if signal?.isStopped == true { loop.post(.stop(service: number)) }
      let handoff = Handoff(Connection(registration))
      open.withLock { $0 += 1 }
      group.addTask(executorPreference: loop) {
        await self.handle(handoff.take())
        let isLast = self.open.withLock { open in
          open -= 1
          return open == 0
        }
        if isLast { drained.loop.post(.ring(drained.key, .receiving)) }
      }
    } catch {
      log.error("a client was turned away: \(error)")
    }
  }

  /// Runs the handler, then ends what it leaves of its connection. On the connection's loop.
  private func handle(_ connection: consuming Connection) async {
    let handle = connection.handle
    let key = handle.key
    handle.exclusively { $0.coveredTask = currentTask }
    let handoff = Handoff(connection)
    await withTaskCancellationHandler {
      do {
        try await handler(handoff.take())
      } catch {
        report(error)
      }
      guard let rest = handle.reclaim(key) else { return }
      await rest.handle.linger(until: Deadline(after: Self.lingerLimit))
    } onCancel: {
      handle.loop.post(.cancel(key))
    }
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
      return state.isAbandoned
    }
    return isLeft ? Registration(self) : nil
  }
}

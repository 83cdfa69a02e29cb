internal import CSockets
import SocketKernel
import Synchronization
import SystemPackage

/// The way to a slot for the tasks and the loop that use it.
///
/// It does not own anything: a ``Registration`` keeps the slot in use, and whoever holds a handle is outlived by one,
/// or holds a ``SlotKey`` beside it to notice that it was not.
struct SlotHandle: @unchecked Sendable, BitwiseCopyable {
  let slot: UnsafeMutablePointer<Slot>

  @inline(__always)
  init(_ slot: UnsafeMutablePointer<Slot>) { self.slot = slot }

  var loop: EventLoop { slot.pointee.thread.pointee.loop.unsafelyUnwrapped.takeUnretainedValue() }

  /// Whether the calling thread is the loop's.
  @inline(__always)
  var isOnLoop: Bool { sockets_get_current_loop() == UnsafeRawPointer(slot.pointee.thread) }

  var descriptor: Int32 { slot.pointee.descriptor }
  var key: SlotKey { SlotKey(index: slot.pointee.index, generation: slot.pointee.generation.load(ordering: .relaxed)) }

  /// Whether the calling thread may look at the state now; if not, it has to be moved out first.
  @inline(__always)
  var isReachable: Bool { isOnLoop || slot.pointee.home.load(ordering: .acquiring) == Slot.movedOut }

  /// The only way to the state: without a lock on the loop that the slot is at home on, with it elsewhere.
  @inline(__always)
  func exclusively<Result>(_ body: (inout SlotState) -> Result) -> Result {
    if slot.pointee.home.load(ordering: .acquiring) == Slot.atHome {
      assert(isOnLoop, "a slot that is at home was reached from another thread")
      return body(&slot.pointee.state)
    }
    return locked(body)
  }

  @inline(never)
  func locked<Result>(_ body: (inout SlotState) -> Result) -> Result {
    slot.pointee.lock.withLock { _ in body(&slot.pointee.state) }
  }

  /// Lets the calling thread at the state of a slot that is at home on a loop.
  @inline(never)
  func moveOut() async {
    let key = key
    await withUnsafeContinuation { loop.post(.moveOut(key, $0)) }
  }

  func setMovedOut() { slot.pointee.home.store(Slot.movedOut, ordering: .releasing) }
}

// MARK: - Waiting

extension SlotHandle {
  /// Suspends the task until this side is ready or something ends the wait.
  ///
  /// Registering for cancellation costs more than suspending does. Whoever runs a handler registers once for the whole
  /// connection; all other tasks register for each wait.
  @inline(__always)
  func wait(_ side: Side, until deadline: Deadline) async -> Wake {
    if isCovered { return await suspended { arm(side, $0, until: deadline, turn: nil) } }
    return await waitRegistered(side, until: deadline)
  }

  /// Whether cancelling the current task is known to reach this slot.
  private var isCovered: Bool {
    @inline(never) get {
      let task = exclusively { $0.coveredTask }
      return task != 0 && task == sockets_current_task()
    }
  }

  @inline(never)
  private func waitRegistered(_ side: Side, until deadline: Deadline) async -> Wake {
    let key = key
    let turn = exclusively { state in
      state[side].turn &+= 1
      return state[side].turn
    }
    return await withTaskCancellationHandler {
      await suspended { arm(side, $0, until: deadline, turn: turn) }
    } onCancel: {
      loop.post(.cancelWait(key, side, turn: turn))
    }
  }

  @inline(never)
  private func arm(
    _ side: Side,
    _ continuation: UnsafeContinuation<Wake, Never>,
    until deadline: Deadline,
    turn: UInt32?
  ) {
    let refusal = exclusively { state -> Wake? in
      if state[side].waiter != nil { return .busy }
      if state.isClosed && !state.isLingering { return .closed }
      if state.isCancelled || (turn != nil && turn == state[side].cancelledTurn) { return .cancelled }
      if state[side].isReady { return .ready }
      if state.isStopping && side == .receiving && !state.isLingering { return .stopping }
      if deadline != .never {
        if deadline <= .now { return .expired }
        queue(deadline, side, &state)
      }
      // A cancel of an earlier wait may still be on its way.
      if turn == nil { state[side].turn &+= 1 }
      state[side].deadline = deadline
      state[side].isBusy = true
      state[side].waiter = continuation
      return watchIfNeeded(side, &state)
    }
    guard let refusal else { return }
    if refusal != .ready && refusal != .busy { exclusively { $0[side].isBusy = false } }
    continuation.resume(returning: refusal)
  }

  /// Has room to send reported from now on. If that cannot be, the wait ends at once, and the next try says why.
  private func watchIfNeeded(_ side: Side, _ state: inout SlotState) -> Wake? {
    guard side == .sending else { return nil }
    state.watchFailure = 0
    guard descriptor >= 0 else { return nil }
    let result = watchWrites(&state)
    if result >= 0 { return nil }
    state.watchFailure = Int16(-result)
    state.sending.isBusy = false
    state.sending.waiter = nil
    return .ready
  }

  /// Has the loop report room to send from now on. 0 or a negative errno.
  func watchWrites(_ state: inout SlotState) -> Int32 {
    if state.watchesWrites { return 0 }
    let result =
      state.ring.phase == .outside
      ? loop.selector.watchWrites(descriptor, key: key) : loop.selector.watchOnlyWrites(descriptor, key: key)
    state.watchesWrites = result >= 0
    return result
  }

  /// Most deadlines are never reached, so a later one than the loop looks for already costs nothing.
  private func queue(_ deadline: Deadline, _ side: Side, _ state: inout SlotState) {
    guard deadline < state[side].queuedDeadline else { return }
    state[side].queuedDeadline = deadline
    if isOnLoop {
      loop.queueDeadline(deadline, key, side)
    } else {
      loop.post(.queueDeadline(DeadlineEntry(deadline: deadline, key: key, side: side)))
    }
  }

  /// How long a peer may leave a closed connection's last bytes untaken. The kernel gives up on a peer that takes
  /// nothing after some minutes as well.
  private static let closingLimit = Duration.seconds(60)

  func queueClosing(_ state: inout SlotState) {
    state.sending.deadline = Deadline(after: Self.closingLimit)
    queue(state.sending.deadline, .sending, &state)
  }

  /// A queued moment has come: ends the wait, if its deadline is not later by now. On the loop's thread.
  func expire(_ entry: DeadlineEntry, at now: Deadline) {
    let isClosing = exclusively { state in
      if state[entry.side].queuedDeadline == entry.deadline { state[entry.side].queuedDeadline = .never }
      if state.ring.closesAfterRest {
        if state.sending.deadline <= now { return true }
        queue(state.sending.deadline, .sending, &state)
        return false
      }
      guard state[entry.side].waiter != nil else { return false }
      if state[entry.side].deadline <= now {
        state[entry.side].resume(.expired)
      } else if state[entry.side].deadline != .never {
        queue(state[entry.side].deadline, entry.side, &state)
      }
      return false
    }
    if isClosing { finishClosing() }
  }
}

// MARK: - Ending waits, on the loop's thread

extension SlotHandle {
  func cancelWait(_ side: Side, turn: UInt32) {
    exclusively { state in
      // It may come before the wait that it cancels, and after the cancel of a later one, which must not be forgotten.
      if Int32(bitPattern: turn &- state[side].cancelledTurn) > 0 { state[side].cancelledTurn = turn }
      if state[side].turn == turn { state[side].resume(.cancelled) }
    }
  }

  /// Under the lock wherever the slot is at home: a slot that another thread is just filling in is looked at too.
  func stop(service: UInt32) {
    locked { state in
      guard state.service == service else { return }
      state.isStopping = true
      if state.isLingering { return }
      // What came before the stop is still taken in, even if its report has not been read: one more call tells.
      state.receiving.isReady = true
      state.receiving.resume(.ready)
    }
  }

  func cancel(service: UInt32) {
    locked { state in
      guard state.service == service else { return }
      state.isCancelled = true
      state.resumeAll(.cancelled)
    }
  }
}

/// `withUnsafeContinuation`, in the form that the standard library keeps for callers that stay on their executor.
///
/// The usual form first makes sure that it runs where its caller does, which it does already: that question to the
/// runtime, with a lock around its answer, is a tenth of what a request costs outside of the kernel.
@inline(__always)
func suspended(_ body: (UnsafeContinuation<Wake, Never>) -> Void) async -> Wake {
  await _unsafeInheritExecutor_withUnsafeContinuation(body)
}

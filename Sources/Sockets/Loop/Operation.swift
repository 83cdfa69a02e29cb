internal import CSockets
import SocketKernel
import SystemPackage

/// What came of one try at a system call.
enum Attempt {
  case done(Int)
  /// Nothing there, or no room: wait, then try again.
  case wait
  case failed(SocketError.Cause)
}

/// Every operation that may wait has the same form:
///
///     try await handle.begin(.receive)
///     var isResumed = false
///     while true {
///       switch handle.attempt…(isResumed: isResumed) {
///       case .done(let count): return count
///       case .failed(let cause): throw handle.error(.receive, cause)
///       case .wait: try await handle.suspend(.receive, .receiving, until: deadline)
///       }
///       isResumed = true
///     }
///
/// It is written out each time, because the memory that a call fills is borrowed anew for each attempt: nothing
/// unsafe lives across a suspension.
extension SlotHandle {
  /// Makes the slot reachable for the calling thread, lets others go first now and then, and refuses in a task that is
  /// cancelled already.
  @inline(__always)
  func begin(_ operation: SocketError.Operation) async throws(SocketError) {
    if !canBegin { try await prepare(operation) }
  }

  /// Whether an operation may begin here and now.
  @inline(__always)
  var canBegin: Bool {
    isReachable && !(isOnLoop && !mayGoOn) && !sockets_current_task_is_cancelled()
  }

  @inline(__always)
  private var mayGoOn: Bool {
    // The loop's, not the slot's, which another thread may be using.
    let thread = slot.pointee.thread
    return thread.pointee.mayGoOn()
  }

  @inline(never)
  private func prepare(_ operation: SocketError.Operation) async throws(SocketError) {
    if isOnLoop { await loop.yield() }
    if !isReachable { await moveOut() }
    if sockets_current_task_is_cancelled() { throw error(operation, .cancelled) }
  }

  /// Waits, and throws unless the wait ended because this side is ready.
  @inline(__always)
  func suspend(_ operation: SocketError.Operation, _ side: Side, until deadline: Deadline) async throws(SocketError) {
    let wake = await wait(side, until: deadline)
    if wake != .ready { throw error(operation, wake.cause) }
    // An actor's task goes on wherever the actor runs just then, which need not be where it began to wait.
    if !isReachable { await moveOut() }
  }

  /// Waits before the next try, where the kernel's reports are no sign that it will go better. On the side itself, so
  /// that whatever ends a wait for readiness ends this one too.
  func pause(
    _ operation: SocketError.Operation,
    _ side: Side,
    for duration: Duration,
    until deadline: Deadline
  ) async throws(SocketError) {
    let end = min(deadline, Deadline(after: duration))
    var wake = Wake.ready
    repeat {
      exclusively { $0[side].isReady = false }
      wake = await wait(side, until: end)
      if !isReachable { await moveOut() }
    } while wake == .ready && end > .now
    if wake == .ready || wake == .expired { wake = deadline <= .now ? .expired : .ready }
    exclusively { state in
      state[side].isReady = true
      state[side].isBusy = wake == .ready
    }
    if wake != .ready { throw error(operation, wake.cause) }
  }

  /// Makes one call that answers a count or a negative errno, if this side is ready and free.
  @inline(__always)
  func attempt(_ side: Side, isResumed: Bool, _ call: (inout SlotState) -> Int) -> Attempt {
    exclusively { state in
      if let refusal = state.refusal(side, isResumed: isResumed) { return .failed(refusal) }
      // Not what the ring is for: it has to let go of the stream first.
      if state.ring.phase != .outside || state.ring.gathered > 0 || state.ring.isBlocking {
        prepareForRawCalls(&state)
        if side == .receiving && state.ring.phase != .outside { state[side].isReady = false }
      }
      guard state[side].isReady else {
        state[side].isBusy = true
        return .wait
      }
      let result = uninterrupted { call(&state) }
      if result == -Int(Errno.wouldBlock.rawValue) {
        state[side].isReady = false
        state[side].isBusy = true
        return .wait
      }
      state[side].isBusy = false
      return result >= 0 ? .done(result) : .failed(.system(Errno(rawValue: Int32(-result))))
    }
  }

  /// The error, with the addresses as far as the kernel still knows them.
  @inline(never)
  func error(_ operation: SocketError.Operation, _ cause: SocketError.Cause) -> SocketError {
    counted(SocketError(operation, cause, local: try? localAddress(), remote: try? remoteAddress()))
  }
}

/// Makes a call that answers a negative errno, and makes it again when a signal has interrupted it.
@inline(__always)
func uninterrupted<Answer: FixedWidthInteger & SignedInteger>(_ call: () -> Answer) -> Answer {
  var answer = call()
  while answer == -Answer(Errno.interrupted.rawValue) { answer = call() }
  return answer
}

extension SlotState {
  /// Why this operation must not go on, if there is a reason.
  @inline(__always)
  func refusal(_ side: Side, isResumed: Bool) -> SocketError.Cause? {
    if isClosed && !isLingering { return .closed }
    if self[side].isBusy && !isResumed { return .busy }
    if side == .sending && isResumed && watchFailure != 0 { return .system(Errno(rawValue: Int32(watchFailure))) }
    return nil
  }
}

extension Wake {
  var cause: SocketError.Cause {
    switch self {
    case .ready: preconditionFailure("a wait that ended well is no error")
    case .cancelled: .cancelled
    case .expired: .deadlineExpired
    case .stopping: .stopping
    case .closed: .closed
    case .busy: .busy
    }
  }
}

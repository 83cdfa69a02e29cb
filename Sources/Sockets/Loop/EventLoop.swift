internal import CSockets
import HeapModule
import SocketKernel
import Synchronization
import SystemPackage

/// A thread that waits for the kernel on behalf of many sockets and runs the tasks that use them.
///
/// It is a task executor: the handlers that ``Listener/serve(until:drain:_:)`` starts run on the loop of their
/// connection, so a request is received, answered and sent without leaving the thread. Loops are started when the first
/// socket is opened, as many as the process may use processors (`SOCKETS_LOOPS` sets another number), and live as long
/// as the process. They ask the kernel with io_uring, or with epoll where that is refused; `SOCKETS_BACKEND`, `uring`
/// or `epoll`, forces one, and opening a socket fails when a forced one is refused. Work that blocks the thread or
/// computes for long belongs on another executor.
public final class EventLoop: TaskExecutor, @unchecked Sendable {
  let selector: PlatformSelector
  let slots = SlotTable()
  private let inbox = Mutex(Inbox())
  /// Set with every letter into the inbox, so that a turn without any takes no lock.
  private let hasMail = Atomic<Bool>(false)
  private var serial: LoopSerialExecutor!

  /// Touched by the loop's thread alone.
  let own: UnsafeMutablePointer<LoopThread>
  let counters: UnsafeMutablePointer<LoopCounters>

  init(name: String, backend: Backend) throws(SocketError) {
    selector = try PlatformSelector(backend)
    counters = .allocate(capacity: 1)
    counters.initialize(to: LoopCounters())
    own = .allocate(capacity: 1)
    own.initialize(to: LoopThread(counters: counters))
    own.pointee.ring = selector.ring
    selector.ring?.pointee.gathering = own.pointee.gathering
    serial = LoopSerialExecutor(loop: self)
    own.pointee.loop = .passUnretained(self)
    let retained = Unmanaged.passRetained(self)  // for ever: the thread never ends
    let result = sockets_start_thread(
      name,
      { Unmanaged<EventLoop>.fromOpaque($0!).takeUnretainedValue().prepare() },
      { Unmanaged<EventLoop>.fromOpaque($0!).takeUnretainedValue().run() },
      retained.toOpaque()
    )
    guard result == 0 else {
      retained.release()
      throw SocketError(.open, Errno(rawValue: -result))
    }
  }

  /// Only of a loop whose thread could not be started.
  deinit {
    own.deinitialize(count: 1)
    own.deallocate()
    counters.deinitialize(count: 1)
    counters.deallocate()
  }

  /// Whether the caller runs on this loop's thread.
  public var isCurrent: Bool {
    @inline(__always) get { sockets_get_current_loop() == UnsafeRawPointer(own) }
  }

  // MARK: - The turn

  /// Makes this thread the ring's, which only it can do. 0 or a negative errno.
  private func prepare() -> Int32 { own.pointee.ring?.pointee.enable() ?? 0 }

  /// Runs what is ready, then waits for more, for ever.
  private func run() {
    sockets_set_current_loop(UnsafeRawPointer(own))
    while true {
      runJobs()
      sendGathered()
      own.pointee.endTurn()
      if own.pointee.hasWork {
        wait(0)
      } else if !spin() {
        wait(millisecondsToDeadline())
      }
      own.pointee.beginTurn()
      seeOff()
      emptyInbox()
      expireDeadlines()
      resumeYielding()
    }
  }

  @inline(__always)
  private func wait(_ milliseconds: Int32) {
    selector.wait(
      milliseconds: milliseconds,
      report: { key, readiness in deliver(readiness, to: key) },
      complete: { complete($0) }
    )
  }

  /// Looks for something to do, without sleeping, for as long as ``spinDuration`` says. Whether there is.
  @inline(__always)
  private func spin() -> Bool {
    let longest = Self.spinNanoseconds.load(ordering: .relaxed)
    return longest != 0 && spin(longest)
  }

  @inline(never)
  private func spin(_ longest: UInt64) -> Bool {
    let end = Deadline(nanoseconds: Deadline.now.nanoseconds + longest)
    let until = min(end, own.pointee.deadlines.min?.deadline ?? .never)
    repeat {
      wait(0)
      if own.pointee.hasWork || hasMail.load(ordering: .relaxed) { return true }
      if own.pointee.ring?.pointee.departing.isEmpty == false { return true }
    } while .now < until
    return false
  }

  /// Runs the jobs queued so far. Those that they queue wait for the next turn, behind the sockets.
  private func runJobs() {
    let end = own.pointee.jobs.tail
    let nonisolated = asUnownedTaskExecutor()
    let isolated = serial.asUnownedSerialExecutor()
    while let next = own.pointee.jobs.next(before: end) {
      own.pointee.beginJob()
      if next.isIsolated {
        next.job.runSynchronously(isolatedTo: isolated, taskExecutor: nonisolated)
      } else {
        next.job.runSynchronously(on: nonisolated)
      }
    }
  }

  /// Lets the other tasks and sockets of the loop go first. Called by a task on it; `Task.yield()` would allocate.
  func yield() async {
    await withUnsafeContinuation { own.pointee.yielding.append($0) }
  }

  private func resumeYielding() {
    if own.pointee.yielding.isEmpty { return }
    // One by one: to resume is to append to the jobs, and nothing of `own` may be in use meanwhile.
    for index in own.pointee.yielding.indices { own.pointee.yielding[index].resume() }
    own.pointee.yielding.removeAll(keepingCapacity: true)
  }

  private func deliver(_ readiness: Readiness, to key: SlotKey) {
    withSlot(key) { slot in
      let mayClose = slot.exclusively { state in
        if readiness.contains(.hungUp) || readiness.contains(.urgent) { state.readsToTheEnd = true }
        if readiness.contains(.readable) {
          state.receiving.isReady = true
          state.receiving.resume(.ready)
        }
        guard readiness.contains(.writable), slot.flushRest(&state) else { return false }
        state.sending.isReady = true
        state.sending.resume(.ready)
        return state.ring.closesAfterRest
      }
      if mayClose { slot.finishClosing() }
    }
  }

  /// What a request of the ring has come to, for a slot whose time may be over.
  @inline(__always)
  private func complete(_ completion: Ring.Completion) {
    let slot = SlotHandle(slots[completion.key.index])
    let isCurrent = slot.key == completion.key
    switch completion.kind {
    case .receive:
      if !sockets_completion_has_more(completion.flags) { own.pointee.ring!.pointee.receives -= 1 }
      if isCurrent {
        slot.received(completion.result, completion.flags)
      } else if sockets_completion_has_buffer(completion.flags) {
        own.pointee.ring!.pointee.give(sockets_completion_buffer(completion.flags))
      }
    case .send:
      if isCurrent { slot.sendCutShort(completion.result) }
    case .accept:
      if !sockets_completion_has_more(completion.flags) { own.pointee.ring!.pointee.receives -= 1 }
      if isCurrent {
        slot.accepted(completion.result, isLast: !sockets_completion_has_more(completion.flags))
      } else if completion.result >= 0 {
        _ = SystemCalls.close(completion.result)
      }
    case .cancelReceive: own.pointee.ring!.pointee.cancelFailed(.receive, completion.key, completion.result)
    case .cancelAccept: own.pointee.ring!.pointee.cancelFailed(.accept, completion.key, completion.result)
    case .poll: break
    }
  }

  /// Has the streams that leave the ring watched by epoll.
  private func seeOff() {
    guard let ring = own.pointee.ring, !ring.pointee.departing.isEmpty else { return }
    for index in ring.pointee.departing.indices { withSlot(ring.pointee.departing[index]) { $0.depart() } }
    ring.pointee.departing.removeAll(keepingCapacity: true)
  }

  /// Calls `body` with the slot, unless the use that the key means is over.
  func withSlot(_ key: SlotKey, _ body: (SlotHandle) -> Void) {
    let slot = SlotHandle(slots[key.index])
    if slot.key == key { body(slot) }
  }

  // MARK: - From other threads

  /// Leaves a message for the loop's thread. One that is not urgent waits for the next wake there is anyway.
  func post(_ message: Message, isUrgent: Bool = true) {
    wakeIfNeeded { inbox in
      inbox.messages.append(message)
      // Not for ever, though: what is posted for later holds a slot.
      return isUrgent || inbox.messages.count >= 64
    }
  }

  private func wakeIfNeeded(_ change: (inout Inbox) -> Bool) {
    let mustWake = inbox.withLock { inbox in
      let isUrgent = change(&inbox)
      hasMail.store(true, ordering: .releasing)
      guard isUrgent, !inbox.isWoken else { return false }
      inbox.isWoken = true
      return true
    }
    if mustWake { selector.wake() }
  }

  private func emptyInbox() {
    guard hasMail.load(ordering: .acquiring) else { return }
    inbox.withLock { inbox in
      swap(&inbox, &own.pointee.emptied)
      inbox.isWoken = false
      hasMail.store(false, ordering: .relaxed)
    }
    for job in own.pointee.emptied.jobs { own.pointee.jobs.append(job) }
    for message in own.pointee.emptied.messages { handle(message) }
    own.pointee.emptied.jobs.removeAll(keepingCapacity: true)
    own.pointee.emptied.messages.removeAll(keepingCapacity: true)
  }

  // MARK: - Deadlines

  /// Looks at this side of the slot again when the moment has come. On the loop's thread.
  func queueDeadline(_ deadline: Deadline, _ key: SlotKey, _ side: Side) {
    own.pointee.deadlines.insert(DeadlineEntry(deadline: deadline, key: key, side: side))
  }

  private func millisecondsToDeadline() -> Int32 {
    guard let first = own.pointee.deadlines.min else { return -1 }
    return first.deadline.millisecondsLeft(at: .now)
  }

  private func expireDeadlines() {
    guard !own.pointee.deadlines.isEmpty else { return }
    // Here and not where one is added, in the middle of using a slot: this looks at all of them.
    own.pointee.tidyDeadlines { entry in
      var isCurrent = false
      withSlot(entry.key) { slot in
        isCurrent = slot.exclusively { $0[entry.side].queuedDeadline == entry.deadline }
      }
      return isCurrent
    }
    let now = Deadline.now
    while let first = own.pointee.deadlines.min, first.deadline <= now {
      own.pointee.deadlines.removeMin()
      withSlot(first.key) { $0.expire(first, at: now) }
    }
  }
}

// MARK: - As an executor

extension EventLoop {
  /// Called by the runtime with each piece of a task that prefers this loop.
  public func enqueue(_ job: consuming ExecutorJob) { submit(LoopJob(job: UnownedJob(job), isIsolated: false)) }

  public func asUnownedTaskExecutor() -> UnownedTaskExecutor { UnownedTaskExecutor(ordinary: self) }

  /// For an actor that shall live on this loop: give it as the actor's `unownedExecutor`.
  public var unownedSerialExecutor: UnownedSerialExecutor { serial.asUnownedSerialExecutor() }

  @inline(__always)
  fileprivate func submit(_ job: LoopJob) {
    if isCurrent {
      own.pointee.jobs.append(job)
    } else {
      wakeIfNeeded { inbox in
        inbox.jobs.append(job)
        return true
      }
    }
  }
}

/// The loop as an actor's executor. An object of its own: `enqueue` of one that is both kinds of executor could not
/// tell an actor's job from a task's, and they have to be run by different calls.
final class LoopSerialExecutor: SerialExecutor, @unchecked Sendable {
  private unowned(unsafe) let loop: EventLoop

  init(loop: EventLoop) { self.loop = loop }

  func enqueue(_ job: consuming ExecutorJob) { loop.submit(LoopJob(job: UnownedJob(job), isIsolated: true)) }
  func asUnownedSerialExecutor() -> UnownedSerialExecutor { UnownedSerialExecutor(ordinary: self) }
  func checkIsolated() { precondition(loop.isCurrent, "not on the event loop that this actor lives on") }
  func isIsolatingCurrentContext() -> Bool? { loop.isCurrent }
}

import SocketKernel
import Synchronization

/// What a loop and the users of its sockets count.
///
/// On the loop's thread a count is a plain load and a store: there is one writer. Users on other threads, who have
/// taken a lock already, add atomically to a second number beside it.
struct LoopCounters: ~Copyable, Sendable {
  struct Counter: ~Copyable, Sendable {
    private let own = Atomic<Int>(0)
    private let others = Atomic<Int>(0)

    @inline(__always)
    func add(_ number: Int, isOnLoop: Bool) {
      if isOnLoop {
        own.store(own.load(ordering: .relaxed) &+ number, ordering: .relaxed)
      } else {
        others.wrappingAdd(number, ordering: .relaxed)
      }
    }

    var value: Int { own.load(ordering: .relaxed) &+ others.load(ordering: .relaxed) }
  }

  let received = Counter()
  let sent = Counter()
  let accepted = Counter()
  let opened = Counter()
  let closed = Counter()
  /// By the order of ``SocketCounters/dispositions``.
  private let errors: InlineArray<6, Counter> = InlineArray { _ in Counter() }
  let turns = Counter()
  /// Nanoseconds.
  let busy = Counter()
  let longestTurn = Atomic<Int>(0)

  /// Whether anybody wants to know how long the turns take: it costs two looks at the clock in each.
  static let timesTurns = Atomic<Bool>(false)

  func count(_ disposition: SocketError.Disposition, isOnLoop: Bool) {
    guard let index = SocketCounters.dispositions.firstIndex(of: disposition) else { return }
    errors[index].add(1, isOnLoop: isOnLoop)
  }

  func errors(_ index: Int) -> Int { errors[index].value }

  /// The turn that began then is over. On the loop's thread.
  func turnEnded(_ began: Deadline) {
    let nanoseconds = Int(clamping: Deadline.now.nanoseconds &- began.nanoseconds)
    turns.add(1, isOnLoop: true)
    busy.add(nanoseconds, isOnLoop: true)
    if nanoseconds > longestTurn.load(ordering: .relaxed) { longestTurn.store(nanoseconds, ordering: .relaxed) }
  }
}

extension SlotHandle {
  @inline(__always)
  private var counters: UnsafeMutablePointer<LoopCounters> { slot.pointee.thread.pointee.counters }

  @inline(__always)
  func count(received bytes: Int) { counters.pointee.received.add(bytes, isOnLoop: isOnLoop) }

  @inline(__always)
  func count(sent bytes: Int) { counters.pointee.sent.add(bytes, isOnLoop: isOnLoop) }

  func countAccepted() { counters.pointee.accepted.add(1, isOnLoop: isOnLoop) }
  func countOpened() { counters.pointee.opened.add(1, isOnLoop: isOnLoop) }
  func countClosed() { counters.pointee.closed.add(1, isOnLoop: isOnLoop) }

  /// Counts the error that an operation is about to end with.
  @inline(never)
  func counted(_ error: SocketError) -> SocketError {
    counters.pointee.count(error.disposition, isOnLoop: isOnLoop)
    return error
  }
}

import HeapModule
import Synchronization

/// What a loop's own thread keeps to itself.
///
/// Behind a pointer instead of in the loop's class, because every use of a class's variable checks at run time that
/// nobody else is using it. Here nobody else can: only code on the loop's thread comes this way.
struct LoopThread: ~Copyable {
  var jobs = JobQueue()
  var deadlines = Heap<DeadlineEntry>()
  /// Changes places with the inbox, so that neither ever gives its memory back.
  var emptied = Inbox()
  /// Operations since the running job began.
  private var operations = 0
  /// Tasks that let others go first.
  var yielding: [UnsafeContinuation<Void, Never>] = []
  /// Tidy up when there are as many deadlines as this.
  private var deadlineLimit = 1024
  /// What other threads may read.
  let counters: UnsafeMutablePointer<LoopCounters>
  /// When the turn began, where that is asked for.
  var turnBegan: Deadline?
  /// What is sent with the end of this turn.
  let gathering: UnsafeMutablePointer<Gathering>
  /// Where the loop works with io_uring.
  var ring: UnsafeMutablePointer<Ring>?
  /// Set before anybody looks. Loops live as long as the process, so counting references to them would be work for
  /// nothing.
  var loop: Unmanaged<EventLoop>?
  private var spareBuffer: UnsafeMutableRawPointer?
  private var spareBuffers = 0

  init(counters: UnsafeMutablePointer<LoopCounters>) {
    self.counters = counters
    gathering = .allocate(capacity: 1)
    gathering.initialize(to: Gathering())
  }

  deinit {
    gathering.deinitialize(count: 1)
    gathering.deallocate()
  }
}

/// What other threads want of a loop.
struct Inbox {
  var jobs: [LoopJob] = []
  var messages: [Message] = []
  /// A wake is under way that has not been answered: another one would be a system call for nothing.
  var isWoken = false
}

// MARK: - Taking turns

extension LoopThread {
  /// A job that makes this many operations in a row, because its peer is so fast that it never has to wait, lets
  /// others go first.
  private static let operationsInARow = 256

  mutating func beginJob() { operations = 0 }

  @inline(__always)
  mutating func mayGoOn() -> Bool {
    operations += 1
    return operations % Self.operationsInARow != 0
  }

  /// Whether there is something to do before the loop may sleep.
  var hasWork: Bool { !jobs.isEmpty || !yielding.isEmpty }
}

// MARK: - Time

extension LoopThread {
  mutating func beginTurn() {
    if LoopCounters.timesTurns.load(ordering: .relaxed) { turnBegan = .now }
  }

  mutating func endTurn() {
    guard let began = turnBegan else { return }
    counters.pointee.turnEnded(began)
    turnBegan = nil
  }
}

// MARK: - Deadlines

extension LoopThread {
  /// Entries outlive the operations they were made for. So that they do not pile up behind long deadlines, those that
  /// nobody looks for any more are thrown out whenever their number has doubled.
  mutating func tidyDeadlines(isCurrent: (DeadlineEntry) -> Bool) {
    guard deadlines.count >= deadlineLimit else { return }
    deadlines = Heap(deadlines.unordered.filter { isCurrent($0) })
    deadlineLimit = max(1024, deadlines.count * 2)
  }
}

// MARK: - Buffers

extension LoopThread {
  /// Memory for one receive: the one used last, which the processor's cache still has.
  @inline(__always)
  mutating func takeBuffer() -> UnsafeMutableRawPointer {
    guard let buffer = spareBuffer else { return ReceiveBuffer.allocate() }
    // A spare buffer's first word leads to the next.
    spareBuffer = buffer.load(as: UnsafeMutableRawPointer?.self)
    spareBuffers -= 1
    return buffer
  }

  /// Keeps it for the next receive; what a burst has piled up is given back.
  @inline(__always)
  mutating func returnBuffer(_ buffer: UnsafeMutableRawPointer) {
    if spareBuffers == 64 { return buffer.deallocate() }
    buffer.storeBytes(of: spareBuffer, as: UnsafeMutableRawPointer?.self)
    spareBuffer = buffer
    spareBuffers += 1
  }
}

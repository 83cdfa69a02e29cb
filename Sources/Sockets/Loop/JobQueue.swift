/// A piece of a task that is ready to run, and which of the loop's two executors it was given to.
struct LoopJob {
  let job: UnownedJob
  let isIsolated: Bool
}

/// The jobs of one loop: a ring that grows and never shrinks, touched by the loop's thread alone.
struct JobQueue: ~Copyable {
  private var base: UnsafeMutablePointer<LoopJob>
  private var mask: Int
  private var head = 0
  private(set) var tail = 0

  init() {
    let capacity = 256
    base = .allocate(capacity: capacity)
    mask = capacity - 1
  }

  deinit { base.deallocate() }

  var isEmpty: Bool { head == tail }

  mutating func append(_ job: LoopJob) {
    if tail &- head > mask { grow() }
    (base + (tail & mask)).initialize(to: job)
    tail &+= 1
  }

  /// The next job, as long as it was appended before the queue's tail was at `end`.
  mutating func next(before end: Int) -> LoopJob? {
    guard head != end else { return nil }
    defer { head &+= 1 }
    return base[head & mask]
  }

  private mutating func grow() {
    let capacity = (mask + 1) * 2
    let larger = UnsafeMutablePointer<LoopJob>.allocate(capacity: capacity)
    // Positions keep their numbers, so `head`, `tail` and an `end` that a caller holds stay true.
    for position in head..<tail { (larger + (position & (capacity - 1))).initialize(to: base[position & mask]) }
    base.deallocate()
    base = larger
    mask = capacity - 1
  }
}

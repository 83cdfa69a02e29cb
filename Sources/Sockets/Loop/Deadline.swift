internal import CSockets

/// A moment on the loop's clock (`CLOCK_MONOTONIC`, nanoseconds), or never.
struct Deadline: Comparable, BitwiseCopyable, Sendable {
  let nanoseconds: UInt64

  static let never = Deadline(nanoseconds: .max)
  static var now: Deadline { Deadline(nanoseconds: sockets_monotonic_nanoseconds()) }

  static func < (left: Self, right: Self) -> Bool { left.nanoseconds < right.nanoseconds }
}

extension Deadline {
  /// `duration` from now; a negative one has passed already, one beyond the clock's range is never.
  init(after duration: Duration) {
    let (seconds, attoseconds) = duration.components
    if seconds < 0 || attoseconds < 0 {
      self = Deadline(nanoseconds: 0)
      return
    }
    let (whole, overflow) = UInt64(seconds).multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, carry) = whole.addingReportingOverflow(UInt64(attoseconds / 1_000_000_000))
    let (total, past) = sum.addingReportingOverflow(Deadline.now.nanoseconds)
    self = overflow || carry || past ? .never : Deadline(nanoseconds: total)
  }

  @inline(__always)
  init(within duration: Duration?) {
    self = if let duration { Deadline(after: duration) } else { .never }
  }

  init(until instant: ContinuousClock.Instant) { self.init(after: ContinuousClock.now.duration(to: instant)) }

  /// What is left of it in milliseconds, rounded up: rounded down, a loop would spin through the last millisecond.
  func millisecondsLeft(at now: Deadline) -> Int32 {
    if self == .never { return -1 }
    if self <= now { return 0 }
    let left = nanoseconds - now.nanoseconds
    return Int32(clamping: left / 1_000_000 + (left % 1_000_000 == 0 ? 0 : 1))
  }
}

/// When to look at a slot again. Entries are never taken back: one that turns out to be too early is put in again for
/// the later moment, so an operation that ends before its deadline leaves the queue alone.
struct DeadlineEntry: Comparable, Sendable {
  let deadline: Deadline
  let key: SlotKey
  let side: Side

  static func < (left: Self, right: Self) -> Bool { left.deadline < right.deadline }
  static func == (left: Self, right: Self) -> Bool { left.deadline == right.deadline }
}

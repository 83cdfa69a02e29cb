import Glibc
import Synchronization

extension EventLoop {
  static let spinNanoseconds: Atomic<UInt64> = {
    let text = getenv("SOCKETS_SPIN").map { String(cString: $0) } ?? ""
    return Atomic(text.isEmpty ? 0 : (UInt64(text) ?? 0).multipliedReportingOverflow(by: 1000).partialValue)
  }()

  /// How long the loops go on looking for something to do before they sleep: 0, unless `SOCKETS_SPIN` says another
  /// number of microseconds. May be changed at any time.
  ///
  /// To sleep and be woken costs more than most requests. Where requests come one at a time, and in less time than
  /// this, looking is faster than sleeping, by more than half; it costs a processor for each loop as long as they come.
  public static var spinDuration: Duration {
    get { .nanoseconds(Int64(clamping: spinNanoseconds.load(ordering: .relaxed))) }
    set {
      let (seconds, attoseconds) = newValue.components
      let nanoseconds = seconds < 0 || attoseconds < 0 ? 0 : UInt64(seconds) * 1_000_000_000
      spinNanoseconds.store(nanoseconds + UInt64(max(attoseconds, 0)) / 1_000_000_000, ordering: .relaxed)
    }
  }
}

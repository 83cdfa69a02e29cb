public import SocketKernel
import Synchronization

/// What the sockets of this process have done since it began, over all loops: for a health page, a log line or a
/// metrics system.
///
///     let before = SocketCounters.now
///     …
///     print(SocketCounters.now.bytesSent - before.bytesSent)
///
/// Counting costs a request neither an atomic operation nor a lock. The numbers are read one after another while the
/// loops go on, so a sum that should be zero may be off by what happened meanwhile. Clients and servers count alike.
/// The product `SocketsMetrics` hands these numbers to swift-metrics.
public struct SocketCounters: Sendable, Hashable {
  /// Connections that listeners have accepted.
  public internal(set) var accepted = 0
  /// Sockets that were opened, accepted or adopted.
  public internal(set) var opened = 0
  /// Sockets that were closed.
  public internal(set) var closed = 0
  /// Bytes received. In a ring they count when they have arrived, elsewhere when they are received.
  public internal(set) var bytesReceived = 0
  /// Bytes that the kernel, or the ring for it, has taken.
  public internal(set) var bytesSent = 0
  /// The errors that operations ended with, by what a caller can do about them; time limits and cancellation too.
  public internal(set) var errors = [SocketError.Disposition: Int](uniqueKeysWithValues: dispositions.map { ($0, 0) })
  /// The turns that the loops have made since ``startTimingTurns()``.
  public internal(set) var turns = 0
  /// The time that those turns took, without the waits between them.
  public internal(set) var busyTime: Duration = .zero
  /// The longest of those turns: what runs on a loop for longer than expected shows here.
  public internal(set) var longestTurn: Duration = .zero

  public init() {}

  /// How many sockets are open: those that wait to be closed by their loop included.
  public var open: Int { opened - closed }

  /// The numbers of this moment.
  public static var now: SocketCounters {
    var sum = SocketCounters()
    for loop in LoopPool.all { loop.counters.pointee.add(to: &sum) }
    return sum
  }

  /// Has every loop look at the clock twice a turn from now on, which costs about 50 ns, for ``turns``, ``busyTime`` and
  /// ``longestTurn``.
  public static func startTimingTurns() { LoopCounters.timesTurns.store(true, ordering: .relaxed) }

  static let dispositions: [SocketError.Disposition] = [
    .retryNow, .retryLater, .peerGone, .callerError, .cancelled, .deadlineExpired,
  ]
}

extension LoopCounters {
  fileprivate func add(to sum: inout SocketCounters) {
    // What ends is read before what begins it: a socket that comes and goes meanwhile makes no negative number.
    sum.closed += closed.value
    sum.opened += opened.value
    sum.accepted += accepted.value
    sum.bytesReceived += received.value
    sum.bytesSent += sent.value
    for (index, disposition) in SocketCounters.dispositions.enumerated() {
      sum.errors[disposition]! += errors(index)
    }
    sum.turns += turns.value
    sum.busyTime += .nanoseconds(busy.value)
    sum.longestTurn = max(sum.longestTurn, .nanoseconds(longestTurn.load(ordering: .relaxed)))
  }
}

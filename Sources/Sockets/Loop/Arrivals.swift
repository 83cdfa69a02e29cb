import Synchronization

/// The connections of one service and one loop whose tasks have not begun.
///
/// A task's closure is kept as long as its connection, and holds what it has captured. So the tasks of a loop share one,
/// which names no connection: whichever of them begins takes one that waits.
final class Arrivals: Sendable {
  private let slots = Mutex<[SlotHandle]>([])

  func add(_ slot: SlotHandle) { slots.withLock { $0.append(slot) } }

  /// Not more often than one was added.
  func take() -> SlotHandle { slots.withLock { $0.removeLast() } }
}

/// How one service's connections come to one loop.
struct Entrance {
  typealias Task = @Sendable @isolated(any) () async -> Void

  let loop: EventLoop
  let arrivals: Arrivals
  let task: Task
}

internal import CSockets
import Glibc
import SocketKernel
import Synchronization
import SystemPackage

/// Threads for calls that only block: the C library's resolver knows no other way, and a loop must not wait for it.
///
/// At most four: names are few, and one that waits for a silent server holds its thread for many seconds, whoever asked
/// and gave up. Started when they are needed and kept; they sleep. What no thread is free for waits in a queue of
/// bounded length, because who asks for a thousand names at once is better told than served next week.
final class ResolverPool: @unchecked Sendable {
  static let shared = ResolverPool(threads: 4, queue: 1024)

  private struct State {
    var waiting: [@Sendable () -> Void] = []
    var threads = 0
    var idle = 0
  }

  private let state = Mutex(State())
  private let bell: UnsafeMutablePointer<sem_t>
  private let threads: Int
  private let queue: Int

  init(threads: Int, queue: Int) {
    self.threads = threads
    self.queue = queue
    bell = .allocate(capacity: 1)  // for ever, as the threads
    sem_init(bell, 0, 0)
  }

  /// Runs `work` on a thread of the pool.
  ///
  /// - Throws: `EAGAIN` when too many wait already, or no thread can be had.
  func run(_ work: @escaping @Sendable () -> Void) throws(Errno) {
    let refusal: Errno? = state.withLock { state in
      guard state.waiting.count < queue else { return .resourceTemporarilyUnavailable }
      if state.idle <= state.waiting.count && state.threads < threads {
        let retained = Unmanaged.passRetained(self)  // for ever: the thread never ends
        let answer = sockets_start_thread(
          "sockets-names",
          nil,
          { Unmanaged<ResolverPool>.fromOpaque($0!).takeUnretainedValue().work() },
          retained.toOpaque()
        )
        if answer == 0 {
          state.threads += 1
        } else {
          retained.release()
          if state.threads == 0 { return Errno(rawValue: -answer) }
        }
      }
      state.waiting.append(work)
      return nil
    }
    if let refusal { throw refusal }
    sem_post(bell)
  }

  private func work() {
    while true {
      state.withLock { $0.idle += 1 }
      while sem_wait(bell) != 0 {}
      let next = state.withLock { state in
        state.idle -= 1
        return state.waiting.removeFirst()
      }
      next()
    }
  }
}

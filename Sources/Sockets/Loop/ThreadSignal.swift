import Glibc

/// What a thread waits for that must have something done by a loop before it goes on. On the waiting thread's stack.
struct ThreadSignal: @unchecked Sendable {
  private let semaphore: UnsafeMutablePointer<sem_t>

  /// Waits until the signal is given that `ask` is called with. Never on a loop's own thread.
  static func wait(_ ask: (ThreadSignal) -> Void) {
    var semaphore = sem_t()
    withUnsafeMutablePointer(to: &semaphore) { semaphore in
      sem_init(semaphore, 0, 0)
      ask(ThreadSignal(semaphore: semaphore))
      while sem_wait(semaphore) != 0 {}  // interrupted by a signal's handler
      sem_destroy(semaphore)
    }
  }

  func give() { sem_post(semaphore) }
}

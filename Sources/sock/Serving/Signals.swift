import Glibc
import Synchronization

/// SIGINT and SIGTERM as an event of the program instead of its death.
enum Signals {
  /// How many of the signals came. With the semaphore, all that the handler touches: little else is allowed there.
  private static let count = Atomic<Int>(0)
  /// Posting is allowed inside a handler and safe from any thread: sem_post(3), signal-safety(7).
  nonisolated(unsafe) private static let arrival: UnsafeMutablePointer<sem_t> = {
    let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
    sem_init(semaphore, 0, 0)
    return semaphore
  }()

  /// Calls `first`, on a thread of its own, at the first of the two signals; the second ends the program at once.
  ///
  /// Call once in a program's life.
  static func onStop(_ first: @escaping @Sendable () -> Void) throws(Failure) {
    _ = arrival  // made before a handler can ask for it
    try startThread {
      while sem_wait(arrival) != 0 {}
      first()
    }

    var action = sigaction()
    action.sa_flags = SA_RESTART
    action.__sigaction_handler.sa_handler = { number in
      if Signals.count.add(1, ordering: .relaxed).oldValue > 0 { _exit(128 + number) }
      sem_post(Signals.arrival)
    }
    for number in [SIGINT, SIGTERM] { sigaction(number, &action, nil) }
  }

  /// How often SIGHUP came and was not yet dealt with, counted by the semaphore itself.
  nonisolated(unsafe) private static let hangUps: UnsafeMutablePointer<sem_t> = {
    let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
    sem_init(semaphore, 0, 0)
    return semaphore
  }()

  /// Calls `reload`, on a thread of its own, at every SIGHUP. Call once in a program's life.
  static func onHangUp(_ reload: @escaping @Sendable () -> Void) throws(Failure) {
    _ = hangUps
    try startThread {
      while true {
        while sem_wait(hangUps) != 0 {}
        reload()
      }
    }
    var action = sigaction()
    action.sa_flags = SA_RESTART
    action.__sigaction_handler.sa_handler = { _ in sem_post(Signals.hangUps) }
    sigaction(SIGHUP, &action, nil)
  }

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private static func startThread(_ body: @escaping @Sendable () -> Void) throws(Failure) {
    let box = Unmanaged.passRetained(Body(body))
    var thread = pthread_t()
    let failure = pthread_create(
      &thread,
      nil,
      { argument in
        if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      },
      box.toOpaque()
    )
    guard failure == 0 else {
      box.release()
      throw Failure(.systemLimit, "cannot start a thread: \(String(cString: strerror(failure)))")
    }
    // Nobody waits for its end, which then leaves nothing behind.
    pthread_detach(thread)
  }
}

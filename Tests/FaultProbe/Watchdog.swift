import FaultSeam
import Glibc
import Synchronization

/// Ends the process when an experiment makes no progress, and says which.
enum Watchdog {
  private static let current = Mutex((name: "", number: 0))

  /// One case takes a millisecond or two; on a machine that is starved, longer.
  static let patience = getenv("FAULT_PATIENCE").flatMap { Int(String(cString: $0)) } ?? 50

  static func begin(_ name: String) {
    current.withLock { $0 = (name, $0.number + 1) }
  }

  static func start(patience seconds: Int) {
    var thread = pthread_t()
    let argument = UnsafeMutableRawPointer(bitPattern: max(seconds, 1))
    _ = pthread_create(
      &thread,
      nil,
      { argument in
        let patience = Int(bitPattern: argument)
        var last = -1
        var same = 0
        while true {
          sleep(1)
          let (name, number) = Watchdog.current.withLock { $0 }
          same = number == last ? same + 1 : 0
          last = number
          if same < patience { continue }
          say("a hang: \(name)")
          exit(1)
        }
      },
      argument
    )
  }
}

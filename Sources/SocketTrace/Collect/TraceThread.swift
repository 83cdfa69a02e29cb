import CSockets
import Glibc

/// A thread of its own for work that blocks: the pool of tasks has none to lend.
enum TraceThread {
  /// Runs `body` there, and gives what it gave.
  ///
  /// - Parameter onCancel: called when the task is cancelled meanwhile; `body` is waited for all the same.
  static func run<Value: Sendable>(
    _ name: StaticString,
    onCancel: @escaping @Sendable () -> Void,
    _ body: @escaping @Sendable () throws(TraceFailure) -> Value
  ) async throws(TraceFailure) -> Value {
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { (continuation: CheckedContinuation<Result<Value, TraceFailure>, Never>) in
        do throws(TraceFailure) {
          try start(name) { continuation.resume(returning: Result { () throws(TraceFailure) in try body() }) }
        } catch {
          continuation.resume(returning: .failure(error))
        }
      }
    } onCancel: {
      onCancel()
    }
    return try result.get()
  }

  /// Starts it and does not wait.
  static func start(_ name: StaticString, _ body: @escaping @Sendable () -> Void) throws(TraceFailure) {
    let work = Unmanaged.passRetained(Work(body))
    let answer = sockets_start_thread(
      "\(name)",
      nil,
      { Unmanaged<Work>.fromOpaque($0!).takeRetainedValue().body() },
      work.toOpaque()
    )
    if answer < 0 {
      work.release()
      throw TraceFailure(doing: "start a thread", errno: -answer)
    }
  }

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}

/// Something that one thread waits for and another one says, once or more often.
final class Signal: @unchecked Sendable {
  private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

  init() { sem_init(semaphore, 0, 0) }

  deinit {
    sem_destroy(semaphore)
    semaphore.deallocate()
  }

  func send() { sem_post(semaphore) }

  func wait() { while sem_wait(semaphore) < 0, errno == EINTR {} }
}

import Synchronization

/// Tells servers to stop, from anywhere and at most once: a signal handler's task, a test, an administrator's command.
///
///     let stop = StopSignal()
///     async let serving: Void = listener.serve(until: stop, drain: .seconds(10)) { … }
///     …
///     stop.stop()
///     try await serving
public final class StopSignal: Sendable {
  private struct State {
    var isStopped = false
    var watchers: [UInt32: @Sendable () -> Void] = [:]
  }

  private let state = Mutex(State())

  public init() {}

  public var isStopped: Bool { state.withLock { $0.isStopped } }

  /// Stops every server that serves until this signal. Doing it again changes nothing.
  public func stop() {
    let watchers = state.withLock { state in
      state.isStopped = true
      defer { state.watchers = [:] }
      return state.watchers
    }
    for watcher in watchers.values { watcher() }
  }

  /// Calls `watcher` when the signal is given, at once if it has been.
  func watch(_ name: UInt32, _ watcher: @escaping @Sendable () -> Void) {
    let isStopped = state.withLock { state in
      if !state.isStopped { state.watchers[name] = watcher }
      return state.isStopped
    }
    if isStopped { watcher() }
  }

  func unwatch(_ name: UInt32) { state.withLock { $0.watchers[name] = nil } }
}

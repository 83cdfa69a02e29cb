import SocketScript
import Synchronization

/// The script that a server answers by, which a signal may replace while connections live.
final class ScriptInForce: Sendable {
  private let current: Mutex<ScriptRun>
  /// How often it was replaced: cheap to look at before every request.
  private let generation = Atomic<Int>(0)
  private let connections = Atomic<Int>(0)
  private let began = ContinuousClock.now
  private let unixStart: Duration
  /// Whether what no rule matches is passed on to another server.
  let forwardsMisses: Bool

  init(_ script: Script, forwardsMisses: Bool = false) {
    unixStart = WallClock.now
    self.forwardsMisses = forwardsMisses
    current = Mutex(ScriptRun(script, unixStart: unixStart))
  }

  /// The time of the sessions' clock.
  var now: Duration { began.duration(to: .now) }
  var run: ScriptRun { current.withLock { $0 } }
  var version: Int { generation.load(ordering: .relaxed) }

  /// Answers by another script from now on. The counts begin anew: they belong to its rules.
  func replace(_ script: Script) {
    current.withLock { $0 = ScriptRun(script, unixStart: unixStart) }
    generation.add(1, ordering: .relaxed)
  }

  /// Counts a connection; false, and it is not counted, where there are as many as the script allows.
  func admits() -> Bool {
    let before = connections.add(1, ordering: .relaxed).oldValue
    guard before < run.script.limits.connections else {
      connections.subtract(1, ordering: .relaxed)
      return false
    }
    return true
  }

  func dismiss() { connections.subtract(1, ordering: .relaxed) }

  func session(over transport: ScriptSession.Transport, from origin: ScriptSession.Origin) -> ScriptSession {
    var session = ScriptSession(run, over: transport, from: origin, at: now)
    session.forwardsMisses = forwardsMisses
    return session
  }
}

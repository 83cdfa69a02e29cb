import CSockets
import Glibc

extension Tracer {
  /// What to do when nothing happened for some ticks: start who still waits for its turn, or end.
  ///
  /// Nobody is asked for a time after which an exchange is over. It is over when every thread sleeps, and each in a
  /// call that only another one of them could end: in a network of its own there is nobody else.
  func judgeQuiet() throws(TraceFailure) -> ProgramTrace.End? {
    guard quietTicks >= 3, tracees.values.allSatisfy({ ThreadStatus.isAsleep($0.tid) }) else { return nil }
    let canWaitForever = tracees.values.allSatisfy { waitsForOthers($0) }
    let isServed = started == plan.programs.count && hasServed
    // Threads that look at the clock now and then, as Java's do, never sleep without a limit.
    guard canWaitForever || isServed && quietTicks >= 20 else { return nil }
    if started < plan.programs.count {
      try startNext()
      quietTicks = 0
      return nil
    }
    if isServed { return .served }
    return plan.network == .own ? .stalled : nil
  }

  /// Whether those that nobody waits for have ended: all but the programs that listen, and at least one.
  private var hasServed: Bool {
    let running = Set(runs.values.map(\.program))
    return running.isSubset(of: ready) && running.count < plan.programs.count
  }

  private func waitsForOthers(_ tracee: Tracee) -> Bool {
    if let pending = tracee.pending { return pending.isUntimed }
    guard let call = ThreadStatus.call(of: tracee.tid), let number = call.first, call.count == 7 else { return false }
    switch Int(number) {
    // Its fourth argument is the limit.
    case Int(SYS_futex): return call[4] == 0
    case Int(SYS_wait4), Int(SYS_waitid), Int(SYS_read), Int(SYS_rt_sigsuspend): return true
    case Int(SYS_epoll_pwait): return Int32(truncatingIfNeeded: call[4]) < 0
    case Int(SYS_ppoll): return call[3] == 0
    default: return sockets_trace_waits_for_ever(number, call[3], call[4]) != 0
    }
  }
}

import CSockets
import Glibc

extension Tracer {
  /// Does what a stop asks for, and lets its thread run on.
  func handle(_ event: sockets_stop) {
    let tracee = tracee(event.tid)
    switch sockets_stop_kind(UInt32(event.kind)) {
    case SOCKETS_STOP_ENTRY: enter(tracee, event)
    case SOCKETS_STOP_EXIT: leave(tracee, event)
    case SOCKETS_STOP_SIGNAL: resume(tracee, signal: event.value)
    case SOCKETS_STOP_GROUP: _ = sockets_trace_listen(event.tid)
    case SOCKETS_STOP_BEGAN:
      // A new thread whose parent has not told of it yet waits for that: nobody knows whose it is.
      if tracee.process != nil { resume(tracee) }
    case SOCKETS_STOP_FORKED:
      adopt(event.value, childOf: tracee)
      resume(tracee)
    case SOCKETS_STOP_EXECUTED:
      execute(tracee, formerly: event.value)
      resume(tracee)
    case SOCKETS_STOP_ENDED: end(tracee, .exit, "status \(event.value)")
    case SOCKETS_STOP_KILLED: end(tracee, .crash, SignalNames.name(event.value))
    default: resume(tracee)
    }
  }

  private func resume(_ tracee: Tracee, signal: Int32 = 0) {
    _ = sockets_trace_continue(tracee.tid, tracee.pending == nil ? 0 : 1, signal)
  }

  private func enter(_ tracee: Tracee, _ event: sockets_stop) {
    let begin = sockets_monotonic_nanoseconds()
    if let process = tracee.process, !isEnding {
      let arguments = withUnsafeBytes(of: event.arguments) { Array($0.bindMemory(to: UInt64.self)) }
      tracee.pending = reader.enter(event.number, arguments, process, tid: tracee.tid)
      if let interrupted = tracee.interrupted {
        tracee.interrupted = nil
        if tracee.pending?.number == interrupted.number, tracee.pending?.arguments == interrupted.arguments {
          // The kernel begins it again after a signal: to the program it is the same call.
          tracee.pending?.call.begin = interrupted.call.begin
          tracee.pending?.call.isBlocked = interrupted.call.isBlocked
        } else {
          var call = interrupted.call
          call.error = "EINTR"
          ledger.add(.call(call))
        }
      }
    }
    resume(tracee)
    cost += Int64(sockets_monotonic_nanoseconds() - begin)
  }

  private func leave(_ tracee: Tracee, _ event: sockets_stop) {
    let begin = sockets_monotonic_nanoseconds()
    if let pending = tracee.pending, let process = tracee.process, !isEnding {
      let call = reader.leave(pending, event.result, process, tid: tracee.tid)
      // 512 to 516 are the kernel's own: interrupted, and perhaps to be begun again.
      if (-516 ... -512).contains(event.result) {
        tracee.interrupted = pending
        tracee.interrupted?.call.end = call.end
      } else if pending.isShown, !pending.isIdleLook(event.result) {
        ledger.add(.call(call))
        calls += 1
        if event.result >= 0, makesReady(pending) { ready.insert(process.program) }
      }
    }
    tracee.pending = nil
    resume(tracee)
    cost += Int64(sockets_monotonic_nanoseconds() - begin)
  }

  /// Whether somebody may call now: `listen`, or the `bind` of a datagram socket.
  private func makesReady(_ pending: PendingCall) -> Bool {
    if pending.kernelName == "listen" { return true }
    guard pending.kernelName == "bind", let lane = pending.call.lane else { return false }
    return [.udp, .unixDatagram].contains(ledger.entries[lane].lane.transport)
  }

  private func adopt(_ tid: Int32, childOf parent: Tracee) {
    guard let process = parent.process else { return }
    let child = tracee(tid)
    if ThreadStatus.process(of: tid) == process.pid {
      child.process = process
      process.threads += 1
    } else {
      let siblings = ledger.processes.count { $0.name.hasPrefix(plan.programs[process.program].name) }
      let name = "\(plan.programs[process.program].name) \(siblings + 1)"
      let index = ledger.addProcess(name, command: ledger.processes[process.index].command, pid: tid)
      let run = TracedRun(pid: tid, index: index, program: process.program)
      runs[tid] = run
      child.process = run
      note(run, .fork, "from \(ledger.processes[process.index].name)")
    }
    // It may be in its first stop already, or come to it later: continuing a running thread does nothing.
    resume(child)
  }

  /// All other threads of the process are gone, and the one that called has the process's number.
  private func execute(_ tracee: Tracee, formerly: Int32) {
    guard let process = runs[tracee.tid] else { return }
    if formerly != tracee.tid { tracees[formerly] = nil }
    for other in tracees.values where other.process === process && other !== tracee { tracees[other.tid] = nil }
    process.threads = 1
    // Descriptors that close by exec did.
    reader.sockets.letGo(process)
    tracee.process = process
    tracee.pending = nil
    let words = ThreadStatus.words(of: tracee.tid)
    let isFirst = ledger.processes[process.index].command == words
    ledger.processes[process.index].command = words
    if !isFirst { note(process, .exec, words) }
  }

  private func end(_ tracee: Tracee, _ what: ProcessEvent.What, _ detail: String) {
    tracees[tracee.tid] = nil
    guard let process = tracee.process else { return }
    process.threads -= 1
    if let pending = tracee.pending, pending.isShown, !isEnding { ledger.add(.call(pending.call)) }
    guard tracee.tid == process.pid else { return }
    // First of all: what only we hold open closes now.
    reader.sockets.letGo(process)
    runs[process.pid] = nil
    note(process, what, detail)
  }

  /// Ends every program that is left, and waits until none is.
  func endEverything() {
    if !isEnding {
      // What still waits was seen to wait; how it ends is our doing and no part of the exchange.
      for tracee in tracees.values.sorted(by: { $0.tid < $1.tid }) {
        if let pending = tracee.pending, pending.isShown { ledger.add(.call(pending.call)) }
      }
      network.drain()
    }
    isEnding = true
    reader.sockets.letGoOfAll()
    for pid in runs.keys { kill(pid, SIGKILL) }
    for tid in tracees.keys { kill(tid, SIGKILL) }
    var event = sockets_stop()
    while !tracees.isEmpty || !runs.isEmpty {
      guard sockets_trace_wait(&event, 1) > 0 else { break }
      if event.tid == ticker {
        kill(ticker, SIGCONT)
        continue
      }
      handle(event)
      // A child that was born meanwhile.
      for tid in tracees.keys { kill(tid, SIGKILL) }
    }
    if ticker > 0 {
      kill(ticker, SIGKILL)
      while waitpid(ticker, nil, 0) < 0, errno == EINTR {}
      ticker = 0
    }
  }
}

enum SignalNames {
  private static let names: [Int32: String] = [
    SIGHUP: "SIGHUP", SIGINT: "SIGINT", SIGQUIT: "SIGQUIT", SIGILL: "SIGILL", SIGTRAP: "SIGTRAP", SIGABRT: "SIGABRT",
    SIGBUS: "SIGBUS", SIGFPE: "SIGFPE", SIGKILL: "SIGKILL", SIGSEGV: "SIGSEGV", SIGPIPE: "SIGPIPE",
    SIGALRM: "SIGALRM", SIGTERM: "SIGTERM", SIGSYS: "SIGSYS", SIGUSR1: "SIGUSR1", SIGUSR2: "SIGUSR2",
  ]

  static func name(_ number: Int32) -> String { names[number] ?? "signal \(number)" }
}

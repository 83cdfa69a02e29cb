import CSockets
import Glibc

/// The thread that starts the programs and hears of every stop of theirs.
final class Tracer {
  let plan: ProgramTrace
  let stop: StopFlag
  let ledger = Ledger()
  let reader: CallReader
  let network: TracedNetwork
  /// Every thread that is traced, by its number.
  var tracees: [Int32: Tracee] = [:]
  /// Every process that is traced and has not ended.
  var runs: [Int32: TracedRun] = [:]
  /// How many of the programs were started.
  var started = 0
  /// The programs that listen or have bound a datagram socket.
  var ready: Set<Int> = []
  var ticker: Int32 = 0
  /// How many ticks nothing happened.
  var quietTicks = 0
  var isEnding = false
  private var stops = 0
  /// What tracing took in all and for how many calls.
  var (cost, calls) = (Int64(0), 0)

  /// Often enough that nobody notices the wait for the end, seldom enough to cost nothing.
  static let tick = 50

  init(_ plan: ProgramTrace, _ stop: StopFlag) throws(TraceFailure) {
    self.plan = plan
    self.stop = stop
    reader = CallReader(ledger: ledger)
    network = try TracedNetwork(plan.network, dropping: plan.dropped)
  }

  func run() throws(TraceFailure) -> ProgramTrace.Outcome {
    sockets_trace_ignore_child_signals()
    ticker = sockets_trace_ticker(Int32(Self.tick))
    if ticker < 0 { throw TraceFailure(doing: "start a process that keeps the time", errno: -ticker) }
    let end: ProgramTrace.End
    do {
      end = try follow()
    } catch {
      endEverything()
      throw error
    }
    endEverything()
    if end == .ended { network.settle() }
    let trace = network.finish(ledger, calls: "ptrace", cost: calls == 0 ? nil : cost / Int64(calls))
    return ProgramTrace.Outcome(trace: trace, end: end)
  }

  private func follow() throws(TraceFailure) -> ProgramTrace.End {
    let deadline = sockets_monotonic_nanoseconds() + UInt64(clamping: plan.timeout.nanoseconds)
    try startNext()
    while true {
      if runs.isEmpty {
        guard started < plan.programs.count else { return .ended }
        try startNext()
        continue
      }
      guard let event = next() else { return .ended }
      if event.tid == ticker {
        if stop.isSet { return .stopped }
        if sockets_monotonic_nanoseconds() >= deadline { return .timedOut }
        kill(ticker, SIGCONT)
        network.drain()
        quietTicks += 1
        if let end = try judgeQuiet() { return end }
      } else {
        quietTicks = 0
        handle(event)
        // The next begins when the one before it can be called, or cannot be waited for any more.
        if started < plan.programs.count, isReady(started - 1) { try startNext() }
      }
    }
  }

  private func isReady(_ program: Int) -> Bool {
    ready.contains(program) || !runs.values.contains { $0.program == program }
  }

  /// The next stop. Nil where there is no child at all.
  ///
  /// Packets are fetched now and then, and at each tick: often enough that their room is not used up, seldom enough
  /// that no program waits for it.
  private func next() -> sockets_stop? {
    stops += 1
    if stops % 64 == 0 { network.drain() }
    var event = sockets_stop()
    return sockets_trace_wait(&event, 1) > 0 ? event : nil
  }

  func startNext() throws(TraceFailure) {
    let program = plan.programs[started]
    var words = program.words.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var place = network.place
    // Until it is another program, the child has all that we hold open.
    reader.sockets.letGoOfAll()
    let pid = words.withUnsafeMutableBufferPointer {
      sockets_trace_spawn(program.path, $0.baseAddress, &place, plan.output)
    }
    if pid < 0 { throw TraceFailure(doing: "trace \(program.name)", errno: -pid) }
    let index = ledger.addProcess(program.name, command: program.words.joined(separator: " "), pid: pid)
    let run = TracedRun(pid: pid, index: index, program: started)
    runs[pid] = run
    tracee(pid).process = run
    note(run, .spawn)
    started += 1
  }

  func note(_ run: TracedRun, _ what: ProcessEvent.What, _ detail: String = "") {
    guard !isEnding else { return }
    ledger.add(
      .process(ProcessEvent(process: run.index, what: what, detail: detail, time: sockets_realtime_nanoseconds()))
    )
  }

  func tracee(_ tid: Int32) -> Tracee {
    if let known = tracees[tid] { return known }
    let new = Tracee(tid)
    tracees[tid] = new
    return new
  }
}

extension Duration {
  /// Not beyond what an `Int64` holds, which is 292 years.
  var nanoseconds: Int64 {
    let (whole, isOver) = components.seconds.multipliedReportingOverflow(by: 1_000_000_000)
    return isOver ? .max : whole + components.attoseconds / 1_000_000_000
  }
}

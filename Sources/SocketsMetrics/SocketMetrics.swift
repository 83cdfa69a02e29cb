public import CoreMetrics
import SocketKernel
import Sockets

/// Hands what the sockets of this process count to swift-metrics, and through it to Prometheus, StatsD or whatever the
/// program has chosen.
///
///     MetricsSystem.bootstrap(…)
///     let metrics = SocketMetrics()
///     try await metrics.run(every: .seconds(10))
///
/// | Label | Kind | Counts |
/// |---|---|---|
/// | `sockets.accepted` | counter | connections that listeners have accepted |
/// | `sockets.open` | meter | sockets that are open now |
/// | `sockets.received.bytes`, `sockets.sent.bytes` | counter | bytes |
/// | `sockets.errors` | counter, by `disposition` | errors that operations ended with |
/// | `sockets.loop.turns`, `sockets.loop.busy.nanoseconds` | counter | turns of the loops, and the time in them |
/// | `sockets.loop.longest.nanoseconds` | meter | the longest turn so far |
///
/// The loops themselves know nothing of it: they count in plain memory, which is read here.
public actor SocketMetrics {
  private let accepted, received, sent, turns, busy: Counter
  private let open, longestTurn: Meter
  private let errors: [(SocketError.Disposition, Counter)]
  private var published = SocketCounters()

  /// Makes the metrics; from now on the loops measure how long their turns take.
  ///
  /// - Parameters:
  ///   - prefix: what the labels begin with.
  ///   - factory: who keeps the metrics; nil for the one that the program has set up with `MetricsSystem.bootstrap`.
  public init(prefix: String = "sockets", factory: (any MetricsFactory)? = nil) {
    let factory = factory ?? MetricsSystem.factory
    func counter(_ name: String, _ dimensions: [(String, String)] = []) -> Counter {
      Counter(label: "\(prefix).\(name)", dimensions: dimensions, factory: factory)
    }
    accepted = counter("accepted")
    received = counter("received.bytes")
    sent = counter("sent.bytes")
    turns = counter("loop.turns")
    busy = counter("loop.busy.nanoseconds")
    open = Meter(label: "\(prefix).open", factory: factory)
    longestTurn = Meter(label: "\(prefix).loop.longest.nanoseconds", factory: factory)
    errors = SocketCounters().errors.keys.sorted { "\($0)" < "\($1)" }.map { disposition in
      (disposition, counter("errors", [("disposition", "\(disposition)")]))
    }
    SocketCounters.startTimingTurns()
  }

  /// Publishes at every interval, until the task is cancelled, and then once more.
  ///
  /// - Throws: `CancellationError`, when the task is cancelled.
  public func run(every interval: Duration = .seconds(10)) async throws {
    defer { publish() }
    while true {
      publish()
      try await Task.sleep(for: interval)
    }
  }

  /// Publishes what has changed since the last time.
  public func publish() { publish(.now) }

  func publish(_ counters: SocketCounters) {
    func add(_ counter: Counter, _ number: (SocketCounters) -> Int) {
      counter.increment(by: number(counters) - number(published))
    }
    add(accepted, \.accepted)
    add(received, \.bytesReceived)
    add(sent, \.bytesSent)
    add(turns, \.turns)
    add(busy) { Int(clamping: $0.busyTime.nanoseconds) }
    for (disposition, counter) in errors { add(counter) { $0.errors[disposition] ?? 0 } }
    open.set(counters.open)
    longestTurn.set(Int(clamping: counters.longestTurn.nanoseconds))
    published = counters
  }
}

extension Duration {
  fileprivate var nanoseconds: Int64 { components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000 }
}

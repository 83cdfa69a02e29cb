import SocketScript
import Synchronization

/// Keeps what a real service was asked and answered, and has it written down a moment later, again and again: a
/// recording outlives whatever ends the program.
final class Recorder: Sendable {
  private struct State {
    var exchanges: [Recording.Exchange] = []
    var greeting: [UInt8]?
    var bytes = 0
    var isFull = false
    /// Whether a writing is due already.
    var isDue = false
    /// How long after an exchange it is written. Grows with what a writing takes, so that these never add up.
    var pause = Duration.milliseconds(200)
  }

  private let state = Mutex(State())
  private let file: RecordingFile
  /// No recording grows beyond this.
  private static let limit = (exchanges: 10_000, bytes: 64 << 20)

  init(into file: RecordingFile) { self.file = file }

  func note(_ exchange: Recording.Exchange) {
    let becameFull = state.withLock { state in
      state.bytes += exchange.request.count + exchange.reply.count
      if state.exchanges.count < Self.limit.exchanges, state.bytes <= Self.limit.bytes {
        state.exchanges.append(exchange)
        return false
      }
      defer { state.isFull = true }
      return !state.isFull
    }
    if becameFull { StandardStream.errors.write("sock: the recording is full; what follows is only passed on\n") }
    writeSoon()
  }

  /// The first one counts: a service says the same to everybody, or a number that nobody can foresee.
  func note(greeting: [UInt8]) {
    state.withLock { if $0.greeting == nil { $0.greeting = greeting } }
    writeSoon()
  }

  private func writeSoon() {
    let pause = state.withLock { state -> Duration? in
      defer { state.isDue = true }
      return state.isDue ? nil : state.pause
    }
    guard let pause else { return }
    Task {
      try? await Task.sleep(for: pause)
      state.withLock { $0.isDue = false }
      let began = ContinuousClock.now
      do throws(Failure) {
        _ = try write()
      } catch {
        StandardStream.errors.write("sock: \(error.message)\n")
      }
      let took = began.duration(to: .now)
      state.withLock { $0.pause = max(.milliseconds(200), took * 20) }
    }
  }

  /// Writes everything that was kept, and says how many exchanges that is.
  func write() throws(Failure) -> Int {
    let (exchanges, greeting) = state.withLock { ($0.exchanges, $0.greeting) }
    try file.write(exchanges, greeting)
    return exchanges.count
  }
}

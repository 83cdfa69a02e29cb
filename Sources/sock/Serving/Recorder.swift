import SocketScript
import Synchronization

/// Keeps what a real service was asked and answered, and has it written down a moment later, again and again: a
/// recording outlives whatever ends the program.
final class Recorder: Sendable {
  private struct State {
    /// Nil where one turned out to be too long: its number stays, because others are known by theirs.
    var exchanges: [Recording.Exchange?] = []
    var greeting: [UInt8]?
    /// How often something changed.
    var version = 0
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
  /// No rule could give a longer reply.
  private static let longestReply = 1 << 20

  init(into file: RecordingFile) { self.file = file }

  /// What was recorded last of a conversation, for what still comes to be added to it.
  enum Entry { case greeting, exchange(Int) }

  /// Nil where it is not recorded.
  @discardableResult
  func note(_ exchange: Recording.Exchange) -> Entry? {
    guard exchange.reply.count <= Self.longestReply else {
      sayThatItIsTooLong()
      return nil
    }
    let (place, becameFull) = state.withLock { state -> (Int?, Bool) in
      state.bytes += exchange.request.count + exchange.reply.count
      if state.exchanges.count < Self.limit.exchanges, state.bytes <= Self.limit.bytes {
        state.exchanges.append(exchange)
        state.version += 1
        return (state.exchanges.count - 1, false)
      }
      defer { state.isFull = true }
      return (nil, !state.isFull)
    }
    if becameFull { sayThatItIsFull() }
    writeSoon()
    return place.map { .exchange($0) }
  }

  /// The first one counts: a service says the same to everybody, or a number that nobody can foresee. Nil for others.
  func note(greeting: [UInt8]) -> Entry? {
    let isFirst = state.withLock { state in
      guard state.greeting == nil, greeting.count <= Self.longestReply else { return false }
      state.greeting = greeting
      state.version += 1
      return true
    }
    guard isFirst else { return nil }
    writeSoon()
    return .greeting
  }

  /// Adds what came later. Half a reply would be a wrong one: what grows too long is not recorded at all.
  func add(_ bytes: [UInt8], closes: Bool, to entry: Entry) {
    enum End { case added, tooLong, full, nothing }
    let end = state.withLock { state -> End in
      state.version += 1
      switch entry {
      case .greeting:
        guard let greeting = state.greeting else { return .nothing }
        state.greeting = greeting.count + bytes.count <= Self.longestReply ? greeting + bytes : nil
        return state.greeting == nil ? .tooLong : .added
      case .exchange(let number):
        guard let before = state.exchanges[number] else { return .nothing }
        state.exchanges[number] = nil
        guard before.reply.count + bytes.count <= Self.longestReply else { return .tooLong }
        state.bytes += bytes.count
        guard state.bytes <= Self.limit.bytes else {
          defer { state.isFull = true }
          return state.isFull ? .nothing : .full
        }
        state.exchanges[number] = Recording.Exchange(
          request: before.request,
          reply: before.reply + bytes,
          closes: closes
        )
        return .added
      }
    }
    switch end {
    case .tooLong: sayThatItIsTooLong()
    case .full: sayThatItIsFull()
    case .added, .nothing: break
    }
    writeSoon()
  }

  private func sayThatItIsFull() {
    StandardStream.errors.write("sock: the recording is full; what follows is only passed on\n")
  }

  private func sayThatItIsTooLong() {
    StandardStream.errors.write("sock: a reply of more than 1 MiB is passed on and not recorded\n")
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
    let (exchanges, greeting, version) = state.withLock { ($0.exchanges, $0.greeting, $0.version) }
    try file.write(exchanges, greeting, version: version)
    return exchanges.count { $0 != nil }
  }
}

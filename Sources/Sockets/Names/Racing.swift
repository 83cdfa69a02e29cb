import SocketAddresses
import SocketKernel
import SystemPackage

/// Connects to the first of several addresses that answers. Source: RFC 8305, "Happy Eyeballs".
///
/// They are tried in order, each a moment after the one before, or at once when that one has failed; the first to be
/// connected wins and the others are given up. A host whose first address leads nowhere costs a moment and not the two
/// minutes of TCP.
enum Racing {
  /// 250 ms, as the RFC recommends and browsers use: longer than nearly every handshake around the world, so the
  /// second attempt is rarely made, and short enough that people do not notice one that was needed.
  static let delay = Duration.milliseconds(250)

  private enum Event: Sendable {
    case connected(Handoff<Connection>)
    case failed(SocketError, of: Int)
    case moment(after: Int)
  }

  /// The families take turns, beginning with the first address's: when one of the two leads nowhere, the second
  /// attempt is of the other. Source: RFC 8305, section 4, with a First Address Family Count of 1.
  static func interleaved(_ addresses: [SocketAddress]) -> [SocketAddress] {
    guard let first = addresses.first else { return [] }
    let mine = addresses.filter { $0.family == first.family }
    let others = addresses.filter { $0.family != first.family }
    var turns: [SocketAddress] = []
    for index in 0..<max(mine.count, others.count) {
      if index < mine.count { turns.append(mine[index]) }
      if index < others.count { turns.append(others[index]) }
    }
    return turns
  }

  /// - Throws: the error of the first address, which is the one that the system prefers, when all have failed.
  static func connect(
    to addresses: [SocketAddress],
    delay: Duration = delay,
    _ attempt: @escaping @Sendable (SocketAddress) async throws(SocketError) -> Connection
  ) async throws(SocketError) -> Connection {
    let outcome = await withTaskGroup(of: Event.self) { group in
      var started = 0
      var running = 0
      var failure: (error: SocketError, number: Int)?
      func startNext() {
        guard started < addresses.count else { return }
        let address = addresses[started]
        started += 1
        running += 1
        let number = started
        group.addTask {
          do throws(SocketError) {
            return .connected(Handoff(try await attempt(address)))
          } catch {
            return .failed(error, of: number)
          }
        }
        guard started < addresses.count else { return }
        group.addTask {
          try? await Task.sleep(for: delay)
          return .moment(after: number)
        }
      }
      startNext()
      while let event = await group.next() {
        switch event {
        case .connected(let handoff):
          // Leaving the group waits for the others; one that wins as well is closed with its box.
          group.cancelAll()
          return Result<Handoff<Connection>, SocketError>.success(handoff)
        case .failed(let error, let number):
          running -= 1
          // The first address may take its time to fail.
          if number < failure?.number ?? .max { failure = (error, number) }
          if error.cause == .cancelled || error.cause == .deadlineExpired { return .failure(error) }
          startNext()
          if running == 0 { return .failure(failure!.error) }
        case .moment(let number):
          // One that was started meanwhile, because its predecessor failed, has a moment of its own.
          if number == started { startNext() }
        }
      }
      return .failure(failure?.error ?? SocketError(.connect, .addressNotAvailable))
    }
    return try outcome.get().take()
  }
}

import SocketScript
import Synchronization

/// Keeps what a real service was asked and answered, to write it down as rules.
final class Recorder: Sendable {
  private let exchanges = Mutex<[Recording.Exchange]>([])
  /// No recording grows beyond this.
  private static let limit = 10_000

  func note(_ request: [UInt8], _ reply: [UInt8]) {
    exchanges.withLock { if $0.count < Self.limit { $0.append(Recording.Exchange(request: request, reply: reply)) } }
  }

  /// What was kept, in the order in which it was answered.
  var recorded: [Recording.Exchange] { exchanges.withLock { $0 } }
}

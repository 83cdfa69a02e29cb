import SocketScript
import Synchronization

/// Keeps what a real service was asked and answered, to write it down as rules.
final class Recorder: Sendable {
  private let exchanges = Mutex<[(request: [UInt8], reply: [UInt8])]>([])
  /// No recording grows beyond this.
  private static let limit = 10_000

  func note(_ request: [UInt8], _ reply: [UInt8]) {
    exchanges.withLock { if $0.count < Self.limit { $0.append((request, reply)) } }
  }

  /// What was kept, in the order in which it was answered.
  var recorded: [(request: [UInt8], reply: [UInt8])] { exchanges.withLock { $0 } }
}

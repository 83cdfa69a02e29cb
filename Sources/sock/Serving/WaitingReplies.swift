import SocketAddresses
import Synchronization

/// The replies of a datagram socket that wait, for their time or for room with their receiver. More than so many, and
/// the next ones are lost, as on a real network: nobody makes the server hold whatever he asks for.
final class WaitingReplies: Sendable {
  private struct State {
    var replies = 0
    var bytes = 0
    /// Whether it was said that some are lost.
    var isFull = false
    /// What a receiver without room is owed, in order.
    var queues: [SocketAddress: [[UInt8]]] = [:]
  }

  private let most: (replies: Int, bytes: Int)
  private let state = Mutex(State())
  private let warn: @Sendable (String) -> Void

  init(
    most: (replies: Int, bytes: Int) = (10_000, 16 << 20),
    warn: @escaping @Sendable (String) -> Void = { StandardStream.errors.write("sock: \($0)\n") }
  ) {
    self.most = most
    self.warn = warn
  }

  /// Counts a reply; false, and it is lost, where there are too many. The first of a series that is lost is said.
  func take(_ bytes: Int) -> Bool {
    let (isFree, isNews) = state.withLock { state in
      guard state.replies < most.replies, state.bytes + bytes <= most.bytes else {
        defer { state.isFull = true }
        return (false, !state.isFull)
      }
      state.replies += 1
      state.bytes += bytes
      return (true, false)
    }
    if isNews { warn("replies are lost: \(most.replies) of them, or \(most.bytes >> 20) MiB, wait already") }
    return isFree
  }

  /// One that was counted is sent, or given up.
  func give(_ bytes: Int) {
    state.withLock { state in
      state.replies -= 1
      state.bytes -= bytes
      // Not at the edge, where each one that goes would let in one that is lost again.
      if state.replies <= most.replies / 2, state.bytes <= most.bytes / 2 { state.isFull = false }
    }
  }

  func hasQueue(of receiver: SocketAddress) -> Bool { state.withLock { $0.queues[receiver] != nil } }

  /// Puts a counted reply behind the others for its receiver; whether it is the first, so that somebody has to send
  /// what ``next(for:)`` gives.
  func queue(_ bytes: [UInt8], to receiver: SocketAddress) -> Bool {
    state.withLock { state in
      let isFirst = state.queues[receiver] == nil
      state.queues[receiver, default: []].append(bytes)
      return isFirst
    }
  }

  /// Takes the oldest reply for a receiver out of the queue; nil when there is none any more, and no queue then.
  func next(for receiver: SocketAddress) -> [UInt8]? {
    state.withLock { state in
      guard state.queues[receiver]?.isEmpty == false else {
        state.queues[receiver] = nil
        return nil
      }
      return state.queues[receiver]?.removeFirst()
    }
  }
}

import SocketAddresses
import Synchronization
import Testing

@testable import sock

/// How many replies of a datagram socket may wait, and in which order they leave.
@Suite struct WaitingRepliesTests {
  @Test func tooManyAndTooLargeAreLostAndSaidOnce() {
    let said = Mutex<[String]>([])
    let waiting = WaitingReplies(most: (replies: 4, bytes: 16 << 20)) { text in said.withLock { $0.append(text) } }
    #expect(waiting.take(16 << 20))
    #expect(!waiting.take(1) && !waiting.take(1))
    waiting.give(16 << 20)
    for _ in 0..<4 { #expect(waiting.take(1)) }
    #expect(!waiting.take(0) && !waiting.take(0))
    for _ in 0..<4 { waiting.give(1) }
    #expect(waiting.take(1), "there is room again")
    #expect(
      said.withLock { $0 } == [String](repeating: "replies are lost: 4 of them, or 16 MiB, wait already", count: 2)
    )
  }

  @Test func aReceiversRepliesLeaveInOrderAndOnlyTheFirstNeedsASender() {
    let waiting = WaitingReplies()
    let (one, other) = (SocketAddress.loopback(port: 1), SocketAddress.loopback(port: 2))
    #expect(waiting.queue([1], to: one) && !waiting.queue([2], to: one))
    #expect(waiting.queue([3], to: other))
    #expect(waiting.hasQueue(of: one))
    #expect([waiting.next(for: one), waiting.next(for: one)] == [[1], [2]])
    #expect(waiting.hasQueue(of: one), "somebody is sending the last one still")
    #expect(waiting.next(for: one) == nil && !waiting.hasQueue(of: one))
    #expect(waiting.next(for: other) == [3])
  }
}

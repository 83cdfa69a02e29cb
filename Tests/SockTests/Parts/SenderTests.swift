import Glibc
import SocketAddresses
import Sockets
import Synchronization
import Testing

@testable import sock

/// Sending what comes in by a pipe, to peers that are faster than whoever feeds it.
@Suite(.timeLimit(.minutes(1))) struct SenderTests {
  /// The peer has answered and gone while the first piece was still being sent. A second reading would wait for ever;
  /// here it would meet the end, and the feed would pass for sent.
  @Test func aFeedThatWasGivenUpIsNotReadAgain() async throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    defer { close(ends[0]) }
    #expect(write(ends[1], "hey", 3) == 3)
    close(ends[1])

    let channel = SlowChannel()
    let sender = Sender(input: ends[0])
    let sending = sender.start(.standardInput(line: false), over: channel, within: .seconds(60))
    await channel.untilSending()
    sending.cancel()
    #expect(!sender.progress.isReading)
    channel.letGo()
    await sending.value
    #expect(sender.progress.error?.cause == .cancelled && !sender.progress.isSent)
  }
}

/// Takes a piece when it is told to, cancelled or not.
private final class SlowChannel: Channel {
  private let sends = AsyncStream.makeStream(of: Void.self)
  private let goes = AsyncStream.makeStream(of: Void.self)

  var isStream: Bool { true }
  var addresses: (local: SocketAddress, remote: SocketAddress)? { nil }

  func untilSending() async { for await _ in sends.stream { return } }
  func letGo() { goes.continuation.yield() }

  func send(_ bytes: [UInt8], within limit: Duration) async throws(SocketError) {
    sends.continuation.yield()
    let stream = goes.stream
    // In a task that nobody cancels: a peer's kernel takes what is under way.
    await Task.detached { for await _ in stream { return } }.value
  }

  func receive(within limit: Duration?) async throws(SocketError) -> [UInt8]? { nil }
  func finishSending() throws(SocketError) {}
}

public import Sockets

/// A stream inside of one process, without a socket: two ends, each the peer of the other.
///
///     let (client, server) = MemoryStream.pair()
///     try await client.send("hello")
///
/// For tests of what speaks over streams. It behaves as a connection does: it holds a bounded number of bytes and then
/// lets the sender wait, each direction has an end, deadlines and cancellation lose nothing, and its errors are those
/// of a connection.
public final class MemoryStream: CheckableStream {
  private let incoming: MemoryPipe
  private let outgoing: MemoryPipe

  private init(incoming: MemoryPipe, outgoing: MemoryPipe) {
    self.incoming = incoming
    self.outgoing = outgoing
  }

  /// The two ends of a new stream.
  ///
  /// - Parameters:
  ///   - capacity: how many bytes each direction holds while nobody receives them.
  ///   - piece: the most that one receive gives, to see how a reader takes messages that come in pieces.
  public static func pair(capacity: Int = 65536, piece: Int = .max) -> (MemoryStream, MemoryStream) {
    let there = MemoryPipe(capacity: capacity, piece: piece)
    let back = MemoryPipe(capacity: capacity, piece: piece)
    return (MemoryStream(incoming: back, outgoing: there), MemoryStream(incoming: there, outgoing: back))
  }

  /// Receives what there is, at most `limit` bytes; none at the end of the peer's data.
  ///
  /// - Throws: `SocketError`, with the causes that a connection has.
  public func receive(upTo limit: Int = 16384, within duration: Duration? = nil) async throws(SocketError) -> [UInt8] {
    try await incoming.take(upTo: limit, until: duration.map { .now + $0 })
  }

  /// Sends the bytes: done when all of them are in the stream.
  ///
  /// - Throws: `SocketError`, with the causes that a connection has.
  public func send(_ bytes: [UInt8], within duration: Duration? = nil) async throws(SocketError) {
    try await outgoing.put(bytes, until: duration.map { .now + $0 })
  }

  /// Sends the text as UTF-8.
  public func send(_ text: String, within duration: Duration? = nil) async throws(SocketError) {
    try await send(Array(text.utf8), within: duration)
  }

  /// Tells the peer that nothing more will come. Receiving goes on. Doing it again changes nothing.
  public func finishSending() { outgoing.finish() }

  /// Ends both directions: the peer gets what was sent, then the end; whoever waits here gets
  /// `SocketError.Cause.closed`. Doing it again changes nothing.
  public func close() {
    outgoing.closeWriter()
    incoming.closeReader()
  }

  /// Ends both directions at once: what was sent and not received is lost, and the peer gets `ECONNRESET`.
  public func reset() {
    outgoing.reset(by: .writer)
    incoming.reset(by: .reader)
  }
}

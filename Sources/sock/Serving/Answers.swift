import SocketScript

/// What the requests of one segment, or of one datagram, lead to: bytes to send and lines to write.
struct Answers {
  let log: RequestLog
  let peer: String
  private(set) var bytes: [UInt8] = []
  /// A reply may have no bytes, and over datagrams is sent all the same.
  private(set) var hasReply = false
  private var lines = ""

  init(log: RequestLog, peer: String) {
    self.log = log
    self.peer = peer
  }

  mutating func add(_ action: Action) {
    if case .reply(let reply) = action.deed {
      bytes += reply
      hasReply = true
    }
    if let line = log.line(for: action, peer: peer) { lines += line }
  }

  /// Writes the lines and begins anew, in the same memory.
  mutating func flush() {
    if !lines.isEmpty { log.write(lines) }
    bytes.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    hasReply = false
  }
}

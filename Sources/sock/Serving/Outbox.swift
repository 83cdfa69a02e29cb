import SocketScript

/// What the requests of one segment, or of one datagram, lead to: steps to take and lines to write.
struct Outbox {
  enum Step {
    case take(Action.Step)
    /// Somebody else is to answer.
    case ask(Question)
  }

  /// A request that no rule matched.
  struct Question {
    /// As the rules see it.
    let request: [UInt8]
    /// As it came.
    let wire: [UInt8]
  }

  let log: RequestLog
  /// What lines call the peer: made when the first line is.
  let peer: () -> String
  /// Bytes to send at once, behind the steps.
  private(set) var bytes: [UInt8] = []
  /// What has to be done one after the other, before the bytes. Empty as long as there is nothing but bytes.
  private(set) var steps: [Step] = []
  /// A reply may have no bytes, and over datagrams is sent all the same.
  private(set) var hasReply = false
  private var lines = ""

  init(log: RequestLog, peer: @escaping () -> String) {
    self.log = log
    self.peer = peer
  }

  mutating func add(_ action: Action) {
    switch action.deed {
    case .reply(let reply):
      bytes += reply
      hasReply = true
    case .steps(let more):
      gather()
      steps += more.map { .take($0) }
      hasReply = true
    case .forward:
      gather()
      steps.append(.ask(Question(request: Array(action.request), wire: Array(action.wire))))
    case .close, .drop: break
    }
    if log.form != .none { lines += log.line(for: action, peer: peer()) ?? "" }
  }

  /// Puts the bytes among the steps.
  mutating func gather() {
    guard !bytes.isEmpty else { return }
    steps.append(.take(.send(bytes)))
    bytes = []
  }

  /// Writes the lines and begins anew, in the same memory.
  mutating func flush() {
    if !lines.isEmpty { log.write(lines) }
    bytes.removeAll(keepingCapacity: true)
    steps.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    hasReply = false
  }
}

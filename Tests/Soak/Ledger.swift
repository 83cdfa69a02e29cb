import Synchronization

/// One direction of one connection, as its two ends saw it.
struct Flow {
  /// What sends returned for.
  var sent = 0
  /// And what they were asked for: a send that failed may have sent a part.
  var asked = 0
  var received = 0
  /// Whether an end said that bytes may be lost: an error was thrown to it, or it left before the end.
  var isReported = false
  /// Whether the receiver saw the end of the data.
  var isEnded = false
}

/// The account of every byte: each end writes down what it sent and received, and what it was told.
final class Ledger: Sendable {
  struct Key: Hashable {
    let connection: UInt64
    let isAnswer: Bool
  }

  struct Total {
    var connections = 0
    var sent = 0
    var received = 0
    var lost = 0
    var wrongs: [String] = []
  }

  private struct State {
    var flows: [Key: Flow] = [:]
    var wrongs: [String] = []
  }

  private let state = Mutex(State())
  /// What is lost on purpose.
  let loss: Loss?

  init(_ loss: Loss? = nil) { self.loss = loss }

  func change(_ key: Key, _ body: (inout Flow) -> Void) {
    state.withLock { body(&$0.flows[key, default: Flow()]) }
  }

  func wrong(_ text: String) { state.withLock { $0.wrongs.append(text) } }

  /// Adds everything up and forgets it: the next round begins with an empty account.
  func close() -> Total {
    let closed = state.withLock { state in
      defer { state = State() }
      return state
    }
    var total = Total()
    total.connections = closed.flows.count / 2
    total.wrongs = closed.wrongs
    for (key, flow) in closed.flows {
      total.sent += flow.sent
      total.received += flow.received
      let name = "connection \(key.connection), \(key.isAnswer ? "server to client" : "client to server")"
      if flow.received > flow.asked {
        total.wrongs.append("\(name): \(flow.received) bytes were received of \(flow.asked) that were sent")
      }
      let lost = max(flow.sent - flow.received, 0)
      total.lost += lost
      if lost > 0 && !flow.isReported {
        total.wrongs.append("\(name): \(lost) of \(flow.sent) bytes are lost, and nobody was told")
      }
      if !flow.isEnded && !flow.isReported { total.wrongs.append("\(name): it has no end, and nobody was told") }
    }
    return total
  }
}

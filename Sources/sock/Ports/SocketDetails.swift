import SocketAddresses
import SocketInspect

/// Everything about the sockets of a few ports.
struct SocketDetails {
  let table: SocketTable
  let ports: [PortWord]

  init(_ table: SocketTable, _ ports: [PortWord]) {
    self.table = table
    self.ports = ports
  }

  var text: String {
    var blocks = table.sockets.sorted(by: SocketList.precedes).map(block)
    for word in ports where !table.sockets.contains(where: word.covers) { blocks.append("nobody has \(word.word)\n") }
    return blocks.joined(separator: "\n")
  }

  private func block(_ socket: OpenSocket) -> String {
    var lines = ["\(socket.transport.rawValue)://\(socket.place)  \(socket.stateWord)"]
    let holders = table.holders(of: socket)
    lines += holders.map { "  held by  \($0.line)" }
    if holders.isEmpty, socket.inode != 0 { lines.append("  held by  \(table.whoseHidden(socket))") }
    if let group = table.controlGroup(of: socket), group != "/" { lines.append("  cgroup   \(group)") }
    if socket.state == .listening, socket.memory != nil || socket.sendQueue > 0 {
      lines.append("  backlog  \(socket.receiveQueue) of \(socket.sendQueue) wait to be accepted")
    } else if socket.receiveQueue > 0 || socket.sendQueue > 0 {
      lines.append("  queues   \(socket.receiveQueue) bytes to read, \(socket.sendQueue) bytes to send")
    }
    if let memory = socket.memory {
      lines.append(
        "  memory   receive \(memory.receive) of \(memory.receiveLimit), send \(memory.send) of \(memory.sendLimit) bytes"
      )
    }
    if let drops = socket.drops, drops > 0 { lines.append("  lost     \(drops) packets: the queue was full") }
    if socket.namespace != 0 { lines.append("  network  namespace \(socket.namespace)") }
    return lines.map { $0 + "\n" }.joined()
  }
}

import Glibc
import SocketAddresses
import SocketInspect

/// The sockets as a table, a line for each.
struct SocketList {
  let table: SocketTable

  init(_ table: SocketTable) { self.table = table }

  /// - Parameter width: where lines are cut; nil for never.
  func text(width: Int?) -> String {
    let hasPeers = table.sockets.contains { $0.remote != nil || $0.timer != nil }
    var rows: [[String]] = [["PROTOCOL", "ADDRESS", hasPeers ? "STATE" : "QUEUE", "PID", "USER", "SINCE", "PROGRAM"]]
    for socket in table.sockets.sorted(by: SocketList.precedes) { rows.append(row(socket, hasPeers)) }
    let columns = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        line += column == row.count - 1 ? cell : cell.padded(to: columns[column] + 2)
      }
      return line.trimmedAtEnd.cut(to: width) + "\n"
    }.joined() + notes
  }

  private func row(_ socket: OpenSocket, _ hasPeers: Bool) -> [String] {
    let holders = table.holders(of: socket)
    let address = socket.remote.map { "\(socket.place) > \($0)" } ?? socket.place
    let program: String
    if let first = holders.first {
      program =
        (first.container.map { "(\($0)) " } ?? "") + first.shortCommand
        + (holders.count > 1 ? " +\(holders.count - 1)" : "")
    } else {
      program = socket.inode == 0 ? "" : missing(socket)
    }
    let user = holders.first.map { $0.userName ?? String($0.user) } ?? socket.user.map(SocketHolder.userName) ?? "?"
    return [
      socket.transport.rawValue + (socket.namespace == 0 ? "" : " *"), address,
      hasPeers ? socket.stateWord : socket.queueWord, holders.first.map { String($0.process) } ?? "-", user,
      holders.first?.since ?? "", program,
    ]
  }

  /// What is said instead of a program that is not seen.
  private func missing(_ socket: OpenSocket) -> String {
    let group = table.controlGroup(of: socket).flatMap { $0 == "/" ? nil : " \($0)" } ?? ""
    return (table.hiddenProcesses > 0 ? "(hidden)" : "(no process)") + group
  }

  /// What a reader must know to read the table right.
  private var notes: String {
    var notes: [String] = []
    let networks = Set(table.sockets.map(\.namespace).filter { $0 != 0 })
    if !networks.isEmpty { notes.append("* in another network (namespace) of this machine") }
    if table.hiddenNetworks > 0 { notes.append("\(table.hiddenNetworks) networks may not be looked into: sudo") }
    if table.isFromProc {
      notes.append("netlink is refused: read from /proc/net, without vsock, memory and control groups")
    }
    return notes.map { $0 + "\n" }.joined()
  }

  /// By protocol, then by port, then by address.
  static func precedes(_ left: OpenSocket, _ right: OpenSocket) -> Bool {
    let order = OpenSocket.Transport.allCases
    let (first, second) = (order.firstIndex(of: left.transport)!, order.firstIndex(of: right.transport)!)
    if first != second { return first < second }
    if left.local.port != right.local.port { return (left.local.port ?? 0) < (right.local.port ?? 0) }
    if left.local != right.local { return left.local < right.local }
    return left.inode < right.inode
  }
}

extension OpenSocket {
  /// Its address, with `*` for every one.
  var place: String {
    switch local {
    case .ipv4(.any, let port), .ipv6(.any, let port):
      let version = local.family == 2 ? "0.0.0.0" : "[::]"
      return transport == .raw ? "\(version) protocol \(port)" : "\(version):\(port)"
    default: return String(describing: local)
    }
  }

  /// `0/4096` for a listener: how many wait, and how many may; the bytes that wait for a datagram socket.
  var queueWord: String {
    let dropped = drops.map { $0 > 0 ? " \($0) lost" : "" } ?? ""
    // /proc/net knows no backlogs.
    let backlog = memory == nil && sendQueue == 0 ? "?" : String(sendQueue)
    return (state == .listening ? "\(receiveQueue)/\(backlog)" : receiveQueue == 0 ? "" : "\(receiveQueue) B")
      + dropped
  }

  /// `time-wait 54s`
  var stateWord: String {
    guard let timer else { return state.word }
    let remaining = "\(timer.remaining.components.seconds)s"
    switch timer.purpose {
    case .timeWait: return "\(state.word) \(remaining)"
    case .keepAlive: return "\(state.word), keep-alive \(remaining)"
    case .retransmit: return "\(state.word), retransmit \(remaining)"
    case .windowProbe: return "\(state.word), probe \(remaining)"
    }
  }
}

extension SocketHolder {
  static func userName(_ user: UInt32) -> String { userName(of: user) ?? String(user) }
}

extension String {
  /// The text with `…` where it goes beyond `width`.
  func cut(to width: Int?) -> String {
    guard let width, count > width else { return self }
    return prefix(width - 1) + "…"
  }
}

enum Screen {
  /// The width of the terminal, or what COLUMNS says; nil where lines may have any length.
  static var width: Int? {
    if let columns = getenv("COLUMNS").flatMap({ Int(String(cString: $0)) }), columns > 20 { return columns }
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return nil }
    return Int(size.ws_col)
  }
}

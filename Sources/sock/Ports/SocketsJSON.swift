import SocketAddresses
import SocketInspect

/// The sockets as one JSON document.
struct SocketsJSON {
  let table: SocketTable
  /// The ports that were asked for, of which the registry is told as well.
  let ports: [PortWord]

  init(_ table: SocketTable, _ ports: [PortWord]) {
    self.table = table
    self.ports = ports
  }

  var document: JSON {
    .object([
      ("schema", .number(1)),
      ("registry", .array(ports.flatMap(\.assignments).map(json))),
      ("sockets", .array(table.sockets.sorted(by: SocketList.precedes).map(json))),
      ("hiddenProcesses", .number(table.hiddenProcesses)), ("hiddenNetworks", .number(table.hiddenNetworks)),
      ("fromProc", .bool(table.isFromProc)),
    ])
  }

  private func json(_ socket: OpenSocket) -> JSON {
    var fields: [(String, JSON)] = [
      ("protocol", .string(socket.transport.rawValue)), ("state", .string(socket.state.word)),
      ("local", .string(String(describing: socket.local))),
    ]
    if let port = socket.local.port, socket.transport.hasPorts { fields.append(("port", .number(Int(port.number)))) }
    if let remote = socket.remote { fields.append(("remote", .string(String(describing: remote)))) }
    if socket.inode != 0 { fields.append(("inode", .number(Int(socket.inode)))) }
    if let user = socket.user { fields.append(("uid", .number(Int(user)))) }
    if socket.state == .listening {
      fields.append(("waiting", .number(Int(socket.receiveQueue))))
      // /proc/net knows no backlogs.
      if socket.memory != nil || socket.sendQueue > 0 { fields.append(("backlog", .number(Int(socket.sendQueue)))) }
    } else {
      fields += [("receiveQueue", .number(Int(socket.receiveQueue))), ("sendQueue", .number(Int(socket.sendQueue)))]
    }
    if let drops = socket.drops { fields.append(("drops", .number(Int(drops)))) }
    if let memory = socket.memory {
      let counters: [(String, UInt32)] = [
        ("receive", memory.receive), ("receiveLimit", memory.receiveLimit), ("send", memory.send),
        ("sendLimit", memory.sendLimit),
      ]
      fields.append(("memory", .object(counters.map { ($0.0, .number(Int($0.1))) })))
    }
    if let timer = socket.timer {
      let what: [(String, JSON)] = [("purpose", .string("\(timer.purpose)")), ("seconds", .seconds(timer.remaining))]
      fields.append(("timer", .object(what)))
    }
    if let only = socket.onlyIPv6 { fields.append(("onlyIPv6", .bool(only))) }
    if let group = table.controlGroup(of: socket) { fields.append(("cgroup", .string(group))) }
    if socket.namespace != 0 { fields.append(("network", .number(Int(socket.namespace)))) }
    let holders = table.holders(of: socket)
    if let first = holders.first { fields.append(("pid", .number(Int(first.process)))) }
    fields.append(("holders", .array(holders.map(json))))
    return .object(fields)
  }

  private func json(_ entry: PortAssignment) -> JSON {
    .object([
      ("ports", .string(entry.ports.text)), ("protocols", .array(entry.protocols.map(JSON.string))),
      ("name", .string(entry.name)), ("description", .string(entry.description)),
      ("reference", .string(entry.reference)),
    ])
  }

  private func json(_ holder: SocketHolder) -> JSON {
    var fields: [(String, JSON)] = [
      ("pid", .number(Int(holder.process))), ("name", .string(holder.name)), ("command", .string(holder.command)),
      ("uid", .number(Int(holder.user))),
    ]
    if let name = holder.userName { fields.append(("user", .string(name))) }
    if let started = holder.started { fields.append(("started", .number(Int(started)))) }
    if let directory = holder.directory { fields.append(("cwd", .string(directory))) }
    if let group = holder.controlGroup { fields.append(("cgroup", .string(group))) }
    if let container = holder.container { fields.append(("container", .string(container))) }
    return .object(fields)
  }
}

import CSockets
import SocketAddresses
import SocketKernel

/// What a trace has seen so far: programs, sockets and events, by the wall clock.
final class Ledger {
  /// A socket and what is known about it beside its lane.
  struct Entry {
    var lane: Lane
    /// The socket's number in the kernel.
    var inode: Int64
    var isIPv6: Bool
    var birth: Int64
    var local: SocketAddress?
    var remote: SocketAddress?
    /// Where `connect` pointed, for a socket that was refused and lost its address again.
    var attempt: SocketAddress?
  }

  private(set) var entries: [Entry] = []
  private var laneOfInode: [Int64: Int] = [:]
  var processes: [TracedProcess] = []
  var events: [Event] = []
  var warnings: [String] = []

  func add(_ event: Event.Kind) { events.append(Event(event)) }

  func warn(_ text: String) { if !warnings.contains(text) { warnings.append(text) } }

  func addProcess(_ name: String, command: String, pid: Int32) -> Int {
    processes.append(TracedProcess(name: name, command: command, pid: pid))
    return processes.count - 1
  }

  func lane(ofInode inode: Int64) -> Int? { laneOfInode[inode] }

  func open(_ entry: Entry) -> Int {
    entries.append(entry)
    laneOfInode[entry.inode] = entries.count - 1
    return entries.count - 1
  }

  func change(_ lane: Int, _ body: (inout Entry) -> Void) { body(&entries[lane]) }

  /// Notes what the kernel says about the socket now.
  func refresh(_ lane: Int, _ probe: SocketProbe) {
    let (local, remote) = (probe.local, probe.remote)
    change(lane) { entry in
      if let local, local.hasName {
        entry.local = local
        entry.lane.local = local.text
      }
      if let remote, remote.hasName {
        entry.remote = remote
        entry.lane.remote = remote.text
      }
    }
  }

  /// Whether a call may have given it an address that is not known yet.
  func lacksNames(_ lane: Int) -> Bool {
    let lane = entries[lane].lane
    return lane.local == nil || lane.remote == nil && lane.transport == .tcp && lane.role != .listener
  }

  func setRole(_ role: Lane.Role, of lane: Int) { change(lane) { $0.lane.role = role } }
}

extension SocketAddress {
  /// Whether it says more than the family: a port, or a name.
  var hasName: Bool {
    switch self {
    case .ipv4(_, let port), .ipv6(_, let port): port.number != 0
    case .unix(let address): address.kind != .unnamed
    default: true
    }
  }

  /// As it is written in the picture: `127.0.0.1:1234`, `[::1]:1234`, or a path.
  var text: String {
    if case .unix(let address) = self { return "\(address)" }
    return "\(self)"
  }
}

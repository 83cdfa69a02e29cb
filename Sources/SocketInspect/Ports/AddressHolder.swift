import Glibc
public import SocketAddresses
public import SocketKernel
import SystemPackage

/// Who has an address that could not be bound, as it is when the question is asked.
///
/// ```
/// held by  python3 -m http.server 8080   pid 9068  user anna  since 14:02  cwd /home/anna/site
/// ```
public struct AddressHolder: Sendable {
  /// What keeps the address.
  public enum Finding: Sendable, Hashable {
    /// Sockets that are open, of processes that may be hidden.
    case sockets
    /// Only connections that are over and wait for late packets; the address is free after the longest of them.
    case timeWait(Duration)
    /// A Unix socket's file, and no socket to it in this network: its program ended and left it, or is in a container.
    case leftFile
    /// Nothing: who had it is gone again.
    case nobody
  }

  public let finding: Finding
  /// The sockets that keep the address.
  public let sockets: [OpenSocket]
  private let table: SocketTable

  /// Looks for who keeps a socket of this kind from `address`.
  ///
  /// - Throws: `SocketError` where this machine does not let anybody look.
  public init(of address: SocketAddress, over transport: OpenSocket.Transport) throws(SocketError) {
    var table = try SocketTable(.init(transports: transport.rivals, includesConnections: true))
    let file = Self.file(of: address)
    table.keep { $0.conflicts(with: address) || file != nil && $0.file == file && $0.hasLastName(of: address) }
    table.findHolders()
    self.table = table
    let living = table.sockets.filter { $0.state != .timeWait }
    if !living.isEmpty {
      // Who has the address itself also keeps it when its connections end: one line says it.
      let open = living.filter { $0.isOpenToAll || $0.state == .boundOnly }
      (finding, sockets) = (.sockets, open.isEmpty ? living : open)
    } else if !table.sockets.isEmpty {
      sockets = table.sockets
      finding = .timeWait(table.sockets.compactMap { $0.timer?.remaining }.max() ?? .zero)
    } else {
      sockets = []
      if case .unix(let name) = address, name.kind == .path { finding = .leftFile } else { finding = .nobody }
    }
  }

  /// The inode of a Unix address's file, as much of it as `sock_diag` says.
  private static func file(of address: SocketAddress) -> UInt32? {
    guard case .unix(let name) = address, name.kind == .path else { return nil }
    var status = stat()
    let answer = (name.bytes + [0]).withUnsafeBytes {
      stat($0.baseAddress!.assumingMemoryBound(to: CChar.self), &status)
    }
    return answer == 0 ? UInt32(truncatingIfNeeded: status.inode) : nil
  }

  /// The processes that hold it and may be seen, this one first.
  public var processes: [SocketHolder] {
    var seen: Set<Int32> = []
    let all = sockets.flatMap(table.holders(of:)).filter { seen.insert($0.process).inserted }
    return all.filter { $0.process == getpid() } + all.filter { $0.process != getpid() }
  }

  /// Lines for people.
  public var lines: [String] {
    switch finding {
    case .sockets: heldLines
    case .timeWait(let remaining):
      ["nobody listens; \(Self.count(sockets.count)) in TIME_WAIT for \(Self.seconds(remaining)) s more:"]
        + sockets.prefix(4).map {
          "         \($0.local) -> \($0.remote.map(String.init(describing:)) ?? "?")   (this side closed first)"
        }
    case .leftFile: ["no program in this network has it: perhaps one that ended has left the file; then remove it"]
    case .nobody: ["nobody has it any more: try again"]
    }
  }

  private var heldLines: [String] {
    var lines = processes.prefix(4).map { "held by  " + ($0.process == getpid() ? "this process: " : "") + $0.line }
    if processes.count > 4 { lines.append("         and \(processes.count - 4) processes more") }
    var said: Set<String> = []
    for socket in sockets where table.holders(of: socket).isEmpty && said.count < 4 {
      let line = "held by  " + table.whoseHidden(socket)
      if said.insert(line).inserted { lines.append(line) }
    }
    return lines
  }

  private static func count(_ count: Int) -> String {
    count == 1 ? "1 old connection is" : "\(count) old connections are"
  }

  private static func seconds(_ duration: Duration) -> Int64 {
    duration.components.seconds + (duration.components.attoseconds > 0 ? 1 : 0)
  }
}

extension AddressHolder: CustomStringConvertible {
  /// The ``lines``, one below the other.
  public var description: String { lines.joined(separator: "\n") }

  /// All in one sentence, with what to do.
  var sentence: String {
    switch finding {
    case .sockets:
      let seen = processes.prefix(4).map { ($0.process == getpid() ? "this process: " : "") + $0.phrase }
      let hidden = sockets.filter { table.holders(of: $0).isEmpty }.map(table.whoseHidden)
      let all = seen + Set(hidden).sorted().prefix(2)
      let other = sockets[0].local.port == nil ? "name" : "port; port 0 lets the kernel choose a free one"
      return "It is held by \(all.joined(separator: ", and by ")). Stop that program, or take another \(other)."
    case .timeWait(let remaining):
      let what = Self.count(sockets.count)
      return "Nobody listens; \(what) in TIME_WAIT for \(Self.seconds(remaining)) s more. Wait, or set reuseAddress."
    case .leftFile:
      return "No program in this network has it: perhaps one that ended has left the file. Remove it then."
    case .nobody: return "Nobody has it any more: try again."
    }
  }
}

extension SocketError {
  /// Who has the address that was in use; nil for an error of another kind, and where nobody may look.
  ///
  /// Each time it is asked it looks anew, which takes milliseconds: the tables of sockets and processes are read. What
  /// it finds is how things stand then, not when the call failed.
  public var addressHolder: AddressHolder? {
    guard errno == .addressInUse, let local, let refused else { return nil }
    let transport: OpenSocket.Transport
    switch (local, refused.type, refused.number) {
    case (.unix, .datagram, _): transport = .unixDatagram
    case (.unix, .sequencedPacket, _): transport = .unixSequencedPacket
    case (.unix, _, _): transport = .unix
    case (.vsock, _, _): transport = .vsock
    case (_, _, .sctp): transport = .sctp
    case (_, _, .mptcp): transport = .mptcp
    case (_, _, .udpLite): transport = .udpLite
    case (_, .dccp, _): transport = .dccp
    case (_, .stream, _): transport = .tcp
    case (_, .datagram, _): transport = .udp
    default: return nil
    }
    return try? AddressHolder(of: local, over: transport)
  }

  /// The same error, whose description says who has the address that was in use.
  package var namingTheHolder: SocketError {
    guard let refused, let errno else { return self }
    let search: @Sendable (SocketError) -> String? = { $0.addressHolder?.sentence }
    return SocketError(operation, errno, local: local, refused: .init(refused.type, refused.number, search: search))
  }
}

extension SocketTable {
  /// What is known of a socket that no visible process holds, and why its process is not seen.
  public func whoseHidden(_ socket: OpenSocket) -> String {
    let traces = socket.traces(controlGroup: controlGroup(of: socket))
    if socket.inode == 0 { return "a connection that its process has closed (\(socket.state.word))" }
    if hiddenProcesses > 0 { return "\(traces); the process is hidden from you" }
    return "\(traces); no process here has it: it is the kernel's, or of another container"
  }
}

extension OpenSocket.Transport {
  /// What shares one set of ports or names with it.
  fileprivate var rivals: Set<OpenSocket.Transport> {
    switch self {
    case .tcp, .mptcp: [.tcp, .mptcp]
    case .unix, .unixDatagram, .unixSequencedPacket: [.unix, .unixDatagram, .unixSequencedPacket]
    default: [self]
    }
  }
}

extension OpenSocket {
  /// Whether the last part of its path is the same. An inode alone may be another file system's.
  func hasLastName(of address: SocketAddress) -> Bool {
    guard case .unix(let mine) = local, case .unix(let wanted) = address else { return false }
    let slash = UInt8(ascii: "/")
    return mine.bytes.split(separator: slash).last == wanted.bytes.split(separator: slash).last
  }

  /// Whether it may keep another socket of its kind from `address`.
  func conflicts(with address: SocketAddress) -> Bool {
    switch (local, address) {
    case (.ipv4(let mine, let port), .ipv4(let wanted, let wantedPort)):
      port == wantedPort && (mine == wanted || mine == .any || wanted == .any)
    case (.ipv6(let mine, let port), .ipv6(let wanted, let wantedPort)):
      port == wantedPort && (mine == wanted || mine == .any || wanted == .any)
    case (.ipv6(let mine, let port), .ipv4(let wanted, let wantedPort)):
      port == wantedPort && onlyIPv6 != true && (mine == .any || mine.mappedIPv4 == wanted)
    case (.ipv4(_, let port), .ipv6(let wanted, let wantedPort)): port == wantedPort && wanted == .any
    case (.unix(let mine), .unix(let wanted)): mine == wanted && mine != .unnamed
    default: local == address
    }
  }
}

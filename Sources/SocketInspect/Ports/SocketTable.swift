import CSockets
import Glibc
import SocketAddresses
public import SocketKernel
import SystemPackage

/// The sockets of this machine at one moment, and who holds them.
///
/// Read from the kernel's `sock_diag`, which answers everybody alike; where netlink is refused, from `/proc/net`, which
/// knows less. Whose a socket is, `/proc` tells of processes that one may look into: all of them for root, one's own
/// for others. Source: sock_diag(7), proc(5).
public struct SocketTable: Sendable {
  /// What to read.
  public struct Selection: Sendable {
    public var transports: Set<OpenSocket.Transport>
    /// Connections too, and what is bound without listening; else only those that are open to all.
    public var includesConnections: Bool
    /// The network namespaces of other processes too, those that may be entered.
    public var includesOtherNetworks: Bool

    public init(
      transports: Set<OpenSocket.Transport> = Set(OpenSocket.Transport.allCases),
      includesConnections: Bool = false,
      includesOtherNetworks: Bool = false
    ) {
      self.transports = transports
      self.includesConnections = includesConnections
      self.includesOtherNetworks = includesOtherNetworks
    }
  }

  public private(set) var sockets: [OpenSocket] = []
  /// Whether it was read from `/proc/net`, because netlink was refused: without memory, control groups and vsock.
  public private(set) var isFromProc = false
  /// How many processes did not show their descriptors, so that sockets of theirs seem to have no holder.
  public private(set) var hiddenProcesses = 0
  /// How many network namespaces there are that could not be looked into.
  public private(set) var hiddenNetworks = 0
  private var holders: [UInt64: [SocketHolder]] = [:]
  private var controlGroups: [UInt64: String] = [:]

  /// Reads the sockets. Whom they belong to is found by ``findHolders()``.
  ///
  /// - Throws: ``SocketError`` with operation `open` where neither netlink nor `/proc/net` can be read.
  public init(_ selection: Selection = Selection()) throws(SocketError) {
    do throws(SocketError) {
      read(selection, over: try NetlinkSocket(NetlinkSocket.socketDiagnosis), network: 0, files: "/proc/self/net")
    } catch {
      guard ProcNet.read(selection, in: "/proc/self/net", network: 0, into: &sockets) else { throw error }
      isFromProc = true
    }
    if selection.includesOtherNetworks { readOtherNetworks(selection) }
    sockets.removeAll { socket in
      !selection.transports.contains(socket.transport) || !selection.includesConnections && !socket.isOpenToAll
    }
    dropSubflows()
  }

  private mutating func read(
    _ selection: Selection,
    over netlink: borrowing NetlinkSocket,
    network: UInt64,
    files: String?
  ) {
    let began = sockets.count
    // What sock_diag has no module for; its tables in /proc/net are there all the same.
    var unknown: Set<OpenSocket.Transport> = []
    // All states but the first number, which none has; or listeners and unconnected datagram sockets.
    let states: UInt32 = selection.includesConnections ? 0x3ffe : 1 << 10 | 1 << 7
    let loaded = LoadedProtocols()
    for transport in OpenSocket.Transport.allCases
    where transport.isInternet && selection.transports.contains(transport) && loaded.contains(transport) {
      for family in [AF_INET, AF_INET6] {
        do throws(Errno) {
          try InternetSockets.read(transport, family, states: states, over: netlink, into: &sockets)
        } catch {
          unknown.insert(transport)
        }
      }
    }
    if !selection.transports.isDisjoint(with: [.unix, .unixDatagram, .unixSequencedPacket]) {
      do throws(Errno) {
        // Unix datagram sockets are "connected" to nobody in any state.
        try LocalSockets.readUnix(states: .max, over: netlink, into: &sockets)
      } catch {
        unknown.formUnion([.unix, .unixDatagram, .unixSequencedPacket])
      }
    }
    if let files, !unknown.isEmpty {
      sockets.removeAll { $0.namespace == network && unknown.contains($0.transport) }
      _ = ProcNet.read(.init(transports: unknown), in: files, network: network, into: &sockets)
    }
    // The kernel has one table of these for all networks.
    if network == 0, selection.transports.contains(.vsock), loaded.contains(.vsock) {
      try? LocalSockets.readVsock(states: states, over: netlink, into: &sockets)
    }
    for index in sockets.indices.dropFirst(began) { sockets[index].namespace = network }
  }

  private mutating func readOtherNetworks(_ selection: Selection) {
    for network in NetworkNamespaces.others() {
      switch network.open() {
      case .netlink(let descriptor):
        let files = network.process.map { "/proc/\($0)/net" }
        read(selection, over: NetlinkSocket(adopting: descriptor), network: network.inode, files: files)
      case .gone: break
      case .refused:
        if let process = network.process, isFromProc,
          ProcNet.read(selection, in: "/proc/\(process)/net", network: network.inode, into: &sockets)
        {
          continue
        }
        hiddenNetworks += 1
      }
    }
  }

  /// An MPTCP listener has a TCP socket inside, at the same address: one of the two is enough.
  private mutating func dropSubflows() {
    let outer = Set(sockets.filter { $0.transport == .mptcp && $0.state == .listening }.map { Name($0) })
    if outer.isEmpty { return }
    sockets.removeAll { $0.transport == .tcp && $0.state == .listening && outer.contains(Name($0)) }
  }

  private struct Name: Hashable {
    let local: SocketAddress
    let network: UInt64

    init(_ socket: OpenSocket) {
      local = socket.local
      network = socket.namespace
    }
  }
}

// MARK: - Holders

extension SocketTable {
  /// Keeps the sockets that fit.
  public mutating func keep(where fits: (OpenSocket) -> Bool) { sockets.removeAll { !fits($0) } }

  /// Keeps the sockets that fit with who holds them, after ``findHolders()``.
  public mutating func keep(where fits: (OpenSocket, [SocketHolder]) -> Bool) {
    let kept = sockets.filter { fits($0, holders(of: $0)) }
    sockets = kept
  }

  /// Finds the processes and the control groups of all sockets, in one walk over `/proc`.
  public mutating func findHolders() {
    let table = ProcessTable(lookingFor: Set(sockets.lazy.map(\.inode).filter { $0 != 0 }))
    hiddenProcesses = table.hidden
    var known: [Int32: SocketHolder?] = [:]
    holders = table.holders.mapValues { processes in
      processes.compactMap { process in
        if let holder = known[process] { return holder }
        let holder = SocketHolder(process: process)
        known[process] = holder
        return holder
      }
    }
    // A holder names its group itself; the walk over all groups is for those that nobody is seen to hold.
    let orphans = sockets.lazy.filter { [holders] in holders[$0.inode]?.isEmpty ?? true }
    controlGroups = ControlGroups.paths(of: Set(orphans.compactMap(\.controlGroup)))
  }

  /// The processes that hold the socket and may be seen, after ``findHolders()``.
  public func holders(of socket: OpenSocket) -> [SocketHolder] {
    socket.inode == 0 ? [] : holders[socket.inode] ?? []
  }

  /// The path of the socket's control group, after ``findHolders()``.
  public func controlGroup(of socket: OpenSocket) -> String? {
    holders(of: socket).lazy.compactMap(\.controlGroup).first ?? socket.controlGroup.flatMap { controlGroups[$0] }
  }
}

extension OpenSocket.Transport {
  /// Whether its addresses are IP addresses.
  var isInternet: Bool { hasPorts || self == .raw }
}

/// The protocols that this kernel has loaded. To ask for the sockets of another one could load its module, and of what
/// was not there before nobody has a socket.
private struct LoadedProtocols {
  private let names: Set<Substring>?

  init() {
    names = SmallFile.text("/proc/net/protocols").map { text in
      Set(text.split(separator: "\n").compactMap { $0.split(separator: " ").first })
    }
  }

  func contains(_ transport: OpenSocket.Transport) -> Bool {
    guard let names else { return true }
    return switch transport {
    case .tcp, .udp, .raw, .unix, .unixDatagram, .unixSequencedPacket: true
    case .udpLite: names.contains("UDP-Lite")
    case .mptcp: names.contains("MPTCP")
    case .sctp: names.contains("SCTP")
    case .dccp: names.contains("DCCP")
    case .vsock: names.contains("AF_VSOCK")
    }
  }
}

import Glibc
import SocketAddresses
import SocketKernel
import SystemPackage
import Testing

@testable import SocketInspect

/// The table of this machine holds the sockets that a test opens, and says that this process has them.
@Suite struct SocketTableTests {
  /// The one entry for a socket of this process.
  private func entry(of descriptor: borrowing SocketDescriptor) throws -> (OpenSocket, SocketTable) {
    try #require(try entryWherePossible(of: descriptor))
  }

  /// The same for what some kernels do not show.
  private func entryWherePossible(of descriptor: borrowing SocketDescriptor) throws -> (OpenSocket, SocketTable)? {
    var table = try SocketTable(.init(includesConnections: true))
    let inode = try #require(ProcessTable.link(AT_FDCWD, "/proc/self/fd/\(descriptor.rawValue)", prefix: "socket:["))
    table.keep { $0.inode == inode }
    table.findHolders()
    return table.sockets.first.map { ($0, table) }
  }

  @Test(arguments: [AddressFamily.ipv4, .ipv6])
  func listenersHaveTheirBacklogAndTheirProcess(family: AddressFamily) throws {
    let listener = try SocketDescriptor.open(family, .stream)
    try listener.bind(to: family == .ipv4 ? .loopback(port: 0) : .loopback6(port: 0))
    try listener.listen(backlog: 7)
    let address = try listener.localAddress()
    let client = try SocketDescriptor.open(family, .stream)
    try client.connect(to: address)

    let (socket, table) = try entry(of: listener)
    #expect(socket.transport == .tcp && socket.state == .listening && socket.isOpenToAll)
    #expect(socket.local == address && socket.remote == nil)
    #expect(socket.receiveQueue == 1 && (table.isFromProc || socket.sendQueue == 7))
    #expect(socket.user == getuid())
    let holder = try #require(table.holders(of: socket).first { $0.process == getpid() })
    #expect(holder.user == getuid() && holder.command.contains("swift") && holder.line.contains("pid \(getpid())"))
    #expect(try #require(holder.started) <= Int64(time(nil)))

    let (connection, _) = try entry(of: client)
    #expect(connection.state == .established && connection.remote == address && !connection.isOpenToAll)
  }

  @Test(arguments: [(SocketProtocol.default, OpenSocket.Transport.udp), (.udpLite, .udpLite)])
  func datagramSocketsSayWhatWaitsInThem(number: SocketProtocol, transport: OpenSocket.Transport) throws {
    // Not every kernel has UDP-Lite.
    guard let server = try? SocketDescriptor.open(.ipv4, .datagram, number) else { return }
    try server.bind(to: .loopback(port: 0))
    let client = try SocketDescriptor.open(.ipv4, .datagram, number)
    try client.connect(to: server.localAddress())
    _ = try client.send([1, 2, 3])

    let (socket, _) = try entry(of: server)
    #expect(socket.transport == transport && socket.isOpenToAll && socket.receiveQueue > 0)
    #expect(try entry(of: client).0.remote == server.localAddress())
  }

  @Test func whatIsBoundButDoesNotListenIsSeen() throws {
    let bound = try SocketDescriptor.open(.ipv4, .stream)
    try bound.bind(to: .loopback(port: 0))
    // Linux shows these since 6.8.
    guard let (socket, _) = try entryWherePossible(of: bound) else { return }
    #expect(socket.state == .boundOnly && !socket.isOpenToAll)
    #expect(try socket.local == bound.localAddress())
  }

  @Test func vsockListenersAreSeen() throws {
    // Only a virtual machine, or a host of some, has these; and sock_diag may lack the module for them.
    let any = SocketAddress.vsock(cid: .max, port: .max)
    guard let listener = try? SocketDescriptor.open(.vsock, .stream), (try? listener.bind(to: any)) != nil else {
      return
    }
    try listener.listen()
    guard let (socket, table) = try entryWherePossible(of: listener) else { return }
    #expect(try socket.transport == .vsock && socket.isOpenToAll && socket.local == listener.localAddress())
    #expect(table.holders(of: socket).contains { $0.process == getpid() })
  }

  @Test func mptcpListenersAreNotCountedTwice() throws {
    guard let listener = try? SocketDescriptor.open(.ipv4, .stream, .mptcp) else { return }
    try listener.bind(to: .loopback(port: 0))
    try listener.listen(backlog: 3)
    let address = try listener.localAddress()
    let table = try SocketTable()
    if table.isFromProc { return }
    #expect(table.sockets.filter { $0.local == address }.map(\.transport) == [.mptcp])
  }

  @Test func unixSocketsHaveNamesAndPeers() throws {
    let listener = try SocketDescriptor.open(.unix, .stream)
    try listener.bind(to: .unix(.unnamed))
    try listener.listen(backlog: 5)
    let client = try SocketDescriptor.open(.unix, .stream)
    try client.connect(to: listener.localAddress())
    let first = try listener.accept()
    let second = try SocketDescriptor.open(.unix, .stream)
    try second.connect(to: listener.localAddress())
    let (socket, table) = try entry(of: listener)
    #expect(try socket.transport == .unix && socket.state == .listening && socket.local == listener.localAddress())
    #expect(socket.receiveQueue == 1 && socket.sendQueue == 5)
    #expect(table.holders(of: socket).contains { $0.process == getpid() })
    // Its peer is known by its own name, which an accepted socket has from its listener.
    #expect(try entry(of: client).0.remote == listener.localAddress())
    #expect(try entry(of: first.descriptor).0.remote == .unix(.unnamed))

    let mailbox = try SocketDescriptor.open(.unix, .datagram)
    try mailbox.bind(to: .unix(.unnamed))
    #expect(try entry(of: mailbox).0.isOpenToAll)
  }
}

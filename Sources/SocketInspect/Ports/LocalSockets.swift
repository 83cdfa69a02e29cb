import Glibc
import SocketAddresses
import SystemPackage

/// What `sock_diag` says of sockets between the processes of this machine, and between it and its virtual machines.
enum LocalSockets {
  /// Reads the Unix-domain sockets. Source: linux/unix_diag.h.
  static func readUnix(
    states: UInt32,
    over netlink: borrowing NetlinkSocket,
    into sockets: inout [OpenSocket]
  ) throws(Errno) {
    // struct unix_diag_req; what is shown: name, file, peer, queue lengths, memory, user.
    var request: [UInt8] = [UInt8(AF_UNIX), 0, 0, 0]
    request.append(native: states)
    request.append(native: UInt32(0))
    request.append(native: UInt32(0x1 | 0x2 | 0x4 | 0x10 | 0x20 | 0x40))
    request.append(native: UInt64.max)
    var found: [OpenSocket] = []
    var peers: [UInt64] = []
    try netlink.dump(InternetSockets.request, request) { _, payload in
      guard let (socket, peer) = unix(payload) else { return }
      found.append(socket)
      peers.append(peer)
    }
    // A peer is told by its inode; its name is in its own entry.
    let names = Dictionary(found.map { ($0.inode, $0.local) }) { first, _ in first }
    for index in found.indices where peers[index] != 0 {
      found[index].remote = names[peers[index]] ?? .unix(.unnamed)
    }
    sockets += found
  }

  private static func unix(_ bytes: UnsafeRawBufferPointer) -> (OpenSocket, peer: UInt64)? {
    guard bytes.count >= 16, let state = OpenSocket.State(rawValue: bytes[2]) else { return nil }
    let transport: OpenSocket.Transport =
      switch bytes[1] {
      case 1: .unix
      case 2: .unixDatagram
      default: .unixSequencedPacket
      }
    let inode = UInt64(bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
    var socket = OpenSocket(transport: transport, state: state, local: .unix(.unnamed), inode: inode)
    var peer: UInt64 = 0
    for (type, value) in NetlinkAttributes(UnsafeRawBufferPointer(rebasing: bytes[16...])) {
      func word(_ offset: Int) -> UInt32? {
        offset + 4 <= value.count ? value.loadUnaligned(fromByteOffset: offset, as: UInt32.self) : nil
      }
      switch type {
      case 0: socket.local = .unix(UnixAddress(sunPath: value))  // UNIX_DIAG_NAME
      case 1: socket.file = word(0)  // UNIX_DIAG_VFS
      case 2: peer = UInt64(word(0) ?? 0)  // UNIX_DIAG_PEER
      case 4: (socket.receiveQueue, socket.sendQueue) = (word(0) ?? 0, word(4) ?? 0)  // UNIX_DIAG_RQLEN
      case 5: (socket.memory, socket.drops) = InternetSockets.memory(value)  // UNIX_DIAG_MEMINFO
      case 7: socket.user = word(0)  // UNIX_DIAG_UID
      default: break
      }
    }
    return (socket, peer)
  }

  /// Reads the sockets to virtual machines and to the host. Source: linux/vm_sockets_diag.h.
  static func readVsock(
    states: UInt32,
    over netlink: borrowing NetlinkSocket,
    into sockets: inout [OpenSocket]
  ) throws(Errno) {
    var request: [UInt8] = [UInt8(AF_VSOCK), 0, 0, 0]
    request.append(native: states)
    request += [UInt8](repeating: 0, count: 16)
    var found: [OpenSocket] = []
    try netlink.dump(InternetSockets.request, request) { _, bytes in
      guard bytes.count >= 24, let state = OpenSocket.State(rawValue: bytes[2]) else { return }
      func word(_ offset: Int) -> UInt32 { bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self) }
      var socket = OpenSocket(
        transport: .vsock,
        state: state,
        local: .vsock(cid: word(4), port: word(8)),
        inode: UInt64(word(20))
      )
      if state != .listening, state != .closed { socket.remote = .vsock(cid: word(12), port: word(16)) }
      found.append(socket)
    }
    sockets += found
  }
}

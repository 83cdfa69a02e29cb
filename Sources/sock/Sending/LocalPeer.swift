import Glibc
import SocketAddresses
import SocketInspect
import SocketKernel

/// The other end of a TCP connection, where it is on this machine: what the kernel shows of its socket and process.
struct LocalPeer {
  /// Bytes that arrived at the peer and that it has not read.
  let unread: Int
  /// Whether a program has accepted the connection. Until then it waits in the listener's queue.
  let isAccepted: Bool
  /// Who holds it; nil where this user may not see that.
  let process: Process?

  struct Process {
    let identifier: Int32
    let name: String
    /// The call that one of its threads is in, with the socket as its subject where there is one.
    let call: SystemCall?
  }

  /// - Parameters:
  ///   - local: our end, which is the peer's remote one.
  ///   - remote: the peer's own end.
  init?(local: SocketAddress, remote: SocketAddress) {
    let selection = SocketTable.Selection(transports: [.tcp], includesConnections: true)
    guard var table = try? SocketTable(selection) else { return nil }
    table.keep { $0.local.isSamePlace(as: remote) && $0.remote?.isSamePlace(as: local) == true }
    guard let socket = table.sockets.first else { return nil }
    unread = Int(socket.receiveQueue)
    // What nobody has accepted has no file yet.
    isAccepted = socket.inode != 0
    table.findHolders()
    process = table.holders(of: socket).first { $0.process != getpid() }.map { Process($0, holding: socket.inode) }
  }
}

extension LocalPeer.Process {
  /// Source: proc(5), for `/proc/PID/fd` and `/proc/PID/task/TID/syscall`.
  fileprivate init(_ holder: SocketHolder, holding inode: UInt64) {
    identifier = holder.process
    name = holder.name
    let folder = "/proc/\(holder.process)"
    let number = Self.entries("\(folder)/fd").first { Self.target("\(folder)/fd/\($0)") == "socket:[\(inode)]" }
    let calls = Self.entries("\(folder)/task").compactMap { thread in
      SystemCall(Self.firstLine("\(folder)/task/\(thread)/syscall"))
    }
    call =
      calls.first { $0.descriptor != nil && $0.descriptor == number.flatMap { Int($0) } }
      ?? (calls.count == 1 ? calls[0] : nil)
  }

  private static func entries(_ path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names.filter { $0 != "." && $0 != ".." }
  }

  private static func target(_ path: String) -> String {
    var room = [UInt8](repeating: 0, count: 256)
    let count = room.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { readlink(path, $0.assumingMemoryBound(to: CChar.self), bytes.count) } ?? 0
    }
    return String(decoding: room.prefix(max(count, 0)), as: UTF8.self)
  }

  private static func firstLine(_ path: String) -> Substring {
    guard let bytes = try? Input.bytes("@\(path)") else { return "" }
    return String(decoding: bytes, as: UTF8.self).prefix { $0 != "\n" }
  }
}

extension SocketAddress {
  /// A socket for both versions of IP has IPv4 peers as `::ffff:1.2.3.4`.
  fileprivate func isSamePlace(as other: SocketAddress) -> Bool {
    ip?.unmapped == other.ip?.unmapped && port == other.port
  }
}

import Glibc
import SocketAddresses

/// The other end of a TCP connection, where it is on this machine: what the kernel shows of its socket and process.
///
/// Source: proc(5), for `/proc/net/tcp`, `/proc/PID/fd` and `/proc/PID/task/TID/syscall`.
struct LocalPeer: Equatable {
  /// Bytes that arrived at the peer and that it has not read.
  let unread: Int
  /// Whether a program has accepted the connection. Until then it waits in the listener's queue.
  let isAccepted: Bool
  /// Who holds it; nil where this user may not see that.
  let process: Process?

  struct Process: Equatable {
    let identifier: Int32
    let name: String
    /// The call that one of its threads is in, with the socket as its subject where there is one.
    let call: SystemCall?
  }

  /// - Parameters:
  ///   - local: our end, which is the peer's remote one.
  ///   - remote: the peer's own end.
  init?(local: SocketAddress, remote: SocketAddress) {
    let rows = Self.lines("/proc/net/tcp") + Self.lines("/proc/net/tcp6")
    let row = rows.lazy.map { $0.split(separator: " ") }.first { fields in
      fields.count > 9 && Self.address(fields[1], is: remote) && Self.address(fields[2], is: local)
    }
    guard let row else { return nil }
    unread = row[4].split(separator: ":").last.flatMap { Int($0, radix: 16) } ?? 0
    isAccepted = row[9] != "0"
    process = isAccepted ? Self.holder(of: "socket:[\(row[9])]") : nil
  }

  // MARK: - Reading /proc

  /// Whether `text`, such as `0100007F:04D2`, is that address: words of four bytes in the machine's order.
  private static func address(_ text: Substring, is address: SocketAddress) -> Bool {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let port = UInt16(parts[1], radix: 16), port == address.port?.number else { return false }
    var bytes: [UInt8] = []
    var rest = parts[0]
    while rest.count >= 8, let word = UInt32(rest.prefix(8), radix: 16) {
      withUnsafeBytes(of: word) { bytes += $0 }
      rest = rest.dropFirst(8)
    }
    // A socket for both versions has IPv4 peers as ::ffff:1.2.3.4.
    if bytes.prefix(12) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff] { bytes.removeFirst(12) }
    switch address {
    case .ipv4(let ip, _): return bytes == withUnsafeBytes(of: ip.number.bigEndian) { Array($0) }
    case .ipv6(let ip, _): return bytes == withUnsafeBytes(of: ip.number.bigEndian) { Array($0) }
    default: return false
    }
  }

  private static func holder(of link: String) -> Process? {
    for name in entries("/proc") {
      guard let identifier = Int32(name), identifier != getpid() else { continue }
      let descriptor = entries("/proc/\(name)/fd").first { target("/proc/\(name)/fd/\($0)") == link }
      guard let number = descriptor.flatMap({ Int($0) }) else { continue }
      let calls = entries("/proc/\(name)/task").compactMap { thread in
        SystemCall(lines("/proc/\(name)/task/\(thread)/syscall").first ?? "")
      }
      let call = calls.first { $0.descriptor == number } ?? (calls.count == 1 ? calls[0] : nil)
      return Process(identifier: identifier, name: String(lines("/proc/\(name)/comm").first ?? "?"), call: call)
    }
    return nil
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

  private static func lines(_ path: String) -> [Substring] {
    guard let bytes = try? Input.bytes("@\(path)") else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }
}

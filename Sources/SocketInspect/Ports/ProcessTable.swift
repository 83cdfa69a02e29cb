import Glibc

/// Which processes hold which sockets, from one walk over `/proc`. Source: proc(5).
///
/// A socket may have several holders, as after `fork(2)`, and a process may hold one under several numbers.
struct ProcessTable: Sendable {
  /// The identifiers of the processes that hold a socket, by the socket's inode, in ascending order.
  private(set) var holders: [UInt64: [Int32]] = [:]
  /// How many processes would not show their descriptors: another user's, without the right to look.
  private(set) var hidden = 0
  /// The network namespaces that processes live in, by inode, each with a process to enter it through.
  private(set) var namespaces: [UInt64: Int32] = [:]

  /// Walks over all processes once.
  ///
  /// - Parameter inodes: the sockets that are looked for, nil for all.
  init(lookingFor inodes: Set<UInt64>?) {
    guard let processes = opendir("/proc") else { return }
    defer { closedir(processes) }
    // hidepid=2 leaves foreign processes out altogether; then not even the first one is there.
    if access("/proc/1", F_OK) != 0 { hidden += 1 }
    while let entry = readdir(processes) {
      guard let process = Self.number(Self.name(of: entry)) else { continue }
      readDescriptors(of: process, inodes)
    }
    for inode in holders.keys { holders[inode]!.sort() }
  }

  private mutating func readDescriptors(of process: Int32, _ inodes: Set<UInt64>?) {
    if inodes?.isEmpty == true { return }
    guard let descriptors = opendir("/proc/\(process)/fd") else {
      if errno == EACCES || errno == EPERM { hidden += 1 }
      return
    }
    defer { closedir(descriptors) }
    let folder = dirfd(descriptors)
    while let entry = readdir(descriptors) {
      let name = Self.name(of: entry)
      guard name.pointee != CChar(UInt8(ascii: ".")), let inode = Self.link(folder, name, prefix: "socket:[") else {
        continue
      }
      if let inodes, !inodes.contains(inode) { continue }
      if holders[inode]?.last != process { holders[inode, default: []].append(process) }
    }
  }

  /// The number in a link such as `socket:[1234]`; nil for a link of another kind.
  static func link(_ folder: Int32, _ name: UnsafePointer<CChar>, prefix: StaticString) -> UInt64? {
    withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { buffer in
      let count = readlinkat(folder, name, buffer.baseAddress!.assumingMemoryBound(to: CChar.self), buffer.count)
      let skipped = prefix.utf8CodeUnitCount
      guard count > skipped, memcmp(buffer.baseAddress!, prefix.utf8Start, skipped) == 0 else { return nil }
      var number: UInt64 = 0
      for byte in buffer[skipped..<count] {
        guard byte != UInt8(ascii: "]") else { return number }
        guard 0x30...0x39 ~= byte else { return nil }
        number = number &* 10 &+ UInt64(byte - 0x30)
      }
      return nil
    }
  }

  static func name(of entry: UnsafeMutablePointer<dirent>) -> UnsafePointer<CChar> {
    (UnsafeRawPointer(entry) + MemoryLayout<dirent>.offset(of: \dirent.d_name)!).assumingMemoryBound(to: CChar.self)
  }

  /// The decimal number that the whole name is.
  static func number(_ name: UnsafePointer<CChar>) -> Int32? {
    var number: Int32 = 0
    var place = name
    while place.pointee != 0 {
      guard 0x30...0x39 ~= UInt8(bitPattern: place.pointee), number < 100_000_000 else { return nil }
      number = number * 10 + Int32(place.pointee - 0x30)
      place += 1
    }
    return place == name ? nil : number
  }
}

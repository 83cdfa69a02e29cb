import CSockets

/// Which of the programs' descriptors are sockets, with a duplicate of each that is kept from call to call.
///
/// To fetch a duplicate, to ask which socket it is and to close it again at every call cost more than the rest of a
/// stop. While one is kept the program's own close would close nothing: it is let go before whatever may close.
final class HeldSockets {
  private struct Key: Hashable {
    let process, descriptor: Int32
  }

  /// The socket's number in the kernel; 0 for what is none.
  private var inodes: [Key: Int64] = [:]
  private var probes: [Int64: SocketProbe] = [:]

  /// Few: a server of ten thousand connections must not use up our descriptors.
  private static let limit = 64

  /// Which socket a descriptor is, 0 where it is something else and negative where it is none, and a duplicate of it
  /// where one can be had.
  func look(_ process: TracedRun, _ descriptor: Int32, tid: Int32) -> (inode: Int64, probe: SocketProbe?) {
    let key = Key(process: process.pid, descriptor: descriptor)
    if let known = inodes[key] {
      if known == 0 { return (0, nil) }
      if let probe = probes[known] { return (known, probe) }
    }
    guard let probe = SocketProbe(process, descriptor) else {
      inodes[key] = nil
      return (sockets_trace_socket(tid, descriptor), nil)
    }
    let inode = probe.inode
    // What a ring closes nobody sees; what another thread closes just now may be a socket when it is looked at next.
    guard !process.usesRing, inode > 0 || process.threads == 1 else { return (inode, inode > 0 ? probe : nil) }
    inodes[key] = inode
    guard inode > 0 else { return (inode, nil) }
    if probes.count >= Self.limit { probes.removeAll(keepingCapacity: true) }
    probes[inode] = probe
    return (inode, probe)
  }

  /// For a descriptor that is closed or was opened anew.
  func letGo(_ process: TracedRun, _ descriptor: Int32) {
    guard let inode = inodes.removeValue(forKey: Key(process: process.pid, descriptor: descriptor)) else { return }
    probes[inode] = nil
  }

  /// For a process that ended, or closes many at once.
  func letGo(_ process: TracedRun) {
    for (key, inode) in inodes where key.process == process.pid {
      inodes[key] = nil
      probes[inode] = nil
    }
  }

  func letGoOfAll() {
    inodes = [:]
    probes = [:]
  }
}

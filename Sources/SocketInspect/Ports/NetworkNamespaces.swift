import CSockets
import Glibc

/// The networks of this machine: containers have their own, with their own ports. Source: network_namespaces(7).
enum NetworkNamespaces {
  struct Network {
    let inode: UInt64
    /// A file to enter it through.
    let path: String
    /// A process that lives in it, where one led here.
    let process: Int32?

    enum Answer {
      /// A netlink socket to `sock_diag` in that network.
      case netlink(Int32)
      /// It ended meanwhile.
      case gone
      /// Only who has the capability CAP_SYS_ADMIN may enter.
      case refused
    }

    func open() -> Answer {
      let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
      guard file >= 0 else { return errno == EACCES || errno == EPERM ? .refused : .gone }
      defer { close(file) }
      // The process may have ended, and another be in its place.
      var status = stat()
      guard fstat(file, &status) == 0, status.inode == inode else { return .gone }
      let answer = sockets_open_in_network(file, AF_NETLINK, Int32(SOCK_RAW.rawValue), NetlinkSocket.socketDiagnosis)
      return answer >= 0 ? .netlink(answer) : .refused
    }
  }

  /// The networks that processes live in or that have a name, without this process's own.
  static func others() -> [Network] {
    var status = stat()
    guard stat("/proc/self/ns/net", &status) == 0 else { return [] }
    var seen: Set<UInt64> = [status.inode]
    var networks: [Network] = []
    if let processes = opendir("/proc") {
      defer { closedir(processes) }
      while let entry = readdir(processes) {
        guard let process = ProcessTable.number(ProcessTable.name(of: entry)) else { continue }
        let path = "/proc/\(process)/ns/net"
        if let inode = ProcessTable.link(AT_FDCWD, path, prefix: "net:["), seen.insert(inode).inserted {
          networks.append(Network(inode: inode, path: path, process: process))
        }
      }
    }
    // `ip netns add` keeps a network without processes.
    if let names = opendir("/run/netns") {
      defer { closedir(names) }
      while let entry = readdir(names) {
        let path = "/run/netns/\(String(cString: ProcessTable.name(of: entry)))"
        guard !path.hasSuffix("/."), !path.hasSuffix("/.."), stat(path, &status) == 0 else { continue }
        if seen.insert(status.inode).inserted {
          networks.append(Network(inode: status.inode, path: path, process: nil))
        }
      }
    }
    return networks
  }
}

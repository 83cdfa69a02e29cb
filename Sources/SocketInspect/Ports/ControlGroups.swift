import Glibc

/// Control groups, whose paths name the service or the container that a process belongs to. Source: cgroups(7).
enum ControlGroups {
  /// The path of a process's group, out of its `/proc/PID/cgroup`; nil for the root, which says nothing.
  ///
  /// A machine with only the second version has one line, `0::/path`. Others have a line for each controller.
  static func path(inProcessFile text: String) -> String? {
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    }
    let paths = lines.compactMap { $0.count == 3 ? ($0[0], String($0[2])) : nil }
    let second = paths.first { $0.0 == "0" }?.1
    if let second, second != "/" { return second }
    return paths.map(\.1).first { $0 != "/" && $0 != "/.." }
  }

  /// The container in a group's path, as its runtime calls it: `docker 3f2a…`; nil where there is none.
  static func container(in path: String) -> (runtime: String, identifier: String)? {
    for part in path.split(separator: "/").reversed() {
      let name = part.hasSuffix(".scope") ? part.dropLast(6) : part
      for (prefix, runtime) in [
        ("docker-", "docker"), ("libpod-", "podman"), ("crio-", "cri-o"), ("cri-containerd-", "containerd"),
        ("lxc.payload.", "lxc"), ("machine-", "nspawn"),
      ] where name.hasPrefix(prefix) {
        return (runtime, String(name.dropFirst(prefix.count).prefix(12)))
      }
    }
    let parts = path.split(separator: "/")
    for (folder, runtime) in [("docker", "docker"), ("lxc", "lxc")] {
      if let index = parts.firstIndex(of: Substring(folder)), index + 1 < parts.count {
        return (runtime, String(parts[index + 1].prefix(12)))
      }
    }
    if let pod = parts.firstIndex(where: { $0.hasPrefix("kubepods") }), pod + 1 < parts.count {
      return ("kubernetes", String(parts.last!.prefix(12)))
    }
    return nil
  }

  /// The paths of the groups of the second version with these numbers, from one walk over their file system.
  ///
  /// A group's number is its directory's inode. Anybody may read them, also those of foreign processes.
  static func paths(of numbers: Set<UInt64>) -> [UInt64: String] {
    guard !numbers.isEmpty, let root = mountPoint else { return [:] }
    var paths: [UInt64: String] = [:]
    var folders = [""]
    while let path = folders.popLast() {
      var status = stat()
      guard stat(root + path, &status) == 0 else { continue }
      if numbers.contains(status.inode) { paths[status.inode] = path.isEmpty ? "/" : path }
      if paths.count == numbers.count { break }
      guard let folder = opendir(root + path) else { continue }
      defer { closedir(folder) }
      while let entry = readdir(folder) {
        guard entry.pointee.d_type == UInt8(DT_DIR) else { continue }
        let name = String(cString: ProcessTable.name(of: entry))
        if name != ".", name != ".." { folders.append("\(path)/\(name)") }
      }
    }
    return paths
  }

  private static var mountPoint: String? {
    for line in (SmallFile.text("/proc/mounts") ?? "").split(separator: "\n") {
      let fields = line.split(separator: " ")
      if fields.count > 2, fields[2] == "cgroup2" { return String(fields[1]) }
    }
    return nil
  }
}

import AllocatedMemory
import Glibc

/// What a process can leak.
struct Resources {
  let descriptors: Int
  /// Bytes that the allocator has given out.
  let memory: Int

  static var now: Resources { Resources(descriptors: openDescriptors(), memory: allocated_memory()) }

  /// What is left when the loops have closed everything, which they do in their own time: until it is as little as
  /// before, or for as long as that may take on a slow machine.
  static func settled(downTo before: Resources?) async throws -> Resources {
    var last = Resources.now
    var same = 0
    for _ in 0..<3000 where same < 50 {
      if let before, last.descriptors <= before.descriptors { break }
      try await Task.sleep(for: .milliseconds(10))
      let now = Resources.now
      same = before == nil && now.descriptors == last.descriptors ? same + 1 : 0
      last = now
    }
    return last
  }
}

private func openDescriptors() -> Int {
  guard let directory = opendir("/proc/self/fd") else { return -1 }
  defer { closedir(directory) }
  var count = 0
  while readdir(directory) != nil { count += 1 }
  return count - 3  // itself, "." and ".."
}

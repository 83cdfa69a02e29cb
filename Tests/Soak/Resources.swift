import AllocatedMemory
import Dispatch
import Glibc
import Sockets

/// What a process can leak.
struct Resources {
  let descriptors: Int
  /// Of the library's sockets, those that are not closed.
  let sockets: Int
  /// What the allocator has given out.
  let blocks: Int
  let bytes: Int

  static var now: Resources {
    let memory = allocated_memory()
    return Resources(
      descriptors: openDescriptors(),
      sockets: SocketCounters.now.open,
      blocks: memory.blocks,
      bytes: memory.bytes
    )
  }

  /// Each thread of the default pool keeps a thousand of the blocks that work is queued with, instead of freeing them.
  /// They are filled before anything is counted.
  static func fillCaches() async {
    await withCheckedContinuation { continuation in
      let all = DispatchGroup()
      for _ in 0..<50_000 { DispatchQueue.global().async(group: all) {} }
      all.notify(queue: .global()) { continuation.resume() }
    }
  }

  /// What is left when the loops have closed everything, which they do in their own time: until it is as little as
  /// `before` and an allowance, or for as long as that may take on a slow machine: so many looks, a hundred in a second.
  static func settled(downTo before: Resources?, looks: Int) async throws -> Resources {
    var last = Resources.now
    var same = 0
    for _ in 0..<looks where same < 50 {
      if let before, last.complaints(since: before).isEmpty { break }
      try await Task.sleep(for: .milliseconds(10))
      let now = Resources.now
      same = before == nil && now.descriptors == last.descriptors ? same + 1 : 0
      last = now
    }
    return last
  }

  /// What there is more of than there was.
  func complaints(since before: Resources) -> [String] {
    var complaints: [String] = []
    if descriptors > before.descriptors {
      complaints.append("\(descriptors - before.descriptors) descriptors are left open")
    }
    if sockets > before.sockets { complaints.append("\(sockets - before.sockets) sockets were not closed") }
    if blocks > before.blocks + Self.allowedBlocks || bytes > before.bytes + Self.allowedBytes {
      complaints.append(
        "\(bytes - before.bytes) bytes of memory in \(blocks - before.blocks) blocks are left"
      )
    }
    return complaints
  }

  /// What may be there for the first time after the warm-up: a table or a queue that had to grow, or what the language
  /// keeps of a type that was not used before. A dozen blocks were seen, and 40 KiB; an object that is left by each
  /// connection makes a thousand blocks.
  private static let allowedBlocks = 64
  private static let allowedBytes = 256 << 10
}

private func openDescriptors() -> Int {
  guard let directory = opendir("/proc/self/fd") else { return -1 }
  defer { closedir(directory) }
  var count = 0
  while readdir(directory) != nil { count += 1 }
  return count - 3  // itself, "." and ".."
}

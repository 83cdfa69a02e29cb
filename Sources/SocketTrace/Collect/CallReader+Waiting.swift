import CSockets
import Glibc

extension CallReader {
  /// `poll` and its relatives: shown where they wait for sockets, on the socket's lane where it is one.
  func describeWaiting(_ pending: inout PendingCall, _ process: TracedRun, _ tid: Int32) -> Bool {
    let memory = Memory(pid: tid)
    let arguments = pending.arguments
    let (descriptors, total) =
      switch pending.kernelName {
      case "poll", "ppoll": polled(memory, arguments)
      case "select", "pselect6": selected(memory, arguments)
      default: ([Int32](), 0)
      }
    let isEpoll = pending.kernelName.hasPrefix("epoll")
    let lanes = descriptors.compactMap { descriptor -> Int? in
      let (inode, probe) = sockets.look(process, descriptor, tid: tid)
      return inode > 0 ? lane(inode, process, descriptor, probe) : nil
    }
    // A set of epoll is the kernel's; that the program has sockets at all must do.
    guard !lanes.isEmpty || isEpoll && ledger.entries.contains(where: { $0.lane.process == process.index }) else {
      return false
    }
    if lanes.count == 1, total == 1 {
      pending.call.lane = lanes[0]
      pending.socket = descriptors[0]
    }
    let limit = timeLimit(pending, memory)
    let subject = isEpoll ? "" : total == 1 ? "1 descriptor, " : "\(total) descriptors, "
    pending.call.arguments = subject + (limit.map { "\($0) ms" } ?? "no limit")
    pending.isUntimed = limit == nil
    pending.call.isBlocked = limit != 0
    if let only = descriptors.first, total == 1, let probe = sockets.look(process, only, tid: tid).probe {
      let isPoll = pending.kernelName.hasSuffix("poll")
      let events = isPoll ? memory.load(Int16.self, at: arguments[0] + 4) : nil
      pending.call.isBlocked = limit != 0 && !probe.isReady(for: events ?? Int16(POLLIN))
    }
    return true
  }

  private func polled(_ memory: Memory, _ arguments: [UInt64]) -> ([Int32], Int) {
    let count = Int(clamping: arguments[1])
    let descriptors = (0..<min(count, 1024)).compactMap { memory.load(Int32.self, at: arguments[0] + UInt64($0) * 8) }
    return (descriptors, count)
  }

  /// The numbers in the three sets of bits.
  private func selected(_ memory: Memory, _ arguments: [UInt64]) -> ([Int32], Int) {
    let limit = min(Int(clamping: arguments[0]), 1024)
    var descriptors: Set<Int32> = []
    for set in arguments[1...3] where set != 0 {
      for (index, byte) in memory.bytes(at: set, count: (limit + 7) / 8).enumerated() {
        for bit in 0..<8 where byte & (1 << bit) != 0 { descriptors.insert(Int32(index * 8 + bit)) }
      }
    }
    return (descriptors.sorted(), descriptors.count)
  }

  /// In milliseconds; nil without one.
  private func timeLimit(_ pending: PendingCall, _ memory: Memory) -> Int64? {
    let arguments = pending.arguments
    func read(_ place: UInt64, unitsPerMillisecond: Int64) -> Int64? {
      guard place != 0, let seconds = memory.load(Int64.self, at: place),
        let rest = memory.load(Int64.self, at: place + 8)
      else { return nil }
      return seconds &* 1000 &+ rest / unitsPerMillisecond
    }
    switch pending.kernelName {
    case "poll":
      let limit = Int32(truncatingIfNeeded: arguments[2])
      return limit < 0 ? nil : Int64(limit)
    case "epoll_wait", "epoll_pwait":
      let limit = Int32(truncatingIfNeeded: arguments[3])
      return limit < 0 ? nil : Int64(limit)
    case "ppoll": return read(arguments[2], unitsPerMillisecond: 1_000_000)
    case "epoll_pwait2": return read(arguments[3], unitsPerMillisecond: 1_000_000)
    case "select": return read(arguments[4], unitsPerMillisecond: 1000)
    default: return read(arguments[4], unitsPerMillisecond: 1_000_000)
    }
  }
}

/// A call that a thread is in, as `/proc/PID/task/TID/syscall` has it: the number, then the arguments.
struct SystemCall: Equatable {
  /// The name in the manual, such as `recv`; nil for one that has no place in the list.
  let name: String?
  /// The descriptor that it is about, where it is about one.
  let descriptor: Int?
  /// How many bytes a reading call asked for.
  let count: Int?

  enum Purpose { case reading, writing, watching, accepting, sleeping, locking, other }
  let purpose: Purpose

  /// nil for a thread that is running, and for one that this user may not see.
  init?(_ line: some StringProtocol) {
    let fields = line.split(separator: " ")
    guard let number = fields.first.flatMap({ Int($0) }), number >= 0 else { return nil }
    let known = Self.known[number]
    name = known?.name
    purpose = known?.purpose ?? .other
    func argument(_ index: Int) -> Int? {
      fields.count > index + 1 ? Int(truncatingIfNeeded: UInt64(fields[index + 1].dropFirst(2), radix: 16) ?? 0) : nil
    }
    let isAboutOne = [.reading, .writing, .accepting].contains(purpose)
    descriptor = isAboutOne ? argument(0) : nil
    // recvmsg(2) has its sizes elsewhere.
    count = purpose == .reading && name != "recvmsg" ? argument(2) : nil
  }

  /// Source: the kernel's tables of system calls.
  private static let known: [Int: (name: String, purpose: Purpose)] = {
    #if arch(x86_64)
    let numbers = [
      0: "read", 45: "recv", 47: "recvmsg", 19: "readv", 1: "write", 44: "send", 46: "sendmsg", 20: "writev",
      7: "poll", 271: "poll", 23: "select", 270: "select", 232: "epoll_wait", 281: "epoll_wait",
      441: "epoll_wait", 426: "io_uring_enter", 43: "accept", 288: "accept", 35: "nanosleep",
      230: "clock_nanosleep", 202: "futex", 61: "wait", 247: "wait",
    ]
    #elseif arch(arm64)
    let numbers = [
      63: "read", 207: "recv", 212: "recvmsg", 65: "readv", 64: "write", 206: "send", 211: "sendmsg", 66: "writev",
      73: "poll", 72: "select", 22: "epoll_wait", 441: "epoll_wait", 426: "io_uring_enter", 202: "accept",
      242: "accept", 101: "nanosleep", 115: "clock_nanosleep", 98: "futex", 260: "wait", 95: "wait",
    ]
    #else
    let numbers: [Int: String] = [:]
    #endif
    let purposes: [String: Purpose] = [
      "read": .reading, "recv": .reading, "recvmsg": .reading, "readv": .reading,
      "write": .writing, "send": .writing, "sendmsg": .writing, "writev": .writing,
      "poll": .watching, "select": .watching, "epoll_wait": .watching, "io_uring_enter": .watching,
      "accept": .accepting, "nanosleep": .sleeping, "clock_nanosleep": .sleeping, "futex": .locking,
    ]
    return numbers.mapValues { ($0, purposes[$0] ?? .other) }
  }()
}

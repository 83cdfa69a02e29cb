import CSockets
import Glibc
import SocketAddresses
import SocketKernel
import SystemPackage

/// Reads a stopped program's calls: what it asks when it enters one, and what it got when it leaves.
struct CallReader {
  let ledger: Ledger
  let sockets = HeldSockets()

  /// The call that begins, or nil where it is not about a socket.
  func enter(_ number: UInt64, _ arguments: [UInt64], _ process: TracedRun, tid: Int32) -> PendingCall? {
    guard let name = sockets_trace_call_name(number).map({ String(cString: $0) }) else { return nil }
    var pending = PendingCall(
      call: Call(
        lane: nil,
        process: process.index,
        thread: tid == process.pid ? 0 : tid,
        name: name,
        begin: sockets_realtime_nanoseconds(),
        end: nil
      ),
      number: number,
      kernelName: name,
      arguments: arguments
    )
    let isSeen =
      switch name {
      case "socket": describeOpening(&pending)
      case "poll", "ppoll", "select", "pselect6", "epoll_wait", "epoll_pwait", "epoll_pwait2":
        describeWaiting(&pending, process, tid)
      case "io_uring_enter": noteRing(process)
      case "dup2", "dup3", "close_range": describeClosing(&pending, process)
      default: describe(&pending, process, tid)
      }
    // Of a file as well: its number may be a socket's next.
    letGo(pending, process)
    return isSeen ? pending : nil
  }

  /// Calls that close beside what they are for. Their return is waited for where another thread may look at the socket
  /// before they have closed it.
  private func describeClosing(_ pending: inout PendingCall, _ process: TracedRun) -> Bool {
    pending.isShown = false
    return process.threads > 1
  }

  /// Lets go of what the call closes.
  func letGo(_ pending: PendingCall, _ process: TracedRun) {
    switch pending.kernelName {
    case "close": sockets.letGo(process, pending.descriptor)
    case "dup2", "dup3": sockets.letGo(process, Int32(truncatingIfNeeded: pending.arguments[1]))
    case "close_range": sockets.letGo(process)
    default: break
    }
  }

  private func noteRing(_ process: TracedRun) -> Bool {
    if !process.usesRing {
      process.usesRing = true
      sockets.letGo(process)
      ledger.warn("\(ledger.processes[process.index].name) uses io_uring: its calls cannot be seen inside the ring")
    }
    return false
  }

  private func describeOpening(_ pending: inout PendingCall) -> Bool {
    let (family, type) = (Int32(truncatingIfNeeded: pending.arguments[0]), Int32(pending.arguments[1] & 0xf))
    // What the C library asks the kernel by itself, over netlink for one, is no part of the exchange.
    guard [AF_INET, AF_INET6, AF_UNIX].contains(family) else { return false }
    pending.call.arguments = CallText.socket(family, type)
    return true
  }

  private func describe(_ pending: inout PendingCall, _ process: TracedRun, _ tid: Int32) -> Bool {
    let (inode, probe) = sockets.look(process, pending.descriptor, tid: tid)
    let isForFiles = ["read", "write", "readv", "writev", "close", "sendfile"].contains(pending.kernelName)
    if inode > 0 {
      guard let lane = lane(inode, process, pending.descriptor, probe) else { return false }
      pending.call.lane = lane
      pending.socket = pending.descriptor
    } else if isForFiles {
      return false
    }
    let memory = Memory(pid: tid)
    let arguments = pending.arguments
    switch pending.kernelName {
    case "bind", "connect":
      let address = address(memory, arguments[1], Int(clamping: arguments[2]))
      pending.call.arguments = address?.text ?? "address unreadable"
      if pending.kernelName == "connect" {
        pending.call.peer = address?.text
        if let lane = pending.call.lane { ledger.change(lane) { $0.attempt = address } }
        expectToWait(&pending, probe, for: 0)
      }
    case "listen": pending.call.arguments = "\(Int32(truncatingIfNeeded: arguments[1]))"
    case "accept", "accept4": expectToWait(&pending, probe, for: POLLIN)
    case "sendto", "write":
      let count = Int(clamping: arguments[2])
      pending.call.arguments = CallText.bytes(count)
      pending.call.sent = Payload(
        length: count,
        prefix: memory.bytes(at: arguments[1], count: min(count, Payload.kept))
      )
      if pending.kernelName == "sendto", arguments[4] != 0 {
        pending.call.peer = address(memory, arguments[4], Int(clamping: arguments[5]))?.text
        pending.call.arguments += pending.call.peer.map { ", to \($0)" } ?? ""
      }
      expectToWait(&pending, probe, for: POLLOUT)
    case "writev": describeVectors(&pending, memory, arguments[1], Int(clamping: arguments[2]))
    case "sendmsg", "sendmmsg":
      if let message = memory.message(at: arguments[1]) {
        describeVectors(&pending, memory, message.vectors, message.count)
        if message.name != 0 {
          pending.call.peer = address(memory, message.name, message.nameLength)?.text
          pending.call.arguments += pending.call.peer.map { ", to \($0)" } ?? ""
        }
      }
      expectToWait(&pending, probe, for: POLLOUT)
    case "recvfrom", "read":
      pending.call.arguments = CallText.room(Int(clamping: arguments[2])) + peeking(pending)
      expectToWait(&pending, probe, for: POLLIN)
    case "readv":
      pending.call.arguments = CallText.room(memory.room(vectors: arguments[1], count: Int(clamping: arguments[2])))
      expectToWait(&pending, probe, for: POLLIN)
    case "recvmsg", "recvmmsg":
      if let message = memory.message(at: arguments[1]) {
        let room = memory.room(vectors: message.vectors, count: message.count)
        pending.call.arguments = CallText.room(room) + peeking(pending)
      }
      expectToWait(&pending, probe, for: POLLIN)
    case "shutdown": pending.call.arguments = CallText.direction(arguments[1])
    case "setsockopt", "getsockopt": describeOption(&pending, memory)
    default: break
    }
    pending.call.name = CallText.plainName(pending.kernelName, arguments)
    return true
  }

  private func describeVectors(_ pending: inout PendingCall, _ memory: Memory, _ vectors: UInt64, _ count: Int) {
    let length = memory.room(vectors: vectors, count: count)
    pending.call.arguments = CallText.bytes(length)
    let prefix = memory.gathered(vectors: vectors, count: count, length: min(length, Payload.kept))
    pending.call.sent = Payload(length: max(length, prefix.count), prefix: prefix)
  }

  private func describeOption(_ pending: inout PendingCall, _ memory: Memory) {
    let (level, name) = (
      Int32(truncatingIfNeeded: pending.arguments[1]), Int32(truncatingIfNeeded: pending.arguments[2])
    )
    pending.call.arguments = CallText.option(level, name)
    if pending.kernelName == "setsockopt", pending.arguments[4] == 4,
      let value = memory.load(Int32.self, at: pending.arguments[3])
    {
      pending.call.arguments += ", \(value)"
    }
  }

  /// Whether the program is about to sleep: the socket blocks, and what it waits for is not there yet.
  private func expectToWait(_ pending: inout PendingCall, _ probe: SocketProbe?, for events: Int32) {
    guard let lane = pending.call.lane, let probe else { return }
    // Asked first, because it is the rule: what is ready does not wait.
    if events != 0, probe.isReady(for: Int16(events)) { return }
    let flags = pending.kernelName.hasPrefix("recv") || pending.kernelName.hasPrefix("send") ? flags(of: pending) : 0
    guard !probe.isNonBlocking, flags & UInt64(MSG_DONTWAIT) == 0 else { return }
    if events == 0 {
      pending.call.isBlocked = ledger.entries[lane].lane.transport == .tcp
    } else {
      pending.call.isBlocked = true
      pending.isUntimed = events == POLLIN && !probe.hasReceiveTimeout
    }
  }

  private func peeking(_ pending: PendingCall) -> String {
    // read(2) has no flags.
    let peeks = pending.kernelName.hasPrefix("recv") && flags(of: pending) & UInt64(MSG_PEEK) != 0
    return peeks ? Call.peeking : ""
  }

  private func flags(of pending: PendingCall) -> UInt64 {
    ["recvmsg", "sendmsg"].contains(pending.kernelName) ? pending.arguments[2] : pending.arguments[3]
  }

  func address(_ memory: Memory, _ place: UInt64, _ length: Int) -> SocketAddress? {
    let bytes = memory.bytes(at: place, count: min(length, NativeAddress.capacity))
    return bytes.withUnsafeBytes { SocketAddress(native: $0[...]) }
  }

  /// The lane of a socket that the program has, also of one that it was given and never opened.
  func lane(_ inode: Int64, _ process: TracedRun, _ descriptor: Int32, _ probe: SocketProbe?) -> Int? {
    if let lane = ledger.lane(ofInode: inode) { return lane }
    guard let probe else { return nil }
    let (domain, type) = (probe.domain, probe.type)
    // A pair of Unix sockets, or one that stands for the terminal, is between the program and its parts.
    guard [AF_INET, AF_INET6].contains(domain) else { return nil }
    return open(inode, domain, type, process, descriptor, probe)
  }

  func open(
    _ inode: Int64,
    _ domain: Int32,
    _ type: Int32,
    _ process: TracedRun,
    _ descriptor: Int32,
    _ probe: SocketProbe,
    role: Lane.Role = .client,
    listener: Int? = nil
  ) -> Int {
    let lane = ledger.open(
      Ledger.Entry(
        lane: Lane(
          process: process.index,
          descriptor: descriptor,
          role: role,
          transport: CallText.transport(domain, type),
          listener: listener
        ),
        inode: inode,
        isIPv6: domain == AF_INET6,
        birth: sockets_realtime_nanoseconds()
      )
    )
    ledger.refresh(lane, probe)
    return lane
  }
}

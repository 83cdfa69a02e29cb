import CSockets
import Glibc
import SocketAddresses
import SocketKernel
import SystemPackage

extension CallReader {
  /// The call with what it returned, and what the socket became by it.
  func leave(_ pending: PendingCall, _ result: Int64, _ process: TracedRun, tid: Int32) -> Call {
    var call = pending.call
    call.end = sockets_realtime_nanoseconds()
    if result < 0 {
      call.error = Errno(rawValue: Int32(truncatingIfNeeded: -result)).name
      call.sent = nil
    } else {
      call.result = result
      readResult(&call, pending, Int(result), process, Memory(pid: tid))
    }
    letGo(pending, process)
    guard pending.kernelName != "close", let lane = call.lane, let socket = pending.socket else { return call }
    let (inode, probe) = sockets.look(process, socket, tid: tid)
    // Another thread may have closed it meanwhile, and have opened another one by the same number.
    if let probe, inode == ledger.entries[lane].inode {
      if ledger.lacksNames(lane) || ["bind", "connect", "listen"].contains(pending.kernelName) {
        ledger.refresh(lane, probe)
      }
      if ledger.entries[lane].lane.transport == .tcp { call.state = probe.state }
    }
    return call
  }

  /// The socket that a call gave.
  private func opened(_ descriptor: Int32, _ process: TracedRun) -> (inode: Int64, probe: SocketProbe)? {
    sockets.letGo(process, descriptor)
    let (inode, probe) = sockets.look(process, descriptor, tid: process.pid)
    guard inode > 0, let probe else { return nil }
    return (inode, probe)
  }

  private func readResult(
    _ call: inout Call,
    _ pending: PendingCall,
    _ result: Int,
    _ process: TracedRun,
    _ memory: Memory
  ) {
    let arguments = pending.arguments
    switch pending.kernelName {
    case "socket":
      guard let (inode, probe) = opened(Int32(result), process) else { return }
      let lane = open(inode, probe.domain, probe.type, process, Int32(result), probe)
      call.lane = lane
      if ledger.entries[lane].lane.transport == .tcp { call.state = probe.state }
    case "listen": if let lane = call.lane { ledger.setRole(.listener, of: lane) }
    case "bind":
      if let lane = call.lane, ledger.entries[lane].lane.transport == .udp { ledger.setRole(.server, of: lane) }
    case "accept", "accept4":
      guard let (inode, probe) = opened(Int32(result), process) else { return }
      let lane = open(
        inode,
        probe.domain,
        probe.type,
        process,
        Int32(result),
        probe,
        role: .accepted,
        listener: call.lane
      )
      call.opened = lane
      call.peer = ledger.entries[lane].lane.remote
    case "sendto", "write", "writev", "sendmsg":
      if let sent = call.sent { call.sent = Payload(length: result, prefix: Array(sent.prefix.prefix(result))) }
    case "sendfile": call.sent = Payload(length: result, prefix: [])
    case "sendmmsg", "recvmmsg": readBatch(&call, pending, result, memory)
    case "recvfrom", "read":
      call.received = Payload(
        length: result,
        prefix: memory.bytes(at: arguments[1], count: min(result, Payload.kept))
      )
      if pending.kernelName == "recvfrom", arguments[4] != 0, arguments[5] != 0,
        let length = memory.load(UInt32.self, at: arguments[5])
      {
        call.peer = address(memory, arguments[4], Int(length))?.text
      }
    case "readv":
      let prefix = memory.gathered(
        vectors: arguments[1],
        count: Int(clamping: arguments[2]),
        length: min(result, Payload.kept)
      )
      call.received = Payload(length: result, prefix: prefix)
    case "recvmsg":
      guard let message = memory.message(at: arguments[1]) else { return }
      let prefix = memory.gathered(
        vectors: message.vectors,
        count: message.count,
        length: min(result, Payload.kept)
      )
      call.received = Payload(length: result, prefix: prefix)
      if message.name != 0, message.nameLength > 0 {
        call.peer = address(memory, message.name, message.nameLength)?.text
      }
    default: break
    }
  }

  /// The messages of one call as one payload: `struct mmsghdr` is a header of 56 bytes, a count, and padding.
  private func readBatch(_ call: inout Call, _ pending: PendingCall, _ result: Int, _ memory: Memory) {
    let lengths = (0..<min(result, 1024)).map { index in
      Int(memory.load(UInt32.self, at: pending.arguments[1] + UInt64(index) * 64 + 56) ?? 0)
    }
    let length = lengths.reduce(0, +)
    guard let message = memory.message(at: pending.arguments[1]) else { return }
    let first = min(lengths.first ?? 0, Payload.kept)
    let payload = Payload(
      length: length,
      prefix: memory.gathered(vectors: message.vectors, count: message.count, length: first)
    )
    if pending.kernelName == "sendmmsg" { call.sent = payload } else { call.received = payload }
  }
}

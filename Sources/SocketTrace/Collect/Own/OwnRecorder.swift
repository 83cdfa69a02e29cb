import CSockets
import Glibc
import SocketAddresses
import SocketKernel
import Synchronization
import SystemPackage

/// What both ends have done so far: they note it from two threads.
///
/// Unchecked, because the ledger is no Sendable thing, and lent to nobody but under the lock.
final class OwnRecorder: @unchecked Sendable {
  private final class State {
    let ledger = Ledger()
    /// Sockets that a call may wait on, to be woken at the end.
    var open: Set<Int32> = []
    var isStopped = false
    var failure: SocketError?
    var isServersFailure = false
    var measurements: [String] = []
    /// The packets that began connections, as the kernel kept them, by lane.
    var keptSYNs: [Int: [UInt8]] = [:]
    /// How many bytes the server decided to send: the client of a protocol knows how long a reply is.
    var promised = 0
  }

  private let lock = Mutex(())
  private let guarded = State()

  private func locked<Value>(_ body: (State) -> Value) -> Value { lock.withLock { _ in body(guarded) } }

  // MARK: The end

  /// Wakes whoever waits: their calls return, and are drawn as calls that never did.
  func stop() {
    locked { state in
      state.isStopped = true
      for descriptor in state.open { _ = sockets_shutdown(descriptor, Int32(SHUT_RDWR)) }
    }
  }

  var isStopped: Bool { locked { $0.isStopped } }

  /// The server's failure is the cause of the client's.
  func fail(_ error: SocketError, isServer: Bool) {
    locked { state in
      guard !state.isStopped, state.failure == nil || isServer && !state.isServersFailure else { return }
      (state.failure, state.isServersFailure) = (error, isServer)
    }
  }

  var failure: SocketError? { locked { $0.failure } }
  var hasFailed: Bool { failure != nil }

  func finish(_ network: TracedNetwork) -> Trace {
    locked { state in
      let calls = "this library's own events: the kernel is asked between them, nothing is stopped"
      var trace = network.finish(state.ledger, calls: calls, cost: nil)
      trace.account.measurements = trace.comparison(withKept: state.keptSYNs) + state.measurements
      return trace
    }
  }

  // MARK: Who takes part

  func addProcess(_ name: String) -> Int {
    locked { $0.ledger.addProcess(name, command: "of swift-sockets", pid: getpid()) }
  }

  func open(_ descriptor: Int32, _ lane: Lane, isIPv6: Bool, birth: Int64) -> Int {
    locked { state in
      state.open.insert(descriptor)
      // Asked to stop before this socket was there: nothing may wait on it.
      if state.isStopped { _ = sockets_shutdown(descriptor, Int32(SHUT_RDWR)) }
      return state.ledger.open(
        Ledger.Entry(
          lane: lane,
          inode: sockets_trace_socket(getpid(), descriptor),
          isIPv6: isIPv6,
          birth: birth,
          local: nil,
          remote: nil
        )
      )
    }
  }

  func refresh(_ lane: Int, _ probe: SocketProbe) { locked { $0.ledger.refresh(lane, probe) } }

  /// Before the number is closed: it may be somebody else's the moment after.
  func forget(_ descriptor: Int32) { locked { _ = $0.open.remove(descriptor) } }

  func setRole(_ role: Lane.Role, of lane: Int) { locked { $0.ledger.setRole(role, of: lane) } }

  func attempt(_ address: SocketAddress, of lane: Int) {
    locked { $0.ledger.change(lane) { $0.attempt = address } }
  }

  func name(of process: Int) -> String { locked { $0.ledger.processes[process].name } }

  // MARK: What happened

  /// Notes a call that is over, and what the socket has become by it.
  func note(_ call: Call, _ descriptor: Int32?) {
    var call = call
    locked { state in
      if state.isStopped, call.isBlocked { (call.end, call.result, call.error) = (nil, nil, nil) }
      if let lane = call.lane, let descriptor, let probe = SocketProbe(own: descriptor) {
        state.ledger.refresh(lane, probe)
        if state.ledger.entries[lane].lane.transport == .tcp { call.state = probe.state }
      }
      if let opened = call.opened { call.peer = state.ledger.entries[opened].lane.remote }
      state.ledger.add(.call(call))
    }
  }

  func measure(_ text: String) { locked { $0.measurements.append(text) } }

  func keep(syn packet: [UInt8], of lane: Int) { locked { $0.keptSYNs[lane] = packet } }

  func promise(_ count: Int) { locked { $0.promised += count } }
  var promised: Int { locked { $0.promised } }
}

extension Trace {
  /// What the kernel kept of each connection's first packet, beside what was captured of it.
  fileprivate func comparison(withKept packets: [Int: [UInt8]]) -> [String] {
    packets.sorted { $0.key < $1.key }.compactMap { lane, bytes in
      guard let packet = CapturedPacket(bytes[...], length: bytes.count, stamp: 0), let header = packet.tcp else {
        return nil
      }
      let captured = events.lazy.compactMap(\.segment).first { $0.to == lane && $0.flags == .syn && !$0.packet.isEmpty }
      let agreement = captured.map { $0.packet == bytes ? ", the bytes that were captured" : ", other than captured" }
      return "the SYN that the server's kernel kept: \(bytes.count) bytes, \(header.options)\(agreement ?? "")"
    }
  }
}

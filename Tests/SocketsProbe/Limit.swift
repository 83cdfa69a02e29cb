import Dispatch
import Glibc
import SocketKernel
import Sockets
import SystemPackage

/// Serves more clients than there are descriptors for, and prints what goes wrong.
func runOutOfDescriptors() async throws {
  let listener = try Socket.tcp().bind(to: .loopback(port: 0)).listen()
  let clients = try connectClients(10, to: listener.localAddress)
  let stop = StopSignal()
  try await warmUp()
  takeAllDescriptors(but: 3)

  try await withThrowingTaskGroup { group in
    group.addTask {
      var served = 0
      // Not all can be accepted at once; as some go, others are.
      for client in clients {
        try client.descriptor.sendAll([UInt8(served)])
        if served == 3 {
          // Three are served and stay. The server waits now, and a wait costs no work.
          let start = processorTime()
          try expectSilence(of: clients[9].descriptor, milliseconds: 300)
          let spent = processorTime() - start
          if spent > 0.1 { print("the server worked for \(spent) s while it could only wait") }
          for earlier in clients[0..<3] { try earlier.descriptor.shutdown(.write) }
        }
        let answer = try client.descriptor.receive()
        if answer != [UInt8(served)] { print("client \(served) was answered \(answer)") }
        if served >= 3 { try client.descriptor.shutdown(.write) }
        served += 1
      }
      print("served \(served)")
      stop.stop()
    }
    try await listener.serve(until: stop) { connection in
      while let byte = try await connection.receiveByte() { try await connection.send([byte]) }
    }
    try await group.waitForAll()
  }
  liftLimit()
  print("done")
}

/// Stops a server whose backlog holds clients that there are no descriptors for.
func stopWithoutDescriptors() async throws {
  let listener = try Socket.tcp().bind(to: .loopback(port: 0)).listen()
  let clients = try connectClients(3, to: listener.localAddress)
  let stop = StopSignal()
  try await warmUp()
  takeAllDescriptors(but: 0)
  try await withThrowingTaskGroup { group in
    group.addTask {
      try expectSilence(of: clients[0].descriptor, milliseconds: 100)
      stop.stop()
    }
    try await listener.serve(until: stop) { _ in print("a client was served without a descriptor") }
    try await group.waitForAll()
  }
  liftLimit()
  print("done")
}

/// Has everything opened that is opened once: the loops, and what the threads of the default pool wait with.
func warmUp() async throws {
  for _ in 0..<8 { _ = try Socket.udp() }
  await withTaskGroup { group in
    for _ in 0..<8 { group.addTask { for _ in 0..<100 { await Task.yield() } } }
  }
  // The pool's own thread for events opens its descriptors with the first timer, which on a busy machine is one that
  // the pool sets by itself at any time: it would take what is meant for clients.
  let timer = DispatchSource.makeTimerSource()
  await withCheckedContinuation { continuation in
    timer.setEventHandler {
      timer.cancel()
      continuation.resume()
    }
    timer.schedule(deadline: .now() + .milliseconds(1))
    timer.resume()
  }
}

// MARK: - Clients that no limit touches

private final class Client: Sendable {
  let descriptor: SocketDescriptor
  init(_ descriptor: consuming SocketDescriptor) { self.descriptor = descriptor }
}

private func connectClients(_ count: Int, to address: SocketAddress) throws -> [Client] {
  var clients: [Client] = []
  for _ in 0..<count {
    let client = try SocketDescriptor.open(.ipv4, .stream)
    try client.connect(to: address)
    clients.append(Client(client))
  }
  return clients
}

private func expectSilence(of client: borrowing SocketDescriptor, milliseconds: Int32) throws {
  try client.setOption(.receiveTimeout, to: .milliseconds(Int(milliseconds)))
  defer { try? client.setOption(.receiveTimeout, to: nil) }
  do {
    let answer = try client.receive()
    print("an answer came too early: \(answer)")
  } catch {
    if error.errno != .wouldBlock { throw error }
  }
}

private func takeAllDescriptors(but free: Int) {
  setLimit { _ in rlim_t(openDescriptors() + 10) }
  // The limit is one of numbers, and there may be gaps below it.
  var taken: [Int32] = []
  while case let copy = fcntl(1, F_DUPFD_CLOEXEC, 0), copy >= 0 { taken.append(copy) }
  for copy in taken.suffix(free) { close(copy) }
}

/// So that what runs at the process's end, a sanitizer for example, finds what it needs.
private func liftLimit() { setLimit { $0.rlim_max } }

private func setLimit(_ count: (rlimit) -> rlim_t) {
  let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
  var limit = rlimit()
  getrlimit(files, &limit)
  limit.rlim_cur = count(limit)
  if setrlimit(files, &limit) != 0 { print("no limit could be set") }
}

private func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

import FaultSeam
import Glibc
import SocketKernel
import Sockets
import Synchronization

/// Has more requests come to something than the ring's completion queue has room for: every connection's bytes arrive
/// while its loop is kept from looking. Started with one loop and a small ring.
func overflow() async throws {
  let listener = try Socket.tcp().bind(to: .loopback(port: 0)).listen()
  let address = listener.localAddress
  let stop = StopSignal()
  let gate = Gate()
  // Blocking calls on a thread of its own; the loop is what they are about.
  let clients = Task.detached {
    defer { stop.stop() }
    let sockets = try Clients(48, address)
    for round in UInt8(1)...5 {
      // The first client's handler keeps the loop until all bytes have come: over loopback they have when `send`
      // returns.
      try sockets.send([0], from: 0)
      gate.waitUntilHeld()
      for index in 1..<sockets.count { try sockets.send([round, UInt8(index)], from: index) }
      gate.release()
      for index in 1..<sockets.count {
        let answer = try sockets.receive(2, at: index)
        if answer != [round, UInt8(index)] { say("client \(index) sent \(round), \(index) and got \(answer)") }
      }
      try expect(try sockets.receive(1, at: 0), [0])
    }
  }
  try await listener.serve(until: stop) { connection in
    while let byte = try await connection.receiveByte() {
      if byte == 0 { gate.hold() }
      try await connection.send([byte])
    }
  }
  try await clients.value
  if fault_overflows() == 0 { say("the queue had room for all") }
  say("done")
}

/// Sockets that block, for one thread.
private final class Clients {
  private var sockets: [SharedDescriptor] = []
  var count: Int { sockets.count }

  init(_ count: Int, _ address: SocketAddress) throws {
    for _ in 0..<count {
      let socket = try SocketDescriptor.open(.ipv4, .stream)
      try socket.connect(to: address)
      sockets.append(SharedDescriptor(socket))
    }
  }

  func send(_ bytes: [UInt8], from index: Int) throws { try sockets[index].descriptor.sendAll(bytes) }

  func receive(_ count: Int, at index: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let part = try sockets[index].descriptor.receive()
      if part.isEmpty { throw WrongResult(description: "the end after \(bytes.count) bytes") }
      bytes += part
    }
    return bytes
  }
}

private final class SharedDescriptor {
  let descriptor: SocketDescriptor
  init(_ descriptor: consuming SocketDescriptor) { self.descriptor = descriptor }
}

/// Keeps a thread where it is, and tells when it is there.
private final class Gate: Sendable {
  private nonisolated(unsafe) let held: UnsafeMutablePointer<sem_t>
  private nonisolated(unsafe) let released: UnsafeMutablePointer<sem_t>

  init() {
    held = .allocate(capacity: 1)
    released = .allocate(capacity: 1)
    sem_init(held, 0, 0)
    sem_init(released, 0, 0)
  }

  deinit {
    held.deallocate()
    released.deallocate()
  }

  func hold() {
    sem_post(held)
    while sem_wait(released) != 0 {}
  }

  func waitUntilHeld() { while sem_wait(held) != 0 {} }
  func release() { sem_post(released) }
}

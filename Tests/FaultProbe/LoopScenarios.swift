import FaultSeam
import Glibc
import SocketKernel
import Sockets

/// The async face.
let loopScenarios: [Scenario] = [
  Scenario(name: "a stream", passedOver: [(FAULT_accept4, passing)]) { _ in
    let listener = try Socket.tcp().bind(to: .loopback(port: 0)).listen()
    let client = try await Socket.tcp().connect(to: listener.localAddress)
    let server = try await listener.accept()
    try await client.send("question")
    try client.finishSending()
    try expect(try await server.receive(), Array("question".utf8))
    try expect(try await server.receive(), [])
    try await server.send("answer")
    await server.close()
    try expect(try await client.receive(), Array("answer".utf8))
  },
  // A server that stops takes in the last clients, and is not kept from stopping.
  Scenario(name: "a server", passedOver: [(FAULT_accept4, passing.union(listeners))]) { errors in
    let listener = try Socket.tcp().bind(to: .loopback(port: 0)).listen()
    let address = listener.localAddress
    let stop = StopSignal()
    let client = Task {
      await errors.watch {
        let client = try await Socket.tcp().connect(to: address)
        try await client.send("x")
        try expect(try await client.receive(), Array("x".utf8))
      }
      stop.stop()
    }
    do { try await echo(from: listener, until: stop, errors) } catch { errors.note(error) }
    await client.value
  },
]

/// The listener is closed at the end, so that whoever waits for it hears of that.
private func echo(from listener: consuming Listener, until stop: StopSignal, _ errors: Errors) async throws {
  try await listener.serve(until: stop) { connection in
    await errors.watch {
      while let byte = try await connection.receiveByte() { try await connection.send([byte]) }
    }
  }
}

/// What says that the listener is none.
private let listeners: Set<Int32> = [EBADF, EFAULT, EINVAL, ENOTSOCK, EOPNOTSUPP]

/// What one client fails with, or what ran out.
private let passing: Set<Int32> = [
  ECONNABORTED, EMFILE, ENFILE, ENOBUFS, ENOMEM, EPERM, ENETDOWN, EPROTO, ENOPROTOOPT, EHOSTDOWN, ENONET, EHOSTUNREACH,
  ENETUNREACH,
]

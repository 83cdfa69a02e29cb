import FaultSeam
import Glibc
import SocketKernel
import Sockets
import SystemPackage

/// The async face.
let loopScenarios: [Scenario] =
  streamScenarios + datagramScenarios + [
    Scenario(name: "a name", passedOver: clients) { _ in
      let listener = try Socket.tcp().bind(to: .loopback(port: 0)).listen()
      let addresses = try await Socket.resolve("localhost", port: listener.localAddress.port ?? 0, family: .ipv4)
      let client = try await Socket.tcp().connect(to: addresses[0])
      try await client.send("x")
      try expect(try await listener.accept().receive(), Array("x".utf8))
    }
  ]

private let streamScenarios: [Scenario] = [
  Scenario(name: "a stream", passedOver: clients + closings) { _ in
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
  Scenario(name: "a reset", passedOver: clients + unnamed + resetting) { _ in
    let listener = try Socket.tcp().bind(to: .loopback(port: 0)).listen()
    let client = try await Socket.tcp().connect(to: listener.localAddress)
    let server = try await listener.accept()
    try await client.send("x")
    await client.reset()
    do throws(SocketError) {
      while try await !server.receive().isEmpty {}
    } catch {
      guard error.errno == .connectionReset else { throw error }
    }
  },
  Scenario(name: "a server", passedOver: clients + closings + stopping, turnsAway: [FAULT_epoll_add]) { errors in
    let listener = try Socket.tcp().bind(to: .loopback(port: 0)).listen()
    let address = listener.localAddress
    let stop = StopSignal()
    let client = Task {
      await errors.watch {
        let client = try await Socket.tcp().connect(to: address)
        for byte in UInt8(1)...3 {
          try await client.send([byte])
          try expect(try await client.receive(), [byte])
        }
      }
      stop.stop()
    }
    do { try await echo(from: listener, until: stop, errors) } catch { errors.note(error) }
    await client.value
  },
  Scenario(
    name: "bulk",
    passedOver: clients + closings + stopping,
    turnsAway: [FAULT_epoll_add],
    depth: 6,
    errnos: [EINTR, EAGAIN, EBADF, ENOMEM, ECONNRESET]
  ) { errors in
    let listener = try Socket.tcp(.init(sendBuffer: 4096)).bind(to: .loopback(port: 0)).listen()
    let address = listener.localAddress
    let stop = StopSignal()
    let bytes = [UInt8](repeating: 7, count: 40_000)
    let client = Task {
      await errors.watch {
        let client = try await Socket.tcp(.init(sendBuffer: 4096)).connect(to: address).shared()
        async let sent: Void = errors.watch {
          do { try await client.send(bytes) } catch {
            await client.close()
            throw error
          }
        }
        await errors.watch {
          var count = 0
          while count < bytes.count {
            let part = try await client.receive()
            if part.isEmpty { throw WrongResult(description: "the end after \(count) bytes") }
            count += part.count
          }
        }
        await client.close()
        await sent
      }
      stop.stop()
    }
    do { try await echo(from: listener, until: stop, errors) } catch { errors.note(error) }
    await client.value
  },
  Scenario(name: "a pair", passedOver: unnamed) { _ in
    let pair = try Socket.pair()
    try await pair.first.sendMessage([1], descriptors: [0])
    let message = try await pair.second.receiveMessage()
    try expect(message.bytes, [1])
    let file = open("/proc/self/exe", O_RDONLY | O_CLOEXEC)
    defer { Glibc.close(file) }
    try expect(try await pair.first.send(file: file, count: 4), 4)
    try expect(try await pair.second.receive(), [0x7F] + Array("ELF".utf8))
    try pair.first.finishSending()
    try expect(try await pair.second.receive(), [])
  },
]

private let datagramScenarios: [Scenario] = [
  Scenario(name: "datagrams", passedOver: segmenting + versionless) { _ in
    let server = try Socket.udp().bind(to: .loopback(port: 0))
    let address = try server.localAddress
    let client = try Socket.udp()
    try await client.send("one", to: address)
    let request = try await server.receive()
    try expect(request.bytes, Array("one".utf8))
    try await server.sendBatch([[1], [2]], to: request.sender)
    var answers: [UInt8] = []
    while answers.count < 2 { answers += try await client.receiveBatch().flatMap(\.bytes) }
    try expect(answers, [1, 2])
    try await client.sendSegments([1, 2, 3], of: 2, to: address)
    try expect(try await server.receive().bytes, [1, 2])
    try expect(try await server.receive().bytes, [3])
    let connected = try Socket.udp().connect(to: address)
    try await connected.send([4])
    var room = [UInt8](repeating: 0, count: 8)
    try expect(try await server.receive(into: &room).count, 1)
  },
  Scenario(name: "packets", passedOver: unnamed + timeless) { _ in
    let pair = try Socket.packetPair()
    try await pair.first.send([1, 2])
    try expect(try await pair.second.receive()?.bytes, [1, 2])
    try pair.first.finishSending()
    try expect(try await pair.second.receive()?.bytes, nil)
  },
  Scenario(name: "any socket", passedOver: clients + unnamed + flagless) { _ in
    let server = try Socket.open(.ipv4, .stream)
    try server.bind(to: .loopback(port: 0))
    try server.listen()
    let client = try await Socket.open(.ipv4, .stream).connect(to: try server.localAddress)
    let accepted = try await server.accept()
    try await client.send([1])
    try expect(try await accepted.receive().bytes, [1])
    try client.shutdown(.write)
    try expect(try await accepted.receive().bytes, [])
  },
]

/// The listener is closed at the end, so that whoever waits for it hears of that.
private func echo(from listener: consuming Listener, until stop: StopSignal, _ errors: Errors) async throws {
  try await listener.serve(until: stop) { connection in
    await errors.watch {
      while case let bytes = try await connection.receive(), !bytes.isEmpty { try await connection.send(bytes) }
    }
  }
}

/// A server that stops takes in the last clients, and nothing keeps it from stopping. Whom it sends on their way gets
/// an error that nobody sees.
private let stopping: [Passing] =
  [Passing(FAULT_accept4, [EBADF, EFAULT, EINVAL, ENOTSOCK, EOPNOTSUPP])] + unnamed + resent + reported

/// What one client fails with, or what ran out.
private let passing: Set<Int32> = [
  ECONNABORTED, EMFILE, ENFILE, ENOBUFS, ENOMEM, EPERM, ENETDOWN, EPROTO, ENOPROTOOPT, EHOSTDOWN, ENONET, EHOSTUNREACH,
  ENETUNREACH,
]

/// One client's failure is not the listener's, and what ran out comes back: it is tried again.
private let clients: [Passing] = [Passing(FAULT_accept4, passing), Passing(FAULT_ring_accept, passing)]

/// A listener whose clients the ring accepts need not be watched; epoll's report would be one for nothing.
private let reported = [Passing(FAULT_epoll_mod, anything)]

/// What a send that returned has left is sent again when something had run out.
private let resent = [Passing(FAULT_send, [ENOBUFS, ENOMEM])]

/// Who closes with care goes on to close whatever fails on the way.
private let closings: [Passing] = [
  Passing(FAULT_shutdown, [EBADF, EINVAL, ENOTCONN, ENOTSOCK]), Passing(FAULT_recv, anything),
]

/// A socket that cannot be reset is closed; and a reset is what is waited for.
private let resetting = [
  Passing(FAULT_setsockopt, [ENOPROTOOPT, EDOM, ENOMEM, EBADF, EFAULT, EINVAL, ENOTSOCK]),
  Passing(FAULT_recv, [ECONNRESET]),
]

/// What refuses to be told that descriptors shall be close-on-exec, where none can come.
let flagless = [Passing(FAULT_recvmsg, [EINVAL])]

/// A kernel without IPv6 is left with IPv4.
private let versionless = [Passing(FAULT_socket, [EAFNOSUPPORT])]

/// Packets of some families have no time of arrival.
private let timeless = [Passing(FAULT_setsockopt, [ENOPROTOOPT])]

/// An error without the address that could not be read.
private let unnamed: [Passing] = [
  Passing(FAULT_getsockname, anything), Passing(FAULT_getpeername, anything),
]

/// What a route or its device answers to segments, which are then cut here.
private let segmenting: [Passing] = [
  Passing(FAULT_sendmsg, [EIO, EINVAL, EOPNOTSUPP, EMSGSIZE])
]

private let anything: Set<Int32> = Set(1...133)

import FaultSeam
import Glibc
import SocketKernel
import Sockets
import SystemPackage

/// The async face.
let loopScenarios: [Scenario] =
  streamScenarios + datagramScenarios + [
    Scenario(name: "a name") { _ in
      let listener = try Socket.tcp().bind(to: .loopback(port: 0)).listen()
      let addresses = try await Socket.resolve("localhost", port: listener.localAddress.port ?? 0, family: .ipv4)
      let client = try await Socket.tcp().connect(to: addresses[0])
      try await client.send("x")
      try expect(try await listener.accept().receive(), Array("x".utf8))
    }
  ]

private let streamScenarios: [Scenario] = [
  Scenario(name: "a stream") { _ in
    let listener = try Socket.tcp().bind(to: .loopback(port: 0)).listen()
    let client = try await Socket.tcp().connect(to: listener.localAddress)
    let server = try await listener.accept()
    try await client.send("question")
    try client.finishSending()
    try expect(try await server.receive(), Array("question".utf8))
    try expect(try await server.receive(), [])
    try await server.send("answer")
    Place.enter(.closing)
    await server.close()
    Place.enter(.working)
    try expect(try await client.receive(), Array("answer".utf8))
  },
  Scenario(name: "a reset") { _ in
    let listener = try Socket.tcp().bind(to: .loopback(port: 0)).listen()
    let client = try await Socket.tcp().connect(to: listener.localAddress)
    let server = try await listener.accept()
    try await client.send("x")
    Place.enter(.failing)
    await client.reset()
    do throws(SocketError) {
      while try await !server.receive().isEmpty {}
    } catch {
      guard error.errno == .connectionReset else { throw error }
    }
  },
  Scenario(name: "a server") { errors in
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
      Place.reach(.stopping)
      stop.stop()
    }
    do { try await echo(from: listener, until: stop, errors) } catch { errors.note(error) }
    await client.value
  },
  Scenario(
    name: "bulk",
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
        Place.reach(.closing)
        await client.close()
        await sent
      }
      Place.reach(.stopping)
      stop.stop()
    }
    do { try await echo(from: listener, until: stop, errors) } catch { errors.note(error) }
    await client.value
  },
  Scenario(name: "a pair") { _ in
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
  Scenario(name: "a proxy") { _ in
    let front = try Socket.pair()
    let back = try Socket.pair()
    try await front.first.send("a question")
    // What is received ahead does not go through the kernel's pipe.
    try expect(try await front.second.receiveByte(), UInt8(ascii: "a"))
    try expect(try await front.second.forward(to: back.first, upTo: 9), 9)
    try await front.first.send(", again")
    try front.first.finishSending()
    try expect(try await front.second.forward(to: back.first), 7)
    try back.first.finishSending()
    var arrived: [UInt8] = []
    while case let part = try await back.second.receive(), !part.isEmpty { arrived += part }
    try expect(arrived, Array(" question, again".utf8))
  },
  Scenario(name: "into a file") { _ in
    let pair = try Socket.pair()
    let stream = tmpfile()!
    let file = fileno(stream)
    defer { fclose(stream) }
    try await pair.first.send("a question")
    try expect(try await pair.second.receiveByte(), UInt8(ascii: "a"))
    try expect(try await pair.second.receive(intoFile: file, upTo: 9), 9)
    try await pair.first.send(", again")
    try pair.first.finishSending()
    try expect(try await pair.second.receive(intoFile: file), 7)
    var arrived = [UInt8](repeating: 0, count: 64)
    let count = pread(file, &arrived, arrived.count, 0)
    try expect(Array(arrived[..<max(count, 0)]), Array(" question, again".utf8))
  },
  Scenario(name: "a listener that has served") { errors in
    let held = Held(try Socket.tcp().bind(to: .loopback(port: 0)).listen())
    let address = held.listener.localAddress
    let client = Task {
      await errors.watch {
        let client = try await Socket.tcp().connect(to: address)
        try await client.send([1])
        try expect(try await client.receive(), [1])
        Place.reach(.stopping)
      }
    }
    let serving = Task {
      await errors.watchUnlessCancelled { () throws(SocketError) in
        try await held.listener.serve { connection in
          await errors.watchUnlessCancelled { () throws(SocketError) in
            while let byte = try await connection.receiveByte() { try await connection.send([byte]) }
          }
        }
      }
      // The listener lives on, and its clients would wait.
      client.cancel()
    }
    await client.value
    serving.cancel()
    await serving.value
    if !errors.all.isEmpty { return }
    Place.enter(.working)
    async let accepted = held.listener.accept().receive()
    let next = try await Socket.tcp().connect(to: address)
    try await next.send([2])
    try expect(try await accepted, [2])
  },
]

/// Shared by tasks that do not close it.
private final class Held: Sendable {
  let listener: Listener
  init(_ listener: consuming Listener) { self.listener = listener }
}

private let datagramScenarios: [Scenario] = [
  Scenario(name: "datagrams") { _ in
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
  Scenario(name: "packets") { _ in
    let pair = try Socket.packetPair()
    try await pair.first.send([1, 2])
    try expect(try await pair.second.receive()?.bytes, [1, 2])
    try pair.first.finishSending()
    try expect(try await pair.second.receive()?.bytes, nil)
  },
  Scenario(name: "any socket") { _ in
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
      Place.reach(.closing)
    }
  }
}

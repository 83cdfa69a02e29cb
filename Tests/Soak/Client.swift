import Sockets
import SocketsTesting

/// What a client does with its connection.
enum Behaviour: CaseIterable {
  case sendThenReceive, receiveWithDeadlines, duplex, halfCloseFirst
  case reset, cancelled, leave
}

/// One connection from its beginning to its end.
func call(
  _ address: SocketAddress,
  _ number: UInt64,
  _ generator: inout SeededGenerator,
  _ ledger: Ledger
) async {
  let behaviour = Behaviour.allCases.randomElement(using: &generator)!
  let service = Service.allCases.randomElement(using: &generator)!
  let header = Header(connection: number, service: service, answer: Int.random(in: 0...40_000, using: &generator))
  let count = Int.random(in: 0...40_000, using: &generator)
  let yields = Int.random(in: 0...60, using: &generator)
  let task = Task {
    var sender = Sender(number, isAnswer: false, ledger)
    var receiver = Receiver(number, isAnswer: true, ledger)
    do {
      try await talk(address, behaviour, header, count, &sender, &receiver)
    } catch {
      // A server that never saw the header keeps no account: this end speaks for both.
      sender.giveUp()
      receiver.giveUp()
    }
  }
  if behaviour == .cancelled {
    for _ in 0..<yields { await Task.yield() }
    task.cancel()
  }
  await task.value
  ledger.loss?.strike(number)
}

private func talk(
  _ address: SocketAddress,
  _ behaviour: Behaviour,
  _ header: Header,
  _ count: Int,
  _ sender: inout Sender,
  _ receiver: inout Receiver
) async throws {
  let connection: Connection
  if case .unix = address {
    connection = try await Socket.unixStream().connect(to: address)
  } else {
    connection = try await Socket.tcp().connect(to: address)
  }
  try await connection.send(header.bytes)
  switch behaviour {
  case .sendThenReceive, .cancelled:
    // The server may send first as well: what one of both sends fits the kernel's buffers, or they would wait for ever.
    try await sender.send(count, to: connection)
    try connection.finishSending()
    try await receiver.receiveAll(from: connection)
  case .receiveWithDeadlines:
    try await sender.send(count, to: connection)
    try connection.finishSending()
    try await receiver.receiveAll(from: connection, within: .microseconds(300))
  case .halfCloseFirst:
    try connection.finishSending()
    try await receiver.receiveAll(from: connection)
  case .duplex:
    let halves = connection.split()
    let reader = halves.reader
    let writer = halves.writer
    async let sending: Void = { [sender] in
      var sender = sender
      for piece in [count / 3, count - count / 3] { try await sender.send(piece, to: writer) }
      try writer.finishSending()
    }()
    do { try await receiver.receiveAll(from: reader) } catch {
      try? await sending
      throw error
    }
    try await sending
  case .reset:
    sender.giveUp()
    receiver.giveUp()
    try await sender.send(count, to: connection)
    _ = try await receiver.receive(from: connection, within: .milliseconds(1))
    await connection.reset()
  case .leave:
    sender.giveUp()
    receiver.giveUp()
    try await sender.send(count, to: connection)
    await connection.close(within: .milliseconds(20))
  }
}

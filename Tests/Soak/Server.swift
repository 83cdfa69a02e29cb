import Sockets

/// What the server does with a connection. The client says which, with the connection's number, in its first bytes.
enum Service: UInt8, CaseIterable {
  /// Sends its part, then receives the client's to the end.
  case sendThenReceive
  /// Receives to the end, then sends.
  case receiveThenSend
  /// Sends, and leaves without having received: what it sent arrives all the same.
  case leave
  case fail
  case reset
  /// Both at once, through the two halves.
  case duplex
}

/// The first bytes: number, service, and how much the server sends.
struct Header {
  static let size = 12
  let connection: UInt64
  let service: Service
  let answer: Int

  var bytes: [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: connection >> ($0 * 8)) } + [service.rawValue]
      + (0..<3).map { UInt8(truncatingIfNeeded: answer >> ($0 * 8)) }
  }

  init(connection: UInt64, service: Service, answer: Int) {
    self.connection = connection
    self.service = service
    self.answer = answer
  }

  init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.size, let service = Service(rawValue: bytes[8]) else { return nil }
    connection = bytes[..<8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    self.service = service
    answer = bytes[9...].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

func serve(_ connection: consuming Connection, _ ledger: Ledger) async throws {
  var first: [UInt8] = []
  while first.count < Header.size {
    let bytes = try await connection.receive(upTo: Header.size - first.count)
    // The client was cancelled, or reset the connection, before it said what it wants. It has an account of its own.
    if bytes.isEmpty { return }
    first += bytes
  }
  guard let header = Header(first) else { return ledger.wrong("a header of \(first)") }
  var receiver = Receiver(header.connection, isAnswer: false, ledger)
  var sender = Sender(header.connection, isAnswer: true, ledger)
  switch header.service {
  case .sendThenReceive:
    try await sendAll(header, &sender, to: connection, or: receiver)
    try connection.finishSending()
    try await receiver.receiveAll(from: connection, within: .milliseconds(2))
  case .receiveThenSend:
    do { try await receiver.receiveAll(from: connection) } catch {
      sender.giveUp()
      throw error
    }
    try await sendAll(header, &sender, to: connection, or: receiver)
  case .leave:
    receiver.giveUp()
    try await sendAll(header, &sender, to: connection, or: receiver)
  case .fail:
    receiver.giveUp()
    try await sender.send(header.answer / 2, to: connection)
    // An error that the server passes over without a line in the log.
    throw CancellationError()
  case .reset:
    receiver.giveUp()
    sender.giveUp()
    try await sender.send(header.answer / 2, to: connection)
    await connection.reset()
  case .duplex:
    let halves = connection.split()
    let reader = halves.reader
    let writer = halves.writer
    async let sending: Void = {
      var sender = sender
      try await sendAll(header, &sender, to: writer, or: nil)
      try writer.finishSending()
    }()
    do { try await receiver.receiveAll(from: reader) } catch {
      try? await sending
      throw error
    }
    try await sending
  }
}

/// Sends what the client asked for, in pieces. When that fails, nothing is received any more either.
private func sendAll(
  _ header: Header,
  _ sender: inout Sender,
  to end: borrowing some SendingEnd & ~Copyable,
  or receiver: Receiver?
) async throws {
  var rest = header.answer
  do {
    while rest > 0 {
      let count = min(rest, 7000)
      try await sender.send(count, to: end)
      rest -= count
    }
  } catch {
    receiver?.giveUp()
    throw error
  }
}

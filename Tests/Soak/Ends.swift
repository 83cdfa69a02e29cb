import Sockets

/// The bytes of a flow from a place on: one that is missing, doubled or out of order shows, because the period is prime.
func content(_ key: Ledger.Key, from offset: Int, _ count: Int) -> ArraySlice<UInt8> {
  let phase = (Int(key.connection % 251) * 31 + (key.isAnswer ? 17 : 0) + offset) % 251
  return pattern[phase..<phase + count]
}

/// Long enough for the longest piece, wherever it begins.
private let pattern = (0..<60_000).map { UInt8($0 % 251) }

/// Sends, and keeps the account.
struct Sender {
  let key: Ledger.Key
  let ledger: Ledger
  var offset = 0

  init(_ connection: UInt64, isAnswer: Bool, _ ledger: Ledger) {
    key = Ledger.Key(connection: connection, isAnswer: isAnswer)
    self.ledger = ledger
    ledger.change(key) { _ in }
  }

  mutating func send(
    _ count: Int,
    to end: borrowing some SendingEnd & ~Copyable,
    within duration: Duration? = nil
  ) async throws(SocketError) {
    let losesOne = ledger.loss == .byte && Loss.strikes(key.connection)
    let bytes = content(key, from: offset, count).dropLast(losesOne ? 1 : 0)
    ledger.change(key) { $0.asked += count }
    do throws(SocketError) {
      try await end.send(bytes, within: duration)
      ledger.change(key) { $0.sent += count }
      offset += count
    } catch {
      // Some of it may have been sent, so that nothing can follow.
      ledger.change(key) { $0.isReported = true }
      throw error
    }
  }

  /// What was sent before this may not arrive, and this end knows.
  func giveUp() { ledger.change(key) { $0.isReported = true } }
}

/// Receives, checks every byte, and keeps the account.
struct Receiver {
  let key: Ledger.Key
  let ledger: Ledger
  var offset = 0

  init(_ connection: UInt64, isAnswer: Bool, _ ledger: Ledger) {
    key = Ledger.Key(connection: connection, isAnswer: isAnswer)
    self.ledger = ledger
    ledger.change(key) { _ in }
  }

  /// Receives up to the end, through deadlines that pass meanwhile: they lose nothing.
  mutating func receiveAll(
    from end: borrowing some ReceivingEnd & ~Copyable,
    within duration: Duration? = nil
  ) async throws(SocketError) {
    while try await receive(from: end, within: duration) {}
  }

  /// Receives once; false at the end.
  mutating func receive(
    from end: borrowing some ReceivingEnd & ~Copyable,
    within duration: Duration? = nil
  ) async throws(SocketError) -> Bool {
    let bytes: [UInt8]
    do throws(SocketError) {
      bytes = try await end.receive(upTo: 5000, within: duration)
    } catch {
      if error.cause == .deadlineExpired { return true }
      giveUp()
      throw error
    }
    if bytes.isEmpty {
      ledger.change(key) { $0.isEnded = true }
      return false
    }
    let expected = content(key, from: offset, bytes.count)
    if bytes[...] != expected {
      let same = zip(bytes, expected).prefix { $0 == $1 }.count
      ledger.wrong("connection \(key.connection): byte \(offset + same) is not the one that was sent")
    }
    offset += bytes.count
    let count = bytes.count
    ledger.change(key) { $0.received += count }
    return true
  }

  /// What was not received by now is not waited for, and this end knows.
  func giveUp() { ledger.change(key) { $0.isReported = true } }
}

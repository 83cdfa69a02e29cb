extension StreamCheck {
  static let sharing: [StreamCheck] = [
    StreamCheck("bothDirections", "a mebibyte goes each way at once, in pieces of random sizes") { pair in
      let there = randomBytes(1 << 20, seed: 9)
      let back = randomBytes(1 << 20, seed: 10)
      try await concurrently {
        try await concurrently {
          try await pair.first.send(there, inPiecesOf: 1...16384, seed: 11)
        } and: {
          try sameBytes(try await pair.first.receive(exactly: back.count), back)
        }
      } and: {
        try await concurrently {
          try await pair.second.send(back, inPiecesOf: 1...16384, seed: 12)
        } and: {
          try sameBytes(try await pair.second.receive(exactly: there.count), there)
        }
      }
    },
    StreamCheck("oneLargeSend", "one send of much more than is received at once arrives whole") {
      pair in
      let sent = randomBytes(min(pair.overflow, 4 << 20), seed: 13)
      try await concurrently {
        try await pair.first.send(sent, within: nil)
        try await pair.first.finishSending()
      } and: {
        try sameBytes(try await pair.second.receiveAll(), sent)
      }
    },
    StreamCheck("sendDuringReceive", "sending goes on while a receive of the same side waits") { pair in
      try await concurrently {
        try expect(try await pair.first.receive(upTo: 9, within: nil) == [2], "the answer is another one")
      } and: {
        await others()
        try await pair.first.send([1], within: nil)
        try expect(try await pair.second.receive(upTo: 9, within: nil) == [1], "the question is another one")
        try await pair.second.send([2], within: nil)
      }
    },
    StreamCheck("twoReceives", "of two receives at once one is refused, and no byte is shared between them") { pair in
      try await oneIsRefused(pair.first) {
        _ = try await pair.first.receive(upTo: 1, within: nil)
      } end: {
        await pair.first.close()
      }
    },
    StreamCheck("twoSends", "of two sends at once one is refused, and their bytes do not mix") { pair in
      let tooMuch = [UInt8](repeating: 1, count: pair.overflow)
      try await oneIsRefused(pair.first) {
        try await pair.first.send(tooMuch, within: nil)
      } end: {
        await pair.first.close()
      }
    },
    StreamCheck("everythingAtOnce", "many tasks that use both ends in every way leave a stream that works") { pair in
      try await withThrowingTaskGroup { group in
        for number in 0..<100 {
          let stream = number % 2 == 0 ? pair.first : pair.second
          let time = Duration.milliseconds(number % 5)
          group.addTask {
            let outcome = try await stream.outcome { _ = try await $0.receive(upTo: 16, within: time) }
            try allowed(outcome)
          }
          group.addTask {
            let outcome = try await stream.outcome { try await $0.send([UInt8](repeating: 0, count: 8), within: time) }
            try allowed(outcome)
          }
        }
        try await group.waitForAll()
      }
      try await resynchronise(pair.first, pair.second)
      try await resynchronise(pair.second, pair.first)
      try await roundTrip(pair)
    },
  ]
}

/// A deadline, a refusal and success are all right.
private func allowed(_ outcome: Outcome<Void>) throws(CheckFailure) {
  guard case .failure(let failure, let error) = outcome else { return }
  try expect(failure == .busy || failure == .deadlineExpired, "\(error) ended a call")
}

/// Starts `body` in two tasks, neither of which can come to an end by itself, and ends the one that is not refused.
private func oneIsRefused(
  _ stream: any CheckableStream,
  _ body: @escaping @Sendable () async throws -> Void,
  end: @escaping @Sendable () async -> Void
) async throws {
  let failures = try await withThrowingTaskGroup { group in
    for _ in 0..<2 {
      group.addTask {
        let outcome = try await stream.outcome { _ in try await body() }
        guard case .failure(let failure, _) = outcome else { throw CheckFailure("a call that had to wait did not") }
        return failure
      }
    }
    let first = try await group.next()!
    await end()
    return [first, try await group.next()!]
  }
  try expect(failures == [.busy, .closed], "they ended with \(failures[0]) and \(failures[1])")
}

/// Sends a sentinel, and takes what came before it.
private func resynchronise(_ sender: any CheckableStream, _ receiver: any CheckableStream) async throws {
  try await sender.send([255], within: nil)
  while try await receiver.receive(upTo: 4096, within: nil).last != 255 {}
}

extension StreamCheck {
  static let transfers: [StreamCheck] = [
    StreamCheck("arrivesAsSent", "a mebibyte in small pieces arrives as it was sent, and then the end") { pair in
      let sent = randomBytes(1 << 20, seed: 1)
      try await concurrently {
        try await pair.first.send(sent, inPiecesOf: 1024...1024)
        try await pair.first.finishSending()
      } and: {
        try sameBytes(try await pair.second.receiveAll(), sent)
      }
    },
    StreamCheck("pingPong", "a counter goes back and forth a thousand times, and then the end") { pair in
      try await concurrently {
        try await pair.first.send(bytes(of: 0), within: nil)
        try await bounce(pair.first, from: 1)
      } and: {
        try await bounce(pair.second, from: 0)
      }
    },
    StreamCheck("partialReceive", "a receive of few bytes leaves the others for the next, in order") { pair in
      let sent = randomBytes(1000, seed: 2)
      try await pair.first.send(sent, within: nil)
      var received: [UInt8] = []
      var limit = 1
      while received.count < sent.count {
        let some = try await pair.second.receive(upTo: limit, within: nil)
        try expect(!some.isEmpty && some.count <= limit, "\(some.count) bytes came of at most \(limit)")
        received += some
        limit = limit % 7 + 1
      }
      try sameBytes(received, sent)
    },
  ]
}

/// Answers each number with the next one, up to a thousand; each that comes is two above the one before.
private func bounce(_ stream: any CheckableStream, from first: UInt64) async throws {
  var expected = first
  while true {
    let data = try await stream.receive(exactly: 8)
    if data.isEmpty && expected > 1000 { return }
    try expect(data == bytes(of: expected), "\(data) came instead of the number \(expected)")
    if expected == 1000 { return try await stream.finishSending() }
    try await stream.send(bytes(of: expected + 1), within: nil)
    expected += 2
  }
}

private func bytes(of number: UInt64) -> [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }

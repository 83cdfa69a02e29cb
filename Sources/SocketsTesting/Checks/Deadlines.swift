extension StreamCheck {
  private static let soon = Duration.milliseconds(20)

  static let deadlines: [StreamCheck] = [
    StreamCheck("receiveDeadline", "a receive ends at its deadline, not before; sending and the next receive work") {
      pair in
      let start = ContinuousClock.now
      try await pair.first.fails([.deadlineExpired]) { _ = try await $0.receive(upTo: 1, within: soon) }
      try expect(start.duration(to: .now) >= soon, "the receive ended before its time")
      try await pair.first.send([1], within: nil)
      try await pair.second.send([2], within: nil)
      try expect(try await pair.second.receive(upTo: 9, within: nil) == [1], "the send after the deadline did not work")
      try expect(try await pair.first.receive(upTo: 9, within: nil) == [2], "the next receive did not work")
    },
    StreamCheck("sendDeadline", "a send that waits ends at its deadline, not before; receiving works") { pair in
      let start = ContinuousClock.now
      let tooMuch = [UInt8](repeating: 1, count: pair.overflow)
      try await pair.first.fails([.deadlineExpired]) { try await $0.send(tooMuch, within: soon) }
      try expect(start.duration(to: .now) >= soon, "the send ended before its time")
      try await pair.second.send([2], within: nil)
      try expect(try await pair.first.receive(upTo: 9, within: nil) == [2], "receiving did not work")
    },
    StreamCheck("pastDeadline", "a deadline that has passed ends a wait at once, and does no harm") { pair in
      for past in [Duration.zero, .nanoseconds(1), .seconds(-1)] {
        try await pair.first.fails([.deadlineExpired]) { _ = try await $0.receive(upTo: 1, within: past) }
      }
      try await roundTrip(pair)
    },
    StreamCheck("farDeadline", "a deadline far away is not in the way") { pair in
      for far in [Duration.seconds(3600), .seconds(1 << 33), .seconds(Int64.max)] {
        try await pair.first.send([7], within: far)
        try expect(try await pair.second.receive(upTo: 1, within: far) == [7], "the byte did not arrive")
      }
    },
    StreamCheck("directionsApart", "a receive that expires does not disturb a send that waits") { pair in
      let tooMuch = [UInt8](repeating: 1, count: pair.overflow)
      try await concurrently {
        try await pair.first.send(tooMuch, within: nil)
      } and: {
        try await pair.first.fails([.deadlineExpired]) { _ = try await $0.receive(upTo: 1, within: soon) }
        let received = try await pair.second.receive(exactly: tooMuch.count)
        try expect(received.count == tooMuch.count, "\(received.count) bytes arrived of \(tooMuch.count)")
      }
    },
    StreamCheck("racingReceives", "receives whose deadlines meet the data lose none of it") { pair in
      let sent = randomBytes(600, seed: 7)
      try await concurrently {
        for byte in sent { try await pair.first.send([byte], within: nil) }
        try await pair.first.finishSending()
      } and: {
        var received: [UInt8] = []
        for round in 0... {
          let time = Duration.microseconds(round % 10 * 20)
          switch try await pair.second.outcome({ try await $0.receive(upTo: 3, within: time) }) {
          case .value(let bytes):
            received += bytes
            if bytes.isEmpty { return try sameBytes(received, sent) }
          case .failure(let failure, let error):
            try expect(failure == .deadlineExpired, "\(error) ended a receive")
            // Without it a machine with one processor would see receives only.
            if round % 8 == 0 { await others() }
          }
        }
      }
    },
    StreamCheck("racingSends", "what sends with short deadlines promise arrives, and nothing that nobody sent") {
      pair in
      let size = 5000
      let sending = Tally()
      try await concurrently {
        for round in 0..<200 {
          let piece = [UInt8](repeating: UInt8(round), count: size)
          let time = Duration.microseconds(round % 10 * 20)
          switch try await pair.first.outcome({ try await $0.send(piece, within: time) }) {
          case .value: sending.sent(UInt8(round))
          case .failure(let failure, let error): try expect(failure == .deadlineExpired, "\(error) ended a send")
          }
        }
        try await pair.first.finishSending()
      } and: {
        sending.received(try await pair.second.receiveAll())
      }
      try sending.check(each: size)
    },
  ]
}

extension StreamCheck {
  static let ends: [StreamCheck] = [
    StreamCheck("emptySend", "sending no byte is no end, and what follows arrives") { pair in
      try await pair.first.send([], within: nil)
      try await pair.first.send([1], within: nil)
      try await pair.first.send([], within: nil)
      try await pair.first.send([2], within: nil)
      let received = try await pair.second.receive(exactly: 2)
      try expect(received == [1, 2], "\(received) arrived instead of [1, 2]")
    },
    StreamCheck("emptyReceive", "receiving at most no byte is refused, because none would say the end") { pair in
      try await pair.first.send([5], within: nil)
      for limit in [0, -1] {
        try await pair.second.fails([.invalid, .other]) { _ = try await $0.receive(upTo: limit, within: nil) }
      }
      let received = try await pair.second.receive(upTo: 2, within: nil)
      try expect(received == [5], "\(received) arrived afterwards instead of [5]")
    },
    StreamCheck("halfClose", "the end of one direction is told, and the other goes on") { pair in
      try await pair.first.send([1, 2, 3], within: nil)
      try await pair.first.finishSending()
      try sameBytes(try await pair.second.receiveAll(), [1, 2, 3])
      try await pair.first.finishSending()
      try await pair.first.fails([.broken]) { try await $0.send([4], within: nil) }
      let answer = randomBytes(10_000, seed: 3)
      try await concurrently {
        try await pair.second.send(answer, inPiecesOf: 1...1000)
        try await pair.second.finishSending()
      } and: {
        try sameBytes(try await pair.first.receiveAll(), answer)
      }
    },
    StreamCheck("endStays", "the end of the data is told again, as often as it is asked for") { pair in
      try await pair.first.finishSending()
      for _ in 0..<3 {
        let received = try await pair.second.receive(upTo: 10, within: nil)
        try expect(received.isEmpty, "\(received) came after the end")
      }
    },
    StreamCheck("endWakes", "an end that comes while a receive waits wakes it") { pair in
      try await concurrently {
        let received = try await pair.second.receive(upTo: 10, within: nil)
        try expect(received.isEmpty, "\(received) came instead of the end")
      } and: {
        await others()
        try await pair.first.finishSending()
      }
    },
    StreamCheck("sendThenClose", "what was sent before the close arrives, and then the end") { pair in
      let sent = randomBytes(300_000, seed: 4)
      try await concurrently {
        try await pair.first.send(sent, inPiecesOf: 1...16384, seed: 5)
        await pair.first.close()
      } and: {
        try sameBytes(try await pair.second.receiveAll(), sent)
      }
    },
    StreamCheck("closedPeer", "sending to a peer that closed fails before long, and goes on failing") { pair in
      await pair.second.close()
      var sent = 0
      while sent <= pair.overflow, try await pair.first.takes(randomBytes(1024, seed: 6)) { sent += 1024 }
      try expect(sent <= pair.overflow, "\(sent) bytes were taken for a peer that is gone")
      for _ in 0..<3 { try await pair.first.fails([.broken]) { try await $0.send([1], within: nil) } }
    },
    StreamCheck("closedHere", "after the close every call says so, and closing again is nothing") { pair in
      await pair.first.close()
      await pair.first.close()
      try await pair.first.fails([.closed]) { _ = try await $0.receive(upTo: 1, within: nil) }
      try await pair.first.fails([.closed]) { try await $0.send([1], within: nil) }
      await pair.first.reset()
      await pair.first.close()
    },
    StreamCheck("closeWakesReceive", "closing in one task wakes another that receives") { pair in
      try await concurrently {
        try await pair.first.fails([.closed]) { _ = try await $0.receive(upTo: 1, within: nil) }
      } and: {
        await others()
        await pair.first.close()
      }
    },
    StreamCheck("closeWakesSend", "closing in one task wakes another that sends") { pair in
      let tooMuch = [UInt8](repeating: 1, count: pair.overflow)
      try await concurrently {
        try await pair.first.fails([.closed]) { try await $0.send(tooMuch, within: nil) }
      } and: {
        await others()
        await pair.first.close()
      }
    },
    StreamCheck("resetIsHeard", "a reset wakes a peer that receives: with an error or the end, never with data") {
      pair in
      try await concurrently {
        let outcome = try await pair.second.outcome { try await $0.receive(upTo: 10, within: nil) }
        switch outcome {
        case .value(let bytes): try expect(bytes.isEmpty, "\(bytes) came after the reset")
        case .failure(let failure, let error): try expect(failure == .broken, "\(error) came instead of a reset")
        }
      } and: {
        await others()
        await pair.first.reset()
      }
    },
    StreamCheck("resetBreaksSend", "a reset ends a send of the peer that waits, with an error") { pair in
      let tooMuch = [UInt8](repeating: 1, count: pair.overflow)
      try await concurrently {
        try await pair.second.fails([.broken]) { try await $0.send(tooMuch, within: nil) }
      } and: {
        await others()
        await pair.first.reset()
      }
    },
    StreamCheck("finishDuringSend", "an end said while a send waits cuts no send that succeeds") { pair in
      let tooMuch = [UInt8](repeating: 1, count: pair.overflow)
      try await concurrently {
        let sending = try await pair.first.outcome { try await $0.send(tooMuch, within: nil) }
        if case .failure(let failure, let error) = sending {
          try expect(failure == .broken || failure == .busy, "\(error) ended the send")
          return try await pair.first.finishSending()
        }
      } and: {
        await others()
        // To refuse is as good an answer as to end the send.
        let finishing = try await pair.first.outcome { try await $0.finishSending() }
        let received = try await pair.second.receiveAll().count
        if case .value = finishing { return }
        try expect(received == pair.overflow, "\(received) bytes arrived of \(pair.overflow) that were sent")
      }
    },
  ]
}

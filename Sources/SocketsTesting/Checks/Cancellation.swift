extension StreamCheck {
  static let cancellation: [StreamCheck] = [
    StreamCheck("cancelledReceive", "a receive that is cancelled says so, and the stream goes on") { pair in
      for _ in 0..<20 {
        let task = Task { try await pair.first.fails([.cancelled]) { _ = try await $0.receive(upTo: 1, within: nil) } }
        await others()
        task.cancel()
        try await task.value
      }
      try await roundTrip(pair)
    },
    StreamCheck("cancelledSend", "a send that waits and is cancelled says so, and receiving goes on") { pair in
      let tooMuch = [UInt8](repeating: 1, count: pair.overflow)
      let task = Task { try await pair.first.fails([.cancelled]) { try await $0.send(tooMuch, within: nil) } }
      await others()
      task.cancel()
      try await task.value
      try await pair.second.send([2], within: nil)
      try expect(try await pair.first.receive(upTo: 9, within: nil) == [2], "receiving did not work")
    },
    StreamCheck("cancelledBefore", "in a task that is cancelled no call begins, and nothing is harmed") { pair in
      try await pair.second.send([1], within: nil)
      let task = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        try await pair.first.fails([.cancelled]) { _ = try await $0.receive(upTo: 1, within: nil) }
        try await pair.first.fails([.cancelled]) { try await $0.send([9], within: nil) }
      }
      try await task.value
      try expect(try await pair.first.receive(upTo: 9, within: nil) == [1], "the byte that was there is gone")
      try await roundTrip(pair)
    },
    StreamCheck("cancelledClose", "a close in a task that is cancelled still closes") { pair in
      let task = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        await pair.first.close()
      }
      await task.value
      let received = try await pair.second.receive(upTo: 1, within: nil)
      try expect(received.isEmpty, "\(received) came instead of the end")
      try await pair.first.fails([.closed]) { try await $0.send([9], within: nil) }
    },
    StreamCheck("racingCancels", "cancels that meet the data lose none of it, and are never told as the end") { pair in
      let sent = randomBytes(900, seed: 8)
      var received: [UInt8] = []
      for round in 0..<300 {
        let task = Task { try await pair.second.outcome { try await $0.receive(upTo: 5, within: nil) } }
        if round % 2 == 0 { await Task.yield() }
        try await pair.first.send(Array(sent[round * 3..<round * 3 + 3]), within: nil)
        if round % 3 == 0 { await Task.yield() }
        task.cancel()
        switch try await task.value {
        case .value(let bytes):
          try expect(!bytes.isEmpty, "a cancelled receive said that the data has ended")
          received += bytes
        case .failure(let failure, let error): try expect(failure == .cancelled, "\(error) ended a receive")
        }
      }
      try await pair.first.finishSending()
      received += try await pair.second.receiveAll()
      try sameBytes(received, sent)
    },
  ]
}

import Sockets
import Synchronization
import SystemPackage

/// One direction of a ``MemoryStream``: bytes that were sent and not yet received.
final class MemoryPipe: Sendable {
  enum Side { case reader, writer }

  /// A task that waits, until what it waits for may have changed.
  private struct Waiter {
    let name: UInt64
    let continuation: UnsafeContinuation<SocketError.Cause?, Never>
  }

  private struct End {
    var waiter: Waiter?
    /// From the beginning of an operation to its end: a second one would mix its bytes with the first one's.
    var isBusy = false
    var isClosed = false
  }

  private struct State {
    var bytes: [UInt8] = []
    var start = 0
    var isFinished = false
    var isReset = false
    var reader = End()
    var writer = End()
    var names: UInt64 = 0

    var count: Int { bytes.count - start }

    subscript(side: Side) -> End {
      get { side == .reader ? reader : writer }
      set { if side == .reader { reader = newValue } else { writer = newValue } }
    }

    func mayGoOn(_ side: Side, _ capacity: Int) -> Bool {
      if self[side].isClosed || isReset || isFinished { return true }
      return side == .reader ? count > 0 : count < capacity || reader.isClosed
    }

    mutating func take(_ count: Int) -> [UInt8] {
      let taken = Array(bytes[start..<start + count])
      start += count
      if start == bytes.count {
        bytes.removeAll(keepingCapacity: true)
        start = 0
      } else if start > 65536 {
        bytes.removeFirst(start)
        start = 0
      }
      return taken
    }
  }

  private enum Step<Value> {
    case done(Value)
    case failed(SocketError.Cause)
    case wait
  }

  private let capacity: Int
  private let piece: Int
  private let state = Mutex(State())

  init(capacity: Int, piece: Int) {
    self.capacity = max(capacity, 1)
    self.piece = max(piece, 1)
  }

  // MARK: Both ends

  func take(upTo limit: Int, until deadline: ContinuousClock.Instant?) async throws(SocketError) -> [UInt8] {
    if limit <= 0 { throw SocketError(.receive, .invalidArgument) }
    return try await perform(.receive, .reader, until: deadline) { state in
      if state.count > 0 { return .done(state.take(min(limit, state.count, self.piece))) }
      if state.isReset { return .failed(.system(.connectionReset)) }
      return state.isFinished ? .done([]) : .wait
    }
  }

  func put(_ bytes: [UInt8], until deadline: ContinuousClock.Instant?) async throws(SocketError) {
    var sent = 0
    try await perform(.send, .writer, until: deadline) { state in
      if sent == bytes.count { return .done(()) }
      if state.isFinished || state.reader.isClosed || state.isReset { return .failed(.system(.brokenPipe)) }
      let some = bytes[sent...].prefix(max(self.capacity - state.count, 0))
      state.bytes += some
      sent += some.count
      return sent == bytes.count ? .done(()) : .wait
    }
  }

  func finish() { change { $0.isFinished = true } }

  func closeWriter() {
    change { state in
      state.isFinished = true
      state.writer.isClosed = true
    }
  }

  /// What nobody received is gone; the writer hears of it with its next send.
  func closeReader() {
    change { state in
      state.reader.isClosed = true
      _ = state.take(state.count)
    }
  }

  func reset(by side: Side) {
    change { state in
      state.isReset = true
      _ = state.take(state.count)
      state[side].isClosed = true
    }
  }

  // MARK: Waiting

  private func perform<Value: Sendable>(
    _ operation: SocketError.Operation,
    _ side: Side,
    until deadline: ContinuousClock.Instant?,
    _ attempt: (inout State) -> Step<Value>
  ) async throws(SocketError) -> Value {
    if Task.isCancelled { throw SocketError(operation, .cancelled) }
    var isOurs = false
    while true {
      let (step, wakes) = state.withLock { state -> (Step<Value>, Waiter?) in
        if state[side].isClosed { return (.failed(.closed), nil) }
        if state[side].isBusy && !isOurs { return (.failed(.busy), nil) }
        let before = state.count
        let step = attempt(&state)
        if case .wait = step { state[side].isBusy = true } else { state[side].isBusy = false }
        // Only for a change, or two that wait would wake each other for ever.
        if state.count == before { return (step, nil) }
        let other: Side = side == .reader ? .writer : .reader
        defer { state[other].waiter = nil }
        return (step, state[other].waiter)
      }
      wakes?.continuation.resume(returning: nil)
      switch step {
      case .done(let value): return value
      case .failed(let cause): throw SocketError(operation, cause)
      case .wait: isOurs = true
      }
      if let cause = await wait(side, until: deadline) {
        state.withLock { $0[side].isBusy = false }
        throw SocketError(operation, cause)
      }
    }
  }

  /// Waits for a change, and answers why it ended if for another reason.
  private func wait(_ side: Side, until deadline: ContinuousClock.Instant?) async -> SocketError.Cause? {
    let name = state.withLock { state in
      state.names += 1
      return state.names
    }
    let alarm = deadline.map { deadline in
      Task {
        try await Task.sleep(until: deadline, clock: .continuous)
        self.wake(side, name, .deadlineExpired)
      }
    }
    defer { alarm?.cancel() }
    return await withTaskCancellationHandler {
      await withUnsafeContinuation { continuation in
        let isCancelled = Task.isCancelled
        let cause = state.withLock { state -> SocketError.Cause?? in
          // What happened since the attempt would not wake it any more.
          if isCancelled { return .cancelled }
          if let deadline, deadline <= .now { return .deadlineExpired }
          if state.mayGoOn(side, self.capacity) { return .some(nil) }
          state[side].waiter = Waiter(name: name, continuation: continuation)
          return nil
        }
        if let cause { continuation.resume(returning: cause) }
      }
    } onCancel: {
      wake(side, name, .cancelled)
    }
  }

  private func wake(_ side: Side, _ name: UInt64, _ cause: SocketError.Cause) {
    let waiter = state.withLock { state -> Waiter? in
      guard state[side].waiter?.name == name else { return nil }
      defer { state[side].waiter = nil }
      return state[side].waiter
    }
    waiter?.continuation.resume(returning: cause)
  }

  /// Changes the state and lets both ends look at it.
  private func change(_ body: (inout State) -> Void) {
    let waiters = state.withLock { state in
      body(&state)
      defer {
        state.reader.waiter = nil
        state.writer.waiter = nil
      }
      return [state.reader.waiter, state.writer.waiter]
    }
    for waiter in waiters { waiter?.continuation.resume(returning: nil) }
  }
}

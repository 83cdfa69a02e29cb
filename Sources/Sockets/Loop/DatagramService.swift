internal import CSockets
import Glibc
import Logging
import SocketKernel
import SystemPackage

/// A socket that has its address from another, on another loop.
struct DatagramCompanion: Sendable {
  let loop: EventLoop
  let registration: Handoff<Registration>
}

/// One run of a datagram server: a task on the loop of each of its sockets.
final class DatagramService: Sendable {
  private let socket: SlotHandle
  private let companions: [DatagramCompanion]
  private let signal: StopSignal?
  private let size: Int
  private let handler: @Sendable (borrowing DatagramRequest) async throws -> Void
  private let number: UInt32

  init(
    socket: SlotHandle,
    companions: [DatagramCompanion],
    number: UInt32,
    signal: StopSignal?,
    size: Int,
    handler: @escaping @Sendable (borrowing DatagramRequest) async throws -> Void
  ) {
    self.socket = socket
    self.companions = companions
    self.number = number
    self.signal = signal
    self.size = size
    self.handler = handler
  }

  func run() async -> Result<Void, SocketError> {
    signal?.watch(number) { [number] in
      for loop in LoopPool.all { loop.post(.stop(service: number)) }
    }
    defer { signal?.unwatch(number) }
    return await withTaskCancellationHandler {
      await serveAll()
    } onCancel: {
      for loop in LoopPool.all { loop.post(.cancel(service: number)) }
    }
  }

  private func serveAll() async -> Result<Void, SocketError> {
    await withTaskGroup(of: Result<Void, SocketError>.self) { group in
      group.addTask(executorPreference: socket.loop) { await self.serve(self.socket) }
      for companion in companions {
        group.addTask(executorPreference: companion.loop) {
          // Let go of on its loop, which closes it here and now: a moment later it would still take datagrams.
          let registration = companion.registration.take()
          return await self.serve(registration.handle)
        }
      }
      var outcome = Result<Void, SocketError>.success(())
      for await one in group {
        guard case .failure = one, case .success = outcome else { continue }
        // Without one of them a part of the senders would not be heard: all end.
        outcome = one
        group.cancelAll()
        for loop in LoopPool.all { loop.post(.cancel(service: number)) }
      }
      return outcome
    }
  }

  private func serve(_ socket: SlotHandle) async -> Result<Void, SocketError> {
    await socket.beginService(number, until: signal)
    defer { socket.endService() }
    let batch = DatagramBatch(size: size)
    do throws(SocketError) {
      while true { try await serveBatch(socket, batch) }
    } catch {
      return error.cause == .stopping ? .success(()) : .failure(error)
    }
  }

  // The optimiser of Swift 6.3 fails on the noncopyable request when it inlines this.
  @inline(never)
  private func serveBatch(_ socket: SlotHandle, _ batch: DatagramBatch) async throws(SocketError) {
    let count = try await socket.receive(batch)
    for index in 0..<count {
      do {
        try await handler(DatagramRequest(batch, index, socket))
      } catch {
        let facts = Logger.Metadata(error, local: try? socket.localAddress(), remote: batch.sender(index))
        log.error("a handler failed", error: error, metadata: facts)
      }
    }
    try await socket.sendReplies(batch)
  }
}

extension SlotHandle {
  /// Makes the socket the service's. False when it is another's, or somebody receives.
  func claim(for service: UInt32) -> Bool {
    exclusively { state in
      if state.service != 0 || state.receiving.isBusy { return false }
      state.service = service
      return true
    }
  }

  /// From here on, what stops or cancels the service ends the waits of the current task on the socket: it need not
  /// register for each.
  fileprivate func beginService(_ number: UInt32, until signal: StopSignal?) async {
    if !isReachable { await moveOut() }
    exclusively { state in
      state.service = number
      state.coveredTask = sockets_current_task()
      // Those who look for the sockets to stop or cancel may have looked before this one was there.
      if signal?.isStopped == true { state.isStopping = true }
      if sockets_current_task_is_cancelled() { state.isCancelled = true }
    }
  }

  fileprivate func endService() {
    exclusively { state in
      state.service = 0
      state.coveredTask = 0
      state.isStopping = false
      state.isCancelled = false
    }
  }

  /// Serves a claimed socket in the current task.
  func serve(
    by batch: DatagramBatch,
    number: UInt32,
    until signal: StopSignal?,
    _ body: () async throws(SocketError) -> Void
  ) async throws(SocketError) {
    signal?.watch(number) { for loop in LoopPool.all { loop.post(.stop(service: number)) } }
    defer { signal?.unwatch(number) }
    let outcome = await withTaskCancellationHandler {
      await beginService(number, until: signal)
      defer { endService() }
      batch.socket = self
      defer { batch.socket = nil }
      do throws(SocketError) {
        while true {
          _ = try await receive(batch)
          try await body()
          try await sendReplies(batch)
        }
      } catch {
        return error
      }
    } onCancel: {
      for loop in LoopPool.all { loop.post(.cancel(service: number)) }
    }
    if outcome.cause != .stopping { throw outcome }
  }

  /// Receives what is there, and waits for something where nothing is.
  fileprivate func receive(_ batch: DatagramBatch) async throws(SocketError) -> Int {
    try await begin(.receive)
    var isResumed = false
    while true {
      let attempt = attempt(.receiving, isResumed: isResumed) { state in
        let count = batch.receive(descriptor)
        // Fewer than there is room for have emptied the queue: the next call would only hear so.
        if count > 0 && count < DatagramBatch.capacity { state.receiving.isReady = false }
        return count
      }
      switch attempt {
      case .done(let count):
        self.count(received: (0..<count).reduce(0) { $0 + batch.bytes($1).count })
        return count
      case .failed(let cause):
        // What the network reports of a datagram that was sent is no trouble of the server's.
        guard case .system(let errno) = cause, !errno.isOfSocket else { throw error(.receive, cause) }
        // Should it go on failing, others have their turn all the same, and so has cancellation.
        if isOnLoop { await loop.yield() }
        try await begin(.receive)
        isResumed = false
      case .wait:
        try await suspend(.receive, .receiving, until: .never)
        isResumed = true
      }
    }
  }

  /// Sends the replies, and waits for room where there is none. One that cannot be sent is lost, as datagrams are.
  func sendReplies(_ batch: DatagramBatch) async throws(SocketError) {
    if batch.waiting == 0 { return }
    sendRepliesNow(batch)
    if batch.waiting == 0 { return }
    let end = Deadline(after: Self.patienceWithReceivers)
    while batch.waiting > 0 {
      // Between Unix sockets it is the receiver who has no room: one that never reads must not hold up the others.
      if case .unix = batch.receiver, end <= .now {
        batch.lost(replyError(batch, .wouldBlock))
        batch.skip()
      } else {
        try await waitForRoom(to: batch.receiver, until: .never)
      }
      sendRepliesNow(batch)
    }
    exclusively { $0.sending.isBusy = false }
  }

  /// How long all the receivers of a batch together may take to make room. Long for a program that runs, and short for
  /// those who wait behind one that does not.
  private static let patienceWithReceivers = Duration.milliseconds(100)

  /// Sends the replies that the kernel takes now.
  func sendRepliesNow(_ batch: DatagramBatch) {
    let bytes = batch.replyBytes
    while true {
      let answer = uninterrupted { batch.send(descriptor) }
      if answer >= 0 { return count(sent: bytes) }
      if answer == -Int(Errno.wouldBlock.rawValue) { return exclusively { $0.sending.isReady = false } }
      batch.lost(replyError(batch, Errno(rawValue: Int32(-answer))))
      batch.skip()
    }
  }

  private func replyError(_ batch: DatagramBatch, _ errno: Errno) -> SocketError {
    counted(SocketError(.send, .system(errno), local: try? localAddress(), remote: batch.receiver))
  }

  /// Lets other sockets of this user have the address as well, if they ask for it.
  func shareAddress(_ isShared: Bool) throws(SocketError) {
    var value: Int32 = isShared ? 1 : 0
    let result = SystemCalls.setsockopt(descriptor, SOL_SOCKET, SO_REUSEPORT, &value, 4)
    if result < 0 { throw error(.setOption, .system(Errno(rawValue: -result))) }
  }
}

extension SocketDescriptor {
  /// See `sockets_refuse_broadcasts`.
  func refuseBroadcasts() throws(SocketError) {
    let result = sockets_refuse_broadcasts(rawValue)
    if result < 0 { throw SocketError(.setOption, Errno(rawValue: -result)) }
  }
}

extension Errno {
  /// The socket is none, or the memory is none: no other try will end better.
  fileprivate var isOfSocket: Bool {
    [.badFileDescriptor, .notSocket, .badAddress, .invalidArgument, .notSupported].contains(self)
  }
}

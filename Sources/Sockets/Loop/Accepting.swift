import Glibc
import Logging
import SocketKernel
import Synchronization
import SystemPackage

extension SlotHandle {
  /// Waits for a connection. The errors of one client are not the listener's and are passed over; when the process or
  /// the machine has run out of something, this pauses and tries again.
  func accept(
    until deadline: Deadline,
    _ backOff: inout AcceptBackOff,
    for service: UInt32 = 0,
    nonBlocking: Bool = true
  ) async throws(SocketError) -> SocketDescriptor {
    try await begin(.accept)
    var isResumed = false
    while true {
      // Looked at before each client, or a server that never runs out of them would never stop.
      if exclusively({ $0.isStopping }) { throw error(.accept, .stopping) }
      switch attemptAccept(for: service, isResumed: isResumed, nonBlocking: nonBlocking) {
      case .done(let descriptor):
        backOff.clear()
        countAccepted()
        return SocketDescriptor(adopting: Int32(descriptor))
      case .failed(let cause):
        switch backOff.judge(cause) {
        case .nextClient: break
        case .fatal: throw error(.accept, cause)
        case .pause: try await backOff.pause(self, cause, until: deadline)
        }
      case .wait:
        try await suspend(.accept, .receiving, until: deadline)
      }
      isResumed = true
    }
  }

  /// A connection that waits already, without waiting for one. While a service has the listener nobody else gets any.
  func attemptAccept(for service: UInt32, isResumed: Bool, nonBlocking: Bool) -> Attempt {
    if !isResumed && exclusively({ $0.service }) != service { return .failed(.busy) }
    return attempt(.receiving, isResumed: isResumed) { state in
      if let accepted = takeAccepted(nonBlocking: nonBlocking, &state) { return accepted }
      let flags = Int32(bitPattern: SOCK_CLOEXEC.rawValue | (nonBlocking ? SOCK_NONBLOCK.rawValue : 0))
      return Int(SystemCalls.accept4(descriptor, nil, nil, flags))
    }
  }
}

/// What to do when a client cannot be taken in.
///
/// A server that is out of descriptors and tries again at once burns a processor on it and fills its log; one that
/// gives up is down; one that closes what it cannot serve makes of a short wait an error. So: let the clients wait in
/// the kernel's queue, pause, a little longer each time, and say so now and then.
struct AcceptBackOff: ~Copyable {
  enum Judgement { case nextClient, pause, fatal }

  private static let shortest = Duration.milliseconds(5)
  private static let failuresInARow = 16
  private static let warningInterval: UInt64 = 10_000_000_000
  /// When a warning was logged last. One for the process: running out is the process's trouble.
  private static let lastWarning = Atomic<UInt64>(0)
  /// How many pauses were made since then.
  private static let pauses = Atomic<Int>(0)

  private var duration = shortest
  private var failures = 0

  /// A client was taken in.
  mutating func clear() {
    duration = Self.shortest
    failures = 0
  }

  mutating func judge(_ cause: SocketError.Cause) -> Judgement {
    guard case .system(let errno) = cause else { return .fatal }
    switch errno {
    case .tooManyOpenFiles, .tooManyOpenFilesInSystem, .noBufferSpace, .noMemory: return .pause
    // The listener itself is no good: closed, no socket, or never listening.
    case .badFileDescriptor, .notSocket, .invalidArgument, .notSupported, .badAddress: return .fatal
    // Everything else is told of the one connection that was to be accepted. Source: accept(2), "Error handling".
    // Too much of it in a row is not.
    default:
      failures += 1
      return failures % Self.failuresInARow == 0 ? .pause : .nextClient
    }
  }

  mutating func pause(
    _ listener: SlotHandle,
    _ cause: SocketError.Cause,
    until deadline: Deadline
  ) async throws(SocketError) {
    warn(listener, cause)
    try await listener.pause(.accept, .receiving, for: duration, until: deadline)
    duration = min(duration * 2, .seconds(1))
  }

  private borrowing func warn(_ listener: SlotHandle, _ cause: SocketError.Cause) {
    Self.pauses.add(1, ordering: .relaxed)
    let now = Deadline.now.nanoseconds
    let last = Self.lastWarning.load(ordering: .relaxed)
    if last != 0 && now < last + Self.warningInterval { return }
    guard Self.lastWarning.compareExchange(expected: last, desired: now, ordering: .relaxed).exchanged else { return }
    let error = listener.error(.accept, cause)
    var facts = Logger.Metadata(error)
    facts["pause"] = .stringConvertible(duration)
    facts["pauses"] = .stringConvertible(Self.pauses.exchange(0, ordering: .relaxed))
    log.warning("clients have to wait", error: error, metadata: facts)
  }
}

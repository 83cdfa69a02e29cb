import Glibc
import Logging
import SocketKernel
import Synchronization
import SystemPackage

extension SlotHandle {
  /// Waits for a connection. The errors of one client are not the listener's and are passed over; when the process or
  /// the machine has run out of something, this pauses and tries again.
  func accept(until deadline: Deadline) async throws(SocketError) -> SocketDescriptor {
    try await begin(.accept)
    var isResumed = false
    var backOff = AcceptBackOff()
    while true {
      switch attemptAccept(isResumed: isResumed) {
      case .done(let descriptor):
        return SocketDescriptor(adopting: Int32(descriptor))
      case .failed(let cause):
        switch AcceptBackOff.judge(cause) {
        case .nextClient: break
        case .fatal: throw error(.accept, cause)
        case .pause:
          // Whoever stops does not wait for descriptors to come back.
          if exclusively({ $0.isStopping }) { throw error(.accept, .stopping) }
          try await backOff.pause(self, cause, until: deadline)
        }
      case .wait:
        try await suspend(.accept, .receiving, until: deadline)
      }
      isResumed = true
    }
  }

  /// A connection that waits already, without waiting for one.
  func attemptAccept(isResumed: Bool) -> Attempt {
    attempt(.receiving, isResumed: isResumed) { _ in
      let flags = Int32(bitPattern: SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
      return Int(SystemCalls.accept4(descriptor, nil, nil, flags))
    }
  }
}

/// What to do when `accept4(2)` fails.
///
/// A server that is out of descriptors and tries again at once burns a processor on it and fills its log; one that
/// gives up is down. So: pause, a little longer each time, and say so once.
struct AcceptBackOff: ~Copyable {
  enum Judgement { case nextClient, pause, fatal }

  private var duration = Duration.milliseconds(5)
  /// When a warning was logged last. One for the process: running out is the process's trouble, and each client that
  /// is let in after all begins a new back-off.
  private static let lastWarning = Atomic<UInt64>(0)

  static func judge(_ cause: SocketError.Cause) -> Judgement {
    guard case .system(let errno) = cause else { return .fatal }
    switch errno {
    case .tooManyOpenFiles, .tooManyOpenFilesInSystem, .noBufferSpace, .noMemory: return .pause
    // The listener itself is no good: closed, no socket, or never listening.
    case .badFileDescriptor, .notSocket, .invalidArgument, .notSupported, .badAddress: return .fatal
    // Everything else is told of the one connection that was to be accepted. Source: accept(2), "Error handling".
    default: return .nextClient
    }
  }

  mutating func pause(_ listener: SlotHandle, _ cause: SocketError.Cause, until deadline: Deadline) async throws(SocketError) {
    Self.warn(listener, cause)
    let alarm = try Registration.alarm(on: listener.loop)
    let wake = await alarm.handle.wait(.receiving, until: min(deadline, Deadline(after: duration)))
    if wake != .expired { throw listener.error(.accept, wake.cause) }
    if deadline <= .now { throw listener.error(.accept, .deadlineExpired) }
    duration = min(duration * 2, .seconds(1))
  }

  private static func warn(_ listener: SlotHandle, _ cause: SocketError.Cause) {
    let now = Deadline.now.nanoseconds
    let last = lastWarning.load(ordering: .relaxed)
    if last != 0 && now < last + 10_000_000_000 { return }
    guard lastWarning.compareExchange(expected: last, desired: now, ordering: .relaxed).exchanged else { return }
    log.warning("clients have to wait: \(listener.error(.accept, cause))")
  }
}

/// Where the library says what it cannot throw to anyone.
let log = Logger(label: "sockets")

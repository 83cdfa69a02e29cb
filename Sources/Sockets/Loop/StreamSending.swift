public import SocketKernel
import SystemPackage

/// How far a send has come.
@frozen
public struct SendProgress: BitwiseCopyable, Sendable {
  @usableFromInline var sent = 0
  @usableFromInline var isUnderWay = false

  @inlinable init() {}
}

/// Sending to a stream: done when the kernel has taken every byte. What fits its buffer never suspends the task.
///
/// In two parts, because of the cost of an `async` call: its frame is allocated and given back. The first part is a
/// plain call that the face's methods bring along into the program, and nearly every send ends with it.
extension StreamEnd {
  /// Sends what the kernel takes now, where no waiting is needed to try. True when that was everything.
  @inline(never)
  @usableFromInline
  func sendAtOnce(_ bytes: RawSpan, _ progress: inout SendProgress) throws(SocketError) -> Bool {
    let handle = try handle
    guard handle.canBegin else { return false }
    var sent = 0
    switch bytes.withUnsafeBytes({ handle.attemptSend($0, sent: &sent, isResumed: false) }) {
    case .done: return true
    case .failed(let cause): throw handle.error(.send, cause)
    case .wait:
      progress.sent = sent
      progress.isUnderWay = true
      return false
    }
  }

  /// Sends the rest.
  @usableFromInline
  func sendRest(_ bytes: RawSpan, _ progress: SendProgress, within duration: Duration?) async throws(SocketError) {
    try await sendRest(bytes, progress, Deadline(within: duration))
  }

  @usableFromInline
  func sendRest(
    _ bytes: RawSpan,
    _ progress: SendProgress,
    until instant: ContinuousClock.Instant
  ) async throws(SocketError) {
    try await sendRest(bytes, progress, Deadline(until: instant))
  }

  @inline(__always)
  private func sendRest(_ bytes: RawSpan, _ progress: SendProgress, _ deadline: Deadline) async throws(SocketError) {
    let handle = try handle
    if progress.isUnderWay {
      try await handle.suspend(.send, .sending, until: deadline)
    } else {
      try await handle.begin(.send)
    }
    var sent = progress.sent
    var isResumed = progress.isUnderWay
    while true {
      switch bytes.withUnsafeBytes({ handle.attemptSend($0, sent: &sent, isResumed: isResumed) }) {
      case .done: return
      case .failed(let cause): throw handle.error(.send, cause)
      case .wait: try await handle.suspend(.send, .sending, until: deadline)
      }
      isResumed = true
    }
  }
}

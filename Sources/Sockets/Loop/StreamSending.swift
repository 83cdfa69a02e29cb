import SocketKernel
import SystemPackage

/// Sending to a stream: done when the kernel has taken every byte. What fits its buffer never suspends the task.
/// Inlined into the face, because a frame of its own would be allocated and given back with every send.
extension SlotHandle {
  @inline(__always)
  func send(_ bytes: RawSpan, _ deadline: Deadline) async throws(SocketError) {
    try await begin(.send)
    var sent = 0
    var isResumed = false
    while true {
      switch bytes.withUnsafeBytes({ attemptSend($0, sent: &sent, isResumed: isResumed) }) {
      case .done: return
      case .failed(let cause): throw error(.send, cause)
      case .wait: try await suspend(.send, .sending, until: deadline)
      }
      isResumed = true
    }
  }
}

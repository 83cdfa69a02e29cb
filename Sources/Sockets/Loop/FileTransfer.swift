import SocketKernel
import SystemPackage

extension SlotHandle {
  /// As much as one call is asked to send: it blocks the loop while the file's pages are read from the disk.
  private static let filePart = 1 << 20

  /// Sends `count` bytes of the file from `offset` on, or to its end, and answers how many.
  func sendFile(
    _ file: Int32,
    from offset: Int64,
    count: Int?,
    _ deadline: Deadline
  ) async throws(SocketError) -> Int {
    try await begin(.send)
    if offset < 0 || count ?? 0 < 0 { throw error(.send, .system(.invalidArgument)) }
    var position = offset
    var sent = 0
    var isResumed = false
    while sent < count ?? .max {
      let part = min(Self.filePart, (count ?? .max) - sent)
      let attempt = attempt(.sending, isResumed: isResumed) { _ in
        SystemCalls.sendfile(descriptor, file, &position, part)
      }
      switch attempt {
      case .done(0): return sent
      case .done(let more):
        self.count(sent: more)
        sent += more
        isResumed = false
        if isOnLoop { await loop.yield() }
        if Task.isCancelled { throw error(.send, .cancelled) }
      case .failed(let cause): throw error(.send, cause)
      case .wait:
        try await suspend(.send, .sending, until: deadline)
        isResumed = true
      }
    }
    return sent
  }

}

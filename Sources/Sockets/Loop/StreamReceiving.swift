import SocketKernel
import SystemPackage

/// Receiving from a stream, whatever the memory is. See ``SlotHandle/begin(_:)`` for the form they share.
extension StreamEnd {
  /// Takes a byte, where no waiting is needed: the first part of receiving one, a plain call, because most bytes come in
  /// the company of others. Without one the second part goes on where this stopped.
  @inline(never)
  @usableFromInline
  func receiveByteAtOnce(_ isUnderWay: inout Bool) throws(SocketError) -> UInt8? {
    let handle = try handle
    guard handle.canBegin else { return nil }
    var byte: UInt8 = 0
    switch handle.attemptReceiveByte(&byte, isResumed: false) {
    case .done(let count): return count == 0 ? nil : byte
    case .failed(let cause): throw handle.error(.receive, cause)
    case .wait:
      isUnderWay = true
      return nil
    }
  }

  @usableFromInline
  func receiveByteLater(_ isUnderWay: Bool, within duration: Duration?) async throws(SocketError) -> UInt8? {
    try await handle.receiveByte(isUnderWay, Deadline(within: duration))
  }

  @usableFromInline
  func receiveByteLater(
    _ isUnderWay: Bool,
    until instant: ContinuousClock.Instant
  ) async throws(SocketError) -> UInt8? {
    try await handle.receiveByte(isUnderWay, Deadline(until: instant))
  }
}

extension SlotHandle {
  @inline(__always)
  fileprivate func receiveByte(_ isUnderWay: Bool, _ deadline: Deadline) async throws(SocketError) -> UInt8? {
    var isResumed = isUnderWay
    if !isResumed { try await begin(.receive) }
    while true {
      // In one place: each has its own room in a frame that is kept as long as the connection is silent.
      if isResumed { try await suspend(.receive, .receiving, until: deadline) }
      var byte: UInt8 = 0
      switch attemptReceiveByte(&byte, isResumed: isResumed) {
      case .done(let count): return count == 0 ? nil : byte
      case .failed(let cause): throw error(.receive, cause)
      case .wait: isResumed = true
      }
    }
  }

  func receive(upTo limit: Int, _ deadline: Deadline) async throws(SocketError) -> [UInt8] {
    try await begin(.receive)
    if limit <= 0 { throw error(.receive, .system(.invalidArgument)) }
    var isResumed = false
    while true {
      var bytes: [UInt8] = []
      switch attemptReceive(&bytes, upTo: limit, isResumed: isResumed) {
      case .done: return bytes
      case .failed(let cause): throw error(.receive, cause)
      case .wait: try await suspend(.receive, .receiving, until: deadline)
      }
      isResumed = true
    }
  }

  func receive(into bytes: inout MutableRawSpan, _ deadline: Deadline) async throws(SocketError) -> Int {
    try await begin(.receive)
    if bytes.isEmpty { throw error(.receive, .system(.invalidArgument)) }
    var isResumed = false
    while true {
      switch bytes.withUnsafeMutableBytes({ attemptReceive(into: $0, isResumed: isResumed) }) {
      case .done(let count): return count
      case .failed(let cause): throw error(.receive, cause)
      case .wait: try await suspend(.receive, .receiving, until: deadline)
      }
      isResumed = true
    }
  }

  func receive(into bytes: inout OutputRawSpan, _ deadline: Deadline) async throws(SocketError) -> Int {
    try await begin(.receive)
    if bytes.freeCapacity == 0 { throw error(.receive, .system(.invalidArgument)) }
    var isResumed = false
    while true {
      let attempt = bytes.withUnsafeMutableBytes { buffer, initialized in
        let free = UnsafeMutableRawBufferPointer(rebasing: buffer[initialized...])
        let attempt = attemptReceive(into: free, isResumed: isResumed)
        if case .done(let count) = attempt { initialized += count }
        return attempt
      }
      switch attempt {
      case .done(let count): return count
      case .failed(let cause): throw error(.receive, cause)
      case .wait: try await suspend(.receive, .receiving, until: deadline)
      }
      isResumed = true
    }
  }
}

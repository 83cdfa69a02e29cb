import SocketKernel
import SystemPackage

/// The kernel's own buffer between two descriptors: bytes go through it without coming into the program's memory.
struct SplicePipe: ~Copyable {
  /// What a pipe holds where nobody asks for more. Source: pipe(7).
  static let capacity = 65536

  let source: Int32
  let target: Int32

  init() throws(SocketError) {
    var two: (Int32, Int32) = (-1, -1)
    let answer = withUnsafeMutablePointer(to: &two) {
      $0.withMemoryRebound(to: Int32.self, capacity: 2) { SystemCalls.pipe($0) }
    }
    if answer < 0 { throw SocketError(.open, Errno(rawValue: -answer)) }
    (source, target) = two
  }

  deinit {
    _ = SystemCalls.close(source)
    _ = SystemCalls.close(target)
  }
}

/// From a stream to a stream or a file, inside of the kernel. See ``SlotHandle/begin(_:)`` for the form of each wait.
extension SlotHandle {
  /// Passes on what comes until the end of the data, or as much as `count`, and answers how many bytes.
  func forward(to target: SlotHandle, upTo count: Int?, _ deadline: Deadline) async throws(SocketError) -> Int {
    try await forward(upTo: count, deadline) { (bytes) async throws(SocketError) in
      try await target.sendAll(bytes, deadline)
    } through: { (pipe, waiting) async throws(SocketError) in
      try await target.send(from: pipe, waiting, deadline)
    }
  }

  /// Writes what comes into a file, which is not waited for.
  func forward(toFile file: Int32, upTo count: Int?, _ deadline: Deadline) async throws(SocketError) -> Int {
    try await forward(upTo: count, deadline) { (bytes) async throws(SocketError) in
      try write(bytes, to: file)
    } through: { (pipe, waiting) async throws(SocketError) in
      var waiting = waiting
      while waiting > 0 {
        let count = uninterrupted { SystemCalls.splice(pipe, file, waiting) }
        if count <= 0 { throw error(.receive, .system(count == 0 ? .ioError : Errno(rawValue: -Int32(count)))) }
        waiting -= count
      }
    }
  }

  /// - Parameters:
  ///   - pass: takes bytes that an earlier receive has taken from the kernel already.
  ///   - drain: empties the pipe, whose end this is, of so many bytes.
  @inline(__always)
  private func forward(
    upTo limit: Int?,
    _ deadline: Deadline,
    _ pass: ([UInt8]) async throws(SocketError) -> Void,
    through drain: (Int32, Int) async throws(SocketError) -> Void
  ) async throws(SocketError) -> Int {
    try await begin(.receive)
    if limit ?? 0 < 0 { throw error(.receive, .system(.invalidArgument)) }
    let limit = limit ?? .max
    let pipe = try SplicePipe()
    var passed = 0
    while passed < limit {
      switch try await receive(into: pipe.target, upTo: limit - passed, deadline) {
      case .end: return passed
      case .bytes(let bytes):
        try await pass(bytes)
        passed += bytes.count
      case .inPipe(let count):
        try await drain(pipe.source, count)
        passed += count
      }
      if isOnLoop { await loop.yield() }
      if Task.isCancelled { throw error(.receive, .cancelled) }
    }
    return passed
  }

  private enum Part {
    case inPipe(Int)
    /// What was received ahead of the program has left the kernel.
    case bytes([UInt8])
    case end
  }

  /// The next of what comes, for which the pipe is empty.
  private func receive(into pipe: Int32, upTo limit: Int, _ deadline: Deadline) async throws(SocketError) -> Part {
    var isResumed = false
    while true {
      if let bytes = takeBuffered(upTo: limit, isResumed: isResumed) { return .bytes(bytes) }
      let attempt = attempt(.receiving, isResumed: isResumed) { state in
        // To let go of the ring may have filled the buffer.
        if !state.buffer.isEmpty { return -Int(Errno.wouldBlock.rawValue) }
        return SystemCalls.splice(descriptor, pipe, min(SplicePipe.capacity, limit))
      }
      switch attempt {
      case .done(0): return .end
      case .done(let count):
        self.count(received: count)
        return .inPipe(count)
      case .failed(let cause): throw error(.receive, cause)
      case .wait: if !hasBuffered { try await suspend(.receive, .receiving, until: deadline) }
      }
      isResumed = true
    }
  }

  private var hasBuffered: Bool { exclusively { !$0.buffer.isEmpty } }

  private func takeBuffered(upTo limit: Int, isResumed: Bool) -> [UInt8]? {
    exclusively { state in
      if state.buffer.isEmpty || state.refusal(.receiving, isResumed: isResumed) != nil { return nil }
      state.receiving.isBusy = false
      state.receiving.isReady = true
      defer { if state.buffer.isEmpty { dropBuffer(&state) } }
      return state.buffer.takeArray(upTo: limit)
    }
  }

  private func send(from pipe: Int32, _ count: Int, _ deadline: Deadline) async throws(SocketError) {
    try await begin(.send)
    var rest = count
    var isResumed = false
    while rest > 0 {
      let attempt = attempt(.sending, isResumed: isResumed) { _ in SystemCalls.splice(pipe, descriptor, rest) }
      isResumed = false
      switch attempt {
      case .done(let count):
        self.count(sent: count)
        rest -= count
      case .failed(let cause): throw error(.send, cause)
      case .wait:
        try await suspend(.send, .sending, until: deadline)
        isResumed = true
      }
    }
  }

  private func sendAll(_ bytes: [UInt8], _ deadline: Deadline) async throws(SocketError) {
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

  private func write(_ bytes: [UInt8], to file: Int32) throws(SocketError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { bytes in
        uninterrupted { SystemCalls.write(file, bytes.baseAddress, bytes.count) }
      }
      if count < 0 { throw error(.receive, .system(Errno(rawValue: -Int32(count)))) }
      rest = rest.dropFirst(count)
    }
  }
}

import Foundation
import Spawning

/// A program that was started, and whose output is being collected.
public final class RunningProgram: @unchecked Sendable {
  public enum Stream: Sendable { case output, errors }

  public let processIdentifier: Int32
  private let commandLine: String
  private let began = ContinuousClock.now
  /// Guards everything below, and wakes who waits for a line or for the end.
  private let condition = NSCondition()
  private var collected: [Stream: [UInt8]] = [.output: [], .errors: []]
  private var openStreams = 2
  /// Set before the process is given back to the kernel: until then its number is nobody else's.
  private var ended: (status: Int32, duration: Duration)?
  private var heldInput: Int32?

  init(
    _ path: String,
    _ arguments: [String],
    input: [UInt8],
    keepInputOpen: Bool,
    environment: [String: String]
  ) throws {
    precondition(!keepInputOpen || input.count <= 4096, "more than is sure to be written at once")
    commandLine = ([URL(fileURLWithPath: path).lastPathComponent] + arguments).joined(separator: " ")
    let variables = ProcessInfo.processInfo.environment.merging(Sanitizer.forPrograms) { $1 }
      .merging(environment) { $1 }.map { "\($0)=\($1)" }
    var ends: [Int32] = [-1, -1, -1]
    processIdentifier = Self.withCStrings([path] + arguments) { words in
      Self.withCStrings(variables) { spawn_program(path, words, $0, &ends) }
    }
    guard processIdentifier > 0 else {
      throw ProgramError(description: "\(commandLine): \(String(cString: strerror(errno)))")
    }
    collect(ends[1], as: .output)
    collect(ends[2], as: .errors)
    watch()
    let end = ends[0]
    if keepInputOpen {
      heldInput = end
      input.withUnsafeBytes { write_quietly(end, $0.baseAddress, $0.count) }
    } else {
      // On a thread of its own: a program need not read its input before it writes.
      Thread.detachNewThread {
        input.withUnsafeBytes { write_quietly(end, $0.baseAddress, $0.count) }
        close(end)
      }
    }
  }

  deinit {
    endInput()
    signal(SIGKILL)
  }

  /// Sends a signal, for example `SIGINT`; none after the program's end.
  public func signal(_ number: Int32) {
    condition.withLock { if ended == nil { _ = kill(processIdentifier, number) } }
  }

  /// Ends an input that was kept open.
  public func endInput() {
    condition.withLock {
      if let heldInput { close(heldInput) }
      heldInput = nil
    }
  }

  /// What was printed so far.
  public func text(on stream: Stream) -> String {
    condition.withLock { String(decoding: collected[stream] ?? [], as: UTF8.self) }
  }

  /// Waits for a whole line that contains `part`, and returns it.
  public func line(
    containing part: String,
    on stream: Stream = .errors,
    within limit: Duration = .seconds(60)
  ) async throws -> String {
    try await lines(1, containing: part, on: stream, within: limit)[0]
  }

  /// Waits for `count` whole lines that contain `part`, and returns them.
  public func lines(
    _ count: Int,
    containing part: String,
    on stream: Stream = .errors,
    within limit: Duration = .seconds(60)
  ) async throws -> [String] {
    try await wait(for: "\(count) line(s) with \"\(part)\"", within: limit) { running in
      // What stands behind the last newline is not a line yet.
      let text = String(decoding: running.collected[stream] ?? [], as: UTF8.self)
      let found = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().filter { $0.contains(part) }
      return found.count < count ? nil : found.prefix(count).map(String.init)
    }
  }

  /// Waits until `part` has been printed, be its line whole or not.
  public func printed(
    _ part: String,
    on stream: Stream = .output,
    within limit: Duration = .seconds(60)
  ) async throws {
    try await wait(for: "\"\(part)\"", within: limit) { running in
      String(decoding: running.collected[stream] ?? [], as: UTF8.self).contains(part) ? () : nil
    }
  }

  /// Waits for the program's end, and for the end of both of its outputs.
  public func finish(within limit: Duration = .seconds(60)) async throws -> Finished {
    try await wait(for: "its end", within: limit) { $0.finished }
  }

  /// The same without tasks, for what must be known before the first test: it holds up its thread.
  public func finishBlocking() -> Finished {
    condition.withLock {
      while true {
        if let finished { return finished }
        condition.wait()
      }
    }
  }

  // MARK: - Collecting and waiting

  private var finished: Finished? {
    guard let ended, openStreams == 0 else { return nil }
    return Finished(
      status: ended.status,
      output: collected[.output] ?? [],
      errors: collected[.errors] ?? [],
      duration: ended.duration
    )
  }

  private func update(_ change: (RunningProgram) -> Void) {
    condition.withLock {
      change(self)
      condition.broadcast()
    }
  }

  /// On a thread of its own, because a blocked read on a shared one would hold up other tests.
  private func collect(_ descriptor: Int32, as stream: Stream) {
    Thread.detachNewThread { [weak self] in
      defer { close(descriptor) }
      var buffer = [UInt8](repeating: 0, count: 65536)
      while true {
        let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        self?.update { running in
          if count > 0 {
            running.collected[stream, default: []] += buffer.prefix(count)
          } else {
            running.openStreams -= 1
          }
        }
        if count <= 0 { return }
      }
    }
  }

  private func watch() {
    let process = processIdentifier
    Thread.detachNewThread { [weak self] in
      let status = await_end(process)
      self?.update { $0.ended = (status, $0.began.duration(to: .now)) }
      while waitpid(process, nil, 0) < 0, errno == EINTR {}
    }
  }

  private func wait<Value: Sendable>(
    for what: String,
    within limit: Duration,
    _ found: @escaping @Sendable (RunningProgram) -> Value?
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { [self] in
        let patience = Double(limit.components.seconds) + Double(limit.components.attoseconds) / 1e18
        let end = Date(timeIntervalSinceNow: patience)
        condition.lock()
        defer { condition.unlock() }
        while true {
          if let value = found(self) { return continuation.resume(returning: value) }
          // A program that ended prints nothing more: no need to wait until the limit.
          let isOver = ended != nil && openStreams == 0
          if !isOver, condition.wait(until: end) { continue }
          if ended == nil { kill(processIdentifier, SIGKILL) }
          let printed = [Stream.output, .errors].map { String(decoding: collected[$0] ?? [], as: UTF8.self) }
          return continuation.resume(
            throwing: ProgramError(
              description: """
                \(commandLine): waited for \(what) \(isOver ? "but it ended with \(ended?.status ?? -1)" : "for \(limit)")
                output: \(printed[0])
                errors: \(printed[1])
                """
            )
          )
        }
      }
    }
  }

  /// Calls `body` with the texts as C has them: an array that ends with a null pointer.
  private static func withCStrings<Result>(
    _ texts: [String],
    _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return (copies + [nil]).withUnsafeBufferPointer { body($0.baseAddress!) }
  }
}

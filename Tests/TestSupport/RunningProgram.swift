import Foundation

/// A program that was started, and whose output is being collected.
public final class RunningProgram: @unchecked Sendable {
  public enum Stream: Sendable { case output, errors }

  private let process = Process()
  private let began = ContinuousClock.now
  /// Guards everything below, and wakes who waits for a line or for the end.
  private let condition = NSCondition()
  private var collected: [Stream: [UInt8]] = [.output: [], .errors: []]
  private var openStreams = 2
  private var ended: (status: Int32, duration: Duration)?
  private var heldInput: FileHandle?

  init(
    _ path: String,
    _ arguments: [String],
    input: [UInt8],
    keepInputOpen: Bool,
    environment: [String: String]
  ) throws {
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }

    // Written while we hold both ends: a program that ends without reading cannot raise SIGPIPE here.
    let standardInput = Pipe()
    precondition(input.count <= 65536, "more than a pipe holds")
    try standardInput.fileHandleForWriting.write(contentsOf: Data(input))
    if keepInputOpen {
      heldInput = standardInput.fileHandleForWriting
    } else {
      try standardInput.fileHandleForWriting.close()
    }
    process.standardInput = standardInput

    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    process.terminationHandler = { [weak self] process in
      self?.update { running in
        let signalled = process.terminationReason == .uncaughtSignal
        running.ended = (process.terminationStatus + (signalled ? 128 : 0), running.began.duration(to: .now))
      }
    }
    try process.run()
    collect(output.fileHandleForReading, as: .output)
    collect(errors.fileHandleForReading, as: .errors)
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  public var processIdentifier: Int32 { process.processIdentifier }

  /// Sends a signal, for example `SIGINT`.
  public func signal(_ number: Int32) { kill(process.processIdentifier, number) }

  /// What was printed so far.
  public func text(on stream: Stream) -> String {
    condition.withLock { String(decoding: collected[stream] ?? [], as: UTF8.self) }
  }

  /// Waits for a whole line that contains `part`, and returns it.
  public func line(
    containing part: String,
    on stream: Stream = .errors,
    within limit: Duration = .seconds(20)
  ) async throws -> String {
    try await lines(1, containing: part, on: stream, within: limit)[0]
  }

  /// Waits for `count` whole lines that contain `part`, and returns them.
  public func lines(
    _ count: Int,
    containing part: String,
    on stream: Stream = .errors,
    within limit: Duration = .seconds(20)
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
    within limit: Duration = .seconds(20)
  ) async throws {
    try await wait(for: "\"\(part)\"", within: limit) { running in
      String(decoding: running.collected[stream] ?? [], as: UTF8.self).contains(part) ? () : nil
    }
  }

  /// Waits for the program's end, and for the end of both of its outputs.
  public func finish(within limit: Duration = .seconds(20)) async throws -> Finished {
    try await wait(for: "its end", within: limit) { running in
      guard let ended = running.ended, running.openStreams == 0 else { return nil }
      return Finished(
        status: ended.status,
        output: running.collected[.output] ?? [],
        errors: running.collected[.errors] ?? [],
        duration: ended.duration
      )
    }
  }

  // MARK: - Collecting and waiting

  private func update(_ change: (RunningProgram) -> Void) {
    condition.withLock {
      change(self)
      condition.broadcast()
    }
  }

  /// On a thread of its own, because a blocked read on a shared one would hold up other tests.
  private func collect(_ handle: FileHandle, as stream: Stream) {
    Thread.detachNewThread { [weak self] in
      while true {
        let bytes = handle.availableData
        self?.update { running in
          if bytes.isEmpty { running.openStreams -= 1 } else { running.collected[stream, default: []] += bytes }
        }
        if bytes.isEmpty { return }
      }
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
          if process.isRunning { kill(process.processIdentifier, SIGKILL) }
          let name = process.executableURL?.lastPathComponent ?? "program"
          let line = ([name] + (process.arguments ?? [])).joined(separator: " ")
          let printed = [Stream.output, .errors].map { String(decoding: collected[$0] ?? [], as: UTF8.self) }
          return continuation.resume(
            throwing: ProgramError(
              description: """
                \(line): waited for \(what) \(isOver ? "but it ended with \(ended?.status ?? -1)" : "for \(limit)")
                output: \(printed[0])
                errors: \(printed[1])
                """
            )
          )
        }
      }
    }
  }
}

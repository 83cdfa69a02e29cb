import Foundation
import Spawning

/// A program on this machine: one that this package builds, or one that happens to be installed.
///
/// ```swift
/// let reply = try await Program.built("sock").run(["send", endpoint, "0x1b"])
/// #expect(reply.outputText == "first!" && reply.status == 0)
/// ```
public struct Program: Sendable {
  public let path: String

  public init(path: String) { self.path = path }

  /// The program `name` from the search path, or nil where it is not installed. For `.enabled(if:)`.
  public static func find(_ name: String) -> Program? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    let paths = folders.map { "\($0)/\(name)" }
    return paths.first { FileManager.default.isExecutableFile(atPath: $0) }.map(Program.init(path:))
  }

  /// The program `name` of this package, from the folder that also holds the running tests.
  public static func built(_ name: String) -> Program {
    let bundle = CommandLine.arguments.lazy.compactMap { argument -> String? in
      guard let end = argument.range(of: ".xctest")?.lowerBound else { return nil }
      return (String(argument[..<end]) as NSString).deletingLastPathComponent
    }
    let folder = bundle.first ?? (Bundle.main.bundlePath as NSString).standardizingPath
    return Program(path: "\(folder)/\(name)")
  }

  /// Whether a process has ended, be it ours or somebody's, or does so in time. `process` is a name in `/proc`.
  public static func hasEnded(_ process: String, within limit: Duration) async -> Bool {
    guard let number = Int32(process) else { return false }
    return await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(returning: await_end_of_any(number, Int32(limit.components.seconds) * 1000) == 1)
      }
    }
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - input: its standard input: these bytes and then the end, through a pipe.
  ///   - limit: a program that runs for longer is killed, and the run throws.
  public func run(
    _ arguments: [String],
    input: [UInt8] = [],
    environment: [String: String] = [:],
    within limit: Duration = .seconds(60)
  ) async throws -> Finished {
    try await start(arguments, input: input, environment: environment).finish(within: limit)
  }

  /// The same without tasks, for what must be known before the first test: it holds up its thread.
  public func runBlocking(_ arguments: [String]) throws -> Finished { try start(arguments).finishBlocking() }

  /// Starts the program and leaves it running; it is killed when the value is released.
  ///
  /// - Parameter keepInputOpen: whether the input's end stays unsent while the program runs.
  public func start(
    _ arguments: [String],
    input: [UInt8] = [],
    keepInputOpen: Bool = false,
    environment: [String: String] = [:]
  ) throws -> RunningProgram {
    try RunningProgram(
      path,
      arguments,
      input: input,
      keepInputOpen: keepInputOpen,
      environment: environment
    )
  }
}

/// What a program did, after its end.
public struct Finished: Sendable {
  /// The exit code; 128 + the signal's number when a signal ended it, as a shell counts.
  public let status: Int32
  public let output: [UInt8]
  public let errors: [UInt8]
  /// How long it ran.
  public let duration: Duration

  public var outputText: String { String(decoding: output, as: UTF8.self) }
  public var errorText: String { String(decoding: errors, as: UTF8.self) }
}

/// A program that did not do in time what a test waited for; says what it printed until then.
public struct ProgramError: Error, CustomStringConvertible {
  public let description: String
}

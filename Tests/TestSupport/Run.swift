import Foundation

/// Runs a program to its end and answers what it printed, on both of its outputs, and how it ended.
public func run(_ path: String, _ arguments: [String]) async throws -> (status: Int32, output: String) {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: path)
  process.arguments = arguments
  let pipe = Pipe()
  process.standardInput = FileHandle.nullDevice
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  // On a thread of its own, because it blocks, and the threads of tasks are few.
  let output = await withCheckedContinuation { continuation in
    Thread.detachNewThread { continuation.resume(returning: pipe.fileHandleForReading.readDataToEndOfFile()) }
  }
  process.waitUntilExit()
  let isSignal = process.terminationReason == .uncaughtSignal
  return (process.terminationStatus + (isSignal ? 128 : 0), String(decoding: output, as: UTF8.self))
}

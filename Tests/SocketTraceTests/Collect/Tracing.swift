import Foundation
import SocketTrace
import TestSupport
import Testing

/// Programs of a few lines, traced in a network of their own.
enum Tracing {
  /// The real one where it can be had: a shim in front of it starts a dozen programs first.
  static let python =
    FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
    ? Program(path: "/usr/bin/python3") : Program.find("python3")

  /// Whether this machine lets us have a network.
  static let hasNetwork = (try? Program.built("private-network").runBlocking(["true"]).status) == 0
  static let canTracePython = python != nil && hasNetwork

  /// A program of Python lines.
  static func script(_ name: String, _ script: String) throws -> ProgramTrace.Program {
    let python = try #require(python)
    return ProgramTrace.Program(
      name: name,
      path: python.path,
      words: ["python3", "-c", "from socket import *\n" + script]
    )
  }

  /// Whether the process is there and more than a status that nobody has asked for: an orphan's is left to init.
  static func isRunning(_ pid: Int32) -> Bool {
    guard let status = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8) else { return false }
    return status.range(of: ") ", options: .backwards).map { !status[$0.upperBound...].hasPrefix("Z") } ?? true
  }

  /// Traces the programs; a machine that is slow is no failure.
  static func run(_ programs: ProgramTrace.Program..., timeout: Duration = .seconds(300)) async throws
    -> ProgramTrace.Outcome
  {
    try await ProgramTrace(programs, timeout: timeout).run()
  }
}

extension Trace {
  /// `connect(127.0.0.1:1234) = 0`, for each call of the program about sockets.
  func calls(of name: String) -> [String] {
    events.compactMap { event in
      guard case .call(let call) = event.kind, processes[call.process].name == name else { return nil }
      let result = call.error ?? call.result.map { "\($0)" } ?? "…"
      return "\(call.name)(\(call.arguments)) = \(result)" + (call.state.map { " \($0.name)" } ?? "")
    }
  }

  /// `client → server SYN`, for each segment; the names are those of the lanes' programs.
  var segmentLines: [String] {
    events.compactMap { event in
      guard case .segment(let segment) = event.kind else { return nil }
      let ends = [segment.from, segment.to].map { lane in
        lane.flatMap { lanes[$0].process }.map { processes[$0].name } ?? "nobody"
      }
      let what = segment.medium == .tcp ? segment.flags.name : segment.icmp ?? segment.medium.rawValue
      let bytes = segment.payload.isEmpty ? "" : " " + String(decoding: segment.payload.prefix, as: UTF8.self)
      return "\(ends[0]) → \(ends[1]) \(what)\(bytes)"
    }
  }
}

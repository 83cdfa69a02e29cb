import Foundation
import SocketTrace
import Testing

/// The traces in `Samples/`, written by hand after real runs, and the pictures in `Golden/`.
enum Sample: String, CaseIterable, Sendable {
  case lectureTCP = "lecture-tcp"
  case lectureUDP = "lecture-udp"
  case refusedTCP = "refused-tcp"
  case udpToNobody = "udp-to-nobody"
  case reset
  case stall
  case timedOut = "timed-out"

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  var text: String {
    get throws {
      try String(contentsOf: Self.folder.appendingPathComponent("Samples/\(rawValue).json"), encoding: .utf8)
    }
  }

  var trace: Trace {
    get throws { try Trace(json: text) }
  }

  static func repositoryText(_ path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent("../../\(path)"), encoding: .utf8)
  }

  /// Compares with the file `Golden/NAME`; `NEW_PICTURES=1` writes it instead, to be looked at and then kept.
  static func expect(_ text: String, isIn name: String) throws {
    let file = folder.appendingPathComponent("Golden/\(name)")
    if ProcessInfo.processInfo.environment["NEW_PICTURES"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(text == expected, "\(name) differs:\n\(text)")
  }
}

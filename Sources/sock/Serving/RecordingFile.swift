import Glibc
import SocketScript
import Synchronization

/// The rule file that a recording goes into: one of its own, or behind the rules that the server answers by.
final class RecordingFile: Sendable {
  let path: String
  /// What the recording says it is of.
  private let name: String
  private let isAddition: Bool
  /// What stands behind the rules because of an earlier writing.
  private let written = Mutex(Written())

  private struct Written {
    var text = ""
    /// Of how many exchanges, which of them stand in the text, and as they were when.
    var exchanges = 0
    var since = 0
    var version = 0
  }

  private static let beginnings = [
    "sock = 1\nname = \"recorded from ", "{\n  \"sock\": 1,\n  \"name\": \"recorded from ",
  ]

  /// - Parameter rules: the rule file that the server answers by: a recording into that same file is added to it.
  /// - Throws: ``Failure`` for a file that must not be overwritten.
  init(_ path: String, of name: String, rules: String?) throws(Failure) {
    self.path = path
    self.name = name
    isAddition = rules.map { Self.isSame($0, path) } ?? false
    if isAddition {
      guard !path.hasSuffix(".json") else {
        throw Failure(
          .wrongCommandLine,
          "nothing can be added to \(path), which is JSON: --record another file, or have the rules in TOML"
        )
      }
    } else if access(path, F_OK) == 0 {
      let text = try Self.contents(path)
      guard text.isEmpty || Self.beginnings.contains(where: text.hasPrefix) else {
        throw Failure(
          .cannotCreate,
          """
          cannot record into \(path): there is a file already, and it is no recording
            try      another name, or --rules \(path) --on-miss record, which adds to it
          """
        )
      }
    }
  }

  /// - Parameters:
  ///   - exchanges: all of them; nil where one was taken back.
  ///   - version: grows with every change of what is to be written.
  func write(_ exchanges: [Recording.Exchange?], _ greeting: [UInt8]?, version: Int) throws(Failure) {
    guard isAddition else {
      let recording = Recording(exchanges.compactMap(\.self), greeting: greeting)
      return try TextFile.write(
        path.hasSuffix(".json") ? recording.json(name: name) : recording.toml(name: name),
        to: path
      )
    }
    let result = written.withLock { written in
      Result { () throws(Failure) in
        guard version > written.version else { return }
        let text = try Self.contents(path)
        // Whoever edited what was added has seen it, and made it his own.
        if !text.hasSuffix(written.text) { (written.text, written.since) = ("", written.exchanges) }
        let added = exchanges[written.since...].compactMap(\.self)
        // A greeting alone is no rule to add.
        guard !added.isEmpty || !written.text.isEmpty else { return }
        let rules = text.dropLast(written.text.count)
        let start = rules.last.map { $0 == "\n" } ?? true ? "" : "\n"
        let recording = Recording(added, greeting: written.since == 0 ? greeting : nil)
        let addition = start + recording.addition(named: "recorded ", from: written.since)
        try TextFile.write(rules + addition, to: path)
        (written.text, written.exchanges, written.version) = (addition, exchanges.count, version)
      }
    }
    try result.get()
  }

  private static func contents(_ path: String) throws(Failure) -> String {
    String(decoding: try Input.bytes("@\(path)"), as: UTF8.self)
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    return one == other
      || stat(one, &first) == 0 && stat(other, &second) == 0 && first.st_dev == second.st_dev
        && first.st_ino == second.st_ino
  }
}

import SocketAddresses
import SocketScript

/// What `--upstream` and `--record` ask for: the real server behind the rules, and what to keep of it.
struct Relaying: Sendable {
  let upstream: Upstream?
  /// Where the recording goes.
  private let path: String?

  /// - Throws: ``Failure`` for words that do not belong together, or no address.
  init(upstream word: String?, record path: String?, onMiss: String?) throws(Failure) {
    let records = path != nil || onMiss == "record"
    guard let word else {
      if records || onMiss == "upstream" {
        throw Failure(.wrongCommandLine, "to record or pass on takes a server to ask: --upstream tcp://:6379")
      }
      (upstream, self.path) = (nil, nil)
      return
    }
    if onMiss == "record", path == nil {
      throw Failure(.wrongCommandLine, "--on-miss record needs a file to write to: --record FILE")
    }
    if let onMiss, onMiss != "record", onMiss != "upstream" {
      throw Failure(
        .wrongCommandLine,
        "--upstream passes misses on, and --on-miss \(onMiss) does not: give one of them"
      )
    }
    guard let place = try Endpoint(word: word).places().first else {
      throw Failure(.wrongCommandLine, "\(word) is no server to ask")
    }
    upstream = Upstream(place: place, recorder: records ? Recorder() : nil)
    self.path = path
  }

  /// Without rules of its own a server with `--upstream` passes everything on.
  func script(_ choice: ScriptChoice, hasRules: Bool) throws(Failure) -> Script {
    if upstream != nil, !hasRules { return Script(framing: .arrival, rules: []) }
    return try choice.script()
  }

  /// Writes down what was recorded.
  func write() throws(Failure) {
    guard let path, let upstream, let exchanges = upstream.recorder?.recorded else { return }
    let recording = Recording(exchanges)
    try TextFile.write(recording.toml(name: upstream.place.word), to: path)
    StandardStream.errors.write("recorded \(exchanges.count) exchanges into \(path)\n")
  }
}

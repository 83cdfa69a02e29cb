import SocketAddresses
import SocketScript

/// What `--upstream` and `--record` ask for: the real server behind the rules, and what to keep of it.
struct Relaying: Sendable {
  let upstream: Upstream?
  private let recorder: Recorder?
  /// Where the recording goes.
  private let path: String?

  /// - Parameters:
  ///   - record: the file to record into.
  ///   - rules: the rule file that is answered by, which `--on-miss record` adds to where there is no other file.
  /// - Throws: ``Failure`` for words that do not belong together, or no address.
  init(upstream word: String?, record: String?, rules: String?, onMiss: String?) throws(Failure) {
    let records = record != nil || onMiss == "record"
    guard let word else {
      if records || onMiss == "upstream" {
        throw Failure(.wrongCommandLine, "to record or pass on takes a server to ask: --upstream tcp://:6379")
      }
      (upstream, recorder, path) = (nil, nil, nil)
      return
    }
    path = record ?? (onMiss == "record" ? rules : nil)
    if onMiss == "record", path == nil {
      throw Failure(.wrongCommandLine, "--on-miss record needs a file to write to: --record FILE, or --rules FILE")
    }
    if let onMiss, onMiss != "record", onMiss != "upstream" {
      throw Failure(
        .wrongCommandLine,
        "--upstream passes misses on, and --on-miss \(onMiss) does not: give one of them"
      )
    }
    let endpoint = try Endpoint(word: word)
    try endpoint.checkThatItCanBeCalled()
    let places = try endpoint.places()
    guard let place = places.first else { throw Failure(.wrongCommandLine, "\(word) is no server to ask") }
    if let path {
      recorder = Recorder(into: try RecordingFile(path, of: place.word, rules: rules))
    } else {
      recorder = nil
    }
    upstream = Upstream(places: places, recorder: recorder)
  }

  /// Without rules of its own a server with `--upstream` passes everything on.
  func script(_ choice: ScriptChoice, hasRules: Bool) throws(Failure) -> Script {
    if upstream != nil, !hasRules { return Script(framing: .arrival, rules: []) }
    return try choice.script()
  }

  /// Writes an empty recording, so that a file that cannot be written is known now and not when all is lost.
  func begin() throws(Failure) { _ = try recorder?.write() }

  /// Writes down what was recorded.
  func end() throws(Failure) {
    guard let recorder, let path else { return }
    StandardStream.errors.write("recorded \(try recorder.write()) exchanges into \(path)\n")
  }
}

import ArgumentParser
import Glibc
import SocketTrace

/// How a trace is shown: the options that `sock trace` has for its pictures, whatever the trace comes from.
struct Drawing: ParsableArguments {
  @Option(help: ArgumentHelp("Write the trace for --from; - is standard output.", valueName: "file"))
  var json: String?

  @Option(help: ArgumentHelp("Write the picture as SVG.", valueName: "file"))
  var svg: String?

  @Option(help: ArgumentHelp("Write a page that plays it step by step.", valueName: "file"))
  var html: String?

  @Option(help: ArgumentHelp("Write a Mermaid sequence diagram.", valueName: "file", visibility: .hidden))
  var mermaid: String?

  @Option(help: ArgumentHelp("Write a capture for Wireshark.", valueName: "file", visibility: .hidden))
  var pcapng: String?

  @Option(help: ArgumentHelp("Write a script for packetdrill.", valueName: "file", visibility: .hidden))
  var packetdrill: String?

  @Flag(help: "Leave out what differs from run to run.")
  var redact = false

  @Option(help: ArgumentHelp("Show the conversation of this lane only.", valueName: "n"))
  var lane: Int?

  @Flag(help: "Ask for the next segment or state first.")
  var quiz = false

  @Option(help: ArgumentHelp("Columns of the drawing, 80 or more (those of the terminal).", visibility: .hidden))
  var width: Int?

  @Flag(help: ArgumentHelp("Draw with ASCII only.", visibility: .hidden))
  var ascii = false

  @Option(help: ArgumentHelp("Colours: auto, always or never.", visibility: .hidden), transform: reading(Self.colour))
  var color: Bool??

  @Option(
    help: ArgumentHelp("Distances in time: even, linear or log.", visibility: .hidden),
    transform: reading(Self.scale)
  )
  var scale = TimeScale.even

  @Flag(help: ArgumentHelp("Show relative sequence and acknowledgement numbers.", visibility: .hidden))
  var numbers = false

  /// Shows `trace` in every way that was asked for; on the terminal as a drawing, or as a line for each event.
  func show(_ whole: Trace, asLines: Bool) throws(Failure) {
    let trace = try chosen(from: redact ? whole.redacted() : whole)
    let drawn = trace.withInferredSegments()
    let pictures = SVGOptions(scale: scale, showsNumbers: numbers)
    let isOne = drawn.conversationCount <= Trace.drawnAtOnce
    guard isOne || [svg, html, mermaid, packetdrill].allSatisfy({ $0 == nil }), isOne || !quiz else {
      let one = "choose one of its \(drawn.conversationCount) conversations with --lane"
      throw Failure(.wrongCommandLine, "this trace is too large for one picture: \(one)\n\n\(drawn.summary)")
    }
    if let json { try Output.write(trace.json, to: json) }
    if let pcapng { try Output.write(trace.pcapng, to: pcapng) }
    if let svg { try Output.write(drawn.svg(pictures), to: svg) }
    if let html { try Output.write(drawn.html(pictures), to: html) }
    if let mermaid { try Output.write(drawn.mermaid, to: mermaid) }
    if let packetdrill {
      guard let script = drawn.packetdrill else {
        throw Failure(.no, "packetdrill knows TCP, and this trace has no TCP conversation")
      }
      try Output.write(script, to: packetdrill)
    }
    if quiz {
      QuizGame(Quiz(drawn, options)).play()
    } else if ![json, pcapng, svg, html, mermaid, packetdrill].contains("-") {
      let text = asLines ? EventLines(trace: trace).text : isOne ? drawn.terminalText(options) : drawn.summary
      StandardStream.output.write(text)
    }
  }

  /// Two kept traces side by side.
  func compare(_ one: Trace, _ other: Trace) throws(Failure) {
    let (one, other) = (try chosen(from: one), try chosen(from: other))
    let width = width ?? Self.terminalWidth ?? 100
    StandardStream.output.write(
      one.withInferredSegments().comparison(with: other.withInferredSegments(), width: width)
    )
  }

  private func chosen(from trace: Trace) throws(Failure) -> Trace {
    guard let lane else { return trace }
    guard let one = trace.only(lane: lane) else {
      throw Failure(.wrongCommandLine, "there is no lane \(lane); the lanes are\n\n\(trace.summary)")
    }
    return one
  }

  func validate() throws {
    if let width, !(80...1000).contains(width) {
      throw ValidationError("--width \(width) is not possible: two lanes and what is between need 80 to 1000 columns")
    }
  }

  private var options: TerminalOptions {
    TerminalOptions(
      width: width ?? Self.terminalWidth ?? 80,
      isColoured: (color ?? nil) ?? Self.terminalHasColours,
      isASCII: ascii,
      scale: scale,
      showsNumbers: numbers
    )
  }

  private static var terminalWidth: Int? {
    var size = winsize()
    guard StandardStream.output.isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
    // Beyond this, the arrows only get longer.
    return min(Int(size.ws_col), 140)
  }

  private static var terminalHasColours: Bool {
    StandardStream.output.isTerminal && getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
  }

  private static func colour(word: String) throws(WordError) -> Bool? {
    switch word {
    case "auto": nil
    case "always": true
    case "never": false
    default: throw WordError("\"\(word)\" is no choice of colours; the words are auto, always, never")
    }
  }

  private static func scale(word: String) throws(WordError) -> TimeScale {
    guard let scale = TimeScale(rawValue: word) else {
      throw WordError("\"\(word)\" is no scale; the words are even, linear, log")
    }
    return scale
  }
}

/// Files that a trace is written to and read from.
enum Output {
  /// Writes the whole of `text` to the file at `path`, or to standard output for `-`.
  static func write(_ text: String, to path: String) throws(Failure) { try write(Array(text.utf8), to: path) }

  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    guard path != "-" else { return StandardStream.output.write(bytes[...]) }
    let failed: () -> Failure = { Failure(.brokenOff, "cannot write \(path): \(String(cString: strerror(errno)))") }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failed() }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { throw failed() }
    }
  }
}

extension Trace {
  /// The trace in the file at `path`.
  init(file path: String) throws(Failure) {
    let bytes = try Input.bytes(path == "-" ? "-" : "@\(path)")
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(.wrongBytes, "\(path) is no trace: it is not UTF-8 text")
    }
    do throws(TraceFormatError) {
      self = try Trace(json: text)
    } catch {
      throw Failure(.wrongBytes, "\(path) is no trace: \(error)\n  docs/trace.md describes the form")
    }
  }
}

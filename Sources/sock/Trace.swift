import ArgumentParser
import SocketTrace

/// Draws what programs do with their sockets.
struct TraceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Draw an exchange: calls, segments, states.",
    usage: "sock trace [options] [<endpoint> [<bytes>]]",
    discussion: """
      sock trace tcp://:1234 0x1b                a client and a server of our own
      sock trace --run server='python3 server.py' --run client='python3 client.py'
      sock trace --from run.json --svg run.svg   a trace that was kept
      sock trace --diff right.json wrong.json    two runs side by side

      Programs run unmodified, in a network of their own, each when the last listens.
      More: --mermaid, --pcapng, --packetdrill, --width, --ascii ...: --help-hidden
      """
  )

  @Argument(help: .hidden)
  var words: [String] = []

  @Option(help: ArgumentHelp("Draw the trace in this file; - is standard input.", valueName: "file"))
  var from: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Show two kept traces side by side.", valueName: "file> <file")
  )
  var diff: [String] = []

  @OptionGroup var own: OwnExchange
  @OptionGroup var running: Running
  @OptionGroup var drawing: Drawing

  func run() async throws {
    if !diff.isEmpty {
      guard diff.count == 2 else {
        throw Failure(.wrongCommandLine, "--diff needs two files: a right run, a wrong one")
      }
      return try drawing.compare(Trace(file: diff[0]), Trace(file: diff[1]))
    }
    guard words.isEmpty || running.run.isEmpty && from == nil else {
      throw Failure(.wrongCommandLine, "an endpoint, --run and --from are three sources, and one picture has one")
    }
    if let outcome = try await running.outcome() {
      try show(outcome.trace)
      return try running.conclude(outcome.end)
    }
    if !words.isEmpty {
      let limit = running.timeout ?? .seconds(5)
      let outcome = try await own.outcome(words, network: running.net, dropped: running.dropped, limit: limit)
      try show(outcome.trace)
      return try own.conclude(outcome, limit: limit)
    }
    guard let from else {
      throw Failure(
        .wrongCommandLine,
        """
        nothing to draw
          try  sock trace tcp://:1234 0x1b
               sock trace --run server='python3 server.py' --run client='python3 client.py'
        """
      )
    }
    try show(Trace(file: from))
  }

  private func show(_ trace: Trace) throws(Failure) { try drawing.show(trace, asLines: running.list) }
}

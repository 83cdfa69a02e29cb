import ArgumentParser
import SocketTrace

/// Draws what programs do with their sockets.
struct TraceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Draw an exchange: calls, segments, states.",
    usage: "sock trace [options] --from <file>",
    discussion: """
      sock trace --from run.json                 draw a trace that was kept
      sock trace --from run.json --svg run.svg   the same for a page
      sock trace --diff right.json wrong.json    two runs side by side
      """
  )

  @Option(help: ArgumentHelp("Draw the trace in this file; - is standard input.", valueName: "file"))
  var from: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Show two kept traces side by side.", valueName: "file> <file")
  )
  var diff: [String] = []

  @OptionGroup(title: "How it is shown") var drawing: Drawing

  func run() async throws {
    if !diff.isEmpty {
      guard diff.count == 2 else {
        throw Failure(.wrongCommandLine, "--diff needs two files: a right run, a wrong one")
      }
      return try drawing.compare(Trace(file: diff[0]), Trace(file: diff[1]))
    }
    guard let from else {
      throw Failure(.wrongCommandLine, "nothing to draw\n  try  sock trace --from run.json")
    }
    try drawing.show(Trace(file: from))
  }
}

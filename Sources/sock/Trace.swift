import ArgumentParser
import SocketTrace

/// Draws what programs do with their sockets.
struct TraceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Draw an exchange: calls, segments, states.",
    usage: "sock trace [options] --from <file>",
    discussion: """
      sock trace --from run.json            draw a trace that was kept
      sock trace --from run.json --ascii    the same for a terminal without Unicode
      """
  )

  @Option(help: ArgumentHelp("Draw the trace in this file; - is standard input.", valueName: "file"))
  var from: String?

  @OptionGroup(title: "How it is shown") var drawing: Drawing

  func run() async throws {
    guard let from else {
      throw Failure(.wrongCommandLine, "nothing to draw\n  try  sock trace --from run.json")
    }
    try drawing.show(Trace(file: from))
  }
}

import ArgumentParser

/// The tool: one verb a file, and each verb parses words, prints, and leaves the work to the library.
@main
struct Sock: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "One tool for everything around a socket.",
    discussion: """
      sock serve                            the lecture's server, TCP and UDP
      sock send 0x1b                        its client: first!
      sock send udp://127.0.0.1:1234 0x2b   the same over UDP: second!
      sock wait tcp://db:5432 -- ./server   begin when the database answers
      sock ports 443                        what it is for, and who has it here

      An endpoint is one word, the same for the server and the client:
      :1234  tcp://localhost:80  udp://[::1]:53  unix:/run/x.sock  unix-abstract:x
      """,
    version: "0.1.0",
    subcommands: [Serve.self, Send.self, Wait.self, Families.self, Ports.self, TraceCommand.self]
  )

  static var _errorPrefix: String { "sock: " }

  static func main() async {
    do {
      try DescriptorLimit.check()
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      StandardStream.errors.write("sock: \(failure.message)\n")
      exit(withError: ArgumentParser.ExitCode(failure.status.rawValue))
    } catch  where exitCode(for: error) == .success {
      // A help page, the version, a script for completion, or the description that man pages are made from.
      let page = fullMessage(for: error)
      StandardStream.output.write(page.hasPrefix("OVERVIEW: ") ? HelpPage.compact(page) : page + "\n")
      exit()
    } catch {
      exit(withError: error)
    }
  }
}

import ArgumentParser
import Glibc
import SocketAddresses
import SocketScript

/// Answers requests by a script.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answer requests, over many endpoints at once.",
    usage: "sock serve [options] [<endpoint> ...]",
    discussion: """
      sock serve                           the lecture: TCP and UDP on 127.0.0.1:1234
      sock serve tcp://:0                  a free port, both 127.0.0.1 and ::1
      sock serve 'udp://*:1234'            every address of this machine
      sock serve unix:/tmp/s unix-dgram:/tmp/d unix-abstract:name

      It answers 0x1b with first! and 0x2b with second!. Every byte of a stream is a
      request, and so is every datagram. Anything else closes a stream and leaves a
      datagram without an answer. Ctrl-C ends it, after what is under way.
      """
  )

  @Argument(help: "Where to listen: tcp tcp4 tcp6 udp udp4 udp6 unix unix-dgram unix-abstract.")
  var endpoints: [String] = []

  @Option(help: "Write the ports there once all endpoints listen, one a line.")
  var portFile: String?

  @Flag(name: [.customShort("q"), .long], help: "Write no line for each request.")
  var quiet = false

  @Flag(name: [.customShort("j"), .long], help: "Write JSON lines to standard output.")
  var json = false

  private static let lecture = ["tcp://127.0.0.1:1234", "udp://127.0.0.1:1234"]

  func run() async throws {
    let endpoints = try (endpoints.isEmpty ? Self.lecture : endpoints).map { word in try Self.endpoint(word) }
    let log = RequestLog(form: quiet ? .none : json ? .json : .text)

    var services: [any Service] = []
    var paths: [UnixPath] = []
    defer { for path in paths { path.remove() } }
    for endpoint in endpoints {
      for service in try await Services.open(endpoint, .lecture, log) {
        services.append(service)
        if let path = UnixPath(ofBound: service.place.address) { paths.append(path) }
      }
    }
    let server = Server(services)
    try await server.run { () async throws(Failure) in try await announce(services) }
  }

  private static func endpoint(_ word: String) throws(Failure) -> Endpoint {
    let endpoint = try Endpoint(word: word)
    guard endpoint.options.bind == nil else {
      throw Failure(.wrongCommandLine, "bind is for clients; a server listens where its endpoint says: \(endpoint)")
    }
    return endpoint
  }

  /// Says that clients may come, only now that all of them may.
  private func announce(_ services: [any Service]) async throws(Failure) {
    if let portFile { try PortFile.write(services.compactMap(\.place.address.port), to: portFile) }
    for service in services {
      StandardStream.errors.write("listening \(service.place.word)\n")
      if json {
        StandardStream.output.write(
          JSON.line([("event", .string("listening")), ("endpoint", .string(service.place.word))])
        )
      }
    }
    await ServiceManager.tell("READY=1")
  }
}

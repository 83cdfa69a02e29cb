import ArgumentParser
import Glibc
import SocketAddresses
import SocketKernel
import SocketScript
import Sockets

/// Answers requests by a script.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answer requests, over many endpoints at once.",
    usage: "sock serve [options] [<endpoint> ...]",
    discussion: """
      sock serve                           the lecture: TCP and UDP on 127.0.0.1:1234
      sock serve tcp://:0 unix:/tmp/s --rules smtp.toml
      sock serve udp://:0 --rule 0x1b=first! --rule 0x2b=second!
      sock serve :6380 --upstream :6379 --record redis.toml

      SIGHUP reads the rule file again. Ctrl-C ends it, after what is under way.
      """
  )

  @Argument(help: .hidden)
  var endpoints: [String] = []

  @Option(
    help: ArgumentHelp("Answer by a rule file, TOML or JSON.", valueName: "file"),
    completion: .file(extensions: ["toml", "json"])
  )
  var rules: String?

  @Option(help: ArgumentHelp("Answer one request: 0x1b=first!", valueName: "a=b"))
  var rule: [String] = []

  @Option(help: ArgumentHelp("Where --rule's ends: line, eof, bytes=4, idle=50ms.", valueName: "where"))
  var frame: String?

  @Option(
    help: ArgumentHelp("lecture echo discard daytime time chargen qotd.", valueName: "name"),
    completion: .list(Script.builtins.map(\.name))
  )
  var builtin: String?

  @Option(
    help: ArgumentHelp("Without a rule: close drop reset upstream record.", valueName: "what"),
    completion: .list(["close", "drop", "reset", "upstream", "record"])
  )
  var onMiss: String?

  @Option(help: ArgumentHelp("Ask this server what no rule matches.", valueName: "endpoint"))
  var upstream: String?

  @Option(help: ArgumentHelp("Write what it answers into this rule file.", valueName: "file"), completion: .file())
  var record: String?

  @Flag(help: "Only say whether the rule file is right.")
  var check = false

  @Option(name: .customLong("try"), help: ArgumentHelp("Only say what these are answered.", valueName: "bytes"))
  var tried: String?

  @Flag(help: "Be hostile, and say what the client survives.")
  var torture = false

  @Option(help: ArgumentHelp("Write the ports there once all listen.", valueName: "path"), completion: .file())
  var portFile: String?

  @Flag(name: [.customShort("q"), .long], help: "Write no line for each request.")
  var quiet = false

  @Flag(name: [.customShort("j"), .long], help: "Write JSON lines to standard output.")
  var json = false

  func run() async throws {
    let choice = ScriptChoice(
      file: rules,
      rules: rule,
      builtin: builtin,
      frame: frame,
      onMiss: onMiss,
      endpoints: self.endpoints
    )
    let relaying = try Relaying(upstream: upstream, record: record, rules: rules, onMiss: onMiss)
    let script = try relaying.script(choice, hasRules: rules != nil || !rule.isEmpty || builtin != nil)
    let endpoints = try choice.endpoints(orElse: script.listen).map { word in try Self.endpoint(word) }
    try choice.check(script, for: endpoints)

    if check {
      return StandardStream.output.write("\(choice.name): \(script.rules.count) rules, all of them reachable\n")
    }
    if let tried {
      let transport = endpoints[0].transport
      return StandardStream.output.write(Trying.lines(script, try Input.bytes(tried), over: transport))
    }
    if torture { return try await torture(endpoints, by: script) }
    try await serve(endpoints, script, choice, relaying)
  }

  private func serve(
    _ endpoints: [Endpoint],
    _ script: Script,
    _ choice: ScriptChoice,
    _ relaying: Relaying
  ) async throws {
    let inForce = ScriptInForce(script, forwardsMisses: relaying.upstream != nil)
    let context = ServiceContext(
      script: inForce,
      log: RequestLog(form: quiet ? .none : json ? .json : .text),
      upstream: relaying.upstream
    )
    try relaying.begin()
    var services: [any Service] = []
    var paths: [UnixPath] = []
    defer { for path in paths { path.remove() } }
    for endpoint in endpoints {
      for service in try await Services.open(endpoint, context) {
        services.append(service)
        if case .descriptor = endpoint.location { continue }
        if let path = UnixPath(ofBound: service.place.address) { paths.append(path) }
      }
    }
    if choice.file != nil { try Signals.onHangUp { Self.reload(inForce, choice, endpoints) } }
    let server = Server(services)
    try await server.run { () async throws(Failure) in try await announce(services) }
    try relaying.end()

    let unmet = inForce.run.unmetExpectations
    guard unmet.isEmpty else {
      throw Failure(.no, "not what \(choice.name) expected\n" + unmet.map { "  \($0)" }.joined(separator: "\n"))
    }
  }

  /// Reads the rule file again. One that is wrong changes nothing, and says so.
  private static func reload(_ inForce: ScriptInForce, _ choice: ScriptChoice, _ endpoints: [Endpoint]) {
    do throws(Failure) {
      let script = try choice.script(isAgain: true)
      try choice.check(script, for: endpoints)
      inForce.replace(script)
      StandardStream.errors.write("reloaded \(choice.name): \(script.rules.count) rules\n")
    } catch {
      StandardStream.errors.write("sock: \(error.message)\nnot reloaded: \(choice.name) as it was stays in force\n")
    }
  }

  private static func endpoint(_ word: String) throws(Failure) -> Endpoint {
    let endpoint = try Endpoint(word: word, among: Endpoint.served)
    guard endpoint.options.bind == nil else {
      throw Failure(.wrongCommandLine, "bind is for clients; a server listens where its endpoint says: \(endpoint)")
    }
    return endpoint
  }

  /// Plays the catalogue over the one endpoint that was named, or the first of those that were not.
  private func torture(_ endpoints: [Endpoint], by script: Script) async throws(Failure) {
    guard self.endpoints.count <= 1 else {
      throw Failure(.wrongCommandLine, "--torture is played over one endpoint, and here are \(endpoints.count)")
    }
    guard upstream == nil, onMiss == nil else {
      throw Failure(.wrongCommandLine, "--torture answers by the script alone, without --upstream and --on-miss")
    }
    let portFile = portFile
    try await Torture(script: script, isJSON: json).run(over: endpoints[0]) { place in
      if let portFile {
        do throws(Failure) {
          try PortFile.write([place.address.port].compactMap(\.self), to: portFile)
        } catch {
          StandardStream.errors.write("sock: \(error.message)\n")
        }
      }
      StandardStream.errors.write("listening \(place.word)\n")
    }
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
    do throws(SocketError) {
      try await ServiceManager.tell("READY=1")
    } catch {
      StandardStream.errors.write("sock: cannot tell the service manager that it is ready: \(error.reason)\n")
    }
  }
}

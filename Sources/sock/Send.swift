import ArgumentParser
import SocketAddresses
import SocketScript

/// Makes a request and prints the reply.
struct Send: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Send bytes to an endpoint and print what comes back.",
    usage: "sock send [options] [<endpoint>] [<bytes> ...]",
    discussion: """
      sock send 0x1b                            to tcp://127.0.0.1:1234: first!
      sock send udp://:1234 0x2b --expect second!
      sock send :80 'GET / HTTP/1.0\\r\\n\\r\\n' --until eof
      sock send tcp://db:5432 --connect-only

      Bytes: 0x1b, text (\\r \\n \\xHH), text:0x1b, b64:Gw==, @file, - (standard input).
      Exits 0, 1 if --expect differs, 69 refused, 74 broken off, 124 timed out.
      """
  )

  @Argument(help: .hidden)
  var words: [String] = []

  @Option(
    help: ArgumentHelp(
      "Where a reply ends: auto, 6, line, eof, idle=50ms …",
      valueName: "when"
    ),
    transform: reading(Until.init(word:))
  )
  var until = Until.automatic

  @Option(
    name: .customLong("eof"),
    help: ArgumentHelp("When to half-close: auto (after 1 s), now, never, 2s.", valueName: "when"),
    transform: reading(EndOfInput.init(word:))
  )
  var endOfInput = EndOfInput.automatic

  @Option(
    help: ArgumentHelp("The limit for everything: 500ms, 5s.", valueName: "time"),
    transform: reading(Duration.init(word:))
  )
  var timeout = Duration.seconds(5)

  @Option(help: ArgumentHelp("The reply that must come; another exits with 1.", valueName: "bytes"))
  var expect: String?

  @Option(
    help: ArgumentHelp("Ask what a rule file answers; compare the replies.", valueName: "file"),
    completion: .file(extensions: ["toml", "json"])
  )
  var rules: String?

  @Flag(help: "Add CR LF to the bytes.")
  var line = false

  @Option(
    name: .customLong("repeat"),
    help: ArgumentHelp("Make the exchange n times, one after the other.", valueName: "n")
  )
  var count: Int?

  @Flag(name: [.customShort("4"), .long], help: "Call IPv4 addresses only; -6: only IPv6.")
  var ipv4 = false

  @Flag(name: [.customShort("6"), .long], help: ArgumentHelp("Call IPv6 addresses only.", visibility: .hidden))
  var ipv6 = false

  @Flag(help: "Connect, say how long it took, send nothing.")
  var connectOnly = false

  @Flag(name: [.customShort("q"), .long], help: "Write no notes.")
  var quiet = false

  @Flag(name: [.customShort("j"), .long], help: "Write one JSON object instead of the reply.")
  var json = false

  @Option(
    help: ArgumentHelp("Colours: auto (on a terminal), always, never.", valueName: "when"),
    completion: .list(["auto", "always", "never"]),
    transform: reading(ColorChoice.init(word:))
  )
  var color = ColorChoice.auto

  func run() async throws {
    do throws(Failure) {
      try await send()
    } catch {
      if json {
        StandardStream.output.write(
          JSON.line([
            ("event", .string("error")), ("message", .string(error.message)),
            ("exit", .number(Int(error.status.rawValue))),
          ])
        )
      }
      throw error
    }
  }

  private func send() async throws(Failure) {
    let words: SendWords
    do throws(WordError) {
      words = try SendWords(self.words)
    } catch {
      throw Failure(.wrongCommandLine, error.description)
    }
    if rules != nil { try checkThatRulesStandAlone(words) }
    let endpoint = try Endpoint(word: words.endpoint ?? "tcp://127.0.0.1:1234", among: Endpoint.callable)
    try endpoint.checkThatItCanBeCalled()
    let expected: [UInt8]? = if let expect { try Input.bytes(expect) } else { nil }
    if let rules {
      let play = RulePlay(script: try RuleFile.script(rules), timeout: timeout, isQuiet: quiet, isJSON: json)
      return try await play.run(over: try await places(of: endpoint))
    }
    if connectOnly { return try await connect(to: endpoint) }
    if case .datagrams = until, endpoint.transport.semantics == .stream {
      throw Failure(.wrongCommandLine, "--until datagrams counts datagrams, and \(endpoint) is a stream: --until eof?")
    }

    let count = count ?? 1
    guard count > 0 else { throw Failure(.wrongCommandLine, "--repeat \(count) would do nothing; the least is 1") }
    let feed = try feed(words.bytes, over: endpoint)
    for _ in 0..<count { try await exchange(feed, over: endpoint, expected) }
  }

  /// A rule file says what is sent, how often, and what must come back.
  private func checkThatRulesStandAlone(_ words: SendWords) throws(Failure) {
    let others = [
      (words.bytes != nil, "bytes to send"), (expect != nil, "--expect"), (connectOnly, "--connect-only"),
      (count != nil, "--repeat"), (line, "--line"),
    ]
    guard let other = others.first(where: { $0.0 })?.1 else { return }
    throw Failure(
      .wrongCommandLine,
      "--rules says what to send and what must come back, and \(other) cannot be given with it: one of the two"
    )
  }

  private func exchange(_ feed: Feed, over endpoint: Endpoint, _ expected: [UInt8]?) async throws(Failure) {
    let request: [UInt8]? = if case .bytes(let bytes) = feed { bytes } else { nil }
    // What is typed, and piped through, is shown as it is.
    let form: Reply.Form = json ? .json : request != nil && StandardStream.output.isTerminal ? .terminal : .raw
    var reply = Reply(form: form, request: request ?? [], keeps: expected != nil, color: color)
    let caller = Caller(feed, until: until, endOfInput: endOfInput, timeout: timeout)
    let outcome = try await caller.call(try await places(of: endpoint), &reply)
    reply.finish(outcome)
    if let note = outcome.note, !quiet { StandardStream.errors.write("note: \(note)\n") }
    if let failure = outcome.failure { throw failure }
    if let expected, expected != reply.bytes { throw Self.difference(from: expected, reply.bytes) }
  }

  private func places(of endpoint: Endpoint) async throws(Failure) -> [Place] {
    let all = try await endpoint.placesToCall(within: timeout)
    let wanted = all.filter { place in
      switch place.address {
      case .ipv4: !ipv6 || ipv4
      case .ipv6: !ipv4 || ipv6
      default: true
      }
    }
    guard !wanted.isEmpty else {
      throw Failure(.unknownHost, "\(endpoint) has no IPv\(ipv4 ? 4 : 6) address")
    }
    return wanted
  }

  /// What to send: the bytes that were named, or else standard input.
  ///
  /// Over a stream, standard input is passed on as it comes. A datagram has to be whole, and so has what is sent more
  /// than once or written as JSON.
  private func feed(_ notation: String?, over endpoint: Endpoint) throws(Failure) -> Feed {
    let isStream = endpoint.transport.semantics == .stream
    if let notation, notation != "-" {
      let bytes = try Input.bytes(notation)
      return .bytes(line ? bytes + [0x0d, 0x0a] : bytes)
    }
    if Input.standardInputIsTerminal, !json, count ?? 1 == 1 {
      if !quiet { StandardStream.errors.write("what you type goes to \(endpoint), line by line; Ctrl-D ends it\n") }
      return .standardInput(line: line)
    }
    if isStream, !json, count ?? 1 == 1 { return .standardInput(line: line) }
    let bytes = try Input.bytes("-")
    return .bytes(line ? bytes + [0x0d, 0x0a] : bytes)
  }

  private func connect(to endpoint: Endpoint) async throws(Failure) {
    guard endpoint.transport.semantics == .stream else {
      throw Failure(
        .wrongCommandLine,
        """
        --connect-only says nothing over \(endpoint.transport.rawValue), which has no connections
          send a request that the server answers: sock send \(endpoint) 0x1b
        """
      )
    }
    let caller = Caller(.bytes([]), until: until, endOfInput: endOfInput, timeout: timeout)
    let (place, duration) = try await caller.connect(to: try await places(of: endpoint))
    if json {
      StandardStream.output.write(
        JSON.line([("event", .string("connected")), ("endpoint", .string(place.word)), ("seconds", .seconds(duration))])
      )
    } else if !quiet {
      StandardStream.errors.write("connected \(place.word)  \(duration.forPeople)\n")
    }
  }

  private static func difference(from expected: [UInt8], _ received: [UInt8]) -> Failure {
    func line(_ bytes: [UInt8]) -> String {
      let start = HexDump(bytes.prefix(32))
      return "\(HexDump(bytes).count)  \(start.hex)  \(start.text)\(bytes.count > 32 ? " …" : "")"
    }
    return Failure(.no, "another reply was expected\n  expected  \(line(expected))\n  received  \(line(received))")
  }
}

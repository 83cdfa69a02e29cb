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

      Bytes: 0x1b, '0x01 03 0000', text (\\n \\r \\t \\0 \\xHH \\\\), text:0x1b, b64:Gw==,
      @file, - for standard input. Nothing is added to them.
      Exits 0 with a whole reply, 1 if --expect differs, 69 refused, 74 broken off,
      124 timed out.
      """
  )

  @Argument(help: .hidden)
  var words: [String] = []

  @Option(
    help: "When the reply is complete: \(Until.words). auto: 200 ms of silence, or one datagram.",
    transform: reading(Until.init(word:))
  )
  var until = Until.automatic

  @Option(
    name: .customLong("eof"),
    help: "When to half-close: auto (after 1 s without a reply), now, never, 2s.",
    transform: reading(EndOfInput.init(word:))
  )
  var endOfInput = EndOfInput.automatic

  @Option(help: "The limit for everything: 500ms, 5s.", transform: reading(Duration.init(word:)))
  var timeout = Duration.seconds(5)

  @Option(help: "The reply that must come, as bytes are written; another exits with 1.")
  var expect: String?

  @Flag(help: "Add CR LF to the bytes.")
  var line = false

  @Flag(help: "Connect, say how long it took, send nothing.")
  var connectOnly = false

  @Flag(name: [.customShort("q"), .long], help: "Write no notes.")
  var quiet = false

  @Flag(name: [.customShort("j"), .long], help: "Write one JSON object instead of the reply.")
  var json = false

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
    let endpoint = try Endpoint(word: words.endpoint ?? "tcp://127.0.0.1:1234", among: Endpoint.callable)
    try endpoint.checkThatItCanBeCalled()
    let isStream = endpoint.transport.semantics == .stream
    let expected: [UInt8]? = if let expect { try Input.bytes(expect) } else { nil }
    if connectOnly { return try await connect(to: endpoint) }

    let request = try request(words.bytes, over: endpoint)
    let caller = Caller(bytes: request, until: until, endOfInput: endOfInput, timeout: timeout)
    if case .datagrams = until, isStream {
      throw Failure(.wrongCommandLine, "--until datagrams counts datagrams, and \(endpoint) is a stream: --until eof?")
    }

    let isTerminal = StandardStream.output.isTerminal
    var reply = Reply(form: json ? .json : isTerminal ? .terminal : .raw, request: request, keeps: expected != nil)
    let outcome = try await caller.call(try await endpoint.placesToCall(within: timeout), &reply)
    reply.finish(outcome)
    if let note = outcome.note, !quiet { StandardStream.errors.write("note: \(note)\n") }
    if let failure = outcome.failure { throw failure }
    if let expected, expected != reply.bytes { throw Self.difference(from: expected, reply.bytes) }
  }

  /// The bytes to send: those that were named, or else standard input where somebody feeds it.
  private func request(_ notation: String?, over endpoint: Endpoint) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    if let notation {
      bytes = try Input.bytes(notation)
    } else if !Input.standardInputIsTerminal {
      bytes = try Input.bytes("-")
    } else if endpoint.transport.semantics == .datagram, !line {
      throw Failure(.wrongCommandLine, "no bytes to send; an empty datagram is written text:")
    }
    return line ? bytes + [0x0d, 0x0a] : bytes
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
    let caller = Caller(bytes: [], until: until, endOfInput: endOfInput, timeout: timeout)
    let (place, duration) = try await caller.connect(to: try await endpoint.placesToCall(within: timeout))
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

import ArgumentParser
import SocketAddresses

/// Waits until endpoints are there.
struct Wait: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Wait until endpoints accept, or answer a probe.",
    usage: "sock wait [options] <endpoint>[=<bytes>] ... [-- <program> ...]",
    discussion: """
      sock wait tcp://db:5432 udp://dns:53=@query.bin --timeout 60s
      sock wait tcp://a:80 tcp://b:80 --any
      sock wait unix:/run/x.sock -- ./server --verbose

      UDP has no connections: name the bytes that the server answers. There it is
      replied, refused or silent, and only the first is there. Exits 0, 124 after the
      time, 1 where --timeout 0s asked once. The program takes this one's place.
      """
  )

  @Argument(help: .hidden)
  var words: [String] = []

  /// The words behind `--`, which the parser has as the last of `words`.
  private var program: ArraySlice<String> { CommandLine.arguments.drop { $0 != "--" }.dropFirst() }
  private var targets: [String] { words.dropLast(program.count) }

  @Flag(help: "One of the endpoints is enough.")
  var any = false

  @Option(
    help: ArgumentHelp("How long to wait (60s); 0s asks once.", valueName: "time"),
    transform: reading(Duration.init(word:))
  )
  var timeout = Duration.seconds(60)

  @Option(
    help: ArgumentHelp("From one attempt to the next (250ms).", valueName: "time"),
    transform: reading(Duration.init(word:))
  )
  var interval = Duration.milliseconds(250)

  @Flag(name: [.customShort("q"), .long], help: "Write no line for each endpoint.")
  var quiet = false

  @Flag(name: [.customShort("j"), .long], help: "Write a JSON object for each endpoint.")
  var json = false

  @Option(
    help: ArgumentHelp("Colours: auto (on a terminal), always, never.", valueName: "when"),
    transform: reading(ColorChoice.init(word:))
  )
  var color = ColorChoice.auto

  func run() async throws {
    guard !targets.isEmpty else { throw Failure(.wrongCommandLine, "nothing to wait for: sock wait tcp://db:5432") }
    guard interval > .zero else { throw Failure(.wrongCommandLine, "--interval 0s would never rest: try 10ms") }
    let watches = try targets.map { word in try watch(Target(word)) }
    let program: FollowingProgram? = program.isEmpty ? nil : try FollowingProgram(Array(program))

    let results = await wait(for: watches)
    let missing = results.filter { !$0.answer.isYes }
    let isReached = any ? missing.count < results.count : missing.isEmpty
    if !isReached { throw failure(missing) }
    try program?.run()
  }

  private func watch(_ target: Target) throws(Failure) -> Watch {
    let endpoint = try Endpoint(word: target.endpoint, among: Endpoint.callable)
    try endpoint.checkThatItCanBeCalled()
    guard endpoint.transport != .descriptor else {
      throw Failure(.wrongCommandLine, "\(endpoint) is this program's own: there is nothing to wait for")
    }
    let probe: [UInt8]? = if let notation = target.probe { try Input.bytes(notation) } else { nil }
    if probe == nil, endpoint.transport.semantics == .datagram, !endpoint.transport.isUnix {
      throw Failure(
        .wrongCommandLine,
        """
        \(endpoint) needs a probe: over UDP, silence is no answer
          write the bytes of a request that the server answers: sock wait \(endpoint)=0x1b
        """
      )
    }
    return Watch(endpoint: endpoint, probe: probe, interval: interval)
  }

  /// All of the results, or those until the first good one; each good one is told when it comes.
  private func wait(for watches: [Watch]) async -> [Watch.Result] {
    let (limit, isEnough) = (timeout, any)
    return await withTaskGroup(of: Watch.Result.self) { group in
      for watch in watches { group.addTask { await watch.run(within: limit) } }
      var results: [Watch.Result] = []
      for await result in group {
        results.append(result)
        guard result.answer.isYes else { continue }
        tell(result)
        if isEnough {
          group.cancelAll()
          break
        }
      }
      return results
    }
  }

  /// One line. The standard output belongs to the program, where one follows.
  private func tell(_ result: Watch.Result) {
    guard !quiet || json else { return }
    let stream = program.isEmpty ? StandardStream.output : .errors
    let answer = color.paint(result.answer.word, .reply, on: stream)
    let text = "\(result.endpoint)  \(answer)  \(result.after.forPeople)\n"
    stream.write(json ? line(result, "reached") : text)
  }

  private func line(_ result: Watch.Result, _ event: String) -> String {
    var fields: [(String, JSON)] = [
      ("event", .string(event)), ("endpoint", .string("\(result.endpoint)")), ("answer", .string(result.answer.word)),
      ("attempts", .number(result.attempts)), ("after", .seconds(result.after)),
    ]
    if case .replied(let bytes) = result.answer { fields.append(("received", .bytes(bytes[...]))) }
    if let reason = result.answer.reason { fields.append(("reason", .string(reason))) }
    return JSON.line(fields)
  }

  private func failure(_ missing: [Watch.Result]) -> Failure {
    if json {
      let stream = program.isEmpty ? StandardStream.output : .errors
      for result in missing { stream.write(line(result, "missed")) }
    }
    let lines = missing.map { result in
      let attempts = result.attempts == 1 ? "1 attempt" : "\(result.attempts) attempts"
      return "\n  \(result.endpoint)  \(result.answer.word) (\(attempts)): \(result.answer.reason ?? "")"
    }
    return timeout == .zero
      ? Failure(.no, "not reached:\(lines.joined())")
      : Failure(.timedOut, "not reached within \(timeout.asWord):\(lines.joined())")
  }
}

import ArgumentParser
import SocketAddresses
import SocketTrace

/// What `sock trace` runs to see an exchange of its own.
struct Running: ParsableArguments {
  @Option(
    help: ArgumentHelp("A program to run, and its name; once for each.", valueName: "name=…"),
    transform: reading(NamedCommand.init(word:))
  )
  var run: [NamedCommand] = []

  @Option(help: "The network: own, or host for this machine's.", transform: reading(NetworkWord.init(word:)))
  var net: NetworkWord?

  @Option(
    name: .customLong("drop"),
    help: ArgumentHelp(
      "What is sent to this IPv4 address or network vanishes on its way.",
      valueName: "address",
      visibility: .hidden
    ),
    transform: reading(Self.place(word:))
  )
  var dropped: [IPPrefix] = []

  @Option(
    help: ArgumentHelp("How long it may take: 60s for programs, else 5s.", valueName: "time"),
    transform: reading(Duration.init(word:))
  )
  var timeout: Duration?

  private var limit: Duration { timeout ?? .seconds(60) }

  @Flag(help: ArgumentHelp("Write a line for each event.", visibility: .hidden))
  var list = false

  /// What was seen, or nil where nothing was to be run.
  ///
  /// Ctrl-C ends the programs and not the trace: what was seen until then is shown.
  func outcome() async throws -> ProgramTrace.Outcome? {
    guard !run.isEmpty else { return nil }
    let programs = try run.map { command in
      let program = try FollowingProgram(command.words)
      return ProgramTrace.Program(name: command.name, path: program.path, words: program.words)
    }
    var plan = ProgramTrace(programs, network: (net ?? .own).network, timeout: limit)
    plan.dropped = dropped
    let work = Task { [plan] () throws(TraceFailure) in try await plan.run() }
    try Signals.onStop { work.cancel() }
    do {
      return try await work.value
    } catch let failure as TraceFailure {
      throw Failure(.systemLimit, "\(failure)")
    }
  }

  func validate() throws {
    guard !dropped.isEmpty, net == .host else { return }
    throw ValidationError("--drop is for a network of the trace's own; leave --net host out")
  }

  private static func place(word: String) throws(WordError) -> IPPrefix {
    let address = try? IPAddress(word)
    let place = address.flatMap { try? IPPrefix($0, length: $0.bitWidth) } ?? (try? IPPrefix(word))
    guard let place else { throw WordError("\"\(word)\" is no address; write --drop 192.0.2.1 or 192.0.2.0/24") }
    guard case .v4(let first) = place.address else {
      throw WordError("\"\(word)\" is of IPv6, whose kernel answers what it does not deliver; --drop takes IPv4")
    }
    guard first.number >> 24 != 127 else {
      throw WordError("\"\(word)\" is the loopback, which delivers all that is its own; try --drop 192.0.2.1")
    }
    return place
  }

  /// The exit code says how the exchange came to its end.
  func conclude(_ end: ProgramTrace.End) throws {
    switch end {
    case .ended, .served: return
    case .stalled: throw Failure(.no, "stopped: every program waits for another one")
    case .timedOut: throw Failure(.timedOut, "the programs did not end within \(limit.asWord); see --timeout")
    case .stopped: throw ArgumentParser.ExitCode(ExitStatus.interrupted.rawValue)
    }
  }
}

/// The word of `--net`.
enum NetworkWord: String, CaseIterable {
  case own, host

  init(word: String) throws(WordError) {
    guard let known = Self(rawValue: word) else { throw WordError("\"\(word)\" is no network: own or host") }
    self = known
  }

  var network: ProgramTrace.Network { self == .own ? .own : .host }
}

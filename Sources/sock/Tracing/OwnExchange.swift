import ArgumentParser
import SocketAddresses
import SocketKernel
import SocketScript
import SocketTrace
import Synchronization
import SystemPackage

/// What `sock trace tcp://:1234 0x1b` makes itself to have something to draw: a client, and a server for it to call.
struct OwnExchange: ParsableArguments {
  @Option(help: ArgumentHelp("What our server answers, as for sock serve.", valueName: "file"))
  var rules: String?

  @Flag(help: ArgumentHelp("Call who is there, in this machine's network: no server of ours.", visibility: .hidden))
  var noServer = false

  @Flag(help: ArgumentHelp("Half-close after the bytes are sent, before the reply.", visibility: .hidden))
  var halfClose = false

  /// Makes the exchange that the words ask for.
  ///
  /// - Parameters:
  ///   - network: nil where nobody chose: a private one for who calls itself, this machine's for others.
  ///   - dropped: where nobody answers.
  ///   - limit: for each call that waits.
  func outcome(
    _ words: [String],
    network: NetworkWord?,
    dropped: [IPPrefix],
    limit: Duration
  ) async throws -> OwnTrace.Outcome {
    let request: SendWords
    do throws(WordError) {
      request = try SendWords(words)
    } catch {
      throw Failure(.wrongCommandLine, error.description)
    }
    let endpoint = try Endpoint(word: request.endpoint ?? "tcp://127.0.0.1:1234", among: Self.drawn)
    try endpoint.checkThatItCanBeCalled()
    let bytes: [UInt8] = if let notation = request.bytes { try Input.bytes(notation) } else { [0x1b] }
    guard let place = try await endpoint.placesToCall(within: limit).first else {
      throw Failure(.unknownHost, "\(endpoint) has no address")
    }
    let isServed = !noServer && place.isOurs
    var plan = OwnTrace(
      endpoint.drawnTransport,
      place.address,
      request: bytes,
      halfCloses: halfClose,
      network: (network ?? (isServed || !dropped.isEmpty ? .own : .host)).network,
      timeout: limit,
      answer: isServed ? try answering(endpoint) : nil
    )
    plan.dropped = dropped
    let work = Task { [plan] () throws(TraceFailure) in try await plan.run() }
    try Signals.onStop { work.cancel() }
    do {
      return try await work.value
    } catch let failure as TraceFailure {
      throw Failure(.systemLimit, "\(failure)")
    }
  }

  /// - Throws: ``Failure`` where the exchange could not be made.
  func conclude(_ outcome: OwnTrace.Outcome, limit: Duration) throws(Failure) {
    guard let error = outcome.failure else { return }
    let isLate = [.resourceTemporarilyUnavailable, .nowInProgress].contains(error.errno)
    guard !isLate else {
      throw Failure(.timedOut, "cannot \(error.operation.rawValue): nothing came within \(limit.asWord)")
    }
    let place = (error.local ?? error.remote).map { " \($0)" } ?? ""
    throw Failure(error, doing: "\(error.operation.rawValue)\(place)")
  }

  private static let drawn: [Endpoint.Transport] = Endpoint.spoken + [.unixSequencedPacket]

  private func answering(_ endpoint: Endpoint) throws(Failure) -> @Sendable (OwnTrace.Incoming) -> [OwnTrace.Step] {
    let script: Script = if let rules { try RuleFile.script(rules) } else { .lecture }
    try ScriptChoice(file: rules).check(script, for: [endpoint])
    let session = ScriptServer(script, endpoint)
    return { session.answer($0) }
  }
}

/// A script that answers one client, as ``OwnTrace`` asks.
private final class ScriptServer: Sendable {
  private let session: Mutex<ScriptSession>

  init(_ script: Script, _ endpoint: Endpoint) {
    let transport: ScriptSession.Transport =
      switch endpoint.transport.semantics {
      case .datagram: .datagram
      case .stream: .stream
      default: .message
      }
    let origin = ScriptSession.Origin(transport: endpoint.transport.family, peer: nil)
    session = Mutex(ScriptSession(ScriptRun(script), over: transport, from: origin))
  }

  func answer(_ incoming: OwnTrace.Incoming) -> [OwnTrace.Step] {
    var steps: [OwnTrace.Step] = []
    session.withLock { session in
      switch incoming {
      case .connected: session.start(at: .zero) { steps += Self.steps($0) }
      case .bytes(let bytes):
        session.receive(bytes[...], at: .zero) { steps += Self.steps($0) }
        while session.isPaused { session.resume(at: .zero) { steps += Self.steps($0) } }
      case .end: session.endOfStream { steps += Self.steps($0) }
      }
    }
    return steps
  }

  private static func steps(_ action: Action) -> [OwnTrace.Step] {
    switch action.deed {
    case .reply(let bytes): [.send(bytes)]
    case .close: [.close]
    case .drop, .forward: []
    case .steps(let steps):
      steps.flatMap { step -> [OwnTrace.Step] in
        switch step {
        case .send(let bytes), .endless(let bytes): [.send(bytes)]
        case .wait(let duration): [.wait(duration)]
        case .close: [.close]
        case .trickle(let bytes, let size, let pause):
          stride(from: 0, to: bytes.count, by: size).flatMap { place -> [OwnTrace.Step] in
            [.send(Array(bytes[place..<min(place + size, bytes.count)])), .wait(pause)]
          }
        }
      }
    }
  }
}

extension Place {
  /// Whether a server of ours can be there: on the loopback, or in the file system.
  fileprivate var isOurs: Bool {
    switch address.ip {
    case .v4(let address): address.number >> 24 == 127
    case .v6(let address): address.high == 0 && address.low == 1
    case nil: true
    }
  }
}

extension Endpoint {
  fileprivate var drawnTransport: Lane.Transport {
    switch transport {
    case .tcp, .tcp4, .tcp6: .tcp
    case .udp, .udp4, .udp6: .udp
    case .unix, .unixAbstract: .unixStream
    case .unixDatagram: .unixDatagram
    case .unixSequencedPacket: .unixSequential
    default: .other
    }
  }
}

public import SocketAddresses
import Synchronization

/// Watches other programs, unmodified: every socket call, and every segment between them.
///
/// The programs are started one after another, each when the one before it is ready: when it listens, has bound a
/// datagram socket, has ended, or waits for somebody. They run in a network of their own where they may.
public struct ProgramTrace: Sendable {
  /// A program to start.
  public struct Program: Sendable {
    /// What it is called in the picture: `server`.
    public var name: String
    /// The file to run, and its words, the first of which is the program's own name.
    public var path: String
    public var words: [String]

    public init(name: String, path: String, words: [String]) {
      self.name = name
      self.path = path
      self.words = words
    }
  }

  public enum Network: Sendable {
    /// A network namespace that the trace makes, with a loopback and nothing else; its segments are captured.
    case own
    /// This machine's. Segments are captured where the right for it is there: `CAP_NET_RAW`.
    case host
  }

  /// Why a trace came to its end.
  public enum End: Sendable, Hashable {
    /// Every program ended.
    case ended
    /// The last program ended, and those before it wait for others that will not come.
    case served
    /// Every program waits for another one.
    case stalled
    case timedOut
    /// Somebody asked for the end.
    case stopped
  }

  public struct Outcome: Sendable {
    public let trace: Trace
    public let end: End
  }

  public var programs: [Program]
  public var network: Network
  /// Where nobody answers: what is sent there vanishes without a word. IPv4, in a network of its own, and not the
  /// loopback's own addresses.
  public var dropped: [IPPrefix] = []
  /// How long the programs may take.
  public var timeout: Duration
  /// The descriptor that gets what the programs write to their standard output.
  public var output: Int32

  public init(
    _ programs: [Program],
    network: Network = .own,
    timeout: Duration = .seconds(60),
    output: Int32 = 2
  ) {
    self.programs = programs
    self.network = network
    self.timeout = timeout
    self.output = output
  }

  /// Runs the programs to the trace's end. None of them is left when this returns.
  ///
  /// The work is done on a thread of its own, because a thread traces only what it started. Cancelling the task ends
  /// the trace with what was seen until then.
  ///
  /// - Throws: ``TraceFailure`` where no program can be traced here.
  public func run() async throws(TraceFailure) -> Outcome {
    let stop = StopFlag()
    return try await TraceThread.run("trace", onCancel: { stop.set() }) { () throws(TraceFailure) in
      try Tracer(self, stop).run()
    }
  }
}

/// Whether somebody asked for the end.
final class StopFlag: Sendable {
  private let flag = Atomic(false)
  var isSet: Bool { flag.load(ordering: .relaxed) }
  func set() { flag.store(true, ordering: .relaxed) }
}

/// One exchange between programs, as it really happened: who took part, what each called, what the network carried.
///
/// Collectors fill it, renderers draw it, and neither knows the other. All times are nanoseconds since ``epoch``, so
/// that a trace can be cut, shifted and compared without a calendar.
public struct Trace: Sendable, Hashable {
  /// The version of the written form; a reader refuses a greater one.
  public static let schema = 1

  /// What the trace shows, in a few words; empty when nobody named it.
  public var title: String
  /// The wall clock at time 0, in nanoseconds since 1970 (CLOCK_REALTIME); 0 when it was taken out.
  public var epoch: Int64
  /// The programs; a lane and a process event name them by their place here.
  public var processes: [TracedProcess]
  /// The sockets; an event names them by their place here.
  public var lanes: [Lane]
  /// In order of time, and of cause where two times are equal or contradict each other. See ``ordered()``.
  public var events: [Event]
  /// What was measured, what was not, and what the measuring cost.
  public var account: Account

  public init(
    title: String = "",
    epoch: Int64 = 0,
    processes: [TracedProcess] = [],
    lanes: [Lane] = [],
    events: [Event] = [],
    account: Account = Account()
  ) {
    self.title = title
    self.epoch = epoch
    self.processes = processes
    self.lanes = lanes
    self.events = events
    self.account = account
  }
}

/// A program that takes part.
public struct TracedProcess: Sendable, Hashable {
  /// What it is called in the picture: `server`, `client`, `client 2`.
  public var name: String
  /// The words it was started with; empty when unknown.
  public var command: String
  /// 0 when unknown.
  public var pid: Int32

  public init(name: String, command: String = "", pid: Int32 = 0) {
    self.name = name
    self.command = command
    self.pid = pid
  }
}

/// A socket: one vertical line of the picture. A listener and what it accepted are two lanes of one process.
public struct Lane: Sendable, Hashable {
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// It called `connect`, or spoke first.
    case client
    /// It called `listen`.
    case listener
    /// It was returned by `accept`.
    case accepted
    /// A datagram socket that was bound and waited for others.
    case server
    /// The end of an exchange at which no program was seen: nobody listens there, or it was not traced.
    case nobody
  }

  public enum Transport: String, Sendable, Hashable, CaseIterable {
    case tcp
    case udp
    case unixStream = "unix-stream"
    case unixDatagram = "unix-dgram"
    case unixSequential = "unix-seqpacket"
    case other
  }

  /// The place of its program in ``Trace/processes``; nil for ``Role/nobody``.
  public var process: Int?
  /// Its number in that program; nil when unknown.
  public var descriptor: Int32?
  public var role: Role
  public var transport: Transport
  /// As text that can be pasted back, `127.0.0.1:1234`, `[::1]:1234` or a path; nil before it has one.
  public var local: String?
  public var remote: String?
  /// The lane of the listener that accepted it.
  public var listener: Int?

  public init(
    process: Int?,
    descriptor: Int32? = nil,
    role: Role,
    transport: Transport,
    local: String? = nil,
    remote: String? = nil,
    listener: Int? = nil
  ) {
    self.process = process
    self.descriptor = descriptor
    self.role = role
    self.transport = transport
    self.local = local
    self.remote = remote
    self.listener = listener
  }
}

/// What was measured, what is only inferred, and what the measuring cost: the footer of every picture.
public struct Account: Sendable, Hashable {
  /// Where the calls come from: `ptrace`, `own events`; empty when there are none.
  public var calls: String
  /// Where the segments come from: `captured in a private network namespace`; empty when there are none.
  public var segments: String
  /// What a traced call cost on top of itself, in nanoseconds; nil when not measured.
  public var costPerCall: Int64?
  /// How many events were moved behind their cause, against their time stamps.
  public var repairs: Int
  /// Packets that the kernel could not hand to the capture in time.
  public var dropped: Int
  /// Whether times, ports and process numbers were replaced by ones that are the same in every run.
  public var isRedacted: Bool
  /// What the kernel was asked beside the calls, each a sentence: `TCP_INFO`, the SYN that it kept, its own stamps.
  public var measurements: [String]
  /// What the reader must know: a fallback and its reason, a thing that could not be seen.
  public var warnings: [String]

  public init(
    calls: String = "",
    segments: String = "",
    costPerCall: Int64? = nil,
    repairs: Int = 0,
    dropped: Int = 0,
    isRedacted: Bool = false,
    measurements: [String] = [],
    warnings: [String] = []
  ) {
    self.calls = calls
    self.segments = segments
    self.costPerCall = costPerCall
    self.repairs = repairs
    self.dropped = dropped
    self.isRedacted = isRedacted
    self.measurements = measurements
    self.warnings = warnings
  }
}

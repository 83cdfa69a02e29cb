/// Something that happened.
public struct Event: Sendable, Hashable {
  /// What is known of it.
  public enum Kind: Sendable, Hashable {
    case call(Call)
    case segment(Segment)
    case process(ProcessEvent)
    case note(Note)
  }

  public var kind: Kind
  /// False when it was not seen but follows from what was: such an event is drawn dashed.
  public var isMeasured: Bool

  public init(_ kind: Kind, isMeasured: Bool = true) {
    self.kind = kind
    self.isMeasured = isMeasured
  }

  /// When it began, in nanoseconds of the trace.
  public var begin: Int64 {
    switch kind {
    case .call(let call): call.begin
    case .segment(let segment): segment.sent
    case .process(let event): event.time
    case .note(let note): note.time
    }
  }

  /// When it was over; nil for a call that never returned and a segment that never arrived.
  public var end: Int64? {
    switch kind {
    case .call(let call): call.end
    case .segment(let segment): segment.received
    case .process(let event): event.time
    case .note(let note): note.time
    }
  }
}

/// One system call of one program.
public struct Call: Sendable, Hashable {
  /// The socket it is about; nil for one about many or none, as `poll`.
  public var lane: Int?
  /// The place of the caller in ``Trace/processes``.
  public var process: Int
  /// The thread that called, where the program has several; 0 when unknown.
  public var thread: Int32
  /// As the manual names it: `accept4`, `recvfrom`.
  public var name: String
  /// What stands between the parentheses, without the descriptor: `127.0.0.1:1234`, `backlog 1`, `1 byte`.
  public var arguments: String
  /// What it returned; nil when it never did, or failed.
  public var result: Int64?
  /// The name of the error: `ECONNREFUSED`.
  public var error: String?
  public var begin: Int64
  /// Nil when it never returned: it still waits, or its program ended in it.
  public var end: Int64?
  /// Whether the program slept in it, waiting for somebody else.
  public var isBlocked: Bool
  /// What it handed to the kernel, as far as `result` says it was taken.
  public var sent: Payload?
  /// What it got from the kernel.
  public var received: Payload?
  /// Whom it is about: where `connect` and `sendto` point, whom `accept` and `recvfrom` report.
  public var peer: String?
  /// The lane that `accept` opened.
  public var opened: Int?
  /// The state of the socket when the call returned.
  public var state: TCPState?

  public init(
    lane: Int?,
    process: Int,
    thread: Int32 = 0,
    name: String,
    arguments: String = "",
    result: Int64? = nil,
    error: String? = nil,
    begin: Int64,
    end: Int64?,
    isBlocked: Bool = false,
    sent: Payload? = nil,
    received: Payload? = nil,
    peer: String? = nil,
    opened: Int? = nil,
    state: TCPState? = nil
  ) {
    self.lane = lane
    self.process = process
    self.thread = thread
    self.name = name
    self.arguments = arguments
    self.result = result
    self.error = error
    self.begin = begin
    self.end = end
    self.isBlocked = isBlocked
    self.sent = sent
    self.received = received
    self.peer = peer
    self.opened = opened
    self.state = state
  }
}

extension Call {
  /// What its arguments end in when it leaves the bytes where they are.
  static let peeking = ", MSG_PEEK"

  /// Whether it only looked at the bytes: the next call gets them again.
  var peeks: Bool { arguments.hasSuffix(Self.peeking) }

  /// What it took from the kernel.
  var taken: Payload? { peeks ? nil : received }
}

/// One TCP segment, one datagram or one ICMP message on its way from a socket to another.
public struct Segment: Sendable, Hashable {
  public enum Medium: String, Sendable, Hashable, CaseIterable {
    case tcp
    case udp
    case icmp
    case unix
  }

  public enum Fate: String, Sendable, Hashable, CaseIterable {
    case delivered
    /// It never arrived.
    case lost
    /// It arrived where nobody was: the answer is a RST or an ICMP message.
    case refused
  }

  public var medium: Medium
  /// The lane that sent it; nil when that socket was not traced.
  public var from: Int?
  public var to: Int?
  /// As text, `127.0.0.1:1234`.
  public var source: String
  public var destination: String
  /// TCP only.
  public var flags: SegmentFlags
  /// Relative: the SYN of each direction has 0, its first byte 1.
  public var sequence: UInt32
  /// Relative to the other direction; means nothing without the ACK flag.
  public var acknowledgement: UInt32
  /// The bytes the receiver still has room for, before scaling; nil when unknown.
  public var window: UInt32?
  /// The options of the header as text, `mss 65495, sackOK, wscale 7`.
  public var options: String
  public var payload: Payload
  /// When it left.
  public var sent: Int64
  /// When it arrived; nil when that was not seen. A capture on one interface has one stamp for both.
  public var received: Int64?
  /// Whether these bytes had been sent before.
  public var isRetransmission: Bool
  public var fate: Fate
  /// What an ICMP message says: `port unreachable`.
  public var icmp: String?
  /// The states of the two sockets after it left and after it arrived.
  public var senderState: TCPState?
  public var receiverState: TCPState?
  /// The packet from its IP header on, as captured and perhaps cut; empty when it was not captured.
  public var packet: [UInt8]

  public init(
    medium: Medium,
    from: Int?,
    to: Int?,
    source: String,
    destination: String,
    flags: SegmentFlags = [],
    sequence: UInt32 = 0,
    acknowledgement: UInt32 = 0,
    window: UInt32? = nil,
    options: String = "",
    payload: Payload = Payload([]),
    sent: Int64,
    received: Int64? = nil,
    isRetransmission: Bool = false,
    fate: Fate = .delivered,
    icmp: String? = nil,
    senderState: TCPState? = nil,
    receiverState: TCPState? = nil,
    packet: [UInt8] = []
  ) {
    self.medium = medium
    self.from = from
    self.to = to
    self.source = source
    self.destination = destination
    self.flags = flags
    self.sequence = sequence
    self.acknowledgement = acknowledgement
    self.window = window
    self.options = options
    self.payload = payload
    self.sent = sent
    self.received = received
    self.isRetransmission = isRetransmission
    self.fate = fate
    self.icmp = icmp
    self.senderState = senderState
    self.receiverState = receiverState
    self.packet = packet
  }
}

/// A program began, changed or ended.
public struct ProcessEvent: Sendable, Hashable {
  public enum What: String, Sendable, Hashable, CaseIterable {
    case spawn
    case fork
    case exec
    /// It returned; ``ProcessEvent/detail`` has the status.
    case exit
    /// A signal ended it; ``ProcessEvent/detail`` has its name.
    case crash
  }

  public var process: Int
  public var what: What
  /// `status 1`, `SIGSEGV`, the new words of `exec`.
  public var detail: String
  public var time: Int64

  public init(process: Int, what: What, detail: String = "", time: Int64) {
    self.process = process
    self.what = what
    self.detail = detail
    self.time = time
  }
}

/// A remark at a moment, about one lane or about all.
public struct Note: Sendable, Hashable {
  public var lane: Int?
  public var text: String
  public var time: Int64

  public init(lane: Int? = nil, text: String, time: Int64) {
    self.lane = lane
    self.text = text
    self.time = time
  }
}

/// A sentence below the picture.
struct Finding: Hashable {
  let text: String
  /// Whether the reader should be careful, or has a fault to look for.
  var isWarning = false
}

extension Scene {
  var isTCP: Bool {
    [conversation.left, conversation.right].compactMap(\.self).contains { trace.lanes[$0].transport == .tcp }
  }

  /// What the picture shows, in words, and what it does not show: the honest footer.
  var findings: [Finding] { closing + refusals + stall + counts + account }

  private var segments: [(index: Int, segment: Segment)] {
    steps.compactMap { step in
      switch step.what {
      case .segment(let segment), .segmentLeft(let segment): (step.event, segment)
      default: nil
      }
    }
  }

  private func name(_ side: Side) -> String {
    let lane = side == .left ? conversation.left : conversation.right
    return lane.flatMap { trace.lanes[$0].process }.map { trace.processes[$0].name } ?? Self.unknown
  }

  private static let unknown = "the other side"

  // MARK: Who closed first

  private var closing: [Finding] {
    var findings: [Finding] = []
    if let first = ends.first, let segment = first.segment, segment.flags.contains(.fin) {
      var text = "the \(name(first.side)) closes first"
      if steps.last?.state(first.side) == .timeWait { text += " and is left in TIME-WAIT, 60 s on Linux" }
      if !first.isMeasured { text += " (inferred)" }
      findings.append(Finding(text: text))
    }
    return findings + Side.allCases.compactMap(reset) + closeRace
  }

  /// Where a side's FIN or RST left.
  private var ends: [Step] { steps.filter(\.isEnding) }

  /// Why a side's kernel answered RST: its program had not read everything, or more came when it had closed.
  private func reset(_ side: Side) -> Finding? {
    let resets = ends.filter { $0.side == side && $0.segment!.flags.intersection([.rst, .syn]) == .rst }
    guard let first = resets.first, let last = resets.last else { return nil }
    let unread = unreadBytes(side, before: first).unread
    let late = unreadBytes(side, before: last).late
    let text: String
    if unread > 0 {
      let bytes = Payload(length: unread, prefix: []).count
      text = "the \(name(side)) closed with \(bytes) unread: the kernel sent RST instead of FIN"
    } else if late > 0 {
      let bytes = Payload(length: late, prefix: []).count
      text = "\(bytes) came after the \(name(side)) had closed: its kernel answers RST"
    } else {
      return nil
    }
    return Finding(text: text, isWarning: true)
  }

  /// Two ends that closed nearly at once might have closed the other way round without the tracing.
  private var closeRace: [Finding] {
    var first: [Side: Int64] = [:]
    for step in steps {
      guard step.isCallBegin, let call = step.call, call.name == "close", call.lane != conversation.listener else {
        continue
      }
      if first[step.side] == nil { first[step.side] = step.time }
    }
    guard isTCP, let left = first[.left], let right = first[.right], let cost = trace.account.costPerCall else {
      return []
    }
    let gap = abs(left - right)
    guard gap < cost else { return [] }
    let text = "the two close() are \(Wording.span(gap)) apart: in an untraced run the other side may close first"
    return [Finding(text: text, isWarning: true)]
  }

  /// How many bytes a side had got and not read when it closed, and how many came to it after that.
  ///
  /// A kernel says FIN for a program that closes only when nothing is unread, so what comes behind that FIN comes late.
  /// Behind the FIN of a shutdown, the program may go on reading until its last close; where RST is the first that the
  /// side says of an end, whatever came before was unread.
  private func unreadBytes(_ side: Side, before reset: Step) -> (unread: Int, late: Int) {
    let shown = steps.prefix { $0.event != reset.event }
    let lane = side == .left ? conversation.left : conversation.right
    let calls = shown.filter { $0.isCallBegin && $0.side == side && $0.call?.lane == lane }
    let isHalfClosed = calls.contains { $0.call?.name == "shutdown" }
    let end = shown.first { $0.side == side && $0.isEnding }
    let closing = isHalfClosed ? calls.last { $0.call?.name == "close" } : end
    var (unread, late, isClosed) = (0, 0, false)
    for step in shown {
      if step.event == closing?.event { isClosed = true }
      if let segment = step.segment, step.side != side, !segment.isRetransmission, segment.fate == .delivered {
        if case .segmentLeft = step.what { continue }
        if isClosed { late += segment.payload.length } else { unread += segment.payload.length }
      }
      if let call = step.call, step.side == side, !step.isUnfinished, let bytes = call.taken { unread -= bytes.length }
    }
    return (max(unread, 0), late)
  }

  // MARK: What failed

  private var refusals: [Finding] {
    var findings: [Finding] = []
    if let refused = segments.first(where: { $0.segment.fate == .refused })?.segment {
      let answer = refused.medium == .tcp ? "the kernel there answered RST" : "the kernel there answered with ICMP"
      findings.append(Finding(text: "nobody is at \(refused.destination): \(answer)", isWarning: true))
    }
    let lost = segments.count { $0.segment.fate == .lost }
    if lost > 0, let listener = conversation.right, trace.lanes[listener].role == .listener,
      segments.allSatisfy({ $0.segment.flags == .syn })
    {
      let listen = trace.events.lazy.compactMap(\.call).first { $0.lane == listener && $0.name == "listen" }
      let call = listen.map { "listen(\($0.arguments))" } ?? "listen()"
      let text = "the queue of the \(name(.right))'s \(call) is full: its kernel drops the SYN, and says nothing"
      findings.append(Finding(text: text, isWarning: true))
    } else if let unanswered {
      findings.append(unanswered)
    } else if lost > 0 {
      findings.append(Finding(text: "\(lost) lost on the way", isWarning: true))
    }
    let again = segments.count { $0.segment.isRetransmission }
    if again > 0 { findings.append(Finding(text: "\(again) sent again", isWarning: true)) }
    return findings
  }

  /// That nothing answers, not even to refuse: how often it was asked, and whether the kernel gave up or the program.
  private var unanswered: Finding? {
    guard let first = segments.first?.segment, let last = segments.last?.segment, first.medium != .icmp,
      segments.allSatisfy({ $0.segment.fate == .lost && $0.segment.to == nil })
    else { return nil }
    let what = first.medium == .tcp ? "SYN" : segments.count == 1 ? "datagram" : "datagrams"
    var text = "nothing answers at \(first.destination): \(segments.count) \(what)"
    if segments.count > 1 { text += " in \(Wording.span(last.sent - first.sent))" }
    let calls = steps.filter { !$0.isUnfinished }.compactMap(\.call)
    if calls.contains(where: { $0.error == "ETIMEDOUT" }) {
      text += ", then the kernel gave up: ETIMEDOUT"
    } else if first.medium == .tcp, calls.contains(where: { $0.name == "close" }) {
      text += ", then the \(name(.left)) gave up by itself"
    }
    return Finding(text: text, isWarning: true)
  }

  /// Who waits for whom, when there are calls that never returned.
  private var stall: [Finding] {
    var waiting: [Side: Call] = [:]
    let ended = Set(steps.compactMap(\.endedProcess))
    for step in steps where step.isUnfinished {
      if let call = step.call, call.end == nil, call.isBlocked, !ended.contains(call.process) {
        waiting[step.side] = call
      }
    }
    let texts = Side.allCases.compactMap { side -> String? in
      guard let call = waiting[side] else { return nil }
      let whom = waits(call, for: side.opposite)
      return "the \(name(side)) waits in \(call.name)() for \(whom)"
    }
    guard !texts.isEmpty else { return [] }
    var text = texts.joined(separator: ", ")
    let receives = waiting.values.count { $0.name.hasPrefix("recv") || $0.name.hasPrefix("read") }
    if receives == 2 { text += ": each waits for the other, and nothing is on the way" }
    return [Finding(text: text, isWarning: true)]
  }

  private func waits(_ call: Call, for other: Side) -> String {
    switch call.name {
    case "accept", "accept4": "a client"
    case "connect": "an answer to its SYN"
    // Of many things that may happen, nobody knows which is missed.
    case let name where name.hasPrefix("epoll") || name.hasSuffix("poll") || name.contains("select"):
      "something to happen"
    case let name where name.hasPrefix("send") || name.hasPrefix("write"): "the \(self.name(other)) to read"
    default: name(other) == Self.unknown ? "bytes of \(Self.unknown)" : "bytes of the \(name(other))"
    }
  }

  // MARK: What was measured

  private var counts: [Finding] {
    guard !isTCP else { return [] }
    let datagrams = segments.count { $0.segment.medium == .udp }
    guard datagrams > 0 else { return [] }
    let text = "\(datagrams) datagram\(datagrams == 1 ? "" : "s"), 0 handshakes, 0 acknowledgements"
    return [Finding(text: "\(text) · a result of sendto() means \"handed over\", not \"arrived\"")]
  }

  private var account: [Finding] {
    let account = trace.account
    var parts: [String] = []
    let seen = segments.count { trace.events[$0.index].isMeasured }
    if seen > 0, isTCP || account.segments.isEmpty == false {
      let what = isTCP ? "segment\(seen == 1 ? "" : "s")" : "packet\(seen == 1 ? "" : "s")"
      parts.append("\(seen) \(what) \(account.segments)")
    }
    if !account.calls.isEmpty {
      let cost = account.costPerCall.map { ", about \(Wording.span($0)) each" } ?? ""
      parts.append("calls by \(account.calls)\(cost)")
    }
    if isTCP, !segments.isEmpty { parts.append("states between calls follow from the segments (RFC 9293)") }
    var findings = parts.isEmpty ? [] : [Finding(text: parts.joined(separator: " · "))]
    let inferred = Set(steps.filter { !$0.isMeasured }.map(\.event)).count
    if inferred > 0 { findings.append(Finding(text: "\(inferred) dashed: not seen, inferred from the calls")) }
    if repairs > 0 {
      findings.append(
        Finding(text: "order by cause: \(repairs) moment\(repairs == 1 ? "" : "s") moved against the stamps")
      )
    }
    if account.isRedacted {
      findings.append(
        Finding(
          text: "times count steps; ports and process numbers are replaced, acknowledgements that travel alone left out"
        )
      )
    }
    if account.dropped > 0 {
      findings.append(Finding(text: "\(account.dropped) packets were lost to the capture", isWarning: true))
    }
    findings += account.measurements.map { Finding(text: $0) }
    return findings + account.warnings.map { Finding(text: $0, isWarning: true) }
  }

  // MARK: Distances

  /// How many empty rows stand for a gap.
  func rows(for gap: Int64, _ scale: TimeScale) -> Int {
    switch scale {
    case .even: 0
    // A row for every 0.2 ms.
    case .linear: Int(min(gap / 200_000, 20))
    case .log: gap < 1000 ? 0 : Int((gap / 1000).bitWidth - (gap / 1000).leadingZeroBitCount) / 3
    }
  }
}

extension Step {
  /// The program that returned here; one that was killed may have waited until then.
  var endedProcess: Int? {
    if case .process(let event) = what, event.what == .exit { event.process } else { nil }
  }

  var call: Call? {
    switch what {
    case .call(let call), .callBegan(let call), .callReturned(let call): call
    default: nil
    }
  }

  var isCallBegin: Bool {
    switch what {
    case .call, .callBegan: true
    default: false
    }
  }

  var isUnfinished: Bool { if case .callBegan = what { true } else { false } }

  /// A FIN or RST that leaves.
  var isEnding: Bool { isDeparture && !(segment?.flags.isDisjoint(with: [.fin, .rst]) ?? true) }

  /// A segment's beginning, so that each is counted once.
  var isDeparture: Bool {
    switch what {
    case .segment, .segmentLeft: true
    default: false
    }
  }
}

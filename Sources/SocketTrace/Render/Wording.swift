/// How calls, segments and times are said, the longest way first: a renderer takes the first that fits.
enum Wording {
  /// `0.748`, `12.3 s`: milliseconds up to a second, then seconds.
  static func clock(_ nanoseconds: Int64) -> String {
    guard nanoseconds.magnitude < 1_000_000_000 else { return span(nanoseconds) }
    let micros = (nanoseconds.magnitude + 500) / 1000
    let digits = String(micros % 1000)
    let sign = nanoseconds < 0 && micros > 0 ? "-" : ""
    return "\(sign)\(micros / 1000).\(String(repeating: "0", count: 3 - digits.count))\(digits)"
  }

  /// `12 µs`, `3.2 ms`, `701 ms`, `2.0 s`.
  static func span(_ nanoseconds: Int64) -> String {
    let sign = nanoseconds < 0 ? "-" : ""
    let size = nanoseconds.magnitude
    func tenths(_ unit: UInt64) -> String { "\(size / unit).\(size % unit * 10 / unit)" }
    return switch size {
    case ..<1000: "\(sign)\(size) ns"
    case ..<1_000_000: "\(sign)\(size / 1000) µs"
    case ..<10_000_000: "\(sign)\(tenths(1_000_000)) ms"
    case ..<1_000_000_000: "\(sign)\(size / 1_000_000) ms"
    case ..<100_000_000_000: "\(sign)\(tenths(1_000_000_000)) s"
    default: "\(sign)\(size / 1_000_000_000) s"
    }
  }

  /// The port of an address with its colon, `:1234`; the whole of a path.
  static func port(_ address: String) -> String {
    for kind in ["unix:", "unix-abstract:"] where address.hasPrefix(kind) {
      return String(address.dropFirst(kind.count))
    }
    guard !address.hasPrefix("/"), let colon = address.lastIndex(of: ":") else { return address }
    return String(address[colon...])
  }

  /// `connect(127.0.0.1:1234)`, `connect(:1234)`, `connect()`.
  static func begin(_ call: Call) -> [String] {
    var ways = ["\(call.name)(\(call.arguments))"]
    if let peer = call.peer ?? (call.name == "bind" ? call.arguments : nil), !call.arguments.isEmpty {
      ways.append("\(call.name)(\(Wording.port(peer)))")
    }
    if let sent = call.sent { ways.append("\(call.name)(\(sent.length))") }
    // Who only looked must not seem to have taken.
    return ways + ["\(call.name)(\(call.peeks ? "MSG_PEEK" : ""))"]
  }

  /// `= 6  66 69 72 73 74 21 "first!"`, `= 6 "first!"`, `= 6`; `= -1 ECONNREFUSED`.
  static func result(_ call: Call) -> [String] {
    if let error = call.error { return ["= -1 \(error)", "= \(error)"] }
    guard let result = call.result else { return [""] }
    var ways: [String] = []
    if call.opened != nil, let peer = call.peer {
      ways += ["= \(result) from \(peer)", "= \(result) from \(port(peer))"]
    }
    if let received = call.received {
      let from = call.peer.map { " from \($0)" } ?? ""
      if received.isEmpty {
        ways += ["= \(result), the end", "= \(result)"]
      } else {
        ways += bytes(received).map { "= \(result)  \($0)\(from)" } + bytes(received).map { "= \(result)  \($0)" }
      }
    }
    return ways + ["= \(result)"]
  }

  /// The first bytes in hex and as text, then only the shorter of both.
  static func bytes(_ payload: Payload) -> [String] {
    guard !payload.prefix.isEmpty else { return [] }
    let shown = Payload(length: payload.length, prefix: Array(payload.prefix.prefix(16)))
    let rest = payload.length > shown.prefix.count ? " … \(payload.count)" : ""
    let hex = Hex.text(shown.prefix, separator: " ")
    let text = shown.isPrintable ? "\"\(shown.text)\"" : nil
    var ways = text.map { ["\(hex) \($0)\(rest)", "\($0)\(rest)"] } ?? ["\(hex)\(rest)"]
    if shown.prefix.count > 4 {
      let head = Array(shown.prefix.prefix(4))
      let part = Payload(length: payload.length, prefix: head)
      ways.append(part.isPrintable ? "\"\(part.text)…\"" : "\(Hex.text(head, separator: " ")) …")
    }
    return ways
  }

  /// `SYN  mss 65495`, `PSH ACK  6 bytes  "first!"`, `PSH ACK`.
  static func segment(_ segment: Segment, withNumbers: Bool = false) -> [String] {
    var head = segment.flags.name
    if segment.medium == .icmp { head = "ICMP \(segment.icmp ?? "")" }
    if segment.isRetransmission { head += head.isEmpty ? "again" : " again" }
    if withNumbers, segment.medium == .tcp {
      head += " seq \(segment.sequence)"
      if segment.flags.contains(.ack) { head += " ack \(segment.acknowledgement)" }
    }
    let gap = head.isEmpty ? "" : "\(head)  "
    var ways: [String] = []
    if !segment.payload.isEmpty || segment.medium == .udp || segment.medium == .unix {
      let count = segment.payload.count
      ways += bytes(segment.payload).map { "\(gap)\(count)  \($0)" }
      if let shortest = bytes(segment.payload).last { ways.append("\(gap)\(shortest)") }
      ways += ["\(gap)\(count)"]
    }
    if !segment.options.isEmpty {
      let first = segment.options.split(separator: ",").first.map(String.init) ?? ""
      ways += ["\(gap)\(segment.options)", "\(gap)\(first)"]
    }
    // Nearly every segment acknowledges, so that goes first where there is no room.
    let short = segment.flags.subtracting([.ack, .psh]).name
    return ways + (short.isEmpty ? [head] : [head, short])
  }

  static func process(_ event: ProcessEvent) -> String {
    switch event.what {
    case .spawn: "starts"
    case .fork: "forks"
    case .exec: event.detail.isEmpty ? "becomes another program" : "becomes \(event.detail)"
    case .exit: event.detail.isEmpty ? "ends" : "ends, \(event.detail)"
    case .crash: "killed by \(event.detail)"
    }
  }

  static func first(of ways: [String], within width: Int) -> String {
    ways.first { $0.count <= width } ?? (ways.last ?? "").cut(to: width)
  }
}

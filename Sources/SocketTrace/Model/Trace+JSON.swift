extension Trace {
  /// The trace as JSON, an event a line. `docs/trace.md` describes the fields; those that say nothing are left out.
  public var json: String {
    var text =
      "{\"schema\":\(Self.schema),\"title\":\(JSONValue.string(title).text),\"epoch\":\(Self.seconds(epoch)),\n"
    text += Self.list("processes", processes.map(\.json)) + ",\n"
    text += Self.list("lanes", lanes.map(\.json)) + ",\n"
    text += Self.list("events", events.map(\.json)) + ",\n"
    return text + "\"account\":\(account.json.text)}\n"
  }

  private static func list(_ name: String, _ values: [JSONValue]) -> String {
    "\"\(name)\":[\(values.map { "\n \($0.text)" }.joined(separator: ","))]"
  }

  /// Nanoseconds as seconds with nine digits behind the point, which loses nothing.
  static func seconds(_ nanoseconds: Int64) -> String {
    let digits = String(nanoseconds.magnitude % 1_000_000_000)
    let whole = "\(nanoseconds < 0 ? "-" : "")\(nanoseconds.magnitude / 1_000_000_000)"
    return "\(whole).\(String(repeating: "0", count: 9 - digits.count))\(digits)"
  }
}

/// Fields in the order in which they are put, without those that are nil, empty or false.
private struct Fields {
  private(set) var all: [JSONValue.Field] = []

  var object: JSONValue { .object(all) }

  mutating func put(_ name: String, _ value: JSONValue) { all.append(JSONValue.Field(name, value)) }
  mutating func put(_ name: String, _ text: String?) {
    if let text, !text.isEmpty { put(name, .string(text)) }
  }
  mutating func put(_ name: String, _ number: (some BinaryInteger)?) {
    if let number { put(name, .number("\(number)")) }
  }
  mutating func put(_ name: String, flag: Bool) {
    if flag { put(name, .bool(true)) }
  }
  mutating func put(_ name: String, time: Int64?) {
    if let time { put(name, .number(Trace.seconds(time))) }
  }
  mutating func put(_ name: String, _ payload: Payload?) {
    guard let payload else { return }
    var fields = Fields()
    fields.put("length", payload.length)
    fields.put("hex", Hex.text(payload.prefix))
    if payload.isPrintable { fields.put("text", payload.text) }
    put(name, fields.object)
  }
}

extension TracedProcess {
  fileprivate var json: JSONValue {
    var fields = Fields()
    fields.put("name", .string(name))
    fields.put("command", command)
    fields.put("pid", pid == 0 ? nil : pid)
    return fields.object
  }
}

extension Lane {
  fileprivate var json: JSONValue {
    var fields = Fields()
    fields.put("process", process)
    fields.put("descriptor", descriptor)
    fields.put("role", role.rawValue)
    fields.put("transport", transport.rawValue)
    fields.put("local", local)
    fields.put("remote", remote)
    fields.put("listener", listener)
    return fields.object
  }
}

extension Account {
  fileprivate var json: JSONValue {
    var fields = Fields()
    fields.put("calls", calls)
    fields.put("segments", segments)
    fields.put("costPerCall", time: costPerCall)
    fields.put("repairs", repairs == 0 ? nil : repairs)
    fields.put("dropped", dropped == 0 ? nil : dropped)
    fields.put("redacted", flag: isRedacted)
    if !measurements.isEmpty { fields.put("measurements", .array(measurements.map(JSONValue.string))) }
    if !warnings.isEmpty { fields.put("warnings", .array(warnings.map(JSONValue.string))) }
    return fields.object
  }
}

extension Event {
  fileprivate var json: JSONValue {
    var fields = Fields()
    switch kind {
    case .call(let call): call.write(into: &fields)
    case .segment(let segment): segment.write(into: &fields)
    case .process(let event):
      fields.put("kind", "process")
      fields.put("process", event.process)
      fields.put("what", event.what.rawValue)
      fields.put("detail", event.detail)
      fields.put("time", time: event.time)
    case .note(let note):
      fields.put("kind", "note")
      fields.put("lane", note.lane)
      fields.put("text", .string(note.text))
      fields.put("time", time: note.time)
    }
    fields.put("inferred", flag: !isMeasured)
    return fields.object
  }
}

extension Call {
  fileprivate func write(into fields: inout Fields) {
    fields.put("kind", "call")
    fields.put("lane", lane)
    fields.put("process", process)
    fields.put("thread", thread == 0 ? nil : thread)
    fields.put("name", .string(name))
    fields.put("arguments", arguments)
    fields.put("result", result)
    fields.put("error", error)
    fields.put("begin", time: begin)
    fields.put("end", time: end)
    fields.put("blocked", flag: isBlocked)
    fields.put("sent", sent)
    fields.put("received", received)
    fields.put("peer", peer)
    fields.put("opened", opened)
    fields.put("state", state?.name)
  }
}

extension Segment {
  fileprivate func write(into fields: inout Fields) {
    fields.put("kind", "segment")
    fields.put("medium", medium.rawValue)
    fields.put("from", from)
    fields.put("to", to)
    fields.put("source", .string(source))
    fields.put("destination", .string(destination))
    fields.put("flags", flags.name)
    if medium == .tcp {
      fields.put("seq", sequence)
      fields.put("ack", flags.contains(.ack) ? acknowledgement : nil)
    }
    fields.put("window", window)
    fields.put("options", options)
    fields.put("payload", payload.isEmpty && medium != .udp && medium != .unix ? nil : payload)
    fields.put("sent", time: sent)
    fields.put("received", time: received)
    fields.put("retransmission", flag: isRetransmission)
    fields.put("fate", fate == .delivered ? nil : fate.rawValue)
    fields.put("icmp", icmp)
    fields.put("senderState", senderState?.name)
    fields.put("receiverState", receiverState?.name)
    fields.put("packet", packet.isEmpty ? nil : Hex.text(packet))
  }
}

extension Trace {
  /// Reads what ``json`` wrote, or what somebody wrote by hand.
  ///
  /// - Throws: ``TraceFormatError``, which names the line or the field.
  public init(json text: String) throws(TraceFormatError) {
    let top = try FieldReader(JSONParser.value(of: text), at: "")
    let schema = try top.integer("schema", Int.self)
    guard schema == Self.schema else {
      throw TraceFormatError(
        "the file has schema \(schema.map(String.init) ?? "of no number"); this program reads schema \(Self.schema)"
      )
    }
    self.init(title: try top.text("title") ?? "", epoch: try top.time("epoch") ?? 0)
    for reader in try top.objects("processes") { processes.append(try TracedProcess(reader)) }
    for reader in try top.objects("lanes") { lanes.append(try Lane(reader)) }
    for reader in try top.objects("events") { events.append(try Event(reader)) }
    if let reader = try top.object("account") { account = try Account(reader) }
    try check()
  }

  /// Every place that an event names is there, so that no renderer need ask again.
  private func check() throws(TraceFormatError) {
    func check(lane: Int?, _ path: String) throws(TraceFormatError) {
      guard let lane, !lanes.indices.contains(lane) else { return }
      throw TraceFormatError("\(path): there is no lane \(lane); the file has \(lanes.count)")
    }
    func check(process: Int?, _ path: String) throws(TraceFormatError) {
      guard let process, !processes.indices.contains(process) else { return }
      throw TraceFormatError("\(path): there is no process \(process); the file has \(processes.count)")
    }
    for (index, lane) in lanes.enumerated() {
      try check(process: lane.process, "lanes[\(index)].process")
      try check(lane: lane.listener, "lanes[\(index)].listener")
    }
    for (index, event) in events.enumerated() {
      let path = "events[\(index)]"
      switch event.kind {
      case .call(let call):
        try check(lane: call.lane, "\(path).lane")
        try check(lane: call.opened, "\(path).opened")
        try check(process: call.process, "\(path).process")
      case .segment(let segment):
        try check(lane: segment.from, "\(path).from")
        try check(lane: segment.to, "\(path).to")
      case .process(let event): try check(process: event.process, "\(path).process")
      case .note(let note): try check(lane: note.lane, "\(path).lane")
      }
      if let end = event.end, end < event.begin { throw TraceFormatError("\(path) ends before it begins") }
    }
  }
}

extension TracedProcess {
  fileprivate init(_ reader: FieldReader) throws(TraceFormatError) {
    self.init(
      name: try reader.needed(reader.text("name"), "name"),
      command: try reader.text("command") ?? "",
      pid: try reader.integer("pid", Int32.self) ?? 0
    )
  }
}

extension Lane {
  fileprivate init(_ reader: FieldReader) throws(TraceFormatError) {
    self.init(
      process: try reader.integer("process", Int.self),
      descriptor: try reader.integer("descriptor", Int32.self),
      role: try reader.needed(reader.word("role", Role.self), "role"),
      transport: try reader.needed(reader.word("transport", Transport.self), "transport"),
      local: try reader.text("local"),
      remote: try reader.text("remote"),
      listener: try reader.integer("listener", Int.self)
    )
  }
}

extension Account {
  fileprivate init(_ reader: FieldReader) throws(TraceFormatError) {
    self.init(
      calls: try reader.text("calls") ?? "",
      segments: try reader.text("segments") ?? "",
      costPerCall: try reader.time("costPerCall"),
      repairs: try reader.integer("repairs", Int.self) ?? 0,
      dropped: try reader.integer("dropped", Int.self) ?? 0,
      isRedacted: try reader.flag("redacted"),
      measurements: try reader.texts("measurements"),
      warnings: try reader.texts("warnings")
    )
  }
}

extension Event {
  fileprivate init(_ reader: FieldReader) throws(TraceFormatError) {
    let kind: Kind
    switch try reader.text("kind") {
    case "call": kind = .call(try Call(reader))
    case "segment": kind = .segment(try Segment(reader))
    case "process":
      kind = .process(
        ProcessEvent(
          process: try reader.needed(reader.integer("process", Int.self), "process"),
          what: try reader.needed(reader.word("what", ProcessEvent.What.self), "what"),
          detail: try reader.text("detail") ?? "",
          time: try reader.needed(reader.time("time"), "time")
        )
      )
    case "note":
      kind = .note(
        Note(
          lane: try reader.integer("lane", Int.self),
          text: try reader.text("text") ?? "",
          time: try reader.needed(reader.time("time"), "time")
        )
      )
    case let other:
      throw TraceFormatError(
        "\(reader.path).kind is \(other ?? "missing"); it can be call, segment, process or note"
      )
    }
    self.init(kind, isMeasured: !(try reader.flag("inferred")))
  }
}

extension Call {
  fileprivate init(_ reader: FieldReader) throws(TraceFormatError) {
    self.init(
      lane: try reader.integer("lane", Int.self),
      process: try reader.needed(reader.integer("process", Int.self), "process"),
      thread: try reader.integer("thread", Int32.self) ?? 0,
      name: try reader.needed(reader.text("name"), "name"),
      arguments: try reader.text("arguments") ?? "",
      result: try reader.integer("result", Int64.self),
      error: try reader.text("error"),
      begin: try reader.needed(reader.time("begin"), "begin"),
      end: try reader.time("end"),
      isBlocked: try reader.flag("blocked"),
      sent: try reader.payload("sent"),
      received: try reader.payload("received"),
      peer: try reader.text("peer"),
      opened: try reader.integer("opened", Int.self),
      state: try reader.state("state")
    )
  }
}

extension Segment {
  fileprivate init(_ reader: FieldReader) throws(TraceFormatError) {
    let flags = try reader.text("flags") ?? ""
    guard let flags = SegmentFlags(name: flags) else {
      throw TraceFormatError("\(reader.path).flags is \(flags); it is made of the words SYN FIN RST PSH URG ACK")
    }
    self.init(
      medium: try reader.needed(reader.word("medium", Medium.self), "medium"),
      from: try reader.integer("from", Int.self),
      to: try reader.integer("to", Int.self),
      source: try reader.text("source") ?? "",
      destination: try reader.text("destination") ?? "",
      flags: flags,
      sequence: try reader.integer("seq", UInt32.self) ?? 0,
      acknowledgement: try reader.integer("ack", UInt32.self) ?? 0,
      window: try reader.integer("window", UInt32.self),
      options: try reader.text("options") ?? "",
      payload: try reader.payload("payload") ?? Payload([]),
      sent: try reader.needed(reader.time("sent"), "sent"),
      received: try reader.time("received"),
      isRetransmission: try reader.flag("retransmission"),
      fate: try reader.word("fate", Fate.self) ?? .delivered,
      icmp: try reader.text("icmp"),
      senderState: try reader.state("senderState"),
      receiverState: try reader.state("receiverState"),
      packet: try reader.bytes("packet")
    )
  }
}

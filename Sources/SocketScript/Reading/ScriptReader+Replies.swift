extension ScriptReader {
  private static let contentKeys = ["text", "hex", "base64", "file", "template"]
  private static let replyKeys = contentKeys + ["delay", "jitter", "chunk", "close", "drop"]

  /// A reply in any of its forms: text, a table, or a list of steps.
  func reply(_ node: Node, _ captures: [String]?, _ name: String) -> Reply? {
    switch node.value {
    case .string(let text):
      let step = Reply.Step.send(Content([.bytes(Array(text.text.utf8))]), nil)
      var room = Content.largest
      check([step], fit: &room, node)
      return Reply([step])
    case .table(let table):
      let steps = self.steps(TableReader(table, name, findings, knows: Self.replyKeys), captures)
      var room = Content.largest
      if let steps { check(steps, fit: &room, node) }
      return steps.map { Reply($0) }
    case .array(let nodes):
      guard nodes.count <= 1000 else {
        findings.report(node.range, "a reply has at most 1000 steps")
        return nil
      }
      var all: [Reply.Step] = []
      var room = Content.largest
      for node in nodes {
        let before = all.count
        defer { check(all[before...], fit: &room, node) }
        switch node.value {
        case .string(let text): all.append(.send(Content([.bytes(Array(text.text.utf8))]), nil))
        case .table(let table):
          let reader = TableReader(table, "a step of \(name)", findings, knows: Self.replyKeys + ["wait"])
          if reader.node("wait") != nil {
            if let wait = reader.duration("wait") {
              all.append(.wait(wait, jitter: reader.duration("jitter") ?? .zero))
            }
          } else if let steps = self.steps(reader, captures) {
            all += steps
          }
        default:
          findings.report(node.range, "a step is text or a table", remark: "{ text = \"…\" }, { wait = \"50ms\" }")
        }
      }
      if let end = all.firstIndex(where: { if case .close = $0 { true } else { false } }), end < all.count - 1 {
        findings.report(node.range, "nothing can be sent behind the step that closes", remark: "close comes last")
      }
      return Reply(all)
    case .integer: _ = bytesText("reply", TableReader(wrap(node), name, findings, knows: ["reply"]))
    default: findings.report(node.range, "\(name) is text, a table or a list of steps", remark: "reply = \"…\"")
    }
    return nil
  }

  /// Says of the step that makes a reply too long that it does; of what depends on a request, only the session knows.
  private func check(_ steps: some Sequence<Reply.Step>, fit room: inout Int, _ node: Node) {
    for case .send(let content, _) in steps {
      let hadRoom = room >= 0
      room -= content.least
      guard hadRoom, room < 0 else { continue }
      let rest = "smaller steps, or fewer"
      findings.report(node.range, "a reply has at most 1 MiB, and with this it has more", remark: rest)
    }
  }

  private func wrap(_ node: Node) -> Table {
    let table = Table(at: node.range, .inline)
    table.add("reply", at: node.range, node)
    return table
  }

  private func steps(_ reader: TableReader, _ captures: [String]?) -> [Reply.Step]? {
    let contents = Self.contentKeys.filter { reader.node($0) != nil }
    if contents.count > 1 {
      let range = reader.table[contents[1]]?.range ?? reader.table.range
      findings.report(range, "\(reader.name) has \(contents.joined(separator: " and "))", remark: "one of them")
    }
    if reader.boolean("drop") == true {
      if let content = contents.first {
        reader.report(content, "\(reader.name) is dropped and has \(content)", "one of the two")
      }
      return []
    }
    var steps: [Reply.Step] = []
    let delay = reader.duration("delay")
    let jitter = reader.duration("jitter") ?? .zero
    if delay != nil || jitter != .zero { steps.append(.wait(delay ?? .zero, jitter: jitter)) }
    let chunks = reader.table("chunk").flatMap { self.chunks($0, reader) }
    if let key = contents.first {
      guard let content = content(key, reader, captures) else { return nil }
      steps.append(.send(content, chunks))
    }
    let closings = Closing.allCases.map(\.rawValue) + ["none"]
    if let closing = reader.word("close", closings).flatMap(Closing.init) { steps.append(.close(closing)) }
    if contents.isEmpty, reader.node("close") == nil, reader.node("drop") == nil {
      let question = reader.table.entries.isEmpty ? "" : " bytes"
      findings.report(
        reader.table.range,
        "\(reader.name) has no\(question.isEmpty ? "thing to send" : question)",
        remark: "text, hex, base64, file or template; drop = true says nothing"
      )
    }
    return steps
  }

  private func chunks(_ table: Table, _ reply: TableReader) -> Chunks? {
    let reader = TableReader(table, "\"chunk\" in \(reply.name)", findings, knows: ["bytes", "every"])
    if reader.node("bytes") == nil { missing("bytes", "bytes = 1", reader) }
    guard let bytes = reader.integer("bytes", 1...1 << 20) else { return nil }
    return Chunks(bytes: bytes, every: reader.duration("every") ?? .zero)
  }

  private func content(_ key: String, _ reader: TableReader, _ captures: [String]?) -> Content? {
    guard let text = key == "hex" ? bytesText(key, reader) : reader.string(key) else { return nil }
    let content = ContentReader(captures: captures) { [findings] fault in
      findings.report(text.range(fault.range), fault.message, remark: fault.remark)
    }
    switch key {
    case "hex": return content.hex(text.text)
    case "template": return content.template(text.text)
    case "base64":
      do throws(ByteNotationError) {
        guard case .bytes(let bytes) = try ByteSource("b64:" + text.text) else { return nil }
        return Content([.bytes(bytes)])
      } catch {
        let place = max(0, error.position - "b64:".utf8.count)
        findings.report(text.range(place..<place + 1), error.reason, remark: error.repair)
        return nil
      }
    case "file":
      switch files.contents(of: text.text) {
      case .bytes(let bytes): return Content([.bytes(bytes)])
      case .refused(let reason):
        let why = reason.isEmpty ? "" : ": \(reason)"
        let remark = "paths begin at the rule file's folder"
        reader.report(key, "the file \"\(text.text)\" cannot be read\(why)", remark)
        return nil
      }
    default: return Content([.bytes(Array(text.text.utf8))])
    }
  }

  // MARK: - Everything that is no rule

  func readEvents(_ top: TableReader) {
    guard let table = top.table("on") else { return }
    let reader = TableReader(table, "[on]", findings, knows: ["connect", "eof", "idle"])
    parts.onConnect = reaction("connect", reader)
    parts.onEnd = reaction("eof", reader)
    parts.onIdle = reaction("idle", reader)
    if parts.onIdle != nil, parts.limits.idle == nil {
      reader.report("idle", "[on.idle] never comes: there is no limit", "[limits] idle = \"30s\"")
    }
  }

  private func reaction(_ key: String, _ on: TableReader) -> Script.Reaction? {
    guard let table = on.table(key) else { return nil }
    let reader = TableReader(table, "[on.\(key)]", findings, knows: ["reply", "next"])
    let next = next(reader)
    if let next { entered.insert(next) }
    if next == nil, mayMeanNext(table) { isEventUnclear = true }
    guard let node = reader.node("reply") else {
      guard next != nil else {
        missing("reply", "reply = \"220 ready\\r\\n\"", reader)
        return nil
      }
      return Script.Reaction(reply: .nothing, next: next)
    }
    return reply(node, [], "the reply of [on.\(key)]").map { Script.Reaction(reply: $0, next: next) }
  }

  func readFault(_ table: Table, _ number: Int) {
    let keys = ["chance", "every", "nth", "do", "delay"]
    let reader = TableReader(table, "fault \(number + 1)", findings, knows: keys)
    let triggers = ["chance", "every", "nth"].filter { reader.node($0) != nil }
    if triggers.count != 1 {
      findings.report(table.range, "\(reader.name) needs one of chance, every and nth", remark: "chance = 0.1")
    }
    let trigger: Fault.Trigger? =
      switch triggers.first {
      case "chance": reader.probability("chance").map { .chance($0) }
      case "every": reader.integer("every", 1 ... .max).map { .every($0) }
      default: reader.integer("nth", 1 ... .max).map { .nth($0) }
      }
    if reader.node("do") == nil { missing("do", "do = \"drop\"", reader) }
    guard let effect = effect(reader), let trigger else { return }
    parts.faults.append(Fault(trigger: trigger, effect: effect))
  }

  private func effect(_ reader: TableReader) -> Fault.Effect? {
    guard let text = reader.string("do", example: "do = \"drop\"")?.text else { return nil }
    let words = ["drop", "duplicate", "late", "reset", "truncate(4)", "flip(1)"]
    if reader.node("delay") != nil, text != "late" { reader.report("delay", "only \"late\" has a delay") }
    let parts = text.split(separator: "(", maxSplits: 1)
    let count = parts.count == 2 && parts[1].hasSuffix(")") ? Int(parts[1].dropLast()) : nil
    switch (parts.first ?? "", count, parts.count) {
    case ("drop", _, 1): return .drop
    case ("duplicate", _, 1): return .duplicate
    case ("reset", _, 1): return .reset
    case ("truncate", let count?, 2) where count >= 0: return .truncate(count)
    case ("flip", let count?, 2) where (1...65536).contains(count): return .flip(count)
    case ("late", _, 1):
      if reader.node("delay") == nil { missing("delay", "delay = \"6s\"", reader) }
      return reader.duration("delay").map { .late($0) }
    default:
      let question = Suggestion.question(text, among: words)
      reader.report("do", "\"\(text)\" is no fault\(question)", words.joined(separator: ", "))
      return nil
    }
  }

  func readDefault(_ table: Table) {
    let reader = TableReader(table, "[default]", findings, knows: ["reply", "close", "drop"])
    let given = ["reply", "close", "drop"].filter { reader.node($0) != nil }
    guard given.count == 1 else {
      findings.report(table.range, "[default] needs one of reply, close and drop", remark: "close = \"fin\"")
      return
    }
    if let node = reader.node("reply") {
      if let reply = reply(node, [], "the reply of [default]") { parts.fallback = .reply(reply) }
    } else if reader.boolean("drop") == true {
      parts.fallback = .drop
    } else if let word = reader.word("close", Closing.allCases.map(\.rawValue)), let closing = Closing(rawValue: word) {
      parts.fallback = .close(closing)
    }
  }

  func readExpectations(_ table: Table) {
    let names = parts.rules.map(\.name)
    for entry in table.entries {
      guard names.contains(entry.key) else {
        guard !mayLackRules else { continue }
        let question = Suggestion.question(entry.key, among: names)
        findings.report(entry.range, "[expect] names \"\(entry.key)\", and no rule has that name\(question)")
        continue
      }
      switch entry.node.value {
      case .integer(let count) where count >= 0:
        parts.expectations.append(Expectation(rule: entry.key, count: count...count))
      case .table(let range):
        let reader = TableReader(range, "what \"\(entry.key)\" expects", findings, knows: ["at-least", "at-most"])
        let least = reader.integer("at-least", 0 ... .max) ?? 0
        let most = reader.integer("at-most", 0 ... .max) ?? .max
        if least <= most {
          parts.expectations.append(Expectation(rule: entry.key, count: least...most))
        } else {
          findings.report(entry.node.range, "at-least is more than at-most")
        }
      default: findings.report(entry.node.range, "a count is expected", remark: "1, or { at-least = 1 }")
      }
    }
  }
}

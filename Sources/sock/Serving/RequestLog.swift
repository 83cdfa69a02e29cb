import SocketScript

/// The lines that `sock serve` writes about requests: one a request, beginning with the name of the rule.
///
///     1  tcp://127.0.0.1:53412  1 byte 1b .  →  6 bytes 66 69 72 73 74 21 first!
///     no rule matched 1 byte 41  tcp://127.0.0.1:53412  →  close
struct RequestLog: Sendable {
  enum Form: Sendable { case text, json, none }

  let form: Form

  /// Long requests and replies are cut here in text: a line is to be read, and JSON has all of it.
  static let shown = 32

  /// The line for `action`, newline included; nil where none is wanted.
  func line(for action: Action, peer: String) -> String? {
    switch form {
    case .none: nil
    case .text: "\(Self.subject(of: action, peer: peer))  →  \(Self.object(of: action))\n"
    case .json: Self.json(action, peer: peer)
    }
  }

  private static func subject(of action: Action, peer: String) -> String {
    let request = count(action.request)
    return switch action.reason {
    case .rule(let name): "\(name)  \(peer)  \(bytes(action.request))"
    case .event(let name) where action.fault == nil: "\(name)  \(peer)"
    case .event(let name): "\(name)  \(peer)  \(bytes(action.request))"
    case .noRuleMatched: "no rule matched \(request)  \(peer)"
    case .endInsideRequest: "ended inside a request: \(request)  \(peer)"
    case .requestTooLong: "no request, or too long for one: \(request)  \(peer)"
    case .noReplyPossible(let rule): "no reply of rule \(rule) can be made for \(request)  \(peer)"
    case .tooManyReplies: "more replies than a second may have: \(request)  \(peer)"
    case .lifetimeOver: "as old as a connection may get  \(peer)"
    case .idle: "idle  \(peer)"
    }
  }

  private static func object(of action: Action) -> String {
    let fault = action.fault.map { "fault \($0): " } ?? ""
    return switch action.deed {
    case .reply(let reply): fault + bytes(reply[...])
    case .steps(let steps): fault + steps.map(Self.step).joined(separator: ", ")
    case .close: "close"
    case .drop: fault + "no reply"
    case .forward: "upstream"
    }
  }

  private static func step(_ step: Action.Step) -> String {
    switch step {
    case .send(let bytes), .endless(let bytes): Self.bytes(bytes[...])
    case .trickle(let bytes, let size, _): "\(Self.bytes(bytes[...])) in pieces of \(size)"
    case .wait(let duration): "wait \(duration.forPeople)"
    case .close(let closing): "close \(closing.rawValue)"
    }
  }

  /// `1 byte 41`
  private static func count(_ bytes: ArraySlice<UInt8>) -> String {
    let dump = HexDump(bytes.prefix(shown))
    let rest = bytes.count > shown ? " …" : ""
    return HexDump(bytes).count + (bytes.isEmpty ? "" : " " + dump.hex) + rest
  }

  /// `6 bytes 66 69 72 73 74 21 first!`
  private static func bytes(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.isEmpty ? count(bytes) : "\(count(bytes)) \(HexDump(bytes.prefix(shown)).text)"
  }

  private static func json(_ action: Action, peer: String) -> String {
    var fields: [(String, JSON)] = [("event", .string("request")), ("peer", .string(peer))]
    switch action.reason {
    case .rule(let name): fields.append(("rule", .string(name)))
    case .noReplyPossible(let rule): fields += [("rule", .string(rule)), ("why", .string("no reply can be made"))]
    case .noRuleMatched: fields.append(("why", .string("no rule matched")))
    case .endInsideRequest: fields.append(("why", .string("ended inside a request")))
    case .requestTooLong: fields.append(("why", .string("request too long")))
    case .tooManyReplies: fields.append(("why", .string("too many replies")))
    case .lifetimeOver: fields.append(("why", .string("lifetime over")))
    case .idle: fields.append(("why", .string("idle")))
    case .event(let name): fields.append(("why", .string(name)))
    }
    if let fault = action.fault { fields.append(("fault", .string(fault))) }
    fields.append(("request", .bytes(action.request)))
    switch action.deed {
    case .reply(let reply): fields += [("action", .string("reply")), ("reply", .bytes(reply[...]))]
    case .steps(let steps): fields += [("action", .string("steps")), ("steps", .array(steps.map(Self.json)))]
    case .close: fields.append(("action", .string("close")))
    case .drop: fields.append(("action", .string("drop")))
    case .forward: fields.append(("action", .string("upstream")))
    }
    return JSON.line(fields)
  }

  private static func json(_ step: Action.Step) -> JSON {
    switch step {
    case .send(let bytes), .endless(let bytes): .object([("send", .bytes(bytes[...]))])
    case .trickle(let bytes, let size, let pause):
      .object([("send", .bytes(bytes[...])), ("pieces", .number(size)), ("every", .seconds(pause))])
    case .wait(let duration): .object([("wait", .seconds(duration))])
    case .close(let closing): .object([("close", .string(closing.rawValue))])
    }
  }
}

extension RequestLog {
  /// A line about a connection instead of a request.
  func write(remark: String, peer: String) {
    switch form {
    case .none: break
    case .text: write("\(remark)  \(peer)\n")
    case .json: write(JSON.line([("event", .string("remark")), ("peer", .string(peer)), ("why", .string(remark))]))
    }
  }

  /// Writes lines where their form belongs: JSON is what was asked for, and text is about it.
  func write(_ lines: String) {
    (form == .json ? StandardStream.output : .errors).write(lines)
  }
}

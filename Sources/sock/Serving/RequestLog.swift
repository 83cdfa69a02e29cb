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
    switch action.reason {
    case .rule(let name): "\(name)  \(peer)  \(bytes(action.request))"
    case .noRuleMatched: "no rule matched \(count(action.request))  \(peer)"
    case .endInsideRequest: "ended inside a request: \(count(action.request))  \(peer)"
    case .idle: "idle  \(peer)"
    }
  }

  private static func object(of action: Action) -> String {
    switch action.deed {
    case .reply(let reply): bytes(reply[...])
    case .close: "close"
    case .drop: "no reply"
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
    case .noRuleMatched: fields.append(("why", .string("no rule matched")))
    case .endInsideRequest: fields.append(("why", .string("ended inside a request")))
    case .idle: fields.append(("why", .string("idle")))
    }
    fields.append(("request", .bytes(action.request)))
    switch action.deed {
    case .reply(let reply): fields += [("action", .string("reply")), ("reply", .bytes(reply[...]))]
    case .close: fields.append(("action", .string("close")))
    case .drop: fields.append(("action", .string("drop")))
    }
    return JSON.line(fields)
  }
}

extension RequestLog {
  /// Writes lines where their form belongs: JSON is what was asked for, and text is about it.
  func write(_ lines: String) {
    (form == .json ? StandardStream.output : .errors).write(lines)
  }
}

import SocketAddresses
import SocketKernel
import SocketScript

/// `sock send --rules FILE`: the client's side of a rule file. Every rule that matches one request only is asked, in
/// the file's order, and what the file says is what must come back.
struct RulePlay {
  let script: Script
  let timeout: Duration
  let isQuiet: Bool
  let isJSON: Bool

  /// - Throws: ``Failure`` with exit code 1 where an answer differs.
  func run(over places: [Place]) async throws(Failure) {
    var (asked, different) = (0, 0)
    for rule in script.rules {
      let isStream = places.first?.transport.semantics == .stream
      guard script.isForeseeable(rule) else {
        skip(rule, "a counter, chance or the time decides what it answers")
        continue
      }
      guard let literal = rule.pattern.literal,
        let wire = isStream ? (script.framing ?? .arrival).wire(literal) : literal
      else {
        skip(rule, "it has no one request that could be sent")
        continue
      }
      guard let expected = expectation(wire, of: rule, isStream: isStream) else {
        skip(rule, "it gives a new client no answer")
        continue
      }
      asked += 1
      var reply = Reply(form: .raw, request: wire, keeps: true, isShown: false)
      let until: Until = isStream && !expected.isEmpty ? .bytes(expected.count) : .automatic
      let caller = Caller(.bytes(wire), until: until, endOfInput: .never, timeout: timeout)
      let outcome = try await caller.call(places, &reply)
      if outcome.failure == nil, reply.bytes == expected {
        tell("same     \(rule.name)  \(HexDump(wire).hex)  →  \(HexDump(expected).text)")
        note(rule, "same", [("sent", .bytes(wire[...])), ("received", .bytes(expected[...]))])
      } else {
        different += 1
        let why = outcome.failure.map { ": \($0.message.split(separator: "\n").first ?? "")" } ?? ""
        tell(
          """
          differs  \(rule.name)  \(HexDump(wire).hex)\(why)
            expected  \(HexDump(expected).hex)  \(HexDump(expected).text)
            received  \(HexDump(reply.bytes).hex)  \(HexDump(reply.bytes).text)
          """
        )
        var fields: [(String, JSON)] = [
          ("sent", .bytes(wire[...])), ("expected", .bytes(expected[...])), ("received", .bytes(reply.bytes[...])),
        ]
        if let failure = outcome.failure { fields.append(("why", .string(failure.message))) }
        note(rule, "differs", fields)
      }
    }
    guard asked > 0 else {
      throw Failure(.wrongCommandLine, "no rule of the file has one request and an answer to foresee: nothing to send")
    }
    guard different == 0 else { throw Failure(.no, "\(different) of \(asked) answers differ from the file") }
  }

  /// What the file answers on a new connection, where it is this rule that answers and gives bytes; what the server
  /// says first is part of it.
  private func expectation(_ wire: [UInt8], of rule: Rule, isStream: Bool) -> [UInt8]? {
    var session = ScriptSession(script, over: isStream ? .stream : .datagram)
    var reply: [UInt8] = []
    var isThisRule = false
    func note(_ action: Action) {
      if case .rule(rule.name) = action.reason { isThisRule = true }
      switch action.deed {
      case .reply(let bytes): reply += bytes
      case .steps(let steps):
        for step in steps {
          switch step {
          case .send(let bytes), .trickle(let bytes, _, _): reply += bytes
          case .wait, .close, .endless: break
          }
        }
      case .close, .drop, .forward: break
      }
    }
    session.start(at: .zero, perform: note)
    session.receive(wire[...], at: .zero, perform: note)
    return isThisRule && !reply.isEmpty ? reply : nil
  }

  private func skip(_ rule: Rule, _ why: String) {
    tell("skipped  \(rule.name)  \(why)")
    note(rule, "skipped", [("why", .string(why))])
  }

  private func tell(_ line: String) { if !isQuiet, !isJSON { StandardStream.output.write(line + "\n") } }

  private func note(_ rule: Rule, _ result: String, _ fields: [(String, JSON)]) {
    guard isJSON else { return }
    let head: [(String, JSON)] = [
      ("event", .string("rule")), ("rule", .string(rule.name)), ("result", .string(result)),
    ]
    StandardStream.output.write(JSON.line(head + fields))
  }
}

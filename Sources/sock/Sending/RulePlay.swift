import SocketAddresses
import SocketKernel
import SocketScript

/// `sock send --rules FILE`: the client's side of a rule file. Every rule that matches one request only is asked, in
/// the file's order, and what the file says is what must come back.
struct RulePlay {
  let script: Script
  let timeout: Duration
  let isQuiet: Bool

  /// - Throws: ``Failure`` with exit code 1 where an answer differs.
  func run(over places: [Place]) async throws(Failure) {
    var (asked, different) = (0, 0)
    for rule in script.rules {
      let isStream = places.first?.transport.semantics == .stream
      guard let literal = rule.pattern.literal,
        let wire = isStream ? (script.framing ?? .arrival).wire(literal) : literal,
        let expected = expectation(wire, of: rule, isStream: isStream)
      else {
        tell("skipped  \(rule.name)")
        continue
      }
      asked += 1
      var reply = Reply(form: .raw, request: wire, keeps: true, isShown: false)
      let until: Until = isStream && !expected.isEmpty ? .bytes(expected.count) : .automatic
      let caller = Caller(.bytes(wire), until: until, endOfInput: .never, timeout: timeout)
      let outcome = try await caller.call(places, &reply)
      if outcome.failure == nil, reply.bytes == expected {
        tell("same     \(rule.name)  \(HexDump(wire).hex)  →  \(HexDump(expected).text)")
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
      }
    }
    guard asked > 0 else { throw Failure(.wrongBytes, "no rule of the file matches one request only: nothing to send") }
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
      case .steps(let steps): for case .send(let bytes) in steps { reply += bytes }
      case .close, .drop, .forward: break
      }
    }
    session.start(at: .zero, perform: note)
    session.receive(wire[...], at: .zero, perform: note)
    return isThisRule && !reply.isEmpty ? reply : nil
  }

  private func tell(_ line: String) { if !isQuiet { StandardStream.output.write(line + "\n") } }
}

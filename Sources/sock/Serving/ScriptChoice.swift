import SocketAddresses
import SocketScript

/// Which script a server answers by: what the command line says about it.
struct ScriptChoice: Sendable {
  var file: String?
  var rules: [String] = []
  var builtin: String?
  var frame: String?
  var onMiss: String?
  /// The endpoints of the command line.
  var endpoints: [String] = []

  /// What messages call the script where it is no file.
  var name: String { file ?? (rules.isEmpty ? "the built-in script" : "--rule") }

  /// - Parameter isAgain: whether a server answers by it already.
  /// - Throws: ``Failure`` with everything that is wrong with the file, or the words.
  func script(isAgain: Bool = false) throws(Failure) -> Script {
    let ways = [file != nil, !rules.isEmpty, builtin != nil].count { $0 }
    guard ways <= 1 else {
      throw Failure(.wrongCommandLine, "--rules, --rule and --builtin each say how to answer: give one of them")
    }
    if frame != nil, rules.isEmpty {
      throw Failure(.wrongCommandLine, "--frame says where a request of --rule ends; a rule file has [frame]")
    }
    let script =
      if let file { try RuleFile.script(file, stream: stream(among:), isAgain: isAgain) } else { try fromWords() }
    guard let onMiss, onMiss != "record", onMiss != "upstream" else { return script }
    guard let fallback = Script.Fallback(word: onMiss) else {
      throw Failure(.wrongCommandLine, "\"\(onMiss)\" is nothing to do on a miss; there are close, drop, reset, record")
    }
    return script.with(fallback: fallback)
  }

  /// The words of the endpoints to serve.
  /// - Parameter listen: those that the script names.
  func endpoints(orElse listen: [String]) -> [String] {
    endpoints.isEmpty ? listen.isEmpty ? ["tcp://127.0.0.1:1234", "udp://127.0.0.1:1234"] : listen : endpoints
  }

  private func stream(among listen: [String]) -> String? {
    endpoints(orElse: listen).lazy.compactMap { try? Endpoint(word: $0, among: Endpoint.served) }
      .first { $0.transport.semantics == .stream }?.description
  }

  private func fromWords() throws(Failure) -> Script {
    if let builtin {
      guard let script = Script.builtins.first(where: { $0.name == builtin })?.script else {
        let names = Script.builtins.map(\.name).joined(separator: " ")
        throw Failure(.wrongCommandLine, "\"\(builtin)\" is not built in\n  there are   \(names)")
      }
      return script
    }
    guard !rules.isEmpty else { return .lecture }
    var parsed: [Rule] = []
    for (number, word) in rules.enumerated() { parsed.append(try Self.rule(word, number + 1)) }
    return Script(framing: try framing(parsed), rules: parsed)
  }

  /// `0x1b=first!`: the bytes of the request, and those of the reply.
  private static func rule(_ word: String, _ number: Int) throws(Failure) -> Rule {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty else {
      throw Failure(.wrongCommandLine, "\"\(word)\" is no rule; a rule is request=reply: --rule 0x1b=first!")
    }
    let request = try Input.bytes(parts[0])
    return Rule(name: "\(number)", pattern: .exactly(request), reply: try Input.bytes(parts[1]))
  }

  /// Where a request ends: as told, or after as many bytes as all of the requests have.
  private func framing(_ rules: [Rule]) throws(Failure) -> Framing? {
    if let frame {
      guard let framing = Framing(word: frame) else {
        let words = "line, eof, bytes=4, idle=50ms, delim=0x00"
        throw Failure(.wrongCommandLine, "\"\(frame)\" does not say where a request ends; the words are \(words)")
      }
      return framing
    }
    let lengths = Set(
      rules.map { rule in
        if case .exactly(let bytes) = rule.pattern { bytes.count } else { 0 }
      }
    )
    return lengths.count == 1 ? lengths.first.map { .bytes(max(1, $0)) } : nil
  }

  /// What keeps a script from serving an endpoint.
  func check(_ script: Script, for endpoints: [Endpoint]) throws(Failure) {
    for endpoint in endpoints where endpoint.transport.semantics == .stream {
      guard let error = script.missingFraming(for: endpoint.description, file: name) else { continue }
      guard file == nil else { throw Failure(.wrongBytes, "this rule file cannot be used\n\(error)") }
      throw Failure(
        .wrongCommandLine,
        """
        the rules have requests of several lengths: where does a request end?
          add         --frame line, or --frame idle=50ms
        """
      )
    }
  }
}

extension Framing {
  init?(word: String) {
    func value(_ key: String) -> String? { word.hasPrefix(key + "=") ? String(word.dropFirst(key.count + 1)) : nil }
    if word == "line" {
      self = .line
    } else if word == "eof" {
      self = .end
    } else if let count = value("bytes").flatMap(Int.init), count > 0 {
      self = .bytes(count)
    } else if let text = value("idle"), let duration = try? Duration(word: text) {
      self = .silence(duration)
    } else if let text = value("delim"), let source = try? ByteSource(text), case .bytes(let bytes) = source,
      !bytes.isEmpty
    {
      self = .delimiter(bytes, keep: false)
    } else {
      return nil
    }
  }
}

extension Script.Fallback {
  /// What `--on-miss` says.
  init?(word: String) {
    switch word {
    case "close": self = .close(.fin)
    case "reset": self = .close(.reset)
    case "drop": self = .drop
    default: return nil
    }
  }
}

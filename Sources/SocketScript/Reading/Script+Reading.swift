extension Script {
  /// The largest rule file that is read.
  public static let largestFile = 4 << 20

  /// Reads a rule file.
  ///
  /// - Parameters:
  ///   - text: the contents.
  ///   - name: what messages call the file. One that ends in `.json` is JSON, all others are TOML.
  ///   - stream: the first endpoint that is a stream, of those that will be served if the file names these; nil for none.
  ///   - file: the contents of a file that a reply names, by its path as it is written.
  /// - Throws: ``ScriptError`` with everything that is wrong.
  public init(
    reading text: [UInt8],
    name: String,
    stream: (_ listen: [String]) -> String? = { _ in nil },
    file: @escaping (String) -> NamedFile = { _ in .refused("") }
  ) throws(ScriptError) {
    let findings = Findings(SourceText(name: name, bytes: text.count > Self.largestFile ? [] : text))
    guard text.count <= Self.largestFile else {
      findings.report(wholeFile: "a rule file has at most 4 MiB, and this one has \(text.count) bytes")
      throw findings.error ?? ScriptError(diagnostics: [])
    }
    guard String(validating: text, as: UTF8.self) != nil else {
      findings.report(wholeFile: "this is not UTF-8 text", notes: ["bytes are written in hex: \"1b 9b\""])
      throw findings.error ?? ScriptError(diagnostics: [])
    }
    let root = name.hasSuffix(".json") ? JSONReader.read(findings) : TOMLReader.read(findings)
    if let root {
      let reader = ScriptReader(root, findings, file)
      let parts = reader.read()
      Reachability.check(parts, reader)
      if let endpoint = stream(parts.listen) { reader.checkFraming(for: endpoint) }
      if findings.diagnostics.isEmpty {
        self.init(parts)
        return
      }
    }
    throw findings.error ?? ScriptError(diagnostics: [])
  }

  /// What keeps the script from serving an endpoint that is a stream, in the words of the file's other errors.
  public func missingFraming(for endpoint: String, file: String) -> ScriptError? {
    guard framing == nil, !rules.isEmpty else { return nil }
    let diagnostic = Diagnostic(file: file, Self.missingFraming(for: endpoint), notes: [Self.waysOfFraming])
    return ScriptError(diagnostics: [diagnostic])
  }

  static func missingFraming(for endpoint: String) -> String {
    "[frame] is needed for \(endpoint): where does a request end?"
  }
  static let waysOfFraming = "kind = \"bytes\" count = 1 · kind = \"line\" · kind = \"idle\" after = \"200ms\""
}

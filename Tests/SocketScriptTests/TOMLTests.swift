import Testing

@testable import SocketScript

/// The reader of TOML against the specification's own sentences.
@Suite struct TOMLTests {
  func read(_ text: String) -> (String, String) {
    let findings = Findings(SourceText(name: "t", bytes: Array(text.utf8)))
    let table = TOMLReader.read(findings)
    return (table.spoken, findings.error?.description ?? "")
  }

  @Test(arguments: [
    ("a = 1 # b", "{a:1}"), ("\"a b\" = 'c'", "{a b:c}"), ("a.b.c = true", "{a:{b:{c:true}}}"),
    ("[a]\nb = 1\n[a.c]\nd = 2", "{a:{b:1,c:{d:2}}}"), ("[a.b]\nc = 1\n[a]\nd = 2", "{a:{b:{c:1},d:2}}"),
    ("[[a]]\nb = 1\n[[a]]\nb = 2\n[a.c]\nd = 3", "{a:[{b:1},{b:2,c:{d:3}}]}"),
    ("a = { b = 1, c.d = [ 1, 2, ] }", "{a:{b:1,c:{d:[1,2]}}}"), ("a = [\n 1, # one\n 2\n]", "{a:[1,2]}"),
    ("a = \"\\u00e9\\t\\\"\"", "{a:é\t\"}"), ("a = '''\nx'y\n'''", "{a:x'y\n}"),
    ("a = \"\"\"\nx \\\n   y\"\"\"", "{a:x y}"),
    ("a = \"\"\"\"x\"\"\"\"", "{a:\"x\"}"), ("a = 0x1F", "{a:31}"), ("a = 1_000", "{a:1000}"), ("a = -0b11", ""),
    ("a = 0.5", "{a:0.5}"), ("a = 1e3", "{a:1000.0}"), ("a = 1979-05-27T07:32:00Z", "{a:time}"),
    ("a = 1979-05-27 07:32:00", "{a:time}"), ("a = 07:32:00", "{a:time}"), ("\r\na = 1\r\n", "{a:1}"),
  ]) func itReads(text: String, tree: String) {
    let (read, errors) = read(text)
    if tree.isEmpty { #expect(!errors.isEmpty) } else { #expect(read == tree && errors.isEmpty, "\(errors)") }
  }

  @Test(arguments: [
    "a = 1\na = 2", "[a]\n[a]", "a.b = 1\n[a]", "[a]\nb = 1\n[[a]]", "a = {b = 1}\na.c = 2", "a = {b = 1}\n[a.c]",
    "a = [1]\n[[a]]", "a = 1 b = 2", "a", "= 1", "a = ", "a = 01", "a = 1__0", "a = _1", "a = .5", "a = 5.", "a = 1e",
    "a = \"x\ny\"", "a = \"\\q\"", "a = \"\\ud800\"", "a = 'x", "a = [1", "a = {b = 1,}", "a = {b = 1\n}", "[a", "[[a]",
    "[]", "a = \u{1}", "a = tru", "a = \"\u{1}\"", "# \u{7f}", "a..b = 1", "a = +-1", "a = 0x", "\"\"\"a\"\"\" = 1",
  ]) func itRefuses(text: String) {
    #expect(!read(text).1.isEmpty)
  }

  @Test func everyLineThatIsWrongIsSaid() {
    #expect(read("a = \nb = 1\nc = x y\n[d").1.components { $0.hasPrefix("t:") }.count == 3)
  }

  /// Files that somebody wrote against the reader: it ends, and with an error.
  @Test(arguments: [
    "a = " + String(repeating: "[", count: 100_000), "a = " + String(repeating: "{b=", count: 100_000),
    String(repeating: "a.", count: 100_000) + "b = 1", String(repeating: "[", count: 100_000),
    "a = \"" + String(repeating: "\\", count: 99_999),
  ]) func itEndsOnAnything(text: String) {
    #expect(!read(text).1.isEmpty)
    #expect(!errors(text, name: "t.json").isEmpty)
  }
}

extension String {
  fileprivate func components(_ isWanted: (Substring) -> Bool) -> [Substring] {
    split(separator: "\n").filter(isWanted)
  }
}

extension Table {
  fileprivate var spoken: String { "{\(entries.map { "\($0.key):\($0.node.spoken)" }.joined(separator: ","))}" }
}

extension Node {
  fileprivate var spoken: String {
    switch value {
    case .string(let text): text.text
    case .integer(let number): "\(number)"
    case .float(let number): "\(number)"
    case .boolean(let value): "\(value)"
    case .time: "time"
    case .array(let nodes): "[\(nodes.map(\.spoken).joined(separator: ","))]"
    case .table(let table): table.spoken
    }
  }
}

/// A verb's help, made to fit a screen of 24 lines.
enum HelpPage {
  /// The parser's page without what says nothing: the heading above the first sentence, the empty lines around the
  /// usage, and the two options that every program has.
  static func compact(_ page: String) -> String {
    var lines: [Substring] = []
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "OPTIONS:" {
        if lines.last == "" { lines.removeLast() }
        continue
      }
      if line.hasPrefix("  --version  ") || line.hasPrefix("  -h, --help  ") { continue }
      if line == "", lines.last == "" { continue }
      lines.append(line)
    }
    while lines.last == "" { lines.removeLast() }
    let heading = "OVERVIEW: "
    if let first = lines.first, first.hasPrefix(heading) { lines[0] = first.dropFirst(heading.count) }
    return lines.joined(separator: "\n") + "\n"
  }
}

import Glibc

/// The table, again and again, like `top`; only the lines that have changed are written.
struct PortsWatch {
  let question: PortsQuestion
  let interval: Duration
  /// How often; nil until it is interrupted.
  let count: Int?

  private var milliseconds: Int64 {
    interval.components.seconds * 1000 + interval.components.attoseconds / 1_000_000_000_000_000
  }

  func run() throws(Failure) {
    var screen = LiveScreen(isTerminal: StandardStream.output.isTerminal, height: Screen.height)
    var done = 0
    while true {
      StandardStream.output.write(screen.show(SocketList(try question.ask()).text(width: Screen.width)))
      done += 1
      if done == count { return }
      poll(nil, 0, Int32(clamping: milliseconds))
    }
  }
}

/// What a terminal shows, so that only the difference needs to be written.
///
/// Where there is no terminal, what appeared is written with `+` before it and what went with `-`.
struct LiveScreen {
  let isTerminal: Bool
  let height: Int
  private var shown: [Substring]?

  init(isTerminal: Bool, height: Int) {
    self.isTerminal = isTerminal
    self.height = height
  }

  /// The bytes that turn what is shown into `text`.
  mutating func show(_ text: String) -> String {
    let lines = text.split(separator: "\n")
    defer { shown = isTerminal ? Array(lines.prefix(height - 1)) : lines }
    guard let shown else { return isTerminal ? "\u{1b}[H\u{1b}[2J" + paint(lines, over: []) : text }
    return isTerminal ? paint(lines, over: shown) : Self.difference(lines, from: shown)
  }

  /// `ESC [ row H` goes to a line, `ESC [ K` clears what is behind the cursor. Source: console_codes(4).
  private func paint(_ lines: [Substring], over old: [Substring]) -> String {
    let fitting = lines.prefix(height - 1)
    var bytes = ""
    for row in 0..<max(fitting.count, old.count) {
      let new = row < fitting.count ? fitting[row] : ""
      if row < old.count, old[row] == new { continue }
      bytes += "\u{1b}[\(row + 1)H\(new)\u{1b}[K"
    }
    return bytes.isEmpty ? "" : bytes + "\u{1b}[\(fitting.count + 1)H"
  }

  private static func difference(_ lines: [Substring], from old: [Substring]) -> String {
    // A wider cell somewhere moves the columns of all lines, which changes nothing in them.
    func words(_ line: Substring) -> String { line.split(separator: " ").joined(separator: " ") }
    let (before, after) = (Set(old.map(words)), Set(lines.map(words)))
    return old.filter { !after.contains(words($0)) }.map { "- \($0)\n" }.joined()
      + lines.filter { !before.contains(words($0)) }.map { "+ \($0)\n" }.joined()
  }
}

extension Screen {
  /// The height of the terminal; 24 where it is not known.
  static var height: Int {
    if let lines = getenv("LINES").flatMap({ Int(String(cString: $0)) }), lines > 2 { return lines }
    var size = winsize()
    return ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_row > 2 ? Int(size.ws_row) : 24
  }
}

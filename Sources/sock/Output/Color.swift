import Glibc

/// Colours of a terminal, for what a person looks at: never for what another program reads.
enum ColorChoice: String, CaseIterable, Sendable {
  case auto, always, never

  init(word: String) throws(WordError) {
    guard let choice = Self(rawValue: word) else {
      throw WordError("\"\(word)\" is no choice of colours; the words are auto, always, never")
    }
    self = choice
  }

  enum Hue: String {
    case request = "33"
    case reply = "32"
  }

  /// `text` in a colour where the stream shows it. `auto` means a terminal that can, unless `NO_COLOR` is set to
  /// anything (https://no-color.org).
  func paint(_ text: some StringProtocol, _ hue: Hue, on stream: StandardStream) -> String {
    isWanted(on: stream) ? "\u{1b}[\(hue.rawValue)m\(text)\u{1b}[0m" : String(text)
  }

  private func isWanted(on stream: StandardStream) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: stream.isTerminal && Self.variable("NO_COLOR").isEmpty && Self.variable("TERM") != "dumb"
    }
  }

  private static func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
}

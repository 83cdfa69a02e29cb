/// What a cell of a drawing means; a terminal with colours shows it, and no meaning rests on colour alone.
enum Ink: Hashable {
  case plain, faint, strong, error, segment, state, warning

  /// The numbers of ECMA-48's SGR, section 8.3.117.
  var code: String {
    switch self {
    case .plain: "0"
    case .faint: "2"
    case .strong: "1"
    case .error: "1;31"
    case .segment: "36"
    case .state: "32"
    case .warning: "33"
    }
  }
}

/// One line of text on which things are put at columns.
struct TextRow {
  private var cells: [(character: Character, ink: Ink)] = []

  /// Puts `text` so that its first character is in `column`; what was there is replaced.
  mutating func put(_ text: String, at column: Int, _ ink: Ink = .plain) {
    var column = column
    for character in text {
      while cells.count <= column { cells.append((" ", .plain)) }
      // One cell for one character: nothing may move the rest of the line.
      cells[column] = (character.isNewline || character.isASCII && character < " " ? " " : character, ink)
      column += 1
    }
  }

  /// The line without spaces at its end.
  func text(isColoured: Bool, isASCII: Bool) -> String {
    var end = cells.count
    while end > 0, cells[end - 1].character == " " { end -= 1 }
    var text = ""
    var current = Ink.plain
    for cell in cells[..<end] {
      if isColoured, cell.ink != current, cell.character != " " {
        if current != .plain { text += "\u{1b}[0m" }
        if cell.ink != .plain { text += "\u{1b}[\(cell.ink.code)m" }
        current = cell.ink
      }
      text.append(isASCII ? ASCIIGlyphs.replacement(of: cell.character) : cell.character)
    }
    return current == .plain ? text : text + "\u{1b}[0m"
  }
}

/// The drawing's characters on a terminal that has only ASCII, one for one.
enum ASCIIGlyphs {
  private static let replacements: [Character: Character] = [
    "│": "|", "┊": ":", "⋮": ":", "├": "|", "┤": "|", "─": "-", "╌": ".", "═": "=", "▶": ">", "◀": "<", "●": "*",
    "✕": "x", "▒": "#", "░": ":", "…": "~", "·": "-", "→": ">", "←": "<", "⋯": "~", "“": "\"", "”": "\"", "µ": "u",
  ]

  static func replacement(of character: Character) -> Character {
    character.isASCII ? character : replacements[character] ?? "?"
  }
}

extension String {
  /// At most `width` characters, the last of them … where something was cut off.
  func cut(to width: Int) -> String { count <= width ? self : prefix(max(width - 1, 0)) + "…" }

  /// The text in lines of at most `width` characters, broken at spaces where that is possible.
  func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = String(word)
      } else {
        line += line.isEmpty ? String(word) : " \(word)"
      }
    }
    return lines + [line]
  }
}

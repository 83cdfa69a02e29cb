/// A command line in one word, `python3 server.py 'a b'`, as its words. No shell reads it: no variables, no `;`.
enum CommandWords {
  static func words(of line: String) throws(WordError) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if quote == nil, character.isWhitespace {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil, !isEscaped else { throw WordError("\"\(line)\" has a quote without its end") }
    if let word { words.append(word) }
    return words
  }
}

/// `server='python3 server.py'`: a program to run, and what it is called in the picture.
struct NamedCommand: Sendable {
  let name: String
  let words: [String]

  init(word: String) throws(WordError) {
    let parts = word.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, parts[0].allSatisfy({ $0.isLetter || $0.isNumber || "-_ ".contains($0) }) else {
      throw WordError("\"\(word)\" has no name; write --run server='python3 server.py'")
    }
    name = String(parts[0])
    words = try CommandWords.words(of: String(parts[1]))
    guard !words.isEmpty else { throw WordError("\"\(word)\" names no program") }
  }
}

extension Expression {
  /// Names that no capture can have.
  static let reserved = ["request", "length", "counter", "unixtime", "daytime"]
}

/// Reads calculations: `count >= 1 && count <= 125`.
struct ExpressionReader {
  struct Fault: Error {
    let range: Range<Int>
    let message: String
    let remark: String
  }

  private let text: [UInt8]
  private let captures: [String]?
  private var position = 0
  private var depth = 0

  /// - Parameter captures: the names; nil where they are not known, and every name is as good as another.
  static func read(_ text: String, captures: [String]?) throws(Fault) -> Expression {
    var reader = ExpressionReader(text: Array(text.utf8), captures: captures)
    let expression = try reader.expression(above: 0)
    guard reader.position == reader.text.count else {
      throw reader.fault("this is not expected here", "names, numbers, + - * / % & |, == != < <= > >=, && || ! ( )")
    }
    return expression
  }

  private init(text: [UInt8], captures: [String]?) {
    self.text = text
    self.captures = captures
  }

  private func fault(_ message: String, _ remark: String = "") -> Fault {
    let start = min(position, max(0, text.count - 1))
    return Fault(range: start..<min(start + 1, text.count), message: message, remark: remark)
  }

  private mutating func skipSpace() {
    while position < text.count, text[position].isBlank { position += 1 }
  }

  private mutating func expression(above rank: Int) throws(Fault) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 64 else { throw fault("brackets inside of 64 brackets") }
    var left = try operand()
    var count = 0
    while let (sign, length) = nextOperator(), sign.rank > rank {
      // What is a chain in the text is a tower in memory, and is climbed at every request.
      count += 1
      guard count <= 256 else { throw fault("a calculation of more than 256 steps") }
      position += length
      left = .binary(sign, left, try expression(above: sign.rank))
    }
    return left
  }

  private mutating func nextOperator() -> (Expression.Operator, Int)? {
    skipSpace()
    for sign in Expression.Operator.allCases {
      let word = sign.rawValue.utf8
      if text.dropFirst(position).prefix(word.count).elementsEqual(word) { return (sign, word.count) }
    }
    return nil
  }

  private mutating func operand() throws(Fault) -> Expression {
    skipSpace()
    guard position < text.count else { throw fault("a name or a number is missing at the end") }
    let start = position
    switch text[position] {
    case UInt8(ascii: "("):
      position += 1
      let inner = try expression(above: 0)
      skipSpace()
      guard position < text.count, text[position] == UInt8(ascii: ")") else { throw fault("\")\" is missing") }
      position += 1
      return inner
    case UInt8(ascii: "-"), UInt8(ascii: "!"):
      position += 1
      depth += 1
      defer { depth -= 1 }
      guard depth <= 64 else { throw fault("64 signs in a row") }
      return text[start] == UInt8(ascii: "-") ? .negative(try operand()) : .not(try operand())
    default: break
    }
    while position < text.count, text[position].isNameByte, text[position] != UInt8(ascii: "-") { position += 1 }
    let word = String(decoding: text[start..<position], as: UTF8.self)
    let range = start..<position
    guard !word.isEmpty else { throw fault("a name or a number is expected here") }
    if word.utf8.first?.isDigit == true {
      let number = word.hasPrefix("0x") ? Int(word.dropFirst(2), radix: 16) : Int(word)
      guard let number else { throw Fault(range: range, message: "\"\(word)\" is no number", remark: "10 or 0x0a") }
      return .number(number)
    }
    if let capture = captures?.firstIndex(of: word) { return .name(.capture(capture)) }
    switch word {
    case "length": return .name(.length)
    case "counter": return .name(.counter)
    case "unixtime": return .name(.unixTime)
    default:
      guard let captures else { return .number(0) }
      throw Fault(range: range, message: Self.unknown(word, captures), remark: "")
    }
  }

  /// `"cout" is not captured by match.hex; known: txn, len`
  static func unknown(_ name: String, _ captures: [String]) -> String {
    let known = captures.isEmpty ? "nothing is captured" : "known: \(captures.joined(separator: ", "))"
    return "\"\(name)\" is not captured by the match\(Suggestion.question(name, among: captures)); \(known)"
  }
}

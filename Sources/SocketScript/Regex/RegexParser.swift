/// Reads a regular expression. What is not understood is an error, never a literal.
struct RegexParser {
  struct Fault: Error {
    /// In bytes of UTF-8.
    let range: Range<Int>
    let message: String
    let remark: String
  }

  indirect enum Tree {
    case empty
    case byte(ByteSet)
    case sequence([Tree])
    case choice([Tree])
    case repeated(Tree, least: Int, most: Int?, isGreedy: Bool)
    case group(Tree, slot: Int)
    case atStart
    case atEnd
    case wordBorder(Bool)
  }

  private let text: [UInt8]
  private var position = 0
  private var depth = 0
  private var ignoresCase = false
  private var dotTakesNewline = false
  private var names: [String] = []

  /// - Throws: ``Fault``
  static func parse(_ source: String) throws(Fault) -> ByteRegex {
    var parser = RegexParser(text: Array(source.utf8))
    let tree = try parser.choice()
    if parser.position < parser.text.count {
      throw parser.fault("\")\" closes a group that was not opened", "\\) means the character")
    }
    var compiler = RegexCompiler()
    // A search: it may begin anywhere, the earlier the better.
    let any = Tree.repeated(.byte(.all), least: 0, most: nil, isGreedy: false)
    guard compiler.add(any), compiler.add(.group(tree, slot: 0)), compiler.finish() else {
      throw Fault(
        range: 0..<parser.text.count,
        message: "this regular expression is too large",
        remark: "at most \(ByteRegex.largestProgram) steps; each repetition {n} counts n times"
      )
    }
    return ByteRegex(source: source, names: parser.names, program: compiler.program)
  }

  private init(text: [UInt8]) { self.text = text }

  private var byte: UInt8? { position < text.count ? text[position] : nil }

  private func fault(_ message: String, _ remark: String = "", from start: Int? = nil) -> Fault {
    let start = min(start ?? position, text.count)
    return Fault(range: start..<min(max(position + 1, start), text.count), message: message, remark: remark)
  }

  private mutating func take(_ wanted: StaticString) -> Bool {
    let wanted = wanted.description.utf8
    guard text.dropFirst(position).prefix(wanted.count).elementsEqual(wanted) else { return false }
    position += wanted.count
    return true
  }

  private mutating func choice() throws(Fault) -> Tree {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 64 else { throw fault("groups inside of 64 groups") }
    let (ignoresCase, dotTakesNewline) = (ignoresCase, dotTakesNewline)
    defer { (self.ignoresCase, self.dotTakesNewline) = (ignoresCase, dotTakesNewline) }

    var ways = [try sequence()]
    while take("|") { ways.append(try sequence()) }
    return ways.count == 1 ? ways[0] : .choice(ways)
  }

  private mutating func sequence() throws(Fault) -> Tree {
    var parts: [Tree] = []
    while let byte, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
      parts.append(try repetition(of: try atom()))
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func repetition(of atom: Tree) throws(Fault) -> Tree {
    var tree = atom
    var isRepeated = false
    while true {
      let start = position
      let counts: (Int, Int?)
      if take("*") {
        counts = (0, nil)
      } else if take("+") {
        counts = (1, nil)
      } else if take("?") {
        counts = (0, 1)
      } else if byte == UInt8(ascii: "{") {
        counts = try braces()
      } else {
        return tree
      }
      if isRepeated { throw fault("a repetition of a repetition", "put the inner one in ( )", from: start) }
      switch atom {
      case .atStart, .atEnd, .wordBorder, .empty: throw fault("there is nothing to repeat", from: start)
      default: break
      }
      let isGreedy = !take("?")
      tree = .repeated(tree, least: counts.0, most: counts.1, isGreedy: isGreedy)
      isRepeated = true
    }
  }

  private mutating func braces() throws(Fault) -> (Int, Int?) {
    let start = position
    position += 1
    let least = number()
    let hasComma = take(",")
    let most = hasComma ? number() : least
    guard let least, take("}"), most ?? least >= least, least <= 1000, most ?? 0 <= 1000 else {
      throw fault("a repetition is {3}, {3,} or {3,5}, at most 1000", "\\{ means the character", from: start)
    }
    return (least, most)
  }

  private mutating func number() -> Int? {
    let start = position
    while let byte, byte.isDigit { position += 1 }
    return Int(String(decoding: text[start..<position], as: UTF8.self))
  }

  private mutating func atom() throws(Fault) -> Tree {
    let start = position
    guard let byte else { return .empty }
    position += 1
    switch byte {
    case UInt8(ascii: "("): return try group(from: start)
    case UInt8(ascii: "["): return .byte(try bracket(from: start))
    case UInt8(ascii: "."): return .byte(dotTakesNewline ? .all : ByteSet([0x0a]).inverted)
    case UInt8(ascii: "^"): return .atStart
    case UInt8(ascii: "$"): return .atEnd
    case UInt8(ascii: "\\"):
      if take("b") { return .wordBorder(true) }
      if take("B") { return .wordBorder(false) }
      return .byte(cased(try escape(from: start)))
    case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"), UInt8(ascii: "{"):
      position = start
      throw fault("there is nothing to repeat", "a backslash before it means the character")
    default: return .byte(cased(ByteSet([byte])))
    }
  }

  private func cased(_ set: ByteSet) -> ByteSet { ignoresCase ? set.withoutCase : set }

  private mutating func group(from start: Int) throws(Fault) -> Tree {
    var slot: Int?
    if take("?:") {
      // Only to hold together.
    } else if take("?<") || take("?P<") {
      let first = position
      while let byte, byte.isNameByte, byte != UInt8(ascii: "-") { position += 1 }
      let name = String(decoding: text[first..<position], as: UTF8.self)
      guard !name.isEmpty, take(">") else {
        throw fault("a group's name is letters and digits between < and >; nothing looks behind", from: start)
      }
      guard !names.contains(name), names.count < 32 else {
        throw fault("a second group of the name \"\(name)\", or more than 32", from: start)
      }
      names.append(name)
      slot = names.count
    } else if take("?") {
      return try flags(from: start)
    }
    let inner = try choice()
    guard take(")") else { throw fault("this group has no end", "\\( means the character", from: start) }
    return slot.map { .group(inner, slot: $0) } ?? inner
  }

  /// `(?i)` for the rest of the group that it stands in.
  private mutating func flags(from start: Int) throws(Fault) -> Tree {
    while let byte, byte != UInt8(ascii: ")") {
      switch byte {
      case UInt8(ascii: "i"): ignoresCase = true
      case UInt8(ascii: "s"): dotTakesNewline = true
      default: throw fault("(?…) is no group of ours", "there are (?:…) (?<name>…) (?i) (?s)", from: start)
      }
      position += 1
    }
    guard take(")") else { throw fault("this group has no end", from: start) }
    return .empty
  }

  private mutating func bracket(from start: Int) throws(Fault) -> ByteSet {
    var set = ByteSet()
    let isInverted = take("^")
    var isFirst = true
    while isFirst || byte != UInt8(ascii: "]") {
      isFirst = false
      let place = position
      let (item, first) = try bracketItem(from: start)
      guard let first, byte == UInt8(ascii: "-"), position + 1 < text.count, text[position + 1] != UInt8(ascii: "]")
      else {
        set.formUnion(item)
        continue
      }
      position += 1
      guard case (_, let last?) = try bracketItem(from: start), first <= last else {
        throw fault("a range goes from the lower to the higher byte", from: place)
      }
      set.formUnion(ByteSet(first...last))
    }
    position += 1
    let whole = cased(set)
    return isInverted ? whole.inverted : whole
  }

  private mutating func bracketItem(from start: Int) throws(Fault) -> (ByteSet, UInt8?) {
    guard let byte else { throw fault("this set has no end", "] is missing", from: start) }
    let place = position
    position += 1
    guard byte == UInt8(ascii: "\\") else { return (ByteSet([byte]), byte) }
    let set = try escape(from: place)
    let single = (0...255).map { UInt8($0) }.filter(set.contains)
    return (set, single.count == 1 ? single[0] : nil)
  }

  private mutating func escape(from start: Int) throws(Fault) -> ByteSet {
    guard let byte else { throw fault("a backslash at the end", from: start) }
    position += 1
    let digits = ByteSet(UInt8(ascii: "0")...UInt8(ascii: "9"))
    let word = ByteSet((0...255).map { UInt8($0) }.filter { $0.isNameByte && $0 != UInt8(ascii: "-") })
    let space = ByteSet(" \t\n\r\u{b}\u{c}".utf8)
    switch byte {
    case UInt8(ascii: "d"): return digits
    case UInt8(ascii: "D"): return digits.inverted
    case UInt8(ascii: "w"): return word
    case UInt8(ascii: "W"): return word.inverted
    case UInt8(ascii: "s"): return space
    case UInt8(ascii: "S"): return space.inverted
    case UInt8(ascii: "n"): return ByteSet([0x0a])
    case UInt8(ascii: "r"): return ByteSet([0x0d])
    case UInt8(ascii: "t"): return ByteSet([0x09])
    case UInt8(ascii: "0"): return ByteSet([0x00])
    case UInt8(ascii: "x"):
      let digits = text.dropFirst(position).prefix(2).compactMap(\.hexValue)
      guard digits.count == 2 else { throw fault("\\x needs two hex digits", "for example \\x1b", from: start) }
      position += 2
      return ByteSet([digits[0] << 4 | digits[1]])
    case UInt8(ascii: "1")...UInt8(ascii: "9"):
      throw fault("there are no references back: they would take unbounded time", from: start)
    default:
      guard byte < 0x80, !byte.isNameByte || byte == UInt8(ascii: "-") else {
        throw fault("a backslash that begins no escape", "there are \\d \\w \\s \\b \\n \\r \\t \\0 \\xHH", from: start)
      }
      return ByteSet([byte])
    }
  }
}

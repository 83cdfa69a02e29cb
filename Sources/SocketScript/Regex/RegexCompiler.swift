/// Turns a regular expression into the steps of its machine.
struct RegexCompiler {
  private(set) var program: [ByteRegex.Instruction] = []

  /// Appends the steps of a part; false where they become too many.
  mutating func add(_ tree: RegexParser.Tree) -> Bool {
    guard program.count < ByteRegex.largestProgram else { return false }
    switch tree {
    case .empty: return true
    case .byte(let set): program.append(.byte(set))
    case .atStart: program.append(.atStart)
    case .atEnd: program.append(.atEnd)
    case .wordBorder(let wanted): program.append(.wordBorder(wanted))
    case .sequence(let parts):
      for part in parts { guard add(part) else { return false } }
    case .group(let inner, let slot):
      program.append(.save(2 * slot))
      guard add(inner) else { return false }
      program.append(.save(2 * slot + 1))
    case .choice(let ways):
      var ends: [Int] = []
      for (number, way) in ways.enumerated() {
        let isLast = number == ways.count - 1
        let split = program.count
        if !isLast { program.append(.split(split + 1, 0)) }
        guard add(way) else { return false }
        guard !isLast else { break }
        ends.append(program.count)
        program.append(.jump(0))
        program[split] = .split(split + 1, program.count)
      }
      for end in ends { program[end] = .jump(program.count) }
    case .repeated(let inner, let least, let most, let isGreedy):
      for _ in 0..<least { guard add(inner) else { return false } }
      guard let most else { return loop(inner, isGreedy) }
      var splits: [Int] = []
      for _ in least..<most {
        splits.append(program.count)
        program.append(.jump(0))
        guard add(inner) else { return false }
      }
      for split in splits { program[split] = Self.split(split + 1, program.count, isGreedy) }
    }
    return true
  }

  private mutating func loop(_ inner: RegexParser.Tree, _ isGreedy: Bool) -> Bool {
    let split = program.count
    program.append(.jump(0))
    guard add(inner) else { return false }
    program.append(.jump(split))
    program[split] = Self.split(split + 1, program.count, isGreedy)
    return true
  }

  private static func split(_ inside: Int, _ behind: Int, _ isGreedy: Bool) -> ByteRegex.Instruction {
    isGreedy ? .split(inside, behind) : .split(behind, inside)
  }

  mutating func finish() -> Bool {
    program.append(.match)
    return program.count <= ByteRegex.largestProgram
  }
}

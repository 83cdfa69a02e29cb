/// Runs regular expressions, all ways at once and each step of the program at most once a byte.
///
/// Its memory is kept from one request to the next, so that matching allocates nothing once it has grown.
struct RegexMachine: Sendable {
  /// The ways that are alive at a place, the preferred first.
  private struct Threads {
    var steps: [Int] = []
    /// The places that each way remembers, one row of slots a way.
    var slots: [Int] = []

    mutating func removeAll() {
      steps.removeAll(keepingCapacity: true)
      slots.removeAll(keepingCapacity: true)
    }
  }

  private enum Task {
    case visit(Int)
    case restore(slot: Int, Int)
  }

  private var current = Threads()
  private var following = Threads()
  private var tasks: [Task] = []
  /// The place at which each step was last visited.
  private var visited: [Int] = []
  private var row: [Int] = []

  /// The slots of the best match: begin and end of the whole, then of each named group, -1 for none.
  private(set) var found: [Int] = []

  /// Whether `regex` matches somewhere in `text`; ``found`` has then the places.
  mutating func matches(_ regex: ByteRegex, _ text: ArraySlice<UInt8>) -> Bool {
    let width = 2 * (regex.names.count + 1)
    visited.removeAll(keepingCapacity: true)
    visited.append(contentsOf: repeatElement(-1, count: regex.program.count))
    row.removeAll(keepingCapacity: true)
    row.append(contentsOf: repeatElement(-1, count: width))
    var isMatch = false

    var place = text.startIndex
    following.removeAll()
    enter(0, regex.program, text, at: place)
    swap(&current, &following)
    while !current.steps.isEmpty {
      following.removeAll()
      let byte = place < text.endIndex ? text[place] : nil
      for (number, step) in current.steps.enumerated() {
        switch regex.program[step] {
        case .byte(let set):
          guard let byte, set.contains(byte) else { continue }
          for slot in 0..<width { row[slot] = current.slots[number * width + slot] }
          enter(step + 1, regex.program, text, at: place + 1)
        case .match:
          isMatch = true
          found.removeAll(keepingCapacity: true)
          found.append(contentsOf: current.slots[number * width..<(number + 1) * width])
        default: continue
        }
        // What comes behind a match is a worse one.
        if case .match = regex.program[step] { break }
      }
      if isMatch, width == 2 { return true }
      guard byte != nil else { break }
      place += 1
      swap(&current, &following)
    }
    return isMatch
  }

  /// Adds a way to the following ones, and all that it leads to without taking a byte.
  private mutating func enter(
    _ first: Int,
    _ program: [ByteRegex.Instruction],
    _ text: ArraySlice<UInt8>,
    at place: Int
  ) {
    tasks.append(.visit(first))
    while let task = tasks.popLast() {
      guard case .visit(let step) = task else {
        if case .restore(let slot, let old) = task { row[slot] = old }
        continue
      }
      guard visited[step] != place else { continue }
      visited[step] = place
      switch program[step] {
      case .jump(let target): tasks.append(.visit(target))
      case .split(let first, let second):
        tasks.append(.visit(second))
        tasks.append(.visit(first))
      case .save(let slot):
        tasks.append(.restore(slot: slot, row[slot]))
        row[slot] = place
        tasks.append(.visit(step + 1))
      case .atStart: if place == text.startIndex { tasks.append(.visit(step + 1)) }
      case .atEnd: if place == text.endIndex { tasks.append(.visit(step + 1)) }
      case .wordBorder(let wanted):
        let before = place > text.startIndex && Self.isWord(text[place - 1])
        let after = place < text.endIndex && Self.isWord(text[place])
        if (before != after) == wanted { tasks.append(.visit(step + 1)) }
      case .byte, .match:
        following.steps.append(step)
        following.slots.append(contentsOf: row)
      }
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool { byte.isNameByte && byte != UInt8(ascii: "-") }
}

extension ByteRegex {
  func matches(_ text: ArraySlice<UInt8>) -> Bool {
    var machine = RegexMachine()
    return machine.matches(self, text)
  }
}

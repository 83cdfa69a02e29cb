/// What a rule's pattern found in a request, for conditions and replies to ask.
struct Captured {
  let request: ArraySlice<UInt8>
  let pattern: Pattern
  /// The slots of the regular expression, where the pattern is one.
  let slots: [Int]
  let counter: Int?
  let unixTime: Int

  /// The bytes of a capture; empty where its group took no part in the match.
  func bytes(_ capture: Int) -> ArraySlice<UInt8> {
    switch pattern {
    case .hex(let pattern):
      let part = pattern.captures[capture]
      let rest = request.dropFirst(part.offset)
      return part.length.map { rest.prefix($0) } ?? rest
    case .regex:
      let (start, end) = (slots[2 * capture + 2], slots[2 * capture + 3])
      return start < 0 || end < start ? [] : request[start..<end]
    default: return []
    }
  }

  func value(_ name: Expression.Name) -> Int128? {
    switch name {
    case .length: Int128(request.count)
    case .counter: counter.map { Int128($0) }
    case .unixTime: Int128(unixTime)
    case .capture(let capture): number(of: capture)
    }
  }

  private func number(of capture: Int) -> Int128? {
    let digits = bytes(capture)
    if case .regex = pattern {
      // In text, a number is what its digits say.
      return String(validating: digits, as: UTF8.self).flatMap { Int($0) }.map { Int128($0) }
    }
    guard digits.count <= 8 else { return nil }
    var number: Int128 = 0
    if pattern.captures[capture].isLittleEndian {
      for byte in digits.reversed() { number = number << 8 | Int128(byte) }
    } else {
      for byte in digits { number = number << 8 | Int128(byte) }
    }
    return number
  }
}

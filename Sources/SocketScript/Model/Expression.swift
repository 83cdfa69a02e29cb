/// A small calculation with whole numbers over the captures of a request: `3 + 2*count`, `count >= 1 && count <= 125`.
///
/// Truth is a number, as in C: 0 is false. What has no result, a division by zero or a number beyond 128 bits, has none
/// here: the condition is not met and the reply is not made.
public indirect enum Expression: Sendable, Hashable {
  case number(Int)
  case name(Name)
  case negative(Expression)
  case not(Expression)
  case binary(Operator, Expression, Expression)

  public enum Name: Sendable, Hashable {
    /// By its place in the list of the pattern's captures.
    case capture(Int)
    /// How many bytes the request has.
    case length
    case counter
    case unixTime
  }

  public enum Operator: String, Sendable, CaseIterable {
    case or = "||"
    case and = "&&"
    case equal = "=="
    case different = "!="
    case atMost = "<="
    case atLeast = ">="
    case below = "<"
    case above = ">"
    case bitOr = "|"
    case bitAnd = "&"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
    case remainder = "%"

    /// What binds closer has the higher number.
    var rank: Int {
      switch self {
      case .or: 1
      case .and: 2
      case .equal, .different, .atMost, .atLeast, .below, .above: 3
      case .bitOr: 4
      case .bitAnd: 5
      case .plus, .minus: 6
      case .times, .divided, .remainder: 7
      }
    }
  }

  func value(_ valueOf: (Name) -> Int128?) -> Int128? {
    switch self {
    case .number(let number): return Int128(number)
    case .name(let name): return valueOf(name)
    case .negative(let inner):
      guard let value = inner.value(valueOf) else { return nil }
      return Self.checked(Int128(0).subtractingReportingOverflow(value))
    case .not(let inner): return inner.value(valueOf).map { $0 == 0 ? 1 : 0 }
    case .binary(.and, let left, let right):
      guard let first = left.value(valueOf) else { return nil }
      return first == 0 ? 0 : right.value(valueOf).map { $0 == 0 ? 0 : 1 }
    case .binary(.or, let left, let right):
      guard let first = left.value(valueOf) else { return nil }
      return first != 0 ? 1 : right.value(valueOf).map { $0 == 0 ? 0 : 1 }
    case .binary(let sign, let left, let right):
      guard let first = left.value(valueOf), let second = right.value(valueOf) else { return nil }
      return Self.value(sign, first, second)
    }
  }

  private static func value(_ sign: Operator, _ first: Int128, _ second: Int128) -> Int128? {
    switch sign {
    case .plus: checked(first.addingReportingOverflow(second))
    case .minus: checked(first.subtractingReportingOverflow(second))
    case .times: checked(first.multipliedReportingOverflow(by: second))
    case .divided: checked(first.dividedReportingOverflow(by: second))
    case .remainder: checked(first.remainderReportingOverflow(dividingBy: second))
    case .bitAnd: first & second
    case .bitOr: first | second
    case .equal: first == second ? 1 : 0
    case .different: first != second ? 1 : 0
    case .atMost: first <= second ? 1 : 0
    case .atLeast: first >= second ? 1 : 0
    case .below: first < second ? 1 : 0
    case .above: first > second ? 1 : 0
    case .and, .or: nil
    }
  }

  private static func checked(_ result: (partialValue: Int128, overflow: Bool)) -> Int128? {
    result.overflow ? nil : result.partialValue
  }
}

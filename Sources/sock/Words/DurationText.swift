/// Durations as they are written on the command line and in output.
///
/// A bare number is refused: half of all tools read it as seconds and half as milliseconds, and a time limit that is
/// wrong by a thousand is only noticed on the day it matters.
extension Duration {
  /// Reads `500ms`, `5s`, `1.5s`, `2m`, `1h`, `80us`.
  init(word: String) throws(WordError) {
    let number = word.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let value = Double(number), !number.hasSuffix("."), !number.hasPrefix(".") else {
      throw WordError("\"\(word)\" is not a duration; write for example 500ms or 5s")
    }
    guard number != word else {
      throw WordError("\"\(word)\" has no unit: \(word)s or \(word)ms?")
    }
    let seconds: Double
    switch word.dropFirst(number.count) {
    case "us", "µs": seconds = 1e-6
    case "ms": seconds = 1e-3
    case "s": seconds = 1
    case "m", "min": seconds = 60
    case "h": seconds = 3600
    case let unit: throw WordError("\"\(unit)\" is not a unit of time; the units are us, ms, s, m and h")
    }
    // A hundred years: what is longer is a slip, and would not fit a deadline.
    guard value * seconds < 3.2e9 else { throw WordError("\"\(word)\" is longer than a hundred years") }
    self = .nanoseconds(Int64((value * seconds * 1e9).rounded()))
  }

  /// `0.081 ms`, `1.002 s`.
  var forPeople: String {
    let microseconds = wholeNanoseconds / 1000
    let (unit, name) = microseconds < 1_000_000 ? (1000, "ms") : (1_000_000, "s")
    let thousandths = microseconds * 1000 / Int64(unit)
    return "\(thousandths / 1000).\(Self.digits(thousandths % 1000, 3)) \(name)"
  }

  /// As it could have been written on the command line: `5s`, `200ms`.
  var asWord: String {
    let nanoseconds = wholeNanoseconds
    if nanoseconds.isMultiple(of: 1_000_000_000) { return "\(nanoseconds / 1_000_000_000)s" }
    // What is left of a limit is no round number, and nobody reads its microseconds.
    if nanoseconds.isMultiple(of: 1_000_000) || nanoseconds > 100_000_000 {
      return "\((nanoseconds + 500_000) / 1_000_000)ms"
    }
    return "\(nanoseconds / 1000)us"
  }

  /// `0.000081000`
  var decimalSeconds: String {
    "\(wholeNanoseconds / 1_000_000_000).\(Self.digits(wholeNanoseconds % 1_000_000_000, 9))"
  }

  private var wholeNanoseconds: Int64 { components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000 }

  private static func digits(_ number: Int64, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: width - text.count) + text
  }
}

/// Why a word of the command line cannot be used, with what would be right.
struct WordError: Error, Equatable, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

import SocketScript

/// Durations as they are written on the command line and in output.
extension Duration {
  /// Reads `500ms`, `5s`, `1.5s`, `2m`, `1h`, `80us`.
  init(word: String) throws(WordError) {
    do throws(QuantityError) {
      try self.init(notation: word)
    } catch {
      throw WordError(error.message + (error.repair.isEmpty ? "" : ": \(error.repair)"))
    }
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

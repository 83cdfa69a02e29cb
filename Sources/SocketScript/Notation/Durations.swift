extension Duration {
  /// Reads `500ms`, `5s`, `1.5s`, `2m`, `1h`, `80us`, on a command line and in a rule file.
  ///
  /// A bare number is refused: half of all tools read it as seconds and half as milliseconds, and a time limit that is
  /// wrong by a thousand is only noticed on the day it matters.
  ///
  /// - Throws: ``QuantityError`` with what would be right.
  public init(notation text: String) throws(QuantityError) {
    let scales: [(String, Double)] = [
      ("us", 1e-6), ("µs", 1e-6), ("ms", 1e-3), ("s", 1), ("m", 60), ("min", 60), ("h", 3600),
    ]
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let value = Double(number), !number.hasSuffix("."), !number.hasPrefix(".") else {
      throw QuantityError("\"\(text)\" is not a duration", "for example 500ms or 5s")
    }
    let unit = text.dropFirst(number.count)
    guard !unit.isEmpty else { throw QuantityError("\"\(text)\" has no unit", "\(text)s or \(text)ms?") }
    guard let scale = scales.first(where: { $0.0 == unit })?.1 else {
      throw QuantityError("\"\(unit)\" is not a unit of time", "the units are us, ms, s, m and h")
    }
    // A hundred years: what is longer is a slip, and would not fit a deadline.
    guard value * scale < 3.2e9 else { throw QuantityError("\"\(text)\" is longer than a hundred years", "") }
    self = .nanoseconds(Int64((value * scale * 1e9).rounded()))
  }
}

/// Why a word is no duration or no size, and what would be one.
public struct QuantityError: Error, Hashable {
  public let message: String
  /// Empty where there is nothing to add.
  public let repair: String

  init(_ message: String, _ repair: String) {
    self.message = message
    self.repair = repair
  }
}

/// Sizes as rule files write them.
enum Size {
  /// Reads `64KiB`, `1500B`, `1MB`.
  static func bytes(_ text: String) throws(QuantityError) -> Int {
    let scales = ["B": 1, "kB": 1000, "KiB": 1 << 10, "MB": 1_000_000, "MiB": 1 << 20, "GiB": 1 << 30]
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits) else { throw QuantityError("\"\(text)\" is not a size", "for example \"64KiB\"") }
    let unit = String(text.dropFirst(digits.count))
    guard !unit.isEmpty else {
      throw QuantityError("\"\(text)\" has no unit", "\"\(text)B\" or \"\(text)KiB\"?")
    }
    guard let scale = scales[unit] else {
      throw QuantityError("\"\(unit)\" is no unit of size", "the units are B, KiB, MiB, GiB, kB and MB")
    }
    let (size, overflow) = number.multipliedReportingOverflow(by: scale)
    guard !overflow, size <= 1 << 30 else { throw QuantityError("\"\(text)\" is more than 1 GiB", "") }
    return size
  }
}

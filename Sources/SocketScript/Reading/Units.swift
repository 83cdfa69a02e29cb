/// Durations and sizes as rule files write them. A bare number is refused: nobody can tell seconds from milliseconds.
enum Units {
  struct Fault: Error {
    let message: String
    let remark: String
  }

  /// Reads `500ms`, `5s`, `1.5s`, `2m`, `1h`, `80us`.
  static func duration(_ text: String) throws(Fault) -> Duration {
    let scales: [(String, Double)] = [("us", 1e-6), ("ms", 1e-3), ("s", 1), ("m", 60), ("min", 60), ("h", 3600)]
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let value = Double(number), !number.hasSuffix("."), !number.hasPrefix(".") else {
      throw Fault(message: "\"\(text)\" is not a duration", remark: "for example \"500ms\" or \"5s\"")
    }
    let unit = text.dropFirst(number.count)
    guard !unit.isEmpty else {
      throw Fault(message: "\"\(text)\" has no unit", remark: "\"\(text)s\" or \"\(text)ms\"?")
    }
    guard let scale = scales.first(where: { $0.0 == unit })?.1 else {
      throw Fault(message: "\"\(unit)\" is no unit of time", remark: "the units are us, ms, s, m and h")
    }
    guard value * scale < 3.2e9 else { throw Fault(message: "\"\(text)\" is longer than a hundred years", remark: "") }
    return .nanoseconds(Int64((value * scale * 1e9).rounded()))
  }

  /// Reads `64KiB`, `1500B`, `1MB`.
  static func size(_ text: String) throws(Fault) -> Int {
    let scales = ["B": 1, "kB": 1000, "KiB": 1 << 10, "MB": 1_000_000, "MiB": 1 << 20, "GiB": 1 << 30]
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits) else {
      throw Fault(message: "\"\(text)\" is not a size", remark: "for example \"64KiB\"")
    }
    let unit = String(text.dropFirst(digits.count))
    guard !unit.isEmpty else {
      throw Fault(message: "\"\(text)\" has no unit", remark: "\"\(text)B\" or \"\(text)KiB\"?")
    }
    guard let scale = scales[unit] else {
      throw Fault(message: "\"\(unit)\" is no unit of size", remark: "the units are B, KiB, MiB, GiB, kB and MB")
    }
    let (size, overflow) = number.multipliedReportingOverflow(by: scale)
    guard !overflow, size <= 1 << 30 else { throw Fault(message: "\"\(text)\" is more than 1 GiB", remark: "") }
    return size
  }
}

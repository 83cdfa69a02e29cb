/// How a number of bytes is written: `64KiB`, `1500B`, `1MB`.
enum SizeText {
  enum Fault: Error {
    case missingUnit
    case unknownUnit
    case other
    case tooLarge
  }

  static let units: [(name: String, bytes: Int)] = [
    ("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10), ("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1000),
    ("B", 1),
  ]

  /// Reads a whole number and a unit, up to the 2³¹ - 1 bytes that a socket option's `int` holds.
  static func read(_ text: String) throws(Fault) -> Int {
    let digits = text.utf8.prefix { $0.decimalDigit != nil }
    guard !digits.isEmpty, digits.count == 1 || digits.first != UInt8(ascii: "0") else { throw .other }
    let unit = String(decoding: text.utf8.dropFirst(digits.count), as: UTF8.self)
    if unit.isEmpty { throw .missingUnit }
    guard let scale = units.first(where: { $0.name == unit })?.bytes else { throw .unknownUnit }
    guard let number = Int(String(decoding: digits, as: UTF8.self)) else { throw .tooLarge }
    let (bytes, overflow) = number.multipliedReportingOverflow(by: scale)
    guard !overflow, bytes <= Int32.max else { throw .tooLarge }
    return bytes
  }

  /// The number in the largest binary unit that holds it whole.
  static func write(_ bytes: Int) -> String {
    let binary = units.filter { $0.bytes & ($0.bytes - 1) == 0 }
    guard bytes != 0, let unit = binary.first(where: { bytes % $0.bytes == 0 }) else { return "\(bytes)B" }
    return "\(bytes / unit.bytes)\(unit.name)"
  }
}

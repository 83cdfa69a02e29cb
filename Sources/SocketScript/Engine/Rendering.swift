extension Content {
  /// The bytes of the reply to one request; nil where they cannot be made or are too many.
  func bytes(_ captured: Captured, _ random: inout RandomSource) -> [UInt8]? {
    if let constant { return constant }
    var bytes: [UInt8] = []
    for part in parts {
      guard append(part, captured, &random, to: &bytes), bytes.count <= Self.largest else { return nil }
    }
    return bytes
  }

  private func append(
    _ part: Part,
    _ captured: Captured,
    _ random: inout RandomSource,
    to bytes: inout [UInt8]
  ) -> Bool {
    switch part {
    case .bytes(let constant): bytes += constant
    case .capture(let capture): bytes += captured.bytes(capture)
    case .request: bytes += captured.request
    case .number(let expression, let size, let isLittleEndian):
      guard let value = expression.value(captured.value) else { return false }
      let digits = (0..<size).map { UInt8(truncatingIfNeeded: value >> Int128(8 * $0)) }
      bytes += isLittleEndian ? digits : digits.reversed()
    case .decimal(let expression):
      guard let value = expression.value(captured.value) else { return false }
      bytes += String(value).utf8
    case .fill(let expression, let pattern):
      guard let value = expression.value(captured.value), (0...Int128(Self.largest)).contains(value) else {
        return false
      }
      let count = Int(value)
      bytes.reserveCapacity(bytes.count + count)
      for index in 0..<count { bytes.append(pattern[index % pattern.count]) }
    case .random(let count): for _ in 0..<count { bytes.append(UInt8(truncatingIfNeeded: random.next() >> 32)) }
    case .modbusCRC:
      let sum = Self.modbusCRC(bytes)
      bytes += [UInt8(truncatingIfNeeded: sum), UInt8(sum >> 8)]
    case .daytime: bytes += Self.daytime(captured.unixTime).utf8
    }
    return true
  }

  /// Source: MODBUS over Serial Line, Specification and Implementation Guide V1.02, section 6.2.2.
  private static func modbusCRC(_ bytes: [UInt8]) -> UInt16 {
    var sum: UInt16 = 0xffff
    for byte in bytes {
      sum ^= UInt16(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xa001 : sum >> 1 }
    }
    return sum
  }

  /// `2026-11-27T06:05:00Z\r\n`. RFC 867 leaves the form open; this one sorts and has no language.
  private static func daytime(_ seconds: Int) -> String {
    func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (day, second) = seconds.quotientAndRemainder(dividingBy: 86400)
    // Source: Howard Hinnant, chrono-compatible low-level date algorithms: years that begin in March.
    let shifted = day + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    let date = dayOfYear - (153 * month + 2) / 5 + 1
    let calendarMonth = month < 10 ? month + 3 : month - 9
    let calendarYear = year + era * 400 + (calendarMonth <= 2 ? 1 : 0)
    return """
      \(calendarYear)-\(digits(calendarMonth))-\(digits(date))T\
      \(digits(second / 3600)):\(digits(second / 60 % 60)):\(digits(second % 60))Z\r\n
      """
  }
}

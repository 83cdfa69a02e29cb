extension IPv6Address {
  /// The link that an address is meant on: the name of an interface, or its index in digits.
  ///
  /// Kept inline, 16 bytes in size: the name of a Linux interface has 15 bytes at most (`IFNAMSIZ` less its NUL).
  /// `%3` and `%eth0` may be the same link, but only the kernel knows, so they are different values here.
  /// Source: RFC 4007, section 11.
  public struct Zone: Sendable, Hashable, BitwiseCopyable {
    /// The bytes, most significant first, zeros behind them; so numbers compare as texts do.
    private var high: UInt64
    private var low: UInt64

    private init(high: UInt64, low: UInt64) {
      self.high = high
      self.low = low
    }

    /// What an address without a zone stores.
    static let none = Zone(high: 0, low: 0)

    /// The interface with an index, written in digits. The kernel's indexes start at 1.
    public init(index: UInt32) {
      self = .none
      var digits = InlineArray<10, UInt8>(repeating: 0)
      var rest = index
      var first = 10
      repeat {
        first -= 1
        digits[first] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      } while rest > 0
      for (position, digit) in (first..<10).enumerated() { set(digits[digit], at: position) }
    }

    /// The index that the zone's digits say; nil for a name.
    public var index: UInt32? {
      var index: UInt32 = 0
      for position in 0..<count {
        guard let digit = self[position].decimalDigit else { return nil }
        let (product, overflow) = index.multipliedReportingOverflow(by: 10)
        let (sum, carry) = product.addingReportingOverflow(UInt32(digit))
        if overflow || carry { return nil }
        index = sum
      }
      return index
    }

    /// The length in bytes, 1 to 15.
    public var count: Int {
      low == 0 ? 8 - high.trailingZeroBitCount / 8 : 16 - low.trailingZeroBitCount / 8
    }

    /// The byte at `position`, which is 0 at the first.
    subscript(position: Int) -> UInt8 {
      UInt8(truncatingIfNeeded: (position < 8 ? high : low) >> (56 - 8 * (position & 7)))
    }

    private mutating func set(_ byte: UInt8, at position: Int) {
      let bits = UInt64(byte) << (56 - 8 * (position & 7))
      if position < 8 { high |= bits } else { low |= bits }
    }
  }
}

extension IPv6Address.Zone: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    left.high == right.high ? left.low < right.low : left.high < right.high
  }
}

extension IPv6Address.Zone: TextParsable {
  /// Reads 1 to 15 visible ASCII characters, except those that delimit an address or a word around one: `% / : ? & [ ]`.
  ///
  /// - Throws: ``AddressError``
  public init(utf8 text: Span<UInt8>) throws(AddressError) {
    self = .none
    for position in text.indices {
      guard Self.allows(text[position]) else {
        throw AddressError(.unexpectedCharacter, in: .zone, at: position)
      }
      if position == 15 { throw AddressError(.zoneTooLong, in: .zone, at: position) }
      set(text[position], at: position)
    }
    if text.isEmpty { throw AddressError(.emptyZone, in: .zone, at: 0) }
  }

  private static func allows(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "%", "/", ":", "?", "&", "[", "]": false
    case "!"..."~": true
    default: false
    }
  }

  public var description: String {
    var buffer = ASCIIBuffer()
    append(to: &buffer)
    return buffer.text
  }

  func append(to buffer: inout ASCIIBuffer) {
    for position in 0..<count { buffer.append(self[position]) }
  }
}

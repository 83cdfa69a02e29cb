extension UInt8 {
  /// The value of an ASCII decimal digit.
  var decimalDigit: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    default: nil
    }
  }

  /// The value of an ASCII hexadecimal digit of either case.
  var hexDigit: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// The lowercase ASCII digit of a value below 16.
  init(hexDigit value: UInt8) {
    self = value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  /// The byte with a small ASCII letter made a capital.
  var uppercased: UInt8 {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= self ? self & ~0x20 : self
  }

  /// The byte with an ASCII capital made small.
  var lowercased: UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self ? self | 0x20 : self
  }
}

extension Span<UInt8> {
  /// The first byte, where there is one.
  var first: UInt8? { isEmpty ? nil : self[0] }

  /// The offset of the first `byte`.
  func firstIndex(of byte: UInt8) -> Int? {
    for index in indices where self[index] == byte { return index }
    return nil
  }

  /// The offset of the last `byte`.
  func lastIndex(of byte: UInt8) -> Int? {
    for index in indices.reversed() where self[index] == byte { return index }
    return nil
  }

  /// Whether the bytes begin with those of `text`.
  func hasPrefix(_ text: String) -> Bool {
    let wanted = text.utf8.span
    guard count >= wanted.count else { return false }
    for index in wanted.indices where self[index] != wanted[index] { return false }
    return true
  }

  /// The bytes as an array, where they outlive the text.
  var array: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for index in indices { bytes.append(self[index]) }
    return bytes
  }

  /// The whole text as a decimal number with no sign, space or leading zero.
  func decimal(upTo limit: UInt64, as subject: AddressError.Subject) throws(AddressError) -> UInt64 {
    var number: UInt64 = 0
    for index in indices {
      guard let digit = self[index].decimalDigit else {
        throw AddressError(.unexpectedCharacter, in: subject, at: index)
      }
      if index == 1, number == 0 { throw AddressError(.leadingZero, in: subject, at: 0) }
      number = number * 10 + UInt64(digit)
      if number > limit { throw AddressError(.numberTooLarge, in: subject, at: 0) }
    }
    if isEmpty { throw AddressError(.missingDigits, in: subject, at: 0) }
    return number
  }
}

/// Text in the making, on the stack: no address is longer than 55 bytes, so printing one allocates only its `String`.
struct ASCIIBuffer: ~Copyable {
  private var bytes = InlineArray<64, UInt8>(repeating: 0)
  private var count = 0

  mutating func append(_ byte: UInt8) {
    bytes[count] = byte
    count += 1
  }

  mutating func append(_ character: Unicode.Scalar) { append(UInt8(ascii: character)) }

  mutating func append(decimal number: UInt8) {
    if number >= 100 { append(UInt8(ascii: "0") + number / 100) }
    if number >= 10 { append(UInt8(ascii: "0") + number / 10 % 10) }
    append(UInt8(ascii: "0") + number % 10)
  }

  mutating func append(hexadecimal number: UInt16) {
    var shift = 12
    while shift > 0, number >> shift == 0 { shift -= 4 }
    while shift >= 0 {
      append(UInt8(hexDigit: UInt8(truncatingIfNeeded: number >> shift) & 15))
      shift -= 4
    }
  }

  var text: String {
    guard let utf8 = try? UTF8Span(validating: bytes.span.extracting(0..<count)) else {
      preconditionFailure("only ASCII is appended")
    }
    return String(copying: utf8)
  }
}

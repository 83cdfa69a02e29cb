extension IPv4Address: TextParsable {
  /// Reads dotted decimal: four numbers from 0 to 255 with no sign, space or leading zero.
  ///
  /// Stricter than `inet_aton(3)` on purpose. `127.1` and `0177.0.0.1` are addresses to some programs and
  /// errors to others, and that disagreement has let requests through filters; here they are errors.
  ///
  /// - Throws: ``AddressError``, which says what was wrong and at which byte of `text`.
  public init(utf8 text: Span<UInt8>) throws(AddressError) {
    func fault(_ reason: AddressError.Reason, at position: Int) -> AddressError {
      AddressError(reason, in: .ipv4Address, at: position)
    }
    var number: UInt32 = 0
    var octet: UInt32? = nil  // nil until the octet's first digit
    var octets = 0
    var start = 0  // of the octet

    for position in text.indices {
      let byte = text[position]
      if let digit = byte.decimalDigit {
        if octet == 0 { throw fault(.leadingZero, at: start) }
        let value = (octet ?? 0) * 10 + UInt32(digit)
        if value > 255 { throw fault(.octetAbove255, at: start) }
        octet = value
      } else if byte == UInt8(ascii: ".") {
        guard let value = octet else { throw fault(.missingDigits, at: position) }
        if octets == 3 { throw fault(.moreThanFourOctets, at: position) }
        number = number << 8 | value
        octets += 1
        octet = nil
        start = position + 1
      } else {
        throw fault(.unexpectedCharacter, at: position)
      }
    }

    guard let value = octet else { throw fault(.missingDigits, at: text.count) }
    guard octets == 3 else { throw fault(.fewerThanFourOctets, at: text.count) }
    self.number = number << 8 | value
  }

  /// Dotted decimal. Fifteen bytes at most, which a `String` holds without allocating.
  public var description: String {
    var buffer = ASCIIBuffer()
    append(to: &buffer)
    return buffer.text
  }

  func append(to buffer: inout ASCIIBuffer) {
    let octets = octets
    for index in octets.indices {
      if index > 0 { buffer.append(".") }
      buffer.append(decimal: octets[index])
    }
  }
}

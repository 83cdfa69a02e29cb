extension IPv6Address: TextParsable {
  /// Reads every form of RFC 4291, section 2.2: eight groups, one `::` for a run of zeros, the last two groups
  /// as an IPv4 address; and behind `%` a zone (RFC 4007, section 11).
  ///
  /// A zone is taken on any address: which scopes need one is the kernel's business, and it ignores what it need not.
  ///
  /// - Throws: ``AddressError``, which says what was wrong and at which byte of `text`.
  public init(utf8 text: Span<UInt8>) throws(AddressError) {
    let end = text.firstIndex(of: UInt8(ascii: "%")) ?? text.count
    self.init(groups: try Self.readGroups(text.extracting(0..<end)))
    guard end < text.count else { return }
    do throws(AddressError) {
      zone = try Zone(utf8: text.extracting((end + 1)...))
    } catch {
      throw error.shifted(by: end + 1)
    }
  }

  private static func readGroups(_ text: Span<UInt8>) throws(AddressError) -> InlineArray<8, UInt16> {
    func fault(_ reason: AddressError.Reason, at position: Int) -> AddressError {
      AddressError(reason, in: .ipv6Address, at: position)
    }
    let colon = UInt8(ascii: ":")
    var groups = InlineArray<8, UInt16>(repeating: 0)
    var count = 0
    var gap: Int? = nil  // how many groups stand before the '::'
    var gapPosition = 0
    var position = 0

    if text.isEmpty { throw fault(.missingDigits, at: 0) }
    if text[0] == colon {
      guard text.count > 1, text[1] == colon else { throw fault(.loneColon, at: 0) }
      gap = 0
      position = 2
    }

    while position < text.count {
      let start = position
      if count == 8 { throw fault(.moreThanEightGroups, at: start) }

      var group: UInt16 = 0
      while position < text.count, let digit = text[position].hexDigit {
        if position - start == 4 { throw fault(.moreThanFourHexDigits, at: start) }
        group = group << 4 | UInt16(digit)
        position += 1
      }

      if position < text.count, text[position] == UInt8(ascii: ".") {
        if count > 6 { throw fault(.moreThanEightGroups, at: start) }
        let embedded = try readEmbedded(text.extracting(start...), at: start)
        groups[count] = UInt16(truncatingIfNeeded: embedded.number >> 16)
        groups[count + 1] = UInt16(truncatingIfNeeded: embedded.number)
        count += 2
        break
      }

      if position == start {
        throw fault(text[start] == colon ? .missingDigits : .unexpectedCharacter, at: start)
      }
      groups[count] = group
      count += 1
      if position == text.count { break }

      guard text[position] == colon else { throw fault(.unexpectedCharacter, at: position) }
      position += 1
      if position == text.count { throw fault(.loneColon, at: position - 1) }
      if text[position] == colon {
        if gap != nil { throw fault(.secondGap, at: position - 1) }
        gap = count
        gapPosition = position - 1
        position += 1
      }
    }

    guard let gap else {
      if count < 8 { throw fault(.fewerThanEightGroups, at: text.count) }
      return groups
    }
    if count == 8 { throw fault(.gapOfNothing, at: gapPosition) }
    let zeros = 8 - count
    return InlineArray { index in
      index < gap ? groups[index] : index < gap + zeros ? 0 : groups[index - zeros]
    }
  }

  private static func readEmbedded(_ text: Span<UInt8>, at offset: Int) throws(AddressError) -> IPv4Address {
    do throws(AddressError) {
      return try IPv4Address(utf8: text)
    } catch {
      throw AddressError(error.reason, in: .ipv6Address, at: error.position + offset)
    }
  }

  /// The one text of RFC 5952: lowercase, no leading zeros, `::` for the longest run of at least two zero groups
  /// and for the first of equals; an IPv4-mapped address in mixed form, as its section 5 recommends.
  public var description: String {
    var buffer = ASCIIBuffer()
    append(to: &buffer)
    return buffer.text
  }

  func append(to buffer: inout ASCIIBuffer) {
    if let mapped = mappedIPv4 {
      buffer.append(":")
      buffer.append(":")
      buffer.append(hexadecimal: 0xffff)
      buffer.append(":")
      mapped.append(to: &buffer)
    } else {
      append(groups, to: &buffer)
    }
    if let zone {
      buffer.append("%")
      zone.append(to: &buffer)
    }
  }

  private func append(_ groups: InlineArray<8, UInt16>, to buffer: inout ASCIIBuffer) {
    let gap = Self.longestRunOfZeros(in: groups)
    var index = 0
    while index < 8 {
      if index == gap.lowerBound, !gap.isEmpty {
        buffer.append(":")
        buffer.append(":")
        index = gap.upperBound
      } else {
        if index > 0, index != gap.upperBound { buffer.append(":") }
        buffer.append(hexadecimal: groups[index])
        index += 1
      }
    }
  }

  /// The first of the longest runs of at least two zero groups; `0..<0` where there is none.
  private static func longestRunOfZeros(in groups: InlineArray<8, UInt16>) -> Range<Int> {
    var longest = 0..<0
    var start = 0
    for index in 0..<8 {
      if groups[index] != 0 {
        start = index + 1
      } else if index + 1 - start > max(longest.count, 1) {
        longest = start..<(index + 1)
      }
    }
    return longest
  }
}

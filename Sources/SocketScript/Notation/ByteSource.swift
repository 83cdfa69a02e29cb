/// Bytes as they are written on a command line: the bytes themselves, or where to read them.
///
/// | written | means |
/// |---|---|
/// | `0x1b`, `0x01 03 0000` | hex, in pairs |
/// | `text:hello\r\n` | UTF-8, with the escapes `\n \r \t \0 \xHH \\` |
/// | `b64:Gw==` | base 64 (RFC 4648, section 4) |
/// | `@path` | the contents of a file |
/// | `-` | standard input |
/// | anything else | as if `text:` stood before it |
///
/// Nothing is ever added: no newline, no NUL.
public enum ByteSource: Sendable, Hashable {
  case bytes([UInt8])
  case file(String)
  case standardInput

  /// - Throws: ``ByteNotationError``, which shows the place and says what would be right.
  public init(_ text: String) throws(ByteNotationError) {
    if text == "-" {
      self = .standardInput
    } else if text.hasPrefix("@") {
      guard text.utf8.count > 1 else { throw ByteNotationError(text, at: 1, "no path behind @", "write @path") }
      self = .file(String(text.dropFirst()))
    } else if text.hasPrefix("0x") || text.hasPrefix("0X") {
      self = .bytes(try hexBytes(of: text))
    } else if text.hasPrefix("b64:") {
      self = .bytes(try base64Bytes(of: text, from: "b64:".utf8.count))
    } else {
      self = .bytes(try textBytes(of: text, from: text.hasPrefix("text:") ? "text:".utf8.count : 0))
    }
  }

  /// Whether `text` says by its first characters that it means bytes, so that it can be nothing else.
  public static func isUnmistakable(_ text: String) -> Bool {
    text == "-" || ["0x", "0X", "text:", "b64:", "@"].contains { text.hasPrefix($0) }
  }
}

/// Why a text does not stand for bytes: the text, the place in it, the reason and the repair.
public struct ByteNotationError: Error, Hashable, CustomStringConvertible {
  public let text: String
  /// Offset in UTF-8 bytes from the start of the text.
  public let position: Int
  public let reason: String
  public let repair: String

  init(_ text: String, at position: Int, _ reason: String, _ repair: String) {
    self.text = text
    self.position = position
    self.reason = reason
    self.repair = repair
  }

  /// The reason, then the text with a mark below the place.
  public var description: String {
    let column = String(decoding: text.utf8.prefix(position), as: UTF8.self).count
    return "\(reason)\n  \(text)\n  \(String(repeating: " ", count: column))^ \(repair)"
  }
}

// MARK: - The notations

/// Hex pairs behind `0x`. Spaces may stand between pairs, and a further `0x` at the start of a group: `0x1b 0x2b`.
private func hexBytes(of text: String) throws(ByteNotationError) -> [UInt8] {
  let input = Array(text.utf8)
  var bytes: [UInt8] = []
  var position = 0
  while position < input.count {
    if input[position] == UInt8(ascii: " ") {
      position += 1
      continue
    }
    let prefixed = input[position...].starts(with: "0x".utf8) || input[position...].starts(with: "0X".utf8)
    let start = prefixed ? position + 2 : position
    let end = input[start...].firstIndex(of: UInt8(ascii: " ")) ?? input.count
    if start == end {
      throw ByteNotationError(text, at: start, "no hex digits behind 0x", "write 0x00 for a zero byte")
    }

    for place in start..<end where hexDigit(input[place]) == nil {
      let character = text[text.utf8.index(text.startIndex, offsetBy: place)]
      throw ByteNotationError(
        text,
        at: place,
        "\"\(character)\" is not a hex digit",
        "0x stands before digits 0 to f only; text is text:…"
      )
    }
    guard (end - start).isMultiple(of: 2) else {
      let digits = end - start
      let last = Character(Unicode.Scalar(input[end - 1]))
      let repair = digits == 1 ? "one digit missing: 0\(last) or \(last)0?" : "one digit missing in this group"
      throw ByteNotationError(
        text,
        at: end - 1,
        "hex has \(digits) digit\(digits == 1 ? "" : "s"); bytes need pairs",
        repair
      )
    }
    for pair in stride(from: start, to: end, by: 2) {
      bytes.append((hexDigit(input[pair]) ?? 0) << 4 | (hexDigit(input[pair + 1]) ?? 0))
    }
    position = end
  }
  return bytes
}

private func textBytes(of text: String, from start: Int) throws(ByteNotationError) -> [UInt8] {
  let input = Array(text.utf8)
  var bytes: [UInt8] = []
  var position = start
  while position < input.count {
    guard input[position] == UInt8(ascii: "\\") else {
      bytes.append(input[position])
      position += 1
      continue
    }
    let escape = position + 1 < input.count ? input[position + 1] : nil
    switch escape {
    case UInt8(ascii: "n"): bytes.append(0x0a)
    case UInt8(ascii: "r"): bytes.append(0x0d)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "0"): bytes.append(0x00)
    case UInt8(ascii: "\\"): bytes.append(UInt8(ascii: "\\"))
    case UInt8(ascii: "x"):
      let digits = input.dropFirst(position + 2).prefix(2).map(hexDigit)
      guard digits.count == 2, let high = digits[0], let low = digits[1] else {
        throw ByteNotationError(text, at: position, "\\x needs two hex digits", "for example \\x1b")
      }
      bytes.append(high << 4 | low)
      position += 2
    default:
      throw ByteNotationError(
        text,
        at: position,
        "a backslash that begins no escape",
        "the escapes are \\n \\r \\t \\0 \\xHH and \\\\"
      )
    }
    position += 2
  }
  return bytes
}

private func base64Bytes(of text: String, from start: Int) throws(ByteNotationError) -> [UInt8] {
  let input = Array(text.utf8)
  var digits = input[start...]
  while digits.last == UInt8(ascii: "=") { digits = digits.dropLast() }
  let padding = input.count - start - digits.count
  guard padding == 0 || (padding <= 2 && (digits.count + padding).isMultiple(of: 4)), digits.count % 4 != 1 else {
    throw ByteNotationError(text, at: input.count, "base 64 ends early", "four digits, padded with =, make three bytes")
  }

  var bytes: [UInt8] = []
  var bits: UInt32 = 0
  var held = 0
  for (position, digit) in zip(digits.indices, digits) {
    guard let value = base64Digit(digit) else {
      throw ByteNotationError(text, at: position, "not a base 64 digit", "the digits are A-Z a-z 0-9 + /")
    }
    bits = bits << 6 | UInt32(value)
    held += 6
    if held >= 8 {
      held -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
    }
  }
  guard bits & (1 << UInt32(held) - 1) == 0 else {
    throw ByteNotationError(
      text,
      at: digits.endIndex - 1,
      "the last base 64 digit has bits left over",
      "is one missing?"
    )
  }
  return bytes
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

private func base64Digit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
  case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
  case UInt8(ascii: "+"): 62
  case UInt8(ascii: "/"): 63
  default: nil
  }
}

extension UnixAddress: TextParsable {
  /// Reads `unix:PATH`, `unix:///absolute/path`, `unix-abstract:NAME`, or `unix:` for the unnamed address.
  ///
  /// In the name, `%` and two hexadecimal digits stand for a byte: `%3F` for a question mark, behind which the options
  /// of an endpoint begin.
  ///
  /// - Throws: ``AddressError``
  public init(utf8 text: Span<UInt8>) throws(AddressError) {
    for (scheme, kind) in [("unix-abstract:", Kind.abstract), ("unix:", .path)] where text.hasPrefix(scheme) {
      let offset = scheme.utf8.count
      if kind == .path, text.count == offset {
        self = .unnamed
      } else {
        do throws(AddressError) {
          self = try UnixAddress(kind, escaped: text.extracting(offset...))
        } catch {
          throw error.shifted(by: offset)
        }
      }
      return
    }
    throw AddressError(
      .unexpectedCharacter,
      in: .unixAddress,
      at: 0,
      suggestion: "write unix:PATH or unix-abstract:NAME"
    )
  }

  /// Reads what stands behind the scheme and its colon.
  init(_ kind: Kind, escaped text: Span<UInt8>) throws(AddressError) {
    var start = 0
    if kind == .path, text.hasPrefix("//") {
      start = 2
      guard text.count > 2, text[2] == UInt8(ascii: "/") else {
        throw AddressError(
          .relativeBehindSlashes,
          in: .unixAddress,
          at: 2,
          suggestion: "leave '//' out, or write a third '/'"
        )
      }
    }
    let bytes = try Self.unescape(text, from: start)
    do throws(AddressError) {
      self = kind == .path ? try UnixAddress(path: bytes) : try UnixAddress(abstract: bytes)
    } catch {
      throw error.shifted(by: start)
    }
  }

  private static func unescape(_ text: Span<UInt8>, from start: Int) throws(AddressError) -> [UInt8] {
    var bytes: [UInt8] = []
    var position = start
    while position < text.count {
      guard text[position] == UInt8(ascii: "%") else {
        bytes.append(text[position])
        position += 1
        continue
      }
      guard position + 2 < text.count, let high = text[position + 1].hexDigit, let low = text[position + 2].hexDigit
      else {
        throw AddressError(
          .badEscape,
          in: .unixAddress,
          at: position,
          suggestion: "write %25 for a percent sign"
        )
      }
      bytes.append(high << 4 | low)
      position += 3
    }
    return bytes
  }

  /// The text that reads back as this address: `unix:/run/x`, `unix-abstract:name`, `unix:` for the unnamed one.
  public var description: String {
    (kind == .abstract ? "unix-abstract:" : "unix:") + escaped
  }

  /// What stands behind the scheme and its colon.
  ///
  /// Escaped are the percent sign, `?` and `&`, which delimit options, control characters, and in a name that is not
  /// UTF-8, every byte that is not ASCII.
  var escaped: String {
    let isText = String(validating: bytes, as: UTF8.self) != nil
    let slash = UInt8(ascii: "/")
    // A path that begins with two slashes would be read as the form that has two in front of the path.
    var text = kind == .path && bytes.starts(with: [slash, slash]) ? [slash, slash] : []
    for byte in bytes {
      if Self.isPlain(byte) || (byte >= 0x80 && isText) {
        text.append(byte)
      } else {
        text += [UInt8(ascii: "%"), UInt8(hexDigit: byte >> 4).uppercased, UInt8(hexDigit: byte & 15).uppercased]
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "%", "?", "&": false
    case " "..."~": true
    default: false
    }
  }
}

/// Bytes as people read them: how many, in hex, and as text where they are printable.
struct HexDump {
  let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }
  init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

  /// `66 69 72`, pairs with a space between.
  var hex: String { Self.hex(bytes, separator: " ") }

  /// The same bytes as ASCII, with a dot for each that is not printable.
  var text: String {
    String(decoding: bytes.map { (0x20...0x7e).contains($0) ? $0 : UInt8(ascii: ".") }, as: UTF8.self)
  }

  /// `1 byte`, `6 bytes`.
  var count: String { Self.count(bytes.count) }

  /// Lines behind an arrow, with the remark behind the first where it fits, else on a line of its own:
  ///
  ///     ← 6 bytes  66 69 72 73 74 21           first!      0.081 ms
  ///
  /// Up to 8 bytes share the narrow form, so that a short request and its reply stand in one column; more are
  /// written 16 to a line.
  func lines(arrow: String, remark: String = "") -> String {
    let perLine = bytes.count <= 8 ? 8 : 16
    let hexWidth = perLine == 8 ? 28 : 49
    let head = "\(arrow) \(count)".padded(to: 11)
    let indent = String(repeating: " ", count: max(head.count, 11))

    var lines: [String] = []
    var rest = bytes
    repeat {
      let row = HexDump(rest.prefix(perLine))
      lines.append((lines.isEmpty ? head : indent) + row.hex.padded(to: hexWidth) + row.text)
      rest = rest.dropFirst(perLine)
    } while !rest.isEmpty
    if !remark.isEmpty {
      if lines.count == 1, perLine == 8 {
        lines[0] = lines[0].padded(to: 11 + hexWidth + 12) + remark
      } else {
        lines.append(indent + remark)
      }
    }
    return lines.map { $0.trimmedAtEnd + "\n" }.joined()
  }

  static func count(_ count: Int) -> String { "\(count) byte\(count == 1 ? "" : "s")" }

  static func hex(_ bytes: ArraySlice<UInt8>, separator: String = "") -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 3)
    for byte in bytes {
      if !text.isEmpty { text += separator.utf8 }
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension String {
  /// At least `width` characters, and always a space at the end of what was not wide enough already.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(width - count, isEmpty ? width : 1))
  }

  var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

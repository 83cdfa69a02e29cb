/// Where a reader of a file's text is. What it cannot read is an error at a place.
struct Cursor {
  /// Brackets inside of brackets: deeper than any rule file, shallow enough for any stack.
  static let deepest = 64

  struct Fault: Error {
    let range: Range<Int>
    let message: String
    let remark: String

    init(_ range: Range<Int>, _ message: String, _ remark: String = "") {
      self.range = range
      self.message = message
      self.remark = remark
    }
  }

  let bytes: [UInt8]
  var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position >= bytes.count }
  var byte: UInt8? { position < bytes.count ? bytes[position] : nil }
  var isAtLineEnd: Bool { isAtEnd || bytes[position] == UInt8(ascii: "\n") || starts(with: "\r\n") }

  func starts(with text: StaticString) -> Bool {
    let wanted = text.description.utf8
    return bytes.count - position >= wanted.count && bytes[position..<position + wanted.count].elementsEqual(wanted)
  }

  /// Takes `character` where it is next.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  mutating func skip(while isSkipped: (UInt8) -> Bool) {
    while let byte, isSkipped(byte) { position += 1 }
  }

  mutating func skipToLineEnd() { while !isAtLineEnd { position += 1 } }

  func fault(_ message: String, _ remark: String = "") -> Fault {
    Fault(position..<min(position + 1, max(position, bytes.count)), message, remark)
  }

  /// The character at the place, as a message says it.
  var characterForPeople: String {
    guard !isAtEnd else { return "the end of the file" }
    if isAtLineEnd { return "the end of the line" }
    // Whatever it begins, four bytes hold one character.
    let text = String(decoding: bytes[position..<min(position + 4, bytes.count)], as: UTF8.self)
    return text.unicodeScalars.first.map { "\"\($0)\"" } ?? "nothing"
  }

  /// The scalar that `digits` hexadecimal digits at the place stand for.
  mutating func scalar(digits: Int) throws(Fault) -> Unicode.Scalar {
    let text = bytes.dropFirst(position).prefix(digits)
    guard text.count == digits, text.allSatisfy({ $0.hexValue != nil }),
      let scalar = Unicode.Scalar(text.reduce(UInt32(0)) { $0 << 4 | UInt32($1.hexValue ?? 0) })
    else { throw fault("\(digits) hexadecimal digits of a character are expected here") }
    position += digits
    return scalar
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit.
  var hexValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  /// What names are made of.
  var isNameByte: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || self == UInt8(ascii: "_")
      || self == UInt8(ascii: "-")
  }
}

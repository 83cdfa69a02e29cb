/// A regular expression over bytes.
///
/// Every byte is a character of its own, from 0x00 to 0xff: nothing is decoded, so CR LF is two characters and 0x9b is
/// one. Matching takes time in proportion to the request times the expression and never goes back, whatever the peer
/// sends; that is also why there are no back references. Source: Ken Thompson, Regular Expression Search Algorithm,
/// Communications of the ACM 11 (1968), with the captures as Rob Pike did them.
public struct ByteRegex: Sendable {
  /// As it is written.
  let source: String
  /// The names of the groups `(?<name>…)`, in the order of their first brackets.
  let names: [String]
  let program: [Instruction]

  /// Longer programs make no rule clearer, and a request of 64 KiB slow.
  static let largestProgram = 2000

  enum Instruction: Sendable, Hashable {
    case byte(ByteSet)
    /// Two ways on, the first preferred.
    case split(Int, Int)
    case jump(Int)
    /// Remembers the place in a slot.
    case save(Int)
    case atStart
    case atEnd
    /// Between a byte of a word and one that is none.
    case wordBorder(Bool)
    case match
  }
}

/// Which of the 256 bytes are meant.
struct ByteSet: Sendable, Hashable {
  private var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  init() {}
  init(_ bytes: some Sequence<UInt8>) { for byte in bytes { insert(byte) } }

  static let all = ByteSet(0...255)

  func contains(_ byte: UInt8) -> Bool {
    let word =
      switch byte >> 6 {
      case 0: bits.0
      case 1: bits.1
      case 2: bits.2
      default: bits.3
      }
    return word >> UInt64(byte & 63) & 1 == 1
  }

  mutating func insert(_ byte: UInt8) {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: bits.0 |= bit
    case 1: bits.1 |= bit
    case 2: bits.2 |= bit
    default: bits.3 |= bit
    }
  }

  mutating func formUnion(_ other: ByteSet) {
    bits = (bits.0 | other.bits.0, bits.1 | other.bits.1, bits.2 | other.bits.2, bits.3 | other.bits.3)
  }

  var inverted: ByteSet {
    var set = self
    set.bits = (~bits.0, ~bits.1, ~bits.2, ~bits.3)
    return set
  }

  /// With the other case of every letter.
  var withoutCase: ByteSet {
    var set = self
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      if contains(letter) { set.insert(letter & ~0x20) }
      if contains(letter & ~0x20) { set.insert(letter) }
    }
    return set
  }

  static func == (left: ByteSet, right: ByteSet) -> Bool { left.bits == right.bits }

  func hash(into hasher: inout Hasher) {
    hasher.combine(bits.0)
    hasher.combine(bits.1)
    hasher.combine(bits.2)
    hasher.combine(bits.3)
  }
}

/// How a message's length is written before it.
public enum LengthPrefix: Sendable, Hashable, CaseIterable {
  case uint8
  /// Two, four or eight bytes, the most significant first, as Internet protocols have them.
  case uint16, uint32, uint64
  /// The least significant first.
  case uint16LittleEndian, uint32LittleEndian
  /// Seven bits in each byte, the least significant first, the top bit set in all but the last: LEB128, as Protocol
  /// Buffers delimit their messages.
  case variable

  /// The most bytes that a prefix has.
  static let longest = 10

  /// The most that it can say.
  public var maximum: Int {
    switch self {
    case .uint8: Int(UInt8.max)
    case .uint16, .uint16LittleEndian: Int(UInt16.max)
    case .uint32, .uint32LittleEndian: Int(UInt32.max)
    case .uint64, .variable: Int.max
    }
  }

  /// The bytes of a prefix that says `length`, which is not above ``maximum``.
  func bytes(of length: Int) -> [UInt8] {
    let number = UInt64(length)
    switch self {
    case .uint8: return [UInt8(number)]
    case .uint16: return [UInt8(truncatingIfNeeded: number >> 8), UInt8(truncatingIfNeeded: number)]
    case .uint32: return stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> UInt64($0)) }
    case .uint64: return stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> UInt64($0)) }
    case .uint16LittleEndian: return [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
    case .uint32LittleEndian: return stride(from: 0, through: 24, by: 8).map { UInt8(truncatingIfNeeded: number >> $0) }
    case .variable:
      var rest = number
      var bytes: [UInt8] = []
      while rest >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      return bytes + [UInt8(rest)]
    }
  }

  enum Reading: Equatable {
    case more
    /// The length, and how many bytes said it. A length beyond `Int` is the largest `Int`: above every limit.
    case length(Int, size: Int)
    /// A variable length that goes on for more bytes than any number needs.
    case malformed
  }

  /// Reads the prefix that `bytes` begin with.
  func read(_ bytes: ArraySlice<UInt8>) -> Reading {
    func fixed(_ size: Int, isLittleEndian: Bool = false) -> Reading {
      guard bytes.count >= size else { return .more }
      let said = bytes.prefix(size)
      var number: UInt64 = 0
      for byte in isLittleEndian ? Array(said.reversed()) : Array(said) { number = number << 8 | UInt64(byte) }
      return .length(Int(clamping: number), size: size)
    }
    switch self {
    case .uint8: return fixed(1)
    case .uint16: return fixed(2)
    case .uint32: return fixed(4)
    case .uint64: return fixed(8)
    case .uint16LittleEndian: return fixed(2, isLittleEndian: true)
    case .uint32LittleEndian: return fixed(4, isLittleEndian: true)
    case .variable: return variable(bytes)
    }
  }

  private func variable(_ bytes: ArraySlice<UInt8>) -> Reading {
    var number: UInt64 = 0
    for (index, byte) in bytes.prefix(Self.longest).enumerated() {
      let bits = UInt64(byte & 0x7f)
      // The tenth byte has room for one bit of the 64.
      if index == 9 && bits > 1 { return .malformed }
      number |= bits << UInt64(7 * index)
      if byte & 0x80 == 0 { return .length(Int(clamping: number), size: index + 1) }
    }
    return bytes.count >= Self.longest ? .malformed : .more
  }
}

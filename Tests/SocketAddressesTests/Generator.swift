import SocketAddresses

/// Makes the same addresses, and the same nonsense, in every run.
struct Generator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64: every seed is as good as any other.
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ word >> 30) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ word >> 27) &* 0x94d0_49bb_1331_11eb
    return word ^ word >> 31
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  mutating func one<T>(of choices: [T]) -> T { choices[below(choices.count)] }

  mutating func chance(_ one: Int, in many: Int) -> Bool { below(many) < one }
}

// MARK: - Values

extension Generator {
  /// An address in or at the border of a block that means something, or anywhere.
  mutating func ipv4() -> IPv4Address {
    let blocks: [(UInt32, Int)] = [
      (0x0000_0000, 8), (0x0a00_0000, 8), (0x6440_0000, 10), (0x7f00_0000, 8), (0xa9fe_0000, 16), (0xac10_0000, 12),
      (0xc000_0000, 24), (0xc000_0200, 24), (0xc0a8_0000, 16), (0xc612_0000, 15), (0xc633_6400, 24), (0xcb00_7100, 24),
      (0xe000_0000, 24), (0xef00_0000, 8), (0xe000_0000, 4), (0xf000_0000, 4), (0xffff_ffff, 32),
    ]
    if chance(1, in: 4) { return IPv4Address(number: UInt32(truncatingIfNeeded: next())) }
    let (block, length) = one(of: blocks)
    let mask = UInt32.max >> UInt32(length)
    switch below(4) {
    case 0: return IPv4Address(number: block)
    case 1: return IPv4Address(number: block | mask)
    case 2: return IPv4Address(number: one(of: [block &- 1, (block | mask) &+ 1]))
    default: return IPv4Address(number: block | UInt32(truncatingIfNeeded: next()) & mask)
    }
  }

  /// An address without a zone: in or at the border of a block that means something, or with many zero groups.
  mutating func ipv6() -> IPv6Address {
    let blocks: [(UInt128, Int)] = [
      (0, 128), (1, 128), (0xffff << 32, 96), (0x64_ff9b << 96, 96), (0x64_ff9b_0001 << 80, 48), (0x100 << 112, 64),
      (0x2001 << 112, 23), (0x2001 << 112, 32), (0x2001_0002 << 96, 48), (0x2001_0db8 << 96, 32), (0x2002 << 112, 16),
      (0x3fff << 112, 20), (0xfc00 << 112, 7), (0xfe80 << 112, 10), (0xfec0 << 112, 10), (0xff00 << 112, 8),
      (0x2000 << 112, 3), (0x4000 << 112, 3), (0xfe00 << 112, 9),
    ]
    switch below(4) {
    case 0: return IPv6Address(high: next(), low: next())
    case 1:
      return IPv6Address(groups: InlineArray { _ in chance(2, in: 3) ? 0 : UInt16(truncatingIfNeeded: next()) })
    default: break
    }
    let (block, length) = one(of: blocks)
    let mask: UInt128 = ~0 >> UInt128(length)
    let bits = UInt128(next()) << 64 | UInt128(next())
    return IPv6Address(number: one(of: [block, block | mask, block &- 1, (block | mask) &+ 1, block | bits & mask]))
  }
}

// MARK: - Texts

extension Generator {
  mutating func ipv4Text() -> String { ipv4().description }

  /// One of the many texts of an address: compressed anywhere or nowhere, in either case, with zeros, mixed, zoned.
  mutating func ipv6Text() -> String {
    let address = ipv6()
    var groups: [String] = []
    for index in 0..<8 {
      let short = String(address.groups[index], radix: 16, uppercase: chance(1, in: 4))
      groups.append(chance(1, in: 4) ? String(repeating: "0", count: 4 - short.count) + short : short)
    }
    if chance(1, in: 5) {
      let last = IPv4Address(number: UInt32(truncatingIfNeeded: address.low))
      groups.replaceSubrange(6..., with: [last.description])
    }
    var text = groups.joined(separator: ":")
    if chance(1, in: 2) { text = address.description }
    if chance(1, in: 3) {
      let start = below(groups.count)
      let end = start + below(groups.count - start) + 1
      text = groups[..<start].joined(separator: ":") + "::" + groups[end...].joined(separator: ":")
    }
    if chance(1, in: 6) {
      text += "%" + one(of: ["eth0", "1", "0", "lo", "br-1a2b", "fifteen-letters", "sixteen-letters!"])
    }
    return text
  }

  mutating func prefixText() -> String {
    let isV4 = chance(1, in: 2)
    let width = isV4 ? 32 : 128
    let length = below(width + 1)
    let address: IPAddress = isV4 ? .v4(ipv4()) : .v6(ipv6())
    if chance(2, in: 3), let prefix = try? IPPrefix(containing: address, length: length) { return prefix.description }
    return "\(isV4 ? ipv4Text() : ipv6Text())/\(below(140))"
  }

  /// The text with a few bytes changed, doubled, left out, or moved.
  mutating func mutate(_ text: String) -> String {
    let alphabet = Array("0123456789abcdefABCDEFg.:%/ -+xX_[]\0\n\u{7f}é٣０".unicodeScalars)
    var scalars = Array(text.unicodeScalars)
    for _ in 0...below(2) {
      let position = below(scalars.count + 1)
      switch below(5) {
      case 0: scalars.insert(one(of: alphabet), at: position)
      case 1 where position < scalars.count: scalars.remove(at: position)
      case 2 where position < scalars.count: scalars[position] = one(of: alphabet)
      case 3 where position < scalars.count: scalars.insert(scalars[position], at: position)
      default: scalars = Array(scalars[position...] + scalars[..<position])
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// What people and attackers write in place of an address.
  static let hostile = [
    "", " ", ".", ":", "::", ":::", "::::", "%", "/", "[", "]", "[]", "[::1]", "...", "....", "1", "127.1", "127.0.1",
    "2130706433", "0x7f000001", "0x7f.0.0.1", "0177.0.0.1", "00.0.0.0", "0.0.0.00", "1.2.3.4.", ".1.2.3.4", "1..2.3",
    "1.2.3.4.5", "1.2.3.256", "1.2.3.-4", "1.2.3.+4", "1.2.3.4 ", " 1.2.3.4", "1.2.3.4\n", "1.2.3.4\0", "１.2.3.4",
    "1.2.3.٤", "999999999999999999999.1.1.1", "1.2.3.4/24", "a.b.c.d", "localhost", "0.0.0.0x", "1e1.0.0.0",
    "::1%", "::1%%", "::1%a%b", "%eth0", "::%eth0", "1.2.3.4%eth0", "::1/64", "::1%eth0/64", "::1%é", "::1% ",
    "1::2::3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7::8", "::1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8::",
    "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", ":1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8:", "1:", ":1", "::1:", ":::1", "1:::2",
    "12345::", "::12345", "::g", "::-1", "::+1", "::0x1", "::1.2.3.4", "::ffff:1.2.3.4", "1.2.3.4::", "::1.2.3.4:5",
    "::1.2.3", "::1.2.3.4.5", "::01.2.3.4", "1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:7:1.2.3.4", "1:2:3:4:5:1.2.3.4",
    "0000:0000:0000:0000:0000:0000:255.255.255.255", "00000::", "::00001", "fe80::1%25eth0", "２::1", "::٣",
    "10.0.0.0/", "/8", "10.0.0.0/8/8", "10.0.0.0/08", "10.0.0.0/+8", "10.0.0.0/-1", "10.0.0.0/33", "10.0.0.0/ 8",
    "10.0.0.0/255.0.0.0", "10.0.0.0/0.255.255.255", "10.0.0.0", "10/8", "10.0.0.1/8", "::/129", "::/0", "0.0.0.0/0",
    "::1/127", "::", "::/", "::/٣", "10.0.0.0/８", "fe80::%eth0/64", "10.0.0.0/99999999999999999999999999",
    String(repeating: ":", count: 1000), String(repeating: "1:", count: 1000), String(repeating: "1.", count: 1000),
    String(repeating: "0", count: 1000) + "1.2.3.4", "::" + String(repeating: "0", count: 1000) + "1",
  ]
}

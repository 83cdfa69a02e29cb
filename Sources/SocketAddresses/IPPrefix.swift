/// A network: an address and how many of its first bits count, `10.0.0.0/8` (CIDR notation, RFC 4632).
///
/// 34 bytes in size, trivially copyable. The bits behind the length are always zero and there is never a zone, so
/// two prefixes are equal exactly when they hold the same addresses. Ordered by address, then the wider first.
public struct IPPrefix: Sendable, Hashable, BitwiseCopyable {
  /// The first address of the network.
  public let address: IPAddress
  private let storedLength: UInt8

  /// How many bits count: 0 to 32 or 0 to 128.
  public var length: Int { Int(storedLength) }

  /// The network that begins at `address`.
  ///
  /// - Throws: ``AddressError`` where bits are set behind the prefix, and it names the network they are in; for a
  ///   length that the version does not have; for a zone.
  public init(_ address: IPAddress, length: Int) throws(AddressError) {
    let network = try IPPrefix(containing: address, length: length)
    guard network.address == address else {
      throw AddressError(.hostBitsSet, in: .prefix, at: 0, suggestion: "the network is \(network)")
    }
    self = network
  }

  /// The network of `length` bits that `address` is in.
  ///
  /// - Throws: ``AddressError`` for a length that the version does not have, and for a zone.
  public init(containing address: IPAddress, length: Int) throws(AddressError) {
    guard 0...address.bitWidth ~= length else {
      throw AddressError(.lengthAboveMaximum, in: .prefix, at: 0, suggestion: "write 0 to \(address.bitWidth)")
    }
    guard address.zone == nil else { throw AddressError(.zoneInPrefix, in: .prefix, at: 0) }
    self.address = address.withNumber(address.number & ~Self.hostMask(length: length, of: address))
    storedLength = UInt8(length)
  }

  /// Only for bits that are known to be right.
  init(unchecked number: UInt128, length: Int, like address: IPAddress) {
    self.address = address.withNumber(number)
    storedLength = UInt8(length)
  }

  /// The bits of an address that a prefix of `length` leaves free.
  private static func hostMask(length: Int, of address: IPAddress) -> UInt128 {
    // Swift's shifts give zero where the count is the full width, which is what /0 of IPv6 needs.
    ~(~0 << UInt128(address.bitWidth - length))
  }

  private var hostMask: UInt128 { Self.hostMask(length: length, of: address) }
}

extension IPPrefix: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    left.address == right.address ? left.length < right.length : left.address < right.address
  }
}

// MARK: - What is inside

extension IPPrefix {
  /// The first address, whose free bits are all zero.
  public var first: IPAddress { address }

  /// The last address, whose free bits are all one; in an IPv4 network of two and more hosts, its broadcast address.
  public var last: IPAddress { address.withNumber(address.number | hostMask) }

  /// The mask of the bits that count: `255.0.0.0` of a `/8`.
  public var netmask: IPAddress { address.withNumber(~hostMask) }

  /// How many addresses there are; nil only for `::/0`, whose 2¹²⁸ no number type holds.
  public var count: UInt128? {
    let (count, overflow) = hostMask.addingReportingOverflow(1)
    return overflow ? nil : count
  }

  /// Whether the address is in this network. A zone is ignored; an IPv4-mapped address is an IPv6 address.
  public func contains(_ other: IPAddress) -> Bool {
    other.bitWidth == address.bitWidth && other.number & ~hostMask == address.number
  }

  /// Whether all of `other` is in this network. A network contains itself.
  public func contains(_ other: IPPrefix) -> Bool {
    other.length >= length && contains(other.address)
  }

  /// Whether any address is in both. Two networks never overlap in part: one contains the other.
  public func overlaps(_ other: IPPrefix) -> Bool { contains(other) || other.contains(self) }
}

// MARK: - Larger and smaller networks

extension IPPrefix {
  /// The network twice as large that this one is a half of; nil for all addresses.
  public var supernet: IPPrefix? {
    guard length > 0 else { return nil }
    return IPPrefix(
      unchecked: address.number & ~Self.hostMask(length: length - 1, of: address),
      length: length - 1,
      like: address
    )
  }

  /// How many networks of `length` bits there are inside.
  ///
  /// Nil for a length shorter than this one's or longer than the version's, and for the 2¹²⁸ single addresses of `::/0`.
  public func subnetCount(length: Int) -> UInt128? {
    guard self.length...address.bitWidth ~= length, length - self.length < 128 else { return nil }
    return 1 << UInt128(length - self.length)
  }

  /// The networks of `length` bits inside, in order; none for a length shorter than this one's or longer than the
  /// version's.
  public func subnets(length: Int) -> Subnets {
    Subnets(of: self, length: length)
  }

  /// The networks of one length inside of a larger one, made one by one.
  public struct Subnets: Sequence, IteratorProtocol, Sendable {
    private var start: IPAddress?
    private let last: UInt128
    private let length: Int

    init(of network: IPPrefix, length: Int) {
      start = network.length...network.address.bitWidth ~= length ? network.first : nil
      last = network.last.number
      self.length = length
    }

    public mutating func next() -> IPPrefix? {
      guard let start else { return nil }
      let network = IPPrefix(unchecked: start.number, length: length, like: start)
      let end = network.last.number
      self.start = end == last ? nil : start.withNumber(end + 1)
      return network
    }
  }
}

// MARK: - Text

extension IPPrefix: TextParsable {
  /// Reads an address, `/` and a length in decimal. No mask in place of the length, no address without one.
  ///
  /// - Throws: ``AddressError``, also where bits are set behind the prefix, and then it names the network they are in.
  public init(utf8 text: Span<UInt8>) throws(AddressError) {
    guard let slash = text.firstIndex(of: UInt8(ascii: "/")) else {
      let width = (try? IPAddress(utf8: text))?.bitWidth
      throw AddressError(
        .missingLength,
        in: .prefix,
        at: text.count,
        suggestion: width.map { "for one address write /\($0)" }
      )
    }
    let address = try IPAddress(utf8: text.extracting(0..<slash))
    if address.zone != nil {
      throw AddressError(.zoneInPrefix, in: .prefix, at: text.firstIndex(of: UInt8(ascii: "%")) ?? 0)
    }
    let width = address.bitWidth
    let length: UInt64
    do throws(AddressError) {
      length = try text.extracting((slash + 1)...).decimal(upTo: UInt64(width), as: .prefix)
    } catch {
      let tooLong = error.reason == .numberTooLarge
      throw AddressError(
        tooLong ? .lengthAboveMaximum : error.reason,
        in: .prefix,
        at: slash + 1 + error.position,
        suggestion: tooLong ? "write 0 to \(width)" : nil
      )
    }
    try self.init(address, length: Int(length))
  }

  public var description: String { "\(address)/\(length)" }
}

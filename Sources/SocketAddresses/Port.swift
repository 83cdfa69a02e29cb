/// A TCP or UDP port, 0 to 65535. As the port to bind, 0 lets the kernel choose one.
///
/// Two bytes in size, trivially copyable.
public struct Port: Sendable, Hashable, Comparable, BitwiseCopyable, ExpressibleByIntegerLiteral {
  public var number: UInt16

  public init(_ number: UInt16) { self.number = number }

  public init(integerLiteral value: UInt16) { number = value }

  /// The port as its two bytes stand in a packet and in `sin_port`.
  public init(octets: InlineArray<2, UInt8>) { number = UInt16(octets[0]) << 8 | UInt16(octets[1]) }

  /// The two bytes in network order, as a packet and `sin_port` hold them.
  public var octets: InlineArray<2, UInt8> { [UInt8(number >> 8), UInt8(truncatingIfNeeded: number)] }

  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

extension Port {
  /// As the port to bind: let the kernel choose.
  public static let any = Port(0)
}

extension Port {
  /// The port's first name in IANA's registry: ``PortRegistry`` has the others and what they are.
  public var serviceName: String? {
    if let known = Self.wellKnown.first(where: { $0.port == self }) { return known.name }
    return PortRegistry.assignments(of: self).first { !$0.name.isEmpty }?.name
  }
}

// MARK: - Text

extension Port: TextParsable {
  /// Reads a number with no sign, space or leading zero, or a name of IANA's registry or `/etc/services`, in any case
  /// (RFC 6335, section 5.1).
  ///
  /// The names are those of ``PortRegistry``, whatever the machine's own `/etc/services` says: a name means the same
  /// port everywhere.
  ///
  /// - Throws: ``AddressError``
  public init(utf8 text: Span<UInt8>) throws(AddressError) {
    if let first = text.first, 0x61...0x7a ~= first.lowercased {
      self = try Self.named(text)
      return
    }
    // Some names begin with a digit: 9pfs, 3com-tsmux.
    if text.count > 1, text.indices.contains(where: { 0x61...0x7a ~= text[$0].lowercased }),
      let port = PortRegistry.port(named: String(decoding: text.array, as: UTF8.self))
    {
      self = port
      return
    }
    do throws(AddressError) {
      self.init(UInt16(try text.decimal(upTo: 65535, as: .port)))
    } catch {
      guard error.reason == .numberTooLarge else { throw error }
      throw AddressError(.portAbove65535, in: .port, at: error.position, suggestion: "write 0 to 65535")
    }
  }

  private static func named(_ text: Span<UInt8>) throws(AddressError) -> Port {
    let name = String(decoding: text.array.map(\.lowercased), as: UTF8.self)
    if let known = wellKnown.first(where: { $0.name == name }) { return known.port }
    if let port = PortRegistry.port(named: name) { return port }
    for position in text.indices {
      switch Unicode.Scalar(text[position]) {
      case "a"..."z", "A"..."Z", "0"..."9", "-": break
      default: throw AddressError(.unexpectedCharacter, in: .port, at: position)
      }
    }
    throw AddressError(
      .unknownService,
      in: .port,
      at: 0,
      suggestion: PortRegistry.nearest(to: name).map { "did you mean \"\($0)\"?" } ?? "write the number"
    )
  }

  /// The number: a name would hide it from a reader who looks for it.
  public var description: String { String(number) }
}

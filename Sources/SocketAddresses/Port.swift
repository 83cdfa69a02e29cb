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

// MARK: - Well-known ports

extension Port {
  /// File Transfer, the data connection. Source: RFC 959.
  public static let ftpData: Port = 20
  /// File Transfer, the control connection. Source: RFC 959.
  public static let ftp: Port = 21
  /// Secure Shell. Source: RFC 4251.
  public static let ssh: Port = 22
  /// Telnet. Source: RFC 854.
  public static let telnet: Port = 23
  /// Simple Mail Transfer. Source: RFC 5321.
  public static let smtp: Port = 25
  /// Domain Name System. Source: RFC 1035.
  public static let domain: Port = 53
  /// Bootstrap Protocol and DHCP, the server. Source: RFC 951, RFC 2131.
  public static let bootps: Port = 67
  /// Bootstrap Protocol and DHCP, the client. Source: RFC 951, RFC 2131.
  public static let bootpc: Port = 68
  /// Hypertext Transfer. Source: RFC 9110.
  public static let http: Port = 80
  /// Network Time Protocol. Source: RFC 5905.
  public static let ntp: Port = 123
  /// Simple Network Management Protocol. Source: RFC 3411.
  public static let snmp: Port = 161
  /// Simple Network Management Protocol, notifications. Source: RFC 3411.
  public static let snmptrap: Port = 162
  /// Lightweight Directory Access Protocol. Source: RFC 4511.
  public static let ldap: Port = 389
  /// Hypertext Transfer over TLS. Source: RFC 9110.
  public static let https: Port = 443

  /// The ports that have a name here, in order, under their names in IANA's registry.
  ///
  /// Only those: a name must mean the same port on every machine, whatever its `/etc/services` says.
  public static let wellKnown: [(port: Port, name: String)] = [
    (ftpData, "ftp-data"), (ftp, "ftp"), (ssh, "ssh"), (telnet, "telnet"), (smtp, "smtp"), (domain, "domain"),
    (bootps, "bootps"), (bootpc, "bootpc"), (http, "http"), (ntp, "ntp"), (snmp, "snmp"), (snmptrap, "snmptrap"),
    (ldap, "ldap"), (https, "https"),
  ]

  /// The port's name in IANA's registry, where it is one of ``wellKnown``.
  public var serviceName: String? { Self.wellKnown.first { $0.port == self }?.name }
}

// MARK: - Text

extension Port: TextParsable {
  /// Reads a number with no sign, space or leading zero, or one of the ``wellKnown`` names in any case
  /// (RFC 6335, section 5.1).
  ///
  /// - Throws: ``AddressError``
  public init(utf8 text: Span<UInt8>) throws(AddressError) {
    if let first = text.first, 0x61...0x7a ~= first.lowercased {
      self = try Self.named(text)
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
    for position in text.indices {
      switch Unicode.Scalar(text[position]) {
      case "a"..."z", "A"..."Z", "0"..."9", "-": break
      default: throw AddressError(.unexpectedCharacter, in: .port, at: position)
      }
    }
    let name = String(decoding: text.array.map(\.lowercased), as: UTF8.self)
    guard let known = wellKnown.first(where: { $0.name == name }) else {
      let near = Spelling.nearest(to: name, among: wellKnown.map(\.name))
      throw AddressError(
        .unknownService,
        in: .port,
        at: 0,
        suggestion: near.map { "did you mean \"\($0)\"?" } ?? "write the number"
      )
    }
    return known.port
  }

  /// The number: a name would hide it from a reader who looks for it.
  public var description: String { String(number) }
}

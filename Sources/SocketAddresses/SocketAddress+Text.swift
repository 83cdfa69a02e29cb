extension SocketAddress: TextParsable {
  /// Reads what ``description`` writes: `127.0.0.1:80`, `[::1]:80`, `[fe80::1%eth0]:80`, `unix:/run/x`,
  /// `unix-abstract:name`, `unix:` (unnamed), `vsock://2:1234`, `appletalk:65280.7:130` and the like of each
  /// ``FamilyAddress``, `family-99:0102`.
  ///
  /// No names are looked up; a port may be a name of the ``PortRegistry``.
  ///
  /// - Throws: ``AddressError``
  public init(utf8 text: Span<UInt8>) throws(AddressError) {
    if text.hasPrefix("unix:") || text.hasPrefix("unix-abstract:") {
      self = .unix(try UnixAddress(utf8: text))
    } else if text.hasPrefix("vsock:") {
      let start = text.hasPrefix("vsock://") ? 8 : 6
      do throws(AddressError) {
        let (cid, port) = try VsockText.read(text.extracting(start...))
        self = .vsock(cid: cid, port: port)
      } catch {
        throw error.shifted(by: start)
      }
    } else if text.hasPrefix(Self.otherFamilyPrefix) {
      self = try Self.readOther(text)
    } else if let address = try FamilyAddressText.read(text) {
      self = address
    } else if text.first == UInt8(ascii: "[") {
      self = try Self.readBracketed(text)
    } else {
      self = try Self.readIPv4(text)
    }
  }

  private static func readIPv4(_ text: Span<UInt8>) throws(AddressError) -> SocketAddress {
    guard let colon = text.lastIndex(of: UInt8(ascii: ":")) else {
      _ = try IPv4Address(utf8: text)
      throw AddressError(.missingPort, in: .socketAddress, at: text.count)
    }
    if text.firstIndex(of: UInt8(ascii: ":")) != colon {
      throw AddressError(.missingBrackets, in: .socketAddress, at: 0, suggestion: "write [ADDRESS]:PORT")
    }
    let address = try IPv4Address(utf8: text.extracting(0..<colon))
    return .ipv4(address, try readPort(text, from: colon + 1))
  }

  private static func readBracketed(_ text: Span<UInt8>) throws(AddressError) -> SocketAddress {
    guard let bracket = text.firstIndex(of: UInt8(ascii: "]")) else {
      throw AddressError(.missingClosingBracket, in: .socketAddress, at: 0)
    }
    let address: IPv6Address
    do throws(AddressError) {
      address = try IPv6Address(utf8: text.extracting(1..<bracket))
    } catch {
      throw error.shifted(by: 1)
    }
    guard bracket + 1 < text.count, text[bracket + 1] == UInt8(ascii: ":") else {
      throw AddressError(.missingPort, in: .socketAddress, at: bracket + 1)
    }
    return .ipv6(address, try readPort(text, from: bracket + 2))
  }

  private static func readPort(_ text: Span<UInt8>, from start: Int) throws(AddressError) -> Port {
    do throws(AddressError) {
      return try Port(utf8: text.extracting(start...))
    } catch {
      throw error.shifted(by: start)
    }
  }

  // MARK: Other families

  private static let otherFamilyPrefix = "family-"

  private static func readOther(_ text: Span<UInt8>) throws(AddressError) -> SocketAddress {
    let start = otherFamilyPrefix.utf8.count
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else {
      throw AddressError(
        .unexpectedCharacter,
        in: .socketAddress,
        at: text.count,
        suggestion: "write family-NUMBER:HEX"
      )
    }
    let family: UInt64
    do throws(AddressError) {
      family = try text.extracting(start..<colon).decimal(upTo: 65535, as: .familyNumber)
    } catch {
      throw error.shifted(by: start)
    }
    var bytes: [UInt8] = []
    var position = colon + 1
    while position < text.count {
      guard let high = text[position].hexDigit else {
        throw AddressError(.unexpectedCharacter, in: .socketAddress, at: position)
      }
      guard position + 1 < text.count else {
        throw AddressError(.oddHexDigits, in: .socketAddress, at: position)
      }
      guard let low = text[position + 1].hexDigit else {
        throw AddressError(.unexpectedCharacter, in: .socketAddress, at: position + 1)
      }
      bytes.append(high << 4 | low)
      position += 2
    }
    return .other(family: UInt16(family), bytes: bytes)
  }

  // MARK: Writing

  public var description: String {
    switch self {
    case .ipv4(let address, let port):
      return "\(address):\(port)"
    case .ipv6(let address, let port):
      return "[\(address)]:\(port)"
    case .unix(let address):
      return address.description
    case .vsock(let cid, let port):
      return "vsock://\(VsockText.name(ofCID: cid)):\(port)"
    case .other(let family, let bytes):
      if let text = FamilyAddressText.write(family: family, bytes) { return text }
      let digits = bytes.flatMap { [UInt8(hexDigit: $0 >> 4), UInt8(hexDigit: $0 & 15)] }
      return "\(Self.otherFamilyPrefix)\(family):\(String(decoding: digits, as: UTF8.self))"
    }
  }
}

/// How a vsock address is written: `CID:PORT` behind its scheme.
enum VsockText {
  /// The context identifiers that have a name. Source: `vsock(7)`.
  static let names: [(name: String, cid: UInt32)] = [
    ("any", .max), ("hypervisor", 0), ("local", 1), ("host", 2),
  ]

  /// Only "any" is written as a name: 4294967295 says nothing, while a small number is what other tools print.
  static func name(ofCID cid: UInt32) -> String { cid == .max ? "any" : String(cid) }

  /// Reads what stands behind the scheme.
  static func read(_ text: Span<UInt8>) throws(AddressError) -> (cid: UInt32, port: UInt32) {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else {
      throw AddressError(.missingPort, in: .vsockAddress, at: text.count, suggestion: "write vsock://CID:PORT")
    }
    return (
      try readCID(text.extracting(0..<colon)),
      try readNumber(text.extracting((colon + 1)...), at: colon + 1)
    )
  }

  private static func readCID(_ text: Span<UInt8>) throws(AddressError) -> UInt32 {
    for (name, cid) in names where text.count == name.utf8.count && text.hasPrefix(name) { return cid }
    if !text.isEmpty, text[0].decimalDigit == nil {
      throw AddressError(
        .unexpectedCharacter,
        in: .vsockAddress,
        at: 0,
        suggestion: "write a number, any, hypervisor, local or host"
      )
    }
    return try readNumber(text, at: 0)
  }

  private static func readNumber(_ text: Span<UInt8>, at offset: Int) throws(AddressError) -> UInt32 {
    do throws(AddressError) {
      return UInt32(try text.decimal(upTo: UInt64(UInt32.max), as: .vsockAddress))
    } catch {
      throw error.shifted(by: offset)
    }
  }
}

/// The address of a family beside IP, Unix and vsock, as a value with fields.
///
/// ``SocketAddress`` carries such addresses as the bytes that the kernel takes; this protocol goes both ways:
///
/// ```swift
/// let here = SocketAddress(AppleTalkAddress(network: 65280, node: 7, port: 130))
/// let who = here.decoded(as: AppleTalkAddress.self)
/// ```
public protocol FamilyAddress: Sendable, Hashable, CustomStringConvertible {
  /// The number of the address family, as `AF_APPLETALK` is 5.
  static var family: UInt16 { get }

  /// What stands behind `sa_family`, as this machine orders bytes.
  var bytes: [UInt8] { get }

  /// Reads what stands behind `sa_family`; nil where it is another form of the family, or too short.
  init?(bytes: [UInt8])

  /// Reads the fields behind the scheme of a text.
  init(fields: inout AddressFields) throws(AddressError)

  /// What its text begins with, such as `appletalk`.
  static var scheme: String { get }

  /// The fields behind the scheme, as the text has them.
  var fieldText: String { get }
}

extension FamilyAddress {
  public var description: String { "\(Self.scheme):\(fieldText)" }
}

extension SocketAddress {
  /// An address of a family beside IP, Unix and vsock.
  public init(_ address: some FamilyAddress) {
    self = .other(family: type(of: address).family, bytes: address.bytes)
  }

  /// The address with its fields; nil where it is of another family or another form.
  public func decoded<Address: FamilyAddress>(as type: Address.Type) -> Address? {
    guard case .other(Address.family, let bytes) = self else { return nil }
    return Address(bytes: bytes)
  }
}

// MARK: - Texts

/// The families whose addresses have a text of their own.
enum FamilyAddressText {
  /// Bluetooth's and CAN's forms differ in length or content, so the order matters only where a form holds another's.
  private static let types: [any FamilyAddress.Type] = [
    AppleTalkAddress.self, L2CAPAddress.self, RFCOMMAddress.self, SCOAddress.self, HCIAddress.self, TIPCAddress.self,
    CANAddress.self, ISOTPAddress.self, J1939Address.self, NetlinkAddress.self, PacketAddress.self,
    LLCAddress.self,
  ]

  /// The text of an address; nil where no type holds exactly these bytes.
  static func write(family: UInt16, _ bytes: [UInt8]) -> String? {
    for type in types where type.family == family {
      if let address = type.init(bytes: bytes), address.bytes == bytes { return address.description }
    }
    return nil
  }

  /// The address that a text stands for; nil where its scheme is none of these.
  static func read(_ text: Span<UInt8>) throws(AddressError) -> SocketAddress? {
    for type in types where text.hasPrefix(type.scheme + ":") {
      var fields = AddressFields(text, from: type.scheme.utf8.count + 1)
      let address = try type.init(fields: &fields)
      try fields.end()
      return SocketAddress(address)
    }
    return nil
  }
}

/// The rest of an address's text, from which its fields are taken one by one.
public struct AddressFields {
  private let bytes: [UInt8]
  private var position: Int

  init(_ text: Span<UInt8>, from start: Int) {
    bytes = text.array
    position = start
  }

  func fault(_ reason: AddressError.Reason, suggestion: String? = nil) -> AddressError {
    AddressError(reason, in: .socketAddress, at: min(position, bytes.count), suggestion: suggestion)
  }

  /// Whether the next character is `separator`; it is taken then.
  mutating func take(_ separator: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: separator) else { return false }
    position += 1
    return true
  }

  mutating func require(_ separator: Unicode.Scalar) throws(AddressError) {
    if !take(separator) { throw fault(.unexpectedCharacter) }
  }

  /// Whether the next characters are `word`; they are taken then.
  mutating func take(word: String) -> Bool {
    guard bytes[position...].starts(with: word.utf8) else { return false }
    position += word.utf8.count
    return true
  }

  /// A number, in decimal or behind `0x` in hexadecimal.
  mutating func number<Number: FixedWidthInteger & UnsignedInteger>(
    _ type: Number.Type = Number.self
  ) throws(AddressError) -> Number {
    let isHex = bytes[position...].starts(with: "0x".utf8)
    if isHex { position += 2 }
    let start = position
    var number: Number = 0
    while position < bytes.count, let digit = isHex ? bytes[position].hexDigit : bytes[position].decimalDigit {
      let (product, tooLarge) = number.multipliedReportingOverflow(by: isHex ? 16 : 10)
      let (sum, carries) = product.addingReportingOverflow(Number(digit))
      if tooLarge || carries { throw fault(.numberTooLarge) }
      number = sum
      position += 1
    }
    if position == start { throw fault(.missingDigits) }
    if !isHex, position - start > 1, bytes[start] == UInt8(ascii: "0") { throw fault(.leadingZero) }
    return number
  }

  /// An octet of two hexadecimal digits.
  mutating func octet() throws(AddressError) -> UInt8 {
    guard position + 1 < bytes.count, let high = bytes[position].hexDigit, let low = bytes[position + 1].hexDigit
    else { throw fault(.oddHexDigits) }
    position += 2
    return high << 4 | low
  }

  func end() throws(AddressError) {
    if position < bytes.count { throw fault(.unexpectedCharacter) }
  }
}

// MARK: - Bytes

extension [UInt8] {
  /// Appends the number as this machine orders its bytes.
  mutating func append<Number: FixedWidthInteger & UnsignedInteger>(host number: Number) {
    #if _endian(little)
    for shift in stride(from: 0, to: Number.bitWidth, by: 8) { append(UInt8(truncatingIfNeeded: number >> shift)) }
    #else
    append(big: number)
    #endif
  }

  /// Appends the number with its highest byte first.
  mutating func append<Number: FixedWidthInteger & UnsignedInteger>(big number: Number) {
    for shift in stride(from: Number.bitWidth - 8, through: 0, by: -8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  /// The number at an offset, as this machine orders its bytes; the caller has looked at the count.
  func host<Number: FixedWidthInteger & UnsignedInteger>(_ offset: Int, as type: Number.Type) -> Number {
    var number: Number = 0
    let size = Number.bitWidth / 8
    for index in 0..<size {
      #if _endian(little)
      let byte = self[offset + size - 1 - index]
      #else
      let byte = self[offset + index]
      #endif
      number = size == 1 ? Number(byte) : number << 8 | Number(byte)
    }
    return number
  }

  /// The number at an offset with its highest byte first; the caller has looked at the count.
  func big(_ offset: Int) -> UInt16 { UInt16(self[offset]) << 8 | UInt16(self[offset + 1]) }

  mutating func pad(to count: Int) { append(contentsOf: repeatElement(0, count: count - self.count)) }
}

/// An interface of a controller area network: `can:3`.
///
/// Source: the kernel's networking/can.rst; `struct sockaddr_can`, 24 bytes.
public struct CANAddress: FamilyAddress {
  /// The interface's index, 0 for all.
  public var interface: UInt32

  public init(interface: UInt32 = 0) { self.interface = interface }

  public static let family: UInt16 = 29
  public static let scheme = "can"
  public var bytes: [UInt8] { CANLayout.bytes(interface, []) }

  public init?(bytes: [UInt8]) {
    guard bytes.count == CANLayout.count else { return nil }
    self.init(interface: bytes.host(2, as: UInt32.self))
  }

  public var fieldText: String { "\(interface)" }
  public init(fields: inout AddressFields) throws(AddressError) { self.init(interface: try fields.number()) }
}

/// The two identifiers of a channel of ISO 15765-2, which carries messages longer than a frame:
/// `can-isotp:3/1800/1792`.
///
/// Source: the kernel's networking/iso15765-2.rst.
public struct ISOTPAddress: FamilyAddress {
  public var interface: UInt32
  /// The CAN identifier that is received.
  public var receiving: UInt32
  /// The CAN identifier that is sent.
  public var sending: UInt32

  public init(interface: UInt32, receiving: UInt32, sending: UInt32) {
    self.interface = interface
    self.receiving = receiving
    self.sending = sending
  }

  public static let family: UInt16 = 29
  public static let scheme = "can-isotp"

  public var bytes: [UInt8] {
    var rest: [UInt8] = []
    rest.append(host: receiving)
    rest.append(host: sending)
    return CANLayout.bytes(interface, rest)
  }

  public init?(bytes: [UInt8]) {
    guard bytes.count == CANLayout.count else { return nil }
    self.init(
      interface: bytes.host(2, as: UInt32.self),
      receiving: bytes.host(6, as: UInt32.self),
      sending: bytes.host(10, as: UInt32.self)
    )
  }

  public var fieldText: String { "\(interface)/\(receiving)/\(sending)" }

  public init(fields: inout AddressFields) throws(AddressError) {
    self.init(interface: try fields.number(), receiving: 0, sending: 0)
    try fields.require("/")
    receiving = try fields.number()
    try fields.require("/")
    sending = try fields.number()
  }
}

/// A control unit of a vehicle's network: `can-j1939:3/0/262144/32`, interface, name, parameter group, address.
///
/// Source: the kernel's networking/j1939.rst.
public struct J1939Address: FamilyAddress {
  public var interface: UInt32
  /// The unit's 64-bit name, 0 for none.
  public var name: UInt64
  /// The parameter group number, 0x40000 for none.
  public var group: UInt32
  /// The unit's address, 0xff for all and 0xfe for none.
  public var address: UInt8

  public static let noGroup: UInt32 = 0x40000

  public init(interface: UInt32, name: UInt64 = 0, group: UInt32 = J1939Address.noGroup, address: UInt8) {
    self.interface = interface
    self.name = name
    self.group = group
    self.address = address
  }

  public static let family: UInt16 = 29
  public static let scheme = "can-j1939"

  public var bytes: [UInt8] {
    var rest: [UInt8] = []
    rest.append(host: name)
    rest.append(host: group)
    rest.append(address)
    return CANLayout.bytes(interface, rest)
  }

  public init?(bytes: [UInt8]) {
    guard bytes.count == CANLayout.count else { return nil }
    self.init(
      interface: bytes.host(2, as: UInt32.self),
      name: bytes.host(6, as: UInt64.self),
      group: bytes.host(14, as: UInt32.self),
      address: bytes[18]
    )
  }

  public var fieldText: String { "\(interface)/\(name)/\(group)/\(address)" }

  public init(fields: inout AddressFields) throws(AddressError) {
    self.init(interface: try fields.number(), address: 0)
    try fields.require("/")
    name = try fields.number()
    try fields.require("/")
    group = try fields.number()
    try fields.require("/")
    address = try fields.number()
  }
}

/// `struct sockaddr_can` behind its family: two bytes of nothing, the interface, and sixteen that each protocol fills
/// in its own way.
private enum CANLayout {
  static let count = 22

  static func bytes(_ interface: UInt32, _ rest: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = [0, 0]
    bytes.append(host: interface)
    bytes += rest
    bytes.pad(to: count)
    return bytes
  }
}

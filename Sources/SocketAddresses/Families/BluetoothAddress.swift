/// The address of a Bluetooth controller: `02:AB:5F:00:00:40`.
public struct BluetoothAddress: Sendable, Hashable, CustomStringConvertible {
  /// The 48 bits, the first written octet highest.
  public let number: UInt64

  /// - Parameter number: 48 bits; higher ones are dropped.
  public init(number: UInt64) { self.number = number & 0xffff_ffff_ffff }

  /// No controller in particular.
  public static let any = BluetoothAddress(number: 0)

  /// From the order of the wire and the kernel, `bdaddr_t`, which has the last written octet first.
  public init?(wire bytes: some Collection<UInt8>) {
    guard bytes.count == 6 else { return nil }
    self.init(number: bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) })
  }

  /// `bdaddr_t`: the last written octet first.
  public var wire: [UInt8] { (0..<6).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }

  public var description: String { OctetText.write(wire.reversed()) }

  init(fields: inout AddressFields) throws(AddressError) {
    var number: UInt64 = 0
    for index in 0..<6 {
      if index > 0 { try fields.require(":") }
      number = number << 8 | UInt64(try fields.octet())
    }
    self.init(number: number)
  }
}

enum OctetText {
  /// Two hexadecimal digits an octet, colons between.
  static func write(_ octets: [UInt8]) -> String {
    octets.map { byte in
      String(decoding: [UInt8(hexDigit: byte >> 4).uppercased, UInt8(hexDigit: byte & 15).uppercased], as: UTF8.self)
    }.joined(separator: ":")
  }
}

/// A channel of Bluetooth's logical link control, of BR/EDR or LE: `l2cap:02:AB:5F:00:00:41/0x1003`.
///
/// Source: the kernel's `struct sockaddr_l2`, 14 bytes.
public struct L2CAPAddress: FamilyAddress {
  public var device: BluetoothAddress
  /// The protocol and service multiplexer. On BR/EDR it is odd, and the lowest bit of its upper byte is 0; those from
  /// 0x1001 on are free to use.
  public var psm: UInt16
  /// A fixed channel, 0 where the PSM says it.
  public var channel: UInt16
  /// 0 for BR/EDR, 1 for an LE device with a public, 2 with a random address.
  public var deviceKind: UInt8

  public init(device: BluetoothAddress = .any, psm: UInt16 = 0, channel: UInt16 = 0, deviceKind: UInt8 = 0) {
    self.device = device
    self.psm = psm
    self.channel = channel
    self.deviceKind = deviceKind
  }

  public static let family: UInt16 = 31
  public static let scheme = "l2cap"

  public var bytes: [UInt8] {
    // Both numbers are little-endian on every machine.
    [UInt8(psm & 255), UInt8(psm >> 8)] + device.wire
      + [UInt8(channel & 255), UInt8(channel >> 8), deviceKind, 0]
  }

  public init?(bytes: [UInt8]) {
    guard bytes.count == 12, let device = BluetoothAddress(wire: bytes[2..<8]) else { return nil }
    self.init(
      device: device,
      psm: UInt16(bytes[1]) << 8 | UInt16(bytes[0]),
      channel: UInt16(bytes[9]) << 8 | UInt16(bytes[8]),
      deviceKind: bytes[10]
    )
  }

  public var fieldText: String {
    "\(device)/\(psm)" + (channel == 0 && deviceKind == 0 ? "" : "/\(channel)/\(deviceKind)")
  }

  public init(fields: inout AddressFields) throws(AddressError) {
    self.init(device: try BluetoothAddress(fields: &fields))
    try fields.require("/")
    psm = try fields.number()
    guard fields.take("/") else { return }
    channel = try fields.number()
    try fields.require("/")
    deviceKind = try fields.number()
  }
}

/// A serial channel over Bluetooth: `rfcomm:02:AB:5F:00:00:41/5`.
///
/// Source: the kernel's `struct sockaddr_rc`, 10 bytes.
public struct RFCOMMAddress: FamilyAddress {
  public var device: BluetoothAddress
  /// 1 to 30; 0 lets the kernel choose when it listens.
  public var channel: UInt8

  public init(device: BluetoothAddress = .any, channel: UInt8 = 0) {
    self.device = device
    self.channel = channel
  }

  public static let family: UInt16 = 31
  public static let scheme = "rfcomm"
  public var bytes: [UInt8] { device.wire + [channel, 0] }

  public init?(bytes: [UInt8]) {
    guard bytes.count == 8, let device = BluetoothAddress(wire: bytes[..<6]) else { return nil }
    self.init(device: device, channel: bytes[6])
  }

  public var fieldText: String { "\(device)/\(channel)" }

  public init(fields: inout AddressFields) throws(AddressError) {
    self.init(device: try BluetoothAddress(fields: &fields))
    try fields.require("/")
    channel = try fields.number()
  }
}

/// A voice link over Bluetooth: `sco:02:AB:5F:00:00:41`.
///
/// Source: the kernel's `struct sockaddr_sco`, 8 bytes.
public struct SCOAddress: FamilyAddress {
  public var device: BluetoothAddress

  public init(device: BluetoothAddress = .any) { self.device = device }

  public static let family: UInt16 = 31
  public static let scheme = "sco"
  public var bytes: [UInt8] { device.wire }

  public init?(bytes: [UInt8]) {
    guard let device = BluetoothAddress(wire: bytes) else { return nil }
    self.init(device: device)
  }

  public var fieldText: String { "\(device)" }
  public init(fields: inout AddressFields) throws(AddressError) {
    self.init(device: try BluetoothAddress(fields: &fields))
  }
}

/// A Bluetooth controller of this machine, as its drivers see it: `hci:0/0`.
///
/// Source: the kernel's `struct sockaddr_hci`, 6 bytes.
public struct HCIAddress: FamilyAddress {
  /// The controller's number, 65535 for none.
  public var device: UInt16
  /// 0 raw, 1 user, 2 monitor, 3 control (the management interface).
  public var channel: UInt16

  public init(device: UInt16 = .max, channel: UInt16 = 0) {
    self.device = device
    self.channel = channel
  }

  public static let family: UInt16 = 31
  public static let scheme = "hci"

  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(host: device)
    bytes.append(host: channel)
    return bytes
  }

  public init?(bytes: [UInt8]) {
    guard bytes.count == 4 else { return nil }
    self.init(device: bytes.host(0, as: UInt16.self), channel: bytes.host(2, as: UInt16.self))
  }

  public var fieldText: String { "\(device)/\(channel)" }

  public init(fields: inout AddressFields) throws(AddressError) {
    let device = try fields.number(UInt16.self)
    try fields.require("/")
    self.init(device: device, channel: try fields.number())
  }
}

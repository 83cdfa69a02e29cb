/// A socket of the kernel's message bus: `netlink:1234/0`, its number and its multicast groups.
///
/// Source: netlink(7); `struct sockaddr_nl`, 12 bytes.
public struct NetlinkAddress: FamilyAddress {
  /// The socket's number, often a process's; 0 is the kernel, and on bind lets it choose.
  public var port: UInt32
  /// A bit for each of the first 32 multicast groups.
  public var groups: UInt32

  public init(port: UInt32 = 0, groups: UInt32 = 0) {
    self.port = port
    self.groups = groups
  }

  public static let family: UInt16 = 16
  public static let scheme = "netlink"

  public var bytes: [UInt8] {
    var bytes: [UInt8] = [0, 0]
    bytes.append(host: port)
    bytes.append(host: groups)
    return bytes
  }

  public init?(bytes: [UInt8]) {
    guard bytes.count == 10 else { return nil }
    self.init(port: bytes.host(2, as: UInt32.self), groups: bytes.host(6, as: UInt32.self))
  }

  public var fieldText: String { "\(port)/\(groups)" }

  public init(fields: inout AddressFields) throws(AddressError) {
    self.init(port: try fields.number())
    try fields.require("/")
    groups = try fields.number()
  }
}

/// A network interface's frames of one protocol: `packet:2/2048/1/0/02:00:00:00:00:01`.
///
/// Source: packet(7); `struct sockaddr_ll`, 20 bytes, of which a short hardware address may leave some away.
public struct PacketAddress: FamilyAddress {
  /// The Ethernet type, such as 0x0800 for IPv4; 3 for all.
  public var `protocol`: UInt16
  /// The interface's index, 0 for all.
  public var interface: UInt32
  /// The kind of hardware, as `ARPHRD_ETHER` is 1. The kernel fills it in.
  public var hardware: UInt16
  /// Whom a received frame was for: 0 us, 1 everybody, 2 a group, 3 somebody else, 4 sent by us. The kernel fills it in.
  public var direction: UInt8
  /// The hardware address; 8 bytes at most.
  public var physical: [UInt8]

  public init(
    protocol: UInt16,
    interface: UInt32,
    hardware: UInt16 = 0,
    direction: UInt8 = 0,
    physical: [UInt8] = []
  ) {
    self.protocol = `protocol`
    self.interface = interface
    self.hardware = hardware
    self.direction = direction
    self.physical = [UInt8](physical.prefix(8))
  }

  public static let family: UInt16 = 17
  public static let scheme = "packet"

  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(big: `protocol`)
    bytes.append(host: interface)
    bytes.append(host: hardware)
    bytes += [direction, UInt8(physical.count)] + physical
    bytes.pad(to: 18)
    return bytes
  }

  public init?(bytes: [UInt8]) {
    guard bytes.count == 18, bytes[9] <= 8 else { return nil }
    self.init(
      protocol: bytes.big(0),
      interface: bytes.host(2, as: UInt32.self),
      hardware: bytes.host(6, as: UInt16.self),
      direction: bytes[8],
      physical: [UInt8](bytes[10..<(10 + Int(bytes[9]))])
    )
  }

  public var fieldText: String {
    let text = "\(interface)/\(`protocol`)/\(hardware)/\(direction)"
    return physical.isEmpty ? text : "\(text)/\(OctetText.write(physical))"
  }

  public init(fields: inout AddressFields) throws(AddressError) {
    let interface = try fields.number(UInt32.self)
    try fields.require("/")
    self.init(protocol: try fields.number(), interface: interface)
    try fields.require("/")
    hardware = try fields.number()
    try fields.require("/")
    direction = try fields.number()
    guard fields.take("/") else { return }
    physical = [try fields.octet()]
    while fields.take(":"), physical.count < 8 { physical.append(try fields.octet()) }
  }
}

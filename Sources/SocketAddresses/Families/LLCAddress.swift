/// A service access point on a network interface, of the logical link control: `llc:02:00:00:00:00:0A/32`.
///
/// Source: IEEE 802.2; `struct sockaddr_llc` of `<linux/llc.h>`, 16 bytes.
public struct LLCAddress: FamilyAddress {
  /// What kind of frame carries what is sent to the address.
  public enum Frame: UInt8, Sendable, Hashable, CaseIterable {
    /// What the socket's type implies: unnumbered information for datagrams.
    case implied
    /// A TEST command, which the peer's kernel answers.
    case test
    /// An XID command, exchange identification, which the peer's kernel answers.
    case identification
    /// Unnumbered information, from a socket with a connection too.
    case unnumbered
  }

  /// The interface's hardware address, which names the interface on bind; 6 bytes.
  public var physical: [UInt8]
  /// The service access point: an even number that others have not taken; 0 lets the kernel choose.
  public var accessPoint: UInt8
  /// The kind of hardware; `ARPHRD_ETHER` is 1.
  public var hardware: UInt16
  public var frame: Frame

  /// - Parameter physical: the hardware address; zeros are put behind fewer than 6 bytes, and more are cut off.
  public init(physical: [UInt8], accessPoint: UInt8 = 0, hardware: UInt16 = 1, frame: Frame = .implied) {
    self.physical = [UInt8](physical.prefix(6))
    self.physical.pad(to: 6)
    self.accessPoint = accessPoint
    self.hardware = hardware
    self.frame = frame
  }

  public static let family: UInt16 = 26
  public static let scheme = "llc"

  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(host: hardware)
    bytes += [Frame.test, .identification, .unnumbered].map { $0 == frame ? 1 : 0 }
    bytes.append(accessPoint)
    bytes += physical
    bytes.pad(to: 14)
    return bytes
  }

  public init?(bytes: [UInt8]) {
    guard bytes.count == 14 else { return nil }
    let frame = Frame.allCases.dropFirst().first { bytes[1 + Int($0.rawValue)] != 0 } ?? .implied
    self.init(
      physical: [UInt8](bytes[6..<12]),
      accessPoint: bytes[5],
      hardware: bytes.host(0, as: UInt16.self),
      frame: frame
    )
  }

  public var fieldText: String {
    let text = "\(OctetText.write(physical))/\(accessPoint)"
    return hardware == 1 && frame == .implied ? text : "\(text)/\(hardware)/\(frame.rawValue)"
  }

  public init(fields: inout AddressFields) throws(AddressError) {
    var physical: [UInt8] = [try fields.octet()]
    while physical.count < 6 {
      try fields.require(":")
      physical.append(try fields.octet())
    }
    try fields.require("/")
    self.init(physical: physical, accessPoint: try fields.number())
    guard fields.take("/") else { return }
    hardware = try fields.number()
    try fields.require("/")
    guard let frame = Frame(rawValue: try fields.number()) else { throw fields.fault(.numberTooLarge) }
    self.frame = frame
  }
}

/// A socket of AppleTalk's datagram delivery protocol: `appletalk:65280.7:130`.
///
/// Source: ddp(7); `struct sockaddr_at`, 16 bytes.
public struct AppleTalkAddress: FamilyAddress {
  /// The network, 0 for this one.
  public var network: UInt16
  /// The node in it, 0 for this one, 255 for all.
  public var node: UInt8
  /// The DDP socket number; those from 128 on may be used by anybody, 0 lets the kernel choose.
  public var port: UInt8

  public init(network: UInt16 = 0, node: UInt8 = 0, port: UInt8 = 0) {
    self.network = network
    self.node = node
    self.port = port
  }

  public static let family: UInt16 = 5
  public static let scheme = "appletalk"

  public var bytes: [UInt8] {
    var bytes: [UInt8] = [port, 0]
    bytes.append(big: network)
    bytes.append(node)
    bytes.pad(to: 14)
    return bytes
  }

  public init?(bytes: [UInt8]) {
    guard bytes.count == 14 else { return nil }
    self.init(network: bytes.big(2), node: bytes[4], port: bytes[0])
  }

  public var fieldText: String { "\(network).\(node):\(port)" }

  public init(fields: inout AddressFields) throws(AddressError) {
    let network = try fields.number(UInt16.self)
    try fields.require(".")
    let node = try fields.number(UInt8.self)
    try fields.require(":")
    self.init(network: network, node: node, port: try fields.number())
  }
}

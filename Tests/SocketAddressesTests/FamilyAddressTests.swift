import Testing

@testable import SocketAddresses

@Suite struct FamilyAddressTests {
  /// Each address and its text, and each text its address again. The numbers beside are the offsets of the C structures.
  static let pairs: [(text: String, address: SocketAddress)] = [
    ("appletalk:65280.7:130", SocketAddress(AppleTalkAddress(network: 65280, node: 7, port: 130))),
    ("l2cap:02:AB:5F:00:00:41/4099", SocketAddress(L2CAPAddress(device: controller, psm: 4099))),
    (
      "l2cap:02:AB:5F:00:00:41/0/4/2",
      SocketAddress(L2CAPAddress(device: controller, channel: 4, deviceKind: 2))
    ),
    ("rfcomm:02:AB:5F:00:00:41/5", SocketAddress(RFCOMMAddress(device: controller, channel: 5))),
    ("sco:02:AB:5F:00:00:41", SocketAddress(SCOAddress(device: controller))),
    ("hci:65535/3", SocketAddress(HCIAddress(channel: 3))),
    ("tipc:range/18888/10-20@2", SocketAddress(TIPCAddress.range(type: 18888, lower: 10, upper: 20))),
    ("tipc:service/18888/17-0", SocketAddress(TIPCAddress.service(type: 18888, instance: 17))),
    ("tipc:socket/4/7-0", SocketAddress(TIPCAddress.socket(reference: 4, node: 7))),
    ("can:3", SocketAddress(CANAddress(interface: 3))),
    ("can-isotp:3/1800/1792", SocketAddress(ISOTPAddress(interface: 3, receiving: 1800, sending: 1792))),
    ("can-j1939:3/0/262144/32", SocketAddress(J1939Address(interface: 3, address: 32))),
    ("netlink:1234/5", SocketAddress(NetlinkAddress(port: 1234, groups: 5))),
    ("packet:2/2048/0/0", SocketAddress(PacketAddress(protocol: 0x0800, interface: 2))),
    (
      "packet:2/34997/1/4/02:00:00:00:00:0A",
      SocketAddress(
        PacketAddress(protocol: 0x88b5, interface: 2, hardware: 1, direction: 4, physical: [2, 0, 0, 0, 0, 10])
      )
    ),
    ("llc:02:00:00:00:00:0A/32", SocketAddress(LLCAddress(physical: [2, 0, 0, 0, 0, 10], accessPoint: 32))),
    (
      "llc:00:00:00:00:00:00/32/772/2",
      SocketAddress(LLCAddress(physical: [], accessPoint: 32, hardware: 772, frame: .identification))
    ),
  ]
  static let controller = BluetoothAddress(number: 0x02ab_5f00_0041)

  @Test(arguments: pairs) func aTextIsItsAddress(pair: (text: String, address: SocketAddress)) throws {
    #expect(pair.address.description == pair.text)
    #expect(try SocketAddress(pair.text) == pair.address)
  }

  /// The bytes behind `sa_family`, as a C program on a little-endian machine prints them.
  @Test(
    arguments: [
      ("appletalk:65280.7:130", [130, 0, 0xff, 0, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
      ("l2cap:02:AB:5F:00:00:41/4099", [3, 0x10, 0x41, 0, 0, 0x5f, 0xab, 2, 0, 0, 0, 0]),
      ("rfcomm:02:AB:5F:00:00:41/5", [0x41, 0, 0, 0x5f, 0xab, 2, 5, 0]),
      ("netlink:258/0", [0, 0, 2, 1, 0, 0, 0, 0, 0, 0]),
      ("tipc:service/258/1-0", [2, 0, 2, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]),
      ("llc:02:00:00:00:00:0A/32/1/1", [1, 0, 1, 0, 0, 32, 2, 0, 0, 0, 0, 10, 0, 0]),
      ("packet:2/2048/0/0", [8, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    ] as [(String, [UInt8])]
  )
  func theBytesAreThoseOfC(text: String, bytes: [UInt8]) throws {
    guard case .other(_, let ours) = try SocketAddress(text) else {
      Issue.record("\(text) is of no other family")
      return
    }
    #expect(ours == bytes)
  }

  @Test func whatNoTypeHoldsKeepsItsBytes() throws {
    for address in [
      SocketAddress.other(family: 5, bytes: [1, 2]),
      .other(family: 5, bytes: [1, 9] + [UInt8](repeating: 0, count: 12)),
      .other(family: 31, bytes: [UInt8](repeating: 7, count: 5)),
      .other(family: 30, bytes: [9] + [UInt8](repeating: 0, count: 13)),
    ] {
      #expect(address.description.hasPrefix("family-"))
      #expect(try SocketAddress(address.description) == address)
    }
  }

  /// Any bytes of any of these families come back from their text.
  @Test func everyByteSurvivesItsText() throws {
    var generator = SystemRandomNumberGenerator()
    for family: UInt16 in [5, 16, 17, 29, 30, 31] {
      for count in 0..<24 {
        for _ in 0..<20 {
          let bytes = (0..<count).map { _ in Bool.random(using: &generator) ? UInt8.random(in: 0...255) : 0 }
          let address = SocketAddress.other(family: family, bytes: bytes)
          #expect(try SocketAddress(address.description) == address, "\(address)")
        }
      }
    }
  }

  @Test(arguments: [
    "appletalk:65536.7:130", "appletalk:1.7", "l2cap:02:AB:5F:00:00/4099", "rfcomm:02:AB:5F:00:00:41/5x",
    "sco:0", "tipc:name/1/2", "can:", "can:01", "netlink:1", "packet:2/2048/0/0/0", "can-isotp:3/1800",
  ])
  func wrongTextsAreRefused(text: String) {
    #expect(throws: AddressError.self) { try SocketAddress(text) }
  }
}

import SocketAddresses
import SocketInspect
import SocketKernel

extension Exchange {
  static func all(_ surroundings: Trial.Surroundings) throws -> [Exchange] {
    let can = try surroundings.can()
    let (first, second) = try surroundings.two()
    let (left, right) = try surroundings.wire()
    return [
      // Both addresses are this machine's, on the two ends of a wire: they find each other by AARP.
      Exchange(
        word: "appletalk/dgram over a wire",
        family: .appleTalk,
        type: .datagram,
        server: SocketAddress(AppleTalkAddress(network: 65281, node: 8, port: 200)),
        client: SocketAddress(AppleTalkAddress(network: 65281, node: 9, port: 201)),
        bytes: [11, 0x1b],
        header: 1
      ),
      Exchange(
        word: "packet/dgram over a wire",
        family: .packet,
        type: .datagram,
        number: SocketProtocol(rawValue: 0xb588),
        server: SocketAddress(PacketAddress(protocol: 0x88b5, interface: right.index)),
        client: SocketAddress(PacketAddress(protocol: 0x88b5, interface: left.index)),
        target: SocketAddress(PacketAddress(protocol: 0x88b5, interface: left.index, physical: right.physical))
      ),
      Exchange(
        word: "llc/dgram over a wire",
        family: .llc,
        type: .datagram,
        server: SocketAddress(LLCAddress(physical: right.physical, accessPoint: 0x30)),
        client: SocketAddress(LLCAddress(physical: left.physical, accessPoint: 0x32))
      ),
      Exchange(
        word: "llc/stream over a wire",
        family: .llc,
        type: .stream,
        server: SocketAddress(LLCAddress(physical: right.physical, accessPoint: 0x34)),
        client: SocketAddress(LLCAddress(physical: left.physical, accessPoint: 0x36)),
        hasConnections: true
      ),
      Exchange(
        word: "bluetooth/stream/rfcomm",
        family: .bluetooth,
        type: .stream,
        number: .rfcomm,
        server: SocketAddress(RFCOMMAddress(device: second, channel: 6)),
        client: SocketAddress(RFCOMMAddress(device: first)),
        hasConnections: true
      ),
      Exchange(
        word: "bluetooth/seqpacket/l2cap",
        family: .bluetooth,
        type: .sequencedPacket,
        number: .l2cap,
        server: SocketAddress(L2CAPAddress(device: second, psm: 0x1009)),
        client: SocketAddress(L2CAPAddress(device: first)),
        target: SocketAddress(L2CAPAddress(device: second, psm: 0x1009)),
        hasConnections: true
      ),
      Exchange(
        word: "bluetooth/seqpacket/sco",
        family: .bluetooth,
        type: .sequencedPacket,
        number: .sco,
        server: SocketAddress(SCOAddress(device: second)),
        client: SocketAddress(SCOAddress(device: first)),
        target: SocketAddress(SCOAddress(device: second)),
        hasConnections: true
      ),
      Exchange(
        word: "sctp/stream",
        family: .ipv4,
        type: .stream,
        number: .sctp,
        server: .loopback(port: 0),
        hasConnections: true
      ),
      Exchange(
        word: "tipc/rdm",
        family: .tipc,
        type: .reliableDatagram,
        server: SocketAddress(TIPCAddress.range(type: 18890, lower: 10, upper: 20)),
        target: SocketAddress(TIPCAddress.service(type: 18890, instance: 17))
      ),
      Exchange(
        word: "tipc/seqpacket",
        family: .tipc,
        type: .sequencedPacket,
        server: SocketAddress(TIPCAddress.range(type: 18891, lower: 10, upper: 20)),
        target: SocketAddress(TIPCAddress.service(type: 18891, instance: 17)),
        hasConnections: true
      ),
      // A frame is identifier, length, three bytes of nothing, and 8 of data, of which the last is looked at.
      Exchange(
        word: "can/raw",
        family: .can,
        type: .raw,
        number: .canRaw,
        server: SocketAddress(CANAddress(interface: can)),
        target: SocketAddress(CANAddress(interface: can)),
        bytes: [0x23, 1, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x1b],
        header: 8
      ),
      Exchange(
        word: "can/dgram/j1939",
        family: .can,
        type: .datagram,
        number: .canJ1939,
        server: SocketAddress(J1939Address(interface: can, address: 0x31)),
        client: SocketAddress(J1939Address(interface: can, address: 0x21)),
        target: SocketAddress(J1939Address(interface: can, group: 0x12300, address: 0x31))
      ),
      Exchange(
        word: "vsock/stream",
        family: .vsock,
        type: .stream,
        server: .vsock(cid: .max, port: 7011),
        target: .vsock(cid: 1, port: 7011),
        hasConnections: true
      ),
      Exchange(
        word: "netlink/dgram",
        family: .netlink,
        type: .datagram,
        number: SocketProtocol(rawValue: 2),
        server: SocketAddress(NetlinkAddress())
      ),
      Exchange(
        word: "rds/seqpacket",
        family: .rds,
        type: .sequencedPacket,
        server: .loopback(port: 4512),
        client: .loopback(port: 4511),
        target: .loopback(port: 4512)
      ),
    ]
  }
}

internal import SocketAddresses

extension Trial {
  /// Those of the lecture's families.
  static let lecture: [Trial] = [
    Trial("ipv4/dgram/udp", TrialCode.ipv4Datagram) { _ in try TrialBodies.ipv4Datagram() },
    Trial("ipv4/stream/tcp", TrialCode.ipv4Stream) { _ in try TrialBodies.ipv4Stream() },
    Trial("ipv4/raw/icmp", needs: "CAP_NET_RAW", TrialCode.ipv4Raw) { _ in try TrialBodies.ipv4Raw() },
    Trial("ipv4/dgram/ping", needs: "a group in net.ipv4.ping_group_range", TrialCode.ipv4Ping) { _ in
      try TrialBodies.ipv4Ping()
    },
    Trial("ipv4/dgram/udp-lite", TrialCode.ipv4Lite) { _ in try TrialBodies.ipv4Lite() },
    Trial("ipv6/dgram/udp", TrialCode.ipv6Datagram) { _ in try TrialBodies.ipv6Datagram() },
    Trial("ipv6/stream/tcp", TrialCode.ipv6Stream) { _ in try TrialBodies.ipv6Stream() },
    Trial("unix/dgram/datagram", TrialCode.unixDatagram) { _ in try TrialBodies.unixDatagram() },
    Trial("unix/stream/stream", TrialCode.unixStream) { _ in try TrialBodies.unixStream() },
    Trial("unix/seqpacket/seqpacket", TrialCode.unixSequenced) { _ in try TrialBodies.unixSequenced() },
    Trial("appletalk/dgram/ddp", needs: "an AppleTalk address on an interface", TrialCode.appleTalkDatagram) { _ in
      try TrialBodies.appleTalkDatagram()
    },
    Trial("appletalk/raw/ddp", needs: "an AppleTalk address on an interface", TrialCode.appleTalkRaw) { _ in
      try TrialBodies.appleTalkRaw()
    },
    bluetooth("stream/rfcomm", TrialCode.rfcomm, TrialBodies.rfcomm),
    bluetooth("stream/l2cap", TrialCode.l2capStream, TrialBodies.l2capStream),
    bluetooth("seqpacket/l2cap", TrialCode.l2capSequenced, TrialBodies.l2capSequenced),
    bluetooth("dgram/l2cap", TrialCode.l2capDatagram, TrialBodies.l2capDatagram),
    bluetooth("seqpacket/sco", TrialCode.sco, TrialBodies.sco),
  ]

  /// Those of the families since.
  static let since: [Trial] = [
    Trial("mptcp/stream/mptcp", TrialCode.mptcp) { _ in try TrialBodies.mptcp() },
    Trial("sctp/stream/sctp", TrialCode.sctpStream) { _ in try TrialBodies.sctpStream() },
    Trial("sctp/seqpacket/sctp", TrialCode.sctpSequenced) { _ in try TrialBodies.sctpSequenced() },
    Trial("vsock/stream/vsock", needs: "the module vsock_loopback", TrialCode.vsockStream) { _ in
      try TrialBodies.vsockStream()
    },
    Trial("vsock/seqpacket/vsock", needs: "the module vsock_loopback", TrialCode.vsockSequenced) { _ in
      try TrialBodies.vsockSequenced()
    },
    Trial("netlink/dgram/netlink", TrialCode.netlink) { _ in try TrialBodies.netlink() },
    Trial("packet/dgram/packet", needs: "CAP_NET_RAW", TrialCode.packet) { _ in try TrialBodies.packet() },
    Trial("packet/raw/packet", needs: "CAP_NET_RAW", TrialCode.packetRaw) { _ in try TrialBodies.packetRaw() },
    Trial("tipc/dgram/tipc", TrialCode.tipcDatagram) { _ in try TrialBodies.tipcDatagram() },
    Trial("tipc/rdm/tipc", TrialCode.tipcReliable) { _ in try TrialBodies.tipcReliable() },
    Trial("tipc/stream/tipc", TrialCode.tipcStream) { _ in try TrialBodies.tipcStream() },
    Trial("tipc/seqpacket/tipc", TrialCode.tipcSequenced) { _ in try TrialBodies.tipcSequenced() },
    can("raw/can", TrialCode.canRaw, TrialBodies.canRaw),
    can("dgram/iso-tp", TrialCode.canISOTP, TrialBodies.canISOTP),
    can("dgram/j1939", TrialCode.canJ1939, TrialBodies.canJ1939),
    Trial("alg/seqpacket/alg", expecting: sha256, TrialCode.alg) { _ in try TrialBodies.alg() },
    Trial("qipcrtr/dgram/qipcrtr", TrialCode.qipcrtr) { _ in try TrialBodies.qipcrtr() },
    Trial("rds/seqpacket/rds", needs: "the module rds_tcp", TrialCode.rds) { _ in try TrialBodies.rds() },
    Trial("smc/stream/smc", TrialCode.smc) { _ in try TrialBodies.smc() },
    llc("dgram", TrialCode.llcDatagram, TrialBodies.llcDatagram),
    llc("stream", TrialCode.llcStream, TrialBodies.llcStream),
  ]

  /// SHA-256 of the byte 0x1b.
  private static let sha256: [UInt8] = [
    0x77, 0xad, 0xfc, 0x95, 0x02, 0x9e, 0x73, 0xb1, 0x73, 0xf6, 0x0e, 0x55, 0x6f, 0x91, 0x5b, 0x0c,
    0xd8, 0x85, 0x08, 0x48, 0x11, 0x13, 0x58, 0xb1, 0xc3, 0x70, 0xfb, 0x7c, 0x15, 0x4e, 0x61, 0xfd,
  ]

  private static func bluetooth(
    _ word: String,
    _ code: String,
    _ body: @escaping @Sendable (BluetoothAddress, BluetoothAddress) throws -> [UInt8]
  ) -> Trial {
    Trial("bluetooth/\(word)", needs: "two controllers, first and second", code) { surroundings in
      let (first, second) = try surroundings.two()
      return try body(first, second)
    }
  }

  private static func llc(
    _ type: String,
    _ code: String,
    _ body: @escaping @Sendable ([UInt8], [UInt8]) throws -> [UInt8]
  ) -> Trial {
    Trial("llc/\(type)/llc", needs: "the hardware addresses of both ends of a wire, first and second", code) {
      let (first, second) = try $0.wire()
      return try body(first.physical, second.physical)
    }
  }

  private static func can(
    _ word: String,
    _ code: String,
    _ body: @escaping @Sendable (UInt32) throws -> [UInt8]
  ) -> Trial {
    Trial("can/\(word)", needs: "the index of a CAN interface", code) { try body(try $0.can()) }
  }
}

internal import SocketKernel

extension SocketFamily {
  /// The families of the lecture's table, in its order.
  package static let lecture: [SocketFamily] = [
    SocketFamily(
      "ipv4",
      "IPv4",
      .ipv4,
      [
        Kind(.datagram, "UDP", .udp), Kind(.stream, "TCP", .tcp),
        Kind(.raw, "ICMP", .icmp, registered: "RAW"),
        Kind(.datagram, "ping", .icmp, registered: "PING"),
        Kind(.datagram, "UDP-Lite", .udpLite, registered: "UDP-Lite"),
      ]
    ),
    SocketFamily(
      "ipv6",
      "IPv6",
      .ipv6,
      module: "ipv6",
      [
        Kind(.datagram, "UDP", .udp, registered: "UDPv6"), Kind(.stream, "TCP", .tcp, registered: "TCPv6"),
        Kind(.raw, "ICMPv6", .icmpv6, registered: "RAWv6"),
        Kind(.datagram, "ping", .icmpv6, registered: "PINGv6"),
      ]
    ),
    SocketFamily(
      "unix",
      "Unix",
      .unix,
      [
        Kind(.datagram, "datagram", registered: "UNIX"), Kind(.stream, "stream", registered: "UNIX-STREAM"),
        Kind(.sequencedPacket, "seqpacket", registered: "UNIX"),
      ]
    ),
    // IPX is the datagram protocol, SPX the stream above it.
    SocketFamily(
      "ipx",
      "IPX/SPX",
      .ipx,
      module: "ipx",
      fate: .removed(
        release: "4.18",
        note: "IPX (datagrams) left with it; SPX (streams) had left long before. Novell itself moved to TCP/IP."
      ),
      [Kind(.datagram, "IPX")]
    ),
    SocketFamily(
      "netbios",
      "NetBIOS",
      .netBEUI,
      fate: .never(
        instead:
          "Linux never had its sockets, AF_NETBEUI is a bare number. NetBIOS runs over TCP and UDP, ports 137 to "
          + "139 (RFC 1001, RFC 1002), in Samba; SMB itself over TCP port 445 without it."
      )
    ),
    SocketFamily(
      "appletalk",
      "AppleTalk",
      .appleTalk,
      module: "appletalk",
      [Kind(.datagram, "DDP"), Kind(.raw, "DDP")]
    ),
    SocketFamily(
      "irda",
      "IrDA",
      .irda,
      module: "irda",
      fate: .removed(release: "4.17", note: "The hardware had gone; Bluetooth took its place.")
    ),
    SocketFamily(
      "bluetooth",
      "Bluetooth",
      .bluetooth,
      module: "bluetooth",
      [
        Kind(.stream, "RFCOMM", SocketProtocol(rawValue: 3), module: "rfcomm"),
        Kind(.stream, "L2CAP", .default), Kind(.sequencedPacket, "L2CAP", .default),
        Kind(.datagram, "L2CAP", .default), Kind(.sequencedPacket, "SCO", SocketProtocol(rawValue: 2)),
        Kind(.raw, "HCI", SocketProtocol(rawValue: 1)),
      ]
    ),
  ]
}

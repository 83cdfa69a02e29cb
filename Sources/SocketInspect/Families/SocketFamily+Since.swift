internal import SocketKernel

extension SocketFamily {
  /// The families and protocols that came beside those of the lecture: what people use first, then by number.
  package static let since: [SocketFamily] = [
    SocketFamily("mptcp", "MPTCP", .ipv4, isProtocol: true, [Kind(.stream, "MPTCP", .mptcp)]),
    SocketFamily(
      "sctp",
      "SCTP",
      .ipv4,
      isProtocol: true,
      module: "sctp",
      [Kind(.stream, "SCTP", .sctp), Kind(.sequencedPacket, "SCTP", .sctp)]
    ),
    SocketFamily(
      "dccp",
      "DCCP",
      .ipv4,
      isProtocol: true,
      module: "dccp_ipv4",
      fate: .removed(release: "6.16", note: "It had no users; QUIC over UDP has its congestion control."),
      [Kind(.dccp, "DCCP", .dccp)]
    ),
    SocketFamily(
      "vsock",
      "vsock",
      .vsock,
      module: "vsock",
      [
        Kind(.stream, "vsock", registered: "AF_VSOCK"), Kind(.sequencedPacket, "vsock", registered: "AF_VSOCK"),
        Kind(.datagram, "vsock", registered: "AF_VSOCK"),
      ]
    ),
    SocketFamily("netlink", "netlink", .netlink, [Kind(.raw, "netlink"), Kind(.datagram, "netlink")]),
    SocketFamily("packet", "packet", .packet, module: "af_packet", [Kind(.datagram, "packet"), Kind(.raw, "packet")]),
    SocketFamily(
      "tipc",
      "TIPC",
      .tipc,
      module: "tipc",
      [
        Kind(.datagram, "TIPC"), Kind(.stream, "TIPC"), Kind(.sequencedPacket, "TIPC"),
        Kind(.reliableDatagram, "TIPC"),
      ]
    ),
    SocketFamily(
      "can",
      "CAN",
      .can,
      module: "can",
      [
        Kind(.raw, "CAN", SocketProtocol(rawValue: 1), module: "can_raw", registered: "CAN_RAW"),
        Kind(.datagram, "BCM", SocketProtocol(rawValue: 2), module: "can_bcm", registered: "CAN_BCM"),
        Kind(.datagram, "ISO-TP", SocketProtocol(rawValue: 6), module: "can_isotp", registered: "CAN_ISOTP"),
        Kind(.datagram, "J1939", SocketProtocol(rawValue: 7), module: "can_j1939", registered: "CAN_J1939"),
      ]
    ),
    SocketFamily("xdp", "XDP", .xdp, [Kind(.raw, "XDP")]),
    SocketFamily("alg", "crypto (ALG)", .alg, module: "af_alg", [Kind(.sequencedPacket, "ALG")]),
    SocketFamily("qipcrtr", "QIPCRTR", .qualcommRouter, module: "qrtr", [Kind(.datagram, "QIPCRTR")]),
    SocketFamily("rds", "RDS", .rds, module: "rds", [Kind(.sequencedPacket, "RDS")]),
    SocketFamily("smc", "SMC", .smc, module: "smc", [Kind(.stream, "SMC")]),
    SocketFamily("kcm", "KCM", .kcm, module: "kcm", [Kind(.datagram, "KCM"), Kind(.sequencedPacket, "KCM")]),
    SocketFamily("llc", "LLC", .llc, module: "llc2", [Kind(.datagram, "LLC"), Kind(.stream, "LLC")]),
    SocketFamily("key", "IPsec keys", .key, module: "af_key", [Kind(.raw, "KEY", SocketProtocol(rawValue: 2))]),
    SocketFamily("pppox", "PPPoX", .pppoX, module: "pppox", [Kind(.stream, "PPPoE")]),
    SocketFamily("ax25", "AX.25", .ax25, module: "ax25", [Kind(.datagram, "AX25"), Kind(.sequencedPacket, "AX25")]),
    SocketFamily("netrom", "NET/ROM", .netRom, module: "netrom", [Kind(.sequencedPacket, "NETROM")]),
    SocketFamily("rose", "ROSE", .rose, module: "rose", [Kind(.sequencedPacket, "ROSE")]),
    SocketFamily("x25", "X.25", .x25, module: "x25", [Kind(.sequencedPacket, "X25")]),
    SocketFamily("atmpvc", "ATM", .atmPVC, module: "atm", [Kind(.datagram, "PVC")]),
    SocketFamily("rxrpc", "RxRPC", .rxRPC, module: "rxrpc", [Kind(.datagram, "RXRPC", SocketProtocol(rawValue: 2))]),
    SocketFamily("isdn", "mISDN", .isdn, module: "mISDN_core", [Kind(.raw, "misdn", registered: "misdn")]),
    SocketFamily("phonet", "Phonet", .phonet, module: "phonet", [Kind(.datagram, "PHONET")]),
    SocketFamily(
      "ieee802154",
      "802.15.4",
      .ieee802154,
      module: "ieee802154_socket",
      [Kind(.datagram, "DGRAM", registered: "IEEE-802.15.4-MAC"), Kind(.raw, "RAW", registered: "IEEE-802.15.4-RAW")]
    ),
    SocketFamily(
      "caif",
      "CAIF",
      .caif,
      module: "caif_socket",
      [Kind(.stream, "CAIF"), Kind(.sequencedPacket, "CAIF")]
    ),
    SocketFamily("nfc", "NFC", .nfc, module: "nfc", [Kind(.sequencedPacket, "NFC", registered: "NFC_RAW")]),
    SocketFamily("mctp", "MCTP", .mctp, module: "mctp", [Kind(.datagram, "MCTP")]),
    SocketFamily("iucv", "IUCV", .iucv, module: "af_iucv", [Kind(.stream, "IUCV"), Kind(.sequencedPacket, "IUCV")]),
    SocketFamily(
      "decnet",
      "DECnet",
      .decNet,
      module: "decnet",
      fate: .removed(release: "6.1", note: "Nobody had looked after it for years; its machines speak TCP/IP.")
    ),
    SocketFamily(
      "econet",
      "Econet",
      .econet,
      module: "econet",
      fate: .removed(release: "3.5", note: "Acorn's network of the 1980s; nobody looked after the code.")
    ),
    SocketFamily(
      "wanpipe",
      "Wanpipe",
      .wanPipe,
      module: "af_wanpipe",
      fate: .removed(release: "2.6.21", note: "The maker's drivers went on outside of the kernel.")
    ),
    SocketFamily(
      "ib",
      "InfiniBand",
      .infiniBand,
      fate: .never(instead: "A form of address for librdmacm (rdma_cm(7)); RDS and SMC are sockets over it.")
    ),
    SocketFamily(
      "mpls",
      "MPLS",
      .mpls,
      fate: .never(instead: "A form of address in routes, set over netlink: ip -f mpls route.")
    ),
  ]

  /// The whole table.
  package static let all: [SocketFamily] = lecture + since
}

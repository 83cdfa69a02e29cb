internal import Glibc

/// The family that a socket's addresses belong to, as `socket(2)` takes it.
///
/// Every family that Linux numbers has a name here; whether this kernel opens it is another question, and
/// `SocketDescriptor.open` answers it with `EAFNOSUPPORT`.
public struct AddressFamily: RawRepresentable, Sendable, Hashable {
  public let rawValue: Int32

  @inlinable
  public init(rawValue: Int32) { self.rawValue = rawValue }
}

extension AddressFamily {
  /// No family: any, where one is asked for.
  public static let unspecified = AddressFamily(rawValue: AF_UNSPEC)
  /// Sockets of this machine, named by paths or abstract names. Source: unix(7).
  public static let unix = AddressFamily(rawValue: AF_UNIX)
  /// IP version 4. Source: ip(7).
  public static let ipv4 = AddressFamily(rawValue: AF_INET)
  /// Amateur radio AX.25. Source: ax25(4).
  public static let ax25 = AddressFamily(rawValue: AF_AX25)
  /// Novell's IPX; gone since Linux 4.18.
  public static let ipx = AddressFamily(rawValue: AF_IPX)
  /// AppleTalk's DDP. Source: ddp(7).
  public static let appleTalk = AddressFamily(rawValue: AF_APPLETALK)
  /// Amateur radio NET/ROM. Source: netrom(4).
  public static let netRom = AddressFamily(rawValue: AF_NETROM)
  /// Multi-protocol bridging.
  public static let bridge = AddressFamily(rawValue: AF_BRIDGE)
  /// ATM permanent virtual circuits.
  public static let atmPVC = AddressFamily(rawValue: AF_ATMPVC)
  /// ITU-T X.25. Source: x25(7).
  public static let x25 = AddressFamily(rawValue: AF_X25)
  /// IP version 6. Source: ipv6(7).
  public static let ipv6 = AddressFamily(rawValue: AF_INET6)
  /// Amateur radio ROSE. Source: rose(4).
  public static let rose = AddressFamily(rawValue: AF_ROSE)
  /// DECnet; gone from Linux 6.1.
  public static let decNet = AddressFamily(rawValue: AF_DECnet)
  /// Reserved for 802.2 LLC.
  public static let netBEUI = AddressFamily(rawValue: AF_NETBEUI)
  /// Reserved for a security callback.
  public static let security = AddressFamily(rawValue: AF_SECURITY)
  /// IPsec key management. Source: RFC 2367.
  public static let key = AddressFamily(rawValue: AF_KEY)
  /// The kernel's own message bus. Source: netlink(7).
  public static let netlink = AddressFamily(rawValue: AF_NETLINK)
  /// Link-layer frames. Source: packet(7).
  public static let packet = AddressFamily(rawValue: AF_PACKET)
  /// Reserved.
  public static let ash = AddressFamily(rawValue: AF_ASH)
  /// Acorn Econet; gone from Linux 3.5.
  public static let econet = AddressFamily(rawValue: AF_ECONET)
  /// ATM switched virtual circuits.
  public static let atmSVC = AddressFamily(rawValue: AF_ATMSVC)
  /// Reliable Datagram Sockets. Source: rds(7).
  public static let rds = AddressFamily(rawValue: AF_RDS)
  /// Reserved for SNA.
  public static let sna = AddressFamily(rawValue: AF_SNA)
  /// Infrared; gone from Linux 4.17.
  public static let irda = AddressFamily(rawValue: AF_IRDA)
  /// PPP over something: L2TP, PPPoE.
  public static let pppoX = AddressFamily(rawValue: AF_PPPOX)
  /// Wanpipe; gone from Linux 2.6.21.
  public static let wanPipe = AddressFamily(rawValue: AF_WANPIPE)
  /// IEEE 802.2 logical link control.
  public static let llc = AddressFamily(rawValue: AF_LLC)
  /// Native InfiniBand addresses.
  public static let infiniBand = AddressFamily(rawValue: AF_IB)
  /// Multi-protocol label switching.
  public static let mpls = AddressFamily(rawValue: AF_MPLS)
  /// Controller Area Network. Source: the kernel's networking/can.rst.
  public static let can = AddressFamily(rawValue: AF_CAN)
  /// Cluster messages. Source: tipc.io.
  public static let tipc = AddressFamily(rawValue: AF_TIPC)
  /// Bluetooth: L2CAP, RFCOMM, SCO, HCI.
  public static let bluetooth = AddressFamily(rawValue: AF_BLUETOOTH)
  /// z/VM's inter-user communication.
  public static let iucv = AddressFamily(rawValue: AF_IUCV)
  /// Andrew file system's RPC. Source: the kernel's networking/rxrpc.rst.
  public static let rxRPC = AddressFamily(rawValue: AF_RXRPC)
  /// Modular ISDN.
  public static let isdn = AddressFamily(rawValue: AF_ISDN)
  /// Nokia modems. Source: the kernel's networking/phonet.rst.
  public static let phonet = AddressFamily(rawValue: AF_PHONET)
  /// Low-rate wireless personal networks.
  public static let ieee802154 = AddressFamily(rawValue: AF_IEEE802154)
  /// ST-Ericsson modems.
  public static let caif = AddressFamily(rawValue: AF_CAIF)
  /// The kernel's cryptography. Source: the kernel's crypto/userspace-if.rst.
  public static let alg = AddressFamily(rawValue: AF_ALG)
  /// Near-field communication.
  public static let nfc = AddressFamily(rawValue: AF_NFC)
  /// A virtual machine and its host. Source: vsock(7).
  public static let vsock = AddressFamily(rawValue: AF_VSOCK)
  /// Messages over TCP. Source: the kernel's networking/kcm.rst.
  public static let kcm = AddressFamily(rawValue: AF_KCM)
  /// Qualcomm's IPC router.
  public static let qualcommRouter = AddressFamily(rawValue: AF_QIPCRTR)
  /// Shared memory communications over RDMA. Source: RFC 7609.
  public static let smc = AddressFamily(rawValue: AF_SMC)
  /// Frames past the network stack. Source: the kernel's networking/af_xdp.rst.
  public static let xdp = AddressFamily(rawValue: AF_XDP)
  /// Management controllers. Source: the kernel's networking/mctp.rst.
  public static let mctp = AddressFamily(rawValue: AF_MCTP)
}

extension AddressFamily: CustomStringConvertible {
  /// The constant's name, such as `AF_INET`.
  public var description: String { Self.names[rawValue] ?? "address family \(rawValue)" }

  private static let names: [Int32: String] = [
    AF_UNSPEC: "AF_UNSPEC",
    AF_UNIX: "AF_UNIX",
    AF_INET: "AF_INET",
    AF_AX25: "AF_AX25",
    AF_IPX: "AF_IPX",
    AF_APPLETALK: "AF_APPLETALK",
    AF_NETROM: "AF_NETROM",
    AF_BRIDGE: "AF_BRIDGE",
    AF_ATMPVC: "AF_ATMPVC",
    AF_X25: "AF_X25",
    AF_INET6: "AF_INET6",
    AF_ROSE: "AF_ROSE",
    AF_DECnet: "AF_DECnet",
    AF_NETBEUI: "AF_NETBEUI",
    AF_SECURITY: "AF_SECURITY",
    AF_KEY: "AF_KEY",
    AF_NETLINK: "AF_NETLINK",
    AF_PACKET: "AF_PACKET",
    AF_ASH: "AF_ASH",
    AF_ECONET: "AF_ECONET",
    AF_ATMSVC: "AF_ATMSVC",
    AF_RDS: "AF_RDS",
    AF_SNA: "AF_SNA",
    AF_IRDA: "AF_IRDA",
    AF_PPPOX: "AF_PPPOX",
    AF_WANPIPE: "AF_WANPIPE",
    AF_LLC: "AF_LLC",
    AF_IB: "AF_IB",
    AF_MPLS: "AF_MPLS",
    AF_CAN: "AF_CAN",
    AF_TIPC: "AF_TIPC",
    AF_BLUETOOTH: "AF_BLUETOOTH",
    AF_IUCV: "AF_IUCV",
    AF_RXRPC: "AF_RXRPC",
    AF_ISDN: "AF_ISDN",
    AF_PHONET: "AF_PHONET",
    AF_IEEE802154: "AF_IEEE802154",
    AF_CAIF: "AF_CAIF",
    AF_ALG: "AF_ALG",
    AF_NFC: "AF_NFC",
    AF_VSOCK: "AF_VSOCK",
    AF_KCM: "AF_KCM",
    AF_QIPCRTR: "AF_QIPCRTR",
    AF_SMC: "AF_SMC",
    AF_XDP: "AF_XDP",
    AF_MCTP: "AF_MCTP",
  ]
}

internal import CSockets
internal import Glibc

/// Level `IPPROTO_UDP`, in the order of the C names. Source, where nothing else is named: udp(7).
extension SocketOption {
  private static func udp<T, A>(
    _ number: Int32,
    _ constant: StaticString,
    _ coding: OptionCoding<T>
  ) -> UDPOption<T, A> {
    UDPOption<T, A>(SocketProtocol.udp.rawValue, number, constant, coding)
  }

  /// Whether what is sent is gathered into one datagram, which goes when this is cleared: `UDP_CORK`.
  public static var udpCork: UDPOption<Bool, ReadWrite> { udp(UDP_CORK, "UDP_CORK", .flag) }

  /// Whether the kernel may hand over several datagrams of one sender at once, as one buffer and the size of each:
  /// `UDP_GRO`. From Linux 5.0. A receive that does not ask for the size, which is ``ControlMessage/udpSegmentSize(_:)``,
  /// cannot tell them apart.
  public static var udpReceiveOffload: UDPOption<Bool, ReadWrite> { udp(UDP_GRO, "UDP_GRO", .flag) }

  /// Whether IPv6 datagrams without a checksum are taken: `UDP_NO_CHECK6_RX`. For tunnels. Source: RFC 6935.
  public static var acceptsNoIPv6Checksum: UDPOption<Bool, ReadWrite> {
    udp(102, "UDP_NO_CHECK6_RX", .flag)
  }

  /// Whether IPv6 datagrams go without a checksum: `UDP_NO_CHECK6_TX`. For tunnels. Source: RFC 6935.
  public static var sendsNoIPv6Checksum: UDPOption<Bool, ReadWrite> {
    udp(101, "UDP_NO_CHECK6_TX", .flag)
  }

  /// The bytes of each datagram into which the kernel cuts what one send gives it; 0 for no cutting: `UDP_SEGMENT`.
  /// From Linux 4.18.
  public static var udpSegmentSize: UDPOption<Int32, ReadWrite> { udp(UDP_SEGMENT, "UDP_SEGMENT", .integer) }
}

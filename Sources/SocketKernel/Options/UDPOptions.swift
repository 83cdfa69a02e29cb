internal import CSockets
internal import Glibc

/// Level `IPPROTO_UDP`, in the order of the C names. Source, where nothing else is named: udp(7).
extension SocketOption {
  private static func udp<T, A>(
    _ number: Int32,
    _ constant: StaticString,
    _ coding: OptionCoding<T>
  ) -> SocketOption<T, A> {
    SocketOption<T, A>(SocketProtocol.udp.rawValue, number, constant, coding)
  }

  /// Whether what is sent is gathered into one datagram, which goes when this is cleared: `UDP_CORK`.
  public static var udpCork: SocketOption<Bool, ReadWrite> { udp(UDP_CORK, "UDP_CORK", .flag) }

  /// Whether the kernel may hand over several datagrams of one sender at once, as one buffer and the size of each:
  /// `UDP_GRO`. From Linux 5.0.
  public static var udpReceiveOffload: SocketOption<Bool, ReadWrite> { udp(UDP_GRO, "UDP_GRO", .flag) }

  /// The bytes of each datagram into which the kernel cuts what one send gives it; 0 for no cutting: `UDP_SEGMENT`.
  /// From Linux 4.18.
  public static var udpSegmentSize: SocketOption<Int32, ReadWrite> { udp(UDP_SEGMENT, "UDP_SEGMENT", .integer) }
}

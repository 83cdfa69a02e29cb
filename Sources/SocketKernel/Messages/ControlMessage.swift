public import SocketAddresses

/// What travels beside the bytes of one message. Source: cmsg(3).
///
/// Descriptors travel there too, and are apart: they have owners. See `SocketDescriptor.sendMessage` and
/// ``DescriptorBag``.
public enum ControlMessage: Sendable, Hashable {
  /// The sending process, vouched for by the kernel: `SCM_CREDENTIALS`, received after ``SocketOption/passCredentials``.
  /// Source: unix(7).
  case credentials(PeerCredentials)
  /// When the message arrived, since 1970-01-01 UTC: `SCM_TIMESTAMPNS`, received after
  /// ``SocketOption/receiveTimestamp``. Received only.
  case timestamp(Duration)
  /// When the message arrived, or when one that was sent went on its way: `SCM_TIMESTAMPING`, received after
  /// ``SocketOption/timestamping``, for what was sent from the queue of errors. Received only.
  case timestamps(PacketTimestamps)
  /// How many messages the socket has dropped so far: `SO_RXQ_OVFL`, received after ``SocketOption/receiveDropCount``.
  /// Received only.
  case dropCount(UInt32)
  /// Where the datagram came to, or shall leave from: `IP_PKTINFO`. Source: ip(7).
  case ipv4PacketInfo(IPv4PacketInfo)
  /// The datagram's time to live: `IP_TTL`.
  case ipv4TimeToLive(UInt8)
  /// The datagram's type of service, its lower two bits the ECN: `IP_TOS`.
  case ipv4TypeOfService(UInt8)
  /// Where the datagram came to, or shall leave from: `IPV6_PKTINFO`. Source: RFC 3542, section 6.
  case ipv6PacketInfo(IPv6PacketInfo)
  /// Why an earlier datagram did not arrive: `IP_RECVERR` and `IPV6_RECVERR`, received from the queue of errors.
  case reportedError(ReportedError)
  /// The datagram's hop limit: `IPV6_HOPLIMIT`.
  case ipv6HopLimit(UInt8)
  /// The datagram's traffic class, its lower two bits the ECN: `IPV6_TCLASS`.
  case ipv6TrafficClass(UInt8)
  /// Sent, `UDP_SEGMENT`: cut the bytes into datagrams of this size. Received, `UDP_GRO`: the bytes are several
  /// datagrams of this size, the last perhaps shorter. Source: udp(7).
  case udpSegmentSize(UInt16)
  /// Anything else, as it is.
  case other(level: Int32, number: Int32, bytes: [UInt8])
}

/// When a packet passed the kernel and when it passed the device, each nil where nobody stamped it:
/// `struct scm_timestamping`. Source: the kernel's networking/timestamping.rst, section 2.1.
public struct PacketTimestamps: Sendable, Hashable {
  /// By the kernel's clock, since 1970-01-01 UTC.
  public var software: Duration?
  /// By the device's own clock, raw: since when it counts is the device's matter.
  public var hardware: Duration?

  public init(software: Duration? = nil, hardware: Duration? = nil) {
    self.software = software
    self.hardware = hardware
  }
}

/// Which address and interface of this machine a datagram came to, or shall leave from.
public struct IPv4PacketInfo: Sendable, Hashable {
  /// The interface's index. Sent, 0 lets the routes choose.
  public var interface: UInt32
  /// This machine's address: the one to answer from. Sent, it becomes the datagram's source.
  public var local: IPv4Address
  /// The destination in the datagram's header: a group's or a broadcast address it may be. Sent, it does not count.
  public var destination: IPv4Address

  public init(interface: UInt32 = 0, local: IPv4Address, destination: IPv4Address = .any) {
    self.interface = interface
    self.local = local
    self.destination = destination
  }
}

/// Which address and interface of this machine a datagram came to, or shall leave from.
public struct IPv6PacketInfo: Sendable, Hashable {
  /// The interface's index. Sent, 0 lets the routes choose.
  public var interface: UInt32
  /// The destination in the datagram's header. Sent, it becomes the datagram's source.
  public var local: IPv6Address

  public init(interface: UInt32 = 0, local: IPv6Address) {
    self.interface = interface
    self.local = local
  }
}

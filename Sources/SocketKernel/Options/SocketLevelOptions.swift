internal import Glibc
internal import SocketAddresses
public import SystemPackage

/// Level `SOL_SOCKET`, in the order of the C names. Source, where nothing else is named: socket(7).
extension SocketOption {
  private static func socket<T, A>(
    _ number: Int32,
    _ constant: StaticString,
    _ coding: OptionCoding<T>
  ) -> SocketOption<T, A> {
    SocketOption<T, A>(SOL_SOCKET, number, constant, coding)
  }

  /// Whether the socket listens: `SO_ACCEPTCONN`.
  public static var isListening: SocketOption<Bool, ReadOnly> { socket(SO_ACCEPTCONN, "SO_ACCEPTCONN", .flag) }

  /// The one network device that the socket uses, such as `eth0`; empty for any: `SO_BINDTODEVICE`.
  ///
  /// At most 15 bytes. To change a device that is set needs `CAP_NET_RAW`.
  public static var boundDevice: SocketOption<String, ReadWrite> {
    socket(SO_BINDTODEVICE, "SO_BINDTODEVICE", .name(capacity: Int(IF_NAMESIZE)))
  }

  /// Whether datagrams may go to a broadcast address: `SO_BROADCAST`. Off until asked for.
  public static var broadcast: SocketOption<Bool, ReadWrite> { socket(SO_BROADCAST, "SO_BROADCAST", .flag) }

  /// How long a receive with nothing to receive polls the device before it sleeps: `SO_BUSY_POLL`, in microseconds.
  ///
  /// To raise it above the sysctl `net.core.busy_read` needs `CAP_NET_ADMIN`.
  public static var busyPoll: SocketOption<Duration, ReadWrite> { socket(SO_BUSY_POLL, "SO_BUSY_POLL", .microseconds) }

  /// A number that no other socket of this boot has: `SO_COOKIE`. `ss` prints it as `sk`.
  public static var cookie: SocketOption<UInt64, ReadOnly> { socket(SO_COOKIE, "SO_COOKIE", .long) }

  /// The address family the socket was opened with: `SO_DOMAIN`.
  public static var family: SocketOption<AddressFamily, ReadOnly> {
    socket(SO_DOMAIN, "SO_DOMAIN", .constant(.unspecified))
  }

  /// Whether to send to directly connected networks only, past the routing table: `SO_DONTROUTE`.
  public static var doNotRoute: SocketOption<Bool, ReadWrite> { socket(SO_DONTROUTE, "SO_DONTROUTE", .flag) }

  /// The error that waits to be reported, nil for none: `SO_ERROR`. To read it clears it.
  ///
  /// It is the result of a non-blocking connect, once the socket is writable.
  public static var pendingError: SocketOption<Errno?, ReadOnly> {
    socket(SO_ERROR, "SO_ERROR", OptionCoding(Int32.self) { $0 == 0 ? nil : Errno(rawValue: $0) })
  }

  /// The CPU that handles the socket's packets, -1 for none yet: `SO_INCOMING_CPU`.
  public static var incomingCPU: SocketOption<Int32, ReadWrite> {
    socket(SO_INCOMING_CPU, "SO_INCOMING_CPU", .integer)
  }

  /// Whether an idle connection is asked for signs of life: `SO_KEEPALIVE`. When and how often is
  /// ``keepAliveIdle``, ``keepAliveInterval`` and ``keepAliveCount``.
  public static var keepAlive: SocketOption<Bool, ReadWrite> { socket(SO_KEEPALIVE, "SO_KEEPALIVE", .flag) }

  /// How long `close` and `shutdown` wait for unsent data to go: `SO_LINGER`, in whole seconds, rounded up.
  ///
  /// nil, the default: they return at once and the kernel goes on sending. Zero: `close` discards what is unsent and
  /// resets the connection.
  public static var linger: SocketOption<Duration?, ReadWrite> { socket(SO_LINGER, "SO_LINGER", .linger) }

  /// The mark that routing and firewall rules see on the socket's packets: `SO_MARK`. To set it needs
  /// `CAP_NET_ADMIN` or `CAP_NET_RAW`.
  public static var mark: SocketOption<UInt32, ReadWrite> { socket(SO_MARK, "SO_MARK", .unsigned) }

  /// Whether an urgent byte stays in its place among the others: `SO_OOBINLINE`.
  public static var outOfBandInline: SocketOption<Bool, ReadWrite> { socket(SO_OOBINLINE, "SO_OOBINLINE", .flag) }

  /// The priority of the socket's packets in the queues of the device, 0 to 6 without privilege: `SO_PRIORITY`.
  public static var priority: SocketOption<Int32, ReadWrite> { socket(SO_PRIORITY, "SO_PRIORITY", .integer) }

  /// The protocol the socket speaks: `SO_PROTOCOL`.
  public static var protocolNumber: SocketOption<SocketProtocol, ReadOnly> {
    socket(SO_PROTOCOL, "SO_PROTOCOL", .constant(.default))
  }

  /// The bytes that may wait to be received, with the kernel's own overhead: `SO_RCVBUF`.
  ///
  /// The kernel doubles what is set and reads back the double; it cuts at the sysctl `net.core.rmem_max`, and takes no
  /// less than 256. To set it stops TCP from adapting the buffer by itself.
  public static var receiveBufferSize: SocketOption<Int32, ReadWrite> { socket(SO_RCVBUF, "SO_RCVBUF", .integer) }

  /// How many bytes make a socket readable, and a blocking receive return: `SO_RCVLOWAT`.
  public static var receiveLowWater: SocketOption<Int32, ReadWrite> { socket(SO_RCVLOWAT, "SO_RCVLOWAT", .integer) }

  /// How long a receive or an accept may wait before it fails with `EAGAIN`; nil for ever: `SO_RCVTIMEO`.
  ///
  /// Kept in the kernel's clock ticks, so it reads back a little longer.
  public static var receiveTimeout: SocketOption<Duration?, ReadWrite> {
    socket(SO_RCVTIMEO, "SO_RCVTIMEO", .timeLimit)
  }

  /// Whether `bind` may take an address that connections of an earlier socket still keep busy: `SO_REUSEADDR`.
  ///
  /// What a server that is started again needs. Linux lets no two listeners share an address by it.
  public static var reuseAddress: SocketOption<Bool, ReadWrite> { socket(SO_REUSEADDR, "SO_REUSEADDR", .flag) }

  /// Whether several sockets of one user that all set this may have one address; the kernel spreads what comes over
  /// them: `SO_REUSEPORT`.
  public static var reusePort: SocketOption<Bool, ReadWrite> { socket(SO_REUSEPORT, "SO_REUSEPORT", .flag) }

  /// Whether each received message says how many were dropped before it for want of room: `SO_RXQ_OVFL`.
  public static var receiveDropCount: SocketOption<Bool, ReadWrite> { socket(SO_RXQ_OVFL, "SO_RXQ_OVFL", .flag) }

  /// The bytes that may wait to be sent, with the kernel's own overhead: `SO_SNDBUF`. Doubled and cut as
  /// ``receiveBufferSize``, at `net.core.wmem_max`.
  public static var sendBufferSize: SocketOption<Int32, ReadWrite> { socket(SO_SNDBUF, "SO_SNDBUF", .integer) }

  /// How long a send may wait before it fails with `EAGAIN`, and a connect with `EINPROGRESS`; nil for ever:
  /// `SO_SNDTIMEO`.
  public static var sendTimeout: SocketOption<Duration?, ReadWrite> { socket(SO_SNDTIMEO, "SO_SNDTIMEO", .timeLimit) }

  /// Whether each received message says when it arrived: `SO_TIMESTAMPNS`. Source: the kernel's
  /// networking/timestamping.rst.
  public static var receiveTimestamp: SocketOption<Bool, ReadWrite> {
    socket(SO_TIMESTAMPNS, "SO_TIMESTAMPNS", .flag)
  }

  /// What the socket carries: `SO_TYPE`.
  public static var type: SocketOption<SocketType, ReadOnly> { socket(SO_TYPE, "SO_TYPE", .constant(.raw)) }

  /// Whether sends with the flag `zeroCopy` are allowed: `SO_ZEROCOPY`. Source: the kernel's
  /// networking/msg_zerocopy.rst.
  public static var zeroCopy: SocketOption<Bool, ReadWrite> { socket(SO_ZEROCOPY, "SO_ZEROCOPY", .flag) }
}

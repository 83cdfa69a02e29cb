internal import Glibc
internal import SocketAddresses
public import SystemPackage

/// Level `SOL_SOCKET`, in the order of the C names. Source, where nothing else is named: socket(7).
extension SocketOption {
  private static func socket<T, A>(
    _ number: Int32,
    _ constant: StaticString,
    _ coding: OptionCoding<T>
  ) -> AnySocketOption<T, A> {
    AnySocketOption<T, A>(SOL_SOCKET, number, constant, coding)
  }

  /// Whether the socket listens: `SO_ACCEPTCONN`.
  public static var isListening: AnySocketOption<Bool, ReadOnly> { socket(SO_ACCEPTCONN, "SO_ACCEPTCONN", .flag) }

  /// Attaches a classic packet filter: the socket receives only what it lets pass: `SO_ATTACH_FILTER`. It cannot be
  /// read back. Source: the kernel's networking/filter.rst.
  public static var attachFilter: AnySocketOption<[FilterInstruction], WriteOnly> {
    socket(26, "SO_ATTACH_FILTER", .filter)
  }

  /// The one network device that the socket uses, such as `eth0`; empty for any: `SO_BINDTODEVICE`.
  ///
  /// At most 15 bytes. To change a device that is set needs `CAP_NET_RAW`.
  public static var boundDevice: AnySocketOption<String, ReadWrite> {
    socket(SO_BINDTODEVICE, "SO_BINDTODEVICE", .name(capacity: Int(IF_NAMESIZE)))
  }

  /// The index of the one network device that the socket uses, 0 for any: `SO_BINDTOIFINDEX`. From Linux 5.1.
  public static var boundInterface: AnySocketOption<Int32, ReadWrite> {
    socket(62, "SO_BINDTOIFINDEX", .integer)
  }

  /// Whether datagrams may go to a broadcast address: `SO_BROADCAST`. Off until asked for.
  public static var broadcast: AnySocketOption<Bool, ReadWrite> { socket(SO_BROADCAST, "SO_BROADCAST", .flag) }

  /// How long a receive with nothing to receive polls the device before it sleeps: `SO_BUSY_POLL`, in microseconds.
  ///
  /// To raise it above the sysctl `net.core.busy_read` needs `CAP_NET_ADMIN`.
  public static var busyPoll: AnySocketOption<Duration, ReadWrite> {
    socket(SO_BUSY_POLL, "SO_BUSY_POLL", .microseconds)
  }

  /// How many packets one poll of the device may take: `SO_BUSY_POLL_BUDGET`. From Linux 5.11; to raise it needs
  /// `CAP_NET_ADMIN`.
  public static var busyPollBudget: AnySocketOption<Int32, WriteOnly> {
    socket(70, "SO_BUSY_POLL_BUDGET", .integer)
  }

  /// A number that no other socket of this boot has: `SO_COOKIE`. `ss` prints it as `sk`.
  public static var cookie: AnySocketOption<UInt64, ReadOnly> { socket(SO_COOKIE, "SO_COOKIE", .long) }

  /// Takes the packet filter off: `SO_DETACH_FILTER`. The value does not count.
  public static var detachFilter: AnySocketOption<Int32, WriteOnly> {
    socket(27, "SO_DETACH_FILTER", .integer)
  }

  /// The address family the socket was opened with: `SO_DOMAIN`.
  public static var family: AnySocketOption<AddressFamily, ReadOnly> {
    socket(SO_DOMAIN, "SO_DOMAIN", .constant(.unspecified))
  }

  /// Whether to send to directly connected networks only, past the routing table: `SO_DONTROUTE`.
  public static var doNotRoute: AnySocketOption<Bool, ReadWrite> { socket(SO_DONTROUTE, "SO_DONTROUTE", .flag) }

  /// The error that waits to be reported, nil for none: `SO_ERROR`. To read it clears it.
  ///
  /// It is the result of a non-blocking connect, once the socket is writable.
  public static var pendingError: AnySocketOption<Errno?, ReadOnly> {
    socket(SO_ERROR, "SO_ERROR", OptionCoding(Int32.self) { $0 == 0 ? nil : Errno(rawValue: $0) })
  }

  /// The CPU that handles the socket's packets, -1 for none yet: `SO_INCOMING_CPU`.
  public static var incomingCPU: AnySocketOption<Int32, ReadWrite> {
    socket(SO_INCOMING_CPU, "SO_INCOMING_CPU", .integer)
  }

  /// The number of the device queue that the last packet came by, 0 for none: `SO_INCOMING_NAPI_ID`. For programs
  /// that spread their sockets over threads by queue.
  public static var incomingQueue: AnySocketOption<Int32, ReadOnly> {
    socket(56, "SO_INCOMING_NAPI_ID", .integer)
  }

  /// Whether an idle connection is asked for signs of life: `SO_KEEPALIVE`. When and how often is
  /// ``keepAliveIdle``, ``keepAliveInterval`` and ``keepAliveCount``.
  public static var keepAlive: AnySocketOption<Bool, ReadWrite> { socket(SO_KEEPALIVE, "SO_KEEPALIVE", .flag) }

  /// How long `close` and `shutdown` wait for unsent data to go: `SO_LINGER`, in whole seconds, rounded up.
  ///
  /// nil, the default: they return at once and the kernel goes on sending. Zero: `close` discards what is unsent and
  /// resets the connection.
  public static var linger: AnySocketOption<Duration?, ReadWrite> { socket(SO_LINGER, "SO_LINGER", .linger) }

  /// Whether the packet filter stays as it is for good: `SO_LOCK_FILTER`. It cannot be unset.
  public static var lockFilter: AnySocketOption<Bool, ReadWrite> {
    socket(44, "SO_LOCK_FILTER", .flag)
  }

  /// The mark that routing and firewall rules see on the socket's packets: `SO_MARK`. To set it needs
  /// `CAP_NET_ADMIN` or `CAP_NET_RAW`.
  public static var mark: AnySocketOption<UInt32, ReadWrite> { socket(SO_MARK, "SO_MARK", .unsigned) }

  /// The most bytes a second that the socket sends, paced by the kernel; all ones for no limit: `SO_MAX_PACING_RATE`.
  public static var maximumPacingRate: AnySocketOption<UInt32, ReadWrite> {
    socket(47, "SO_MAX_PACING_RATE", .unsigned)
  }

  /// A number for the network namespace of the socket: `SO_NETNS_COOKIE`. From Linux 5.14.
  public static var namespaceCookie: AnySocketOption<UInt64, ReadOnly> {
    socket(71, "SO_NETNS_COOKIE", .long)
  }

  /// Whether an urgent byte stays in its place among the others: `SO_OOBINLINE`.
  public static var outOfBandInline: AnySocketOption<Bool, ReadWrite> { socket(SO_OOBINLINE, "SO_OOBINLINE", .flag) }

  /// From where a receive with the flag `peek` looks, which moves on with each; -1 for always from the beginning:
  /// `SO_PEEK_OFF`.
  public static var peekOffset: AnySocketOption<Int32, ReadWrite> {
    socket(42, "SO_PEEK_OFF", .integer)
  }

  /// Whether polling is preferred to the interrupts of the device: `SO_PREFER_BUSY_POLL`. From Linux 5.11; to set it
  /// needs `CAP_NET_ADMIN`.
  public static var prefersBusyPoll: AnySocketOption<Bool, ReadWrite> {
    socket(69, "SO_PREFER_BUSY_POLL", .flag)
  }

  /// The priority of the socket's packets in the queues of the device, 0 to 6 without privilege: `SO_PRIORITY`.
  public static var priority: AnySocketOption<Int32, ReadWrite> { socket(SO_PRIORITY, "SO_PRIORITY", .integer) }

  /// The protocol the socket speaks: `SO_PROTOCOL`.
  public static var protocolNumber: AnySocketOption<SocketProtocol, ReadOnly> {
    socket(SO_PROTOCOL, "SO_PROTOCOL", .constant(.default))
  }

  /// The bytes that may wait to be received, with the kernel's own overhead: `SO_RCVBUF`.
  ///
  /// The kernel doubles what is set and reads back the double; it cuts at the sysctl `net.core.rmem_max`, and takes no
  /// less than 256. To set it stops TCP from adapting the buffer by itself.
  public static var receiveBufferSize: AnySocketOption<Int32, ReadWrite> { socket(SO_RCVBUF, "SO_RCVBUF", .integer) }

  /// ``receiveBufferSize`` past the limit of the machine, which needs `CAP_NET_ADMIN`: `SO_RCVBUFFORCE`.
  public static var receiveBufferSizeForced: AnySocketOption<Int32, WriteOnly> {
    socket(33, "SO_RCVBUFFORCE", .integer)
  }

  /// How many bytes make a socket readable, and a blocking receive return: `SO_RCVLOWAT`.
  public static var receiveLowWater: AnySocketOption<Int32, ReadWrite> { socket(SO_RCVLOWAT, "SO_RCVLOWAT", .integer) }

  /// Whether each received message says with which mark it came: `SO_RCVMARK`. From Linux 5.19; needs `CAP_NET_ADMIN`
  /// or `CAP_NET_RAW`.
  public static var receiveMark: AnySocketOption<Bool, ReadWrite> {
    socket(75, "SO_RCVMARK", .flag)
  }

  /// How long a receive or an accept may wait before it fails with `EAGAIN`; nil for ever: `SO_RCVTIMEO`.
  ///
  /// Kept in the kernel's clock ticks, so it reads back a little longer.
  public static var receiveTimeout: AnySocketOption<Duration?, ReadWrite> {
    socket(SO_RCVTIMEO, "SO_RCVTIMEO", .timeLimit)
  }

  /// Whether `bind` may take an address that connections of an earlier socket still keep busy: `SO_REUSEADDR`.
  ///
  /// What a server that is started again needs. Linux lets no two listeners share an address by it.
  public static var reuseAddress: AnySocketOption<Bool, ReadWrite> { socket(SO_REUSEADDR, "SO_REUSEADDR", .flag) }

  /// Whether several sockets of one user that all set this may have one address; the kernel spreads what comes over
  /// them: `SO_REUSEPORT`.
  public static var reusePort: AnySocketOption<Bool, ReadWrite> { socket(SO_REUSEPORT, "SO_REUSEPORT", .flag) }

  /// Whether each received message says how many were dropped before it for want of room: `SO_RXQ_OVFL`.
  public static var receiveDropCount: AnySocketOption<Bool, ReadWrite> { socket(SO_RXQ_OVFL, "SO_RXQ_OVFL", .flag) }

  /// Whether an entry of the error queue makes the socket exceptional in `select(2)`: `SO_SELECT_ERR_QUEUE`.
  public static var selectsErrorQueue: AnySocketOption<Bool, ReadWrite> {
    socket(45, "SO_SELECT_ERR_QUEUE", .flag)
  }

  /// The bytes that may wait to be sent, with the kernel's own overhead: `SO_SNDBUF`. Doubled and cut as
  /// ``receiveBufferSize``, at `net.core.wmem_max`.
  public static var sendBufferSize: AnySocketOption<Int32, ReadWrite> { socket(SO_SNDBUF, "SO_SNDBUF", .integer) }

  /// ``sendBufferSize`` past the limit of the machine, which needs `CAP_NET_ADMIN`: `SO_SNDBUFFORCE`.
  public static var sendBufferSizeForced: AnySocketOption<Int32, WriteOnly> {
    socket(32, "SO_SNDBUFFORCE", .integer)
  }

  /// How long a send may wait before it fails with `EAGAIN`, and a connect with `EINPROGRESS`; nil for ever:
  /// `SO_SNDTIMEO`.
  public static var sendTimeout: AnySocketOption<Duration?, ReadWrite> {
    socket(SO_SNDTIMEO, "SO_SNDTIMEO", .timeLimit)
  }

  /// When packets are stamped, by whom and what for: `SO_TIMESTAMPING`. The stamps come as
  /// ``ControlMessage/timestamps(_:)``. Source: the kernel's networking/timestamping.rst.
  public static var timestamping: AnySocketOption<Timestamping, ReadWrite> {
    socket(37, "SO_TIMESTAMPING", .timestamping)
  }

  /// Whether each received message says when it arrived: `SO_TIMESTAMPNS`. Source: the kernel's
  /// networking/timestamping.rst.
  public static var receiveTimestamp: AnySocketOption<Bool, ReadWrite> {
    socket(SO_TIMESTAMPNS, "SO_TIMESTAMPNS", .flag)
  }

  /// Whether a connection that loses packets tries another path by a new hash: `SO_TXREHASH`. From Linux 5.18.
  public static var rehashesPath: AnySocketOption<Bool, ReadWrite> {
    socket(74, "SO_TXREHASH", .flag)
  }

  /// What the socket carries: `SO_TYPE`.
  public static var type: AnySocketOption<SocketType, ReadOnly> { socket(SO_TYPE, "SO_TYPE", .constant(.raw)) }

  /// Whether sends with the flag `zeroCopy` are allowed: `SO_ZEROCOPY`. Source: the kernel's
  /// networking/msg_zerocopy.rst.
  public static var zeroCopy: AnySocketOption<Bool, ReadWrite> { socket(SO_ZEROCOPY, "SO_ZEROCOPY", .flag) }
}

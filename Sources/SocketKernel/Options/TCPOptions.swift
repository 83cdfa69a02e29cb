internal import CSockets
internal import Glibc

/// Level `IPPROTO_TCP`, in the order of the C names. Source, where nothing else is named: tcp(7).
extension SocketOption {
  private static func tcp<T, A>(
    _ number: Int32,
    _ constant: StaticString,
    _ coding: OptionCoding<T>
  ) -> TCPOption<T, A> {
    TCPOption<T, A>(SocketProtocol.tcp.rawValue, number, constant, coding)
  }

  /// The congestion control algorithm, such as `cubic` or `bbr`: `TCP_CONGESTION`, at most 15 bytes.
  public static var congestionControl: TCPOption<String, ReadWrite> {
    tcp(TCP_CONGESTION, "TCP_CONGESTION", .name(capacity: 16))
  }

  /// Whether partial segments wait for more, for 200 ms at most: `TCP_CORK`. To clear it sends what waited.
  public static var cork: TCPOption<Bool, ReadWrite> { tcp(TCP_CORK, "TCP_CORK", .flag) }

  /// How long a listener waits for a connection's first data before `accept` has it; zero for not at all:
  /// `TCP_DEFER_ACCEPT`, in seconds, which the kernel rounds up to its times of retransmission.
  public static var deferAccept: TCPOption<Duration, ReadWrite> {
    tcp(TCP_DEFER_ACCEPT, "TCP_DEFER_ACCEPT", .seconds)
  }

  /// On a listener, how many connections with data in their first packet may be pending; 0 for none: `TCP_FASTOPEN`.
  /// Source: RFC 7413.
  public static var fastOpenQueue: TCPOption<Int32, ReadWrite> { tcp(TCP_FASTOPEN, "TCP_FASTOPEN", .integer) }

  /// On a client, whether `connect` returns at once and the first send goes with the first packet:
  /// `TCP_FASTOPEN_CONNECT`. Source: RFC 7413.
  public static var fastOpenConnect: TCPOption<Bool, ReadWrite> {
    tcp(TCP_FASTOPEN_CONNECT, "TCP_FASTOPEN_CONNECT", .flag)
  }

  /// Whether a fast open goes without a cookie: `TCP_FASTOPEN_NO_COOKIE`. For networks that one trusts. Source: RFC
  /// 7413.
  public static var fastOpenWithoutCookie: TCPOption<Bool, ReadWrite> {
    tcp(34, "TCP_FASTOPEN_NO_COOKIE", .flag)
  }

  /// Whether each receive says how many bytes wait behind what it took: `TCP_INQ`. From Linux 4.18.
  public static var receiveQueueLength: TCPOption<Bool, ReadWrite> {
    tcp(36, "TCP_INQ", .flag)
  }

  /// Whether the connection speaks MPTCP, and did not fall back to TCP: `TCP_IS_MPTCP`. From Linux 5.19.
  public static var isMultipath: TCPOption<Bool, ReadOnly> {
    tcp(43, "TCP_IS_MPTCP", .flag)
  }

  /// How many questions for a sign of life go unanswered before the connection is dead: `TCP_KEEPCNT`, 1 to 127.
  public static var keepAliveCount: TCPOption<Int32, ReadWrite> { tcp(TCP_KEEPCNT, "TCP_KEEPCNT", .integer) }

  /// How long a connection is idle before it is asked for a sign of life: `TCP_KEEPIDLE`, in seconds, 1 to 32767.
  public static var keepAliveIdle: TCPOption<Duration, ReadWrite> { tcp(TCP_KEEPIDLE, "TCP_KEEPIDLE", .seconds) }

  /// The time between questions for a sign of life: `TCP_KEEPINTVL`, in seconds, 1 to 32767.
  public static var keepAliveInterval: TCPOption<Duration, ReadWrite> {
    tcp(TCP_KEEPINTVL, "TCP_KEEPINTVL", .seconds)
  }

  /// How long a connection that both sides are done with waits for the last of the peer: `TCP_LINGER2`, in seconds;
  /// negative for not at all.
  public static var lingerAfterClose: TCPOption<Int32, ReadWrite> {
    tcp(8, "TCP_LINGER2", .integer)
  }

  /// The most bytes of a segment, before the connection is made; 88 to 32767: `TCP_MAXSEG`.
  public static var maximumSegmentSize: TCPOption<Int32, ReadWrite> { tcp(TCP_MAXSEG, "TCP_MAXSEG", .integer) }

  /// Whether small segments go at once instead of waiting for the answer to earlier ones (Nagle's algorithm):
  /// `TCP_NODELAY`.
  public static var noDelay: TCPOption<Bool, ReadWrite> { tcp(TCP_NODELAY, "TCP_NODELAY", .flag) }

  /// The socket is writable only while fewer bytes than this are unsent: `TCP_NOTSENT_LOWAT`.
  ///
  /// Small values keep the choice of what to send next with the program. Source: the kernel's networking/ip-sysctl.rst.
  public static var notSentLowWater: TCPOption<UInt32, ReadWrite> {
    tcp(TCP_NOTSENT_LOWAT, "TCP_NOTSENT_LOWAT", .unsigned)
  }

  /// Whether acknowledgements go at once: `TCP_QUICKACK`. The kernel may turn it off again by itself.
  public static var quickAcknowledge: TCPOption<Bool, ReadWrite> { tcp(TCP_QUICKACK, "TCP_QUICKACK", .flag) }

  /// The headers, of IP and TCP, that the connection began with; empty when they were not kept, and after they were
  /// read: `TCP_SAVED_SYN`.
  public static var savedSYN: TCPOption<[UInt8], ReadOnly> {
    tcp(28, "TCP_SAVED_SYN", .bytes(capacity: 512))
  }

  /// On a listener, whether the headers of the first packet of each connection are kept, for ``savedSYN``:
  /// `TCP_SAVE_SYN`.
  public static var savesSYN: TCPOption<Bool, ReadWrite> {
    tcp(27, "TCP_SAVE_SYN", .flag)
  }

  /// How many times a connect repeats its first packet: `TCP_SYNCNT`, 1 to 127.
  public static var connectRetries: TCPOption<Int32, ReadWrite> { tcp(TCP_SYNCNT, "TCP_SYNCNT", .integer) }

  /// Whether a stream of few packets retransmits without backing off: `TCP_THIN_LINEAR_TIMEOUTS`.
  public static var thinLinearTimeouts: TCPOption<Bool, ReadWrite> {
    tcp(16, "TCP_THIN_LINEAR_TIMEOUTS", .flag)
  }

  /// By how much packets are delayed before they are sent, for tests of slow networks: `TCP_TX_DELAY`, in
  /// microseconds. From Linux 5.3.
  public static var sendDelay: TCPOption<Duration, ReadWrite> {
    tcp(37, "TCP_TX_DELAY", .microseconds)
  }

  /// The upper protocol, such as `tls`, that the connection hands its bytes to: `TCP_ULP`. Once, and on a connection.
  /// Source: the kernel's networking/tls.rst.
  public static var upperProtocol: TCPOption<String, ReadWrite> {
    tcp(31, "TCP_ULP", .name(capacity: 16))
  }

  /// How long sent data may stay unacknowledged before the connection is dead; zero for the system's default:
  /// `TCP_USER_TIMEOUT`, in milliseconds. Source: tcp(7), RFC 5482.
  public static var userTimeout: TCPOption<Duration, ReadWrite> {
    tcp(TCP_USER_TIMEOUT, "TCP_USER_TIMEOUT", .milliseconds)
  }

  /// The most bytes that the receive window opens to: `TCP_WINDOW_CLAMP`.
  public static var windowClamp: TCPOption<Int32, ReadWrite> {
    tcp(10, "TCP_WINDOW_CLAMP", .integer)
  }
}

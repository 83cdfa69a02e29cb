internal import CSockets
internal import Glibc

/// Level `IPPROTO_TCP`, in the order of the C names. Source, where nothing else is named: tcp(7).
extension SocketOption {
  private static func tcp<T, A>(
    _ number: Int32,
    _ constant: StaticString,
    _ coding: OptionCoding<T>
  ) -> SocketOption<T, A> {
    SocketOption<T, A>(SocketProtocol.tcp.rawValue, number, constant, coding)
  }

  /// The congestion control algorithm, such as `cubic` or `bbr`: `TCP_CONGESTION`, at most 15 bytes.
  public static var congestionControl: SocketOption<String, ReadWrite> {
    tcp(TCP_CONGESTION, "TCP_CONGESTION", .name(capacity: 16))
  }

  /// Whether partial segments wait for more, for 200 ms at most: `TCP_CORK`. To clear it sends what waited.
  public static var cork: SocketOption<Bool, ReadWrite> { tcp(TCP_CORK, "TCP_CORK", .flag) }

  /// How long a listener waits for a connection's first data before `accept` has it; zero for not at all:
  /// `TCP_DEFER_ACCEPT`, in seconds, which the kernel rounds up to its times of retransmission.
  public static var deferAccept: SocketOption<Duration, ReadWrite> {
    tcp(TCP_DEFER_ACCEPT, "TCP_DEFER_ACCEPT", .seconds)
  }

  /// On a listener, how many connections with data in their first packet may be pending; 0 for none: `TCP_FASTOPEN`.
  /// Source: RFC 7413.
  public static var fastOpenQueue: SocketOption<Int32, ReadWrite> { tcp(TCP_FASTOPEN, "TCP_FASTOPEN", .integer) }

  /// On a client, whether `connect` returns at once and the first send goes with the first packet:
  /// `TCP_FASTOPEN_CONNECT`. Source: RFC 7413.
  public static var fastOpenConnect: SocketOption<Bool, ReadWrite> {
    tcp(TCP_FASTOPEN_CONNECT, "TCP_FASTOPEN_CONNECT", .flag)
  }

  /// How many questions for a sign of life go unanswered before the connection is dead: `TCP_KEEPCNT`, 1 to 127.
  public static var keepAliveCount: SocketOption<Int32, ReadWrite> { tcp(TCP_KEEPCNT, "TCP_KEEPCNT", .integer) }

  /// How long a connection is idle before it is asked for a sign of life: `TCP_KEEPIDLE`, in seconds, 1 to 32767.
  public static var keepAliveIdle: SocketOption<Duration, ReadWrite> { tcp(TCP_KEEPIDLE, "TCP_KEEPIDLE", .seconds) }

  /// The time between questions for a sign of life: `TCP_KEEPINTVL`, in seconds, 1 to 32767.
  public static var keepAliveInterval: SocketOption<Duration, ReadWrite> {
    tcp(TCP_KEEPINTVL, "TCP_KEEPINTVL", .seconds)
  }

  /// The most bytes of a segment, before the connection is made; 88 to 32767: `TCP_MAXSEG`.
  public static var maximumSegmentSize: SocketOption<Int32, ReadWrite> { tcp(TCP_MAXSEG, "TCP_MAXSEG", .integer) }

  /// Whether small segments go at once instead of waiting for the answer to earlier ones (Nagle's algorithm):
  /// `TCP_NODELAY`.
  public static var noDelay: SocketOption<Bool, ReadWrite> { tcp(TCP_NODELAY, "TCP_NODELAY", .flag) }

  /// The socket is writable only while fewer bytes than this are unsent: `TCP_NOTSENT_LOWAT`.
  ///
  /// Small values keep the choice of what to send next with the program. Source: the kernel's networking/ip-sysctl.rst.
  public static var notSentLowWater: SocketOption<UInt32, ReadWrite> {
    tcp(TCP_NOTSENT_LOWAT, "TCP_NOTSENT_LOWAT", .unsigned)
  }

  /// Whether acknowledgements go at once: `TCP_QUICKACK`. The kernel may turn it off again by itself.
  public static var quickAcknowledge: SocketOption<Bool, ReadWrite> { tcp(TCP_QUICKACK, "TCP_QUICKACK", .flag) }

  /// How many times a connect repeats its first packet: `TCP_SYNCNT`, 1 to 127.
  public static var connectRetries: SocketOption<Int32, ReadWrite> { tcp(TCP_SYNCNT, "TCP_SYNCNT", .integer) }

  /// How long sent data may stay unacknowledged before the connection is dead; zero for the system's default:
  /// `TCP_USER_TIMEOUT`, in milliseconds. Source: tcp(7), RFC 5482.
  public static var userTimeout: SocketOption<Duration, ReadWrite> {
    tcp(TCP_USER_TIMEOUT, "TCP_USER_TIMEOUT", .milliseconds)
  }
}

internal import CSockets
internal import Glibc
internal import SystemPackage

extension SocketOption {
  /// What the kernel knows about the connection: `TCP_INFO`. Source: tcp(7), the kernel's include/uapi/linux/tcp.h.
  public static var tcpInformation: TCPOption<TCPInformation, ReadOnly> {
    TCPOption<TCPInformation, ReadOnly>(
      SocketProtocol.tcp.rawValue,
      TCP_INFO,
      "TCP_INFO",
      // Its bit fields keep `tcp_info` from being BitwiseCopyable. A kernel with fewer fields leaves the rest 0.
      OptionCoding(
        capacity: MemoryLayout<tcp_info>.size,
        decode: { room, _ in TCPInformation(room.bindMemory(to: tcp_info.self)[0]) },
        encode: { (_, _) throws(Errno) in throw .invalidArgument }
      )
    )
  }
}

/// What the kernel knows about a TCP connection, at the moment it was asked.
public struct TCPInformation: Sendable, Hashable {
  public let state: TCPState

  /// The smoothed time from a segment to its acknowledgement.
  public let roundTripTime: Duration
  /// How much that time varies.
  public let roundTripTimeVariation: Duration
  /// How long an unacknowledged segment waits before it is sent again.
  public let retransmissionTimeout: Duration

  /// Segments that may be under way at once, as congestion control has it.
  public let congestionWindow: Int
  /// Segments sent and not acknowledged yet.
  public let unacknowledgedSegments: Int
  /// Segments believed lost.
  public let lostSegments: Int
  /// Segments sent again since the connection began.
  public let totalRetransmissions: Int
  /// Times in a row that the timeout ran out for the same segment; 0 when all is well.
  public let consecutiveTimeouts: Int

  /// The most bytes of a segment, sent and received.
  public let sendSegmentSize: Int
  public let receiveSegmentSize: Int
  /// The path's largest packet in bytes.
  public let pathMTU: Int

  /// How long ago data was sent, data was received, and an acknowledgement was received.
  public let sinceDataSent: Duration
  public let sinceDataReceived: Duration
  public let sinceAcknowledgement: Duration

  fileprivate init(_ info: tcp_info) {
    state = TCPState(rawValue: info.tcpi_state)
    roundTripTime = .microseconds(info.tcpi_rtt)
    roundTripTimeVariation = .microseconds(info.tcpi_rttvar)
    retransmissionTimeout = .microseconds(info.tcpi_rto)
    congestionWindow = Int(info.tcpi_snd_cwnd)
    unacknowledgedSegments = Int(info.tcpi_unacked)
    lostSegments = Int(info.tcpi_lost)
    totalRetransmissions = Int(info.tcpi_total_retrans)
    consecutiveTimeouts = Int(info.tcpi_retransmits)
    sendSegmentSize = Int(info.tcpi_snd_mss)
    receiveSegmentSize = Int(info.tcpi_rcv_mss)
    pathMTU = Int(info.tcpi_pmtu)
    sinceDataSent = .milliseconds(info.tcpi_last_data_sent)
    sinceDataReceived = .milliseconds(info.tcpi_last_data_recv)
    sinceAcknowledgement = .milliseconds(info.tcpi_last_ack_recv)
  }
}

/// A state of TCP's state machine, by Linux's numbers. Source: RFC 9293, section 3.3.2.
public struct TCPState: RawRepresentable, Sendable, Hashable {
  public let rawValue: UInt8

  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }
}

extension TCPState {
  public static let established = TCPState(rawValue: 1)
  public static let synSent = TCPState(rawValue: 2)
  public static let synReceived = TCPState(rawValue: 3)
  public static let finWait1 = TCPState(rawValue: 4)
  public static let finWait2 = TCPState(rawValue: 5)
  public static let timeWait = TCPState(rawValue: 6)
  public static let closed = TCPState(rawValue: 7)
  public static let closeWait = TCPState(rawValue: 8)
  public static let lastAcknowledgement = TCPState(rawValue: 9)
  public static let listen = TCPState(rawValue: 10)
  public static let closing = TCPState(rawValue: 11)
}

extension TCPState: CustomStringConvertible {
  /// The RFC's name, such as `ESTABLISHED`.
  public var description: String {
    let names = [
      "ESTABLISHED", "SYN-SENT", "SYN-RECEIVED", "FIN-WAIT-1", "FIN-WAIT-2", "TIME-WAIT", "CLOSED", "CLOSE-WAIT",
      "LAST-ACK", "LISTEN", "CLOSING",
    ]
    return names.indices.contains(Int(rawValue) - 1) ? names[Int(rawValue) - 1] : "TCP state \(rawValue)"
  }
}

public import SocketAddresses

/// One socket that is open somewhere on this machine, as the kernel describes it to anybody who asks.
public struct OpenSocket: Sendable, Hashable {
  /// What it speaks. The raw value is the scheme of an endpoint word, where there is one.
  public enum Transport: String, Sendable, Hashable, CaseIterable {
    case tcp, mptcp, sctp, dccp, udp
    case udpLite = "udplite"
    case raw
    case unix
    case unixDatagram = "unix-dgram"
    case unixSequencedPacket = "unix-seqpacket"
    case vsock
  }

  /// Where it stands, in the numbers of `include/net/tcp_states.h`, which all families share.
  public enum State: UInt8, Sendable, Hashable, CaseIterable {
    case established = 1
    case synSent, synReceived, finWait1, finWait2, timeWait, closed, closeWait, lastAck, listening, closing
    /// A connection whose handshake is not over, which is no socket yet.
    case handshaking
    /// Has an address and neither listens nor is connected; it blocks others from the address all the same.
    case boundOnly
  }

  /// What the socket will do by itself, and when.
  public struct Timer: Sendable, Hashable {
    public enum Purpose: UInt8, Sendable {
      case retransmit = 1
      case keepAlive, timeWait, windowProbe
    }
    public let purpose: Purpose
    public let remaining: Duration
  }

  /// The memory of its buffers, in bytes.
  public struct Memory: Sendable, Hashable {
    public var receive: UInt32
    public var receiveLimit: UInt32
    public var send: UInt32
    public var sendLimit: UInt32
  }

  public var transport: Transport
  public var state: State
  public var local: SocketAddress
  /// The peer's address; nil where there is none.
  public var remote: SocketAddress?
  /// The network interface that it is bound to; 0 for all.
  public var interface: UInt32 = 0
  /// Its number in the kernel's file system of sockets, which a process's descriptors show too; 0 where no process can
  /// have it any more (TIME_WAIT) or has it yet.
  public var inode: UInt64
  /// The user who opened it; nil where the kernel keeps it to itself.
  public var user: UInt32?
  /// Bytes not read yet; of a listener, connections that wait to be accepted.
  public var receiveQueue: UInt32 = 0
  /// Bytes not acknowledged yet; of a listener, the most connections that may wait: its backlog.
  public var sendQueue: UInt32 = 0
  /// Packets lost because the buffer, or a listener's backlog, was full.
  public var drops: UInt32?
  public var memory: Memory?
  public var timer: Timer?
  /// The control group of who opened it, as cgroup2 numbers them.
  public var controlGroup: UInt64?
  /// Whether an IPv6 socket leaves IPv4 peers to others.
  public var onlyIPv6: Bool?
  /// The lower half of the inode of a Unix socket's file: its path may have been given in other words.
  var file: UInt32?
  /// The network namespace's inode; 0 for the one of this process.
  public var namespace: UInt64 = 0

  public init(transport: Transport, state: State, local: SocketAddress, remote: SocketAddress? = nil, inode: UInt64) {
    self.transport = transport
    self.state = state
    self.local = local
    self.remote = remote
    self.inode = inode
  }

  /// Whether anybody may speak to it first: a listener, or a datagram socket with an address and no peer.
  public var isOpenToAll: Bool {
    switch transport {
    case .tcp, .mptcp, .sctp, .dccp, .unix, .unixSequencedPacket, .vsock: state == .listening
    case .udp, .udpLite, .raw: state == .closed
    case .unixDatagram: remote == nil && local != .unix(.unnamed)
    }
  }
}

extension OpenSocket.Transport {
  /// Whether it has listeners and connections.
  public var hasConnections: Bool {
    switch self {
    case .tcp, .mptcp, .sctp, .dccp, .unix, .unixSequencedPacket, .vsock: true
    case .udp, .udpLite, .raw, .unixDatagram: false
    }
  }

  /// Whether it has the ports of the registry.
  public var hasPorts: Bool {
    switch self {
    case .tcp, .mptcp, .sctp, .dccp, .udp, .udpLite: true
    case .raw, .unix, .unixDatagram, .unixSequencedPacket, .vsock: false
    }
  }
}

extension OpenSocket.State {
  /// A word for it: `listen`, `established`, `time-wait`.
  public var word: String {
    switch self {
    case .established: "established"
    case .synSent: "syn-sent"
    case .synReceived: "syn-received"
    case .finWait1: "fin-wait-1"
    case .finWait2: "fin-wait-2"
    case .timeWait: "time-wait"
    case .closed: "unconnected"
    case .closeWait: "close-wait"
    case .lastAck: "last-ack"
    case .listening: "listen"
    case .closing: "closing"
    case .handshaking: "handshaking"
    case .boundOnly: "bound"
    }
  }
}

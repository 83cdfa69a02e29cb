/// Flags of the send and receive calls, and those that a received message carries. Source: send(2), recv(2).
public struct MessageFlags: OptionSet, Sendable, Hashable {
  public let rawValue: Int32

  @inlinable
  public init(rawValue: Int32) { self.rawValue = rawValue }
}

extension MessageFlags {
  /// TCP's urgent byte, sent or received. Source: tcp(7).
  public static let outOfBand = MessageFlags(rawValue: 0x1)
  /// Receive, and leave what was received to be received again.
  public static let peek = MessageFlags(rawValue: 0x2)
  /// Send to a directly connected network only, past the routing table.
  public static let doNotRoute = MessageFlags(rawValue: 0x4)
  /// In a received message: some ancillary data found no room and is gone.
  public static let controlTruncated = MessageFlags(rawValue: 0x8)
  /// In a received message: the datagram was longer than the room for it. As a flag of a datagram receive: answer the
  /// datagram's real length. As a flag of a TCP receive it *discards* bytes. Source: recv(2), tcp(7).
  public static let truncated = MessageFlags(rawValue: 0x20)
  /// Fail with `EAGAIN` instead of waiting, this once.
  public static let doNotWait = MessageFlags(rawValue: 0x40)
  /// The end of a record, on sockets that keep records.
  public static let endOfRecord = MessageFlags(rawValue: 0x80)
  /// Wait until the buffer is full; a signal, an error or the end of the stream still cut it short.
  public static let waitForAll = MessageFlags(rawValue: 0x100)
  /// The peer answered: the neighbour entry is good. Datagrams only. Source: send(2), arp(7).
  public static let confirm = MessageFlags(rawValue: 0x800)
  /// Receive from the queue of errors. Source: ip(7), `IP_RECVERR`.
  public static let errorQueue = MessageFlags(rawValue: 0x2000)
  /// No `SIGPIPE`. Every send of this package that can raise it sets the flag itself.
  public static let noSignal = MessageFlags(rawValue: 0x4000)
  /// More follows: hold this back to fill a segment. Source: send(2), tcp(7).
  public static let more = MessageFlags(rawValue: 0x8000)
  /// Send from the caller's pages; the error queue tells when they are free again. Source: the kernel's
  /// networking/msg_zerocopy.rst.
  public static let zeroCopy = MessageFlags(rawValue: 0x400_0000)
  /// Connect and send in one packet. Source: RFC 7413.
  public static let fastOpen = MessageFlags(rawValue: 0x2000_0000)
  /// Received descriptors close on `execve(2)`. Every receive of messages sets the flag itself.
  public static let closeOnExec = MessageFlags(rawValue: 0x4000_0000)
}

extension MessageFlags: CustomStringConvertible {
  /// The constants' names, such as `MSG_PEEK|MSG_DONTWAIT`; `0` for none.
  public var description: String {
    var rest = self
    var words: [String] = []
    for (flag, name) in Self.names where contains(flag) {
      words.append(name)
      rest.remove(flag)
    }
    if !rest.isEmpty || words.isEmpty { words.append(rest.isEmpty ? "0" : "0x" + String(rest.rawValue, radix: 16)) }
    return words.joined(separator: "|")
  }

  private static let names: [(MessageFlags, String)] = [
    (.outOfBand, "MSG_OOB"),
    (.peek, "MSG_PEEK"),
    (.doNotRoute, "MSG_DONTROUTE"),
    (.controlTruncated, "MSG_CTRUNC"),
    (.truncated, "MSG_TRUNC"),
    (.doNotWait, "MSG_DONTWAIT"),
    (.endOfRecord, "MSG_EOR"),
    (.waitForAll, "MSG_WAITALL"),
    (.confirm, "MSG_CONFIRM"),
    (.errorQueue, "MSG_ERRQUEUE"),
    (.noSignal, "MSG_NOSIGNAL"),
    (.more, "MSG_MORE"),
    (.zeroCopy, "MSG_ZEROCOPY"),
    (.fastOpen, "MSG_FASTOPEN"),
    (.closeOnExec, "MSG_CMSG_CLOEXEC"),
  ]
}

/// The state of a TCP socket. Source: RFC 9293, section 3.3.2; the numbers are those of Linux's `TCP_INFO`.
public enum TCPState: UInt8, Sendable, Hashable, CaseIterable {
  case established = 1
  case synSent = 2
  case synReceived = 3
  case finWait1 = 4
  case finWait2 = 5
  case timeWait = 6
  case closed = 7
  case closeWait = 8
  case lastAck = 9
  case listen = 10
  case closing = 11

  /// As the RFC spells it: `SYN-SENT`.
  public var name: String {
    switch self {
    case .established: "ESTABLISHED"
    case .synSent: "SYN-SENT"
    case .synReceived: "SYN-RCVD"
    case .finWait1: "FIN-WAIT-1"
    case .finWait2: "FIN-WAIT-2"
    case .timeWait: "TIME-WAIT"
    case .closed: "CLOSED"
    case .closeWait: "CLOSE-WAIT"
    case .lastAck: "LAST-ACK"
    case .listen: "LISTEN"
    case .closing: "CLOSING"
    }
  }

  /// The state of that name; nil for any other text.
  public init?(name: some StringProtocol) {
    guard let state = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = state
  }
}

/// The control bits of a TCP segment. Source: RFC 9293, section 3.1; the numbers are those of the header's byte 13.
public struct SegmentFlags: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let fin = SegmentFlags(rawValue: 0x01)
  public static let syn = SegmentFlags(rawValue: 0x02)
  public static let rst = SegmentFlags(rawValue: 0x04)
  public static let psh = SegmentFlags(rawValue: 0x08)
  public static let ack = SegmentFlags(rawValue: 0x10)
  public static let urg = SegmentFlags(rawValue: 0x20)

  private static let names: [(SegmentFlags, String)] = [
    (.syn, "SYN"), (.fin, "FIN"), (.rst, "RST"), (.psh, "PSH"), (.urg, "URG"), (.ack, "ACK"),
  ]

  /// `SYN ACK`, in the order people say them; empty without any.
  public var name: String { Self.names.filter { contains($0.0) }.map(\.1).joined(separator: " ") }

  /// The flags of that name; nil when a word is none.
  public init?(name: some StringProtocol) {
    self = []
    for word in name.split(separator: " ") {
      guard let (flag, _) = Self.names.first(where: { $0.1 == word }) else { return nil }
      insert(flag)
    }
  }
}

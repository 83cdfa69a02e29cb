/// One message of a connection that keeps the borders between messages.
public struct Packet: Sendable, Hashable {
  /// The content. A packet may be empty, and then it is no end of anything.
  public let bytes: [UInt8]
  /// Whether it was longer than the room for it, and its rest is lost.
  public let isTruncated: Bool
}

/// What is to be known of a packet whose bytes are in the caller's memory.
public struct PacketHeader: Sendable, Hashable {
  /// How many bytes of the memory it filled.
  public let count: Int
  /// Whether it was longer than the memory, and its rest is lost.
  public let isTruncated: Bool
}

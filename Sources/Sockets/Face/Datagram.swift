public import SocketAddresses

/// One message, and who sent it.
public struct Datagram: Sendable, Hashable {
  /// The content. A datagram may be empty, and then it is no end of anything.
  public let bytes: [UInt8]
  /// Who sent it, as an address to answer to. `SocketAddress.unix(_:)` without a name when the sender has none.
  public let sender: SocketAddress
  /// Whether it was longer than the room for it, and its rest is lost.
  public let isTruncated: Bool
}

/// What is to be known of a datagram whose bytes are in the caller's memory.
public struct DatagramHeader: Sendable, Hashable {
  /// How many bytes of the memory it filled.
  public let count: Int
  public let sender: SocketAddress
  /// Whether it was longer than the memory, and its rest is lost.
  public let isTruncated: Bool
}

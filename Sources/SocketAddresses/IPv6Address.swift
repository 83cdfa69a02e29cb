/// An IPv6 address with its optional zone.
public struct IPv6Address: Sendable, Hashable, BitwiseCopyable {
  /// The 128 bits as two numbers in host order.
  public var high: UInt64
  public var low: UInt64
  public init(high: UInt64, low: UInt64) { self.high = high; self.low = low }
  public static let any = IPv6Address(high: 0, low: 0)
  public static let loopback = IPv6Address(high: 0, low: 1)
}

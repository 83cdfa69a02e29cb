/// A TCP or UDP port, 0 to 65535. As the port to bind, 0 lets the kernel choose one.
public struct Port: Sendable, Hashable, Comparable, BitwiseCopyable, ExpressibleByIntegerLiteral {
  public var number: UInt16
  public init(_ number: UInt16) { self.number = number }
  public init(integerLiteral value: UInt16) { number = value }
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
extension Port: CustomStringConvertible {
  public var description: String { String(number) }
}

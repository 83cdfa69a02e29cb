/// Bytes that were carried: how many, and the first of them.
public struct Payload: Sendable, Hashable {
  /// How many bytes a collector need keep: what a picture shows and a little more.
  public static let kept = 64

  /// All of them, also those that were not kept.
  public var length: Int
  /// The first bytes, at most `length`.
  public var prefix: [UInt8]

  /// - Precondition: `prefix` has no more than `length` bytes.
  public init(length: Int, prefix: [UInt8]) {
    precondition(prefix.count <= length, "\(prefix.count) bytes are no prefix of \(length)")
    self.length = length
    self.prefix = prefix
  }

  /// All of `bytes` counted, the first ``kept`` of them kept.
  public init(_ bytes: [UInt8]) {
    self.init(length: bytes.count, prefix: Array(bytes.prefix(Self.kept)))
  }

  public var isEmpty: Bool { length == 0 }
}

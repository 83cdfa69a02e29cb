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

  /// What is kept, as ASCII, with a dot for each byte that is not printable.
  public var text: String {
    String(decoding: prefix.map { Self.isPrintable($0) ? $0 : UInt8(ascii: ".") }, as: UTF8.self)
  }

  /// Whether there are bytes and ``text`` shows each of them.
  public var isPrintable: Bool { !prefix.isEmpty && prefix.allSatisfy(Self.isPrintable) }

  private static func isPrintable(_ byte: UInt8) -> Bool { (0x20...0x7e).contains(byte) }

  /// `1 byte`, `6 bytes`, `48 kB`.
  public var count: String {
    switch length {
    case 1: "1 byte"
    case ..<10_000: "\(length) bytes"
    case ..<10_000_000: "\(length / 1000) kB"
    default: "\(length / 1_000_000) MB"
    }
  }
}

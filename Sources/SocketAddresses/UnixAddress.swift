/// The name of a Unix-domain socket: a path, an abstract name, or none.
///
/// Kept as bytes, because that is what Linux takes: a path need not be UTF-8, and an abstract name may hold NULs.
/// Nothing is ever cut off to fit; a name that does not is an error. Source: `unix(7)`.
public struct UnixAddress: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// A socket that is bound to nothing: half of a pair, or a client.
    case unnamed
    /// A file in the file system.
    case path
    /// A name that lives and dies with its socket, in no file system. Linux only.
    case abstract
  }

  public let kind: Kind
  /// The path's or the name's bytes, without the NUL that C puts behind a path or before an abstract name.
  public let bytes: [UInt8]

  /// The longest path and the longest abstract name: `sun_path` has 108 bytes, and each needs a NUL.
  public static let maximumLength = 107

  /// The address of a socket that is bound to nothing.
  public static let unnamed = UnixAddress(kind: .unnamed, bytes: [])

  package init(kind: Kind, bytes: [UInt8]) {
    self.kind = kind
    self.bytes = bytes
  }

  /// The address of a path.
  ///
  /// - Throws: ``AddressError`` where the path is empty, longer than ``maximumLength`` bytes, or has a NUL in it.
  public init(path: String) throws(AddressError) {
    try self.init(path: Array(path.utf8))
  }

  /// The address of a path, which need not be UTF-8.
  ///
  /// - Throws: ``AddressError`` where the path is empty, longer than ``maximumLength`` bytes, or has a NUL in it.
  public init(path: [UInt8]) throws(AddressError) {
    try Self.checkLength(path)
    if let position = path.firstIndex(of: 0) { throw AddressError(.nulInPath, in: .unixAddress, at: position) }
    self.init(kind: .path, bytes: path)
  }

  /// The address of an abstract name.
  ///
  /// - Throws: ``AddressError`` where the name is empty or longer than ``maximumLength`` bytes.
  public init(abstract name: String) throws(AddressError) {
    try self.init(abstract: Array(name.utf8))
  }

  /// The address of an abstract name, which may be any bytes.
  ///
  /// - Throws: ``AddressError`` where the name is empty or longer than ``maximumLength`` bytes.
  public init(abstract name: [UInt8]) throws(AddressError) {
    try Self.checkLength(name)
    self.init(kind: .abstract, bytes: name)
  }

  private static func checkLength(_ name: [UInt8]) throws(AddressError) {
    if name.isEmpty { throw AddressError(.empty, in: .unixAddress, at: 0) }
    guard name.count <= maximumLength else {
      throw AddressError(
        .tooLong,
        in: .unixAddress,
        at: maximumLength,
        suggestion: "this is \(name.count); change the directory and use a relative path, or an abstract name"
      )
    }
  }
}

// MARK: - The kernel's form

extension UnixAddress {
  /// The address that the kernel hands out: those bytes of `sun_path` that its address length covers.
  ///
  /// Takes what other programs may bind and ``init(path:)-([UInt8])`` refuses: all 108 bytes with no NUL behind them,
  /// and the abstract name of no bytes.
  public init(sunPath bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    switch bytes.first {
    case nil: self = .unnamed
    case 0?: self.init(kind: .abstract, bytes: Array(bytes.dropFirst()))
    default: self.init(kind: .path, bytes: Array(bytes.prefix { $0 != 0 }))
    }
  }

  /// The bytes of `sun_path`, as many as the address length must cover: a path with a NUL behind it, a NUL with an
  /// abstract name behind it, or none.
  public var sunPath: [UInt8] {
    switch kind {
    case .unnamed: []
    case .path: bytes + [0]
    case .abstract: [0] + bytes
    }
  }
}

extension UnixAddress: Comparable {
  /// Unnamed before paths before abstract names, each by its bytes.
  public static func < (left: Self, right: Self) -> Bool {
    left.rank == right.rank ? left.bytes.lexicographicallyPrecedes(right.bytes) : left.rank < right.rank
  }

  private var rank: Int {
    switch kind {
    case .unnamed: 0
    case .path: 1
    case .abstract: 2
    }
  }
}

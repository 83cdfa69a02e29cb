/// Bytes of which some may be anything: `01 ?? {addr:2} *`.
public struct HexPattern: Sendable, Hashable {
  /// A part of the request that has a name: for conditions and replies.
  public struct Capture: Sendable, Hashable {
    public let name: String
    public let offset: Int
    /// nil for all that follows.
    public let length: Int?
    public let isLittleEndian: Bool
  }

  /// What each byte must be; nil for any.
  let bytes: [UInt8?]
  /// Whether more bytes may follow.
  let isOpen: Bool
  let captures: [Capture]

  /// The bytes before the first that may be anything.
  var prefix: [UInt8] { bytes.prefix { $0 != nil }.compactMap(\.self) }
  /// The bytes, where none may be anything and none may follow.
  var exact: [UInt8]? { isOpen || prefix.count < bytes.count ? nil : prefix }

  func matches(_ request: ArraySlice<UInt8>) -> Bool {
    guard isOpen ? request.count >= bytes.count : request.count == bytes.count else { return false }
    var index = request.startIndex
    for byte in bytes {
      if let byte, byte != request[index] { return false }
      index += 1
    }
    return true
  }

  /// Whether it matches every request that `other` matches.
  func covers(_ other: HexPattern) -> Bool {
    guard isOpen ? other.bytes.count >= bytes.count : !other.isOpen && other.bytes.count == bytes.count else {
      return false
    }
    return zip(bytes, other.bytes).allSatisfy { $0 == nil || $0 == $1 }
  }
}

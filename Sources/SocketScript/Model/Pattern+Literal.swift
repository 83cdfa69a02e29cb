extension Pattern {
  /// The one request that is matched, where there is only one: what a client can send to get this rule's answer.
  public var literal: [UInt8]? {
    switch self {
    case .exactly(let bytes): bytes
    case .hex(let pattern): pattern.exact
    case .prefix, .suffix, .contains, .regex, .anything: nil
    }
  }
}

extension Framing {
  /// The request as it goes out, with the end that the frame cuts off; nil where the end is not made of bytes.
  public func wire(_ request: [UInt8]) -> [UInt8]? {
    switch self {
    case .bytes(let count): request.count == count ? request : nil
    case .line: request + [0x0d, 0x0a]
    case .delimiter(let delimiter, let keep): keep ? request : request + delimiter
    case .length, .silence, .arrival: request
    case .end: nil
    }
  }
}

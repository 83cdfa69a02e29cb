/// Which requests a rule answers. Bytes are compared as bytes: no text encoding comes between.
public enum Pattern: Sendable {
  /// These bytes, all of them and no more.
  case exactly([UInt8])
  case prefix([UInt8])
  case suffix([UInt8])
  case contains([UInt8])
  case hex(HexPattern)
  case regex(ByteRegex)
  case anything
}

extension Pattern {
  /// The names that conditions and replies may use, with how their bytes are read as a number.
  var captures: [(name: String, isLittleEndian: Bool)] {
    switch self {
    case .hex(let pattern): pattern.captures.map { ($0.name, $0.isLittleEndian) }
    case .regex(let regex): regex.names.map { ($0, false) }
    default: []
    }
  }

  /// Whether every request that `other` matches is matched by this, as far as that can be told.
  func covers(_ other: Pattern) -> Bool {
    switch (self, other) {
    case (.anything, _): true
    case (.hex(let ours), .hex(let theirs)): ours.covers(theirs)
    case (.hex(let ours), .exactly(let bytes)): ours.matches(bytes[...])
    case (.hex(let ours), .prefix(let bytes)):
      ours.isOpen && ours.bytes.count <= bytes.count && ours.matches(bytes[...])
    case (.hex(let ours), .anything): ours.isOpen && ours.bytes.isEmpty
    case (.exactly(let ours), .exactly(let theirs)): ours == theirs
    case (.exactly(let ours), .hex(let theirs)): theirs.exact == ours
    case (.prefix(let ours), .exactly(let theirs)), (.prefix(let ours), .prefix(let theirs)): theirs.starts(with: ours)
    case (.prefix(let ours), .hex(let theirs)): theirs.prefix.starts(with: ours)
    case (.suffix(let ours), .exactly(let theirs)), (.suffix(let ours), .suffix(let theirs)):
      theirs.suffix(ours.count).elementsEqual(ours)
    case (.contains(let ours), .exactly(let theirs)), (.contains(let ours), .contains(let theirs)),
      (.contains(let ours), .prefix(let theirs)), (.contains(let ours), .suffix(let theirs)):
      ByteSearch(ours).end(in: theirs[...], from: 0) != nil
    case (.regex(let ours), .regex(let theirs)): ours.source == theirs.source
    case (.regex(let ours), .exactly(let bytes)): ours.matches(bytes[...])
    default: false
    }
  }
}

/// Packets as they came, in bounded room: of very many the first and the last, and of each the beginning.
struct PacketStore {
  struct Captured {
    let bytes: ArraySlice<UInt8>
    let length: Int
    let stamp: Int64
  }

  private(set) var packets: [Captured] = []
  /// How many between the first and the last were let go.
  private(set) var leftOut = 0
  /// How many there may be, half of them from the beginning.
  let limit: Int
  /// Whole packets are for the first of them; of later ones the headers and some bytes must do.
  private static let whole = 4096
  private static let part = 256

  init(limit: Int = 65536) { self.limit = limit }

  mutating func add(_ bytes: ArraySlice<UInt8>, length: Int, stamp: Int64) {
    if packets.count >= limit {
      let first = limit / 2
      let last = limit / 4
      leftOut += packets.count - first - last
      packets.removeSubrange(first..<(packets.count - last))
    }
    let kept = packets.count < Self.whole ? bytes : bytes.prefix(Self.part)
    packets.append(Captured(bytes: Array(kept)[...], length: length, stamp: stamp))
  }

  /// For the reader of the picture, where something is missing.
  var remark: String? {
    guard leftOut > 0 else { return nil }
    return "\(leftOut) packets are left out: the first \(limit / 2) and the last \(packets.count - limit / 2) are shown"
  }
}

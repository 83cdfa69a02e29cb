extension Trace {
  /// The segments as a capture file that Wireshark, tshark and tcpdump open; nanosecond stamps.
  ///
  /// A segment that was captured is written as it was. One that was not is made from what the trace knows of it, and
  /// carries a comment that says so. Source: draft-ietf-opsawg-pcapng.
  public var pcapng: [UInt8] {
    var file = PcapNGWriter()
    file.begin()
    for event in events {
      guard let segment = event.segment else { continue }
      let time = UInt64(max(epoch + segment.sent, 0))
      if !segment.packet.isEmpty {
        file.add(segment.packet, length: PacketBytes.length(of: segment.packet), time: time, comment: nil)
      } else if let packet = PacketBytes(segment, number: UInt16(truncatingIfNeeded: file.count)) {
        let comment =
          event.isMeasured ? "made from the trace; headers are not the captured ones" : "inferred, not captured"
        file.add(packet.bytes, length: packet.length, time: time, comment: comment)
      }
    }
    return file.bytes
  }
}

/// Writes the blocks of a pcapng file, little-endian.
private struct PcapNGWriter {
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0

  mutating func begin() {
    // The section: byte order, version 1.0, of unknown length.
    block(0x0a0d_0d0a, number(UInt32(0x1a2b_3c4d)) + number(UInt16(1)) + number(UInt16(0)) + number(UInt64.max))
    // One interface: LINKTYPE_RAW, no limit, stamps in units of 10^-9 s.
    let options = option(9, [9]) + option(0, [])
    block(1, number(UInt16(101)) + number(UInt16(0)) + number(UInt32(0)) + options)
  }

  /// - Parameter length: of the packet on the wire, of which `packet` may be the beginning.
  mutating func add(_ packet: [UInt8], length: Int, time: UInt64, comment: String?) {
    count += 1
    var body = number(UInt32(0)) + number(UInt32(time >> 32)) + number(UInt32(truncatingIfNeeded: time))
    body += number(UInt32(packet.count)) + number(UInt32(clamping: max(length, packet.count)))
    body += padded(packet)
    if let comment { body += option(1, Array(comment.utf8)) + option(0, []) }
    block(6, body)
  }

  private mutating func block(_ type: UInt32, _ body: [UInt8]) {
    let length = number(UInt32(body.count + 12))
    bytes += number(type) + length + body + length
  }

  private func option(_ code: UInt16, _ value: [UInt8]) -> [UInt8] {
    number(code) + number(UInt16(value.count)) + padded(value)
  }

  private func padded(_ bytes: [UInt8]) -> [UInt8] { bytes + Array(repeating: 0, count: (4 - bytes.count % 4) % 4) }

  private func number(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }
}

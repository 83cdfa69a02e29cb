import SocketAddresses

/// An IP packet made from what a trace knows of a segment; with right lengths and checksums.
struct PacketBytes {
  let bytes: [UInt8]
  /// On the wire: more than `bytes` where the payload was not kept to its end.
  let length: Int

  /// Nil where the ends are not both IP addresses of one version.
  init?(_ segment: Segment, number: UInt16) {
    var segment = segment
    if segment.medium == .icmp {
      // It brings the datagram back that it is about.
      var subject = segment
      (subject.medium, subject.source, subject.destination) = (.udp, segment.destination, segment.source)
      let quoted = PacketBytes(subject, number: number)?.bytes ?? []
      segment.payload = Payload(length: quoted.count, prefix: quoted)
    }
    guard let source = try? SocketAddress(segment.source), let destination = try? SocketAddress(segment.destination)
    else { return nil }
    let (from, to): ([UInt8], [UInt8])
    switch (source.ip, destination.ip) {
    case (.v4(let one), .v4(let other)): (from, to) = (Self.octets(one), Self.octets(other))
    case (.v6(let one), .v6(let other)): (from, to) = (Self.octets(one), Self.octets(other))
    default: return nil
    }
    let ports = Self.big(source.port?.number ?? 0) + Self.big(destination.port?.number ?? 0)
    let missing = segment.payload.length - segment.payload.prefix.count
    var (kind, body, place) = Self.transport(segment, ports, isIPv6: from.count == 16)
    body += segment.payload.prefix
    // A checksum over bytes that were not kept cannot be right; 0 is then as good.
    if missing == 0 { Self.putSum(in: &body, at: place, kind, from, to, isICMPv4: kind == 1) }
    let header = Self.header(kind, from, to, body.count + missing, number)
    bytes = header + body
    length = bytes.count + missing
  }

  /// The length that a captured packet's own header states.
  static func length(of packet: [UInt8]) -> Int {
    switch packet.first.map({ $0 >> 4 }) {
    case 4? where packet.count >= 4: Int(packet[2]) << 8 | Int(packet[3])
    case 6? where packet.count >= 6: 40 + (Int(packet[4]) << 8 | Int(packet[5]))
    default: packet.count
    }
  }

  /// The protocol's number, its header, and where the checksum stands in it.
  private static func transport(_ segment: Segment, _ ports: [UInt8], isIPv6: Bool) -> (UInt8, [UInt8], Int) {
    switch segment.medium {
    case .tcp:
      let window = UInt16(clamping: segment.window ?? 65_535)
      let numbers = big(segment.sequence) + big(segment.acknowledgement)
      return (6, ports + numbers + [0x50, segment.flags.rawValue] + big(window) + [0, 0, 0, 0], 16)
    case .udp, .unix:
      return (17, ports + big(UInt16(clamping: 8 + segment.payload.length)) + [0, 0], 6)
    case .icmp:
      // Destination unreachable: the port, where nothing else is said (RFC 792; RFC 4443, section 3.1).
      let code: UInt8 = segment.icmp?.contains("port") ?? true ? (isIPv6 ? 4 : 3) : isIPv6 ? 3 : 1
      return (isIPv6 ? 58 : 1, [isIPv6 ? 1 : 3, code, 0, 0, 0, 0, 0, 0], 2)
    }
  }

  private static func header(
    _ kind: UInt8,
    _ from: [UInt8],
    _ to: [UInt8],
    _ length: Int,
    _ number: UInt16
  ) -> [UInt8] {
    guard from.count == 4 else {
      return [0x60, 0, 0, 0] + big(UInt16(clamping: length)) + [kind, 64] + from + to
    }
    var header = [0x45, 0] + big(UInt16(clamping: length + 20)) + big(number) + [0x40, 0, 64, kind, 0, 0] + from + to
    header.replaceSubrange(10..<12, with: big(sum(header)))
    return header
  }

  private static func putSum(
    in body: inout [UInt8],
    at place: Int,
    _ kind: UInt8,
    _ from: [UInt8],
    _ to: [UInt8],
    isICMPv4: Bool
  ) {
    let pseudo = isICMPv4 ? [] : from + to + big(UInt32(body.count)) + [0, 0, 0, kind]
    let value = sum(pseudo + body)
    // In UDP, 0 would mean that there is none.
    body.replaceSubrange(place..<place + 2, with: big(kind == 17 && value == 0 ? 0xffff : value))
  }

  /// Source: RFC 1071.
  private static func sum(_ bytes: [UInt8]) -> UInt16 {
    var sum: UInt32 = 0
    for index in stride(from: 0, to: bytes.count, by: 2) {
      sum += UInt32(bytes[index]) << 8 | (index + 1 < bytes.count ? UInt32(bytes[index + 1]) : 0)
      sum = sum & 0xffff + sum >> 16
    }
    return ~UInt16(sum)
  }

  private static func big(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.bigEndian) { Array($0) }
  }

  private static func octets(_ address: IPv4Address) -> [UInt8] { big(address.number) }
  private static func octets(_ address: IPv6Address) -> [UInt8] { big(address.high) + big(address.low) }
}

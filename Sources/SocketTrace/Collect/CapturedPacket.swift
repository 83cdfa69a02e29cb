import SocketAddresses

/// A packet as it was captured, from its IP header on. Sources: RFC 791, 8200, 9293, 768, 792, 4443.
struct CapturedPacket {
  /// An address and a port: one end of a packet. IPv4-mapped addresses are IPv4.
  struct Place: Hashable {
    var address: IPAddress
    var port: UInt16

    var text: String {
      switch address {
      case .v4(let address): "\(SocketAddress.ipv4(address, Port(port)))"
      case .v6(let address): "\(SocketAddress.ipv6(address, Port(port)))"
      }
    }
  }

  struct TCPHeader {
    var flags: SegmentFlags
    var sequence: UInt32
    var acknowledgement: UInt32
    var window: UInt32
    var options: String
  }

  var medium: Segment.Medium
  var stamp: Int64
  var source: Place
  var destination: Place
  var payload: Payload
  var tcp: TCPHeader?
  /// What an ICMP message says; its places are then those of the packet that it is about, turned round.
  var icmp: String?
  /// What the packet was that an ICMP message is about.
  var subject: Segment.Medium?
  var bytes: [UInt8]

  /// Reads a packet; nil for what is no part of an exchange between sockets.
  ///
  /// - Parameters:
  ///   - bytes: the packet, perhaps cut.
  ///   - length: how long it was.
  init?(_ bytes: ArraySlice<UInt8>, length: Int, stamp: Int64) {
    self.init(Bytes(bytes), length: length, isQuoted: false)
    self.stamp = stamp
    self.bytes = Array(bytes)
  }

  private init?(_ all: Bytes, length: Int, isQuoted: Bool) {
    (stamp, bytes) = (0, [])
    var (start, end, number) = (0, 0, UInt8(0))
    var ends: (IPAddress, IPAddress)
    switch all.byte(0).map({ $0 >> 4 }) {
    case 4:
      guard let first = all.byte(0), let total = all.number(2, 2), let from = all.number(12, 4),
        let to = all.number(16, 4), let fragment = all.number(6, 2), fragment & 0x1fff == 0
      else { return nil }
      (start, end, number) = (Int(first & 15) * 4, Int(total), all.byte(9)!)
      ends = (.v4(IPv4Address(number: UInt32(from))), .v4(IPv4Address(number: UInt32(to))))
    case 6:
      guard let total = all.number(4, 2), let a = all.number(8, 8), let b = all.number(16, 8),
        let c = all.number(24, 8), let d = all.number(32, 8)
      else { return nil }
      (start, end, number) = (40, 40 + Int(total), all.byte(6)!)
      ends = (.v6(IPv6Address(high: a, low: b)), .v6(IPv6Address(high: c, low: d)))
    default: return nil
    }
    // A length of 0 is a large packet that the device would have cut into pieces.
    if end <= start { end = length }

    let port = (all.number(start, 2), all.number(start + 2, 2))
    switch number {
    case 6:
      medium = .tcp
      guard let from = port.0, let to = port.1, let sequence = all.number(start + 4, 4) else { return nil }
      (source, destination) = (Place(address: ends.0, port: UInt16(from)), Place(address: ends.1, port: UInt16(to)))
      let header = Int((all.byte(start + 12) ?? 0x50) >> 4) * 4
      tcp = TCPHeader(
        flags: SegmentFlags(rawValue: (all.byte(start + 13) ?? 0) & 0x3f),
        sequence: UInt32(sequence),
        acknowledgement: UInt32(all.number(start + 8, 4) ?? 0),
        window: UInt32(all.number(start + 14, 2) ?? 0),
        options: TCPOptionText.text(all.slice(start + 20, start + header))
      )
      payload = all.payload(start + header, end)
    case 17:
      medium = .udp
      guard let from = port.0, let to = port.1 else { return nil }
      (source, destination) = (Place(address: ends.0, port: UInt16(from)), Place(address: ends.1, port: UInt16(to)))
      payload = all.payload(start + 8, end)
    case 1, 58:
      guard !isQuoted, let type = all.byte(start), let code = all.byte(start + 1),
        let meaning = Self.meaning(number == 58, type, code),
        let quoted = Self(Bytes(all.slice(start + 8, end)), length: end - start - 8, isQuoted: true)
      else { return nil }
      medium = .icmp
      icmp = meaning
      subject = quoted.medium
      (source, destination, payload) = (quoted.destination, quoted.source, quoted.payload)
    default: return nil
    }
  }

  private static func meaning(_ isVersion6: Bool, _ type: UInt8, _ code: UInt8) -> String? {
    let unreachable4 = [0: "network unreachable", 1: "host unreachable", 3: "port unreachable", 4: "too large"]
    let unreachable6 = [0: "no route", 1: "prohibited", 3: "address unreachable", 4: "port unreachable"]
    switch (isVersion6, type) {
    case (false, 3): return unreachable4[Int(code)] ?? "unreachable, code \(code)"
    case (true, 1): return unreachable6[Int(code)] ?? "unreachable, code \(code)"
    case (true, 2): return "too large"
    case (false, 11), (true, 3): return "time exceeded"
    default: return nil
    }
  }
}

/// Bytes that are read in network order, and never beyond their end.
private struct Bytes {
  private let all: ArraySlice<UInt8>
  init(_ all: ArraySlice<UInt8>) { self.all = all }

  func byte(_ place: Int) -> UInt8? {
    place >= 0 && place < all.count ? all[all.startIndex + place] : nil
  }

  func number(_ place: Int, _ count: Int) -> UInt64? {
    guard place >= 0, place + count <= all.count else { return nil }
    return all[(all.startIndex + place)..<(all.startIndex + place + count)].reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// From one place to another, as far as there are bytes.
  func slice(_ from: Int, _ to: Int) -> ArraySlice<UInt8> {
    let (from, to) = (min(from, all.count), min(to, all.count))
    return from < to ? all[(all.startIndex + from)..<(all.startIndex + to)] : []
  }

  func payload(_ from: Int, _ to: Int) -> Payload {
    let prefix = slice(from, min(to, from + Payload.kept))
    return Payload(length: max(to - from, prefix.count), prefix: Array(prefix))
  }
}

/// The options of a TCP header in words. Source: RFC 9293, section 3.2; RFC 7323; RFC 2018.
enum TCPOptionText {
  static func text(_ options: ArraySlice<UInt8>) -> String {
    var words: [String] = []
    var rest = options
    while let kind = rest.first, kind != 0 {
      if kind == 1 {
        rest = rest.dropFirst()
        continue
      }
      guard let length = rest.dropFirst().first, length >= 2, Int(length) <= rest.count else { break }
      let value = rest.dropFirst(2).prefix(Int(length) - 2)
      switch kind {
      case 2: words.append("mss \(value.reduce(0) { $0 << 8 | Int($1) })")
      case 3: words.append("wscale \(value.first ?? 0)")
      case 4: words.append("sackOK")
      case 5: words.append("sack")
      case 8: words.append("TS")
      default: words.append("option \(kind)")
      }
      rest = rest.dropFirst(Int(length))
    }
    return words.joined(separator: ", ")
  }
}

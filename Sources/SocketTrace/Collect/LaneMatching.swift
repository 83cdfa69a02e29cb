import SocketAddresses

/// Finds the socket at either end of each packet; an end that no program has stays without a lane.
struct LaneMatching {
  private typealias Place = CapturedPacket.Place

  private(set) var lanes: [Lane]
  private let entries: [Ledger.Entry]
  private var locals: [Place?]
  private var remotes: [Place?]
  /// What each direction began with: sequence numbers are told from there.
  private var bases: [[Place]: UInt32] = [:]
  /// How far each direction has come, for what is sent again.
  private var reached: [[Place]: UInt32] = [:]

  /// Packets to here have vanished.
  private let dropped: [IPPrefix]

  init(_ ledger: Ledger, dropped: [IPPrefix]) {
    self.dropped = dropped
    entries = ledger.entries
    lanes = entries.map(\.lane)
    locals = entries.map { $0.local.flatMap(Place.init) }
    remotes = entries.map { $0.remote.flatMap(Place.init) }
  }

  /// What the packets carried, in their order: only what concerns a traced socket.
  mutating func segments(_ packets: [CapturedPacket]) -> [Segment] {
    findRefused(packets)
    var segments: [Segment] = []
    var refused: [[Place]: Int] = [:]
    for packet in packets {
      let medium = packet.subject ?? packet.medium
      let from = lane(packet.source, packet.destination, medium, packet.stamp)
      let to = lane(packet.destination, packet.source, medium, packet.stamp)
      guard from != nil || to != nil else { continue }
      var segment = Segment(
        medium: packet.medium,
        from: from,
        to: to,
        source: packet.source.text,
        destination: packet.destination.text,
        payload: packet.payload,
        sent: packet.stamp,
        received: packet.stamp,
        icmp: packet.icmp,
        packet: packet.bytes
      )
      if let tcp = packet.tcp { describe(&segment, packet, tcp) }
      if dropped.contains(where: { $0.contains(packet.destination.address) }) { segment.fate = .lost }
      // The answer says what became of the question.
      if packet.medium == .icmp || packet.tcp?.flags.contains(.rst) == true,
        let asked = refused[[packet.destination, packet.source]]
      {
        segments[asked].fate = .refused
      }
      if packet.medium == .udp || packet.tcp?.flags.intersection([.syn, .ack]) == .syn {
        refused[[packet.source, packet.destination]] = segments.count
      } else if packet.medium == .tcp {
        refused[[packet.destination, packet.source]] = nil
      }
      segments.append(segment)
    }
    return Self.withDropped(segments)
  }

  /// A first segment that nobody answered, not even with RST, was dropped: by a listener whose queue is full, or on the
  /// way.
  private static func withDropped(_ segments: [Segment]) -> [Segment] {
    let answered = Set(segments.map { [$0.source, $0.destination] })
    return segments.map { segment in
      var segment = segment
      if segment.flags == .syn, !answered.contains([segment.destination, segment.source]) { segment.fate = .lost }
      return segment
    }
  }

  private mutating func describe(_ segment: inout Segment, _ packet: CapturedPacket, _ tcp: CapturedPacket.TCPHeader) {
    let (way, back) = ([packet.source, packet.destination], [packet.destination, packet.source])
    segment.flags = tcp.flags
    segment.window = tcp.window
    // Later segments repeat the time stamps that the two agreed on: that says nothing new.
    segment.options =
      tcp.flags.contains(.syn)
      ? tcp.options : tcp.options.split(separator: ", ").filter { $0 != "TS" }.joined(separator: ", ")
    let isFirst = bases[way] == nil || tcp.flags.contains(.syn) && tcp.sequence != bases[way]
    if isFirst {
      // Without a SYN, the first byte that is seen counts as the first.
      bases[way] = tcp.flags.contains(.syn) ? tcp.sequence : tcp.sequence &- 1
      reached[way] = nil
    }
    segment.sequence = tcp.sequence &- bases[way]!
    segment.acknowledgement = tcp.flags.contains(.ack) ? tcp.acknowledgement &- (bases[back] ?? 0) : 0
    let occupied =
      UInt32(packet.payload.length) + (tcp.flags.contains(.syn) ? 1 : 0) + (tcp.flags.contains(.fin) ? 1 : 0)
    guard occupied > 0 else { return }
    let end = segment.sequence &+ occupied
    if let far = reached[way], Int32(bitPattern: end &- far) <= 0 { segment.isRetransmission = true }
    reached[way] = reached[way].map { Int32(bitPattern: end &- $0) > 0 ? end : $0 } ?? end
  }

  /// The lane that has the connection, or else the one that is open to it.
  private func lane(_ local: Place, _ remote: Place, _ medium: Segment.Medium, _ stamp: Int64) -> Int? {
    let transport: Lane.Transport = medium == .tcp ? .tcp : .udp
    let mine = lanes.indices.filter { index in
      index < entries.count && lanes[index].transport == transport && locals[index].map { $0.covers(local) } == true
    }
    let exact = mine.filter { remotes[$0] == remote }
    // Of two that had the same addresses one after the other, the one of that time.
    if let lane = exact.last(where: { entries[$0].birth <= stamp }) ?? exact.first { return lane }
    // One that was not there yet cannot have got it.
    return mine.last {
      remotes[$0] == nil && entries[$0].birth <= stamp && (medium != .tcp || lanes[$0].role == .listener)
    }
  }

  /// A refused socket has lost its address, and perhaps the port: the SYN to where it called tells them.
  private mutating func findRefused(_ packets: [CapturedPacket]) {
    for index in entries.indices where remotes[index] == nil && lanes[index].transport == .tcp {
      guard let target = entries[index].attempt.flatMap(Place.init) else { continue }
      let taken = Set(locals.compactMap { $0 })
      let first = packets.first { packet in
        packet.tcp?.flags.intersection([.syn, .ack]) == .syn && packet.destination.port == target.port
          && packet.stamp >= entries[index].birth
          && (locals[index].map { $0.covers(packet.source) } ?? !taken.contains(packet.source))
      }
      guard let first else { continue }
      (locals[index], remotes[index]) = (first.source, first.destination)
      lanes[index].local = first.source.text
      lanes[index].remote = first.destination.text
    }
  }
}

extension CapturedPacket.Place {
  init?(_ address: SocketAddress) {
    switch address {
    case .ipv4(let address, let port): self.init(address: .v4(address), port: port.number)
    case .ipv6(let address, let port):
      let place = address.mappedIPv4.map { IPAddress.v4($0) } ?? .v6(address)
      self.init(address: place, port: port.number)
    default: return nil
    }
  }

  /// Whether what is sent to `other` arrives here: the same port, and the same or every address.
  func covers(_ other: Self) -> Bool {
    guard port == other.port else { return false }
    switch (address, other.address) {
    case (.v4(let mine), .v4): return mine.number == 0 || address == other.address
    // [::] is open to IPv4 too, where it was not told otherwise.
    case (.v6(let mine), _): return mine.high == 0 && mine.low == 0 || address == other.address
    default: return false
    }
  }
}

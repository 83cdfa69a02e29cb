/// Whether connections whose ends are both closed have sent all that they will.
enum LateSegments {
  private struct Connection {
    var isMade = false
    var isReset = false
    /// The acknowledgement that each end's FIN asks for, and the latest that each end sent, by who sent it.
    var asked: [CapturedPacket.Place: UInt32] = [:]
    var given: [CapturedPacket.Place: UInt32] = [:]

    /// Reset, or both have sent FIN and both have acknowledged the other's.
    func isOver(_ one: CapturedPacket.Place, _ other: CapturedPacket.Place) -> Bool {
      if isReset || !isMade { return true }
      return [(one, other), (other, one)].allSatisfy { sender, receiver in
        guard let asked = asked[sender], let given = given[receiver] else { return false }
        return Int32(bitPattern: given &- asked) >= 0
      }
    }
  }

  static func areOver(_ packets: [CapturedPacket]) -> Bool {
    var connections: [Set<CapturedPacket.Place>: Connection] = [:]
    for packet in packets {
      guard let tcp = packet.tcp, packet.source != packet.destination else { continue }
      let ends: Set = [packet.source, packet.destination]
      var connection = tcp.flags == .syn ? Connection() : connections[ends] ?? Connection()
      if tcp.flags.isSuperset(of: [.syn, .ack]) { connection.isMade = true }
      if tcp.flags.contains(.rst) { connection.isReset = true }
      if tcp.flags.contains(.ack) { connection.given[packet.source] = tcp.acknowledgement }
      if tcp.flags.contains(.fin) {
        connection.asked[packet.source] = tcp.sequence &+ UInt32(packet.payload.length) &+ 1
      }
      connections[ends] = connection
    }
    return connections.allSatisfy { ends, connection in
      let both = Array(ends)
      return connection.isOver(both[0], both[1])
    }
  }
}

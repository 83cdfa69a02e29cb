internal import SocketAddresses
internal import SocketKernel

extension TrialBodies {
  static func mptcp() throws -> [UInt8] {
    let listener = try SocketDescriptor.open(.ipv4, .stream, .mptcp)
    try listener.bind(to: .loopback(port: 0))
    try listener.listen()
    let caller = try SocketDescriptor.open(.ipv4, .stream, .mptcp)
    try caller.connect(to: listener.localAddress())
    let accepted = try listener.accept()
    try caller.sendAll([0x1b])
    return try accepted.descriptor.receive(upTo: 1)
  }

  static func sctpStream() throws -> [UInt8] {
    let listener = try SocketDescriptor.open(.ipv4, .stream, .sctp)
    try listener.bind(to: .loopback(port: 0))
    try listener.listen()
    let caller = try SocketDescriptor.open(.ipv4, .stream, .sctp)
    try caller.connect(to: listener.localAddress())
    let accepted = try listener.accept()
    try caller.sendAll([0x1b])
    return try accepted.descriptor.receive(upTo: 1)
  }

  static func sctpSequenced() throws -> [UInt8] {
    // One socket for any number of associations: they come by themselves, without accept.
    let server = try SocketDescriptor.open(.ipv4, .sequencedPacket, .sctp)
    try server.bind(to: .loopback(port: 0))
    try server.listen()
    let client = try SocketDescriptor.open(.ipv4, .sequencedPacket, .sctp)
    try client.send([0x1b], to: server.localAddress())
    return try server.receiveFrom().bytes
  }

  static func vsockStream() throws -> [UInt8] {
    let listener = try SocketDescriptor.open(.vsock, .stream)
    try listener.bind(to: .vsock(cid: .max, port: 7001))
    try listener.listen()
    let caller = try SocketDescriptor.open(.vsock, .stream)
    try caller.connect(to: .vsock(cid: 1, port: 7001))
    let accepted = try listener.accept()
    try caller.sendAll([0x1b])
    return try accepted.descriptor.receive(upTo: 1)
  }

  static func vsockSequenced() throws -> [UInt8] {
    let listener = try SocketDescriptor.open(.vsock, .sequencedPacket)
    try listener.bind(to: .vsock(cid: .max, port: 7005))
    try listener.listen()
    let caller = try SocketDescriptor.open(.vsock, .sequencedPacket)
    try caller.connect(to: .vsock(cid: 1, port: 7005))
    let accepted = try listener.accept()
    _ = try caller.send([0x1b])
    return try accepted.descriptor.receive(upTo: 16)
  }

  static func netlink() throws -> [UInt8] {
    // Protocol 2 is for messages between programs; a socket's number is its address.
    let peer = try SocketDescriptor.open(.netlink, .raw, SocketProtocol(rawValue: 2))
    try peer.bind(to: SocketAddress(NetlinkAddress()))
    let socket = try SocketDescriptor.open(.netlink, .datagram, SocketProtocol(rawValue: 2))
    try socket.send([0x1b], to: peer.localAddress())
    return try peer.receiveFrom().bytes
  }

  static func packet() throws -> [UInt8] {
    // 0x88b5 is an Ethernet type for experiments, and the loopback interface has the index 1 in every namespace.
    let lo = SocketAddress(PacketAddress(protocol: 0x88b5, interface: 1, physical: [0, 0, 0, 0, 0, 0]))
    let socket = try SocketDescriptor.open(.packet, .datagram, SocketProtocol(rawValue: 0xb588))
    try socket.bind(to: lo)
    try socket.send([0x1b], to: lo)
    return try socket.receiveFrom().bytes
  }

  static func packetRaw() throws -> [UInt8] {
    // Raw sockets send and receive the 14 bytes of the Ethernet header as well.
    let lo = SocketAddress(PacketAddress(protocol: 0x88b6, interface: 1))
    let socket = try SocketDescriptor.open(.packet, .raw, SocketProtocol(rawValue: 0xb688))
    try socket.bind(to: lo)
    try socket.send([UInt8](repeating: 0, count: 12) + [0x88, 0xb6, 0x1b], to: lo)
    return Array(try socket.receiveFrom().bytes.dropFirst(14))
  }

  static func tipcDatagram() throws -> [UInt8] {
    let server = try SocketDescriptor.open(.tipc, .datagram)
    try server.bind(to: SocketAddress(TIPCAddress.range(type: 18888, lower: 10, upper: 20)))
    let client = try SocketDescriptor.open(.tipc, .datagram)
    try client.send([0x1b], to: SocketAddress(TIPCAddress.service(type: 18888, instance: 17)))
    return try server.receiveFrom().bytes
  }

  static func tipcReliable() throws -> [UInt8] {
    let server = try SocketDescriptor.open(.tipc, .reliableDatagram)
    try server.bind(to: SocketAddress(TIPCAddress.range(type: 18889, lower: 10, upper: 20)))
    let client = try SocketDescriptor.open(.tipc, .reliableDatagram)
    try client.send([0x1b], to: SocketAddress(TIPCAddress.service(type: 18889, instance: 17)))
    return try server.receiveFrom().bytes
  }

  static func tipcStream() throws -> [UInt8] {
    let pair = try SocketDescriptor.pair(.tipc, .stream)
    try pair.first.sendAll([0x1b])
    return try pair.second.receive(upTo: 1)
  }

  static func tipcSequenced() throws -> [UInt8] {
    let pair = try SocketDescriptor.pair(.tipc, .sequencedPacket)
    _ = try pair.first.send([0x1b])
    return try pair.second.receive(upTo: 16)
  }

  static func canRaw(_ interface: UInt32) throws -> [UInt8] {
    // A frame is 16 bytes: identifier, length, three bytes of nothing, and 8 of data.
    let peer = try SocketDescriptor.open(.can, .raw, .canRaw)
    try peer.bind(to: SocketAddress(CANAddress(interface: interface)))
    let socket = try SocketDescriptor.open(.can, .raw, .canRaw)
    try socket.bind(to: SocketAddress(CANAddress(interface: interface)))
    _ = try socket.send([0x23, 1, 0, 0, 1, 0, 0, 0, 0x1b, 0, 0, 0, 0, 0, 0, 0])
    let frame = try peer.receive(upTo: 16)
    return Array(frame[8..<(8 + Int(frame[4]))])
  }

  static func canISOTP(_ interface: UInt32) throws -> [UInt8] {
    let peer = try SocketDescriptor.open(.can, .datagram, .canISOTP)
    try peer.bind(to: SocketAddress(ISOTPAddress(interface: interface, receiving: 0x700, sending: 0x708)))
    let socket = try SocketDescriptor.open(.can, .datagram, .canISOTP)
    try socket.bind(to: SocketAddress(ISOTPAddress(interface: interface, receiving: 0x708, sending: 0x700)))
    _ = try socket.send([0x1b])
    return try peer.receive(upTo: 4095)
  }

  static func canJ1939(_ interface: UInt32) throws -> [UInt8] {
    let peer = try SocketDescriptor.open(.can, .datagram, .canJ1939)
    try peer.bind(to: SocketAddress(J1939Address(interface: interface, address: 0x30)))
    let socket = try SocketDescriptor.open(.can, .datagram, .canJ1939)
    try socket.bind(to: SocketAddress(J1939Address(interface: interface, address: 0x20)))
    try socket.send([0x1b], to: SocketAddress(J1939Address(interface: interface, group: 0x12300, address: 0x30)))
    return try peer.receiveFrom().bytes
  }

  static func qipcrtr() throws -> [UInt8] {
    // An open socket has its node and port already; the address is asked for, and sent to as it is.
    let server = try SocketDescriptor.open(.qualcommRouter, .datagram)
    try server.bind(to: server.localAddress())
    let client = try SocketDescriptor.open(.qualcommRouter, .datagram)
    try client.bind(to: client.localAddress())
    try client.send([0x1b], to: server.localAddress())
    return try server.receiveFrom().bytes
  }

  static func rds() throws -> [UInt8] {
    let server = try SocketDescriptor.open(.rds, .sequencedPacket)
    try server.bind(to: .loopback(port: 4502))
    let client = try SocketDescriptor.open(.rds, .sequencedPacket)
    try client.bind(to: .loopback(port: 4501))
    try client.send([0x1b], to: .loopback(port: 4502))
    return try server.receiveFrom().bytes
  }

  static func smc() throws -> [UInt8] {
    let listener = try SocketDescriptor.open(.smc, .stream)
    try listener.bind(to: .loopback(port: 0))
    try listener.listen()
    let caller = try SocketDescriptor.open(.smc, .stream)
    try caller.connect(to: listener.localAddress())
    let accepted = try listener.accept()
    try caller.sendAll([0x1b])
    return try accepted.descriptor.receive(upTo: 1)
  }

  static func llcDatagram(_ first: [UInt8], _ second: [UInt8]) throws -> [UInt8] {
    // A socket is bound to an interface by its hardware address. 0x20 and 0x22 are service access points.
    let server = try SocketDescriptor.open(.llc, .datagram)
    try server.bind(to: SocketAddress(LLCAddress(physical: second, accessPoint: 0x20)))
    let client = try SocketDescriptor.open(.llc, .datagram)
    try client.bind(to: SocketAddress(LLCAddress(physical: first, accessPoint: 0x22)))
    try client.send([0x1b], to: SocketAddress(LLCAddress(physical: second, accessPoint: 0x20)))
    return try server.receiveFrom().bytes
  }

  static func llcStream(_ first: [UInt8], _ second: [UInt8]) throws -> [UInt8] {
    let listener = try SocketDescriptor.open(.llc, .stream)
    try listener.bind(to: SocketAddress(LLCAddress(physical: second, accessPoint: 0x24)))
    try listener.listen()
    let caller = try SocketDescriptor.open(.llc, .stream)
    try caller.bind(to: SocketAddress(LLCAddress(physical: first, accessPoint: 0x26)))
    try caller.connect(to: SocketAddress(LLCAddress(physical: second, accessPoint: 0x24)))
    let accepted = try listener.acceptDescriptor()
    try caller.sendAll([0x1b])
    return try accepted.receive(upTo: 1)
  }

  static func alg() throws -> [UInt8] {
    // The kernel is the peer: it answers the SHA-256 of what it is sent. 22 bytes of type, 64 of name.
    var name = Array("hash".utf8) + [UInt8](repeating: 0, count: 18) + Array("sha256".utf8)
    name += [UInt8](repeating: 0, count: 86 - name.count)
    let socket = try SocketDescriptor.open(.alg, .sequencedPacket)
    try socket.bind(to: .other(family: 38, bytes: name))
    let operation = try socket.acceptDescriptor()
    _ = try operation.send([0x1b])
    return try operation.receive(upTo: 32)
  }
}

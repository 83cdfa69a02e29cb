internal import SocketAddresses
internal import SocketKernel

/// What the trials do. The text between a function's braces is what `--try` shows, so each is complete by itself.
enum TrialBodies {
  static func ipv4Stream() throws -> [UInt8] {
    let listener = try SocketDescriptor.open(.ipv4, .stream)
    try listener.bind(to: .loopback(port: 0))
    try listener.listen()
    let caller = try SocketDescriptor.open(.ipv4, .stream)
    try caller.connect(to: listener.localAddress())
    let accepted = try listener.accept()
    try caller.sendAll([0x1b])
    return try accepted.descriptor.receive(upTo: 1)
  }

  static func ipv4Datagram() throws -> [UInt8] {
    let server = try SocketDescriptor.open(.ipv4, .datagram)
    try server.bind(to: .loopback(port: 0))
    let client = try SocketDescriptor.open(.ipv4, .datagram)
    try client.send([0x1b], to: server.localAddress())
    return try server.receiveFrom().bytes
  }

  static func ipv4Raw() throws -> [UInt8] {
    // Protocol 253 is free for experiments; what is received begins with the 20 bytes of the IP header.
    let peer = try SocketDescriptor.open(.ipv4, .raw, SocketProtocol(rawValue: 253))
    try peer.bind(to: .loopback(port: 0))
    let socket = try SocketDescriptor.open(.ipv4, .raw, SocketProtocol(rawValue: 253))
    try socket.send([0x1b], to: .loopback(port: 0))
    return Array(try peer.receiveFrom().bytes.dropFirst(20))
  }

  static func ipv4Ping() throws -> [UInt8] {
    // An echo request: the kernel fills in the identifier and the checksum, and answers itself.
    let socket = try SocketDescriptor.open(.ipv4, .datagram, .icmp)
    try socket.send([8, 0, 0, 0, 0, 0, 0, 1, 0x1b], to: .loopback(port: 0))
    return Array(try socket.receiveFrom().bytes.dropFirst(8))
  }

  static func ipv4Lite() throws -> [UInt8] {
    let server = try SocketDescriptor.open(.ipv4, .datagram, .udpLite)
    try server.bind(to: .loopback(port: 0))
    let client = try SocketDescriptor.open(.ipv4, .datagram, .udpLite)
    try client.send([0x1b], to: server.localAddress())
    return try server.receiveFrom().bytes
  }

  static func ipv6Stream() throws -> [UInt8] {
    let listener = try SocketDescriptor.open(.ipv6, .stream)
    try listener.bind(to: .loopback6(port: 0))
    try listener.listen()
    let caller = try SocketDescriptor.open(.ipv6, .stream)
    try caller.connect(to: listener.localAddress())
    let accepted = try listener.accept()
    try caller.sendAll([0x1b])
    return try accepted.descriptor.receive(upTo: 1)
  }

  static func ipv6Datagram() throws -> [UInt8] {
    let server = try SocketDescriptor.open(.ipv6, .datagram)
    try server.bind(to: .loopback6(port: 0))
    let client = try SocketDescriptor.open(.ipv6, .datagram)
    try client.send([0x1b], to: server.localAddress())
    return try server.receiveFrom().bytes
  }

  static func unixStream() throws -> [UInt8] {
    let listener = try SocketDescriptor.open(.unix, .stream)
    try listener.bind(to: .unix(.unnamed))
    try listener.listen()
    let caller = try SocketDescriptor.open(.unix, .stream)
    try caller.connect(to: listener.localAddress())
    let accepted = try listener.accept()
    try caller.sendAll([0x1b])
    return try accepted.descriptor.receive(upTo: 1)
  }

  static func unixDatagram() throws -> [UInt8] {
    let server = try SocketDescriptor.open(.unix, .datagram)
    try server.bind(to: .unix(.unnamed))
    let client = try SocketDescriptor.open(.unix, .datagram)
    try client.send([0x1b], to: server.localAddress())
    return try server.receiveFrom().bytes
  }

  static func unixSequenced() throws -> [UInt8] {
    let pair = try SocketDescriptor.pair(.unix, .sequencedPacket)
    _ = try pair.first.send([0x1b])
    return try pair.second.receive(upTo: 16)
  }

  static func appleTalkDatagram() throws -> [UInt8] {
    // 0.0:0 is this node with any socket number; the first byte of what is sent is the DDP type.
    let server = try SocketDescriptor.open(.appleTalk, .datagram)
    try server.bind(to: SocketAddress(AppleTalkAddress()))
    let client = try SocketDescriptor.open(.appleTalk, .datagram)
    try client.bind(to: SocketAddress(AppleTalkAddress()))
    try client.send([11, 0x1b], to: server.localAddress())
    return Array(try server.receiveFrom().bytes.dropFirst(1))
  }

  static func appleTalkRaw() throws -> [UInt8] {
    // A raw socket receives the 12 bytes of the header as well, and then the type.
    let server = try SocketDescriptor.open(.appleTalk, .raw)
    try server.bind(to: SocketAddress(AppleTalkAddress()))
    let client = try SocketDescriptor.open(.appleTalk, .datagram)
    try client.bind(to: SocketAddress(AppleTalkAddress()))
    try client.send([11, 0x1b], to: server.localAddress())
    return Array(try server.receiveFrom().bytes.dropFirst(13))
  }

  static func rfcomm(_ first: BluetoothAddress, _ second: BluetoothAddress) throws -> [UInt8] {
    let listener = try SocketDescriptor.open(.bluetooth, .stream, .rfcomm)
    try listener.bind(to: SocketAddress(RFCOMMAddress(device: second, channel: 5)))
    try listener.listen()
    let caller = try SocketDescriptor.open(.bluetooth, .stream, .rfcomm)
    try caller.bind(to: SocketAddress(RFCOMMAddress(device: first)))
    try caller.connect(to: SocketAddress(RFCOMMAddress(device: second, channel: 5)))
    let accepted = try listener.accept()
    try caller.sendAll([0x1b])
    return try accepted.descriptor.receive(upTo: 1)
  }

  static func l2capStream(_ first: BluetoothAddress, _ second: BluetoothAddress) throws -> [UInt8] {
    let listener = try SocketDescriptor.open(.bluetooth, .stream, .l2cap)
    try listener.bind(to: SocketAddress(L2CAPAddress(device: second, psm: 0x1003)))
    try listener.listen()
    let caller = try SocketDescriptor.open(.bluetooth, .stream, .l2cap)
    try caller.bind(to: SocketAddress(L2CAPAddress(device: first)))
    try caller.connect(to: SocketAddress(L2CAPAddress(device: second, psm: 0x1003)))
    let accepted = try listener.accept()
    try caller.sendAll([0x1b])
    return try accepted.descriptor.receive(upTo: 1)
  }

  static func l2capSequenced(_ first: BluetoothAddress, _ second: BluetoothAddress) throws -> [UInt8] {
    let listener = try SocketDescriptor.open(.bluetooth, .sequencedPacket, .l2cap)
    try listener.bind(to: SocketAddress(L2CAPAddress(device: second, psm: 0x1005)))
    try listener.listen()
    let caller = try SocketDescriptor.open(.bluetooth, .sequencedPacket, .l2cap)
    try caller.bind(to: SocketAddress(L2CAPAddress(device: first)))
    try caller.connect(to: SocketAddress(L2CAPAddress(device: second, psm: 0x1005)))
    let accepted = try listener.accept()
    _ = try caller.send([0x1b])
    return try accepted.descriptor.receive(upTo: 16)
  }

  static func l2capDatagram(_ first: BluetoothAddress, _ second: BluetoothAddress) throws -> [UInt8] {
    let server = try SocketDescriptor.open(.bluetooth, .datagram, .l2cap)
    try server.bind(to: SocketAddress(L2CAPAddress(device: second, psm: 0x1007)))
    let client = try SocketDescriptor.open(.bluetooth, .datagram, .l2cap)
    try client.bind(to: SocketAddress(L2CAPAddress(device: first)))
    try client.connect(to: SocketAddress(L2CAPAddress(device: second, psm: 0x1007)))
    _ = try client.send([0x1b])
    return try server.receive(upTo: 16)
  }

  static func sco(_ first: BluetoothAddress, _ second: BluetoothAddress) throws -> [UInt8] {
    let listener = try SocketDescriptor.open(.bluetooth, .sequencedPacket, .sco)
    try listener.bind(to: SocketAddress(SCOAddress(device: second)))
    try listener.listen()
    let caller = try SocketDescriptor.open(.bluetooth, .sequencedPacket, .sco)
    try caller.bind(to: SocketAddress(SCOAddress(device: first)))
    try caller.connect(to: SocketAddress(SCOAddress(device: second)))
    let accepted = try listener.accept()
    _ = try caller.send([0x1b])
    return try accepted.descriptor.receive(upTo: 64)
  }
}

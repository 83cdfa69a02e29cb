import Glibc
import SocketAddresses

/// The tables of `/proc/net`, for where netlink is refused. Source: proc(5).
enum ProcNet {
  /// Reads the tables of one network; false where there are none to read.
  static func read(
    _ selection: SocketTable.Selection,
    in folder: String,
    network: UInt64,
    into sockets: inout [OpenSocket]
  ) -> Bool {
    var isThere = false
    let files: [(String, OpenSocket.Transport)] = [
      ("tcp", .tcp), ("tcp6", .tcp), ("udp", .udp), ("udp6", .udp), ("udplite", .udpLite), ("udplite6", .udpLite),
      ("raw", .raw), ("raw6", .raw),
    ]
    for (name, transport) in files where selection.transports.contains(transport) {
      guard let text = SmallFile.text("\(folder)/\(name)") else { continue }
      isThere = true
      for line in text.split(separator: "\n").dropFirst() {
        guard var socket = internet(transport, line) else { continue }
        socket.namespace = network
        sockets.append(socket)
      }
    }
    if !selection.transports.isDisjoint(with: [.unix, .unixDatagram, .unixSequencedPacket]),
      let text = SmallFile.text("\(folder)/unix")
    {
      isThere = true
      for line in text.split(separator: "\n").dropFirst() {
        guard var socket = unix(line) else { continue }
        socket.namespace = network
        sockets.append(socket)
      }
    }
    return isThere
  }

  /// `sl local remote st tx:rx tr:when retransmits uid timeout inode …`, numbers in hexadecimal but the last three.
  static func internet(_ transport: OpenSocket.Transport, _ line: Substring) -> OpenSocket? {
    let fields = line.split(separator: " ")
    guard fields.count >= 10, let local = address(fields[1]), let remote = address(fields[2]),
      let state = UInt8(fields[3], radix: 16).flatMap(OpenSocket.State.init), let inode = UInt64(fields[9])
    else { return nil }
    var socket = OpenSocket(transport: transport, state: state, local: local, inode: inode)
    if state != .listening, state != .closed { socket.remote = remote }
    socket.user = state == .timeWait ? nil : UInt32(fields[7])
    let queues = fields[4].split(separator: ":")
    if queues.count == 2 {
      socket.sendQueue = UInt32(queues[0], radix: 16) ?? 0
      socket.receiveQueue = UInt32(queues[1], radix: 16) ?? 0
    }
    let timer = fields[5].split(separator: ":")
    if timer.count == 2, let purpose = UInt8(timer[0], radix: 16).flatMap(OpenSocket.Timer.Purpose.init),
      let ticks = Int64(timer[1], radix: 16)
    {
      socket.timer = OpenSocket.Timer(purpose: purpose, remaining: .milliseconds(ticks * 1000 / Clock.ticksPerSecond))
    }
    if transport != .tcp, fields.count >= 13 { socket.drops = UInt32(fields[12]) }
    return socket
  }

  /// `0100007F:04D2`: each word of the address as this machine would load it.
  private static func address(_ text: Substring) -> SocketAddress? {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let port = UInt16(parts[1], radix: 16) else { return nil }
    var words: [UInt32] = []
    var rest = parts[0]
    while !rest.isEmpty {
      guard let word = UInt32(rest.prefix(8), radix: 16) else { return nil }
      words.append(UInt32(bigEndian: word))
      rest = rest.dropFirst(8)
    }
    switch words.count {
    case 1: return .ipv4(IPv4Address(number: words[0]), Port(port))
    case 4:
      let high = UInt64(words[0]) << 32 | UInt64(words[1])
      let low = UInt64(words[2]) << 32 | UInt64(words[3])
      return .ipv6(IPv6Address(high: high, low: low), Port(port))
    default: return nil
    }
  }

  /// `Num: references protocol flags type st inode path`
  static func unix(_ line: Substring) -> OpenSocket? {
    let fields = line.split(separator: " ", maxSplits: 7)
    guard fields.count >= 7, let flags = UInt32(fields[3], radix: 16), let type = UInt16(fields[4], radix: 16),
      let status = UInt8(fields[5], radix: 16), let inode = UInt64(fields[6])
    else { return nil }
    // A connection that waits to be accepted is nobody's yet.
    if inode == 0 { return nil }
    // __SO_ACCEPTCON, SS_CONNECTED
    let state: OpenSocket.State = flags & 0x10000 != 0 ? .listening : status == 3 ? .established : .closed
    let name = fields.count == 8 ? Array(fields[7].utf8) : []
    // The NULs of an abstract name are printed as '@'.
    let path = name.first == UInt8(ascii: "@") ? [0] + name.dropFirst() : name
    var socket = OpenSocket(
      transport: type == 1 ? .unix : type == 2 ? .unixDatagram : .unixSequencedPacket,
      state: state,
      local: .unix(UnixAddress(sunPath: path)),
      inode: inode
    )
    if state == .established { socket.remote = .unix(.unnamed) }
    return socket
  }
}

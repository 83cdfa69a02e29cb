internal import Glibc
package import SocketAddresses
package import SocketKernel
internal import SystemPackage

/// An interface as the trials need it: what it is, and how the link knows it.
package struct LinkInterface: Sendable, Equatable {
  package let index: UInt32
  /// The kind of hardware, as `ARPHRD_ETHER` is 1.
  package let kind: UInt32
  /// The index of the interface at its other end, its own where it has none.
  let peer: UInt32
  /// Its hardware address.
  package let physical: [UInt8]

  /// `ARPHRD_CAN` and `ARPHRD_ETHER`.
  static let (can, ethernet): (UInt32, UInt32) = (280, 1)

  /// Those of this network, by name.
  static func all() -> [LinkInterface] {
    guard let folder = opendir("/sys/class/net") else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names.sorted().compactMap(LinkInterface.init)
  }

  private init?(name: String) {
    func line(_ file: String) -> Substring? {
      TextFile.read("/sys/class/net/\(name)/\(file)")?.split(separator: "\n").first
    }
    func number(_ file: String) -> UInt32? { line(file).flatMap { UInt32($0) } }
    guard let index = number("ifindex"), let kind = number("type") else { return nil }
    self.index = index
    self.kind = kind
    peer = number("iflink") ?? index
    physical = (line("address") ?? "").split(separator: ":").compactMap { UInt8($0, radix: 16) }
  }

  init(index: UInt32, kind: UInt32, peer: UInt32, physical: [UInt8] = []) {
    self.index = index
    self.kind = kind
    self.peer = peer
    self.physical = physical
  }

  /// Two that are each other's other end, as a pair of veth(4) is.
  static func wire(among interfaces: [LinkInterface]) -> (first: LinkInterface, second: LinkInterface)? {
    for first in interfaces where first.kind == ethernet && first.peer != first.index {
      if let second = interfaces.first(where: { $0.index == first.peer && $0.peer == first.index }) {
        return (first, second)
      }
    }
    return nil
  }
}

/// The Bluetooth controllers of this machine, through the kernel's management channel.
///
/// Source: the management protocol's description, doc/mgmt-api.txt of BlueZ.
package enum BluetoothControllers {
  /// Their addresses, by number.
  ///
  /// - Throws: `SocketError`: `EAFNOSUPPORT` without Bluetooth.
  package static func addresses() throws(SocketError) -> [BluetoothAddress] {
    let channel = try SocketDescriptor.open(.bluetooth, .raw, SocketProtocol(rawValue: 1))
    try channel.bind(to: SocketAddress(HCIAddress(channel: 3)))
    try channel.setOption(.receiveTimeout, to: .seconds(2))
    let list = try ask(channel, command: 0x0003, controller: 0xffff)
    guard list.count >= 2 else { return [] }
    var found: [BluetoothAddress] = []
    for offset in stride(from: 2, to: list.count - 1, by: 2) {
      let number = UInt16(list[offset]) | UInt16(list[offset + 1]) << 8
      let information = try ask(channel, command: 0x0004, controller: number)
      if let address = BluetoothAddress(wire: information.prefix(6)) { found.append(address) }
    }
    return found
  }

  /// Sends a command without parameters; answers the parameters of its completion, none where it failed.
  private static func ask(
    _ channel: borrowing SocketDescriptor,
    command: UInt16,
    controller: UInt16
  ) throws(SocketError) -> [UInt8] {
    func bytes(_ number: UInt16) -> [UInt8] { [UInt8(number & 255), UInt8(number >> 8)] }
    _ = try channel.send(bytes(command) + bytes(controller) + [0, 0])
    for _ in 0..<100 {
      // Event, controller, length; then the command and its status. Events about other things pass by.
      let event = try channel.receive(upTo: 4096)
      guard event.count >= 9, event[1] == 0, event[0] == 1 || event[0] == 2, Array(event[6..<8]) == bytes(command)
      else { continue }
      return event[0] == 1 && event[8] == 0 ? Array(event[9...]) : []
    }
    return []
  }
}

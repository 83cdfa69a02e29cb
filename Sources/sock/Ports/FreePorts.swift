import SocketAddresses
import SocketKernel
import SystemPackage

/// Ports that can be bound now, over TCP and UDP alike, on every address of both versions of IP.
///
/// Each is tried out: what the tables of sockets show does not tell what a firewall of system calls or a reserved range
/// forbids. Nothing keeps them free; a program that binds port 0 needs no luck.
enum FreePorts {
  static func find(_ count: Int, from first: Port) -> [Port] {
    var found: [Port] = []
    for number in first.number...UInt16.max where isFree(Port(number)) {
      found.append(Port(number))
      if found.count == count { break }
    }
    return found
  }

  private static func isFree(_ port: Port) -> Bool {
    for type in [SocketType.stream, .datagram] {
      for family in [AddressFamily.ipv6, .ipv4] {
        do throws(SocketError) {
          let socket = try SocketDescriptor.open(family, type)
          // Without this, IPv6 would speak for IPv4 too and find itself in the way.
          if family == .ipv6 { try socket.setOption(.ipv6Only, to: true) }
          try socket.bind(to: family == .ipv4 ? .any(port: port) : .any6(port: port))
        } catch {
          // A machine without IPv6 has all of its ports free there.
          if error.operation == .open || error.errno == .addressNotAvailable { continue }
          return false
        }
      }
    }
    return true
  }
}

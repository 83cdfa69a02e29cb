import CSockets
import Glibc

/// What stands between the parentheses of a call.
enum CallText {
  /// The name that says as much: `send` is `sendto` without an address.
  static func plainName(_ name: String, _ arguments: [UInt64]) -> String {
    switch name {
    case "sendto": arguments[4] == 0 ? "send" : name
    case "recvfrom": arguments[4] == 0 ? "recv" : name
    case "accept4": "accept"
    default: name
    }
  }

  static func socket(_ family: Int32, _ type: Int32) -> String {
    let families = [AF_INET: "AF_INET", AF_INET6: "AF_INET6", AF_UNIX: "AF_UNIX"]
    let types = [1: "SOCK_STREAM", 2: "SOCK_DGRAM", 3: "SOCK_RAW", 5: "SOCK_SEQPACKET"]
    return "\(families[family] ?? "family \(family)"), \(types[Int(type)] ?? "type \(type)")"
  }

  static func transport(_ family: Int32, _ type: Int32) -> Lane.Transport {
    switch (family, type) {
    case (AF_INET, 1), (AF_INET6, 1): .tcp
    case (AF_INET, 2), (AF_INET6, 2): .udp
    case (AF_UNIX, 1): .unixStream
    case (AF_UNIX, 2): .unixDatagram
    case (AF_UNIX, 5): .unixSequential
    default: .other
    }
  }

  static func bytes(_ count: Int) -> String { count == 1 ? "1 byte" : "\(count) bytes" }

  /// Of a receive: the most that it takes.
  static func room(_ count: Int) -> String { "\(count)" }

  static func direction(_ how: UInt64) -> String {
    ["SHUT_RD", "SHUT_WR", "SHUT_RDWR"].indices.contains(Int(clamping: how))
      ? ["SHUT_RD", "SHUT_WR", "SHUT_RDWR"][Int(how)] : "\(how)"
  }

  static func option(_ level: Int32, _ name: Int32) -> String {
    let known = options.first { $0.level == level && $0.name == name }
    return known?.text ?? "level \(level), option \(name)"
  }

  private static let options: [(level: Int32, name: Int32, text: String)] = [
    (SOL_SOCKET, SO_REUSEADDR, "SO_REUSEADDR"), (SOL_SOCKET, SO_REUSEPORT, "SO_REUSEPORT"),
    (SOL_SOCKET, SO_ERROR, "SO_ERROR"), (SOL_SOCKET, SO_TYPE, "SO_TYPE"), (SOL_SOCKET, SO_BROADCAST, "SO_BROADCAST"),
    (SOL_SOCKET, SO_SNDBUF, "SO_SNDBUF"), (SOL_SOCKET, SO_RCVBUF, "SO_RCVBUF"),
    (SOL_SOCKET, SO_KEEPALIVE, "SO_KEEPALIVE"), (SOL_SOCKET, SO_LINGER, "SO_LINGER"),
    (SOL_SOCKET, SO_RCVTIMEO, "SO_RCVTIMEO"), (SOL_SOCKET, SO_SNDTIMEO, "SO_SNDTIMEO"),
    (Int32(IPPROTO_TCP), TCP_NODELAY, "TCP_NODELAY"), (Int32(IPPROTO_TCP), TCP_CORK, "TCP_CORK"),
    (Int32(IPPROTO_TCP), TCP_QUICKACK, "TCP_QUICKACK"), (Int32(IPPROTO_TCP), TCP_INFO, "TCP_INFO"),
    (Int32(IPPROTO_TCP), TCP_KEEPIDLE, "TCP_KEEPIDLE"), (Int32(IPPROTO_TCP), TCP_MAXSEG, "TCP_MAXSEG"),
    (Int32(IPPROTO_TCP), TCP_USER_TIMEOUT, "TCP_USER_TIMEOUT"), (Int32(IPPROTO_TCP), TCP_FASTOPEN, "TCP_FASTOPEN"),
    (Int32(IPPROTO_IPV6), IPV6_V6ONLY, "IPV6_V6ONLY"), (Int32(IPPROTO_IP), IP_RECVERR, "IP_RECVERR"),
  ]
}

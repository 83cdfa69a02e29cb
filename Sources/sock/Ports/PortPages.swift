import Glibc
import SocketAddresses
import SocketInspect

/// What the registry says of ports, as text.
enum PortPages {
  /// A table of assignments: port, protocols, name, what it is.
  static func table(_ assignments: [PortAssignment]) -> String {
    let rows = assignments.map { entry in
      [
        entry.ports.text, entry.protocols.joined(separator: " "), entry.name.isEmpty ? "-" : entry.name,
        [entry.description, entry.reference].filter { !$0.isEmpty }.joined(separator: "  "),
      ]
    }
    return aligned(rows)
  }

  /// Everything about what was asked for: its assignments, its other names, and where its client sits.
  static func about(_ word: PortWord) -> String {
    let entries = word.assignments
    guard word.ports.count == 1 else {
      return entries.isEmpty ? "\(word.word)  unassigned in IANA's registry\n" : table(entries)
    }
    let port = Port(word.ports.lowerBound)
    var text = entries.isEmpty ? "\(port)  unassigned in IANA's registry\n" : table(entries)
    var rows: [[String]] = []
    let aliases = PortRegistry.aliases(of: port).filter { name in !entries.contains { $0.name == name } }
    if !aliases.isEmpty { rows.append(["also", aliases.joined(separator: " ")]) }
    if let side = ClientSide.of(port, word.transport) { rows.append(["client", side]) }
    text += aligned(rows)
    return text
  }

  /// The lecture's ports, in its words.
  static var lecture: String {
    aligned(
      [["PORT", "NAME", "OVER", "WHAT IT IS"]]
        + lectureTable.map { [String(describing: $0.port), $0.port.serviceName ?? "", $0.over, $0.what] }
    )
  }

  private static let lectureTable: [(port: Port, over: String, what: String)] = [
    (.ftpData, "TCP", "File Transfer Protocol, the data"),
    (.ftp, "TCP", "File Transfer Protocol, the commands"),
    (.ssh, "TCP", "Secure Shell"),
    (.telnet, "TCP", "Telnet, a terminal without encryption"),
    (.smtp, "TCP", "Simple Mail Transfer Protocol"),
    (.domain, "UDP TCP", "Domain Name System"),
    (.bootps, "UDP", "Bootstrap Protocol and DHCP, the server"),
    (.bootpc, "UDP", "Bootstrap Protocol and DHCP, the client"),
    (.http, "TCP", "Hypertext Transfer Protocol"),
    (.ntp, "UDP", "Network Time Protocol"),
    (.snmp, "UDP", "Simple Network Management Protocol, requests"),
    (.snmptrap, "UDP", "Simple Network Management Protocol, notifications"),
    (.ldap, "TCP", "Lightweight Directory Access Protocol"),
    (.https, "TCP UDP", "Hypertext Transfer Protocol over TLS or QUIC"),
  ]

  /// Columns, two spaces apart.
  static func aligned(_ rows: [[String]]) -> String {
    guard let columns = rows.first?.count else { return "" }
    let widths = (0..<columns).map { column in rows.map { $0[column].count }.max() ?? 0 }
    var text = ""
    for row in rows {
      var line = ""
      for (column, cell) in row.enumerated() {
        line += cell + String(repeating: " ", count: widths[column] - cell.count + 2)
      }
      text += line.trimmedAtEnd + "\n"
    }
    return text
  }
}

extension ClosedRange<Port> {
  /// `443` or `6000-6063`
  var text: String { lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound)-\(upperBound)" }
}

/// Where the other side of a server's port sits. Mostly anywhere; a few protocols give the client a port, too.
enum ClientSide {
  static func of(_ port: Port, _ transport: OpenSocket.Transport?) -> String? {
    let isUDP = transport == nil || transport == .udp
    switch port {
    case .bootps where isUDP: return "on 68, which makes an answer to all find it before it has an address"
    case .bootpc where isUDP: return "this is the client's side; the server is on 67"
    case .dhcpv6Server where isUDP: return "on 546"
    case .dhcpv6Client where isUDP: return "this is the client's side; the server is on 547"
    case .ftpData where transport != .udp: return "the server calls from here, in the active mode; the client listens"
    case .ntp where isUDP: return "on any port, or on 123 too: servers among themselves"
    case .mdns where isUDP: return "on 5353 too: all are equal here, in the group 224.0.0.251 or ff02::fb"
    case .isakmp where isUDP: return "on 500 too: both ends may begin"
    case .snmptrap where isUDP: return "the agent calls from any port; who manages listens here"
    default: break
    }
    if PortRegistry.assignments(of: port).allSatisfy(\.name.isEmpty) { return nil }
    return "on a port that its kernel chooses" + (ephemeral.map { " (here \($0))" } ?? "")
  }

  /// What this machine gives to clients: `32768-60999`. Source: ip(7).
  private static var ephemeral: String? {
    guard let file = fopen("/proc/sys/net/ipv4/ip_local_port_range", "re") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 64)
    guard fgets(&line, Int32(line.count), file) != nil else { return nil }
    let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return text.split(whereSeparator: \.isWhitespace).joined(separator: "-")
  }
}

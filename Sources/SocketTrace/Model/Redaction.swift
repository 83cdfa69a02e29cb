/// What stands for the ports and addresses that differ from run to run.
struct Redaction {
  private var ports: [String: String] = [:]
  private var hosts: [String: String] = [:]

  init(_ trace: Trace) {
    // A port that a program named itself is the same in every run.
    let named = Set(trace.events.compactMap(\.call).filter { $0.name == "bind" }.map { Wording.port($0.arguments) })
    let traced = Set(trace.lanes.compactMap(\.local).map(Wording.port))
    let ends =
      trace.lanes.flatMap { [$0.local, $0.remote] }
      + trace.events.flatMap { event in [event.segment?.source, event.segment?.destination, event.call?.peer] }
    for case let address? in ends where !address.hasPrefix("/") {
      let port = Wording.port(address)
      guard port.hasPrefix(":"), let host = address.lastIndex(of: ":").map({ String(address[..<$0]) }) else { continue }
      if traced.contains(port), !named.contains(port), ports[port] == nil, port != ":0" {
        ports[port] = ":\(50_001 + ports.count)"
      }
      if hosts[host] == nil, !Self.isHere(host) { hosts[host] = Self.documentation(hosts.count, host.hasPrefix("[")) }
    }
  }

  private static func isHere(_ host: String) -> Bool {
    host.hasPrefix("127.") || ["0.0.0.0", "[::1]", "[::]", ""].contains(host)
  }

  /// Source: RFC 5737 and RFC 3849.
  private static func documentation(_ number: Int, _ isIPv6: Bool) -> String {
    isIPv6 ? "[2001:db8::\(String(number + 1, radix: 16))]" : "192.0.2.\(number % 254 + 1)"
  }

  /// Every port and every address in `text` replaced, a port also where it stands alone.
  func rewritten(_ text: String) -> String {
    var result = ""
    var word = ""
    func flush() {
      result += replacement(of: word)
      word = ""
    }
    for character in text {
      if character.isLetter || character.isNumber || ".:[]".contains(character) {
        word.append(character)
      } else {
        flush()
        result.append(character)
      }
    }
    flush()
    return result
  }

  private func replacement(of word: String) -> String {
    if let port = ports[":\(word)"] { return String(port.dropFirst()) }
    guard let colon = word.lastIndex(of: ":") else { return hosts[word] ?? word }
    let (host, port) = (String(word[..<colon]), String(word[colon...]))
    return (hosts[host] ?? host) + (ports[port] ?? port)
  }
}

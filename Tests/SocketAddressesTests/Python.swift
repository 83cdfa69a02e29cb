import TestSupport

/// Asks Python's `ipaddress`. One process answers all texts.
enum Python {
  /// What Python says of one text that it takes.
  struct Answer {
    enum Flag: Int {
      case isLoopback, isLinkLocal, isMulticast, isUnspecified, isReserved, isPrivate, isGlobal, isSiteLocal
      case overlaps, isSubnet
    }

    /// Canonical, without the zone.
    var text: String
    var number: UInt128
    var flags: Int
    var zone = ""
    var mapped: UInt128?
    var sixToFour: UInt128?
    var teredo: UInt128?
    var length: Int?
    var last: UInt128?

    func has(_ flag: Flag) -> Bool { flags >> flag.rawValue & 1 == 1 }
  }

  private static let python = Program.find("python3")

  static var isUsable: Bool {
    (try? python?.runBlocking(["-c", "import sys; sys.exit(sys.version_info < (3, 9, 5))"]))?.status == 0
  }

  struct Failed: Error { var status: Int32 }

  /// Python's answer to each text, nil where it is an error: addresses of version "4" or "6", or networks, "n".
  static func answers(to texts: [String], about kind: String) async throws -> [Answer?] {
    // In hexadecimal, because texts hold newlines and NULs.
    var question = Array("\(kind)\n".utf8)
    for text in texts {
      for byte in text.utf8 {
        question.append(hex[Int(byte >> 4)])
        question.append(hex[Int(byte & 15)])
      }
      question.append(UInt8(ascii: "\n"))
    }
    guard let python else { throw Failed(status: -1) }
    let run = try await python.run(["-c", program], input: question)
    guard run.status == 0 else { throw Failed(status: run.status) }
    let lines = run.outputText.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    guard lines.count == texts.count else { throw Failed(status: -2) }
    return lines.map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 9 else { return nil }
      return Answer(
        text: fields[0],
        number: UInt128(fields[1]) ?? 0,
        flags: Int(fields[2]) ?? 0,
        zone: unhex(fields[3]),
        mapped: UInt128(fields[4]),
        sixToFour: UInt128(fields[5]),
        teredo: UInt128(fields[6]),
        length: Int(fields[7]),
        last: UInt128(fields[8])
      )
    }
  }

  private static let hex = Array("0123456789abcdef".utf8)

  private static func unhex(_ text: String) -> String {
    let digits = text.utf8.compactMap { hex.firstIndex(of: $0) }
    return String(
      decoding: stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) },
      as: UTF8.self
    )
  }

  /// One line an answer, tabs between the fields of `Answer`.
  private static let program = """
    import ipaddress, sys

    CLASSES = ["is_loopback", "is_link_local", "is_multicast", "is_unspecified", "is_reserved", "is_private",
               "is_global", "is_site_local"]

    def number(value):
        return "" if value is None else int(value)

    def text_of(address):
        return str(type(address)(int(address)))  # without the zone, which may be anything

    def address(make, text):
        it = make(text)
        zone = getattr(it, "scope_id", None) or ""
        teredo = getattr(it, "teredo", None)
        flags = sum(1 << i for i, name in enumerate(CLASSES) if getattr(it, name, False))
        return [text_of(it),
                int(it), flags, zone.encode().hex(),
                number(getattr(it, "ipv4_mapped", None)), number(getattr(it, "sixtofour", None)),
                "" if teredo is None else int(teredo[0]) << 32 | int(teredo[1]), "", ""]

    before = {}

    def network(text):
        it = ipaddress.ip_network(text)
        other = before.get(it.version, it)
        before[it.version] = it
        flags = it.overlaps(other) << 8 | it.subnet_of(other) << 9
        return [text_of(it.network_address), int(it.network_address), flags, "", "", "", "",
                it.prefixlen, int(it.broadcast_address)]

    kind = sys.stdin.readline().strip()
    read = {"4": lambda text: address(ipaddress.IPv4Address, text),
            "6": lambda text: address(ipaddress.IPv6Address, text), "n": network}[kind]
    for line in sys.stdin:
        try:
            print(*read(bytes.fromhex(line).decode()), sep="\\t")
        except ValueError:
            print("-")
    """
}

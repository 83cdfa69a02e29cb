/// IANA's registry of service names and ports, as of 2025-11-14: some 7,200 assignments, and the other names that
/// people and `/etc/services` know them by.
///
/// Nothing is read or unpacked at start: the registry is 288 kB of text in the program's read-only data, in the order
/// of the ports, and a look-up halves it. Source: RFC 6335, and the registry at
/// <https://www.iana.org/assignments/service-names-port-numbers>.
public enum PortRegistry {
  /// What is assigned to a port, the name that most protocols share first; empty where nothing is.
  public static func assignments(of port: Port) -> [PortAssignment] {
    let text = unsafe Span(_unsafeStart: text.utf8Start, count: text.utf8CodeUnitCount)
    var assignments: [PortAssignment] = []
    var line = RegistryLine.first(reaching: port.number, in: text)
    while let current = line, current.ports.lowerBound <= port.number {
      assignments.append(current.assignment(in: text))
      line = current.next(in: text)
    }
    return assignments
  }

  /// What is assigned to any of the ports, in their order.
  public static func assignments(in ports: ClosedRange<Port>) -> [PortAssignment] {
    let text = unsafe Span(_unsafeStart: text.utf8Start, count: text.utf8CodeUnitCount)
    var assignments: [PortAssignment] = []
    var line = RegistryLine.first(reaching: ports.lowerBound.number, in: text)
    while let current = line, current.ports.lowerBound <= ports.upperBound.number {
      assignments.append(current.assignment(in: text))
      line = current.next(in: text)
    }
    return assignments
  }

  /// What has a name, in the order of the ports. The case of letters does not matter, and ``aliases(of:)`` count.
  public static func assignments(named name: String) -> [PortAssignment] {
    let wanted = name.utf8.map(\.lowercased)
    let found = registered(wanted)
    if !found.isEmpty { return found }
    return alias(wanted).map { assignments(of: $0) } ?? []
  }

  /// The port that a name means. Of a name with several, the one that `/etc/services` has, else the lowest.
  public static func port(named name: String) -> Port? {
    let wanted = name.utf8.map(\.lowercased)
    return alias(wanted) ?? registered(wanted).first?.ports.lowerBound
  }

  /// Other names of a port, of `/etc/services` and of habit: `www` for 80, `dhcps` for 67. Sorted.
  public static func aliases(of port: Port) -> [String] {
    let wanted = String(port.number)
    return aliasLines.filter { $0.port == wanted }.map(\.name)
  }

  /// The assignments in whose name or description the word stands, whatever the case of its letters.
  public static func search(_ word: String) -> [PortAssignment] {
    let wanted = word.utf8.map(\.lowercased)
    guard let first = wanted.first else { return [] }
    let text = unsafe Span(_unsafeStart: text.utf8Start, count: text.utf8CodeUnitCount)
    var found: [PortAssignment] = []
    var line = RegistryLine(at: 0, in: text)
    while let current = line {
      let place = current.name.lowerBound..<current.description.upperBound
      for start in place where text[start].lowercased == first && start + wanted.count <= place.upperBound {
        guard wanted.indices.allSatisfy({ text[start + $0].lowercased == wanted[$0] }) else { continue }
        found.append(current.assignment(in: text))
        break
      }
      line = current.next(in: text)
    }
    return found
  }

  /// The name that was perhaps meant.
  public static func nearest(to name: String) -> String? {
    let name = String(decoding: name.utf8.map(\.lowercased), as: UTF8.self)
    // What most people mean comes before seven thousand names that nobody knows.
    if let known = Spelling.nearest(to: name, among: Port.wellKnown.map(\.name)) { return known }
    let text = unsafe Span(_unsafeStart: text.utf8Start, count: text.utf8CodeUnitCount)
    var names: Set<String> = []
    var line = RegistryLine(at: 0, in: text)
    while let current = line {
      if abs(current.name.count - name.utf8.count) <= 2 { names.insert(current.text(current.name, in: text)) }
      line = current.next(in: text)
    }
    return Spelling.nearest(to: name, among: (names.union(aliasLines.map(\.name)).sorted()))
  }
}

// MARK: - Names

extension PortRegistry {
  /// The assignments with exactly these bytes as their name.
  private static func registered(_ wanted: [UInt8]) -> [PortAssignment] {
    if wanted.isEmpty { return [] }
    let text = unsafe Span(_unsafeStart: text.utf8Start, count: text.utf8CodeUnitCount)
    let index = unsafe Span(_unsafeStart: index.utf8Start, count: index.utf8CodeUnitCount)
    func line(_ number: Int) -> RegistryLine? {
      var offset = 0
      for place in 0..<3 { offset = offset * 91 + Int(index[number * 3 + place]) - 0x24 }
      return RegistryLine(at: offset, in: text)
    }
    var (low, high) = (0, index.count / 3)
    while low < high {
      let middle = (low + high) / 2
      guard let line = line(middle) else { return [] }
      if line.nameIs(before: wanted, in: text) { low = middle + 1 } else { high = middle }
    }
    var found: [PortAssignment] = []
    while low < index.count / 3, let line = line(low), line.nameIs(wanted, in: text) {
      found.append(line.assignment(in: text))
      low += 1
    }
    return found
  }

  /// The port of a line `name TAB port`, found without making strings of the others.
  private static func alias(_ wanted: [UInt8]) -> Port? {
    let lines = unsafe Span(_unsafeStart: aliases.utf8Start, count: aliases.utf8CodeUnitCount)
    var start = 0
    while start < lines.count {
      var (place, isEqual) = (start, true)
      while lines[place] != UInt8(ascii: "\t") {
        isEqual = isEqual && place - start < wanted.count && lines[place] == wanted[place - start]
        place += 1
      }
      isEqual = isEqual && place - start == wanted.count
      var port: UInt16 = 0
      place += 1
      while place < lines.count, lines[place] != UInt8(ascii: "\n") {
        port = port * 10 + UInt16(lines[place] - UInt8(ascii: "0"))
        place += 1
      }
      if isEqual { return Port(port) }
      start = place + 1
    }
    return nil
  }

  /// Some two hundred lines, which are asked for rarely.
  private static var aliasLines: [(name: String, port: String)] {
    String(describing: aliases).split(separator: "\n").map { line in
      let fields = line.split(separator: "\t")
      return (String(fields[0]), String(fields[1]))
    }
  }
}

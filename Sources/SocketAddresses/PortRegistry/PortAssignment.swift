/// A line of IANA's registry: what a port, or a range of ports, is for.
public struct PortAssignment: Sendable, Hashable {
  /// The port, or the ports: `6000...6063`.
  public let ports: ClosedRange<Port>
  /// The protocols that it is assigned for: `tcp`, `udp`, `sctp`, `dccp`.
  public let protocols: [String]
  /// The service's name in small letters; empty where a port is only reserved.
  public let name: String
  /// What the service is, in the words of who registered it.
  public let description: String
  /// Where it is specified, such as `[RFC9110]`; mostly empty.
  public let reference: String
}

/// Where one assignment stands in the text of the registry.
struct RegistryLine {
  let ports: ClosedRange<UInt16>
  private let protocols: Range<Int>
  let name: Range<Int>
  let description: Range<Int>
  private let reference: Range<Int>

  /// Reads the line that begins at `offset`; nil at the end of the text.
  init?(at offset: Int, in text: Span<UInt8>) {
    guard offset < text.count else { return nil }
    var fields = InlineArray<5, Range<Int>>(repeating: 0..<0)
    var (field, start, end) = (0, offset, offset)
    while end < text.count, text[end] != UInt8(ascii: "\n") {
      if text[end] == UInt8(ascii: "\t") {
        fields[field] = start..<end
        field += 1
        start = end + 1
      }
      end += 1
    }
    fields[field] = start..<end
    // What a line leaves out at its end is empty.
    for missing in (field + 1)..<max(field + 1, 5) { fields[missing] = end..<end }
    ports = Self.ports(fields[0], in: text)
    protocols = fields[1]
    name = fields[2]
    description = fields[3]
    reference = fields[4]
  }

  /// The first line whose ports are `port` or above.
  static func first(reaching port: UInt16, in text: Span<UInt8>) -> RegistryLine? {
    var (low, high) = (0, text.count)
    while low < high {
      var start = (low + high) / 2
      while start > low, text[start - 1] != UInt8(ascii: "\n") { start -= 1 }
      guard let line = RegistryLine(at: start, in: text) else { return nil }
      if line.ports.upperBound < port { low = line.reference.upperBound + 1 } else { high = start }
    }
    return RegistryLine(at: low, in: text)
  }

  func next(in text: Span<UInt8>) -> RegistryLine? { RegistryLine(at: reference.upperBound + 1, in: text) }

  /// `443` or `6000-6063`.
  private static func ports(_ field: Range<Int>, in text: Span<UInt8>) -> ClosedRange<UInt16> {
    var (first, last): (UInt16?, UInt16) = (nil, 0)
    for place in field {
      if text[place] == UInt8(ascii: "-") {
        first = last
        last = 0
      } else {
        last = last &* 10 &+ UInt16(text[place] &- UInt8(ascii: "0"))
      }
    }
    return min(first ?? last, last)...last
  }

  func text(_ field: Range<Int>, in text: Span<UInt8>) -> String {
    String(decoding: text.extracting(field).array, as: UTF8.self)
  }

  func nameIs(_ wanted: [UInt8], in text: Span<UInt8>) -> Bool {
    name.count == wanted.count && wanted.indices.allSatisfy { text[name.lowerBound + $0] == wanted[$0] }
  }

  /// Whether the name sorts before `wanted`, byte by byte.
  func nameIs(before wanted: [UInt8], in text: Span<UInt8>) -> Bool {
    for (offset, place) in name.enumerated() {
      guard offset < wanted.count else { return false }
      if text[place] != wanted[offset] { return text[place] < wanted[offset] }
    }
    return name.count < wanted.count
  }

  func assignment(in text: Span<UInt8>) -> PortAssignment {
    PortAssignment(
      ports: Port(ports.lowerBound)...Port(ports.upperBound),
      protocols: protocols.compactMap { place -> String? in
        switch Unicode.Scalar(text[place]) {
        case "t": "tcp"
        case "u": "udp"
        case "s": "sctp"
        case "d": "dccp"
        default: nil
        }
      },
      name: self.text(name, in: text),
      description: self.text(description, in: text),
      reference: self.text(reference, in: text)
    )
  }
}

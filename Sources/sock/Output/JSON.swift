/// A JSON value that is written on one line, its fields in the order given.
enum JSON: CustomStringConvertible {
  case string(String)
  case number(Int)
  /// Seconds, as a decimal with nine digits behind the point.
  case seconds(Duration)
  case bool(Bool)
  case array([JSON])
  case object([(String, JSON)])

  /// `{"hex":"1b"}`, with `"text"` as well where every byte is printable.
  static func bytes(_ bytes: ArraySlice<UInt8>) -> JSON {
    var fields: [(String, JSON)] = [("hex", .string(HexDump.hex(bytes)))]
    if let text = printable(bytes) { fields.append(("text", .string(text))) }
    return .object(fields)
  }

  /// One line of output: the version of the form first, so that a reader can tell before it reads on.
  static func line(_ fields: [(String, JSON)]) -> String { "\(JSON.object([("schema", .number(1))] + fields))\n" }

  private static func printable(_ bytes: ArraySlice<UInt8>) -> String? {
    guard !bytes.isEmpty, let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let isPrintable = text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x09, 0x0a, 0x0d: true
      case 0..<0x20, 0x7f..<0xa0: false
      default: true
      }
    }
    return isPrintable ? text : nil
  }

  var description: String {
    switch self {
    case .string(let text): Self.quoted(text)
    case .number(let number): String(number)
    case .seconds(let duration): duration.decimalSeconds
    case .bool(let value): value ? "true" : "false"
    case .array(let values): "[\(values.map(\.description).joined(separator: ","))]"
    case .object(let fields): "{\(fields.map { "\(Self.quoted($0)):\($1)" }.joined(separator: ","))}"
    }
  }

  /// Source: RFC 8259, section 7.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\0"..<" ": quoted += "\\u00" + HexDump.hex([UInt8(scalar.value)])
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

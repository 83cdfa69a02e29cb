/// The fields of one object of the file, each read as what it should be; an error says which field is wrong.
struct FieldReader {
  /// Where the object stands: `events[3]`; empty for the whole.
  let path: String
  private let fields: [String: JSONValue]

  init(_ value: JSONValue, at path: String) throws(TraceFormatError) {
    guard case .object(let fields) = value else {
      throw TraceFormatError("\(path.isEmpty ? "the file" : path) is \(value.kindName), and should be an object")
    }
    self.path = path
    self.fields = Dictionary(fields.map { ($0.name, $0.value) }) { _, last in last }
  }

  private func error(_ name: String, _ value: JSONValue, _ right: String) -> TraceFormatError {
    let found =
      switch value {
      case .string, .number: value.text
      default: value.kindName
      }
    return TraceFormatError("\(path.isEmpty ? "" : "\(path).")\(name) is \(found), and should be \(right)")
  }

  func needed<Value>(_ value: Value?, _ name: String) throws(TraceFormatError) -> Value {
    guard let value else { throw TraceFormatError("\(path) has no \(name)") }
    return value
  }

  func text(_ name: String) throws(TraceFormatError) -> String? {
    switch fields[name] {
    case nil: return nil
    case .string(let text): return text
    case let value?: throw error(name, value, "a text")
    }
  }

  func flag(_ name: String) throws(TraceFormatError) -> Bool {
    switch fields[name] {
    case nil: return false
    case .bool(let flag): return flag
    case let value?: throw error(name, value, "true or false")
    }
  }

  func integer<Number: FixedWidthInteger>(_ name: String, _: Number.Type) throws(TraceFormatError) -> Number? {
    guard let value = fields[name] else { return nil }
    guard case .number(let digits) = value, let number = Number(digits) else {
      throw error(name, value, "a whole number from \(Number.min) to \(Number.max)")
    }
    return number
  }

  /// Seconds in the file, nanoseconds here: what is smaller is cut off.
  func time(_ name: String) throws(TraceFormatError) -> Int64? {
    guard let value = fields[name] else { return nil }
    guard case .number(let text) = value, let time = Self.nanoseconds(text) else {
      throw error(name, value, "a number of seconds, as 0.000748")
    }
    return time
  }

  /// Exact, which a floating-point number would not be; other programs write small ones as `7.48e-04`.
  private static func nanoseconds(_ text: String) -> Int64? {
    guard let match = text.wholeMatch(of: /(-?)([0-9]{1,30})(?:\.([0-9]{1,30}))?(?:[eE]([+-]?[0-9]{1,2}))?/),
      let exponent = Int(match.4 ?? "0")
    else { return nil }
    let digits = match.2 + (match.3 ?? "")
    let count = match.2.count + exponent + 9
    let padded = digits + String(repeating: "0", count: max(count - digits.count, 0))
    guard count > 0 else { return 0 }
    let whole = padded.prefix(count).drop { $0 == "0" }
    // Ten digits before the point leave room for every sum of two times.
    guard whole.count <= 19, let size = Int64(whole.isEmpty ? "0" : whole), size < 4_000_000_000_000_000_000 else {
      return nil
    }
    return match.1.isEmpty ? size : -size
  }

  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ name: String,
    _: Word.Type
  ) throws(TraceFormatError) -> Word? {
    guard let value = fields[name] else { return nil }
    guard case .string(let text) = value, let word = Word(rawValue: text) else {
      throw error(name, value, "one of \(Word.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return word
  }

  func state(_ name: String) throws(TraceFormatError) -> TCPState? {
    guard let value = fields[name] else { return nil }
    guard case .string(let text) = value, let state = TCPState(name: text) else {
      throw error(name, value, "one of \(TCPState.allCases.map(\.name).joined(separator: ", "))")
    }
    return state
  }

  func bytes(_ name: String) throws(TraceFormatError) -> [UInt8] {
    guard let value = fields[name] else { return [] }
    guard case .string(let text) = value, let bytes = Hex.bytes(text) else {
      throw error(name, value, "bytes in hexadecimal, as 1b2b")
    }
    return bytes
  }

  func payload(_ name: String) throws(TraceFormatError) -> Payload? {
    guard let reader = try object(name) else { return nil }
    let prefix = try reader.bytes("hex")
    let length = try reader.integer("length", Int.self) ?? prefix.count
    guard (prefix.count...(1 << 40)).contains(length) else {
      throw TraceFormatError("\(reader.path).length is \(length), and \(prefix.count) bytes are there")
    }
    return Payload(length: length, prefix: prefix)
  }

  func object(_ name: String) throws(TraceFormatError) -> FieldReader? {
    guard let value = fields[name] else { return nil }
    return try FieldReader(value, at: path.isEmpty ? name : "\(path).\(name)")
  }

  func objects(_ name: String) throws(TraceFormatError) -> [FieldReader] {
    var readers: [FieldReader] = []
    for (index, value) in try list(name).enumerated() {
      readers.append(try FieldReader(value, at: "\(name)[\(index)]"))
    }
    return readers
  }

  func texts(_ name: String) throws(TraceFormatError) -> [String] {
    var texts: [String] = []
    for value in try list(name) {
      guard case .string(let text) = value else { throw error(name, value, "a list of texts") }
      texts.append(text)
    }
    return texts
  }

  private func list(_ name: String) throws(TraceFormatError) -> [JSONValue] {
    switch fields[name] {
    case nil: return []
    case .array(let values): return values
    case let value?: throw error(name, value, "a list")
    }
  }
}

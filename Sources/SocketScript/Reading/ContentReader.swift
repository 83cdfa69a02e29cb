/// Reads the bytes of replies: hex with braces, and templates.
struct ContentReader {
  struct Fault: Error {
    let range: Range<Int>
    let message: String
    let remark: String
  }

  /// Nil where they are not known, because the match is wrong: that a name is not among them would be its echo.
  let captures: [String]?
  let report: (Fault) -> Void

  private static let sizes = ["u8": 1, "u16": 2, "u24": 3, "u32": 4, "u64": 8]

  /// `{txn} 0000 {u16be: 3 + 2*count}`
  func hex(_ text: String) -> Content {
    var parts: [Content.Part] = []
    let pieces = HexPieces.read(text) { report(Fault(range: $0.range, message: $0.message, remark: $0.remark)) }
    for (piece, range) in pieces {
      switch piece {
      case .byte(let byte): append([byte], to: &parts)
      case .anyByte, .rest:
        report(Fault(range: range, message: "a reply says every byte", remark: "{random:1} for any byte"))
      case .braces(let words): if let part = field(words, range, isText: false) { parts.append(part) }
      }
    }
    return Content(parts)
  }

  /// `250 {who}\r\n`; `{{` and `}}` are braces.
  func template(_ text: String) -> Content {
    let bytes = Array(text.utf8)
    var parts: [Content.Part] = []
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      let isDoubled = position + 1 < bytes.count && bytes[position + 1] == byte
      if byte == UInt8(ascii: "{") && isDoubled || byte == UInt8(ascii: "}") && isDoubled {
        append([byte], to: &parts)
        position += 2
      } else if byte == UInt8(ascii: "{") {
        guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "}")) else {
          report(Fault(range: position..<position + 1, message: "this brace is not closed", remark: "{{ is a brace"))
          break
        }
        let words = String(decoding: bytes[position + 1..<end], as: UTF8.self)
        if let part = field(words, position..<end + 1, isText: true) { parts.append(part) }
        position = end + 1
      } else {
        append([byte], to: &parts)
        position += 1
      }
    }
    return Content(parts)
  }

  private func append(_ bytes: [UInt8], to parts: inout [Content.Part]) {
    if case .bytes(var before) = parts.last {
      // Out of the list first, or every append would copy it.
      parts[parts.count - 1] = .bytes([])
      before += bytes
      parts[parts.count - 1] = .bytes(before)
    } else {
      parts.append(.bytes(bytes))
    }
  }

  private func field(_ words: String, _ range: Range<Int>, isText: Bool) -> Content.Part? {
    let colon = words.firstIndex(of: ":")
    let name = words[..<(colon ?? words.endIndex)].trimmed
    let argument = colon.map { words[words.index(after: $0)...] } ?? ""
    // The argument's place, to point into it.
    let start = range.lowerBound + 1 + words.utf8.count - argument.utf8.count
    if let size = Self.size(of: name) {
      guard let value = expression(argument, at: start) else { return nil }
      return .number(value, size: size.bytes, isLittleEndian: size.isLittle)
    }
    switch (name, colon != nil) {
    case ("request", false): return .request
    case ("counter", false):
      return isText ? .decimal(.name(.counter)) : .number(.name(.counter), size: 4, isLittleEndian: false)
    case ("unixtime", false):
      return isText ? .decimal(.name(.unixTime)) : .number(.name(.unixTime), size: 4, isLittleEndian: false)
    case ("daytime", false): return .daytime
    case ("crc16-modbus", false): return .modbusCRC
    case ("dec", true): return expression(argument, at: start).map { .decimal($0) }
    case ("random", true):
      guard let count = Int(argument.trimmed), (1...65536).contains(count) else {
        report(Fault(range: range, message: "{random:4} makes 1 to 65536 bytes", remark: ""))
        return nil
      }
      return .random(count)
    case ("fill", true): return fill(String(argument), at: start, range)
    case (_, false):
      guard let captures else { return nil }
      if let capture = captures.firstIndex(of: name) { return .capture(capture) }
      let message = ExpressionReader.unknown(name, captures)
      report(Fault(range: range, message: message, remark: isText ? "{{ is a brace" : ""))
      return nil
    default:
      report(
        Fault(
          range: range,
          message: "{\(name):…} is nothing that is known",
          remark: "u8 u16be u16le u32be u32le u64be dec fill random"
        )
      )
      return nil
    }
  }

  private static func size(of name: String) -> (bytes: Int, isLittle: Bool)? {
    if name == "u8" { return (1, false) }
    guard name.hasSuffix("be") || name.hasSuffix("le"), let bytes = sizes[String(name.dropLast(2))], bytes > 1 else {
      return nil
    }
    return (bytes, name.hasSuffix("le"))
  }

  private func expression(_ text: some StringProtocol, at start: Int) -> Expression? {
    do throws(ExpressionReader.Fault) {
      return try ExpressionReader.read(String(text), captures: captures)
    } catch {
      let range = error.range.lowerBound + start..<error.range.upperBound + start
      report(Fault(range: range, message: error.message, remark: error.remark))
      return nil
    }
  }

  private func fill(_ argument: String, at start: Int, _ range: Range<Int>) -> Content.Part? {
    guard let comma = argument.firstIndex(of: ",") else {
      report(Fault(range: range, message: "{fill: n, 00} needs a count and bytes", remark: "{fill: 2*count, 002a}"))
      return nil
    }
    let offset = start + argument[...comma].utf8.count
    let bytes = HexPieces.bytes(String(argument[argument.index(after: comma)...])) { fault in
      let place = fault.range.lowerBound + offset..<fault.range.upperBound + offset
      report(Fault(range: place, message: fault.message, remark: fault.remark))
    }
    guard let count = expression(argument[..<comma], at: start) else { return nil }
    guard !bytes.isEmpty else {
      report(Fault(range: range, message: "there are no bytes to fill with", remark: "{fill: 2*count, 002a}"))
      return nil
    }
    return .fill(count, bytes)
  }
}

extension Recording {
  /// The recording as a rule file.
  ///
  /// - Parameter name: what it says it recorded.
  public func toml(name: String) -> String {
    let frame = frame.map { "\($0) = \($1)\n" }.joined()
    return """
      sock = 1
      name = "recorded from \(name)"

      [frame]                # where the client's requests ended; say it better if you know it
      \(frame)
      """ + addition(named: "", from: 0)
  }

  /// The recording without a beginning, to be written behind the rules of another file.
  ///
  /// - Parameters:
  ///   - prefix: what the names of its rules begin with.
  ///   - first: how many there are already; the number of the next one follows the prefix.
  public func addition(named prefix: String, from first: Int) -> String {
    var text = greeting.map { "\n[on.connect]\nreply = { hex = \"\(Self.digits($0[...]))\" }\n" } ?? ""
    for (number, entry) in entries.enumerated() {
      text += "\n[[rule]]\nname      = \"\(prefix)\(first + number + 1)\"\n"
      text += "match.hex = \"\(Self.pattern(of: entry))\"\n"
      let replies = entry.replies.map { reply in
        "{ hex = \"\(Self.hex(reply.reply, entry))\"\(reply.closes ? ", close = \"fin\"" : "") }"
      }
      text +=
        replies.count == 1 ? "reply     = \(replies[0])\n" : "replies   = [ \(replies.joined(separator: ", ")) ]\n"
      if replies.count > 1 { text += "then      = \"last\"\n" }
    }
    return text
  }

  /// The recording as a rule file in JSON.
  public func json(name: String) -> String {
    let frame = frame.map { "\"\($0)\": \($1)" }.joined(separator: ", ")
    let rules = entries.enumerated().map { number, entry in
      let replies = entry.replies.map { reply in
        "{\"hex\": \"\(Self.hex(reply.reply, entry))\"\(reply.closes ? ", \"close\": \"fin\"" : "")}"
      }
      let answer =
        replies.count == 1
        ? "\"reply\": \(replies[0])" : "\"replies\": [\(replies.joined(separator: ", "))], \"then\": \"last\""
      return "    {\"name\": \"\(number + 1)\", \"match\": {\"hex\": \"\(Self.pattern(of: entry))\"}, \(answer)}"
    }
    let said = greeting.map { "  \"on\": {\"connect\": {\"reply\": {\"hex\": \"\(Self.digits($0[...]))\"}}},\n" } ?? ""
    return """
      {
        "sock": 1,
        "name": "recorded from \(name)",
        "frame": {\(frame)},
      \(said)  "rule": [
      \(rules.joined(separator: ",\n"))
        ]
      }

      """
  }

  /// What all requests have in common at their ends, or their length. Without that, only a silence is left.
  private var frame: [(key: String, value: String)] {
    let requests = entries.map(\.request)
    for end in [Array("\r\n\r\n".utf8), Array("\n".utf8)] where !requests.isEmpty {
      let search = ByteSearch(end)
      guard requests.allSatisfy({ search.end(in: $0[...], from: 0) == $0.count }) else { continue }
      return [("kind", "\"delimiter\""), ("hex", "\"\(Self.digits(end[...]))\""), ("keep", "true")]
    }
    let lengths = Set(requests.map(\.count))
    if lengths.count == 1, let length = lengths.first, length > 0 {
      return [("kind", "\"bytes\""), ("count", "\(length)")]
    }
    return [("kind", "\"idle\""), ("after", "\"50ms\"")]
  }

  private static func name(_ field: Int, of entry: Entry) -> String { entry.fields.count == 1 ? "id" : "f\(field + 1)" }

  private static func pattern(of entry: Entry) -> String {
    let places = entry.fields.enumerated().map { ($1.start, $1.count, "{\(name($0, of: entry)):\($1.count)}") }
    return hex(entry.request, places)
  }

  private static func hex(_ reply: [UInt8], _ entry: Entry) -> String {
    let places = entry.fields.enumerated().flatMap { number, field in
      field.copies.map { ($0, field.count, "{\(name(number, of: entry))}") }
    }
    return hex(reply, places)
  }

  /// Bytes with words in the places of some of them.
  private static func hex(_ bytes: [UInt8], _ places: [(start: Int, count: Int, word: String)]) -> String {
    var parts: [String] = []
    var end = 0
    for place in places.sorted(by: { $0.start < $1.start }) {
      parts += [digits(bytes[end..<place.start]), place.word]
      end = place.start + place.count
    }
    parts.append(digits(bytes[end...]))
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func digits(_ part: ArraySlice<UInt8>) -> String {
    part.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined(separator: " ")
  }
}

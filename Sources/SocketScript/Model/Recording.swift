/// Exchanges with a real service, and the rule file that answers as it did.
///
/// A request that came again with the same reply is one rule. One that came again with another reply is one rule with
/// replies in turn. Two exchanges that differ only in the same few bytes of the request and of the reply are one rule
/// as well: the bytes are captured and copied, as a service does with the number of a transaction.
public struct Recording: Sendable {
  public struct Exchange: Sendable, Hashable {
    public let request: [UInt8]
    public let reply: [UInt8]

    public init(request: [UInt8], reply: [UInt8]) {
      self.request = request
      self.reply = reply
    }
  }

  /// One rule to be written.
  struct Entry: Equatable {
    /// The request, and which of its bytes are captured and copied to where in the replies.
    var request: [UInt8]
    var replies: [[UInt8]]
    var copied: Copied?
  }

  /// A run of bytes that every exchange had for itself.
  struct Copied: Equatable {
    let inRequest: Int
    let inReply: Int
    let count: Int
  }

  private(set) var entries: [Entry] = []

  public init(_ exchanges: [Exchange]) {
    var byRequest: [[UInt8]: Int] = [:]
    for exchange in exchanges {
      if let place = byRequest[exchange.request] {
        entries[place].replies.append(exchange.reply)
      } else {
        byRequest[exchange.request] = entries.count
        entries.append(Entry(request: exchange.request, replies: [exchange.reply]))
      }
    }
    for place in entries.indices where Set(entries[place].replies).count == 1 {
      entries[place].replies = [entries[place].replies[0]]
    }
    generalise()
  }

  /// Makes one rule of exchanges that differ in nothing but a field that the reply repeats.
  private mutating func generalise() {
    var kept: [Entry] = []
    for entry in entries {
      // A recording has few kinds of request; only so many are looked at, so that a long one takes no quadratic time.
      let place = kept.indices.suffix(200).first { Self.common(kept[$0], entry) != nil }
      guard let place, let copied = Self.common(kept[place], entry) else {
        kept.append(entry)
        continue
      }
      kept[place].copied = copied
    }
    entries = kept
  }

  /// The field in which two exchanges differ, where it is the only one and the reply repeats it.
  private static func common(_ left: Entry, _ right: Entry) -> Copied? {
    guard left.request.count == right.request.count, left.replies.count == 1, right.replies.count == 1,
      left.replies[0].count == right.replies[0].count,
      let request = difference(left.request, right.request), let reply = difference(left.replies[0], right.replies[0])
    else { return nil }
    let known = left.copied.map { $0.inRequest..<$0.inRequest + $0.count } ?? request
    let field = min(known.lowerBound, request.lowerBound)..<max(known.upperBound, request.upperBound)
    // The numbers of two transactions may agree in their first bytes: the field is two or four bytes at least where
    // what the reply repeats agrees with it.
    let start = reply.lowerBound - (request.lowerBound - field.lowerBound)
    guard start >= 0, start + field.count <= left.replies[0].count,
      [left, right].allSatisfy({ $0.request[field].elementsEqual($0.replies[0][start..<start + field.count]) })
    else { return nil }
    return widened(Copied(inRequest: field.lowerBound, inReply: start, count: field.count), left)
  }

  /// A single byte that differs is most often the last of a number of two.
  private static func widened(_ copied: Copied, _ entry: Entry) -> Copied {
    let (request, reply) = (copied.inRequest - 1, copied.inReply - 1)
    guard copied.count == 1, request >= 0, reply >= 0, entry.request[request] == entry.replies[0][reply] else {
      return copied
    }
    return Copied(inRequest: request, inReply: reply, count: 2)
  }

  /// From the first byte that differs to the last; nil where none does.
  private static func difference(_ left: [UInt8], _ right: [UInt8]) -> Range<Int>? {
    guard let first = left.indices.first(where: { left[$0] != right[$0] }),
      let last = left.indices.last(where: { left[$0] != right[$0] })
    else { return nil }
    return first..<last + 1
  }

  // MARK: - Writing

  /// The recording as a rule file.
  ///
  /// - Parameter name: what it says it recorded.
  public func toml(name: String) -> String {
    var text = """
      sock = 1
      name = "recorded from \(name)"

      [frame]                # where the client's requests ended; say it better if you know it
      kind  = "\(frame.kind)"
      \(frame.rest)

      """
    for (number, entry) in entries.enumerated() {
      text += "\n[[rule]]\nname      = \"\(number + 1)\"\n"
      text += "match.hex = \"\(Self.hex(entry.request, entry.copied?.inRequest, entry.copied?.count, "{id:"))\"\n"
      let replies = entry.replies.map {
        "{ hex = \"\(Self.hex($0, entry.copied?.inReply, entry.copied?.count, nil))\" }"
      }
      text +=
        replies.count == 1 ? "reply     = \(replies[0])\n" : "replies   = [ \(replies.joined(separator: ", ")) ]\n"
      if replies.count > 1 { text += "then      = \"last\"\n" }
    }
    return text
  }

  private var frame: (kind: String, rest: String) {
    let lengths = Set(entries.map(\.request.count))
    if lengths.count == 1, let length = lengths.first, length > 0 { return ("bytes", "count = \(length)") }
    return ("idle", "after = \"50ms\"")
  }

  private static func hex(_ bytes: [UInt8], _ start: Int?, _ count: Int?, _ capture: String?) -> String {
    func digits(_ part: ArraySlice<UInt8>) -> String {
      part.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined(separator: " ")
    }
    guard let start, let count else { return digits(bytes[...]) }
    let field = capture.map { "\($0)\(count)}" } ?? "{id}"
    return [digits(bytes[..<start]), field, digits(bytes[(start + count)...])].filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}

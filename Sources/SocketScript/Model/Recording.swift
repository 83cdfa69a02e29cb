/// Exchanges with a real service, and the rules that answer as it did.
///
/// A request that came again with the same reply is one rule. One that came again with another reply is one rule with
/// replies in turn. Exchanges that differ only in fields of the request which the reply repeats are one rule as well:
/// the fields are captured and copied, as a service does with the number of a transaction.
public struct Recording: Sendable {
  public struct Exchange: Sendable, Hashable {
    public let request: [UInt8]
    public let reply: [UInt8]
    /// Whether the service ended the connection behind the reply.
    public let closes: Bool

    public init(request: [UInt8], reply: [UInt8], closes: Bool = false) {
      self.request = request
      self.reply = reply
      self.closes = closes
    }
  }

  /// One rule to be written.
  struct Entry: Equatable {
    let request: [UInt8]
    var replies: [Exchange]
    var fields: [CopiedField] = []
  }

  private(set) var entries: [Entry] = []
  let greeting: [UInt8]?

  /// - Parameter greeting: what the service said to a client before that said anything.
  public init(_ exchanges: [Exchange], greeting: [UInt8]? = nil) {
    self.greeting = greeting
    var byRequest: [[UInt8]: Int] = [:]
    for exchange in exchanges {
      if let place = byRequest[exchange.request] {
        entries[place].replies.append(exchange)
      } else {
        byRequest[exchange.request] = entries.count
        entries.append(Entry(request: exchange.request, replies: [exchange]))
      }
    }
    for place in entries.indices where Set(entries[place].replies).count == 1 {
      entries[place].replies = [entries[place].replies[0]]
    }
    generalise()
  }

  /// Makes one rule of exchanges that differ in nothing but fields that the reply repeats.
  private mutating func generalise() {
    struct Group {
      var entry: Entry
      var members: [Exchange]
    }
    var groups: [Group] = []
    // A recording has few kinds of request. Where it has many, or they are long, the last ones stay as they are: no
    // recording takes minutes to write.
    var work = 1 << 27
    next: for entry in entries {
      if entry.replies.count == 1, let exchange = entry.replies.first {
        for place in groups.indices.suffix(200) where work > 0 && groups[place].entry.replies.count == 1 {
          let members = groups[place].members
          guard members[0].isAlike(exchange) else { continue }
          if groups[place].entry.fields.explain(exchange, as: members[0]) { continue next }
          guard members.count < 64, let fields = [CopiedField](of: members + [exchange], &work) else { continue }
          groups[place].members.append(exchange)
          groups[place].entry.fields = fields
          continue next
        }
      }
      groups.append(Group(entry: entry, members: entry.replies))
    }
    entries = groups.map(\.entry)
  }
}

extension Recording.Exchange {
  fileprivate func isAlike(_ other: Self) -> Bool {
    request.count == other.request.count && reply.count == other.reply.count && closes == other.closes
  }
}

/// One way in which a peer may be hostile, or only unlucky. The catalogue is played in this order, one a request.
enum TortureCase: String, CaseIterable, Sendable {
  case plain = "answered at once"
  case split = "split at every byte"
  case late = "half a second late"
  case trickled = "a byte every 20 ms"
  case coalesced = "together with bytes that nobody asked for"
  case halfCloseAfter = "half-closed right after the reply"
  case cut = "half of the reply, then the end"
  case halfCloseBefore = "half-closed before the reply, and none"
  case resetAfter = "reset right after the reply"
  case resetInside = "reset in the middle of the reply"
  case unread = "not read for a second, with the window nearly shut"
  case resetUnread = "reset with the request unread"
  case endAtOnce = "ended as soon as it was connected"
  case last = "answered at once, at the end"

  case duplicated = "the datagram twice"
  case reordered = "behind the reply to the request before"
  case stranger = "behind a reply of somebody else"
  case empty = "behind an empty datagram"
  case truncated = "half of the datagram"
  case lost = "no reply"

  static let overStreams: [TortureCase] = [
    .plain, .split, .late, .trickled, .coalesced, .halfCloseAfter, .cut, .halfCloseBefore, .resetAfter, .resetInside,
    .unread, .resetUnread, .endAtOnce, .last,
  ]
  static let overDatagrams: [TortureCase] = [
    .plain, .duplicated, .late, .reordered, .stranger, .empty, .truncated, .lost, .last,
  ]

  /// Whether the connection is over afterwards, and the client has to come again.
  var endsTheConnection: Bool {
    switch self {
    case .halfCloseAfter, .cut, .halfCloseBefore, .resetAfter, .resetInside, .unread, .resetUnread, .endAtOnce: true
    default: false
    }
  }

  /// Whether it begins with a connection, before any request.
  var needsNewConnection: Bool {
    switch self {
    case .unread, .resetUnread, .endAtOnce: true
    default: false
    }
  }
}

/// How the client took it, seen from the peer.
enum TortureVerdict: Sendable, Equatable {
  /// It read everything, and asked again, ended in order or came again.
  case survived
  case failed(String)

  var word: String { self == .survived ? "survived" : "failed" }
}

/// What has been played, a line for each case as it is judged.
struct TortureResults: Sendable {
  let isJSON: Bool
  private(set) var survived = 0
  private(set) var played = 0

  init(isJSON: Bool) { self.isJSON = isJSON }

  mutating func tell(_ trial: TortureCase, _ verdict: TortureVerdict) {
    played += 1
    var reason = ""
    if case .failed(let why) = verdict { reason = why } else { survived += 1 }
    if isJSON {
      let fields: [(String, JSON)] = [
        ("event", .string("torture")), ("case", .string(trial.rawValue)), ("verdict", .string(verdict.word)),
        ("reason", .string(reason)),
      ]
      StandardStream.output.write(JSON.line(reason.isEmpty ? Array(fields.dropLast()) : fields))
    } else {
      StandardStream.output.write("\(verdict.word)  \(trial.rawValue)\(reason.isEmpty ? "" : ": \(reason)")\n")
    }
  }
}

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
  case resetUnread = "reset with the request unread"
  case last = "answered at once, at the end"

  case duplicated = "the datagram twice"
  case reordered = "behind the reply to the request before"
  case empty = "behind an empty datagram"
  case truncated = "half of the datagram"
  case lost = "no reply"

  static let overStreams: [TortureCase] = [
    .plain, .split, .late, .trickled, .coalesced, .halfCloseAfter, .cut, .halfCloseBefore, .resetAfter, .resetInside,
    .resetUnread, .last,
  ]
  static let overDatagrams: [TortureCase] = [.plain, .duplicated, .late, .reordered, .empty, .truncated, .lost, .last]

  /// Whether the connection is over afterwards, and the client has to come again.
  var endsTheConnection: Bool {
    switch self {
    case .halfCloseAfter, .cut, .halfCloseBefore, .resetAfter, .resetInside, .resetUnread: true
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

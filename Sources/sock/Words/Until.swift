import SocketScript

/// When a reply is complete.
enum Until: Sendable, Hashable {
  /// A stream's reply ends at the peer's end of stream or after 200 ms of silence; a datagram is a reply.
  case automatic
  case bytes(Int)
  case line
  case endOfStream
  case silence(Duration)
  case delimiter([UInt8])
  case datagrams(Int)

  static let words = "auto, N (bytes), line, eof, idle=50ms, delim=0x00, datagrams=N"

  init(word: String) throws(WordError) {
    func value(of key: String) -> String? { word.hasPrefix(key + "=") ? String(word.dropFirst(key.count + 1)) : nil }

    switch word {
    case "auto": self = .automatic
    case "line": self = .line
    case "eof": self = .endOfStream
    default:
      if let count = Int(word) {
        guard count > 0 else { throw WordError("a reply of \(count) bytes is no reply; the least is 1") }
        self = .bytes(count)
      } else if let duration = value(of: "idle") {
        self = .silence(try Duration(word: duration))
      } else if let notation = value(of: "delim") {
        self = .delimiter(try Self.delimiter(notation))
      } else if let count = value(of: "datagrams").flatMap(Int.init), count > 0 {
        self = .datagrams(count)
      } else {
        throw WordError("\"\(word)\" does not say when a reply is complete; the words are \(Self.words)")
      }
    }
  }

  private static func delimiter(_ notation: String) throws(WordError) -> [UInt8] {
    let source: ByteSource
    do throws(ByteNotationError) {
      source = try ByteSource(notation)
    } catch {
      throw WordError(error.description)
    }
    guard case .bytes(let bytes) = source, !bytes.isEmpty else {
      throw WordError("a delimiter is one byte or more, written out: delim=0x00 or delim=\\r\\n")
    }
    return bytes
  }

  /// How long a silence ends the reply, once it has begun; nil where silence ends nothing.
  var silence: Duration? {
    switch self {
    // Long enough for a peer on the other side of the world to send its second segment, short enough for a person.
    case .automatic: .milliseconds(200)
    case .silence(let duration): duration
    default: nil
    }
  }
}

/// When this side says that it has sent everything, by shutting down its half of the stream.
enum EndOfInput: Sendable, Hashable {
  /// After a second without an answer: some servers answer at once, others only when they have read to the end.
  case automatic
  case now
  case never
  /// After so long without an answer.
  case after(Duration)

  init(word: String) throws(WordError) {
    switch word {
    case "auto": self = .automatic
    case "now": self = .now
    case "never": self = .never
    default:
      guard word.first?.isNumber == true else {
        throw WordError("\"\(word)\" does not say when to end the input; the words are auto, now, never, 2s")
      }
      self = .after(try Duration(word: word))
    }
  }

  /// How long without an answer this side keeps its half open; nil for ever.
  var patience: Duration? {
    switch self {
    case .automatic: .seconds(1)
    case .now: .zero
    case .never: nil
    case .after(let duration): duration
    }
  }
}

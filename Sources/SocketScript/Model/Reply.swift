/// What a rule does when it answers: one step or several, in order.
public struct Reply: Sendable {
  enum Step: Sendable {
    case send(Content, Chunks?)
    /// So long, and at random up to `jitter` longer.
    case wait(Duration, jitter: Duration)
    case close(Closing)
    /// The same bytes again and again, as long as the peer takes them.
    case endless([UInt8])
  }

  let steps: [Step]

  /// The bytes, where the reply is nothing but bytes that are always the same.
  let plain: [UInt8]?

  init(_ steps: [Step]) {
    self.steps = steps
    if steps.count == 1, case .send(let content, nil) = steps[0] { plain = content.constant } else { plain = nil }
  }

  public init(_ bytes: [UInt8]) { self.init([.send(Content([.bytes(bytes)]), nil)]) }

  /// No answer at all.
  public static let nothing = Reply([Step]())
}

/// How a connection is ended.
public enum Closing: String, Sendable, CaseIterable {
  /// What was sent arrives, then the end.
  case fin
  /// The end of what we send; what the peer sends is still taken, and not answered.
  case half
  /// At once, as a program that crashed or a machine that forgot.
  case reset
}

/// A reply that goes out in pieces.
public struct Chunks: Sendable, Hashable {
  public let bytes: Int
  public let every: Duration
}

/// The bytes of a reply, some of them calculated from the request.
struct Content: Sendable {
  enum Part: Sendable, Hashable {
    case bytes([UInt8])
    case capture(Int)
    case request
    case number(Expression, size: Int, isLittleEndian: Bool)
    case fill(Expression, [UInt8])
    case decimal(Expression)
    case random(Int)
    /// The checksum of Modbus over all that stands before it in the reply.
    case modbusCRC
    /// The date and time as RFC 867 has it, in UTC.
    case daytime
  }

  let parts: [Part]
  let constant: [UInt8]?

  /// No reply grows beyond this with all its steps, whatever a request asks for.
  static let largest = 1 << 20

  init(_ parts: [Part]) {
    self.parts = parts
    if parts.count == 1, case .bytes(let bytes) = parts[0] {
      // The same storage: many replies may be of one file.
      constant = bytes
      return
    }
    var constant: [UInt8]? = []
    for part in parts {
      if case .bytes(let bytes) = part { constant?.append(contentsOf: bytes) } else { constant = nil }
    }
    self.constant = constant
  }

  /// How many bytes it has at least, as far as that does not depend on a request.
  var least: Int {
    parts.reduce(0) { sum, part in
      switch part {
      case .bytes(let bytes): sum + bytes.count
      case .number(_, let size, _): sum + size
      case .random(let count): sum + count
      case .fill(let count, _) where count.names.isEmpty:
        sum + Int(clamping: min(max(0, count.value { _ in nil } ?? 0), Int128(Self.largest) + 1))
      case .capture, .request, .fill, .decimal, .modbusCRC, .daytime: sum
      }
    }
  }

  /// Whether the same request is given the same bytes by every server at any time.
  var isForeseeable: Bool {
    parts.allSatisfy { part in
      switch part {
      case .bytes, .capture, .request, .modbusCRC: true
      case .random, .daytime: false
      case .decimal(let value), .number(let value, _, _), .fill(let value, _):
        !value.names.contains(.counter) && !value.names.contains(.unixTime)
      }
    }
  }

  /// Whether it takes a clock to make it.
  var needsTime: Bool {
    parts.contains { part in
      switch part {
      case .daytime: true
      case .decimal(let value), .number(let value, _, _), .fill(let value, _): value.names.contains(.unixTime)
      default: false
      }
    }
  }
}

extension Expression {
  var names: [Name] {
    switch self {
    case .number: []
    case .name(let name): [name]
    case .negative(let inner), .not(let inner): inner.names
    case .binary(_, let left, let right): left.names + right.names
    }
  }
}

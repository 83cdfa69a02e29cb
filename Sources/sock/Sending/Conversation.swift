/// Decides, for one request and its reply, what to wait for and when to stop. Time is passed in; nothing is sent here.
///
/// The rules are those of ``Until`` and ``EndOfInput``. What ends a conversation is always known by name, so that
/// neither a lost reply nor an endless wait can pass for success.
struct Conversation: Sendable {
  enum Step: Equatable {
    /// Receive, for no longer than this.
    case wait(Duration)
    /// Receive until the input ends, which is somebody else's business.
    case waitForInput
    /// Tell the peer that everything is sent, then ask again.
    case halfClose
    case finished(Ending)
  }

  enum Ending: Equatable {
    /// As much came as was asked for.
    case complete
    /// The peer said no more, which is how this reply was to end.
    case silence
    case endOfStream
    /// An error ended it in the middle of the reply.
    case broken
    case timedOut
  }

  let until: Until
  let endOfInput: EndOfInput
  /// For everything together, from the conversation's beginning at time zero.
  let timeout: Duration
  let isStream: Bool
  /// When the request was complete; nil while more of it may come, and until then nothing is complete or late.
  private(set) var inputEnd: Duration?
  /// A request that is not all there at the beginning has no limit for everything, only one for standing still.
  private let isFed: Bool
  /// When bytes of a request that is fed were last taken.
  private var lastSent: Duration = .zero

  private(set) var received = 0
  /// How many times something arrived: datagrams, or pieces of a stream. A datagram may be empty and still counts.
  private(set) var arrivals = 0
  /// When the first and the last bytes of the reply arrived.
  private(set) var firstArrival: Duration?
  private(set) var lastArrival: Duration?
  private(set) var halfClosed: Duration?
  private var ending: Ending?
  /// The last bytes received, as many as a delimiter may reach back.
  private var tail: [UInt8] = []

  init(
    until: Until = .automatic,
    endOfInput: EndOfInput = .automatic,
    timeout: Duration,
    isStream: Bool,
    isFed: Bool = false
  ) {
    self.isFed = isFed
    inputEnd = isFed ? nil : .zero
    self.until = until
    self.endOfInput = endOfInput
    self.timeout = timeout
    self.isStream = isStream
  }

  /// Whether the peer answered only once it had been told that nothing more would come.
  var neededEndOfInput: Bool {
    guard let halfClosed, let firstArrival else { return false }
    return endOfInput != .now && firstArrival >= halfClosed
  }

  func step(at now: Duration) -> Step {
    if let ending { return .finished(ending) }
    // How long depends on somebody who types, or on another program: nothing to count.
    guard let inputEnd else { return .waitForInput }
    // Silence is asked about before the limit: a reply that was complete in time has not timed out.
    let quietSince = lastArrival.map { max($0, inputEnd) }
    if let quietSince, let silence = until.silence, now - quietSince >= silence { return .finished(.silence) }
    let limit = isFed ? max(inputEnd, lastSent, lastArrival ?? .zero) + timeout : timeout
    if now >= limit { return .finished(.timedOut) }

    var next = limit
    if let quietSince, let silence = until.silence { next = min(next, quietSince + silence) }
    if isStream, halfClosed == nil, let patience = endOfInput.patience, received == 0 || patience == .zero {
      if now >= inputEnd + patience { return .halfClose }
      next = min(next, inputEnd + patience)
    }
    return .wait(next - now)
  }

  mutating func sent(at now: Duration) { lastSent = max(lastSent, now) }

  mutating func inputEnded(at now: Duration) { if inputEnd == nil { inputEnd = now } }

  /// The peer has not taken a byte for as long as is allowed.
  mutating func stoodStill() { if ending == nil { ending = .timedOut } }

  mutating func didHalfClose(at now: Duration) { halfClosed = now }

  mutating func peerEnded() { if ending == nil { ending = .endOfStream } }

  /// Takes what arrived and returns the part of it that belongs to the reply.
  mutating func arrived(_ bytes: [UInt8], at now: Duration) -> ArraySlice<UInt8> {
    if firstArrival == nil { firstArrival = now }
    lastArrival = now
    arrivals += 1
    let belonging: ArraySlice<UInt8>
    switch until {
    case .bytes(let count):
      belonging = bytes.prefix(count - received)
      if received + belonging.count == count { ending = .complete }
    case .line:
      belonging = upTo([0x0a], in: bytes)
    case .delimiter(let delimiter):
      belonging = upTo(delimiter, in: bytes)
    case .datagrams(let count):
      belonging = bytes[...]
      if arrivals == count { ending = .complete }
    case .automatic:
      belonging = bytes[...]
      // Who types goes on after each answer, until the end of the input and then of the answers.
      if !isStream && !isFed { ending = .complete }
    case .endOfStream, .silence:
      belonging = bytes[...]
    }
    received += belonging.count
    return belonging
  }

  /// The bytes up to and including a delimiter, which may have begun in what arrived before.
  private mutating func upTo(_ delimiter: [UInt8], in bytes: [UInt8]) -> ArraySlice<UInt8> {
    let known = tail + bytes
    var start = 0
    while start + delimiter.count <= known.count {
      if known[start..<start + delimiter.count].elementsEqual(delimiter) {
        ending = .complete
        return bytes.prefix(start + delimiter.count - tail.count)
      }
      start += 1
    }
    tail = known.suffix(delimiter.count - 1)
    return bytes[...]
  }
}

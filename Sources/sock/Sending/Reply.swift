/// What `sock send` writes while it calls, in the form that the reader needs.
struct Reply: Caller.Listener {
  enum Form { case terminal, raw, json }

  let form: Form
  let request: [UInt8]
  /// Whether the whole reply is wanted in memory; a raw one passes through, however long.
  let keeps: Bool
  let color: ColorChoice
  private(set) var bytes: [UInt8] = []
  private var isShown = false
  /// Whether the bytes of a raw reply go to standard output as they come.
  private let passesOn: Bool

  init(
    form: Form,
    request: [UInt8],
    keeps: Bool,
    color: ColorChoice = .auto,
    isShown: Bool = true
  ) {
    passesOn = form == .raw && isShown
    self.color = color
    self.form = form
    self.request = request
    self.keeps = keeps || form != .raw
  }

  mutating func isSending(to place: Place) {
    // Once, even where a second address is tried.
    if form == .terminal, !isShown { write(HexDump(request).lines(arrow: "→"), .request, on: .errors) }
    isShown = true
  }

  /// With the arrow in colour.
  private func write(_ lines: String, _ hue: ColorChoice.Hue, on stream: StandardStream) {
    stream.write(color.paint(lines.prefix(1), hue, on: stream) + lines.dropFirst())
  }

  mutating func take(_ reply: ArraySlice<UInt8>) async {
    if passesOn { await StandardStream.output.writeElsewhere(reply) }
    if keeps { bytes += reply }
  }

  /// Writes what could only be written at the end.
  func finish(_ outcome: Caller.Outcome) {
    switch form {
    case .raw: break
    case .terminal:
      guard let duration = outcome.talk.lastArrival else { return }
      write(HexDump(bytes).lines(arrow: "←", remark: duration.forPeople), .reply, on: .output)
    case .json:
      var fields: [(String, JSON)] = [
        ("event", .string("exchange")), ("endpoint", .string(outcome.place.word)), ("sent", .bytes(request[...])),
        ("received", .bytes(bytes[...])), ("ending", .string(outcome.ending.word)),
      ]
      if let first = outcome.talk.firstArrival { fields.append(("firstByteAfter", .seconds(first))) }
      if let last = outcome.talk.lastArrival { fields.append(("lastByteAfter", .seconds(last))) }
      StandardStream.output.write(JSON.line(fields))
    }
  }
}

extension Conversation.Ending {
  /// The name in JSON.
  var word: String {
    switch self {
    case .complete: "complete"
    case .silence: "silence"
    case .endOfStream: "eof"
    case .broken: "broken"
    case .timedOut: "timeout"
    }
  }
}

extension Caller.Outcome {
  /// Why this outcome is not a whole reply; nil where it is one.
  var failure: Failure? {
    let count = HexDump.count(talk.received)
    switch (ending, talk.until) {
    case (.complete, _), (.silence, _), (.endOfStream, .endOfStream): return nil
    case (.broken, _):
      let reason = error.map { ": \($0.reason)" } ?? ""
      return Failure(.brokenOff, "\(place.word) broke the connection off after \(count)\(reason)")
    case (.endOfStream, .automatic), (.endOfStream, .silence):
      return talk.received > 0 ? nil : Failure(.brokenOff, "\(place.word) closed the connection before it replied")
    case (.endOfStream, _):
      return Failure(
        .brokenOff,
        "\(place.word) closed the connection after \(count), before the reply was complete"
      )
    case (.timedOut, _) where talk.arrivals > 0:
      return Failure(.timedOut, "the reply of \(place.word) is not complete after \(limit.asWord): \(count) came")
    case (.timedOut, _):
      return Failure(
        .timedOut,
        "no reply from \(place.word) within \(limit.asWord)\(standstill.map { "\n  \($0)" } ?? "")"
      )
    }
  }

  /// What helped, where the reply came only after something that the server may not have been meant to need.
  var note: String? {
    guard talk.neededEndOfInput else { return nil }
    return "the server answered only after we half-closed (it may read until EOF); use --eof now"
  }
}

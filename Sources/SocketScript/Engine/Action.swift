/// One thing that a session decided: what to do, because of which request, and why.
///
/// Carries no copy of the bytes: `request` is a view of what was received and a plain reply shares the rule's storage,
/// so an action costs no allocation. Keep what you need of it, not the action.
public struct Action: Sendable, Hashable {
  public enum Deed: Sendable, Hashable {
    case reply([UInt8])
    /// One after the other.
    case steps([Step])
    /// Send what was replied so far, then close. The session does nothing more.
    case close
    /// Say nothing.
    case drop
    /// Ask somebody else: the session was told that what no rule matches is passed on.
    case forward
  }

  public enum Step: Sendable, Hashable {
    case send([UInt8])
    /// Send in pieces of so many bytes, with a pause between them.
    case trickle([UInt8], bytes: Int, every: Duration)
    case wait(Duration)
    case close(Closing)
    /// Send this again and again until the peer goes away.
    case endless([UInt8])
  }

  public enum Reason: Sendable, Hashable {
    /// The rule of this name matched.
    case rule(String)
    case noRuleMatched
    /// The peer ended the stream in the middle of a request.
    case endInsideRequest
    /// The peer was silent for longer than the script allows.
    case idle
    /// `on.connect`, `on.eof` or `on.idle`.
    case event(String)
    /// The request is longer than the script allows, or cannot be one.
    case requestTooLong
    /// The rule's reply cannot be made of this request: no number, or too many bytes.
    case noReplyPossible(rule: String)
    /// The connection is as old as the script allows.
    case lifetimeOver
    /// More replies in a second than the script allows.
    case tooManyReplies
  }

  public let deed: Deed
  public let reason: Reason
  /// What went wrong on purpose: `drop`, `late`; nil for nothing.
  public let fault: String?
  /// The request's bytes; those that did arrive when the stream ended inside it; empty when there is none.
  public let request: ArraySlice<UInt8>
  /// The request as it stood in the stream, with the end of its line.
  public let wire: ArraySlice<UInt8>

  init(
    _ deed: Deed,
    _ reason: Reason,
    _ request: ArraySlice<UInt8>,
    wire: ArraySlice<UInt8>? = nil,
    fault: String? = nil
  ) {
    self.deed = deed
    self.reason = reason
    self.fault = fault
    self.request = request
    self.wire = wire ?? request
  }
}

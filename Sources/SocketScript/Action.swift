/// One thing that a session decided: what to do, because of which request, and why.
///
/// Carries no copy of the bytes: `request` is a view of what was received and a reply shares the rule's storage, so an
/// action costs no allocation. Keep what you need of it, not the action.
public struct Action: Sendable, Hashable {
  public enum Deed: Sendable, Hashable {
    case reply([UInt8])
    /// Send what was replied so far, then close. The session does nothing more.
    case close
    /// Say nothing.
    case drop
  }

  public enum Reason: Sendable, Hashable {
    /// The rule of this name matched.
    case rule(String)
    case noRuleMatched
    /// The peer ended the stream in the middle of a request.
    case endInsideRequest
    /// The peer was silent for longer than the script allows.
    case idle
  }

  public let deed: Deed
  public let reason: Reason
  /// The request's bytes; those that did arrive when the stream ended inside it; empty when the peer was idle.
  public let request: ArraySlice<UInt8>
}

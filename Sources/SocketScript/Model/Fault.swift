/// Something that goes wrong on purpose, before the rules are asked.
public struct Fault: Sendable, Hashable {
  public enum Effect: Sendable, Hashable {
    case drop
    case duplicate
    /// The answer comes so much later.
    case late(Duration)
    case reset
    /// Only the first bytes of the answer.
    case truncate(Int)
    /// So many bits of the answer are turned over.
    case flip(Int)
  }

  /// When it applies.
  public enum Trigger: Sendable, Hashable {
    case chance(Double)
    case every(Int)
    case nth(Int)
  }

  public let trigger: Trigger
  public let effect: Effect
}

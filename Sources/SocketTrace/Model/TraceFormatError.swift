/// Why a text is not a trace: where, what was found there, and what would be right.
public struct TraceFormatError: Error, Hashable, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }
}

/// Finds the first rule that matches a request, looking only at the rules its first byte leaves possible.
///
/// For each first byte, a chain of candidates in order of priority. A script of one-byte requests is thereby a table
/// look-up, and a longer one compares only the few rules that can match.
struct Matcher: Sendable {
  private struct Candidate {
    let rule: Int
    let pattern: Pattern
  }

  /// Indexed by the request's first byte.
  private let byFirstByte: [[Candidate]]
  /// For the empty datagram, which has no first byte.
  private let forEmpty: [Candidate]

  init(_ patterns: [Pattern]) {
    var byFirstByte = [[Candidate]](repeating: [], count: 256)
    var forEmpty: [Candidate] = []
    for (rule, pattern) in patterns.enumerated() {
      let candidate = Candidate(rule: rule, pattern: pattern)
      if let byte = pattern.firstByte {
        byFirstByte[Int(byte)].append(candidate)
      } else {
        forEmpty.append(candidate)
      }
    }
    self.byFirstByte = byFirstByte
    self.forEmpty = forEmpty
  }

  /// The index of the rule that answers `request`; nil when none does.
  func rule(for request: ArraySlice<UInt8>) -> Int? {
    let candidates = request.first.map { byFirstByte[Int($0)] } ?? forEmpty
    for candidate in candidates where candidate.pattern.matches(request) { return candidate.rule }
    return nil
  }
}

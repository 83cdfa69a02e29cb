/// What a mistyped word was meant to be.
enum Suggestion {
  /// The nearest of `words`, where it is near enough to be a slip of the fingers.
  static func nearest(to word: String, among words: [String]) -> String? {
    let typed = Array(word.lowercased().utf8)
    guard typed.count <= 40 else { return nil }
    let rated = words.map { (word: $0, distance: distance(typed, Array($0.lowercased().utf8))) }
    guard let best = rated.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, min(typed.count, best.word.utf8.count) / 3) ? best.word : nil
  }

  /// `; did you mean "reply"?`, or nothing.
  static func question(_ word: String, among words: [String]) -> String {
    nearest(to: word, among: words).map { "; did you mean \"\($0)\"?" } ?? ""
  }

  /// How many characters have to be typed, left out, changed or swapped with their neighbour.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var twoAbove = [Int](repeating: 0, count: right.count + 1)
    var above = Array(0...right.count)
    for (row, byte) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(above[column] + (byte == other ? 0 : 1), above[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
          cost = min(cost, twoAbove[column - 1] + 1)
        }
        current.append(cost)
      }
      (twoAbove, above) = (above, current)
    }
    return above[right.count]
  }
}

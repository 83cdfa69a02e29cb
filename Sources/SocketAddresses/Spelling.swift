/// Finds what somebody meant.
enum Spelling {
  /// The candidate that the fewest slips of the finger turn into `word`, if they are few: one for a short word, two
  /// for one of five letters and more.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    let allowed = word.utf8.count < 5 ? 1 : 2
    return candidates.map { (name: $0, slips: distance(word, $0)) }
      .filter { $0.slips <= allowed }
      .min { $0.slips < $1.slips }?
      .name
  }

  /// How many letters have to be put in, left out, changed or swapped with their neighbour.
  static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left.utf8)
    let right = Array(right.utf8)
    // No name here is longer than 15 letters; a hostile megabyte must not cost its square.
    guard left.count <= 32, right.count <= 32 else { return .max }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { cost = min(cost, beforeLast[j - 1] + 1) }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[right.count]
  }
}

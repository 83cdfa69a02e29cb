/// Finds the rules that a request may match without asking all of them.
///
/// The fixed bytes that patterns begin with lie sorted in one list, each knowing the longest other one that it begins
/// with. A request is looked up by halving; all that it begins with, and nothing else, is then on the way up from
/// there. So a thousand rules cost ten comparisons, with no hashing that a file could be written against. What has no
/// fixed beginning is asked one by one.
struct Matcher: Sendable {
  /// For rules that hold in every state, and behind it one table for each state.
  private let tables: [Table]

  init(_ rules: [Rule], states: Int) {
    var byState = [[Int]](repeating: [], count: states + 1)
    for (number, rule) in rules.enumerated() { byState[(rule.state ?? -1) + 1].append(number) }
    tables = byState.map { Table($0, rules) }
  }

  /// The first rule behind `last` whose bytes may match and that `isMatch` confirms.
  func first(
    _ request: ArraySlice<UInt8>,
    state: Int,
    behind last: Int,
    _ isMatch: (Int) -> Bool
  ) -> Int? {
    let general = tables[0].first(request, behind: last, before: .max, isMatch)
    return tables[state + 1].first(request, behind: last, before: general ?? .max, isMatch) ?? general
  }

  private struct Table: Sendable {
    private struct Key: Sendable {
      let bytes: [UInt8]
      /// The longest other key that this one begins with; -1 for none.
      let parent: Int
      /// Rules for exactly these bytes, and for these and more, in order of priority.
      let exact: [Int]
      let prefix: [Int]
    }

    private var keys: [Key] = []
    /// For each first byte, the key behind the last that begins with it.
    private var ends = [Int](repeating: 0, count: 257)
    private var empty: [Int] = []
    private var general: [Int] = []
    private let isEmpty: Bool

    init(_ numbers: [Int], _ rules: [Rule]) {
      isEmpty = numbers.isEmpty
      var exact: [[UInt8]: [Int]] = [:]
      var prefix: [[UInt8]: [Int]] = [:]
      for number in numbers {
        switch rules[number].pattern {
        case .exactly(let bytes): exact[bytes, default: []].append(number)
        case .prefix(let bytes) where !bytes.isEmpty: prefix[bytes, default: []].append(number)
        case .hex(let pattern):
          if let bytes = pattern.exact {
            exact[bytes, default: []].append(number)
          } else if !pattern.prefix.isEmpty {
            prefix[pattern.prefix, default: []].append(number)
          } else {
            general.append(number)
          }
        default: general.append(number)
        }
      }
      empty = exact.removeValue(forKey: []) ?? []
      // A stack of the keys that the next one may begin with.
      var open: [Int] = []
      for bytes in Set(exact.keys).union(prefix.keys).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        while let last = open.last, !bytes.starts(with: keys[last].bytes) { open.removeLast() }
        keys.append(
          Key(bytes: bytes, parent: open.last ?? -1, exact: exact[bytes] ?? [], prefix: prefix[bytes] ?? [])
        )
        open.append(keys.count - 1)
        ends[Int(bytes[0]) + 1] = keys.count
      }
      for byte in 1...256 { ends[byte] = max(ends[byte], ends[byte - 1]) }
    }

    func first(
      _ request: ArraySlice<UInt8>,
      behind last: Int,
      before limit: Int,
      _ isMatch: (Int) -> Bool
    ) -> Int? {
      guard !isEmpty else { return nil }
      var best = limit
      if let byte = request.first {
        var key = place(of: request, in: ends[Int(byte)]..<ends[Int(byte) + 1])
        while key >= 0 {
          if begins(request, with: key) {
            if keys[key].bytes.count == request.count { search(keys[key].exact, behind: last, &best, isMatch) }
            search(keys[key].prefix, behind: last, &best, isMatch)
          }
          key = keys[key].parent
        }
      } else {
        search(empty, behind: last, &best, isMatch)
      }
      search(general, behind: last, &best, isMatch)
      return best == limit ? nil : best
    }

    /// The last key in `range` that is not above the request; -1 for none.
    private func place(of request: ArraySlice<UInt8>, in range: Range<Int>) -> Int {
      var (low, high) = (range.lowerBound, range.upperBound)
      while low < high {
        let middle = (low + high) / 2
        if isAbove(keys[middle].bytes, request) { high = middle } else { low = middle + 1 }
      }
      return low > range.lowerBound ? low - 1 : -1
    }

    private func isAbove(_ key: [UInt8], _ request: ArraySlice<UInt8>) -> Bool {
      var place = request.startIndex
      for byte in key {
        guard place < request.endIndex else { return true }
        if byte != request[place] { return byte > request[place] }
        place += 1
      }
      return false
    }

    private func begins(_ request: ArraySlice<UInt8>, with key: Int) -> Bool {
      let bytes = keys[key].bytes
      guard bytes.count <= request.count else { return false }
      var place = request.startIndex
      for byte in bytes {
        if byte != request[place] { return false }
        place += 1
      }
      return true
    }

    /// Lowers `best` to the first rule of a list that matches.
    private func search(_ list: [Int], behind last: Int, _ best: inout Int, _ isMatch: (Int) -> Bool) {
      var (low, high) = (0, list.count)
      while low < high {
        let middle = (low + high) / 2
        if list[middle] > last { high = middle } else { low = middle + 1 }
      }
      while low < list.count, list[low] < best {
        if isMatch(list[low]) {
          best = list[low]
          return
        }
        low += 1
      }
    }
  }
}

/// A run of bytes of the request that every exchange had for itself, and where in the reply it stands again.
struct CopiedField: Equatable {
  var start: Int
  var count: Int
  var copies: [Int]

  fileprivate var range: Range<Int> { start..<start + count }
}

extension [CopiedField] {
  /// Whether the reply to a request of the same length follows from the fields, and from `model` for the rest.
  func explain(_ exchange: Recording.Exchange, as model: Recording.Exchange) -> Bool {
    guard !isEmpty else { return false }
    var (request, reply) = (model.request, model.reply)
    for field in self {
      let bytes = exchange.request[field.range]
      request.replaceSubrange(field.range, with: bytes)
      for copy in field.copies { reply.replaceSubrange(copy..<copy + field.count, with: bytes) }
    }
    return request == exchange.request && reply == exchange.reply
  }

  /// The fields in which exchanges of the same lengths differ, where the replies repeat each of them and differ in
  /// nothing else; nil where it is not so, or when looking took more than what is left of `work`.
  init?(of exchanges: [Recording.Exchange], _ work: inout Int) {
    let asked = Self.runs(exchanges.map(\.request), &work)
    let answered = Self.runs(exchanges.map(\.reply), &work)
    guard !asked.isEmpty, !answered.isEmpty else { return nil }

    // What the reply repeats, piece by piece. Two fields may be neighbours in one of the two and not in the other.
    var pieces: [(request: Range<Int>, reply: Int)] = []
    for run in answered {
      var place = run.lowerBound
      while place < run.upperBound {
        guard let source = Self.source(of: place..<run.upperBound, in: asked, exchanges, &work) else { return nil }
        pieces.append((source, place))
        place += source.count
      }
    }

    let borders = Set(pieces.flatMap { [$0.request.lowerBound, $0.request.upperBound] })
    var fields: [CopiedField] = []
    for run in asked {
      let cuts = [run.lowerBound] + borders.filter { run.lowerBound < $0 && $0 < run.upperBound }.sorted()
      for (cut, next) in zip(cuts, cuts.dropFirst() + [run.upperBound]) {
        let copies = pieces.filter { $0.request.contains(cut) }.map { $0.reply + cut - $0.request.lowerBound }
        // What no reply shows may mean anything: one rule for all of it would make it mean nothing.
        guard !copies.isEmpty else { return nil }
        fields.append(CopiedField(start: cut, count: next - cut, copies: copies))
      }
    }
    self = Self.widened(fields, exchanges[0])
  }

  /// The longest beginning of `part` of the replies that all the requests have at one place.
  private static func source(
    of part: Range<Int>,
    in runs: [Range<Int>],
    _ exchanges: [Recording.Exchange],
    _ work: inout Int
  ) -> Range<Int>? {
    var best: Range<Int>?
    for run in runs {
      for start in run where part.count > (best?.count ?? 0) {
        var count = 0
        while count < part.count, start + count < run.upperBound,
          exchanges.allSatisfy({ $0.request[start + count] == $0.reply[part.lowerBound + count] })
        { count += 1 }
        work -= (count + 1) * exchanges.count
        guard work > 0 else { return nil }
        if count > (best?.count ?? 0) { best = start..<start + count }
      }
    }
    return best
  }

  /// Where texts of one length differ, neighbours together.
  private static func runs(_ texts: [[UInt8]], _ work: inout Int) -> [Range<Int>] {
    let first = texts[0]
    work -= texts.count * first.count
    var runs: [Range<Int>] = []
    for place in first.indices where !texts.allSatisfy({ $0[place] == first[place] }) {
      if let last = runs.last, last.upperBound == place {
        runs[runs.count - 1] = last.lowerBound..<place + 1
      } else {
        runs.append(place..<place + 1)
      }
    }
    return runs
  }

  /// A single byte that differs is most often the last of a number of two, and three of one of four.
  private static func widened(_ fields: [CopiedField], _ model: Recording.Exchange) -> [CopiedField] {
    var wide = fields
    var taken = Set(fields.flatMap { field in field.copies.flatMap { $0..<$0 + field.count } })
    for (index, field) in fields.enumerated() where field.count == 1 || field.count == 3 {
      let before = field.start - 1
      guard before >= 0, index == 0 || fields[index - 1].range.upperBound <= before,
        field.copies.allSatisfy({ $0 > 0 && !taken.contains($0 - 1) && model.reply[$0 - 1] == model.request[before] })
      else { continue }
      wide[index] = CopiedField(start: before, count: field.count + 1, copies: field.copies.map { $0 - 1 })
      taken.formUnion(field.copies.map { $0 - 1 })
    }
    return wide
  }
}

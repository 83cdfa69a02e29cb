/// Numbers that look random and are the same in every run that begins with the same seed.
///
/// Source: Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA 2014 (SplitMix64). The
/// standard library's generator has no seed, on purpose.
struct RandomSource: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A source for one of many sessions, each with numbers of its own.
  init(seed: UInt64, session: UInt64) {
    state = seed
    state = next() ^ session &* 0x9e37_79b9_7f4a_7c15
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }

  /// At least 0 and less than 1.
  mutating func fraction() -> Double { Double(next() >> 11) / Double(1 << 53) }

  /// Zero to `limit`.
  mutating func duration(upTo limit: Duration) -> Duration {
    limit == .zero ? .zero : .nanoseconds(Int64(fraction() * Double(limit.nanoseconds)))
  }
}

extension Duration {
  var nanoseconds: Int64 { components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000 }
}

import Synchronization

/// The same numbers on every machine and in every run, or a failure could not be seen again. (SplitMix64.)
package struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

func randomBytes(_ count: Int, seed: UInt64) -> [UInt8] {
  var generator = SeededGenerator(seed: seed)
  return [UInt8](unsafeUninitializedCapacity: count) { memory, initialized in
    var word: UInt64 = 0
    for index in 0..<count {
      if index % 8 == 0 { word = generator.next() }
      memory.initializeElement(at: index, to: UInt8(truncatingIfNeeded: word))
      word >>= 8
    }
    initialized = count
  }
}

/// Throws a sentence with the place of the first difference.
func sameBytes(_ received: [UInt8], _ sent: [UInt8]) throws(CheckFailure) {
  if received == sent { return }
  let same = zip(received, sent).prefix { $0 == $1 }.count
  throw CheckFailure("\(received.count) bytes arrived of \(sent.count), and only the first \(same) are right")
}

extension CheckableStream {
  /// Exactly `count` bytes, fewer at the end of the data.
  func receive(exactly count: Int) async throws -> [UInt8] {
    var received: [UInt8] = []
    while received.count < count {
      let some = try await receive(upTo: min(count - received.count, 16384), within: nil)
      if some.isEmpty { break }
      received += some
    }
    return received
  }

  func receiveAll() async throws -> [UInt8] { try await receive(exactly: .max) }

  /// Sends the bytes in pieces of random sizes.
  func send(_ bytes: [UInt8], inPiecesOf sizes: ClosedRange<Int>, seed: UInt64 = 0) async throws {
    var generator = SeededGenerator(seed: seed)
    var start = 0
    while start < bytes.count {
      let end = min(start + Int.random(in: sizes, using: &generator), bytes.count)
      try await send(Array(bytes[start..<end]), within: nil)
      start = end
    }
  }
}

/// Does both at once. A failure of one ends the other: alone it might wait for ever.
func concurrently(
  _ first: @escaping @Sendable () async throws -> Void,
  and second: @escaping @Sendable () async throws -> Void
) async throws {
  try await withThrowingTaskGroup { group in
    group.addTask { try await first() }
    group.addTask { try await second() }
    try await group.waitForAll()
  }
}

/// Lets other tasks run, so that what they wait for is likely to be waited for now. No check depends on it: it only
/// makes the interesting order of events the usual one.
func others() async { for _ in 0..<20 { await Task.yield() } }

/// One byte each way.
func roundTrip(_ pair: StreamPair) async throws {
  try await pair.first.send([1], within: nil)
  try expect(try await pair.second.receive(upTo: 9, within: nil) == [1], "a byte sent afterwards did not arrive")
  try await pair.second.send([2], within: nil)
  try expect(try await pair.first.receive(upTo: 9, within: nil) == [2], "a byte sent back did not arrive")
}

/// What became of a call.
enum Outcome<Value: Sendable>: Sendable {
  case value(Value)
  case failure(StreamFailure, any Error)
}

extension CheckableStream {
  func outcome<Value>(_ body: (any CheckableStream) async throws -> Value) async throws -> Outcome<Value> {
    do { return .value(try await body(self)) } catch let error as CheckFailure { throw error } catch {
      return .failure(meaning(of: error), error)
    }
  }

  /// Expects a failure of one of these kinds.
  func fails(_ kinds: Set<StreamFailure>, _ body: (any CheckableStream) async throws -> Void) async throws {
    let names = kinds.map { "\($0)" }.sorted().joined(separator: " or ")
    switch try await outcome(body) {
    case .value: throw CheckFailure("a call succeeded that was to fail: \(names)")
    case .failure(let failure, let error): try expect(kinds.contains(failure), "\(error) came instead of: \(names)")
    }
  }

  /// Sends, and answers whether the peer is there still.
  func takes(_ bytes: [UInt8]) async throws -> Bool {
    switch try await outcome({ try await $0.send(bytes, within: nil) }) {
    case .value: return true
    case .failure(let failure, let error):
      try expect(failure == .broken, "\(error) came instead of: broken")
      return false
    }
  }
}

/// Counts pieces of equal bytes, sent and received.
final class Tally: Sendable {
  private struct Count {
    var sent = 0
    var received = 0
  }

  private let counts = Mutex([Count](repeating: Count(), count: 256))

  func sent(_ byte: UInt8) { counts.withLock { $0[Int(byte)].sent += 1 } }

  func received(_ bytes: [UInt8]) {
    counts.withLock { counts in for byte in bytes { counts[Int(byte)].received += 1 } }
  }

  /// A piece whose send failed may have been sent in part.
  func check(each size: Int) throws(CheckFailure) {
    let counts = counts.withLock { $0 }
    for (byte, count) in counts.enumerated() {
      try expect(count.received <= size, "\(count.received) bytes arrived of a piece of \(size)")
      try expect(
        count.sent == 0 || count.received == size,
        "\(count.received) bytes arrived of piece \(byte), all sent"
      )
    }
  }
}

import SocketKernel

/// What a loop asks of the kernel's readiness interface. A selector is one file that conforms to this list; nothing
/// else in the project knows which one is in use, beyond ``PlatformSelector`` and the ring that one may have.
///
/// | member | thread | must |
/// |---|---|---|
/// | `init()` | any | open what the kernel needs, or throw and leave nothing open |
/// | `add` | any | report every *change* of readiness of the descriptor from now on, tagged with the key |
/// | `watchWrites` | any | report writability as well, and at once if it is there already; or answer -errno |
/// | `watchOnlyWrites` | any | the same for a descriptor that was not added |
/// | `watchReads` | any | report readability no more, or again, and at once if it is there already; or answer -errno |
/// | `remove` | any | report nothing for the descriptor that the kernel has not reported yet |
/// | `wait` | the loop's | block until a report, a wake or the time limit; hand over each report |
/// | `wake` | any | end a `wait` that runs or comes next |
/// | `ring` | any | give the ring that serves streams of the loop, if there is one |
///
/// A selector with a ring also hands over, in `wait`, what the ring's requests have come to.
///
/// Reports are edges, not levels: what has been said once is not repeated until it changes, so a loop remembers.
/// A report may be late, for a descriptor that has been removed since; keys carry a generation for that reason.
protocol Selector: ~Copyable {
  init() throws(SocketError)
  func add(_ descriptor: Int32, key: SlotKey, writes: Bool) throws(SocketError)
  func watchWrites(_ descriptor: Int32, key: SlotKey) -> Int32
  func watchOnlyWrites(_ descriptor: Int32, key: SlotKey) -> Int32
  func watchReads(_ descriptor: Int32, key: SlotKey, _ watches: Bool) -> Int32
  func remove(_ descriptor: Int32)
  func wait(milliseconds: Int32, report: (SlotKey, Readiness) -> Void, complete: (Ring.Completion) -> Void)
  func wake()
}

/// What changed on a descriptor.
struct Readiness: OptionSet {
  let rawValue: UInt8
  static let readable = Readiness(rawValue: 1)
  static let writable = Readiness(rawValue: 2)
  /// The peer will send no more, or the socket has an error: every read from now on answers at once.
  static let hungUp = Readiness(rawValue: 4)
  /// There is an urgent byte. A read stops at its place, short of what lies behind it. Source: tcp(7).
  static let urgent = Readiness(rawValue: 8)
}

/// Names a slot of one loop, and which use of it is meant. Never a descriptor number and never a pointer: both are
/// handed out again while reports for their last owner are still under way.
struct SlotKey: Hashable, BitwiseCopyable, Sendable {
  let index: UInt32
  let generation: UInt32

  init(index: UInt32, generation: UInt32) {
    self.index = index
    self.generation = generation
  }

  init(bits: UInt64) {
    self.init(index: UInt32(truncatingIfNeeded: bits), generation: UInt32(truncatingIfNeeded: bits >> 32))
  }

  var bits: UInt64 { UInt64(generation) << 32 | UInt64(index) }
}

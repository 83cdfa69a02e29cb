/// Bytes that the kernel has handed over and the program has not: what is left of one receive.
///
/// The memory comes from the loop when there is something to hold and goes back when it is used up, so an idle
/// connection holds none.
struct ReceiveBuffer {
  /// One read's worth. Large enough to empty a socket of small requests in one call, small enough to hand out to
  /// every connection that is in the middle of something.
  static let capacity = 16 * 1024

  static func allocate() -> UnsafeMutableRawPointer { .allocate(byteCount: capacity, alignment: 64) }

  var memory: UnsafeMutableRawPointer?
  // Never more than the ring's buffers hold, and every slot has these.
  private var head: UInt32 = 0
  private var tail: UInt32 = 0

  /// The number of the ring's buffer that this shows, if it shows one.
  private(set) var number = Ring.none
  /// It has more room than one read needs.
  private(set) var isLarge = false

  var isOfRing: Bool { number != Ring.none }
  var count: Int { Int(tail &- head) }
  var isEmpty: Bool { head == tail }
  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: memory.map { UnsafeRawPointer($0) + Int(head) }, count: count)
  }

  mutating func fill(_ count: Int) {
    head = 0
    tail = UInt32(truncatingIfNeeded: count)
  }

  /// Has what the ring received into one of its buffers taken from here.
  @inline(__always)
  mutating func show(_ memory: UnsafeMutableRawPointer, _ count: Int, number: UInt16) {
    self.memory = memory
    self.number = number
    fill(count)
  }

  /// Makes room for `count` bytes; there must be no memory yet.
  mutating func reserve(_ count: Int) {
    isLarge = count > Self.capacity
    memory = isLarge ? .allocate(byteCount: count, alignment: 64) : Self.allocate()
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    (memory! + Int(tail)).copyMemory(from: bytes.baseAddress!, byteCount: bytes.count)
    tail &+= UInt32(truncatingIfNeeded: bytes.count)
  }

  @inline(__always)
  mutating func takeByte() -> UInt8 {
    defer { head &+= 1 }
    return memory.unsafelyUnwrapped.load(fromByteOffset: Int(head), as: UInt8.self)
  }

  mutating func take(into target: UnsafeMutableRawBufferPointer) -> Int {
    let taken = min(count, target.count)
    target.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<taken]))
    head &+= UInt32(truncatingIfNeeded: taken)
    return taken
  }

  mutating func takeArray(upTo limit: Int) -> [UInt8] {
    let taken = Array(bytes.prefix(limit))
    head &+= UInt32(truncatingIfNeeded: taken.count)
    return taken
  }
}

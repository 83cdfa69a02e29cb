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
  private var head = 0
  private var tail = 0

  var count: Int { tail - head }
  var isEmpty: Bool { head == tail }
  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: memory.map { UnsafeRawPointer($0) + head }, count: count)
  }

  mutating func fill(_ count: Int) {
    head = 0
    tail = count
  }

  @inline(__always)
  mutating func takeByte() -> UInt8 {
    defer { head += 1 }
    return memory.unsafelyUnwrapped.load(fromByteOffset: head, as: UInt8.self)
  }

  mutating func take(into target: UnsafeMutableRawBufferPointer) -> Int {
    let taken = min(count, target.count)
    target.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<taken]))
    head += taken
    return taken
  }

  mutating func takeArray(upTo limit: Int) -> [UInt8] {
    let taken = Array(bytes.prefix(limit))
    head += taken.count
    return taken
  }
}

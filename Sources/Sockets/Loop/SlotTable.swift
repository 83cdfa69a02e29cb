import Synchronization

/// The slots of one loop, in chunks that never move and are never given back, so that a report which comes late can
/// always look at the slot it names and see that its time is over.
struct SlotTable: ~Copyable {
  private static let chunkShift: UInt32 = 6
  private static let chunkSize = 1 << chunkShift
  private static let maximumChunks = 1 << 16

  struct Free {
    var indices: [UInt32] = []
    var chunks: UInt32 = 0
  }

  private let chunks: UnsafeMutablePointer<UnsafeMutablePointer<Slot>?>
  private let free = Mutex(Free())

  init() {
    chunks = .allocate(capacity: Self.maximumChunks)
    chunks.initialize(repeating: nil, count: Self.maximumChunks)
  }

  @inline(__always)
  subscript(index: UInt32) -> UnsafeMutablePointer<Slot> {
    let chunk = chunks[Int(index >> Self.chunkShift)].unsafelyUnwrapped
    return chunk + Int(index & UInt32(Self.chunkSize - 1))
  }

  /// A free slot, or nil when four million are in use. On any thread.
  func allocate(for loop: EventLoop) -> UnsafeMutablePointer<Slot>? {
    let index: UInt32? = free.withLock { free in
      if free.indices.isEmpty {
        guard free.chunks < UInt32(Self.maximumChunks) else { return nil }
        let first = free.chunks << Self.chunkShift
        let chunk = UnsafeMutablePointer<Slot>.allocate(capacity: Self.chunkSize)
        for offset in 0..<Self.chunkSize {
          (chunk + offset).initialize(to: Slot(index: first + UInt32(offset), loop: loop))
        }
        chunks[Int(free.chunks)] = chunk
        free.chunks += 1
        // Reversed, so that the lowest are used first and memory stays dense.
        free.indices.append(contentsOf: (first..<first + UInt32(Self.chunkSize)).reversed())
      }
      return free.indices.removeLast()
    }
    return index.map { self[$0] }
  }

  /// Ends this use of the slot. On the loop's thread only: that is what keeps a report of the batch being worked
  /// through from meeting the slot's next user.
  func release(_ slot: UnsafeMutablePointer<Slot>) {
    slot.pointee.generation &+= 1
    slot.pointee.descriptor = -1
    slot.pointee.state = SlotState()
    slot.pointee.home.store(Slot.atHome, ordering: .relaxed)
    free.withLock { $0.indices.append(slot.pointee.index) }
  }

  /// Calls `body` with every slot there is, in use or not. On any thread; slots of chunks made meanwhile are left out.
  func forEach(_ body: (UnsafeMutablePointer<Slot>) -> Void) {
    let count = free.withLock { $0.chunks } << Self.chunkShift
    for index in 0..<count { body(self[index]) }
  }
}

/// What a turn's handlers have sent and the kernel has not been given: small replies, one behind the other.
///
/// With a ring they go into the kernel together. With epoll only what answers a batch is gathered: as long as there are
/// requests that one receive brought, their replies are to leave with one send.
///
/// Touched by the loop's thread alone, behind a pointer that the loop's ring has as well.
struct Gathering: ~Copyable {
  private static let capacity = 256 * 1024

  let memory: UnsafeMutableRawPointer
  private var used = 0
  /// Who has bytes there. A slot may be twice in it, or have been given up since.
  var senders: [UnsafeMutablePointer<Slot>] = []

  init() {
    memory = .allocate(byteCount: Self.capacity, alignment: 64)
    senders.reserveCapacity(64)
  }

  deinit { memory.deallocate() }

  /// Room for so many bytes behind what the slot has gathered in this turn. nil when there is none.
  @inline(__always)
  mutating func place(
    _ count: Int,
    _ slot: UnsafeMutablePointer<Slot>,
    _ stream: inout RingStream
  ) -> UnsafeMutableRawPointer? {
    let earlier = Int(stream.gathered)
    if earlier == 0 {
      guard used + count <= Self.capacity else { return nil }
      senders.append(slot)
      stream.gatheredAt = UInt32(used)
    } else if Int(stream.gatheredAt) + earlier != used {
      // Others have gathered since: all of it moves behind them.
      guard used + earlier + count <= Self.capacity else { return nil }
      (memory + used).copyMemory(from: memory + Int(stream.gatheredAt), byteCount: earlier)
      stream.gatheredAt = UInt32(used)
      used += earlier
    } else {
      guard used + count <= Self.capacity else { return nil }
    }
    let place = memory + used
    used += count
    stream.gathered &+= UInt16(truncatingIfNeeded: count)  // together no more than `RingStream.mostGathered`
    return place
  }

  /// The kernel has taken what it took, and said where that was not all.
  mutating func forget() {
    senders.removeAll(keepingCapacity: true)
    used = 0
  }
}

extension EventLoop {
  /// Gives the kernel what has been gathered, by a call for each connection. Where there is a ring, it does that.
  @inline(__always)
  func sendGathered() {
    if own.pointee.ring != nil || own.pointee.gathering.pointee.senders.isEmpty { return }
    sendEach()
  }

  @inline(never)
  private func sendEach() {
    for index in own.pointee.gathering.pointee.senders.indices {
      let slot = SlotHandle(own.pointee.gathering.pointee.senders[index])
      slot.exclusively { slot.flushGathered(&$0) }
    }
    own.pointee.gathering.pointee.forget()
  }
}

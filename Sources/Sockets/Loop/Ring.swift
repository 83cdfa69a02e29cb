internal import CSockets
import Glibc
import SocketKernel
import SystemPackage

/// One loop's `io_uring(7)`: the requests of its streams on their way into the kernel, and the memory they use.
///
/// Touched by the loop's thread alone, which the kernel sees to as well: it refuses the requests of any thread but the
/// one that enabled the ring (`IORING_SETUP_SINGLE_ISSUER`). That thread never ends, and a request ends with the thread
/// that made it: so none is lost. No request knows memory that is not the ring's own: a receive that is cancelled, or a
/// send whose caller goes on, leaves nothing behind that writes to or reads from the caller's memory. Behind a pointer,
/// so that a slot's operation finds it without going through the loop, and so that its queue stays where it is.
struct Ring: ~Copyable {
  /// What a request is for; goes through the kernel with the slot's key.
  enum Kind: UInt8 { case receive = 1, send, poll, cancelReceive, accept, cancelAccept }

  /// What a request has come to.
  struct Completion {
    let kind: Kind
    let key: SlotKey
    let result: Int32
    let flags: UInt32
  }

  /// No buffer has this number.
  static let none = UInt16.max
  /// One receive's worth. A small request fills a part of it; a stream of large ones is better read straight into the
  /// receiver's memory, see ``SlotHandle/leaveRing(_:)``.
  static let bufferSize = 2048
  /// The kernel goes around the buffers one after the other, so as few as are enough keep to the processor's cache.
  private static let firstBuffers = 128

  var queue: sockets_ring
  /// The buffers that have been made, of the `queue.buffer_count` that there can be. Memory that was never given to
  /// the kernel was never touched and takes none.
  private var buffers = 0
  /// How many requests had been handed over when the last were made. More have been by the next turn: a receive that
  /// ended without a buffer is asked for again.
  private var grownAt: UInt32?
  private var hasGrown = false
  /// For each buffer that waits in a slot: the next one there, and how many bytes are in it.
  let next: UnsafeMutablePointer<UInt16>
  let count: UnsafeMutablePointer<UInt16>

  /// Receives and accepts that have not ended. As long as there are none, nobody has to look at the ring.
  var receives = 0
  var isPolling = false
  /// Requests that take something from a descriptor are filled in, by its number, and not handed over yet.
  private var namesNumbers = false
  /// Streams whose receive has ended for good.
  var departing: [SlotKey] = []
  /// Waiting to let other threads at a slot when it has left the ring.
  var leaving: [(key: SlotKey, continuation: UnsafeContinuation<Void, Never>)] = []

  /// What is sent with the end of this turn.
  var gathering: UnsafeMutablePointer<Gathering>!

  init() throws(SocketError) {
    // Other numbers are for experiments with having few of them.
    let most = Self.number("SOCKETS_RING_BUFFERS") ?? 4096
    let requests = Self.number("SOCKETS_RING_REQUESTS") ?? 1024
    let completions = Self.number("SOCKETS_RING_COMPLETIONS") ?? 8192
    guard most <= 32768, most & (most - 1) == 0 else { throw SocketError(.open, .invalidArgument) }
    var queue = sockets_ring()
    let result = sockets_ring_open(&queue, requests, completions, most, UInt32(Self.bufferSize))
    guard result == 0 else { throw SocketError(.open, Errno(rawValue: -result)) }
    self.queue = queue
    next = .allocate(capacity: Int(most))
    count = .allocate(capacity: Int(most))
    makeBuffers(Self.firstBuffers)
  }

  private static func number(_ name: String) -> UInt32? {
    getenv(name).flatMap { UInt32(String(cString: $0)) }.flatMap { $0 > 0 ? $0 : nil }
  }

  deinit {
    var queue = queue
    sockets_ring_close(&queue)
    next.deallocate()
    count.deallocate()
  }

  /// Makes the calling thread the loop's. 0 or a negative errno.
  mutating func enable() -> Int32 { sockets_ring_enable(&queue) }
}

// MARK: - Requests

extension Ring {
  /// A request's name: a slot has 22 bits of index, which leaves a byte for the kind.
  @inline(__always)
  static func name(_ kind: Kind, _ key: SlotKey) -> UInt64 { key.bits | UInt64(kind.rawValue) << 24 }

  @inline(__always)
  static func key(_ name: UInt64) -> SlotKey { SlotKey(bits: name & ~(0xFF << 24)) }

  @inline(__always)
  static func kind(_ name: UInt64) -> Kind? { Kind(rawValue: UInt8(truncatingIfNeeded: name >> 24)) }

  mutating func receive(_ descriptor: Int32, _ key: SlotKey) {
    makeRoom()
    sockets_ring_receive(&queue, descriptor, Self.name(.receive, key))
    namesNumbers = true
    receives += 1
  }

  mutating func accept(_ descriptor: Int32, _ key: SlotKey) {
    makeRoom()
    sockets_ring_accept(&queue, descriptor, Self.name(.accept, key))
    namesNumbers = true
    receives += 1
  }

  /// Ends a receive or an accept; its completion says when.
  mutating func cancel(_ kind: Kind, _ key: SlotKey) {
    makeRoom()
    let cancel: Kind = kind == .accept ? .cancelAccept : .cancelReceive
    sockets_ring_cancel(&queue, Self.name(kind, key), Self.name(cancel, key))
  }

  /// A completion of a cancel, which has failed. What it was to end keeps the socket open, and somebody may wait for
  /// that end: so the cancel is made again, unless there is nothing left to end. Source: io_uring_enter(2).
  mutating func cancelFailed(_ kind: Kind, _ key: SlotKey, _ result: Int32) {
    if result < 0 && result != -ENOENT { cancel(kind, key) }
  }

  mutating func poll(_ descriptor: Int32) {
    makeRoom()
    sockets_ring_poll(&queue, descriptor, Self.name(.poll, SlotKey(index: 0, generation: 0)))
    isPolling = true
  }

  @inline(__always)
  mutating func makeRoom() {
    while sockets_ring_is_full(&queue) { _ = submit() }
  }

  /// Before a descriptor is closed for which requests may be filled in: by the time that they are handed over its number
  /// may be another socket's, from which they would take what is not theirs.
  mutating func settleNumbers() {
    guard namesNumbers else { return }
    namesNumbers = false
    for _ in 0..<100 where sockets_ring_filled(&queue) != 0 { _ = submit() }
  }

  /// Hands all requests over and waits for the first completion.
  mutating func enter(_ milliseconds: Int32) {
    _ = sockets_ring_enter(&queue, milliseconds == 0 ? 0 : 1, milliseconds == 0 ? -1 : milliseconds)
    namesNumbers = false
  }

  /// Hands over what is filled in. 0 or a negative errno.
  mutating func submit() -> Int32 { sockets_ring_submit(&queue) }
}

// MARK: - Buffers

extension Ring {
  /// Makes up to `wanted` more. False when there are as many as there can be.
  @discardableResult
  mutating func makeBuffers(_ wanted: Int) -> Bool {
    let end = min(buffers + wanted, Int(queue.buffer_count))
    if end == buffers { return false }
    for number in buffers..<end { sockets_ring_give(&queue, UInt32(number)) }
    buffers = end
    return true
  }

  /// The kernel found no buffer left: twice as many, if that is possible. Once for all receives that one turn finds
  /// ended so: the kernel goes around, and what is made is used and kept.
  mutating func makeMoreBuffers() -> Bool {
    if grownAt != queue.entered {
      grownAt = queue.entered
      hasGrown = makeBuffers(buffers)
    }
    return hasGrown
  }

  @inline(__always)
  mutating func give(_ number: UInt16) { sockets_ring_give(&queue, UInt32(number)) }

  @inline(__always)
  func bytes(_ number: UInt16) -> UnsafeMutableRawPointer {
    UnsafeMutableRawPointer(queue.buffers + Int(number) * Self.bufferSize)
  }
}

/// What a slot knows of its stream's dealings with the ring.
///
/// A stream that is served lives on its loop, and there the ring receives for it without being asked each time. What
/// makes direct calls the better way takes the stream out of the ring: another thread's use of it, bulk data, raw
/// calls on its descriptor, or a lack of buffers. From then on it is read as epoll reports.
struct RingStream {
  enum Phase: UInt8 {
    case outside
    case inside
    /// The receive is being cancelled; what it still brings is taken.
    case leaving
  }

  /// What a send that returned has left to be sent, for which the socket had no room.
  var rest: UnsafeMutablePointer<SendRest>?
  /// Of a listener whose clients are accepted in the ring, or were.
  var accepting: UnsafeMutablePointer<RingAccepting>?

  /// What was sent in this turn: where it is in the ring's memory, and how much.
  var gatheredAt: UInt32 = 0
  var gathered: UInt16 = 0
  /// How much of that is with the kernel, which has not said what it took.
  var submitted: UInt16 = 0
  /// How a send failed that had returned, as an errno; the next one says so.
  var sendFailure: Int16 = 0
  /// Why the peer's data are over, where `hasEnded` says so: an errno, or 0 for their end.
  var ending: Int16 = 0

  /// The buffers that wait to be taken, in order: a chain through the ring's list.
  var first = Ring.none
  var last = Ring.none
  var waiting: UInt16 = 0
  /// Buffers in a row that were filled to the brim.
  var full: UInt8 = 0

  var phase = Phase.outside
  /// To be brought into the ring by its first user, on the loop's thread.
  var isMeant = false
  /// Clients are accepted in the ring.
  var accepts = false
  /// The descriptor is a blocking one, as the ring needs it; nobody has made raw calls yet.
  var isBlocking = false
  /// The kernel has a receive that has not ended.
  var isReceiving = false
  /// It is to end, because more than enough has been received.
  var isPausing = false
  var hasEnded = false
  /// The end of the sending is to follow the rest, or the closing.
  var finishesAfterRest = false
  var closesAfterRest = false

  /// More than this is not taken from the kernel before the program has taken some of it: the peer is to notice.
  static let mostWaiting: UInt16 = 32
  /// So many full buffers in a row are no small requests any more.
  static let fullInARow: UInt8 = 8
  /// What is gathered at most for one connection in one turn. More is sent straight from the sender's memory.
  static let mostGathered = 16 * 1024
}

/// Bytes that the library has to send by itself, because their sender was told that they are sent.
struct SendRest: ~Copyable {
  private let memory: UnsafeMutableRawPointer
  private var head = 0
  private let end: Int

  init(copying bytes: UnsafeRawBufferPointer) {
    memory = .allocate(byteCount: bytes.count, alignment: 16)
    memory.copyMemory(from: bytes.baseAddress!, byteCount: bytes.count)
    end = bytes.count
  }

  deinit { memory.deallocate() }

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: memory + head, count: end - head) }

  mutating func drop(_ count: Int) { head += count }
}

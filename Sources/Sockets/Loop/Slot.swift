import Synchronization
import SystemPackage

/// The two things that a task can wait for on one socket.
enum Side: UInt8, Sendable {
  /// Bytes, a datagram, a connection to accept.
  case receiving
  /// Room to send, the end of a connect.
  case sending
}

/// Why a waiting task goes on.
enum Wake: UInt8, Sendable { case ready, cancelled, expired, stopping, closed, busy }

/// What a loop knows of one direction of one socket.
struct Direction {
  /// The kernel has said so, and no call has found it used up since.
  var isReady = true
  /// An operation has begun to wait, and nobody else may start one until it is over: their bytes would mix.
  var isBusy = false
  var waiter: UnsafeContinuation<Wake, Never>?
  /// Counts the waits, so that a late cancel of one does not end the next.
  var turn: UInt32 = 0
  var cancelledTurn: UInt32 = 0
  var deadline = Deadline.never
  /// The earliest moment at which the loop will look at this direction by itself.
  var queuedDeadline = Deadline.never

  /// Ends the wait, if there is one.
  mutating func resume(_ wake: Wake) {
    guard let waiter else { return }
    self.waiter = nil
    if wake != .ready { isBusy = false }
    waiter.resume(returning: wake)
  }
}

/// What may change about a socket while it is open. Reached through ``SlotHandle/exclusively(_:)`` only.
///
/// In this order of fields, here and in what they consist of, there are no gaps between them: an idle connection's slot
/// would be a fifth larger.
struct SlotState {
  private var directions = InlineArray<2, Direction>(repeating: Direction())
  /// The task whose cancellation is registered for the whole connection, 0 for none.
  var coveredTask: UInt = 0
  var ring = RingStream()
  /// What ended the connection early, as an errno; 0 for nothing. The kernel tells it once, to whoever calls first, and
  /// from then on answers a receive as if the data had come to its end.
  var failure: Int16 = 0
  /// Why the last wait for room could not be watched for, as an errno; 0 if it could.
  var watchFailure: Int16 = 0
  var buffer = ReceiveBuffer()
  /// Which `serve` the socket belongs to, 0 for none; and whether its handler has let go of it.
  var service: UInt32 = 0
  var isAbandoned = false
  /// A receive that comes back short has not emptied the socket, or no edge will announce what comes after it: only a
  /// call that says so shows that there is no more.
  var readsToTheEnd = false
  /// A read has met the end of the peer's data.
  var isAtEnd = false
  /// This side ended the connection for good while others may hold it still.
  var isClosed = false
  /// The server stops: a task that would wait for the peer is sent on its way.
  var isStopping = false
  /// Only the peer's end is waited for, and a stop does not change that.
  var isLingering = false
  var watchesWrites = false
  var isCancelled = false

  // One `yield` in each: an accessor with two cannot be inlined, and then it allocates its frame.

  subscript(side: Side) -> Direction {
    @inline(__always) _read { yield directions[Int(side.rawValue)] }
    @inline(__always) _modify { yield &directions[Int(side.rawValue)] }
  }

  var receiving: Direction {
    @inline(__always) _read { yield directions[Int(Side.receiving.rawValue)] }
    @inline(__always) _modify { yield &directions[Int(Side.receiving.rawValue)] }
  }

  var sending: Direction {
    @inline(__always) _read { yield directions[Int(Side.sending.rawValue)] }
    @inline(__always) _modify { yield &directions[Int(Side.sending.rawValue)] }
  }

  /// Remembers what ended the connection, if this errno of a call on it says so.
  @inline(never)
  mutating func noteFailure(_ errno: Errno) {
    switch errno {
    // Trouble of this one call.
    case .wouldBlock, .interrupted, .noMemory, .noBufferSpace, .badAddress: break
    // This side has finished sending, or the peer had sent its end before it went.
    case .brokenPipe: break
    default: failure = Int16(errno.rawValue)
    }
  }

  mutating func resumeAll(_ wake: Wake) {
    receiving.resume(wake)
    sending.resume(wake)
  }
}

/// The place of one socket in its loop's memory. It stays where it is for the loop's life, whoever uses it.
///
/// A slot is at home on its loop as long as only the loop's own thread calls it, and then nothing about it needs a
/// lock or an atomic write. The first call from another thread moves it out, for good; from then on every access
/// takes the slot's lock, the loop's own too.
struct Slot: ~Copyable {
  static let atHome: UInt8 = 0
  static let movedOut: UInt8 = 1

  /// The loop, by what it keeps to itself.
  let thread: UnsafeMutablePointer<LoopThread>
  let index: UInt32
  let lock = Mutex<Void>(())
  /// Counts the uses of the slot. Changed by the loop's thread alone.
  let generation = Atomic<UInt32>(1)
  /// Fixed while the slot is in use; -1 where no descriptor stands behind it.
  var descriptor: Int32 = -1
  let home = Atomic<UInt8>(atHome)
  var state = SlotState()

  init(index: UInt32, loop: EventLoop) {
    self.index = index
    thread = loop.own
  }
}

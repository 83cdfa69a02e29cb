import CSockets

/// A thread that is traced.
final class Tracee {
  let tid: Int32
  /// Nil until its parent's stop says whose it is: the kernel may report a child first.
  var process: TracedRun?
  /// The call it is in.
  var pending: PendingCall?
  /// A call that a signal interrupted, and that the kernel may begin again.
  var interrupted: PendingCall?

  init(_ tid: Int32) { self.tid = tid }
}

/// A process that is traced: the program itself or one that it forked.
final class TracedRun {
  let pid: Int32
  /// Its place in ``Trace/processes``.
  let index: Int
  /// Its program's place in ``ProgramTrace/programs``.
  let program: Int
  /// For the duplicates of its descriptors; negative where the kernel has none.
  let handle: Int32
  var threads = 1
  /// What it does inside the ring is not seen, and it may close there.
  var usesRing = false

  init(pid: Int32, index: Int, program: Int) {
    self.pid = pid
    self.index = index
    self.program = program
    handle = sockets_pidfd_open(pid)
  }

  deinit { if handle >= 0 { _ = sockets_close(handle) } }
}

/// A call that began and has not returned.
struct PendingCall {
  var call: Call
  var number: UInt64
  /// As the kernel knows it, `recvfrom`; the picture says `recv` where that says as much.
  var kernelName: String
  var arguments: [UInt64]
  /// Without a limit of its own: only somebody else can end it.
  var isUntimed = false

  /// The descriptor of the socket that it is about, where there is one.
  var socket: Int32?
  /// False for what only has to be known of: it may close a socket.
  var isShown = true

  var descriptor: Int32 { Int32(truncatingIfNeeded: arguments[0]) }

  /// A look at a set of epoll that neither waited nor found anything, as event loops take by the dozen.
  func isIdleLook(_ result: Int64) -> Bool { kernelName.hasPrefix("epoll") && result == 0 && !call.isBlocked }
}

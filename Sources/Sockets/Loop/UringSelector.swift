internal import CSockets
import Glibc
import SocketKernel
import SystemPackage

/// The kernel's work by `io_uring(7)`: the streams that servers live on are accepted, received from and sent to in the
/// ring, and one system call a turn hands over what is to be done, waits, and brings what is done.
///
/// Everything else is watched by epoll: datagrams, Unix sockets, streams that other threads use. There a request of the
/// ring waits for epoll as for any other descriptor; as long as the ring has no stream and no listener, the loop waits
/// in epoll itself, and is a loop on epoll in every respect.
struct UringSelector: Selector, ~Copyable {
  private let epoll: EpollSelector
  private let made: UnsafeMutablePointer<Ring>

  init() throws(SocketError) {
    let epoll = try EpollSelector()
    let ring = try Ring()
    self.epoll = epoll
    made = .allocate(capacity: 1)
    made.initialize(to: ring)
  }

  deinit {
    made.deinitialize(count: 1)
    made.deallocate()
  }

  var ring: UnsafeMutablePointer<Ring>? { made }

  func add(_ descriptor: Int32, key: SlotKey, writes: Bool) throws(SocketError) {
    try epoll.add(descriptor, key: key, writes: writes)
  }

  func watchWrites(_ descriptor: Int32, key: SlotKey) -> Int32 { epoll.watchWrites(descriptor, key: key) }
  func watchOnlyWrites(_ descriptor: Int32, key: SlotKey) -> Int32 { epoll.watchOnlyWrites(descriptor, key: key) }
  func watchReads(_ descriptor: Int32, key: SlotKey, _ watches: Bool) -> Int32 {
    epoll.watchReads(descriptor, key: key, watches)
  }
  func remove(_ descriptor: Int32) { epoll.remove(descriptor) }
  func wake() { epoll.wake() }

  func wait(milliseconds: Int32, report: (SlotKey, Readiness) -> Void, complete: (Ring.Completion) -> Void) {
    let ring = made
    if ring.pointee.isIdle {
      epoll.wait(milliseconds: milliseconds, report: report, complete: complete)
      return
    }
    ring.pointee.requestSends()
    if !ring.pointee.isPolling { ring.pointee.poll(epoll.descriptor) }
    let end = ring.pointee.queue.next
    ring.pointee.enter(milliseconds)
    var isReported = false
    var completion = io_uring_cqe()
    repeat {
      while sockets_ring_take(&ring.pointee.queue, &completion) {
        guard let kind = Ring.kind(completion.user_data) else { continue }
        if kind == .poll {
          ring.pointee.isPolling = false
          isReported = true
        } else {
          let key = Ring.key(completion.user_data)
          complete(Ring.Completion(kind: kind, key: key, result: completion.res, flags: completion.flags))
        }
      }
    } while ring.pointee.enterAgain(upTo: end)
    ring.pointee.gathering.pointee.forget()
    if isReported { epoll.wait(milliseconds: 0, report: report, complete: complete) }
  }
}

extension Ring {
  /// Nothing is to be handed over and nothing will come.
  var isIdle: Bool {
    mutating get { receives == 0 && gathering.pointee.senders.isEmpty && sockets_ring_filled(&queue) == 0 }
  }

  /// Whether there is more to be seen: completions that the queue had no room for, or requests that could not be
  /// handed over. Those are not left for later, because the memory of a send is used again.
  mutating func enterAgain(upTo end: UInt32) -> Bool {
    let isLeft = Int32(bitPattern: end &- queue.entered) > 0
    guard isLeft || sockets_ring_has_overflowed(&queue) else { return false }
    _ = sockets_ring_enter(&queue, 0, -1)
    return true
  }
}

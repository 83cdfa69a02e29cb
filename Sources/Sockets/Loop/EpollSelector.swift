internal import CSockets
import Glibc
import SocketKernel
import SystemPackage

/// Readiness by `epoll(7)`: edge-triggered, one registration for the whole life of a descriptor.
///
/// Edge-triggered, because then a server that answers each request makes no call beyond receive, send and the
/// shared wait. The price is bookkeeping: readiness is remembered until a call finds it used up.
struct EpollSelector: Selector, ~Copyable {
  private static let batch = 256
  /// The wake descriptor's key; no slot has this index.
  private static let wakeKey = SlotKey(index: .max, generation: 0)

  /// Readable itself when there is something to report.
  let descriptor: Int32
  private let wakeDescriptor: Int32
  var ring: UnsafeMutablePointer<Ring>? { nil }

  private let events: UnsafeMutablePointer<epoll_event>

  init() throws(SocketError) {
    let epoll = SystemCalls.epollCreate()
    guard epoll >= 0 else { throw SocketError(.open, Errno(rawValue: -epoll)) }
    let wakeDescriptor = SystemCalls.eventfd(0)
    guard wakeDescriptor >= 0 else {
      _ = SystemCalls.close(epoll)
      throw SocketError(.open, Errno(rawValue: -wakeDescriptor))
    }
    // Edge-triggered as well: each wake is an edge, so its counter is never read back.
    let result = SystemCalls.epollControl(
      epoll,
      EPOLL_CTL_ADD,
      wakeDescriptor,
      EPOLLIN.rawValue | EPOLLET.rawValue,
      Self.wakeKey.bits
    )
    guard result >= 0 else {
      _ = SystemCalls.close(wakeDescriptor)
      _ = SystemCalls.close(epoll)
      throw SocketError(.open, Errno(rawValue: -result))
    }
    descriptor = epoll
    self.wakeDescriptor = wakeDescriptor
    events = .allocate(capacity: Self.batch)
  }

  deinit {
    _ = SystemCalls.close(wakeDescriptor)
    _ = SystemCalls.close(descriptor)
    events.deallocate()
  }

  func add(_ watched: Int32, key: SlotKey, writes: Bool) throws(SocketError) {
    let result = SystemCalls.epollControl(descriptor, EPOLL_CTL_ADD, watched, interest(writes: writes), key.bits)
    guard result >= 0 else { throw SocketError(.open, Errno(rawValue: -result)) }
  }

  /// 0 or a negative errno.
  func watchWrites(_ watched: Int32, key: SlotKey) -> Int32 {
    SystemCalls.epollControl(descriptor, EPOLL_CTL_MOD, watched, interest(writes: true), key.bits)
  }

  /// Adds a descriptor that is read in another way. 0 or a negative errno.
  func watchOnlyWrites(_ watched: Int32, key: SlotKey) -> Int32 {
    let interest = EPOLLOUT.rawValue | EPOLLET.rawValue
    return SystemCalls.epollControl(descriptor, EPOLL_CTL_ADD, watched, interest, key.bits)
  }

  /// 0 or a negative errno.
  func watchReads(_ watched: Int32, key: SlotKey, _ watches: Bool) -> Int32 {
    let interest = watches ? interest(writes: false) : 0
    return SystemCalls.epollControl(descriptor, EPOLL_CTL_MOD, watched, interest, key.bits)
  }

  /// Before the descriptor is closed: a copy of it in a child process would go on reporting otherwise.
  func remove(_ watched: Int32) {
    _ = SystemCalls.epollControl(descriptor, EPOLL_CTL_DEL, watched, 0, 0)
  }

  func wait(milliseconds: Int32, report: (SlotKey, Readiness) -> Void, complete: (Ring.Completion) -> Void) {
    let count = SystemCalls.epollWait(descriptor, events, Int32(Self.batch), milliseconds)
    guard count > 0 else { return }
    for index in 0..<Int(count) {
      let key = SlotKey(bits: SystemCalls.data(of: events + index))
      if key == Self.wakeKey { continue }
      report(key, readiness(SystemCalls.events(of: events + index)))
    }
  }

  func wake() {
    var one: UInt64 = 1
    // A wake that is lost is a loop that sleeps for ever.
    withUnsafeBytes(of: &one) { one in
      _ = uninterrupted { SystemCalls.write(wakeDescriptor, one.baseAddress, one.count) }
    }
  }

  /// Writability is watched from the first send that found no room, not before: on a Unix or UDP socket every byte
  /// that leaves would wake the loop for nothing.
  private func interest(writes: Bool) -> UInt32 {
    let reads = EPOLLIN.rawValue | EPOLLPRI.rawValue | EPOLLRDHUP.rawValue | EPOLLET.rawValue
    return writes ? reads | EPOLLOUT.rawValue : reads
  }

  @inline(__always)
  private func readiness(_ bits: UInt32) -> Readiness {
    let gone = EPOLLRDHUP.rawValue | EPOLLHUP.rawValue | EPOLLERR.rawValue
    var readiness: Readiness = []
    if bits & (EPOLLIN.rawValue | gone) != 0 { readiness.insert(.readable) }
    // An error or a hang-up answers a waiting sender too, with the errno that says what happened.
    if bits & (EPOLLOUT.rawValue | EPOLLHUP.rawValue | EPOLLERR.rawValue) != 0 { readiness.insert(.writable) }
    if bits & gone != 0 { readiness.insert(.hungUp) }
    if bits & EPOLLPRI.rawValue != 0 { readiness.insert(.urgent) }
    return readiness
  }
}

import SocketKernel

/// The selector in use. An enumeration and no existential: a loop asks it in every turn.
enum PlatformSelector: ~Copyable {
  case epoll(EpollSelector)
  case uring(UringSelector)

  init(_ backend: Backend) throws(SocketError) {
    switch backend {
    case .epoll: self = .epoll(try EpollSelector())
    case .uring: self = .uring(try UringSelector())
    }
  }

  var ring: UnsafeMutablePointer<Ring>? {
    switch self {
    case .epoll(let selector): selector.ring
    case .uring(let selector): selector.ring
    }
  }

  func add(_ descriptor: Int32, key: SlotKey, writes: Bool) throws(SocketError) {
    switch self {
    case .epoll(let selector): try selector.add(descriptor, key: key, writes: writes)
    case .uring(let selector): try selector.add(descriptor, key: key, writes: writes)
    }
  }

  func watchWrites(_ descriptor: Int32, key: SlotKey) -> Int32 {
    switch self {
    case .epoll(let selector): selector.watchWrites(descriptor, key: key)
    case .uring(let selector): selector.watchWrites(descriptor, key: key)
    }
  }

  func watchOnlyWrites(_ descriptor: Int32, key: SlotKey) -> Int32 {
    switch self {
    case .epoll(let selector): selector.watchOnlyWrites(descriptor, key: key)
    case .uring(let selector): selector.watchOnlyWrites(descriptor, key: key)
    }
  }

  func watchReads(_ descriptor: Int32, key: SlotKey, _ watches: Bool) -> Int32 {
    switch self {
    case .epoll(let selector): selector.watchReads(descriptor, key: key, watches)
    case .uring(let selector): selector.watchReads(descriptor, key: key, watches)
    }
  }

  func remove(_ descriptor: Int32) {
    switch self {
    case .epoll(let selector): selector.remove(descriptor)
    case .uring(let selector): selector.remove(descriptor)
    }
  }

  @inline(__always)
  func wait(milliseconds: Int32, report: (SlotKey, Readiness) -> Void, complete: (Ring.Completion) -> Void) {
    switch self {
    case .epoll(let selector): selector.wait(milliseconds: milliseconds, report: report, complete: complete)
    case .uring(let selector): selector.wait(milliseconds: milliseconds, report: report, complete: complete)
    }
  }

  func wake() {
    switch self {
    case .epoll(let selector): selector.wake()
    case .uring(let selector): selector.wake()
    }
  }
}

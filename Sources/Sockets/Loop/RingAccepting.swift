import Glibc
import SocketKernel
import SystemPackage

/// The clients that the ring has accepted for a listener that serves. One request accepts them all.
struct RingAccepting: ~Copyable {
  /// Accepted and not taken yet, from `first` on.
  private var descriptors: [Int32] = []
  private var first = 0
  /// Why the request ended, until somebody has been told.
  var failure: Int32 = 0
  /// The kernel has the request.
  var isArmed = false
  /// The kernel has refused to report clients again: before anybody waits for one, it is asked once more.
  var isUnwatched = false
  /// Goes on when the request has ended for good.
  var ending: UnsafeContinuation<Void, Never>?

  mutating func append(_ descriptor: Int32) { descriptors.append(descriptor) }

  mutating func take() -> Int32? {
    if first == descriptors.count {
      descriptors.removeAll(keepingCapacity: true)
      first = 0
      return nil
    }
    defer { first += 1 }
    return descriptors[first]
  }
}

/// Accepting in the ring. A listener's slot is locked, because others may hold it; its requests are the loop's alone.
extension SlotHandle {
  /// Has the ring accept from now on, instead of epoll report. On the loop's thread.
  func startAccepting() {
    exclusively { state in
      if state.ring.accepting == nil {
        state.ring.accepting = .allocate(capacity: 1)
        state.ring.accepting!.initialize(to: RingAccepting())
      }
      state.ring.accepts = true
      // Reports for nothing, at worst.
      _ = loop.selector.watchReads(descriptor, key: key, false)
    }
  }

  /// Ends that, when the ring has nothing to do with the listener any more. Clients that it had accepted are the first
  /// that the next accept finds. On the loop's thread.
  func stopAccepting() async {
    await withUnsafeContinuation { continuation in
      let isOver = exclusively { state in
        guard state.ring.accepts, state.ring.accepting!.pointee.isArmed else { return true }
        state.ring.accepting!.pointee.ending = continuation
        ring.pointee.cancel(.accept, key)
        return false
      }
      if isOver { continuation.resume() }
    }
    exclusively { leaveAccepting(&$0) }
  }

  private func leaveAccepting(_ state: inout SlotState) {
    guard state.ring.accepts else { return }
    state.ring.accepts = false
    state.ring.accepting!.pointee.isUnwatched = loop.selector.watchReads(descriptor, key: key, true) < 0
    state.receiving.isReady = true
  }

  /// A completion of the accept.
  func accepted(_ result: Int32, isLast: Bool) {
    exclusively { state in
      guard let accepting = state.ring.accepting else {
        if result >= 0 { _ = SystemCalls.close(result) }
        return
      }
      switch result {
      case 0...: accepting.pointee.append(result)
      case -ECANCELED: break
      case -EAGAIN, -EINVAL:
        // A kernel that does not wait for the clients of a non-blocking listener, or a listener that is none: direct
        // calls show which.
        accepting.pointee.isArmed = false
        leaveAccepting(&state)
      default: accepting.pointee.failure = -result
      }
      if isLast {
        accepting.pointee.isArmed = false
        accepting.pointee.ending.take()?.resume()
      }
      state.receiving.isReady = true
      state.receiving.resume(.ready)
    }
  }

  /// The next client that the ring has accepted, or a negative errno: `EAGAIN` when it is to go on. nil where a direct
  /// call is to be made.
  func takeAccepted(nonBlocking: Bool, _ state: inout SlotState) -> Int? {
    guard let accepting = state.ring.accepting else { return nil }
    if let descriptor = accepting.pointee.take() {
      if nonBlocking {
        let flags = SystemCalls.statusFlags(descriptor)
        _ = SystemCalls.setStatusFlags(descriptor, flags | O_NONBLOCK)
      }
      return Int(descriptor)
    }
    guard state.ring.accepts else {
      if !accepting.pointee.isUnwatched { return nil }
      let watch = loop.selector.watchReads(descriptor, key: key, true)
      if watch < 0 { return Int(watch) }
      accepting.pointee.isUnwatched = false
      return nil
    }
    if accepting.pointee.failure != 0 {
      defer { accepting.pointee.failure = 0 }
      return -Int(accepting.pointee.failure)
    }
    if !accepting.pointee.isArmed {
      accepting.pointee.isArmed = true
      ring.pointee.accept(descriptor, key)
    }
    return -Int(EAGAIN)
  }

  /// Of a listener that is closed.
  func dropAccepted(_ state: inout SlotState) {
    guard let accepting = state.ring.accepting else { return }
    state.ring.accepting = nil
    if accepting.pointee.isArmed && isOnLoop { ring.pointee.settleNumbers() }
    while let descriptor = accepting.pointee.take() { _ = SystemCalls.close(descriptor) }
    accepting.deinitialize(count: 1)
    accepting.deallocate()
  }
}

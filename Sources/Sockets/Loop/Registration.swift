import SocketAddresses
import SocketKernel
import Synchronization
import SystemPackage

/// A descriptor that a loop watches, and its one owner: when it goes, the loop forgets the descriptor and it is
/// closed, in this order.
struct Registration: ~Copyable, Sendable {
  let handle: SlotHandle

  /// Takes over `descriptor`, which must be non-blocking. Closes it when there is no room for it.
  ///
  /// - Parameter staysHome: the caller promises that the socket's first user runs on `loop`.
  /// - Parameter isMeantForRing: the loop has a ring, and the socket's first user brings the stream into it.
  /// - Parameter isConnecting: a connect is under way: nothing is sent before the kernel reports how it ended.
  /// - Parameter readsToTheEnd: see ``SlotState/readsToTheEnd``.
  static func add(
    _ descriptor: consuming SocketDescriptor,
    to loop: EventLoop,
    staysHome: Bool = false,
    isMeantForRing: Bool = false,
    service: UInt32 = 0,
    isConnecting: Bool = false,
    readsToTheEnd: Bool = false
  ) throws(SocketError) -> Registration {
    guard let slot = loop.slots.allocate(for: loop) else { throw SocketError(.open, .tooManyOpenFiles) }
    let registration = Registration(SlotHandle(slot))
    let handle = registration.handle
    slot.pointee.descriptor = descriptor.release()
    handle.countOpened()
    handle.locked { state in
      state.watchesWrites = isConnecting
      state.readsToTheEnd = readsToTheEnd
      state.sending.isReady = !isConnecting
      state.service = service
      state.ring.isMeant = isMeantForRing
      state.ring.isBlocking = isMeantForRing
    }
    if isMeantForRing { return registration }
    if !staysHome { handle.setMovedOut() }
    do throws(SocketError) {
      // From here on the loop may deliver.
      try loop.selector.add(handle.descriptor, key: handle.key, writes: isConnecting)
    } catch {
      handle.locked { $0.service = 0 }  // or it would be left to a handler that never ran
      throw error
    }
    return registration
  }

  /// A place to wait in that no descriptor stands behind: only a deadline, a cancel or a ring ends the wait.
  static func alarm(on loop: EventLoop) throws(SocketError) -> Registration {
    guard let slot = loop.slots.allocate(for: loop) else { throw SocketError(.open, .tooManyOpenFiles) }
    let registration = Registration(SlotHandle(slot))
    registration.handle.locked { $0.receiving.isReady = false }
    registration.handle.setMovedOut()
    return registration
  }

  /// Owns a slot that nobody else does.
  init(_ handle: SlotHandle) { self.handle = handle }

  deinit {
    if handle.isReachable { handle.drop() } else { handle.loop.post(.drop(handle.key)) }
  }

  /// Leaves the slot to whoever makes a registration of it again.
  consuming func release() -> SlotHandle {
    let handle = handle
    discard self
    return handle
  }

  /// The descriptor's number, for calls that need no waiting.
  var descriptor: Int32 { handle.descriptor }
}

extension SlotHandle {
  /// The owner is gone. A handler's connection is left to `serve`, which ends it in good order; others are closed.
  func drop() {
    let isLeft = exclusively { state in
      if state.service != 0 { state.isAbandoned = true }
      return state.service != 0
    }
    if !isLeft { close() }
  }

  /// Closes the descriptor and gives up the slot.
  func close() {
    let isWatched: Bool? = exclusively { state in
      let isWatched = state.ring.phase == .outside && !state.ring.isMeant || state.watchesWrites
      if state.ring.phase != .outside { abandonRing(&state) }
      if state.ring.gathered > 0 { flushGathered(&state) }
      dropBuffer(&state)
      dropAccepted(&state)
      if state.ring.rest == nil { return isWatched }
      // What `send` returned for is still sent, in the time that a peer is given that takes nothing.
      state.ring.closesAfterRest = true
      queueClosing(&state)
      return nil
    }
    guard let isWatched else { return }
    finishClosing(isWatched: isWatched)
  }

  func finishClosing(isWatched: Bool = true) {
    if descriptor >= 0 {
      if isWatched { loop.selector.remove(descriptor) }
      _ = SystemCalls.close(descriptor)
      countClosed()
    }
    exclusively { dropRest(&$0) }
    if isOnLoop { release() } else { loop.post(.release(key), isUrgent: false) }
  }

  /// On the loop's thread.
  func release() { loop.slots.release(slot) }
}

extension SocketAddress {
  /// Whether a receive from a stream of this family may stop short of what there is, and no report tells of it: a Unix
  /// stream stops behind bytes that descriptors came with. Source: unix(7).
  var mayStopShort: Bool {
    switch self {
    case .ipv4, .ipv6: false
    default: true
    }
  }
}

/// What another thread asks of a loop's thread.
enum Message: Sendable {
  /// Give up the slot, whose descriptor is closed already.
  case release(SlotKey)
  /// The owner of a socket that is at home dropped it elsewhere.
  case drop(SlotKey)
  /// Let other threads at the slot.
  case moveOut(SlotKey, UnsafeContinuation<Void, Never>)
  /// The one wait that bears this number is cancelled.
  case cancelWait(SlotKey, Side, turn: UInt32)
  case queueDeadline(DeadlineEntry)
  /// No socket of this service is to wait for its peer any longer.
  case stop(service: UInt32)
  /// No socket of this service is to wait for anything any longer.
  case cancel(service: UInt32)
  /// Tell the peer that nothing will follow what was sent.
  case endSending(SlotKey)
  /// Raw calls are made on the descriptor, as soon as the signal is given.
  case leaveRing(SlotKey, ThreadSignal)
  /// End the wait on this side.
  case ring(SlotKey, Side)
}

extension EventLoop {
  func handle(_ message: Message) {
    switch message {
    case .release(let key):
      withSlot(key) { $0.release() }
    case .drop(let key):
      withSlot(key) { $0.drop() }
    case .moveOut(let key, let continuation):
      guard own.pointee.ring != nil else {
        withSlot(key) { $0.setMovedOut() }
        return continuation.resume()
      }
      var isThere = false
      withSlot(key) { slot in
        isThere = true
        slot.moveOut(continuation)
      }
      if !isThere { continuation.resume() }
    case .cancelWait(let key, let side, let turn):
      withSlot(key) { $0.cancelWait(side, turn: turn) }
    case .queueDeadline(let entry):
      queueDeadline(entry.deadline, entry.key, entry.side)
    case .stop(let service):
      slots.forEach { SlotHandle($0).stop(service: service) }
    case .cancel(let service):
      slots.forEach { SlotHandle($0).cancel(service: service) }
    case .endSending(let key):
      withSlot(key) { $0.endSending() }
    case .leaveRing(let key, let signal):
      withSlot(key) { $0.prepareForRawCalls() }
      signal.give()
    case .ring(let key, let side):
      withSlot(key) { slot in
        slot.exclusively { state in
          state[side].isReady = true
          state[side].resume(.ready)
        }
      }
    }
  }
}

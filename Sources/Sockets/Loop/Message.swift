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
  /// Everything on the socket is cancelled.
  case cancel(SlotKey)
  case queueDeadline(DeadlineEntry)
  /// Every socket of this service is to wait for its peer no longer.
  case stop(service: UInt32)
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
      withSlot(key) { $0.setMovedOut() }
      continuation.resume()
    case .cancelWait(let key, let side, let turn):
      withSlot(key) { $0.cancelWait(side, turn: turn) }
    case .cancel(let key):
      withSlot(key) { $0.cancelAll() }
    case .queueDeadline(let entry):
      queueDeadline(entry.deadline, entry.key, entry.side)
    case .stop(let service):
      slots.forEach { slot in
        SlotHandle(slot).stop(service: service)
      }
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

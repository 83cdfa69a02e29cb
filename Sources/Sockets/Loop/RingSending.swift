internal import CSockets
import Glibc
import SocketKernel
import Synchronization
import SystemPackage

/// Sending later: what a turn's handlers send is gathered, and a ring takes it into the kernel with the call that waits
/// for the next requests. All on the loop's thread.
extension SlotHandle {
  private var gathering: UnsafeMutablePointer<Gathering> { slot.pointee.thread.pointee.gathering }

  /// Whether small messages are to be gathered: in the ring all are, elsewhere the answers to what has been received and
  /// not been taken yet, and what follows them.
  @inline(__always)
  func gathers(_ state: borrowing SlotState) -> Bool {
    if state.ring.phase != .outside { return true }
    if state.ring.gathered > 0 { return true }
    if state.buffer.isEmpty { return false }
    return slot.pointee.home.load(ordering: .relaxed) == Slot.atHome
  }

  /// Takes what is left of `bytes` after the first `sent` to be sent with the end of this turn. False if they have to
  /// be sent by a call of their own; what was gathered before has been then, or the side is not ready.
  @inline(__always)
  func gather(_ bytes: UnsafeRawBufferPointer, _ sent: inout Int, _ state: inout SlotState) -> Bool {
    let count = bytes.count - sent
    guard state.sending.isReady, state.ring.sendFailure == 0, count > 0,
      Int(state.ring.gathered) + count <= RingStream.mostGathered,
      let place = gathering.pointee.place(count, slot, &state.ring)
    else {
      flushGathered(&state)
      return false
    }
    place.copyMemory(from: bytes.baseAddress.unsafelyUnwrapped + sent, byteCount: count)
    self.count(sent: count)
    sent = bytes.count
    state.sending.isBusy = false
    return true
  }

  /// A send that had returned has failed: so does this one, in its place.
  @inline(never)
  func takeSendFailure(_ state: inout SlotState) -> Attempt {
    let errno = Errno(rawValue: Int32(state.ring.sendFailure))
    state.ring.sendFailure = 0
    state.sending.isBusy = false
    return .failed(.system(errno))
  }

  /// Sends what has been gathered now, for whatever must not overtake it.
  @inline(never)
  func flushGathered(_ state: inout SlotState) {
    let count = Int(state.ring.gathered)
    if count == 0 { return }
    state.ring.gathered = 0
    let bytes = UnsafeRawBufferPointer(start: gathering.pointee.memory + Int(state.ring.gatheredAt), count: count)
    let result = sendNow(bytes)
    if result < count { sendCutShort(bytes, result, &state) }
  }

  /// A completion of a gathered send: it was not sent whole.
  @inline(never)
  func sendCutShort(_ result: Int32) {
    exclusively { state in
      let start = gathering.pointee.memory + Int(state.ring.gatheredAt)
      let bytes = UnsafeRawBufferPointer(start: start, count: Int(state.ring.submitted))
      sendCutShort(bytes, Int(result), &state)
    }
  }

  private func sendCutShort(_ bytes: UnsafeRawBufferPointer, _ result: Int, _ state: inout SlotState) {
    switch Int32(-min(result, 0)) {
    // Not now. What has run out may be there again when the loop comes back to it.
    case 0, EAGAIN, EINTR, ENOBUFS, ENOMEM, ECANCELED: break
    case let errno: return sendFailed(Errno(rawValue: errno), &state)
    }
    let rest = UnsafeRawBufferPointer(rebasing: bytes[max(result, 0)...])
    if rest.isEmpty { return }
    let watch = watchWrites(&state)
    if watch < 0 { return sendFailed(Errno(rawValue: -watch), &state) }
    state.ring.rest = .allocate(capacity: 1)
    state.ring.rest!.initialize(to: SendRest(copying: rest))
    state.sending.isReady = false
  }

  func sendFailed(_ errno: Errno, _ state: inout SlotState) {
    state.noteFailure(errno)
    state.ring.sendFailure = Int16(errno.rawValue)
    state.sending.isReady = true
    state.sending.resume(.ready)
    // Who waits for the answer to what was not sent would wait for ever. Of a broken pipe the kernel tells itself.
    if errno == .brokenPipe { return }
    state.receiving.isReady = true
    state.receiving.resume(.ready)
  }

  /// There is room again: sends what a send that returned has left. False as long as some of it is left still.
  @inline(never)
  func flushRest(_ state: inout SlotState) -> Bool {
    guard let rest = state.ring.rest else { return true }
    while !rest.pointee.bytes.isEmpty {
      let bytes = rest.pointee.bytes
      let result = sendNow(bytes)
      if result == -Int(EAGAIN) { return false }
      if result < 0 {
        dropRest(&state)
        sendFailed(Errno(rawValue: Int32(-result)), &state)
        return true
      }
      rest.pointee.drop(result)
    }
    dropRest(&state)
    if state.ring.finishesAfterRest {
      state.ring.finishesAfterRest = false
      _ = SystemCalls.shutdown(descriptor, ShutdownDirection.write.rawValue)
    }
    return true
  }

  func dropRest(_ state: inout SlotState) {
    guard let rest = state.ring.rest else { return }
    state.ring.rest = nil
    rest.deinitialize(count: 1)
    rest.deallocate()
  }

  /// Tells the peer that nothing will follow what was sent so far. 0 or a negative errno.
  @discardableResult
  func endSending() -> Int32 {
    if isReachable { return exclusively { endSending(&$0) } }
    // What was sent before may be gathered on the loop.
    loop.post(.endSending(key))
    return 0
  }

  private func endSending(_ state: inout SlotState) -> Int32 {
    if state.ring.gathered > 0 { flushGathered(&state) }
    if state.ring.rest != nil {
      state.ring.finishesAfterRest = true
      return 0
    }
    return SystemCalls.shutdown(descriptor, ShutdownDirection.write.rawValue)
  }
}

extension Ring {
  /// Makes a request of each connection's bytes.
  mutating func requestSends() {
    for index in gathering.pointee.senders.indices {
      let slot = SlotHandle(gathering.pointee.senders[index])
      let count = slot.slot.pointee.state.ring.gathered
      if count == 0 { continue }
      slot.slot.pointee.state.ring.gathered = 0
      slot.slot.pointee.state.ring.submitted = count
      makeRoom()
      let bytes = gathering.pointee.memory + Int(slot.slot.pointee.state.ring.gatheredAt)
      sockets_ring_send(&queue, slot.descriptor, bytes, UInt32(count), Self.name(.send, slot.key))
    }
  }
}

internal import CSockets
import Glibc
import SocketKernel
import SystemPackage

/// Receiving in the ring. All on the loop's thread.
extension SlotHandle {
  var ring: UnsafeMutablePointer<Ring> { slot.pointee.thread.pointee.ring.unsafelyUnwrapped }

  /// Brings a stream that is meant for the ring into it.
  func enterRing() {
    exclusively { state in
      guard state.ring.isMeant else { return }
      state.ring.isMeant = false
      state.ring.phase = .inside
      startReceiving(&state)
    }
  }

  private func startReceiving(_ state: inout SlotState) {
    state.ring.isReceiving = true
    ring.pointee.receive(descriptor, key)
  }

  /// A completion of the receive.
  @inline(__always)
  func received(_ result: Int32, _ flags: UInt32) {
    exclusively { state in
      if state.ring.phase == .outside {
        // Of a stream that is being closed.
        if sockets_completion_has_buffer(flags) { ring.pointee.give(sockets_completion_buffer(flags)) }
        return
      }
      if sockets_completion_has_buffer(flags) {
        let number = sockets_completion_buffer(flags)
        if result > 0 { append(number, UInt16(result), &state) } else { ring.pointee.give(number) }
      }
      if !sockets_completion_has_more(flags) { receiveEnded(result, &state) }
      state.receiving.isReady = true
      state.receiving.resume(.ready)
    }
  }

  /// The receive has ended for good.
  func depart() {
    exclusively { state in
      if state.ring.phase == .leaving { finishLeaving(&state) }
    }
    if !ring.pointee.leaving.isEmpty { finishMovingOut() }
  }

  @inline(__always)
  private func append(_ number: UInt16, _ count: UInt16, _ state: inout SlotState) {
    self.count(received: Int(count))
    ring.pointee.count[Int(number)] = count
    ring.pointee.next[Int(number)] = Ring.none
    if state.ring.first == Ring.none {
      state.ring.first = number
    } else {
      ring.pointee.next[Int(state.ring.last)] = number
    }
    state.ring.last = number
    state.ring.waiting += 1
    state.ring.full = Int(count) == Ring.bufferSize ? state.ring.full + 1 : 0
    if state.ring.full >= RingStream.fullInARow {
      leaveRing(&state)
    } else if state.ring.waiting >= RingStream.mostWaiting && state.ring.isReceiving && !state.ring.isPausing {
      state.ring.isPausing = true
      ring.pointee.cancel(.receive, key)
    }
  }

  @inline(never)
  private func receiveEnded(_ result: Int32, _ state: inout SlotState) {
    state.ring.isReceiving = false
    state.ring.isPausing = false
    switch result {
    case 1...: break
    case -ENOBUFS:
      // With no buffers to be had, direct calls into memory of its own keep the stream alive.
      if !ring.pointee.makeMoreBuffers() && state.ring.phase == .inside { state.ring.phase = .leaving }
    case -ECANCELED, -EINTR, -ENOMEM: break
    case -EAGAIN:
      // Somebody has made the socket non-blocking, and then no request waits.
      if state.ring.phase == .inside { state.ring.phase = .leaving }
    default:
      state.ring.hasEnded = true
      state.ring.ending = Int16(-result)
    }
    if state.ring.phase == .leaving {
      // Not before all completions of this turn are seen: one may be that of a send, which is to come first.
      ring.pointee.departing.append(key)
    } else if !state.ring.hasEnded && state.ring.waiting < RingStream.mostWaiting {
      startReceiving(&state)
    }
  }

  /// Shows the next of what was received in the slot's own buffer. How many bytes, 0 at the end of the data, or a
  /// negative errno: `EAGAIN` when there is nothing yet.
  @inline(__always)
  func takeReceived(_ state: inout SlotState) -> Int {
    let number = state.ring.first
    if number == Ring.none { return takeEnd(&state) }
    state.ring.first = ring.pointee.next[Int(number)]
    state.ring.waiting -= 1
    let count = Int(ring.pointee.count[Int(number)])
    dropBuffer(&state)
    state.buffer.show(ring.pointee.bytes(number), count, number: number)
    return count
  }

  @inline(never)
  private func takeEnd(_ state: inout SlotState) -> Int {
    if state.ring.hasEnded {
      if state.ring.ending == 0 { return meetEnd(0, &state) }
      state.isAtEnd = true
      return meetEnd(-Int(state.ring.ending), &state)
    }
    if !state.ring.isReceiving && state.ring.phase == .inside { startReceiving(&state) }
    // What came before a stop is still taken in, and the kernel may not have been asked since.
    if state.isStopping {
      dropBuffer(&state)
      let memory = newBuffer()
      state.buffer.memory = memory
      let count = uninterrupted {
        SystemCalls.recv(descriptor, memory, ReceiveBuffer.capacity, Self.receiveFlags)
      }
      if count > 0 {
        self.count(received: count)
        state.buffer.fill(count)
      }
      if count >= 0 { return count == 0 ? meetEnd(0, &state) : count }
    }
    return -Int(Errno.wouldBlock.rawValue)
  }
}

// MARK: - Leaving

extension SlotHandle {
  /// Has the stream read by direct calls from now on, as soon as the ring's receive has ended.
  func leaveRing(_ state: inout SlotState) {
    guard state.ring.phase == .inside else { return }
    state.ring.phase = .leaving
    if !state.ring.isReceiving {
      finishLeaving(&state)
    } else if !state.ring.isPausing {
      ring.pointee.cancel(.receive, key)
    }
  }

  /// Lets another thread at the stream as soon as the ring has nothing to do with it any more.
  func moveOut(_ continuation: UnsafeContinuation<Void, Never>) {
    ring.pointee.leaving.append((key, continuation))
    exclusively { state in
      if state.ring.isMeant {
        state.ring.isMeant = false
        state.ring.phase = .inside
      }
      leaveRing(&state)
    }
    finishMovingOut()
  }

  /// Not while the state is in use here: from now on others may use it.
  private func finishMovingOut() {
    let key = key
    guard exclusively({ $0.ring.phase == .outside }), ring.pointee.leaving.contains(where: { $0.key == key }) else {
      return
    }
    let left = ring.pointee.leaving.filter { $0.key == key }
    ring.pointee.leaving.removeAll { $0.key == key }
    setMovedOut()
    for entry in left { entry.continuation.resume() }
  }

  /// Gives up what was received, and the receive that waits for more: until it has ended it holds the socket open.
  func abandonRing(_ state: inout SlotState) {
    flushGathered(&state)
    if state.ring.isReceiving {
      ring.pointee.settleNumbers()
      if !state.ring.isPausing && state.ring.phase == .inside { ring.pointee.cancel(.receive, key) }
    }
    while state.ring.first != Ring.none {
      ring.pointee.give(state.ring.first)
      state.ring.first = ring.pointee.next[Int(state.ring.first)]
    }
    state.ring.phase = .outside
  }

  /// Raw calls must not overtake what was sent, must not wait, and find what the peer sends from now on.
  ///
  /// What was sent on the loop may be gathered there. Another thread has to wait for it, for as long as the loop's turn
  /// takes: it may not send it itself.
  func prepareForRawCalls() {
    if isReachable {
      exclusively { prepareForRawCalls(&$0) }
    } else {
      ThreadSignal.wait { loop.post(.leaveRing(key, $0)) }
    }
  }

  func prepareForRawCalls(_ state: inout SlotState) {
    flushGathered(&state)
    leaveRing(&state)
    if !state.ring.isBlocking { return }
    state.ring.isBlocking = false
    let flags = SystemCalls.statusFlags(descriptor)
    if flags >= 0 { _ = SystemCalls.setStatusFlags(descriptor, flags | O_NONBLOCK) }
  }

  private func finishLeaving(_ state: inout SlotState) {
    state.ring.phase = .outside
    if state.ring.hasEnded && state.ring.ending != 0 { state.noteFailure(Errno(rawValue: Int32(state.ring.ending))) }
    keepReceived(&state)
    flushGathered(&state)
    do throws(SocketError) {
      if state.watchesWrites { loop.selector.remove(descriptor) }
      try loop.selector.add(descriptor, key: key, writes: state.watchesWrites)
    } catch {
      // Nobody will report anything of it.
      let errno = error.errno ?? .noMemory
      state.failure = Int16(errno.rawValue)
      state.isAtEnd = true
      state.watchesWrites = false
      dropRest(&state)
      sendFailed(errno, &state)
    }
    state.receiving.isReady = true
    state.receiving.resume(.ready)
  }

  /// Moves what was received into memory that the ring does not need back.
  private func keepReceived(_ state: inout SlotState) {
    var total = state.buffer.isEmpty ? 0 : state.buffer.count
    var number = state.ring.first
    while number != Ring.none {
      total += Int(ring.pointee.count[Int(number)])
      number = ring.pointee.next[Int(number)]
    }
    var kept = ReceiveBuffer()
    if total > 0 { kept.reserve(total) }
    if !state.buffer.isEmpty { kept.append(state.buffer.bytes) }
    dropBuffer(&state)
    while state.ring.first != Ring.none {
      let number = state.ring.first
      let count = Int(ring.pointee.count[Int(number)])
      kept.append(UnsafeRawBufferPointer(start: ring.pointee.bytes(number), count: count))
      state.ring.first = ring.pointee.next[Int(number)]
      ring.pointee.give(number)
    }
    state.ring.waiting = 0
    state.buffer = kept
  }
}

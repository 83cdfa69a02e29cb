import Glibc
import SocketKernel
import SystemPackage

/// One try each at the calls that move a stream's bytes.
///
/// None is inlined into the operation that calls it: what it needs would be kept in the frame of a task that waits.
extension SlotHandle {
  /// A stream in the ring has a blocking descriptor, so each call says that it must not wait.
  static var sendFlags: Int32 { Int32(MSG_NOSIGNAL | MSG_DONTWAIT) }
  static var receiveFlags: Int32 { Int32(MSG_DONTWAIT) }

  /// Fills `memory`, from what an earlier receive left over if there is any. Done with 0 at the end of the data.
  @inline(never)
  func attemptReceive(into memory: UnsafeMutableRawBufferPointer, isResumed: Bool) -> Attempt {
    attemptBuffered(isResumed: isResumed) { state in
      if state.buffer.isEmpty {
        if state.ring.phase == .outside { return receive(into: memory, &state) }
        let count = takeReceived(&state)
        if count <= 0 { return count }
      }
      let count = state.buffer.take(into: memory)
      giveBackRingBuffer(&state)
      return count
    }
  }

  /// Takes one byte. Done with 0 at the end of the data.
  @inline(never)
  func attemptReceiveByte(_ byte: inout UInt8, isResumed: Bool) -> Attempt {
    attemptFill(isResumed: isResumed) { byte = $0.takeByte() }
  }

  /// Takes at most `limit` of the bytes that there are. Done with 0 at the end of the data.
  @inline(never)
  func attemptReceive(_ bytes: inout [UInt8], upTo limit: Int, isResumed: Bool) -> Attempt {
    attemptFill(isResumed: isResumed) { bytes = $0.takeArray(upTo: limit) }
  }

  /// Sees to it that the slot's own buffer holds something, and lends it. Done with 0 at the end of the data.
  @inline(__always)
  private func attemptFill(isResumed: Bool, _ use: (inout ReceiveBuffer) -> Void) -> Attempt {
    attemptBuffered(isResumed: isResumed) { state in
      if state.buffer.isEmpty {
        let count = state.ring.phase == .outside ? fillBuffer(&state) : takeReceived(&state)
        if count <= 0 { return count }
      }
      use(&state.buffer)
      giveBackRingBuffer(&state)
      return 1
    }
  }

  @inline(__always)
  private func fillBuffer(_ state: inout SlotState) -> Int {
    let memory = state.buffer.memory ?? newBuffer()
    state.buffer.memory = memory
    let count = receive(into: UnsafeMutableRawBufferPointer(start: memory, count: ReceiveBuffer.capacity), &state)
    if count > 0 { state.buffer.fill(count) }
    return count
  }

  /// Sends what is left of `bytes` after the first `sent`, which it moves on. Done when all are with the kernel.
  @inline(never)
  func attemptSend(_ bytes: UnsafeRawBufferPointer, sent: inout Int, isResumed: Bool) -> Attempt {
    exclusively { state in
      if let refusal = state.refusal(.sending, isResumed: isResumed) { return .failed(refusal) }
      if gathers(state) && gather(bytes, &sent, &state) { return .done(sent) }
      if state.ring.sendFailure != 0 { return takeSendFailure(&state) }
      guard state.sending.isReady else {
        state.sending.isBusy = true
        return .wait
      }
      let rest = UnsafeRawBufferPointer(rebasing: bytes[sent...])
      let count = rest.isEmpty ? 0 : sendNow(rest)
      if count < 0 && count != -Int(Errno.wouldBlock.rawValue) {
        state.sending.isBusy = false
        let errno = Errno(rawValue: Int32(-count))
        state.noteFailure(errno)
        return .failed(.system(errno))
      }
      sent += max(count, 0)
      self.count(sent: max(count, 0))
      // A short send has filled the socket's buffer as surely as a refused one.
      state.sending.isReady = sent == bytes.count
      state.sending.isBusy = sent != bytes.count
      return sent == bytes.count ? .done(sent) : .wait
    }
  }

  /// How many bytes the socket took, or a negative errno.
  @inline(__always)
  func sendNow(_ bytes: UnsafeRawBufferPointer) -> Int {
    uninterrupted { SystemCalls.send(descriptor, bytes.baseAddress, bytes.count, Self.sendFlags) }
  }

  /// As ``attempt(_:isResumed:_:)``, except that bytes in the slot's buffer need no readiness.
  @inline(__always)
  private func attemptBuffered(isResumed: Bool, _ call: (inout SlotState) -> Int) -> Attempt {
    exclusively { state in
      if let refusal = state.refusal(.receiving, isResumed: isResumed) { return .failed(refusal) }
      var result = -Int(Errno.wouldBlock.rawValue)
      if state.isAtEnd && state.buffer.isEmpty {
        result = -Int(state.failure)
      } else if state.receiving.isReady || !state.buffer.isEmpty {
        result = call(&state)
      }
      if result == -Int(Errno.wouldBlock.rawValue) && state.ring.sendFailure != 0 {
        result = takeUntoldFailure(&state) ?? result
      }
      if result == -Int(Errno.wouldBlock.rawValue) {
        state.receiving.isReady = false
        state.receiving.isBusy = true
        giveBackBuffer(&state)
        return .wait
      }
      state.receiving.isBusy = false
      return result >= 0 ? .done(result) : .failed(.system(Errno(rawValue: Int32(-result))))
    }
  }

  /// Of a send that had returned: nobody is to wait for an answer to it. Of a broken pipe the kernel tells itself.
  @inline(never)
  private func takeUntoldFailure(_ state: inout SlotState) -> Int? {
    let errno = state.ring.sendFailure
    if Int32(errno) == EPIPE { return nil }
    state.ring.sendFailure = 0
    return -Int(errno)
  }

  @inline(__always)
  private func receive(into memory: UnsafeMutableRawBufferPointer, _ state: inout SlotState) -> Int {
    let count = uninterrupted {
      SystemCalls.recv(descriptor, memory.baseAddress, memory.count, Self.receiveFlags)
    }
    if count <= 0 { return meetEnd(count, &state) }
    self.count(received: count)
    // A short read has emptied the socket: the next one would only hear so.
    if count < memory.count && !state.readsToTheEnd { state.receiving.isReady = false }
    return count
  }

  /// What a receive that got no byte is to answer: an end after a failure is that failure still.
  @inline(never)
  func meetEnd(_ answer: Int, _ state: inout SlotState) -> Int {
    if answer < 0 {
      state.noteFailure(Errno(rawValue: Int32(-answer)))
      return answer
    }
    state.isAtEnd = true
    return -Int(state.failure)
  }

  /// Whoever waits with an empty buffer needs none meanwhile.
  @inline(__always)
  private func giveBackBuffer(_ state: inout SlotState) {
    if state.buffer.isEmpty { dropBuffer(&state) }
  }

  /// The ring's buffers are few: back with one as soon as it is used up.
  @inline(__always)
  private func giveBackRingBuffer(_ state: inout SlotState) {
    if state.buffer.isOfRing && state.buffer.isEmpty { dropBuffer(&state) }
  }

  /// Gives up the slot's buffer and what it holds. The loop keeps some, on its own thread.
  @inline(__always)
  func dropBuffer(_ state: inout SlotState) {
    guard let memory = state.buffer.memory else { return }
    let buffer = state.buffer
    state.buffer = ReceiveBuffer()
    if buffer.isOfRing {
      slot.pointee.thread.pointee.ring.unsafelyUnwrapped.pointee.give(buffer.number)
    } else if isOnLoop && !buffer.isLarge {
      slot.pointee.thread.pointee.returnBuffer(memory)
    } else {
      memory.deallocate()
    }
  }

  @inline(__always)
  func newBuffer() -> UnsafeMutableRawPointer {
    isOnLoop ? slot.pointee.thread.pointee.takeBuffer() : ReceiveBuffer.allocate()
  }
}

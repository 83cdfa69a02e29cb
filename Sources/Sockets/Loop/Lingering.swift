import Glibc
import SocketKernel
import SystemPackage

extension SlotHandle {
  /// Ends the sending, then takes what the peer still sends and throws it away, until its end or the deadline.
  func linger(until deadline: Deadline) async {
    if !isReachable { await moveOut() }
    let hasEnded = exclusively { state in
      state.isLingering = true
      return state.isAtEnd && state.buffer.isEmpty
    }
    if hasEnded || endSending() < 0 { return }
    do {
      while try await !receive(upTo: ReceiveBuffer.capacity, deadline).isEmpty {}
    } catch {
      // The peer is gone, the time is up, or the task is cancelled: there is nobody left to be careful for.
    }
  }

  /// Makes the close to come a reset.
  func setReset() {
    exclusively { state in
      if state.ring.gathered > 0 { flushGathered(&state) }
      dropRest(&state)
    }
    var linger = Glibc.linger(l_onoff: 1, l_linger: 0)
    _ = SystemCalls.setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, UInt32(MemoryLayout.size(ofValue: linger)))
  }

  /// From here on the socket is closed when its owner drops it, whoever served it.
  func leaveService() {
    if isReachable { exclusively { $0.service = 0 } }
  }
}

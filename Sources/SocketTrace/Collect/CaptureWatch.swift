import CSockets
import Glibc

/// Fetches a network's packets on a thread of its own while an exchange runs that nobody stops: what the kernel has room
/// for is soon used up by a large transfer.
///
/// Unchecked, because a network is no Sendable thing: from the beginning to the end only the thread has it.
final class CaptureWatch: @unchecked Sendable {
  private let network: TracedNetwork
  private let stop = StopFlag()
  private let isOver = Signal()

  init(_ network: TracedNetwork) throws(TraceFailure) {
    self.network = network
    if network.place.capture < 0 {
      isOver.send()
    } else {
      try TraceThread.start("trace capture") { self.work() }
    }
  }

  private func work() {
    while !stop.isSet {
      _ = sockets_poll(network.place.capture, Int16(POLLIN), 20)
      network.drain()
      // Seldom enough that the exchange is not held up by a thread that wakes for each packet.
      usleep(2000)
    }
    isOver.send()
  }

  /// Gives the network back.
  func end() {
    stop.set()
    isOver.wait()
  }
}

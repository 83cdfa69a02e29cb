import SocketKernel

extension Connection {
  /// Closes the connection with care: what was sent goes out, the peer is told the end, and what it still sends is
  /// taken and thrown away until it closes as well or `duration` is over.
  ///
  /// Without this care the kernel answers bytes that nobody received with a reset, and a reset can overtake and
  /// destroy data on its way to the peer. Source: RFC 1122, section 4.2.2.13. Nothing is thrown: a peer that is gone
  /// has no more to lose. In a cancelled task the connection is closed at once.
  ///
  /// Corresponds to `shutdown(2)`, `recv(2)` until the end, and `close(2)`.
  public consuming func close(within duration: Duration = .seconds(1)) async {
    await handle.linger(until: Deadline(after: duration))
    handle.leaveService()
  }

  /// Ends the connection at once and lets the peer know that something went wrong: it gets a reset. A Unix-domain peer
  /// gets one only if something that it sent was not received; there is no other way to tell it.
  ///
  /// Corresponds to `close(2)` after `SO_LINGER` with a time of 0, socket(7).
  public consuming func reset() async {
    if !handle.isReachable { await handle.moveOut() }
    handle.setReset()
    handle.leaveService()
  }
}

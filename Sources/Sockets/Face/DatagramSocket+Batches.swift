public import SocketAddresses
public import SocketKernel

extension DatagramSocket {
  /// Waits for a datagram and receives all that are there with one call.
  ///
  /// With the option `udpReceiveOffload` the kernel hands over several datagrams of one sender as one; they are taken
  /// apart again here, and `size` is the room for them together: 65535 then.
  ///
  /// - Parameters:
  ///   - limit: the most datagrams to receive, 1024 at most.
  ///   - size: the room for each. What does not fit is lost, and the datagram says so.
  ///   - duration: how long to wait for the first.
  ///
  /// Corresponds to `recvmmsg(2)`.
  public borrowing func receiveBatch(
    upTo limit: Int = 32,
    size: Int = 2048,
    within duration: Duration? = nil
  ) async throws(SocketError) -> [Datagram] {
    try await handle.receiveDatagrams(upTo: limit, size: size, Deadline(within: duration))
  }

  /// Waits for what the error queue has to say, after the option `receiveIPv4Errors` or `receiveIPv6Errors`: why a
  /// datagram did not arrive, who says so, the datagram's bytes and, as `sender`, where it was to go.
  ///
  ///     let report = try await socket.receiveReport()
  ///     print(report.reportedError?.errno as Any, report.bytes)
  ///
  /// Corresponds to `recvmsg(2)` with `MSG_ERRQUEUE`.
  public borrowing func receiveReport(
    within duration: Duration? = nil
  ) async throws(SocketError) -> SocketDescriptor.ReceivedMessage {
    try await receiveMessage(flags: .errorQueue, within: duration)
  }
}

extension DatagramSocket where State: SendsAnywhere {
  /// Sends each of the messages as a datagram, with as few calls as can be.
  ///
  /// Corresponds to `sendmmsg(2)`.
  public borrowing func sendBatch(
    _ messages: [[UInt8]],
    to address: SocketAddress,
    within duration: Duration? = nil
  ) async throws(SocketError) {
    try await handle.sendDatagrams(messages, to: address, Deadline(within: duration))
  }
}

extension DatagramSocket where State == Connected {
  /// Sends each of the messages as a datagram to the peer, with as few calls as can be.
  ///
  /// Corresponds to `sendmmsg(2)`.
  public borrowing func sendBatch(
    _ messages: [[UInt8]],
    within duration: Duration? = nil
  ) async throws(SocketError) {
    try await handle.sendDatagrams(messages, to: nil, Deadline(within: duration))
  }
}

extension DatagramSocket where T: UDPTransport, State: SendsAnywhere {
  /// Sends the bytes as datagrams of `size` bytes, the last perhaps shorter. The kernel cuts them, 64 with one call;
  /// where it, the route or the device cannot, they are cut here.
  ///
  /// Corresponds to `sendmsg(2)` with `UDP_SEGMENT`, and to `sendmmsg(2)`.
  public borrowing func sendSegments(
    _ bytes: [UInt8],
    of size: Int,
    to address: SocketAddress,
    within duration: Duration? = nil
  ) async throws(SocketError) {
    try await handle.sendSegments(bytes, of: size, to: address, Deadline(within: duration))
  }
}

extension DatagramSocket where T: UDPTransport, State == Connected {
  /// Sends the bytes to the peer as datagrams of `size` bytes, the last perhaps shorter. The kernel cuts them, 64 with
  /// one call; where it, the route or the device cannot, they are cut here.
  ///
  /// Corresponds to `sendmsg(2)` with `UDP_SEGMENT`, and to `sendmmsg(2)`.
  public borrowing func sendSegments(
    _ bytes: [UInt8],
    of size: Int,
    within duration: Duration? = nil
  ) async throws(SocketError) {
    try await handle.sendSegments(bytes, of: size, to: nil, Deadline(within: duration))
  }
}

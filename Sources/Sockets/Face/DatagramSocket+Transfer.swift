public import SocketAddresses
public import SocketKernel

/// Sending and receiving datagrams. All throw `SocketError`, and `cancelled`, `deadlineExpired` and `busy` of
/// `SocketError.Cause` lose no datagram. An error that the network reports, `ECONNREFUSED` above all, is thrown by
/// the next call and changes nothing about the socket: it can be used on.
extension DatagramSocket {
  /// Receives one datagram, of up to 64 KiB as UDP allows.
  ///
  /// With the option `udpReceiveOffload` that may be several of one sender, one behind the other, and nothing tells where
  /// each ends; only ``receiveBatch(upTo:size:within:)`` takes them apart.
  ///
  /// Corresponds to `recvmsg(2)`, because `recvfrom(2)` does not tell of truncation.
  public borrowing func receive(within duration: Duration? = nil) async throws(SocketError) -> Datagram {
    try await handle.receiveDatagram(Deadline(within: duration))
  }

  /// Receives one datagram before `instant`, of up to 64 KiB as UDP allows.
  ///
  /// Corresponds to `recvmsg(2)`.
  public borrowing func receive(until instant: ContinuousClock.Instant) async throws(SocketError) -> Datagram {
    try await handle.receiveDatagram(Deadline(until: instant))
  }

  /// Receives one datagram into the array, over what is there, without an allocation.
  ///
  /// Corresponds to `recvmsg(2)`.
  public borrowing func receive(
    into bytes: inout [UInt8],
    within duration: Duration? = nil
  ) async throws(SocketError) -> DatagramHeader {
    try await handle.receiveDatagram(into: &bytes, Deadline(within: duration))
  }

  /// Receives one datagram into the array before `instant`, over what is there, without an allocation.
  ///
  /// Corresponds to `recvmsg(2)`.
  public borrowing func receive(
    into bytes: inout [UInt8],
    until instant: ContinuousClock.Instant
  ) async throws(SocketError) -> DatagramHeader {
    try await handle.receiveDatagram(into: &bytes, Deadline(until: instant))
  }
}

/// A socket without a fixed peer, which says with each datagram where to.
public protocol SendsAnywhere {}
extension Unbound: SendsAnywhere {}
extension Bound: SendsAnywhere {}

extension DatagramSocket where State: SendsAnywhere {
  /// Sends the bytes as one datagram, to `address`.
  ///
  /// Corresponds to `sendto(2)`.
  public borrowing func send(
    _ bytes: [UInt8],
    to address: SocketAddress,
    within duration: Duration? = nil
  ) async throws(SocketError) {
    try await handle.sendDatagram(bytes, to: address, Deadline(within: duration))
  }

  /// Sends the bytes as one datagram, to `address`, before `instant`.
  ///
  /// Corresponds to `sendto(2)`.
  public borrowing func send(
    _ bytes: [UInt8],
    to address: SocketAddress,
    until instant: ContinuousClock.Instant
  ) async throws(SocketError) {
    try await handle.sendDatagram(bytes, to: address, Deadline(until: instant))
  }

  /// Sends the text as UTF-8, as one datagram, to `address`.
  ///
  /// Corresponds to `sendto(2)`.
  public borrowing func send(
    _ text: String,
    to address: SocketAddress,
    within duration: Duration? = nil
  ) async throws(SocketError) {
    try await handle.sendDatagram(text, to: address, Deadline(within: duration))
  }

  /// Sends the text as UTF-8, as one datagram, to `address`, before `instant`.
  ///
  /// Corresponds to `sendto(2)`.
  public borrowing func send(
    _ text: String,
    to address: SocketAddress,
    until instant: ContinuousClock.Instant
  ) async throws(SocketError) {
    try await handle.sendDatagram(text, to: address, Deadline(until: instant))
  }
}

extension DatagramSocket where State == Connected {
  /// Sends the bytes as one datagram, to the peer.
  ///
  /// Corresponds to `send(2)`.
  public borrowing func send(
    _ bytes: [UInt8],
    within duration: Duration? = nil
  ) async throws(SocketError) {
    try await handle.sendDatagram(bytes, to: nil, Deadline(within: duration))
  }

  /// Sends the bytes as one datagram, to the peer, before `instant`.
  ///
  /// Corresponds to `send(2)`.
  public borrowing func send(
    _ bytes: [UInt8],
    until instant: ContinuousClock.Instant
  ) async throws(SocketError) {
    try await handle.sendDatagram(bytes, to: nil, Deadline(until: instant))
  }

  /// Sends the text as UTF-8, as one datagram, to the peer.
  ///
  /// Corresponds to `send(2)`.
  public borrowing func send(
    _ text: String,
    within duration: Duration? = nil
  ) async throws(SocketError) {
    try await handle.sendDatagram(text, to: nil, Deadline(within: duration))
  }

  /// Sends the text as UTF-8, as one datagram, to the peer, before `instant`.
  ///
  /// Corresponds to `send(2)`.
  public borrowing func send(
    _ text: String,
    until instant: ContinuousClock.Instant
  ) async throws(SocketError) {
    try await handle.sendDatagram(text, to: nil, Deadline(until: instant))
  }
}

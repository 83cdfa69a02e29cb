import Logging
public import SocketAddresses
public import SocketKernel
import SystemPackage

extension DatagramSocket where State == Bound {
  /// Runs `handler` for every datagram, until the task is cancelled or `signal` is given.
  ///
  ///     try await server.serve { request in
  ///       switch request.first {
  ///       case 0x1b: try request.reply("first!")
  ///       case 0x2b: try request.reply("second!")
  ///       default: break
  ///       }
  ///     }
  ///
  /// The work is spread over the event loops: an IP socket gets a companion with the same address on each of the others,
  /// and the kernel keeps every sender to one of them. Datagrams to many receivers, broadcast and multicast, all come to
  /// this socket. No other program can take part in the address unnoticed: it would have to ask for `SO_REUSEPORT` and
  /// be of the same user.
  ///
  /// On each loop the datagrams are handled one after the other, up to 64 that one call received, and their replies leave
  /// together. A handler that waits keeps those behind it waiting: give what takes long to a task. An error that it
  /// throws is logged and ends nothing. What was not handled when this returns is lost.
  ///
  /// With the option `udpReceiveOffload` a request may be several datagrams of one sender, one behind the other, and
  /// nothing tells where each ends; only ``receiveBatch(upTo:size:within:)`` takes them apart.
  ///
  /// - Parameters:
  ///   - signal: stops the server; what has arrived by then is still handled.
  ///   - size: the most bytes of a request. What does not fit is lost, and the request says so.
  /// - Throws: `SocketError` with `SocketError.Cause.cancelled`, `busy` while somebody else receives, or the errno when
  ///   the socket itself fails. Nothing when it was stopped by the signal.
  ///
  /// Corresponds to `recvmmsg(2)` and `sendmmsg(2)` in a loop.
  public borrowing func serve(
    until signal: StopSignal? = nil,
    size: Int = 2048,
    _ handler: @escaping @Sendable (borrowing DatagramRequest) async throws -> Void
  ) async throws(SocketError) {
    if size <= 0 || size > 65536 { throw handle.error(.receive, .system(.invalidArgument)) }
    let number = Service.nextNumber()
    if !handle.claim(for: number) { throw handle.error(.receive, .busy) }
    let companions = companions()
    let service = DatagramService(
      socket: handle,
      companions: companions,
      number: number,
      signal: signal,
      size: size,
      handler: handler
    )
    let outcome = await service.run()
    if !companions.isEmpty { try? handle.shareAddress(false) }
    try outcome.get()
  }

  /// Runs `body` for all the datagrams that one call received, up to 64, until the task is cancelled or `signal` is given.
  /// Their replies leave with one call as well, when it returns.
  ///
  ///     let batch = DatagramBatch()
  ///     try await server.serve(by: batch) { () async throws(SocketError) in
  ///       for index in 0..<batch.count { try await batch.reply(batch.bytes(of: index), to: index) }
  ///     }
  ///
  /// For a server that must see every datagram in one place and in order: it runs on this socket's loop alone, and
  /// `body` in the task that called, so that it may change what is that task's. Leave the option
  /// `udpReceiveOffload` off here too: datagrams that the kernel has merged are not taken apart.
  ///
  /// - Throws: what `body` throws, and what ``serve(until:size:_:)`` does.
  ///
  /// Corresponds to `recvmmsg(2)` and `sendmmsg(2)` in a loop.
  public borrowing func serve(
    by batch: DatagramBatch,
    until signal: StopSignal? = nil,
    _ body: () async throws(SocketError) -> Void
  ) async throws(SocketError) {
    let number = Service.nextNumber()
    if !handle.claim(for: number) { throw handle.error(.receive, .busy) }
    try await handle.serve(by: batch, number: number, until: signal, body)
  }

  /// A socket with the same address for each of the other loops; fewer where the kernel refuses.
  private borrowing func companions() -> [DatagramCompanion] {
    var companions: [DatagramCompanion] = []
    do throws(SocketError) {
      let address = try localAddress
      switch address {
      case .ipv4, .ipv6: break
      default: return []  // others cannot share an address
      }
      let loops = try LoopPool.complete().filter { $0 !== handle.loop }
      if loops.isEmpty { return [] }
      // Only now, so that the address was refused to whoever bound it second.
      try handle.shareAddress(true)
      var options = options
      options.reusePort = true
      for loop in loops {
        let descriptor = try SocketDescriptor.open(T.self, for: address, options, .bind)
        try descriptor.refuseBroadcasts()
        try descriptor.bind(to: address)
        let registration = try Registration.add(descriptor, to: loop, staysHome: true)
        companions.append(DatagramCompanion(loop: loop, registration: Handoff(registration)))
      }
    } catch {
      var facts = Logger.Metadata(error)
      facts["loops"] = .stringConvertible(companions.count + 1)
      log.debug("a datagram server runs on fewer loops than there are", error: error, metadata: facts)
    }
    return companions
  }
}

/// A datagram that a server has received, and the way to reply to it. Only the handler that it was given to has it.
public struct DatagramRequest: ~Copyable {
  private let batch: DatagramBatch
  private let index: Int
  private let socket: SlotHandle

  init(_ batch: DatagramBatch, _ index: Int, _ socket: SlotHandle) {
    self.batch = batch
    self.index = index
    self.socket = socket
  }

  /// How many bytes it has; none is a datagram as well.
  public var count: Int { batch.bytes(index).count }
  /// Its first byte.
  public var first: UInt8? { batch.bytes(index).first }
  /// A copy of its bytes. ``withBytes(_:)`` makes none.
  public var bytes: [UInt8] { Array(batch.bytes(index)) }
  /// Whether it was longer than the room for it, and its rest is lost.
  public var isTruncated: Bool { batch.isTruncated(index) }
  /// Who sent it.
  public var sender: SocketAddress { batch.sender(index) }

  /// The byte at this place, which must be one of ``count``.
  public subscript(place: Int) -> UInt8 { batch.bytes(index)[place] }

  /// Shows its bytes where they are.
  public borrowing func withBytes<Result: ~Copyable, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(batch.bytes(index).bytes)
  }

  /// Sends a datagram to its sender, when all that came with the request are handled.
  ///
  /// - Throws: `SocketError`: `ENOBUFS` when the kernel has no room for so many replies.
  ///
  /// Corresponds to `sendmmsg(2)`.
  public borrowing func reply(_ bytes: RawSpan) throws(SocketError) {
    if bytes.withUnsafeBytes({ batch.append($0, to: index) }) { return }
    socket.sendRepliesNow(batch)
    if batch.waiting > 0 { throw socket.error(.send, .system(.noBufferSpace)) }
    // Larger than all the room there is: no datagram has so many bytes.
    if !bytes.withUnsafeBytes({ batch.append($0, to: index) }) { throw socket.error(.send, .system(.messageTooLong)) }
  }

  /// Sends the bytes to its sender, as ``reply(_:)-(RawSpan)`` does.
  public borrowing func reply(_ bytes: [UInt8]) throws(SocketError) { try reply(bytes.span.bytes) }

  /// Sends the text to its sender as UTF-8, as ``reply(_:)-(RawSpan)`` does.
  public borrowing func reply(_ text: String) throws(SocketError) { try reply(text.utf8Span.span.bytes) }
}

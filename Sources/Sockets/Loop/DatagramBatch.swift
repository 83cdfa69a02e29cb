internal import CSockets
import Glibc
import Logging
public import SocketAddresses
public import SocketKernel

/// The memory of a datagram server's loop: what one call received, and the replies to it.
///
///     let batch = DatagramBatch()
///     try await server.serve(by: batch) { () async throws(SocketError) in
///       for index in 0..<batch.count { try await batch.reply(batch.bytes(of: index), to: index) }
///     }
///
/// Made once and used again and again, by one task: nothing is allocated for a datagram. What is said of a datagram
/// holds until the next ones come.
public final class DatagramBatch {
  /// As many datagrams as one call receives.
  public static let capacity = 64
  private static let nameSize = NativeAddress.capacity
  /// `MSG_TRUNC`, known when this is compiled: it is asked about for every datagram.
  private static var truncated: Int32 { 0x20 }

  /// How many datagrams there are, from 0 on.
  public private(set) var count = 0
  private let size: Int
  private let room: UnsafeMutableRawPointer
  private let names: UnsafeMutableRawPointer
  private let parts: UnsafeMutablePointer<iovec>
  private let received: UnsafeMutablePointer<sockets_message>

  private let replyRoom: UnsafeMutableRawPointer
  private let replyParts: UnsafeMutablePointer<iovec>
  private let replies: UnsafeMutablePointer<sockets_message>
  private static let replySize = 64 * 1024
  private(set) var replyBytes = 0
  /// Replies that wait to be sent, from `sent` on.
  private(set) var waiting = 0
  private var sent = 0

  /// What it is served to.
  var socket: SlotHandle?
  /// Is told of each reply that was lost.
  let lost: (SocketError) -> Void

  /// - Parameters:
  ///   - size: the most bytes of a datagram. What does not fit is lost, and ``isTruncated(_:)`` says so.
  ///   - lost: is told of each reply that cannot be sent. They are logged without it.
  public init(size: Int = 2048, lost: ((SocketError) -> Void)? = nil) {
    precondition(size > 0, "a datagram may have no byte, but the room for it has at least one")
    self.size = size
    self.lost = lost ?? { log.debug("a reply was not sent", error: $0, metadata: Logger.Metadata($0)) }
    room = .allocate(byteCount: Self.capacity * size, alignment: 64)
    names = .allocate(byteCount: Self.capacity * Self.nameSize, alignment: 16)
    parts = .allocate(capacity: Self.capacity)
    received = .allocate(capacity: Self.capacity)
    replyRoom = .allocate(byteCount: Self.replySize, alignment: 64)
    replyParts = .allocate(capacity: Self.capacity)
    replies = .allocate(capacity: Self.capacity)
    for index in 0..<Self.capacity {
      (parts + index).initialize(to: iovec(iov_base: room + index * size, iov_len: size))
      (replyParts + index).initialize(to: iovec())
      var message = sockets_message()
      message.header.msg_iovlen = 1
      message.header.msg_iov = replyParts + index
      (replies + index).initialize(to: message)
      message.header.msg_iov = parts + index
      message.header.msg_name = names + index * Self.nameSize
      (received + index).initialize(to: message)
    }
  }

  deinit {
    room.deallocate()
    names.deallocate()
    parts.deallocate()
    received.deallocate()
    replyRoom.deallocate()
    replyParts.deallocate()
    replies.deallocate()
  }

  /// Receives what is there. How many datagrams, or a negative errno.
  func receive(_ descriptor: Int32) -> Int {
    for index in 0..<Self.capacity { received[index].header.msg_namelen = UInt32(Self.nameSize) }
    let answer = Int(SystemCalls.recvmmsg(descriptor, received, UInt32(Self.capacity), 0))
    count = max(0, answer)
    return answer
  }

  func bytes(_ index: Int) -> UnsafeRawBufferPointer {
    check(index)
    return UnsafeRawBufferPointer(start: room + index * size, count: Int(received[index].count))
  }

  /// A copy of a datagram's bytes. ``copyBytes(of:into:)`` needs no memory for it, and ``withBytes(of:_:)`` no copy.
  public func bytes(of index: Int) -> [UInt8] { Array(bytes(index)) }

  /// Copies a datagram's bytes over what is in the array, as many as it has room for. How many that are.
  public func copyBytes(of index: Int, into room: inout [UInt8]) -> Int {
    let bytes = bytes(index)
    return room.withUnsafeMutableBytes { room in
      let count = min(bytes.count, room.count)
      if count > 0 { room.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<count])) }
      return count
    }
  }

  /// Shows a datagram's bytes where they are.
  public func withBytes<Result: ~Copyable, Failure: Error>(
    of index: Int,
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(bytes(index).bytes)
  }

  /// Whether a datagram was longer than the room for it, and its rest is lost.
  public func isTruncated(_ index: Int) -> Bool {
    check(index)
    return received[index].header.msg_flags & Self.truncated != 0
  }

  /// Whether a datagram's sender has a name: one of a Unix domain need have none, and cannot be answered then.
  public func hasSender(_ index: Int) -> Bool {
    check(index)
    return received[index].header.msg_namelen > MemoryLayout<sa_family_t>.size
  }

  /// Who sent a datagram. `SocketAddress.unix(_:)` without a name when the sender has none.
  public func sender(_ index: Int) -> SocketAddress {
    check(index)
    return address(received[index].header)
  }

  /// Whom the first of the replies that wait is for.
  var receiver: SocketAddress { address(replies[sent].header) }

  private func address(_ header: msghdr) -> SocketAddress {
    let length = min(Int(header.msg_namelen), Self.nameSize)
    return SocketAddress(native: UnsafeRawBufferPointer(start: header.msg_name, count: length)[...])?.unmapped
      ?? .unix(.unnamed)
  }

  @inline(__always)
  private func check(_ index: Int) { precondition(index >= 0 && index < count, "the batch has no such datagram") }

  /// Sends a datagram to a datagram's sender, when the others of the batch are answered too; now, where there is no room
  /// for more replies.
  ///
  /// - Throws: `SocketError` with `SocketError.Cause.cancelled`. A reply that cannot be sent is lost, as datagrams are.
  ///
  /// Corresponds to `sendmmsg(2)`.
  public func reply(_ bytes: [UInt8], to index: Int) async throws(SocketError) {
    if bytes.withUnsafeBytes({ append($0, to: index) }) { return }
    guard let socket else { preconditionFailure("a batch is replied to while it is served") }
    try await socket.sendReplies(self)
    if bytes.withUnsafeBytes({ append($0, to: index) }) { return }
    // Larger than all the room there is.
    do throws(SocketError) {
      try await socket.sendDatagram(bytes, to: sender(index), .never)
    } catch {
      if error.errno == nil { throw error }
      lost(error)
    }
  }

  /// Puts a reply to the sender of a datagram behind the others. False when there is no room for it.
  func append(_ bytes: UnsafeRawBufferPointer, to index: Int) -> Bool {
    check(index)
    guard waiting < Self.capacity, replyBytes + bytes.count <= Self.replySize else { return false }
    let place = replyRoom + replyBytes
    if let base = bytes.baseAddress { place.copyMemory(from: base, byteCount: bytes.count) }
    replyParts[waiting] = iovec(iov_base: place, iov_len: bytes.count)
    replies[waiting].header.msg_name = received[index].header.msg_name
    replies[waiting].header.msg_namelen = received[index].header.msg_namelen
    replyBytes += bytes.count
    waiting += 1
    return true
  }

  /// Sends what waits. 0 when nothing does any more, or a negative errno: the first reply is the one that failed.
  func send(_ descriptor: Int32) -> Int {
    while sent < waiting {
      let count = SystemCalls.sendmmsg(
        descriptor,
        replies + sent,
        UInt32(waiting - sent),
        MessageFlags.noSignal.rawValue
      )
      if count < 0 { return Int(count) }
      sent += Int(count)
    }
    sent = 0
    waiting = 0
    replyBytes = 0
    return 0
  }

  /// Leaves out the reply that failed.
  func skip() { sent += 1 }
}

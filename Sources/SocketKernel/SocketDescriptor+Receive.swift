internal import CSockets
internal import Glibc
public import SocketAddresses
internal import SystemPackage

extension SocketDescriptor {
  /// Receives into `buffer` and answers how many bytes came; 0 at the end of a stream.
  ///
  /// On a datagram socket 0 is also an empty datagram, and what does not fit the buffer is lost:
  /// ``receiveFrom(upTo:flags:)`` tells the one from the other.
  ///
  /// - Throws: ``SocketError`` with operation `receive`: `ECONNRESET` when the peer broke the connection, `ETIMEDOUT`
  ///   when it is silent for too long, `EAGAIN` when a non-blocking socket has nothing or a receive timeout is over,
  ///   `ENOTCONN` on a stream without a peer, `ECONNREFUSED` when an earlier datagram found nobody.
  ///
  /// Corresponds to `recv(2)`.
  public func receive(
    into buffer: UnsafeMutableRawBufferPointer,
    flags: MessageFlags = []
  ) throws(SocketError) -> Int {
    try repeating(.receive) { SystemCalls.recv(rawValue, buffer.baseAddress, buffer.count, flags.rawValue) }
  }

  /// Receives over the elements that `array` has; its count stays. See
  /// ``receive(into:flags:)-(UnsafeMutableRawBufferPointer,_)``.
  ///
  /// - Throws: ``SocketError`` with operation `receive`.
  ///
  /// Corresponds to `recv(2)`.
  public func receive(into array: inout [UInt8], flags: MessageFlags = []) throws(SocketError) -> Int {
    var span = array.mutableSpan
    var bytes = span.mutableBytes
    return try receive(into: &bytes, flags: flags)
  }

  /// Receives over the bytes of `span`; see ``receive(into:flags:)-(UnsafeMutableRawBufferPointer,_)``.
  ///
  /// - Throws: ``SocketError`` with operation `receive`.
  ///
  /// Corresponds to `recv(2)`.
  public func receive(into span: inout MutableRawSpan, flags: MessageFlags = []) throws(SocketError) -> Int {
    try span.withUnsafeMutableBytes { (buffer) throws(SocketError) in try receive(into: buffer, flags: flags) }
  }

  /// Appends what comes to `span`, into memory that need not be initialized; see
  /// ``receive(into:flags:)-(UnsafeMutableRawBufferPointer,_)``.
  ///
  /// - Throws: ``SocketError`` with operation `receive`.
  ///
  /// Corresponds to `recv(2)`.
  public func receive(into span: inout OutputRawSpan, flags: MessageFlags = []) throws(SocketError) -> Int {
    try span.withUnsafeMutableBytes { (buffer, count) throws(SocketError) in
      let free = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
      let received = try receive(into: free, flags: flags)
      count += min(received, free.count)  // the flag `truncated` answers more than there was room for
      return received
    }
  }

  /// Receives at most `limit` bytes; none at the end of a stream. See
  /// ``receive(into:flags:)-(UnsafeMutableRawBufferPointer,_)``.
  ///
  /// - Parameters:
  ///   - limit: The most to receive. 64 KiB hold any UDP datagram.
  ///   - flags: Flags of the call.
  /// - Throws: ``SocketError`` with operation `receive`.
  ///
  /// Corresponds to `recv(2)`.
  public func receive(upTo limit: Int = 65536, flags: MessageFlags = []) throws(SocketError) -> [UInt8] {
    var outcome: Result<Int, SocketError> = .success(0)
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      outcome = Result { () throws(SocketError) in
        try receive(
          into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[..<limit]),
          flags: flags
        )
      }
      count = min((try? outcome.get()) ?? 0, limit)
    }
    _ = try outcome.get()
    return bytes
  }
}

// MARK: - With the sender

extension SocketDescriptor {
  /// A datagram, and who sent it.
  public struct Datagram: Sendable, Hashable {
    /// The content; a datagram may be empty.
    public let bytes: [UInt8]
    /// Who sent it; `nil` for a Unix socket without a name, and on streams.
    public let sender: SocketAddress?
    /// Whether it was longer than the limit, and its rest is lost.
    public let isTruncated: Bool
  }

  /// Receives one datagram of at most `limit` bytes.
  ///
  /// - Throws: ``SocketError`` with operation `receive`: `EAGAIN` when a non-blocking socket has nothing or a receive
  ///   timeout is over, `ECONNREFUSED` when an earlier datagram of a connected socket found nobody.
  ///
  /// Corresponds to `recvmsg(2)`, because `recvfrom(2)` does not tell of truncation.
  public func receiveFrom(upTo limit: Int = 65536, flags: MessageFlags = []) throws(SocketError) -> Datagram {
    var outcome: Result<ReceivedInto, SocketError>?
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      let room = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[..<limit])
      outcome = Result { () throws(SocketError) in try receiveFrom(into: room, flags: flags) }
      count = (try? outcome?.get().count) ?? 0
    }
    let received = try outcome!.get()
    return Datagram(bytes: bytes, sender: received.sender, isTruncated: received.isTruncated)
  }

  /// What ``receiveFrom(into:flags:)`` received.
  public struct ReceivedInto: Sendable, Hashable {
    /// How many bytes of the buffer the datagram filled.
    public let count: Int
    /// Who sent it; `nil` for a Unix socket without a name, and on streams.
    public let sender: SocketAddress?
    /// Whether it was longer than the buffer, and its rest is lost.
    public let isTruncated: Bool
  }

  /// Receives one datagram into `buffer`.
  ///
  /// - Throws: ``SocketError`` with operation `receive`, as ``receiveFrom(upTo:flags:)`` does.
  ///
  /// Corresponds to `recvmsg(2)`, because `recvfrom(2)` does not tell of truncation.
  public func receiveFrom(
    into buffer: UnsafeMutableRawBufferPointer,
    flags: MessageFlags = []
  ) throws(SocketError) -> ReceivedInto {
    var native = NativeAddress()
    var part = iovec(iov_base: buffer.baseAddress, iov_len: buffer.count)
    var received: MessageFlags = []
    let count = try repeating(.receive) {
      native.length = UInt32(NativeAddress.capacity)
      return native.withMutable { name, length in
        withUnsafeMutablePointer(to: &part) { part in
          var header = msghdr()
          header.msg_name = name
          header.msg_namelen = length.pointee
          header.msg_iov = part
          header.msg_iovlen = 1
          // Without room for control messages no descriptor can come, so MSG_CMSG_CLOEXEC has nothing to do here; and
          // packet and J1939 sockets refuse it (EINVAL).
          let count = SystemCalls.recvmsg(rawValue, &header, flags.rawValue)
          length.pointee = header.msg_namelen
          received = MessageFlags(rawValue: header.msg_flags)
          return count
        }
      }
    }
    return ReceivedInto(
      count: min(count, buffer.count),
      sender: native.socketAddress,
      isTruncated: received.contains(.truncated)
    )
  }
}

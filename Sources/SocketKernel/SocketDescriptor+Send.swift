public import SocketAddresses
internal import SystemPackage

// Every send carries MSG_NOSIGNAL: a peer that went away is an error of this call (EPIPE), not a signal that ends the
// process. Datagram families that refuse the flag (AppleTalk, QIPCRTR, RDS) never raise SIGPIPE and are sent to without
// it: they answer EINVAL or EOPNOTSUPP, and only then is the family asked.

extension SocketDescriptor {
  /// Sends some of `bytes`, at least one when there are any, and answers how many. Datagrams go whole or not at all.
  ///
  /// - Throws: ``SocketError`` with operation `send`: `EPIPE` and `ECONNRESET` when the peer is gone, `EAGAIN` when a
  ///   non-blocking socket has no room, `EMSGSIZE` for a datagram above the limit, `ENOTCONN`, `EDESTADDRREQ` on a
  ///   socket without a peer, `ECONNREFUSED` when an earlier datagram found nobody.
  ///
  /// Corresponds to `send(2)`.
  public func send(_ bytes: UnsafeRawBufferPointer, flags: MessageFlags = []) throws(SocketError) -> Int {
    try sending(flags) { SystemCalls.send(rawValue, bytes.baseAddress, bytes.count, $0) }
  }

  /// Sends some of `bytes`; see ``send(_:flags:)-(UnsafeRawBufferPointer,_)``.
  ///
  /// - Throws: ``SocketError`` with operation `send`.
  ///
  /// Corresponds to `send(2)`.
  public func send(_ bytes: RawSpan, flags: MessageFlags = []) throws(SocketError) -> Int {
    try bytes.withUnsafeBytes { (bytes) throws(SocketError) in try send(bytes, flags: flags) }
  }

  /// Sends some of `bytes`; see ``send(_:flags:)-(UnsafeRawBufferPointer,_)``.
  ///
  /// - Throws: ``SocketError`` with operation `send`.
  ///
  /// Corresponds to `send(2)`.
  public func send(_ bytes: [UInt8], flags: MessageFlags = []) throws(SocketError) -> Int {
    try send(bytes.span.bytes, flags: flags)
  }

  /// Sends some of the text's UTF-8; see ``send(_:flags:)-(UnsafeRawBufferPointer,_)``.
  ///
  /// - Throws: ``SocketError`` with operation `send`.
  ///
  /// Corresponds to `send(2)`.
  public func send(_ text: String, flags: MessageFlags = []) throws(SocketError) -> Int {
    try send(text.utf8Span.span.bytes, flags: flags)
  }
}

// MARK: - All of it

extension SocketDescriptor {
  /// Sends all of `bytes` on a stream, with as many calls as it takes.
  ///
  /// An error leaves open how much of it the peer has; a connection cannot go on from there.
  ///
  /// - Throws: ``SocketError`` with operation `send`, as `send(_:flags:)` does.
  ///
  /// Corresponds to `send(2)`, repeated.
  public func sendAll(_ bytes: UnsafeRawBufferPointer, flags: MessageFlags = []) throws(SocketError) {
    var rest = bytes
    while !rest.isEmpty {
      let sent = try send(rest, flags: flags)
      rest = UnsafeRawBufferPointer(rebasing: rest[sent...])
    }
  }

  /// Sends all of `bytes`; see ``sendAll(_:flags:)-(UnsafeRawBufferPointer,_)``.
  ///
  /// - Throws: ``SocketError`` with operation `send`.
  ///
  /// Corresponds to `send(2)`, repeated.
  public func sendAll(_ bytes: RawSpan, flags: MessageFlags = []) throws(SocketError) {
    try bytes.withUnsafeBytes { (bytes) throws(SocketError) in try sendAll(bytes, flags: flags) }
  }

  /// Sends all of `bytes`; see ``sendAll(_:flags:)-(UnsafeRawBufferPointer,_)``.
  ///
  /// - Throws: ``SocketError`` with operation `send`.
  ///
  /// Corresponds to `send(2)`, repeated.
  public func sendAll(_ bytes: [UInt8], flags: MessageFlags = []) throws(SocketError) {
    try sendAll(bytes.span.bytes, flags: flags)
  }

  /// Sends all of the text's UTF-8; see ``sendAll(_:flags:)-(UnsafeRawBufferPointer,_)``.
  ///
  /// - Throws: ``SocketError`` with operation `send`.
  ///
  /// Corresponds to `send(2)`, repeated.
  public func sendAll(_ text: String, flags: MessageFlags = []) throws(SocketError) {
    try sendAll(text.utf8Span.span.bytes, flags: flags)
  }
}

// MARK: - To an address

extension SocketDescriptor {
  /// Sends `bytes` as one datagram to `address` and answers their count.
  ///
  /// - Throws: ``SocketError`` with operation `send` and the address as `remote`: `EMSGSIZE` above the limit of a
  ///   datagram, `EISCONN` on a connected stream, `EAFNOSUPPORT` for an address of another family, `ENETUNREACH`,
  ///   `EACCES` for a broadcast address without the option `broadcast`, `ECONNREFUSED` for a Unix socket that nobody
  ///   has open.
  ///
  /// Corresponds to `sendto(2)`.
  @discardableResult
  public func send(
    _ bytes: UnsafeRawBufferPointer,
    to address: SocketAddress,
    flags: MessageFlags = []
  ) throws(SocketError) -> Int {
    let native = try NativeAddress(address, for: .send, remote: address)
    return try sending(flags, remote: address) { flags in
      native.with { SystemCalls.sendto(rawValue, bytes.baseAddress, bytes.count, flags, $0, $1) }
    }
  }

  /// Sends one datagram; see ``send(_:to:flags:)-(UnsafeRawBufferPointer,_,_)``.
  ///
  /// - Throws: ``SocketError`` with operation `send` and the address as `remote`.
  ///
  /// Corresponds to `sendto(2)`.
  @discardableResult
  public func send(
    _ bytes: RawSpan,
    to address: SocketAddress,
    flags: MessageFlags = []
  ) throws(SocketError) -> Int {
    try bytes.withUnsafeBytes { (bytes) throws(SocketError) in try send(bytes, to: address, flags: flags) }
  }

  /// Sends one datagram; see ``send(_:to:flags:)-(UnsafeRawBufferPointer,_,_)``.
  ///
  /// - Throws: ``SocketError`` with operation `send` and the address as `remote`.
  ///
  /// Corresponds to `sendto(2)`.
  @discardableResult
  public func send(
    _ bytes: [UInt8],
    to address: SocketAddress,
    flags: MessageFlags = []
  ) throws(SocketError) -> Int {
    try send(bytes.span.bytes, to: address, flags: flags)
  }

  /// Sends the text's UTF-8 as one datagram; see ``send(_:to:flags:)-(UnsafeRawBufferPointer,_,_)``.
  ///
  /// - Throws: ``SocketError`` with operation `send` and the address as `remote`.
  ///
  /// Corresponds to `sendto(2)`.
  @discardableResult
  public func send(
    _ text: String,
    to address: SocketAddress,
    flags: MessageFlags = []
  ) throws(SocketError) -> Int {
    try send(text.utf8Span.span.bytes, to: address, flags: flags)
  }
}

// MARK: - No signal

extension SocketDescriptor {
  /// Makes a sending call with `MSG_NOSIGNAL`, or without where the family refuses that and raises no signal anyway.
  func sending(
    _ flags: MessageFlags,
    remote: SocketAddress? = nil,
    _ call: (Int32) -> Int
  ) throws(SocketError) -> Int {
    do {
      return try repeating(.send, remote: remote) { call(flags.rawValue | MessageFlags.noSignal.rawValue) }
    } catch {
      guard error.errno == .invalidArgument || error.errno == .notSupportedOnSocket,
        MessageCalls.refusesNoSignal(rawValue)
      else { throw error }
      return try repeating(.send, remote: remote) { call(flags.rawValue) }
    }
  }
}

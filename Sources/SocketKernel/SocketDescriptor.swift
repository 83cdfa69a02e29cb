public import SocketAddresses
internal import SystemPackage

/// One open socket, owned.
///
/// The descriptor closes exactly once: when this value's life ends, or in ``close()``, which also tells what the kernel
/// said. There is no second owner and no use after close; the compiler refuses both. Every way to make one sets
/// close-on-exec, so no child process inherits it.
///
/// Each method is one system call, blocks as that call does, and starts it again when a signal handler interrupted it
/// (`EINTR`). Address families, types and protocols are whatever the kernel opens.
///
/// ```swift
/// let listener = try SocketDescriptor.open(.ipv4, .stream)
/// try listener.bind(to: .loopback(port: 1234))
/// try listener.listen()
/// let accepted = try listener.accept()
/// try accepted.descriptor.sendAll("welcome")
/// ```
public struct SocketDescriptor: ~Copyable, Sendable {
  /// The number by which the kernel knows the socket. It stays this value's: who keeps a copy must not close it, nor
  /// use it after this value's end, when the kernel gives the number to the next file.
  public let rawValue: Int32

  /// Takes over the ownership of an open descriptor: nobody else may close it from here on.
  public init(adopting rawValue: Int32) { self.rawValue = rawValue }

  deinit { _ = SystemCalls.close(rawValue) }

  /// Closes the descriptor and tells what the kernel said. It is closed even when this throws.
  ///
  /// `EINTR` is no error here: Linux has closed by then, and closing again could hit a stranger's descriptor.
  ///
  /// - Throws: ``SocketError`` with operation `close`. On sockets that is rare: `EBADF` for a number that was adopted
  ///   and is not open.
  ///
  /// Corresponds to `close(2)`.
  public consuming func close() throws(SocketError) {
    let answer = SystemCalls.close(rawValue)
    discard self
    if answer < 0, answer != -Errno.interrupted.rawValue { throw SocketError(.close, Errno(rawValue: -answer)) }
  }

  /// Gives the ownership up: the caller closes the number from here on.
  public consuming func release() -> Int32 {
    let number = rawValue
    discard self
    return number
  }
}

// MARK: - Making

extension SocketDescriptor {
  /// Opens a socket, with `SOCK_CLOEXEC` always.
  ///
  /// - Throws: ``SocketError`` with operation `open`: `EAFNOSUPPORT` for a family, `EPROTONOSUPPORT` or
  ///   `ESOCKTNOSUPPORT` for a combination that this kernel does not have, `EPERM` or `EACCES` where a privilege is
  ///   needed (raw sockets), `EMFILE` or `ENFILE` at the limit of open files.
  ///
  /// Corresponds to `socket(2)`.
  public static func open(
    _ family: AddressFamily,
    _ type: SocketType,
    _ protocol: SocketProtocol = .default,
    nonBlocking: Bool = false
  ) throws(SocketError) -> SocketDescriptor {
    let number = try repeating(.open) {
      SystemCalls.socket(family.rawValue, type.rawValue | creationFlags(nonBlocking), `protocol`.rawValue)
    }
    return SocketDescriptor(adopting: number)
  }

  /// Two sockets connected to each other.
  @frozen
  public struct Pair: ~Copyable, Sendable {
    public let first: SocketDescriptor
    public let second: SocketDescriptor

    public init(first: consuming SocketDescriptor, second: consuming SocketDescriptor) {
      self.first = first
      self.second = second
    }
  }

  /// Opens two sockets that are connected to each other, with `SOCK_CLOEXEC` always.
  ///
  /// - Throws: ``SocketError`` with operation `open`: `EOPNOTSUPP` for a family without pairs (all but Unix and TIPC),
  ///   and what ``open(_:_:_:nonBlocking:)`` throws.
  ///
  /// Corresponds to `socketpair(2)`.
  public static func pair(
    _ family: AddressFamily = .unix,
    _ type: SocketType = .stream,
    _ protocol: SocketProtocol = .default,
    nonBlocking: Bool = false
  ) throws(SocketError) -> Pair {
    var two: (Int32, Int32) = (-1, -1)
    let flags = creationFlags(nonBlocking)
    let answer = withUnsafeMutableBytes(of: &two) {
      SystemCalls.socketpair(
        family.rawValue,
        type.rawValue | flags,
        `protocol`.rawValue,
        $0.assumingMemoryBound(to: Int32.self).baseAddress!
      )
    }
    guard answer >= 0 else { throw SocketError(.open, Errno(rawValue: -answer)) }
    return Pair(first: SocketDescriptor(adopting: two.0), second: SocketDescriptor(adopting: two.1))
  }

  /// A second descriptor of the same socket, with close-on-exec. The socket closes when both have closed.
  ///
  /// - Throws: ``SocketError`` with operation `open`: `EMFILE` at the limit of open files.
  ///
  /// Corresponds to `fcntl(2)` with `F_DUPFD_CLOEXEC`.
  public func duplicate() throws(SocketError) -> SocketDescriptor {
    SocketDescriptor(adopting: try repeating(.open) { SystemCalls.dup(rawValue) })
  }
}

// MARK: - Names and flags

extension SocketDescriptor {
  /// The address of this side: what `bind` or `connect` made of port 0 is found here.
  ///
  /// - Throws: ``SocketError`` with operation `localAddress`: `EBADF`, `ENOTSOCK` for an adopted number that is no
  ///   socket.
  ///
  /// Corresponds to `getsockname(2)`.
  public func localAddress() throws(SocketError) -> SocketAddress {
    try address(.localAddress) { SystemCalls.getsockname(rawValue, $0, $1) }
  }

  /// The address of the peer.
  ///
  /// - Throws: ``SocketError`` with operation `remoteAddress`: `ENOTCONN` before `connect`, and after the peer reset the
  ///   connection.
  ///
  /// Corresponds to `getpeername(2)`.
  public func remoteAddress() throws(SocketError) -> SocketAddress {
    try address(.remoteAddress) { SystemCalls.getpeername(rawValue, $0, $1) }
  }

  private func address(
    _ operation: SocketError.Operation,
    _ call: (UnsafeMutableRawPointer, UnsafeMutablePointer<UInt32>) -> Int32
  ) throws(SocketError) -> SocketAddress {
    var native = NativeAddress.room
    let answer = native.withMutable(call)
    guard answer >= 0 else { throw SocketError(operation, Errno(rawValue: -answer)) }
    // No address at all stands for one without content: families that have no names answer so.
    return native.socketAddress ?? .other(family: 0, bytes: [])
  }

  /// Whether calls that would wait fail with `EAGAIN` instead.
  ///
  /// - Throws: ``SocketError`` with operation `getOption`: `EBADF`.
  ///
  /// Corresponds to `fcntl(2)` with `F_GETFL`, `O_NONBLOCK`.
  public func isNonBlocking() throws(SocketError) -> Bool {
    try repeating(.getOption) { SystemCalls.statusFlags(rawValue) } & FileFlags.nonBlocking != 0
  }

  /// Sets whether calls that would wait fail with `EAGAIN` instead. All duplicates of the socket share this.
  ///
  /// - Throws: ``SocketError`` with operation `setOption`: `EBADF`.
  ///
  /// Corresponds to `fcntl(2)` with `F_SETFL`, `O_NONBLOCK`.
  public func setNonBlocking(_ nonBlocking: Bool) throws(SocketError) {
    let old = try repeating(.setOption) { SystemCalls.statusFlags(rawValue) }
    let new = nonBlocking ? old | FileFlags.nonBlocking : old & ~FileFlags.nonBlocking
    if new != old { _ = try repeating(.setOption) { SystemCalls.setStatusFlags(rawValue, new) } }
  }

  /// Ends one half of the connection, or both. The descriptor stays open.
  ///
  /// - Throws: ``SocketError`` with operation `shutdown`: `ENOTCONN` when the socket is not connected, or is so no more.
  ///
  /// Corresponds to `shutdown(2)`.
  public func shutdown(_ direction: ShutdownDirection = .both) throws(SocketError) {
    _ = try repeating(.shutdown) { SystemCalls.shutdown(rawValue, direction.rawValue) }
  }
}

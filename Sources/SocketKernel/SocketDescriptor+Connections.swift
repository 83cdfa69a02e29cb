internal import Glibc
public import SocketAddresses
internal import SystemPackage

// MARK: - Serving

extension SocketDescriptor {
  /// Gives the socket its own address. Port 0 lets the kernel choose a port, an unnamed Unix address an abstract name;
  /// ``localAddress()`` tells its choice.
  ///
  /// - Throws: ``SocketError`` with operation `bind` and the address as `local`: `EADDRINUSE` when another socket has
  ///   it, `EADDRNOTAVAIL` when no interface of this machine has it, `EACCES` for a privileged port or a directory that
  ///   may not be written, `ENODEV` for a zone without such an interface, `ENAMETOOLONG` for a Unix path above 107
  ///   bytes, `EINVAL` when the socket is bound already.
  ///
  /// Corresponds to `bind(2)`.
  public func bind(to address: SocketAddress) throws(SocketError) {
    let native = try NativeAddress(address, for: .bind, local: address)
    do throws(SocketError) {
      _ = try repeating(.bind, local: address) { native.with { SystemCalls.bind(rawValue, $0, $1) } }
    } catch {
      throw withKind(error)
    }
  }

  /// Starts to take connections.
  ///
  /// - Parameter backlog: How many connections may wait for `accept`. The kernel cuts it to the sysctl
  ///   `net.core.somaxconn`; the default is `SOMAXCONN`, that sysctl's own default.
  /// - Throws: ``SocketError`` with operation `listen` and the address as `local`: `EADDRINUSE` when another socket
  ///   listens there, `EOPNOTSUPP` for a socket type without connections.
  ///
  /// Corresponds to `listen(2)`.
  public func listen(backlog: Int32 = 4096) throws(SocketError) {
    let answer = SystemCalls.listen(rawValue, backlog)
    guard answer < 0 else { return }
    throw withKind(SocketError(.listen, Errno(rawValue: -answer), local: try? localAddress()))
  }

  /// The same error with what kind of socket it was, where the address was in use: others of its kind may have it.
  private func withKind(_ error: SocketError) -> SocketError {
    guard let errno = error.errno, errno == .addressInUse, let local = error.local,
      let type = try? option(.type), let number = try? option(.protocolNumber)
    else { return error }
    return SocketError(error.operation, errno, local: local, refused: .init(type, number))
  }

  /// A connection that `accept` took.
  @frozen
  public struct Accepted: ~Copyable, Sendable {
    public let descriptor: SocketDescriptor
    public let peer: SocketAddress

    public init(descriptor: consuming SocketDescriptor, peer: SocketAddress) {
      self.descriptor = descriptor
      self.peer = peer
    }
  }

  /// Waits for a connection and takes it, with close-on-exec set.
  ///
  /// - Throws: ``SocketError`` with operation `accept`. Ask its disposition before you give up on the listener: a peer
  ///   that went away again (`ECONNABORTED`) and a limit of open files (`EMFILE`, `ENFILE`) are no reason to.
  ///
  /// Corresponds to `accept4(2)`.
  public func accept(nonBlocking: Bool = false) throws(SocketError) -> Accepted {
    var native = NativeAddress.room
    let number = try repeating(.accept) {
      native.length = UInt32(NativeAddress.capacity)  // an interrupted call may have written it
      return native.withMutable { SystemCalls.accept4(rawValue, $0, $1, creationFlags(nonBlocking)) }
    }
    return Accepted(
      descriptor: SocketDescriptor(adopting: number),
      peer: native.socketAddress ?? .other(family: 0, bytes: [])
    )
  }

  /// ``accept(nonBlocking:)`` for who does not ask who is there: the kernel writes no address.
  ///
  /// - Throws: ``SocketError`` with operation `accept`, as ``accept(nonBlocking:)`` does.
  ///
  /// Corresponds to `accept4(2)`.
  public func acceptDescriptor(nonBlocking: Bool = false) throws(SocketError) -> SocketDescriptor {
    let number = try repeating(.accept) { SystemCalls.accept4(rawValue, nil, nil, creationFlags(nonBlocking)) }
    return SocketDescriptor(adopting: number)
  }
}

// MARK: - Calling

extension SocketDescriptor {
  /// Connects to `address`, or, for a datagram socket, makes it the one peer that is sent to and received from.
  ///
  /// A connect that a signal interrupted is made again: where the connection had not begun (Unix), it begins; where it
  /// is under way (TCP), Linux goes on waiting for it, and families that answer `EALREADY` instead are waited for with
  /// `poll(2)`, after which `SO_ERROR` has the result.
  ///
  /// - Throws: ``SocketError`` with operation `connect` and the address as `remote`: `ECONNREFUSED` when nobody listens
  ///   there, `ETIMEDOUT` when nobody answers, `ENETUNREACH` and `EHOSTUNREACH` without a way there, `EINPROGRESS` on a
  ///   non-blocking socket, where the connection is being made.
  ///
  /// Corresponds to `connect(2)`.
  public func connect(to address: SocketAddress) throws(SocketError) {
    let native = try NativeAddress(address, for: .connect, remote: address)
    var answer = native.with { SystemCalls.connect(rawValue, $0, $1) }
    if answer == -EINTR {
      repeat { answer = native.with { SystemCalls.connect(rawValue, $0, $1) } } while answer == -EINTR
      if answer == -EALREADY { answer = waitUntilConnected() }
      if answer == -EISCONN { answer = 0 }
    }
    if answer < 0 { throw SocketError(.connect, Errno(rawValue: -answer), remote: address) }
  }

  private func waitUntilConnected() -> Int32 {
    var events: Int32
    repeat { events = SystemCalls.poll(rawValue, Int16(POLLOUT), -1) } while events == -EINTR
    if events < 0 { return events }

    var error: Int32 = 0
    var length = UInt32(MemoryLayout<Int32>.size)
    let answer = SystemCalls.getsockopt(rawValue, SOL_SOCKET, SO_ERROR, &error, &length)
    return answer < 0 ? answer : -error
  }
}

import CSockets
import Glibc
import SocketAddresses
import SocketKernel

/// A look at another program's socket through a duplicate of its descriptor, which is closed at once: as long as it is
/// open, the program's own close would close nothing.
final class SocketProbe {
  private let descriptor: Int32

  /// Nil where the kernel or the program's rights forbid it, or the descriptor is none.
  convenience init?(_ process: TracedRun, _ fd: Int32) {
    let duplicate = process.handle >= 0 ? sockets_pidfd_getfd(process.handle, fd) : -1
    guard duplicate >= 0 else { return nil }
    self.init(duplicate)
  }

  /// A look at a socket of this process, through a duplicate as well.
  convenience init?(own fd: Int32) {
    let duplicate = sockets_dup(fd)
    guard duplicate >= 0 else { return nil }
    self.init(duplicate)
  }

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { _ = sockets_close(descriptor) }

  private func option(_ level: Int32, _ name: Int32) -> Int32? {
    var (value, length) = (Int32(0), UInt32(4))
    return sockets_getsockopt(descriptor, level, name, &value, &length) < 0 ? nil : value
  }

  /// The socket's number, or 0 when it is none.
  var inode: Int64 { sockets_inode(descriptor) }

  var domain: Int32 { option(SOL_SOCKET, SO_DOMAIN) ?? 0 }
  var type: Int32 { option(SOL_SOCKET, SO_TYPE) ?? 0 }

  /// `TCP_INFO` begins with the state.
  var state: TCPState? { option(Int32(IPPROTO_TCP), TCP_INFO).flatMap { TCPState(rawValue: UInt8($0 & 0xff)) } }

  /// What else `TCP_INFO` counts of a connection; nil for a listener, which has none. Its fields have kept their places
  /// since Linux 4.6.
  var account: String? {
    var room = [UInt8](repeating: 0, count: 256)
    var length = UInt32(room.count)
    guard sockets_getsockopt(descriptor, Int32(IPPROTO_TCP), TCP_INFO, &room, &length) >= 0, length >= 144 else {
      return nil
    }
    let field: (Int) -> UInt32 = { place in
      room.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: UInt32.self) }
    }
    let (out, into) = (field(136), field(140))
    guard out > 0 || into > 0 else { return nil }
    return
      "\(out) segments out, \(into) in, \(field(100)) sent again, round trip \(Wording.span(Int64(field(68)) * 1000))"
  }

  var local: SocketAddress? {
    var address = NativeAddress.room
    return address.withMutable { sockets_getsockname(descriptor, $0, $1) } < 0 ? nil : address.socketAddress
  }

  var remote: SocketAddress? {
    var address = NativeAddress.room
    return address.withMutable { sockets_getpeername(descriptor, $0, $1) } < 0 ? nil : address.socketAddress
  }

  var isNonBlocking: Bool { sockets_get_status_flags(descriptor) & O_NONBLOCK != 0 }

  /// Whether a call that waits for the events would return at once.
  func isReady(for events: Int16) -> Bool { sockets_poll(descriptor, events, 0) != 0 }

  /// Whether receiving has a limit of its own, SO_RCVTIMEO.
  var hasReceiveTimeout: Bool {
    var (value, length) = (timeval(), UInt32(MemoryLayout<timeval>.size))
    guard sockets_getsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &value, &length) >= 0 else { return false }
    return value.tv_sec != 0 || value.tv_usec != 0
  }
}

import FaultSeam
import Glibc
import SocketKernel

/// A call of the seam, what it may fail with, and what is to come of that.
struct CallRow {
  let call: fault_call
  /// From the section ERRORS of the call's manual page.
  let errnos: [Int32]
  /// What the error may say was tried.
  let operations: Set<SocketError.Operation>
  /// What is no error of the operation: it is tried again, or goes on without, for the reason in the comment of the row.
  let passedOver: Set<Int32>

  init(
    _ call: fault_call,
    _ errnos: [Int32],
    _ operations: Set<SocketError.Operation>,
    passedOver: Set<Int32> = []
  ) {
    self.call = call
    self.errnos = errnos
    self.operations = operations
    self.passedOver = passedOver
  }

  var name: String { String(cString: fault_name(Int32(call.rawValue))) }
}

/// What ip(7), ipv6(7) and tcp(7) say of a way that ends before the peer.
private let unreachable = [ENETDOWN, EPROTO, ENOPROTOOPT, EHOSTDOWN, ENONET, EHOSTUNREACH, EOPNOTSUPP, ENETUNREACH]

/// In the order of an exchange.
let callTable: [CallRow] = [
  // socket(2)
  CallRow(
    FAULT_socket,
    [EACCES, EAFNOSUPPORT, EINVAL, EMFILE, ENFILE, ENOBUFS, ENOMEM, EPROTONOSUPPORT],
    [.open]
  ),
  // bind(2), and for Unix sockets
  CallRow(
    FAULT_bind,
    [EACCES, EADDRINUSE, EBADF, EINVAL, ENOTSOCK, EADDRNOTAVAIL, EFAULT, ELOOP, ENAMETOOLONG, ENOENT, ENOMEM]
      + [ENOTDIR, EROFS],
    [.bind]
  ),
  // listen(2)
  CallRow(FAULT_listen, [EADDRINUSE, EBADF, ENOTSOCK, EOPNOTSUPP], [.listen]),
  // accept(2). A client's failure is not the listener's, and what ran out comes back: it is tried again.
  CallRow(
    FAULT_accept4,
    [EBADF, ECONNABORTED, EFAULT, EINTR, EINVAL, EMFILE, ENFILE, ENOBUFS, ENOMEM, ENOTSOCK, EPERM] + unreachable,
    [.accept],
    passedOver: [EINTR]
  ),
  // connect(2). EINPROGRESS and EALREADY say that the connect is under way, so there is one to wait for.
  CallRow(
    FAULT_connect,
    [EACCES, EPERM, EADDRINUSE, EADDRNOTAVAIL, EAFNOSUPPORT, EBADF, ECONNREFUSED, EFAULT, EINTR, EISCONN]
      + [ENETUNREACH, ENOTSOCK, EPROTOTYPE, ETIMEDOUT],
    [.connect],
    passedOver: [EINTR]
  ),
]

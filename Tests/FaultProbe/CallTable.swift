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

/// What says that the descriptor or the memory is wrong. Source: the section ERRORS of nearly every manual page.
private let wrong = [EBADF, EFAULT, EINVAL, ENOTSOCK]

/// What ip(7), ipv6(7) and tcp(7) say of a way that ends before the peer.
private let unreachable = [ENETDOWN, EPROTO, ENOPROTOOPT, EHOSTDOWN, ENONET, EHOSTUNREACH, EOPNOTSUPP, ENETUNREACH]

/// A call that would have to wait waits for readiness, and one that was interrupted is made again.
private let again: Set<Int32> = [EAGAIN, EINTR]

/// Without those that happen when the loops start, see `startTable`, and without what cannot fail as it is called here:
/// `poll` is made after an interrupted connect alone, and `read` by nobody.
let callTable: [CallRow] = [
  // socket(2)
  CallRow(
    FAULT_socket,
    [EACCES, EAFNOSUPPORT, EINVAL, EMFILE, ENFILE, ENOBUFS, ENOMEM, EPROTONOSUPPORT],
    [.open]
  ),
  // socketpair(2)
  CallRow(
    FAULT_socketpair,
    [EAFNOSUPPORT, EFAULT, EMFILE, ENFILE, EOPNOTSUPP, EPROTONOSUPPORT],
    [.open]
  ),
  // fcntl(2), of which F_DUPFD_CLOEXEC, F_GETFL and F_SETFL are used. Connecting a socket anew starts with the first.
  CallRow(FAULT_fcntl, [EBADF, EINVAL, EMFILE, EPERM], [.open, .getOption, .setOption, .connect]),
  // bind(2), with those of Unix sockets
  CallRow(
    FAULT_bind,
    [EACCES, EADDRINUSE, EADDRNOTAVAIL, ELOOP, ENAMETOOLONG, ENOENT, ENOMEM, ENOTDIR, EROFS] + wrong,
    [.bind]
  ),
  // listen(2)
  CallRow(FAULT_listen, [EADDRINUSE, EBADF, ENOTSOCK, EOPNOTSUPP], [.listen]),
  // accept(2)
  CallRow(
    FAULT_accept4,
    [EAGAIN, ECONNABORTED, EINTR, EMFILE, ENFILE, ENOBUFS, ENOMEM, EPERM] + wrong + unreachable,
    [.accept],
    passedOver: again
  ),
  // connect(2). EINPROGRESS and EALREADY say that one is under way, and then there has to be one.
  CallRow(
    FAULT_connect,
    [EACCES, EPERM, EADDRINUSE, EADDRNOTAVAIL, EAFNOSUPPORT, EAGAIN, ECONNREFUSED, EINTR, EISCONN, ENETUNREACH]
      + [EPROTOTYPE, ETIMEDOUT, EBADF, EFAULT, ENOTSOCK],
    [.connect],
    passedOver: again
  ),
  // getsockname(2). What only goes into the text of another error is left out of it.
  CallRow(FAULT_getsockname, [ENOBUFS] + wrong, [.localAddress]),
  // getpeername(2)
  CallRow(FAULT_getpeername, [ENOBUFS, ENOTCONN] + wrong, [.remoteAddress]),
  // getsockopt(2). How a connect ended is read as an option.
  CallRow(FAULT_getsockopt, [ENOPROTOOPT] + wrong, [.getOption, .connect]),
  // setsockopt(2), and EDOM from socket(7)
  CallRow(FAULT_setsockopt, [ENOPROTOOPT, EDOM, ENOMEM] + wrong, [.setOption]),
  // send(2), with what ip(7) and unix(7) add
  CallRow(FAULT_send, sending, [.send], passedOver: again),
  CallRow(FAULT_sendto, sending, [.send], passedOver: again),
  CallRow(FAULT_sendmsg, sending, [.send], passedOver: again),
  // sendmmsg(2)
  CallRow(FAULT_sendmmsg, sending, [.send], passedOver: again),
  // sendfile(2)
  CallRow(
    FAULT_sendfile,
    [EAGAIN, EBADF, EFAULT, EINTR, EINVAL, EIO, ENOMEM, EOVERFLOW, ESPIPE, EPIPE, ECONNRESET],
    [.send],
    passedOver: again
  ),
  // recv(2), with what tcp(7) and udp(7) add
  CallRow(FAULT_recv, receiving, [.receive], passedOver: again),
  CallRow(FAULT_recvmsg, receiving, [.receive], passedOver: again),
  // recvmmsg(2)
  CallRow(FAULT_recvmmsg, receiving, [.receive], passedOver: again),
  // shutdown(2)
  CallRow(FAULT_shutdown, [EBADF, EINVAL, ENOTCONN, ENOTSOCK], [.shutdown]),
  // close(2): who drops a socket is told nothing, and who closes it hears what the kernel says; closed it is.
  CallRow(
    FAULT_close,
    [EBADF, EINTR, EIO, ENOSPC, EDQUOT],
    [.close],
    passedOver: [EBADF, EINTR, EIO, ENOSPC, EDQUOT]
  ),
  // epoll_ctl(2). A descriptor that could not be taken out is closed, which takes it out.
  CallRow(FAULT_epoll_add, watching, [.open, .send, .receive]),
  CallRow(FAULT_epoll_mod, watching, [.send]),
  CallRow(FAULT_epoll_del, watching, [], passedOver: Set(watching)),
  // epoll_wait(2). A wait that failed is followed by another one.
  CallRow(FAULT_epoll_wait, [EBADF, EFAULT, EINTR, EINVAL], [], passedOver: [EBADF, EFAULT, EINTR, EINVAL]),
  // eventfd(2) and write(2): the loop's wake. The counter never comes near its end, where EAGAIN waits.
  CallRow(FAULT_write, [EINTR], [], passedOver: [EINTR]),
  // getaddrinfo(3), whose own errors are negative: here those of a system call below it
  CallRow(FAULT_getaddrinfo, [EMFILE, ENFILE, ENOMEM, ENOBUFS], [.resolve]),
  // getifaddrs(3)
  CallRow(FAULT_getifaddrs, [EMFILE, ENFILE, ENOBUFS, ENOMEM], [.open]),
  // if_nametoindex(3)
  CallRow(FAULT_if_nametoindex, [ENODEV], [.bind, .connect, .send]),
  // io_uring_enter(2). A loop hands over again what was not taken.
  CallRow(FAULT_io_uring_enter, [EAGAIN, EBUSY, EINTR, ENXIO], [], passedOver: [EAGAIN, EBUSY, EINTR, ENXIO]),
  // The answers to requests, as recv(2) and io_uring_enter(2) have them. Who runs out of something tries again.
  // EPIPE of a send is not among them: a receive is answered too when the kernel says that, and here it would not be.
  // Nor are cancels: the kernel refuses one only when there is nothing left to cancel.
  CallRow(
    FAULT_ring_accept,
    [ECANCELED, ECONNABORTED, EMFILE, ENFILE, ENOBUFS, ENOMEM, EPERM] + wrong + unreachable,
    [.accept],
    passedOver: Set([ECANCELED, ECONNABORTED, EMFILE, ENFILE, ENOBUFS, ENOMEM, EPERM, EINVAL] + unreachable)
  ),
  CallRow(
    FAULT_ring_recv,
    [EAGAIN, ECANCELED, ECONNREFUSED, ECONNRESET, EHOSTUNREACH, EINTR, EIO, ENOBUFS, ENOMEM, ENOTCONN, ETIMEDOUT],
    [.receive],
    passedOver: [EAGAIN, ECANCELED, EINTR, ENOBUFS, ENOMEM]
  ),
  CallRow(
    FAULT_ring_send,
    [EAGAIN, EBADF, ECANCELED, ECONNRESET, EHOSTUNREACH, EINTR, ENETDOWN, ENOBUFS, ENOMEM, ETIMEDOUT],
    [.send, .receive],
    passedOver: [EAGAIN, EINTR, ECANCELED, ENOBUFS, ENOMEM]
  ),
  CallRow(FAULT_ring_poll, [EBADF, ECANCELED, EINVAL, ENOMEM], [], passedOver: [EBADF, ECANCELED, EINVAL, ENOMEM]),
]

private let watching = [EBADF, EEXIST, EINVAL, ELOOP, ENOENT, ENOMEM, ENOSPC, EPERM]

private let sending =
  [EACCES, EAGAIN, EALREADY, ECONNREFUSED, ECONNRESET, EDESTADDRREQ, EHOSTUNREACH, EINTR, EISCONN, EMSGSIZE, ENETDOWN]
  + [ENETUNREACH, ENOBUFS, ENOMEM, ENOTCONN, EOPNOTSUPP, EPERM, EPIPE, ETIMEDOUT] + wrong

private let receiving =
  [EAGAIN, ECONNREFUSED, ECONNRESET, EHOSTUNREACH, EINTR, ENETUNREACH, ENOBUFS, ENOMEM, ENOTCONN, ETIMEDOUT] + wrong

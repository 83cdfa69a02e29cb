import FaultSeam
import Glibc
import SocketKernel

/// Every call but those that happen when the loops start, see `startTable`, and `read(2)` and `if_indextoname(3)`,
/// which nobody makes.
let callTable: [CallRow] = makingAndNaming + transferring + waiting + naming + requests

/// A signal has come, and that is no reason for an operation to fail.
private let interrupted = Rule.again([EINTR], "an interrupted call is made again")

/// The loops' sockets do not block: the operation waits until the kernel says that it can go on, and calls again. A
/// blocking socket says so when its own time limit is over, and then its user is told.
private let unready = Rule.again([EAGAIN], "the loop says when to try again", on: .loops)

/// From the moment on that an exchange is about to end, names are read for the text of errors alone.
private let nameless = Rule.without(
  all,
  "an error goes without the address that could not be read",
  at: [.closing, .stopping, .failing]
)

// MARK: - Making, naming, closing

private let makingAndNaming: [CallRow] = [
  CallRow(FAULT_socket, [socketPage], told: [.open]),
  CallRow(
    FAULT_socket_ipv6,
    [socketPage],
    told: [.open],
    [.without([EAFNOSUPPORT], "a kernel without IPv6 is left with IPv4", on: .loops)]
  ),
  CallRow(
    FAULT_socketpair,
    [Source("socketpair(2)", [EAFNOSUPPORT, EFAULT, EMFILE, ENFILE, EOPNOTSUPP, EPROTONOSUPPORT])],
    told: [.open]
  ),
  CallRow(FAULT_pipe2, [Source("pipe(2)", [EFAULT, EINVAL, EMFILE, ENFILE])], told: [.open]),
  // F_DUPFD_CLOEXEC, F_GETFL and F_SETFL. Connecting a socket anew starts with the first.
  CallRow(
    FAULT_fcntl,
    [Source("fcntl(2)", [EBADF, EINVAL, EMFILE, EPERM])],
    told: [.open, .getOption, .setOption, .connect]
  ),
  CallRow(
    FAULT_bind,
    [
      Source(
        "bind(2)",
        [EACCES, EADDRINUSE, EADDRNOTAVAIL, EBADF, EFAULT, EINVAL, ELOOP, ENAMETOOLONG, ENOENT, ENOMEM, ENOTDIR]
          + [ENOTSOCK, EROFS]
      ), Source("ip(7)", [ENOBUFS]),
    ],
    told: [.bind]
  ),
  CallRow(FAULT_listen, [Source("listen(2)", [EADDRINUSE, EBADF, ENOTSOCK, EOPNOTSUPP])], told: [.listen]),
  // EOPNOTSUPP is told, although accept(2) has it among what to try again: it is also what every socket says that
  // cannot accept at all, and to try that again would never end.
  CallRow(
    FAULT_accept4,
    [acceptPage],
    told: [.accept],
    [
      interrupted,
      stopped,
      unready,
      .again(oneClients, "one client's failure is not the listener's", on: .loops),
      .again(runningOut, "clients wait until there is some again", on: .loops),
    ]
  ),
  CallRow(
    FAULT_connect,
    [
      Source(
        "connect(2)",
        [EACCES, EPERM, EADDRINUSE, EADDRNOTAVAIL, EAFNOSUPPORT, EAGAIN, EBADF, ECONNREFUSED, EFAULT, EINTR, EISCONN]
          + [ENETUNREACH, ENOTSOCK, EPROTOTYPE, ETIMEDOUT]
      ), Source("ip(7)", [EHOSTUNREACH, ENOBUFS]), Source("unix(7)", [ENOENT, ECONNRESET]),
    ],
    told: [.connect],
    [
      interrupted,
      .toldOrWithout(
        [EISCONN],
        "by the time that it is made again, a connect that was interrupted is done",
        in: ["an interrupted connect"]
      ),
      .again(
        [EAGAIN],
        "a listener's queue is full, and nobody says when it is no more: tried again soon",
        on: .loops,
        in: streams
      ),
    ]
  ),
  CallRow(
    FAULT_getsockname,
    [Source("getsockname(2)", [EBADF, EFAULT, EINVAL, ENOBUFS, ENOTSOCK])],
    told: [.localAddress],
    [nameless]
  ),
  CallRow(
    FAULT_getpeername,
    [Source("getpeername(2)", [EBADF, EFAULT, EINVAL, ENOBUFS, ENOTCONN, ENOTSOCK])],
    told: [.remoteAddress],
    [nameless]
  ),
  // How a connect ended is read as an option.
  CallRow(
    FAULT_getsockopt,
    [Source("getsockopt(2)", [EBADF, EFAULT, EINVAL, ENOPROTOOPT, ENOTSOCK])],
    told: [.getOption, .connect]
  ),
  CallRow(
    FAULT_setsockopt,
    [
      Source("setsockopt(2)", [EBADF, EFAULT, EINVAL, ENOPROTOOPT, ENOTSOCK]), Source("socket(7)", [EPERM]),
      Source("ip(7)", [ENOMEM, EADDRNOTAVAIL]), Source("POSIX", [EDOM, EISCONN]),
    ],
    told: [.setOption],
    [
      .without([ENOPROTOOPT], "packets of some families have no time of arrival", in: ["packets"]),
      .without(all, "a socket that cannot be reset is closed", at: [.failing]),
    ]
  ),
  CallRow(
    FAULT_shutdown,
    [Source("shutdown(2)", [EBADF, EINVAL, ENOTCONN, ENOTSOCK])],
    told: [.shutdown],
    [
      .without(all, "who closes with care goes on to close", at: [.closing]),
      .without(all, "a server that stops closes its listener in the end", at: [.stopping]),
    ]
  ),
  CallRow(
    FAULT_close,
    [Source("close(2)", [EBADF, EINTR, EIO, ENOSPC, EDQUOT])],
    told: [.close],
    [
      .without([EINTR], "closed it is all the same, and the number may be another's by now"),
      .without(all, "who drops a socket is told nothing, and closed it is", on: .loops),
      .without(all, "who drops a socket is told nothing, and closed it is", at: [.working]),
    ]
  ),
]

private let socketPage = Source(
  "socket(2)",
  [EACCES, EAFNOSUPPORT, EINVAL, EMFILE, ENFILE, ENOBUFS, ENOMEM, EPROTONOSUPPORT]
)

private let acceptPage = Source(
  "accept(2)",
  [EAGAIN, EBADF, EFAULT, EINTR, EINVAL, ENOTSOCK, EOPNOTSUPP] + oneClients + runningOut
)

/// What `accept` reports of the one connection that it was about to take. Source: accept(2), "Error handling", and the
/// errors of the protocols that the page goes on with.
private let oneClients = [
  ECONNABORTED, EPERM, ENETDOWN, EPROTO, ENOPROTOOPT, EHOSTDOWN, ENONET, EHOSTUNREACH, ENETUNREACH, ESOCKTNOSUPPORT,
  EPROTONOSUPPORT, ETIMEDOUT,
]

/// Those that connect to a listener.
private let streams: Set = [
  "a stream", "a reset", "a server", "bulk", "a listener that has served", "any socket", "a name",
]

/// Whether it has heard of the stop is a race.
private let stopped = Rule.toldOrWithout(
  all,
  "a server that serves still is told; one that stops is done with its listener",
  at: [.stopping]
)

private let runningOut = [EMFILE, ENFILE, ENOBUFS, ENOMEM]

// MARK: - Sending and receiving

private let transferring: [CallRow] = [
  CallRow(FAULT_send, sending, told: [.send], [interrupted, gathered, unready, returned]),
  CallRow(FAULT_sendto, sending, told: [.send], [interrupted, unready]),
  CallRow(FAULT_sendmsg, sending, told: [.send], [interrupted, unready]),
  CallRow(
    FAULT_sendmsg_segments,
    sending + [Source("sendmmsg(2)", []), Source("Linux, UDP_SEGMENT", [EIO])],
    told: [.send],
    [
      interrupted, unready,
      .without([EIO, EINVAL, EOPNOTSUPP, EMSGSIZE], "what a route or its device will not cut is cut here", on: .loops),
    ]
  ),
  CallRow(FAULT_sendmmsg, sending, told: [.send], [interrupted, unready]),
  CallRow(
    FAULT_sendfile,
    [
      Source("sendfile(2)", [EAGAIN, EBADF, EFAULT, EINVAL, EIO, ENOMEM, EOVERFLOW, ESPIPE]),
      Source("send(2)", [EINTR, EPIPE, ECONNRESET]),
    ],
    told: [.send],
    [interrupted, unready]
  ),
  // Into the pipe, out of it into a connection, out of it into a file.
  CallRow(
    FAULT_splice,
    [
      Source("splice(2)", [EAGAIN, EBADF, EINVAL, ENOMEM, ESPIPE]), Source("send(2)", [EINTR, EPIPE, ECONNRESET]),
      Source("write(2)", [ENOSPC, EIO, EFBIG, EDQUOT]),
    ],
    told: [.send, .receive],
    [interrupted, .toldOrAgain([EAGAIN], "connections are waited for, files are not", in: ["into a file"]), unready]
  ),
  CallRow(
    FAULT_recv,
    receiving,
    told: [.receive],
    [
      interrupted, closing, handling, unready,
      .without([ECONNRESET], "a reset is what is waited for", at: [.failing]),
    ]
  ),
  CallRow(
    FAULT_recvmsg,
    receiving,
    told: [.receive],
    [
      interrupted, unready,
      .again(
        [EINVAL],
        "what refuses to be told that descriptors shall be close-on-exec, where none can come, is not told",
        on: .loops,
        in: ["any socket"]
      ),
      .toldOrAgain([EINVAL], "the same, and who refuses without that is believed", on: .kernel),
    ]
  ),
  CallRow(FAULT_recvmmsg, receiving + [Source("recvmmsg(2)", [EINVAL])], told: [.receive], [interrupted, unready]),
  // Into a file, what had been received before the kernel was asked to do it by itself.
  CallRow(
    FAULT_write,
    [
      Source(
        "write(2)",
        [EAGAIN, EBADF, EDESTADDRREQ, EDQUOT, EFAULT, EFBIG, EINTR, EINVAL, EIO, ENOSPC, EPERM, EPIPE]
      )
    ],
    told: [.receive],
    [interrupted]
  ),
]

private let closing = Rule.without(
  all,
  "who waits for the peer's end only to close goes on to close",
  at: [.closing],
  in: ["a stream"]
)

/// Whether a handler has seen the end of its client's data when that one goes on is a race.
private let handling = Rule.toldOrWithout(
  all,
  "a handler that waits for more is told; who waits only to close closes",
  at: [.closing, .stopping]
)

/// To a connection whose user was told that its bytes are sent.
private let returned = Rule.toldOrAgain(
  [ENOBUFS, ENOMEM],
  "what a send that returned has left is sent again when something had run out",
  in: ["a server", "bulk"]
)

/// What waits may be sent with the end of a loop's turn when the wait is over.
private let gathered = Rule.without([EAGAIN], "the ring sends it later", in: ["a server", "bulk"])

private let sending = [
  Source(
    "send(2)",
    [EACCES, EAGAIN, EALREADY, EBADF, ECONNRESET, EDESTADDRREQ, EFAULT, EINTR, EINVAL, EISCONN, EMSGSIZE, ENOBUFS]
      + [ENOMEM, ENOTCONN, ENOTSOCK, EOPNOTSUPP, EPIPE]
  ), Source("ip(7)", [EPERM, EHOSTUNREACH]), Source("udp(7)", [ECONNREFUSED]), Source("tcp(7)", [ETIMEDOUT]),
  Source("POSIX", [ENETDOWN, ENETUNREACH]),
]

private let receiving = [
  Source(
    "recv(2)",
    [EAGAIN, EBADF, ECONNREFUSED, EFAULT, EINTR, EINVAL, ENOMEM, ENOTCONN, ENOTSOCK]
  ), Source("ip(7)", [EHOSTUNREACH]), Source("tcp(7)", [ETIMEDOUT]), Source("unix(7)", [ECONNRESET]),
  Source("POSIX", [ENOBUFS, EIO, EOPNOTSUPP]), Source("Linux, ICMP", [ENETUNREACH, EPROTO, ENOPROTOOPT]),
]

// MARK: - Waiting

private let waiting: [CallRow] = [
  // After an interrupted connect.
  CallRow(FAULT_poll, [Source("poll(2)", [EFAULT, EINTR, EINVAL, ENOMEM])], told: [.connect], [interrupted]),
  CallRow(
    FAULT_epoll_add,
    [watching],
    told: [.open, .send, .receive],
    [
      .toldOrTurnedAway(
        "who opens a socket is told; one that a server opens is its client's",
        in: ["a server", "bulk", "a listener that has served"]
      )
    ]
  ),
  CallRow(FAULT_epoll_mod_writes, [watching], told: [.send]),
  CallRow(
    FAULT_epoll_mod_reads,
    [watching],
    told: [.accept],
    [.again(all, "who next waits for a client asks again to be told of one", on: .loops)]
  ),
  CallRow(
    FAULT_epoll_mod_nothing,
    [watching],
    [.without(all, "a listener whose clients the ring accepts is reported for nothing, at worst")]
  ),
  CallRow(FAULT_epoll_del, [watching], [.without(all, "the descriptor is closed, which takes it out")]),
  CallRow(
    FAULT_epoll_wait,
    [Source("epoll_wait(2)", [EBADF, EFAULT, EINTR, EINVAL])],
    [.again(all, "a wait that failed is followed by another one")]
  ),
  // The counter never comes near its end, where EAGAIN waits, and the descriptor is the loop's own.
  CallRow(FAULT_wake, [Source("write(2)", [EINTR])], [interrupted]),
]

private let watching = Source("epoll_ctl(2)", [EBADF, EEXIST, EINVAL, ELOOP, ENOENT, ENOMEM, ENOSPC, EPERM])

// MARK: - Names

private let naming: [CallRow] = [
  // Errors of its own, which are negative; and what a system call below it fails with.
  CallRow(
    FAULT_getaddrinfo,
    [Source("getaddrinfo(3)", resolverErrors.map(\.number)), Source("socket(2)", [EMFILE, ENFILE, ENOMEM, ENOBUFS])],
    told: [.resolve]
  ),
  CallRow(FAULT_getifaddrs, [Source("socket(2)", [EMFILE, ENFILE, ENOBUFS, ENOMEM, EACCES])], told: [.open]),
  CallRow(
    FAULT_if_nametoindex,
    [Source("if_nametoindex(3)", [ENODEV])],
    told: [.bind, .connect, .send],
    [
      .toldOrWithout(
        [ENODEV],
        "a zone that names no interface is told; one that has gone since it was listed has no index",
        in: ["interfaces and zones"]
      )
    ]
  ),
]

/// getaddrinfo(3), and the errno that the library makes of each.
let resolverErrors: [(number: Int32, name: String, errno: Int32)] = [
  (EAI_BADFLAGS, "EAI_BADFLAGS", EINVAL), (EAI_NONAME, "EAI_NONAME", ENOENT), (EAI_AGAIN, "EAI_AGAIN", EAGAIN),
  (EAI_FAIL, "EAI_FAIL", EIO), (-5, "EAI_NODATA", ENODATA), (EAI_FAMILY, "EAI_FAMILY", EAFNOSUPPORT),
  (EAI_SOCKTYPE, "EAI_SOCKTYPE", ESOCKTNOSUPPORT), (EAI_SERVICE, "EAI_SERVICE", EOPNOTSUPP),
  (-9, "EAI_ADDRFAMILY", ENODATA), (EAI_MEMORY, "EAI_MEMORY", ENOMEM),
]

// MARK: - Requests of the ring

private let requests: [CallRow] = [
  CallRow(
    FAULT_io_uring_enter,
    [
      Source("io_uring_enter(2)", [EAGAIN, EBADF, EBADFD, EBADR, EBUSY, EFAULT, EINTR, EINVAL, ENXIO, EOPNOTSUPP])
    ],
    [.again(all, "a loop hands over again what was not taken")]
  ),
  CallRow(
    FAULT_ring_accept,
    [answers, acceptPage, Source("io_uring_enter(2)", [ECANCELED])],
    told: [.accept],
    [
      stopped,
      .without([EAGAIN, EINVAL], "direct calls show what is the matter with the listener"),
      .again([ECANCELED, EINTR, EACCES] + oneClients, "one client's failure is not the listener's"),
      .again(runningOut, "clients wait until there is some again"),
    ]
  ),
  CallRow(
    FAULT_ring_recv,
    [answers, Source("io_uring_enter(2)", [ECANCELED, ENOBUFS])] + receiving,
    told: [.receive],
    [
      closing, handling,
      .without([EAGAIN], "the stream is read by direct calls from now on"),
      .again([ECANCELED, EINTR, ENOBUFS, ENOMEM], "what has run out may be there again"),
    ]
  ),
  // EPIPE is not among them: a receive is answered too when the kernel says that, and here it would not be.
  CallRow(
    FAULT_ring_send,
    [
      answers, Source("io_uring_enter(2)", [ECANCELED]),
      Source("send(2)", [EAGAIN, ECONNRESET, EINTR, ENOBUFS, ENOMEM, ENOTCONN, EMSGSIZE]),
      Source("ip(7)", [EHOSTUNREACH, EPERM]), Source("tcp(7)", [ETIMEDOUT]),
    ],
    told: [.send, .receive],
    [.without([EAGAIN, EINTR, ECANCELED, ENOBUFS, ENOMEM], "the rest is sent by direct calls when there is room")]
  ),
  CallRow(
    FAULT_ring_poll,
    [answers, Source("io_uring_enter(2)", [ECANCELED]), Source("poll(2)", [ENOMEM])],
    [.without(all, "a loop looks at what epoll has, and asks again as long as it has something in the ring")]
  ),
  // Not ENOENT: it says that there is nothing left to cancel, and here there would be.
  CallRow(
    FAULT_ring_cancel,
    [answers, Source("io_uring_enter(2)", [EALREADY])],
    [.again(all, "what is to end holds the socket open")]
  ),
]

/// The section CQE ERRORS.
private let answers = Source("io_uring_enter(2)", [EACCES, EBADF, EFAULT, EINVAL, EOPNOTSUPP])

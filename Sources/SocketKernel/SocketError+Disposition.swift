internal import Glibc
internal import SystemPackage

extension SocketError {
  /// What a caller can do about it, from the cause and from what was tried.
  ///
  /// The same errno may ask for different answers: `ETIMEDOUT` of a `connect` means that nobody answered there and
  /// somebody may later, of a `receive` that a connection which worked is dead.
  public var disposition: Disposition {
    switch cause {
    case .system(let errno): Self.disposition(of: errno.rawValue, in: operation)
    case .cancelled: .cancelled
    case .deadlineExpired: .deadlineExpired
    case .stopping: .cancelled  // the server's own cancellation of those who only wait
    case .closed, .busy: .callerError
    }
  }

  private static func disposition(of errno: Int32, in operation: Operation) -> Disposition {
    switch errno {
    case EINTR: return .retryNow
    // Something of this machine ran out. It comes back when others give it back, so a pause is what helps.
    case EMFILE, ENFILE, ENOBUFS, ENOMEM: return .retryLater
    default: break
    }
    switch operation {
    case .accept: return accepting(errno)
    case .connect, .resolve: return connecting(errno)
    case .send, .receive: return transferring(errno)
    // The peer's reset has taken the connection away meanwhile: to half-close it or to ask who it was is no mistake.
    case .shutdown, .remoteAddress: return errno == ENOTCONN ? .peerGone : .callerError
    // The other holder of the address may go.
    default: return errno == EADDRINUSE ? .retryLater : .callerError
    }
  }

  /// What `accept` reports of the one connection that it was about to take: the listener is as good as before.
  ///
  /// Linux passes on errors that are already pending on the new socket, and accept(2) asks to treat them like `EAGAIN`.
  /// `EOPNOTSUPP` is on that list too, but it is also what every socket says that cannot accept at all: to try that
  /// again would never end. `EPERM` is a firewall's refusal of one peer.
  private static func accepting(_ errno: Int32) -> Disposition {
    switch errno {
    case EAGAIN, ECONNABORTED, ECONNRESET, ETIMEDOUT, EPERM, EPROTO, ENOPROTOOPT, EHOSTUNREACH, EHOSTDOWN, ENETUNREACH,
      ENETDOWN, ENONET:
      .retryNow
    default: .callerError
    }
  }

  /// Nobody answers there, or no way leads there: servers start and routes appear. `EAGAIN` is a Unix listener whose
  /// backlog is full, or a name server that is silent; `EADDRNOTAVAIL` and `EADDRINUSE` say that every port of this side
  /// is taken; `EINPROGRESS` and `EALREADY` that a non-blocking connect is under way.
  private static func connecting(_ errno: Int32) -> Disposition {
    switch errno {
    case ECONNREFUSED, ECONNRESET, ECONNABORTED, ETIMEDOUT, EHOSTUNREACH, EHOSTDOWN, ENETUNREACH, ENETDOWN, ENETRESET,
      EAGAIN, EADDRNOTAVAIL, EADDRINUSE, EINPROGRESS, EALREADY:
      .retryLater
    default: .callerError
    }
  }

  /// `EAGAIN` is "at once": a blocking socket got it from its timeout, and the next call waits again. Who has a
  /// non-blocking socket waits until it is ready, and then at once.
  ///
  /// Unreachable and refused are an ICMP message about an earlier datagram: the socket stays good, and somebody may be
  /// there later. On a stream the same errors end the connection, and the next call says so with `EPIPE`.
  private static func transferring(_ errno: Int32) -> Disposition {
    switch errno {
    case EAGAIN: .retryNow
    case ECONNRESET, ECONNABORTED, EPIPE, ETIMEDOUT, ENETRESET: .peerGone
    case ECONNREFUSED, EHOSTUNREACH, EHOSTDOWN, ENETUNREACH, ENETDOWN: .retryLater
    default: .callerError
    }
  }
}

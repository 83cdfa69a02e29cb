internal import Glibc
internal import SocketAddresses
internal import SystemPackage

extension SocketError {
  /// What to do about it, in a sentence or two; `nil` where the reason says it all.
  public var advice: String? {
    guard let errno = errno?.rawValue else { return nil }
    let particular: String? =
      switch operation {
      case .open: openingAdvice(errno)
      case .bind, .listen, .accept: servingAdvice(errno)
      case .connect: connectingAdvice(errno)
      case .send, .receive: transferringAdvice(errno)
      case .getOption, .setOption: optionAdvice(errno)
      case .resolve: resolvingAdvice(errno)
      default: nil
      }
    return particular ?? Self.generalAdvice(errno)
  }

  private func openingAdvice(_ errno: Int32) -> String? {
    switch errno {
    case EAFNOSUPPORT, EPROTONOSUPPORT, ESOCKTNOSUPPORT, EPROTOTYPE:
      "This kernel does not have that combination of family, type and protocol; a module may be missing."
    case EPERM, EACCES: "Raw and packet sockets need the capability CAP_NET_RAW."
    case EOPNOTSUPP: "Only Unix sockets, and few others, come in pairs."
    default: nil
    }
  }

  private func servingAdvice(_ errno: Int32) -> String? {
    switch (errno, local) {
    case (EADDRINUSE, .unix(let name)) where name.kind == .path:
      "A file of that name exists: remove it if no program listens there any more, or take another name."
    case (EADDRINUSE, .unix): "Another socket has that name: stop its program, or take another."
    case (EADDRINUSE, _):
      "Another socket has it: stop that program, or take another port; port 0 lets the kernel choose a free one."
    case (EACCES, .unix): "The directory must be writable, and all above it searchable."
    case (EACCES, _):
      "Ports below 1024 need the capability CAP_NET_BIND_SERVICE: take a higher one, or have it granted."
    case (EADDRNOTAVAIL, _): "No interface of this machine has that address: take one of its own, or the any-address."
    case (EINVAL, _) where operation == .bind: "A socket is bound once; this one may have its address already."
    case (EINVAL, _) where operation == .accept: "A socket accepts only after listen."
    case (ENOENT, .unix): "The directory of the path does not exist."
    case (EOPNOTSUPP, _): "Sockets of this type have no connections to wait for."
    case (ECONNABORTED, _): "The peer went away before its connection was taken: go on with the next."
    default: nil
    }
  }

  private func connectingAdvice(_ errno: Int32) -> String? {
    switch (errno, remote) {
    case (ECONNREFUSED, .unix): "The name is there, but no program listens on it."
    case (ECONNREFUSED, _):
      "That machine answers, but nothing listens on that port: is the server running, and is the port right?"
    case (ENOENT, .unix): "There is no socket of that name: is the server running, and is the path right?"
    case (EACCES, .unix): "The file must be writable, and all directories above it searchable."
    case (EACCES, _): "A firewall forbids it, or it is a broadcast address and the option broadcast is off."
    case (EADDRNOTAVAIL, _): "Every port of this side is taken, or nothing can be connected to that address."
    case (EADDRINUSE, _): "This side's port is taken by a connection to the same peer: let the kernel choose the port."
    case (ETIMEDOUT, _): "Nothing answers: is the machine up, and does a firewall drop the packets?"
    case (EINPROGRESS, _): "The socket does not block: wait until it is writable, then read its pendingError."
    case (EAGAIN, _): "The listener's backlog is full: try again after a pause."
    case (EISCONN, _): "A stream connects once: open a new socket."
    default: nil
    }
  }

  private func transferringAdvice(_ errno: Int32) -> String? {
    switch errno {
    case EPIPE: "The connection is closed for sending: the peer went away, or this side shut it down."
    case ETIMEDOUT: "The peer has stopped answering: the connection is dead."
    case ECONNREFUSED: "An earlier datagram found nobody there; the socket itself is still good."
    case EMSGSIZE: "A datagram is sent whole or not at all: send less at once."
    case EDESTADDRREQ, ENOTCONN: "The socket has no peer: connect it, or send to an address."
    case EACCES: "A firewall or a file's permissions forbid it, or the address is a broadcast and that option is off."
    default: nil
    }
  }

  private func optionAdvice(_ errno: Int32) -> String? {
    switch errno {
    case ENOPROTOOPT, EOPNOTSUPP: "This kind of socket, or this kernel, does not have it."
    case EPERM: "It needs the capability CAP_NET_ADMIN or CAP_NET_RAW."
    case EDOM, EINVAL, ERANGE: "The value is out of the option's range."
    default: nil
    }
  }

  private func resolvingAdvice(_ errno: Int32) -> String? {
    switch errno {
    case ENOENT: "Is the name spelled right?"
    case EAGAIN: "Is the network up? The name servers that are asked are in /etc/resolv.conf."
    case EAFNOSUPPORT: "Ask for IPv4 or IPv6."
    default: nil
    }
  }

  /// What is true whatever was tried.
  private static func generalAdvice(_ errno: Int32) -> String? {
    switch errno {
    case EMFILE: "This process has as many open files as it may: close some, or raise the limit (ulimit -n)."
    case ENFILE: "The whole system has as many open files as it may: see the sysctl fs.file-max."
    case ENOBUFS, ENOMEM: "The kernel has no memory for it: try again after a pause."
    case ENETUNREACH: "No route leads there: is the network up, and is it the right address family?"
    case EHOSTUNREACH: "The way there ends before the machine: is it up, and in the network that its address says?"
    case ECONNRESET: "The peer broke the connection off: it crashed, or closed with data unread."
    case EAFNOSUPPORT: "The address belongs to another family than the socket."
    case ENODEV: "The zone names no network interface of this machine."
    case ENAMETOOLONG: "The name of a Unix socket holds 107 bytes at most."
    case EBADF, ENOTSOCK: "The number was adopted and is no open socket."
    default: nil
    }
  }
}

internal import Glibc
internal import SocketAddresses
internal import SystemPackage

extension SocketError: CustomStringConvertible {
  /// What failed, where, why, and for the common causes what to do:
  /// `cannot listen on 127.0.0.1:1234: address already in use (EADDRINUSE). Another socket …`
  public var description: String {
    let sentence = "cannot \(attempt): \(reason)"
    return advice.map { "\(sentence). \($0)" } ?? sentence
  }

  /// What was tried, where: `listen on 127.0.0.1:1234`.
  private var attempt: String {
    switch operation {
    case .open: "open a socket"
    case .bind: "bind" + place(" to ", local)
    case .listen: "listen" + place(" on ", local)
    case .accept: "accept a connection" + place(" on ", local)
    case .connect: "connect" + place(" to ", remote) + place(" from ", local)
    case .send: "send" + place(" to ", remote)
    case .receive: "receive" + place(" from ", remote) + (remote == nil ? place(" on ", local) : "")
    case .shutdown: "shut down a connection" + place(" to ", remote)
    case .close: "close a socket" + place(" at ", local)
    case .adopt: "adopt a descriptor"
    case .getOption: "read " + (subject ?? "an option of the socket")
    case .setOption: "set " + (subject ?? "an option of the socket")
    case .localAddress: "read the local address of a socket"
    case .remoteAddress: "read the remote address of a socket"
    case .resolve: "resolve" + (subject.map { " " + $0 } ?? " a name")
    }
  }

  private func place(_ preposition: String, _ address: SocketAddress?) -> String {
    address.map { preposition + String(describing: $0) } ?? ""
  }

  private var reason: String {
    switch cause {
    case .system(let errno): explanation ?? errno.words
    case .cancelled: "the task was cancelled"
    case .deadlineExpired: "the deadline passed"
    case .closed: "this side has closed the socket"
    case .busy: "another task is doing the same on this socket"
    case .stopping: "the server is stopping"
    }
  }

  /// What to do about it, as a sentence; `nil` where the reason says it all.
  public var advice: String? {
    switch (operation, errno?.rawValue) {
    case (.bind, EADDRINUSE), (.listen, EADDRINUSE):
      if case .unix = local {
        "A file of that name exists: remove it if no program listens there any more, or take another name."
      } else {
        "Another socket has it: stop that program, or take another port; port 0 lets the kernel choose a free one."
      }
    case (.bind, EACCES):
      switch local {
      case .unix: "The directory must be writable, and searchable up to the root."
      default: "Ports below 1024 need the capability CAP_NET_BIND_SERVICE: take a higher port, or have it granted."
      }
    case (.bind, EADDRNOTAVAIL):
      "No interface of this machine has that address: take one of its own, or the any-address."
    case (.bind, EINVAL): "A socket is bound once; this one may have its address already."
    case (.bind, ENODEV), (.connect, ENODEV), (.send, ENODEV): "The zone names no network interface of this machine."
    case (.bind, ENOENT): "The directory of the path does not exist."
    case (.bind, ENAMETOOLONG), (.connect, ENAMETOOLONG), (.send, ENAMETOOLONG):
      "The name of a Unix socket holds 107 bytes at most."
    case (.listen, EOPNOTSUPP), (.accept, EOPNOTSUPP): "Sockets of this type have no connections to wait for."
    case (.accept, EINVAL): "A socket accepts after listen()."

    case (.connect, ECONNREFUSED):
      if case .unix = remote {
        "The file is there, but no program listens on it."
      } else {
        "That machine answers, but nothing listens on that port: is the server running, and is the port right?"
      }
    case (.connect, ENOENT): "There is no socket of that name: is the server running, and is the path right?"
    case (.connect, EADDRNOTAVAIL): "Every port of this side is taken, or the address cannot be connected to."
    case (.connect, ETIMEDOUT): "Nothing answers: is the machine up, and does a firewall drop the packets?"
    case (.connect, EINPROGRESS): "The socket does not block: wait until it is writable, then read its pending error."
    case (.connect, EAGAIN): "The listener's backlog is full: try again after a pause."
    case (.connect, EACCES), (.send, EACCES):
      "A firewall forbids it, a file's permissions do, or it is a broadcast address and the option broadcast is off."
    case (.send, ECONNREFUSED), (.receive, ECONNREFUSED):
      "An earlier datagram found nobody there; the socket itself is still good."
    case (.resolve, ENOENT): "Is the name spelled right? The domain may also be gone."
    case (.resolve, EAGAIN): "Is the network up? See /etc/resolv.conf for the name servers that are asked."
    case (_, ENETUNREACH): "No route leads there: is the network up, and is it the right address family?"
    case (_, EHOSTUNREACH): "The way there ends before the machine: is it up, and in the network that its address says?"

    case (_, EMFILE): "This process has as many open files as it may: close some, or raise the limit (ulimit -n)."
    case (_, ENFILE): "The whole system has as many open files as it may: see the sysctl fs.file-max."
    case (_, ENOBUFS), (_, ENOMEM): "The kernel has no memory for it: try again after a pause."
    case (_, ECONNRESET): "The peer broke the connection off, perhaps because it crashed or closed with data unread."
    case (.receive, ETIMEDOUT), (.send, ETIMEDOUT): "The peer has stopped answering: the connection is dead."
    case (.send, EPIPE): "The connection is closed for sending: the peer went away, or this side shut it down."
    case (_, ECONNABORTED): "The peer went away before the connection was taken: go on with the next."
    case (.send, EMSGSIZE): "A datagram is sent whole or not at all: send less at once."
    case (.send, EDESTADDRREQ), (.send, ENOTCONN), (.receive, ENOTCONN):
      "The socket has no peer: connect it, or send to an address."
    case (.open, EAFNOSUPPORT), (.open, EPROTONOSUPPORT), (.open, ESOCKTNOSUPPORT):
      "This kernel does not have that combination of family, type and protocol; a module may be missing."
    case (_, EAFNOSUPPORT): "The address belongs to another family than the socket."
    case (.open, EPERM), (.open, EACCES): "Raw and packet sockets need the capability CAP_NET_RAW."
    case (_, EBADF), (_, ENOTSOCK): "The number was adopted and is no open socket."
    case (.setOption, ENOPROTOOPT), (.getOption, ENOPROTOOPT): "This kind of socket, or this kernel, does not have it."
    case (.setOption, EPERM): "It needs the capability CAP_NET_ADMIN or CAP_NET_RAW."
    default: nil
    }
  }
}

extension Errno {
  /// The C library's words in our form, with the constant's name: `address already in use (EADDRINUSE)`.
  ///
  /// Only the first letter is lowered, and only of a word: `RPC version wrong` stays.
  var words: String {
    let text = description
    let isWord = text.dropFirst().first?.isLowercase ?? false
    return "\(isWord ? text.prefix(1).lowercased() + text.dropFirst() : text) (\(name))"
  }
}

import Glibc
import SocketAddresses
import SocketKernel
import SystemPackage
import Testing

/// Every sentence that an error can say, whole: what was tried and where, why it failed, and what to do.
@Suite struct ErrorTextTests {
  static let here = SocketAddress.loopback(port: 80)
  static let there = SocketAddress.ipv4(IPv4Address(192, 0, 2, 1), 443)
  static let path = try! SocketAddress.unix(path: "/run/x")
  static let name = try! SocketAddress.abstract("x")

  @Test(arguments: [
    (SocketError(.open, .ioError), "open a socket"),
    (SocketError(.bind, .ioError, local: here), "bind to 127.0.0.1:80"),
    (SocketError(.listen, .ioError, local: here), "listen on 127.0.0.1:80"),
    (SocketError(.accept, .ioError, local: here), "accept a connection on 127.0.0.1:80"),
    (SocketError(.connect, .ioError, remote: there), "connect to 192.0.2.1:443"),
    (SocketError(.connect, .ioError, local: here, remote: there), "connect to 192.0.2.1:443 from 127.0.0.1:80"),
    (SocketError(.send, .ioError, local: here, remote: there), "send to 192.0.2.1:443"),
    (SocketError(.receive, .ioError, local: here, remote: there), "receive from 192.0.2.1:443"),
    (SocketError(.receive, .ioError, local: here), "receive on 127.0.0.1:80"),
    (SocketError(.shutdown, .ioError, remote: there), "shut down a connection to 192.0.2.1:443"),
    (SocketError(.close, .ioError, local: here), "close a socket at 127.0.0.1:80"),
    (SocketError(.adopt, .ioError), "adopt a descriptor"),
    (SocketError(.getOption, .ioError), "read an option of the socket"),
    (SocketError(.getOption, .ioError, subject: "TCP_INFO"), "read TCP_INFO"),
    (SocketError(.setOption, .ioError), "set an option of the socket"),
    (SocketError(.setOption, .ioError, subject: "TCP_NODELAY"), "set TCP_NODELAY"),
    (SocketError(.localAddress, .ioError), "read the local address of a socket"),
    (SocketError(.remoteAddress, .ioError), "read the remote address of a socket"),
    (SocketError(.resolve, .ioError), "resolve a name"),
    (SocketError(.resolve, .ioError, subject: "example.org"), "resolve example.org"),
    (SocketError(.connect, .ioError, remote: path), "connect to \(path)"),
  ])
  func everyOperationSaysWhatWasTriedAndWhere(_ error: SocketError, _ attempt: String) {
    #expect(error.description == "cannot \(attempt): input/output error (EIO)")
  }

  @Test(
    arguments: [
      (.cancelled, "the task was cancelled"),
      (.deadlineExpired, "the deadline passed"),
      (.closed, "this side has closed the socket"),
      (.busy, "another task is doing the same on this socket"),
      (.stopping, "the server is stopping"),
      (.system(.fileExists), "file exists (EEXIST)"),
    ] as [(SocketError.Cause, String)]
  )
  func everyCauseHasItsWords(_ cause: SocketError.Cause, _ words: String) {
    #expect(SocketError(.send, cause, remote: Self.there).description == "cannot send to 192.0.2.1:443: \(words)")
  }

  @Test func anotherAuthoritysWordsAreKept() {
    let error = SocketError(.resolve, .noSuchFileOrDirectory, subject: "x.invalid", explanation: "no such host")
    #expect(error.description == "cannot resolve x.invalid: no such host. Is the name spelled right?")
  }

  @Test(
    arguments: [
      (.open, EAFNOSUPPORT, nil, "This kernel does not have that combination of family, type and protocol; a module"),
      (.open, EPROTONOSUPPORT, nil, "This kernel does not have that combination"),
      (.open, ESOCKTNOSUPPORT, nil, "This kernel does not have that combination"),
      (.open, EPROTOTYPE, nil, "This kernel does not have that combination"),
      (.open, EPERM, nil, "Raw and packet sockets need the capability CAP_NET_RAW."),
      (.open, EACCES, nil, "Raw and packet sockets need the capability CAP_NET_RAW."),
      (.open, EOPNOTSUPP, nil, "Only Unix sockets, and few others, come in pairs."),
      (.bind, EADDRINUSE, path, "A file of that name exists: remove it if no program listens there any more"),
      (.bind, EADDRINUSE, name, "Another socket has that name: stop its program, or take another."),
      (.listen, EADDRINUSE, here, "Another socket has it: stop that program, or take another port; port 0 lets"),
      (.bind, EACCES, path, "The directory must be writable, and all above it searchable."),
      (.bind, EACCES, here, "Ports below 1024 need the capability CAP_NET_BIND_SERVICE: take a higher one"),
      (.bind, EADDRNOTAVAIL, here, "No interface of this machine has that address: take one of its own"),
      (.bind, EINVAL, here, "A socket is bound once; this one may have its address already."),
      (.accept, EINVAL, here, "A socket accepts only after listen."),
      (.bind, ENOENT, path, "The directory of the path does not exist."),
      (.listen, EOPNOTSUPP, here, "Sockets of this type have no connections to wait for."),
      (.accept, ECONNABORTED, here, "The peer went away before its connection was taken: go on with the next."),
      (.connect, ECONNREFUSED, path, "The name is there, but no program listens on it."),
      (.connect, ECONNREFUSED, there, "That machine answers, but nothing listens on that port: is the server running"),
      (.connect, ENOENT, path, "There is no socket of that name: is the server running, and is the path right?"),
      (.connect, EACCES, path, "The file must be writable, and all directories above it searchable."),
      (.connect, EACCES, there, "A firewall forbids it, or it is a broadcast address and the option broadcast is off."),
      (
        .connect, EADDRNOTAVAIL, there, "Every port of this side is taken, or nothing can be connected to that address."
      ),
      (
        .connect, EADDRINUSE, there, "This side's port is taken by a connection to the same peer: let the kernel choose"
      ),
      (.connect, ETIMEDOUT, there, "Nothing answers: is the machine up, and does a firewall drop the packets?"),
      (
        .connect, EINPROGRESS, there,
        "The socket does not block: wait until it is writable, then read its pendingError."
      ),
      (.connect, EAGAIN, path, "The listener's backlog is full: try again after a pause."),
      (.connect, EISCONN, there, "A stream connects once: open a new socket."),
      (.send, EPIPE, there, "The connection is closed for sending: the peer went away, or this side shut it down."),
      (.receive, ETIMEDOUT, there, "The peer has stopped answering: the connection is dead."),
      (.receive, ECONNREFUSED, there, "An earlier datagram found nobody there; the socket itself is still good."),
      (.send, EMSGSIZE, there, "A datagram is sent whole or not at all: send less at once."),
      (.send, EDESTADDRREQ, nil, "The socket has no peer: connect it, or send to an address."),
      (.send, ENOTCONN, nil, "The socket has no peer: connect it, or send to an address."),
      (.send, EACCES, there, "A firewall or a file's permissions forbid it, or the address is a broadcast and that"),
      (.setOption, ENOPROTOOPT, nil, "This kind of socket, or this kernel, does not have it."),
      (.getOption, EOPNOTSUPP, nil, "This kind of socket, or this kernel, does not have it."),
      (.setOption, EPERM, nil, "It needs the capability CAP_NET_ADMIN or CAP_NET_RAW."),
      (.setOption, EDOM, nil, "The value is out of the option's range."),
      (.setOption, EINVAL, nil, "The value is out of the option's range."),
      (.resolve, ENOENT, nil, "Is the name spelled right?"),
      (.resolve, EAGAIN, nil, "Is the network up? The name servers that are asked are in /etc/resolv.conf."),
      (.resolve, EAFNOSUPPORT, nil, "Ask for IPv4 or IPv6."),
      (
        .open, EMFILE, nil, "This process has as many open files as it may: close some, or raise the limit (ulimit -n)."
      ),
      (.accept, ENFILE, here, "The whole system has as many open files as it may: see the sysctl fs.file-max."),
      (.send, ENOBUFS, there, "The kernel has no memory for it: try again after a pause."),
      (.connect, ENOMEM, there, "The kernel has no memory for it: try again after a pause."),
      (.connect, ENETUNREACH, there, "No route leads there: is the network up, and is it the right address family?"),
      (.connect, EHOSTUNREACH, there, "The way there ends before the machine: is it up, and in the network that its"),
      (.receive, ECONNRESET, there, "The peer broke the connection off: it crashed, or closed with data unread."),
      (.connect, EAFNOSUPPORT, there, "The address belongs to another family than the socket."),
      (.bind, ENODEV, here, "The zone names no network interface of this machine."),
      (.bind, ENAMETOOLONG, nil, "The name of a Unix socket holds 107 bytes at most."),
      (.receive, EBADF, nil, "The number was adopted and is no open socket."),
      (.shutdown, ENOTSOCK, nil, "The number was adopted and is no open socket."),
    ] as [(SocketError.Operation, Int32, SocketAddress?, String)]
  )
  func everyCommonErrorSaysWhatToDo(
    _ operation: SocketError.Operation,
    _ errno: Int32,
    _ address: SocketAddress?,
    _ advice: String
  ) {
    let isOwn = [.bind, .listen, .accept].contains(operation)
    let error = SocketError(
      operation,
      Errno(rawValue: errno),
      local: isOwn ? address : nil,
      remote: isOwn ? nil : address
    )
    #expect(error.advice?.hasPrefix(advice) == true, "\(error.advice ?? "nothing")")
    #expect(error.description.hasSuffix(" (\(Errno(rawValue: errno).name)). \(error.advice ?? "")"))
  }
}

import Glibc
import SocketAddresses
import SocketKernel
import SystemPackage
import Testing

@Suite struct ErrorTests {
  @Test func anAddressInUseIsNamedWithWhatToDo() throws {
    let holder = try SocketDescriptor.open(.ipv4, .stream)
    try holder.bind(to: .loopback(port: 0))
    try holder.listen()
    let address = try holder.localAddress()
    let error = try socketError { try SocketDescriptor.open(.ipv4, .stream).bind(to: address) }
    #expect(error == SocketError(.bind, .addressInUse, local: address))
    #expect(
      error.description
        == "cannot bind to \(address): address already in use (EADDRINUSE). Another socket has it: stop that program, "
        + "or take another port; port 0 lets the kernel choose a free one."
    )
  }

  @Test func listeningFailsWithTheAddress() throws {
    let one = try SocketDescriptor.open(.ipv4, .stream)
    let other = try SocketDescriptor.open(.ipv4, .stream)
    try one.setOption(.reuseAddress, to: true)
    try other.setOption(.reuseAddress, to: true)
    try one.bind(to: .loopback(port: 0))
    let address = try one.localAddress()
    try other.bind(to: address)
    try one.listen()
    let error = try socketError { try other.listen() }
    #expect(error.description.hasPrefix("cannot listen on \(address): address already in use (EADDRINUSE). "))
    #expect(error.disposition == .retryLater)
  }

  @Test func connectingFailsWithTheAddress() throws {
    let gone = try SocketDescriptor.open(.ipv4, .stream)
    try gone.bind(to: .loopback(port: 0))  // bound and not listening: nobody else gets the port meanwhile
    let address = try gone.localAddress()
    let error = try socketError { try SocketDescriptor.open(.ipv4, .stream).connect(to: address) }
    #expect(error.remote == address)
    #expect(
      error.description
        == "cannot connect to \(address): connection refused (ECONNREFUSED). That machine answers, but nothing listens "
        + "on that port: is the server running, and is the port right?"
    )
    #expect(error.disposition == .retryLater)
  }

  @Test func aWrongAddressIsTheCallersError() throws {
    let socket = try SocketDescriptor.open(.ipv4, .stream)
    let elsewhere = SocketAddress.ipv4(IPv4Address(192, 0, 2, 1), 80)  // documentation: no interface has it
    let error = try socketError { try socket.bind(to: elsewhere) }
    #expect(error.errno == .addressNotAvailable)
    #expect(error.disposition == .callerError)
    #expect(error.description.hasPrefix("cannot bind to 192.0.2.1:80: cannot assign requested address (EADDRNOTAVAIL)"))
  }

  @Test func aMissingUnixSocketIsExplained() throws {
    try withTemporaryPath { path in
      let client = try SocketDescriptor.open(.unix, .stream)
      let error = try socketError { try client.connect(to: .unix(path: path)) }
      #expect(error.description.contains("no such file or directory (ENOENT). There is no socket of that name"))
      let stale = try SocketDescriptor.open(.unix, .stream)
      try stale.bind(to: .unix(path: path))
      let refused = try socketError { try client.connect(to: .unix(path: path)) }
      #expect(refused.advice == "The name is there, but no program listens on it.")
      let other = try SocketDescriptor.open(.unix, .stream)
      let taken = try socketError { try other.bind(to: .unix(path: path)) }
      #expect(taken.advice?.hasPrefix("A file of that name exists") == true)
    }
  }

  @Test func theSameErrnoAsksForDifferentAnswers() {
    let table: [(SocketError.Operation, Errno, SocketError.Disposition)] = [
      (.connect, .timedOut, .retryLater), (.receive, .timedOut, .peerGone),
      (.connect, .connectionReset, .retryLater), (.receive, .connectionReset, .peerGone),
      (.accept, .connectionReset, .retryNow), (.accept, .connectionAbort, .retryNow),
      (.accept, .tooManyOpenFiles, .retryLater), (.open, .tooManyOpenFiles, .retryLater),
      (.accept, .tooManyOpenFilesInSystem, .retryLater), (.accept, .noMemory, .retryLater),
      (.accept, .notSupportedOnSocket, .callerError), (.accept, .invalidArgument, .callerError),
      (.send, .noBufferSpace, .retryLater), (.send, .brokenPipe, .peerGone),
      (.send, .resourceTemporarilyUnavailable, .retryNow), (.connect, .resourceTemporarilyUnavailable, .retryLater),
      (.receive, .interrupted, .retryNow), (.receive, .connectionRefused, .retryLater),
      (.bind, .addressInUse, .retryLater), (.bind, .addressNotAvailable, .callerError),
      (.connect, .addressNotAvailable, .retryLater), (.bind, .permissionDenied, .callerError),
      (.shutdown, .socketNotConnected, .peerGone), (.send, .socketNotConnected, .callerError),
      (.receive, .badFileDescriptor, .callerError), (.connect, .noRouteToHost, .retryLater),
    ]
    for (operation, errno, disposition) in table {
      #expect(SocketError(operation, errno).disposition == disposition, "\(operation) \(errno.name)")
    }
    #expect(SocketError(.receive, .cancelled).disposition == .cancelled)
    #expect(SocketError(.receive, .stopping).disposition == .cancelled)
    #expect(SocketError(.receive, .deadlineExpired).disposition == .deadlineExpired)
    #expect(SocketError(.send, .busy).disposition == .callerError)
    #expect(SocketError(.send, .closed).disposition == .callerError)
  }

  @Test func causesThatAreNotTheKernelsHaveWordsToo() {
    let peer = SocketAddress.loopback(port: 7)
    #expect(SocketError(.receive, .cancelled).description == "cannot receive: the task was cancelled")
    #expect(
      SocketError(.receive, .deadlineExpired, remote: peer).description
        == "cannot receive from 127.0.0.1:7: the deadline passed"
    )
    #expect(
      SocketError(.connect, .deadlineExpired, remote: peer).description.hasPrefix("cannot connect to 127.0.0.1:7")
    )
  }

  @Test func errorsAreSmallAndCompareByValue() {
    #expect(MemoryLayout<SocketError>.size <= 24)
    let one = SocketError(.connect, .timedOut, remote: .loopback(port: 1))
    #expect(one == SocketError(.connect, .timedOut, remote: .loopback(port: 1)))
    #expect(one != SocketError(.connect, .timedOut, remote: .loopback(port: 2)))
    #expect(Set([one, one, SocketError(.connect, .timedOut)]).count == 2)
  }

  @Test func everyErrnoOfLinuxHasItsName() {
    #expect(Errno.addressInUse.name == "EADDRINUSE")
    #expect(Errno.resourceTemporarilyUnavailable.name == "EAGAIN")
    #expect(Errno(rawValue: EHWPOISON).name == "EHWPOISON")
    #expect(Errno(rawValue: 9999).name == "errno 9999")
    // What the C library has words for, this has a name for.
    for number in Int32(1)...140 where !String(cString: strerror(number)).hasPrefix("Unknown error") {
      #expect(Errno(rawValue: number).name.hasPrefix("E"), "\(number)")
    }
  }

  @Test func constantsSayTheirNames() {
    #expect(AddressFamily.ipv6.description == "AF_INET6")
    #expect(AddressFamily(rawValue: 4711).description == "address family 4711")
    #expect(SocketType.sequencedPacket.description == "SOCK_SEQPACKET")
    #expect(SocketProtocol.mptcp.description == "IPPROTO_MPTCP")
    #expect(MessageFlags([.peek, .doNotWait]).description == "MSG_PEEK|MSG_DONTWAIT")
    #expect(MessageFlags(rawValue: 0x1000_0002).description == "MSG_PEEK|0x10000000")
    #expect(MessageFlags([]).description == "0")
    #expect(ShutdownDirection.both.description == "SHUT_RDWR")
  }
}

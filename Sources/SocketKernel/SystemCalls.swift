package import CSockets

/// Every system call that this package makes, in one place and without policy.
///
/// One static function is one call; nothing is retried, nothing is interpreted. A call that fails answers its errno as
/// a negative number, so no caller reads the thread's `errno`, which Swift code could overwrite unseen. Addresses are
/// raw bytes with a length; ``NativeAddress`` makes and reads them.
package enum SystemCalls {}

// MARK: - Making and closing

extension SystemCalls {
  @inlinable @inline(__always)
  package static func socket(_ family: Int32, _ type: Int32, _ protocolNumber: Int32) -> Int32 {
    sockets_socket(family, type, protocolNumber)
  }

  /// Writes two descriptors to `two`.
  @inlinable @inline(__always)
  package static func socketpair(
    _ family: Int32,
    _ type: Int32,
    _ protocolNumber: Int32,
    _ two: UnsafeMutablePointer<Int32>
  ) -> Int32 {
    sockets_socketpair(family, type, protocolNumber, two)
  }

  @inlinable @inline(__always)
  package static func close(_ descriptor: Int32) -> Int32 { sockets_close(descriptor) }

  @inlinable @inline(__always)
  package static func shutdown(_ descriptor: Int32, _ how: Int32) -> Int32 { sockets_shutdown(descriptor, how) }

  /// `F_DUPFD_CLOEXEC`: `dup(2)` itself would leave the copy open across `execve(2)`.
  @inlinable @inline(__always)
  package static func dup(_ descriptor: Int32) -> Int32 { sockets_dup(descriptor) }

  /// `F_GETFL`: `O_NONBLOCK` and the access mode.
  @inlinable @inline(__always)
  package static func statusFlags(_ descriptor: Int32) -> Int32 { sockets_get_status_flags(descriptor) }

  @inlinable @inline(__always)
  package static func setStatusFlags(_ descriptor: Int32, _ flags: Int32) -> Int32 {
    sockets_set_status_flags(descriptor, flags)
  }

  /// `F_GETFD`: `FD_CLOEXEC`.
  @inlinable @inline(__always)
  package static func descriptorFlags(_ descriptor: Int32) -> Int32 { sockets_get_descriptor_flags(descriptor) }

  @inlinable @inline(__always)
  package static func setDescriptorFlags(_ descriptor: Int32, _ flags: Int32) -> Int32 {
    sockets_set_descriptor_flags(descriptor, flags)
  }
}

// MARK: - Naming and joining

extension SystemCalls {
  @inlinable @inline(__always)
  package static func bind(_ descriptor: Int32, _ address: UnsafeRawPointer, _ length: UInt32) -> Int32 {
    sockets_bind(descriptor, address, length)
  }

  @inlinable @inline(__always)
  package static func listen(_ descriptor: Int32, _ backlog: Int32) -> Int32 { sockets_listen(descriptor, backlog) }

  @inlinable @inline(__always)
  package static func accept4(
    _ descriptor: Int32,
    _ address: UnsafeMutableRawPointer?,
    _ length: UnsafeMutablePointer<UInt32>?,
    _ flags: Int32
  ) -> Int32 {
    sockets_accept4(descriptor, address, length, flags)
  }

  @inlinable @inline(__always)
  package static func connect(_ descriptor: Int32, _ address: UnsafeRawPointer, _ length: UInt32) -> Int32 {
    sockets_connect(descriptor, address, length)
  }

  @inlinable @inline(__always)
  package static func getsockname(
    _ descriptor: Int32,
    _ address: UnsafeMutableRawPointer,
    _ length: UnsafeMutablePointer<UInt32>
  ) -> Int32 {
    sockets_getsockname(descriptor, address, length)
  }

  @inlinable @inline(__always)
  package static func getpeername(
    _ descriptor: Int32,
    _ address: UnsafeMutableRawPointer,
    _ length: UnsafeMutablePointer<UInt32>
  ) -> Int32 {
    sockets_getpeername(descriptor, address, length)
  }

  @inlinable @inline(__always)
  package static func getsockopt(
    _ descriptor: Int32,
    _ level: Int32,
    _ name: Int32,
    _ value: UnsafeMutableRawPointer?,
    _ length: UnsafeMutablePointer<UInt32>
  ) -> Int32 {
    sockets_getsockopt(descriptor, level, name, value, length)
  }

  @inlinable @inline(__always)
  package static func setsockopt(
    _ descriptor: Int32,
    _ level: Int32,
    _ name: Int32,
    _ value: UnsafeRawPointer?,
    _ length: UInt32
  ) -> Int32 {
    sockets_setsockopt(descriptor, level, name, value, length)
  }
}

// MARK: - Sending and receiving

extension SystemCalls {
  @inlinable @inline(__always)
  package static func recv(
    _ descriptor: Int32,
    _ bytes: UnsafeMutableRawPointer?,
    _ count: Int,
    _ flags: Int32
  ) -> Int {
    sockets_recv(descriptor, bytes, count, flags)
  }

  @inlinable @inline(__always)
  package static func recvfrom(
    _ descriptor: Int32,
    _ bytes: UnsafeMutableRawPointer?,
    _ count: Int,
    _ flags: Int32,
    _ address: UnsafeMutableRawPointer?,
    _ length: UnsafeMutablePointer<UInt32>?
  ) -> Int {
    sockets_recvfrom(descriptor, bytes, count, flags, address, length)
  }

  @inlinable @inline(__always)
  package static func recvmsg(_ descriptor: Int32, _ message: UnsafeMutablePointer<msghdr>, _ flags: Int32) -> Int {
    sockets_recvmsg(descriptor, message, flags)
  }

  /// Answers how many messages were received.
  @inlinable @inline(__always)
  package static func recvmmsg(
    _ descriptor: Int32,
    _ messages: UnsafeMutablePointer<sockets_message>,
    _ count: UInt32,
    _ flags: Int32
  ) -> Int32 {
    sockets_recvmmsg(descriptor, messages, count, flags)
  }

  @inlinable @inline(__always)
  package static func send(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int, _ flags: Int32) -> Int {
    sockets_send(descriptor, bytes, count, flags)
  }

  @inlinable @inline(__always)
  package static func sendto(
    _ descriptor: Int32,
    _ bytes: UnsafeRawPointer?,
    _ count: Int,
    _ flags: Int32,
    _ address: UnsafeRawPointer?,
    _ length: UInt32
  ) -> Int {
    sockets_sendto(descriptor, bytes, count, flags, address, length)
  }

  @inlinable @inline(__always)
  package static func sendmsg(_ descriptor: Int32, _ message: UnsafePointer<msghdr>, _ flags: Int32) -> Int {
    sockets_sendmsg(descriptor, message, flags)
  }

  /// Answers how many messages were sent.
  @inlinable @inline(__always)
  package static func sendmmsg(
    _ descriptor: Int32,
    _ messages: UnsafeMutablePointer<sockets_message>,
    _ count: UInt32,
    _ flags: Int32
  ) -> Int32 {
    sockets_sendmmsg(descriptor, messages, count, flags)
  }

  /// Raises no `SIGPIPE`. Moves the offset on, and leaves the file's own place alone.
  @inlinable @inline(__always)
  package static func sendfile(
    _ socket: Int32,
    _ file: Int32,
    _ offset: UnsafeMutablePointer<Int64>,
    _ count: Int
  ) -> Int {
    sockets_sendfile(socket, file, offset, count)
  }

  /// Between a socket or a file and a pipe; never waits for the pipe. Raises no `SIGPIPE`.
  @inlinable @inline(__always)
  package static func splice(_ from: Int32, _ to: Int32, _ count: Int) -> Int { sockets_splice(from, to, count) }

  /// Writes the end to read from and the end to write to into `two`. Neither waits, and both close on exec.
  @inlinable @inline(__always)
  package static func pipe(_ two: UnsafeMutablePointer<Int32>) -> Int32 { sockets_pipe(two) }

  @inlinable @inline(__always)
  package static func read(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    sockets_read(descriptor, bytes, count)
  }

  @inlinable @inline(__always)
  package static func write(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    sockets_write(descriptor, bytes, count)
  }
}

// MARK: - Waiting

extension SystemCalls {
  /// Waits for one descriptor and answers its events, or 0 when the time is over; -1 ms waits for ever.
  @inlinable @inline(__always)
  package static func poll(_ descriptor: Int32, _ events: Int16, _ milliseconds: Int32) -> Int32 {
    sockets_poll(descriptor, events, milliseconds)
  }

  /// Always with `EPOLL_CLOEXEC`.
  @inlinable @inline(__always)
  package static func epollCreate() -> Int32 { sockets_epoll_create() }

  /// `operation` is one of `EPOLL_CTL_ADD`, `EPOLL_CTL_MOD` and `EPOLL_CTL_DEL`.
  @inlinable @inline(__always)
  package static func epollControl(
    _ epoll: Int32,
    _ operation: Int32,
    _ descriptor: Int32,
    _ events: UInt32,
    _ data: UInt64
  ) -> Int32 {
    sockets_epoll_ctl(epoll, operation, descriptor, events, data)
  }

  /// Answers how many events were written; read each with ``events(of:)`` and ``data(of:)``.
  @inlinable @inline(__always)
  package static func epollWait(
    _ epoll: Int32,
    _ events: UnsafeMutablePointer<epoll_event>,
    _ capacity: Int32,
    _ milliseconds: Int32
  ) -> Int32 {
    sockets_epoll_wait(epoll, events, capacity, milliseconds)
  }

  @inlinable @inline(__always)
  package static func events(of event: UnsafePointer<epoll_event>) -> UInt32 { sockets_epoll_event_events(event) }

  @inlinable @inline(__always)
  package static func data(of event: UnsafePointer<epoll_event>) -> UInt64 { sockets_epoll_event_data(event) }

  /// Always with `EFD_CLOEXEC` and `EFD_NONBLOCK`.
  @inlinable @inline(__always)
  package static func eventfd(_ initial: UInt32) -> Int32 { sockets_eventfd(initial) }
}

// MARK: - Interfaces

extension SystemCalls {
  /// The interface's index.
  @inlinable @inline(__always)
  package static func ifNameToIndex(_ name: UnsafePointer<CChar>) -> Int32 { sockets_if_nametoindex(name) }

  /// Writes the interface's name and its NUL to `name`, which holds `IF_NAMESIZE` bytes.
  @inlinable @inline(__always)
  package static func ifIndexToName(_ index: UInt32, _ name: UnsafeMutablePointer<CChar>) -> Int32 {
    sockets_if_indextoname(index, name)
  }
}

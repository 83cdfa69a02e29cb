import Dispatch
import FaultSeam
import Glibc
import SocketKernel
import Sockets
import SystemPackage

/// What is called once, when the first loops start.
private let startTable: [CallRow] = [
  // epoll_create(2)
  CallRow(FAULT_epoll_create1, [EINVAL, EMFILE, ENFILE, ENOMEM], [.open]),
  // eventfd(2)
  CallRow(FAULT_eventfd, [EINVAL, EMFILE, ENFILE, ENODEV, ENOMEM], [.open]),
  // epoll_ctl(2): the wake
  CallRow(FAULT_epoll_add, [EBADF, EEXIST, EINVAL, ELOOP, ENOENT, ENOMEM, ENOSPC, EPERM], [.open]),
  // io_uring_setup(2), with ENOSYS for who has none
  CallRow(FAULT_io_uring_setup, [EFAULT, EINVAL, EMFILE, ENFILE, ENOMEM, ENOSYS, EPERM], [.open]),
  // io_uring_register(2)
  CallRow(
    FAULT_io_uring_register,
    [EACCES, EBADF, EBADFD, EBUSY, EEXIST, EFAULT, EINVAL, EMFILE, ENOMEM, ENXIO, EOPNOTSUPP],
    [.open]
  ),
  // mmap(2)
  CallRow(FAULT_mmap, [EACCES, EAGAIN, EINVAL, ENFILE, ENOMEM, EPERM], [.open]),
  // pthread_create(3)
  CallRow(FAULT_pthread_create, [EAGAIN, EINVAL, EPERM], [.open]),
]

/// How a child ends that had the one call fail.
private enum Ending: Int32 { case told = 10, passedOver, notCalled, wrong }

/// Starts the loops with each of those calls failing, in a process of its own each time, which must be told or go on
/// without, and can go on afterwards. Called while the process has one thread: it forks.
func startLoopsFailing() {
  var cases = 0
  var told = 0
  for row in startTable {
    for nth in 1...30 {
      var isThere = false
      for errno in row.errnos {
        let status = inChild { startFailing(row, nth, errno) }
        let ending = status & 0x7F == 0 ? Ending(rawValue: status >> 8) : nil
        if ending == .notCalled { break }
        isThere = true
        cases += 1
        if ending == .told { told += 1 }
        if ending == nil {
          say("starting, \(row.name) number \(nth) fails with \(Errno(rawValue: errno).name): status \(status)")
        }
      }
      if !isThere { break }
    }
  }
  say("\(cases) failures, \(told) told as errors, \(cases - told) passed over")
  say("done")
}

private func inChild(_ body: @escaping @Sendable () -> Never) -> Int32 {
  let child = fault_fork()
  if child == 0 { body() }
  var status: Int32 = -1
  while waitpid(child, &status, 0) < 0 && errno == EINTR {}
  return status
}

private func startFailing(_ row: CallRow, _ nth: Int, _ errno: Int32) -> Never {
  let failure = "starting, \(row.name) number \(nth) fails with \(Errno(rawValue: errno).name)"
  Watchdog.start(patience: Watchdog.patience)
  Watchdog.begin(failure)
  fault_arm(Int32(row.call.rawValue), Int32(nth), errno)
  var told: SocketError?
  // As many as there may be loops, and one more.
  for _ in 0..<17 where told == nil {
    do throws(SocketError) { _ = try Socket.udp() } catch { told = error }
  }
  if fault_disarm() == 0 { _exit(Ending.notCalled.rawValue) }
  var ending = Ending.passedOver
  if let told {
    ending = told.errno?.rawValue == errno && row.operations.contains(told.operation) ? .told : .wrong
    if ending == .wrong { say("\(failure): \(told)") }
  }
  let result = ending.rawValue
  Task {
    // What failed once is tried again with the next socket, or done without.
    do {
      let listener = try Socket.tcp().bind(to: .loopback(port: 0)).listen()
      let client = try await Socket.tcp().connect(to: listener.localAddress)
      try await client.send("x")
      try expect(try await listener.accept().receive(), Array("x".utf8))
    } catch {
      say("\(failure): nothing works any more, \(error)")
    }
    _exit(result)
  }
  dispatchMain()
}

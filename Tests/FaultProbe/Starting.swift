import Dispatch
import FaultSeam
import Glibc
import SocketKernel
import Sockets
import SystemPackage

/// What is called once, when the first loops start.
let startTable: [CallRow] = [
  CallRow(
    FAULT_epoll_create1,
    [Source("epoll_create(2)", [EINVAL, EMFILE, ENFILE, ENOMEM])],
    told: [.open],
    [later] + withoutRing
  ),
  CallRow(
    FAULT_eventfd,
    [Source("eventfd(2)", [EINVAL, EMFILE, ENFILE, ENODEV, ENOMEM])],
    told: [.open],
    [later] + withoutRing
  ),
  // The wake, and then the socket.
  CallRow(
    FAULT_epoll_add,
    [Source("epoll_ctl(2)", [EBADF, EEXIST, EINVAL, ELOOP, ENOENT, ENOMEM, ENOSPC, EPERM])],
    told: [.open],
    [.toldOrWithout(all, "of the socket it is told, of another loop not", at: [.closing])]
      + (isForced ? [] : [.toldOrWithout(all, "of the socket it is told, of a loop with a ring not")])
  ),
  CallRow(
    FAULT_io_uring_setup,
    [
      Source("io_uring_setup(2)", [EFAULT, EINVAL, EMFILE, ENFILE, ENOMEM, EPERM]),
      Source("a kernel without io_uring", [ENOSYS]),
    ],
    told: [.open],
    [later] + withoutRing
  ),
  CallRow(
    FAULT_io_uring_register,
    [
      Source(
        "io_uring_register(2)",
        [EACCES, EBADF, EBADFD, EBUSY, EFAULT, EINVAL, EMFILE, ENOMEM, ENXIO, EOPNOTSUPP]
      ), Source("io_uring_setup(2)", [EEXIST]),
    ],
    told: [.open],
    [later] + enabling
  ),
  CallRow(
    FAULT_mmap,
    [Source("mmap(2)", [EACCES, EAGAIN, EINVAL, ENFILE, ENOMEM, EPERM])],
    told: [.open],
    [later] + withoutRing
  ),
  CallRow(
    FAULT_pthread_create,
    [Source("pthread_create(3)", [EAGAIN, EINVAL, EPERM])],
    told: [.open],
    [later] + withoutRing
  ),
]

/// The first socket has been opened.
private let later = Rule.without(all, "a process that has a loop goes on with that", at: [.closing])

private let withoutRing: [Rule] =
  isForced ? [] : [.without(all, "loops that can have no ring ask the kernel with epoll")]

/// With its thread under way a loop is enabled, and then it is too late for another kind.
private let enabling: [Rule] =
  isForced ? [] : [.toldOrWithout(all, "loops that can have no ring ask the kernel with epoll")]

private let isForced = getenv("SOCKETS_BACKEND").map { $0.pointee != 0 } ?? false

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
    Place.enter(.closing)
  }
  if fault_disarm() == 0 { _exit(Ending.notCalled.rawValue) }
  var ending = Ending.passedOver
  let circumstances = Circumstances(scenario: "starting", floor: .loops, place: Place(rawValue: fault_marked())!)
  if told == nil && row.expectation(of: errno, circumstances) == nil {
    say("\(failure): nobody is told")
    ending = .wrong
  }
  if let told {
    if let rule = row.expectation(of: errno, circumstances), rule.kind != .toldOrWithout {
      say("\(failure): told, although \(rule.reason)")
    }
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

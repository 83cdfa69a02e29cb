import SocketAddresses
import SocketKernel
import SystemPackage

extension Registration {
  /// Connects `descriptor` and waits until it is, on any thread.
  static func connect(
    _ descriptor: consuming SocketDescriptor,
    to address: SocketAddress,
    until deadline: Deadline
  ) async throws(SocketError) -> Registration {
    if Task.isCancelled { throw SocketError(.connect, .cancelled, remote: address) }
    let loop = try LoopPool.next()
    let isUnderWay = try await startConnecting(descriptor, to: address, on: loop, until: deadline)
    let registration = try add(descriptor, to: loop, isConnecting: isUnderWay, readsToTheEnd: address.mayStopShort)
    guard isUnderWay else { return registration }
    let wake = await registration.handle.wait(.sending, until: deadline)
    let handle = registration.handle
    if wake != .ready { throw handle.counted(SocketError(.connect, wake.cause, remote: address)) }
    // No attempt follows that would free the side, as one does after every other wait.
    handle.exclusively { $0.sending.isBusy = false }
    if let errno = handle.takePendingError() { throw handle.counted(SocketError(.connect, errno, remote: address)) }
    return registration
  }

  /// Starts a connect. True when it is under way, false when it is done.
  ///
  /// A Unix listener whose backlog is full answers `EAGAIN` and promises no report, so all there is to do is to try
  /// again, each time a little later.
  private static func startConnecting(
    _ descriptor: borrowing SocketDescriptor,
    to address: SocketAddress,
    on loop: EventLoop,
    until deadline: Deadline
  ) async throws(SocketError) -> Bool {
    var pause = Duration.milliseconds(1)
    while true {
      do throws(SocketError) {
        try descriptor.connect(to: address)
        return false
      } catch {
        if error.errno == .nowInProgress { return true }
        guard error.errno == .wouldBlock else {
          loop.counters.pointee.count(error.disposition, isOnLoop: loop.isCurrent)
          throw error
        }
      }
      let alarm = try alarm(on: loop)
      let wake = await alarm.handle.wait(.receiving, until: min(Deadline(after: pause), deadline))
      guard wake == .expired else { throw SocketError(.connect, wake.cause, remote: address) }
      if deadline <= .now { throw SocketError(.connect, .deadlineExpired, remote: address) }
      pause = min(pause * 2, .milliseconds(50))
    }
  }
}

import Foundation
import Glibc
import SocketAddresses
import SocketKernel
import Testing

@Suite struct InterruptionTests {
  private static let handler: Void = {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in }  // without SA_RESTART, so calls end with EINTR
    sigaction(SIGUSR1, &action, nil)
  }()

  /// Runs `waiting` on a thread that is interrupted each time it sleeps, twenty times, until `release` lets it end.
  private func interrupted<Answer: Sendable>(
    _ waiting: @escaping @Sendable () throws -> Answer,
    release: () throws -> Void
  ) async throws -> Answer {
    Self.handler
    let (threads, started) = AsyncStream.makeStream(of: (handle: UInt, directory: String).self)
    let result = Task {
      try await onThread {
        // The threads that run tasks hold signals back, and their children inherit that.
        var signals = sigset_t()
        sigaddset(&signals, SIGUSR1)
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        started.yield(
          (UInt(pthread_self()), try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/thread-self"))
        )
        return try waiting()
      }
    }
    let thread = await threads.first { _ in true }!
    for _ in 0..<20 {
      while try !isSleeping(thread.directory) { sched_yield() }
      pthread_kill(pthread_t(thread.handle), SIGUSR1)
    }
    try release()
    return try await result.value
  }

  /// Whether a thread waits in the kernel. Source: proc_pid_stat(5): the state is behind the name in parentheses.
  private func isSleeping(_ thread: String) throws -> Bool {
    let status = try String(contentsOfFile: "/proc/\(thread)/stat", encoding: .utf8)
    return status.split(separator: ")").last?.dropFirst().first == "S"
  }

  @Test func anInterruptedAcceptGoesOn() async throws {
    let listener = try SocketDescriptor.open(.ipv4, .stream)
    try listener.bind(to: .loopback(port: 0))
    try listener.listen()
    let address = try listener.localAddress()
    let client = try SocketDescriptor.open(.ipv4, .stream)
    let accepting = try listener.duplicate()
    let peer = try await interrupted({ [accepting] in try accepting.accept().peer }) { try client.connect(to: address) }
    #expect(try peer == client.localAddress())
  }

  @Test func anInterruptedReceiveGoesOn() async throws {
    let pair = try SocketDescriptor.pair()
    let receiving = try pair.first.duplicate()
    let received = try await interrupted({ [receiving] in try receiving.receive() }) { try pair.second.sendAll("late") }
    #expect(received == Array("late".utf8))
  }

  /// On a Unix socket the interrupted connection has not begun, on TCP it is under way.
  @Test(arguments: [SocketAddress.unix(.unnamed), .loopback(port: 0)])
  func anInterruptedConnectGoesOn(_ address: SocketAddress) async throws {
    // A full backlog makes the connect wait: one connection more than it says is taken. When there is room again, TCP
    // finds out by its next attempt, a second after the first.
    let family = AddressFamily(rawValue: Int32(address.family))
    let listener = try SocketDescriptor.open(family, .stream)
    try listener.bind(to: address)
    try listener.listen(backlog: 0)
    let address = try listener.localAddress()
    let first = try SocketDescriptor.open(family, .stream)
    try first.connect(to: address)

    let second = try SocketDescriptor.open(family, .stream)
    let connecting = try second.duplicate()
    try await interrupted({ [connecting] in try connecting.connect(to: address) }) { _ = try listener.accept() }
    #expect(try second.remoteAddress() == address)
    try second.sendAll("connected")
    #expect(try listener.acceptDescriptor().receive() == Array("connected".utf8))
  }
}

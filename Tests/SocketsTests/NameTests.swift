import SocketKernel
import Synchronization
import SystemPackage
import Testing

@testable import Sockets

/// Hosts by their names, and the race between their addresses.
@Suite(.timeLimit(.minutes(5))) struct NameTests {
  @Test func addressesInDigitsAndTheHostsFileAreResolved() async throws {
    #expect(try await Socket.resolve("192.0.2.7", port: 80) == [.ipv4(IPv4Address(192, 0, 2, 7), 80)])
    #expect(try await Socket.resolve("localhost", port: 7, family: .ipv4).contains(.loopback(port: 7)))
    #expect(try await Socket.resolve("127.0.0.1", service: "443") == [.loopback(port: 443)])
    let error = await failure { _ = try await Socket.resolve("127.0.0.1", service: "no-such-service") }
    #expect(error?.operation == .resolve)
    #expect(error?.description.contains("127.0.0.1 no-such-service: no such service") == true)
    #expect(await failure { _ = try await Socket.resolve("a\0b", port: 1) }?.errno == .invalidArgument)
  }

  @Test func connectTakesAHostsName() async throws {
    try await withServer(.ipv4, echo) { address in
      let connection = try await Socket.tcp().connect(to: "localhost", port: address.port!, within: .seconds(50))
      try await connection.send("hello")
      #expect(try await connection.receive() == Array("hello".utf8))
    }
  }

  @Test func aLookupThatHangsHoldsNobodyUp() async throws {
    let pool = ResolverPool(threads: 1, queue: 2)
    let gate = Turnstile()
    func lookup(_ deadline: Deadline) async -> SocketError? {
      await failure {
        _ = try await Socket.resolve("silent.example", deadline, on: pool) { () throws(SocketError) in
          gate.pass()
          return [.loopback(port: 1)]
        }
      }
    }
    #expect(await lookup(Deadline(after: .milliseconds(20)))?.cause == .deadlineExpired)
    let cancelled = Task { await lookup(.never) }
    cancelled.cancel()
    #expect(await cancelled.value?.cause == .cancelled)
    #expect(await lookup(Deadline(after: .milliseconds(20))).map { "\($0)" }?.contains("silent.example") == true)
    // The thread is held and the queue is full: who comes now is told at once.
    let refused = await lookup(.never)
    #expect(refused?.errno == .resourceTemporarilyUnavailable)
    #expect(refused?.disposition == .retryLater)
    gate.open()
    let late = try await Socket.resolve("late.example", .never, on: ResolverPool.shared) { [.loopback(port: 2)] }
    #expect(late == [.loopback(port: 2)])
  }

  @Test func theFamiliesTakeTurns() throws {
    let six = try (1...3).map { SocketAddress.ipv6(try IPv6Address("2001:db8::\($0)"), 1) }
    let four = (1...1).map { SocketAddress.ipv4(IPv4Address(192, 0, 2, UInt8($0)), 1) }
    #expect(Racing.interleaved(six + four) == [six[0], four[0], six[1], six[2]])
    #expect(Racing.interleaved(four + six) == [four[0]] + six)
    #expect(Racing.interleaved([]) == [])
  }

  @Test func aRefusedAddressCostsNoMoment() async throws {
    try await withServer(.ipv4, echo) { address in
      let tried = Mutex<[SocketAddress]>([])
      // With an hour between the attempts, only the refusal can start the second.
      let connection = try await Racing.connect(to: [.loopback(port: 1), address], delay: .seconds(3600)) {
        (address) throws(SocketError) in
        tried.withLock { $0.append(address) }
        return try await Socket.tcp().connect(to: address)
      }
      #expect(try connection.remoteAddress == address)
      #expect(tried.withLock { $0 } == [.loopback(port: 1), address])
    }
  }

  @Test func severalAddressesOfOneServiceAreConnectedToLikeThoseOfAName() async throws {
    try await withServer(.ipv4, echo) { address in
      let connection = try await Socket.tcp()
        .connect(toFirstOf: [.loopback(port: 1), address], within: .seconds(50))
      #expect(try connection.remoteAddress == address)
    }
    let none = await failure { _ = try await Socket.tcp().connect(toFirstOf: []) }
    #expect(none?.errno == .addressNotAvailable)
  }

  @Test func anAddressThatLeadsNowhereIsOvertakenAndGivenUp() async throws {
    try await withServer(.ipv4, echo) { address in
      let nowhere = SocketAddress.loopback(port: 2)
      let wasGivenUp = Mutex(false)
      let connection = try await Racing.connect(to: [nowhere, address], delay: .milliseconds(1)) {
        (target) throws(SocketError) in
        if target == nowhere {
          let pair = try Socket.pair()
          do throws(SocketError) {
            _ = try await pair.first.receive()  // for ever, as a connect to a silent host
          } catch {
            wasGivenUp.withLock { $0 = error.cause == .cancelled }
            throw error
          }
        }
        return try await Socket.tcp().connect(to: target)
      }
      #expect(try connection.remoteAddress == address)
      #expect(wasGivenUp.withLock { $0 })
    }
  }

  @Test func whenNobodyAnswersTheFirstAddressSaysWhy() async throws {
    let targets: [SocketAddress] = [.loopback(port: 1), .unix(.unnamed)]
    let error = await failure {
      _ = try await Racing.connect(to: targets) { (target) throws(SocketError) in
        try await Socket.tcp().connect(to: target)
      }
    }
    #expect(error?.errno == .connectionRefused)
    #expect(error?.remote == .loopback(port: 1))
    #expect(
      await failure {
        _ = try await Racing.connect(to: []) { (target) throws(SocketError) in
          try await Socket.tcp().connect(to: target)
        }
      } != nil
    )
  }

  @Test func cancellingEndsTheRaceAtOnce() async throws {
    let task = Task { await failure { _ = try await Socket.tcp().connect(to: "localhost", port: 1) }?.cause }
    task.cancel()
    #expect(await task.value == .cancelled)
  }

  @Test func theLoopbackIsAmongTheInterfaces() throws {
    let all = try NetworkInterface.all()
    let loopback = try #require(all.first { $0.flags.contains(.loopback) })
    #expect(loopback.name == "lo" && loopback.index == 1)
    #expect(loopback.flags.contains(.up))
    let address = try #require(loopback.addresses.first { $0.address == .v4(.loopback) })
    #expect(address.prefixLength == 8)
    if let six = loopback.addresses.first(where: { $0.address.v6 != nil }) { #expect(six.prefixLength == 128) }
    #expect(all.map(\.index) == all.map(\.index).sorted())
  }
}

/// Holds threads back until it is opened.
private final class Turnstile: Sendable {
  private let pair = try! SocketDescriptor.pair()
  func pass() { _ = try? pair.first.receive(upTo: 1, flags: .peek) }
  func open() { try? pair.second.sendAll("go") }
}

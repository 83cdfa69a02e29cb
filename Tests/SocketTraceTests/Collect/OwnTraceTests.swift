import Foundation
import SocketAddresses
import SocketKernel
import SocketTrace
import TestSupport
import Testing

/// Exchanges of this library with itself.
@Suite(.programs, .enabled(if: Tracing.hasNetwork, "needs a network namespace"))
struct OwnTraceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let transport: Lane.Transport
    let address: SocketAddress
    /// The calls of both, without what depends on numbers the kernel gave.
    let server: [String]
    let client: [String]
    var segments: [String] = []
  }

  private static let six = SocketAddress.ipv6(.loopback, 1234)
  private static let four = SocketAddress.ipv4(.loopback, 1234)
  private static let path = "\(FileManager.default.temporaryDirectory.path)/own-\(getpid())"
  private static let carried = [
    "client → server SYN", "server → client SYN ACK", "client → server PSH ACK \u{1b}",
    "server → client PSH ACK first!",
    "client → server FIN ACK", "server → client FIN ACK",
  ]

  private static func tcp(_ family: String, _ address: SocketAddress) -> Case {
    Case(
      testDescription: "TCP over \(family)",
      transport: .tcp,
      address: address,
      server: [
        "socket(\(family), SOCK_STREAM)", "setsockopt(SO_REUSEADDR, 1) = 0", "bind(\(address)) = 0", "listen(1) = 0",
        "accept()", "recvmsg(4096) = 1", "send(6 bytes) = 6", "recvmsg(4096) = 0", "close() = 0", "close() = 0",
      ],
      client: [
        "socket(\(family), SOCK_STREAM)", "connect(\(address)) = 0", "send(1 byte) = 1", "recvmsg(4096) = 6",
        "close() = 0",
      ],
      segments: carried
    )
  }

  private static func udp(_ family: String, _ address: SocketAddress) -> Case {
    Case(
      testDescription: "UDP over \(family)",
      transport: .udp,
      address: address,
      server: [
        "socket(\(family), SOCK_DGRAM)", "bind(\(address)) = 0", "recvmsg(65536) = 1", "sendto(6 bytes, to ",
        "close() = 0",
      ],
      client: [
        "socket(\(family), SOCK_DGRAM)", "sendto(1 byte, to \(address)) = 1", "recvmsg(65536) = 6", "close() = 0",
      ],
      segments: ["client → server udp \u{1b}", "server → client udp first!"]
    )
  }

  private static func unix(_ type: String, _ transport: Lane.Transport, _ address: SocketAddress) -> Case {
    Case(
      testDescription: "Unix \(type) at \(address)",
      transport: transport,
      address: address,
      server: [
        "socket(AF_UNIX, \(type))", "bind(\(address)) = 0", "listen(1) = 0", "accept()", "recvmsg(4096) = 1",
        "send(6 bytes) = 6", "recvmsg(4096) = 0", "close() = 0", "close() = 0",
      ],
      client: [
        "socket(AF_UNIX, \(type))", "connect(\(address)) = 0", "send(1 byte) = 1", "recvmsg(4096) = 6", "close() = 0",
      ]
    )
  }

  private static func cases() throws -> [Case] {
    [
      tcp("AF_INET", four), tcp("AF_INET6", six), udp("AF_INET", four), udp("AF_INET6", six),
      unix("SOCK_STREAM", .unixStream, try .unix(path: "\(path).stream")),
      unix("SOCK_STREAM", .unixStream, try .abstract("own-\(getpid())")),
      unix("SOCK_SEQPACKET", .unixSequential, try .unix(path: "\(path).packets")),
    ]
  }

  @Test(arguments: try cases())
  func theLecturesExchange(_ exchange: Case) async throws {
    let plan = OwnTrace(
      exchange.transport,
      exchange.address,
      request: [0x1b],
      timeout: .seconds(300),
      answer: Self.first
    )
    let outcome = try await plan.run()
    #expect(outcome.failure == nil)
    #expect(String(decoding: outcome.reply, as: UTF8.self) == "first!")
    let trace = outcome.trace
    for (name, expected) in [("server", exchange.server), ("client", exchange.client)] {
      let calls = trace.calls(of: name)
      #expect(calls.count == expected.count, "\(calls)")
      for (call, start) in zip(calls, expected) { #expect(call.hasPrefix(start), "\(name): \(call)") }
    }
    #expect(
      trace.segmentLines.filter { !$0.hasSuffix("client ACK") && !$0.hasSuffix("server ACK") } == exchange.segments
    )
    #expect(trace.account.warnings == [])
    if case .unix(let address) = exchange.address, address.kind == .path {
      #expect(!FileManager.default.fileExists(atPath: String(decoding: address.bytes, as: UTF8.self)))
    }
    let states = trace.events.compactMap { event in
      if case .call(let call) = event.kind, call.process == 1 { call.state } else { nil }
    }
    if exchange.transport == .tcp {
      #expect(states.prefix(2) == [.closed, .established])
      let facts = trace.account.measurements
      #expect(
        facts.contains { $0.hasPrefix("the SYN that the server's kernel kept:") && $0.hasSuffix("were captured") }
      )
      #expect(facts.contains { $0.hasPrefix("client by TCP_INFO before close():") })
      #expect(facts.contains { $0.hasPrefix("1 byte of the client by the kernel's stamps:") })
    }
  }

  @Test func aDatagramBetweenUnixSockets() async throws {
    let address = try SocketAddress.unix(path: "\(Self.path).datagrams")
    let outcome = try await OwnTrace(
      .unixDatagram,
      address,
      request: [0x1b],
      timeout: .seconds(300),
      answer: Self.first
    ).run()
    #expect(String(decoding: outcome.reply, as: UTF8.self) == "first!")
    #expect(
      outcome.trace.calls(of: "client").map { $0.prefix { $0 != "(" } } == [
        "socket", "bind", "sendto", "recvmsg", "close",
      ]
    )
  }

  /// The error queue says why, and gives back what did not arrive.
  @Test func aDatagramToNobody() async throws {
    let outcome = try await OwnTrace(.udp, Self.four, request: [0x1b], timeout: .seconds(300), answer: nil).run()
    #expect(outcome.failure?.errno?.name == "ECONNREFUSED")
    let trace = outcome.trace
    #expect(trace.segmentLines == ["client → nobody udp \u{1b}", "nobody → client port unreachable \u{1b}"])
    #expect(
      trace.account.measurements.contains(
        "error queue of the client: ECONNREFUSED, ICMP type 3 code 3 from 127.0.0.1, with 1 byte of ours inside"
      )
    )
  }

  @Test func aCallThatNobodyTakes() async throws {
    let outcome = try await OwnTrace(.tcp, Self.six, request: [0x1b], timeout: .seconds(300), answer: nil).run()
    #expect(outcome.failure?.errno?.name == "ECONNREFUSED")
    #expect(outcome.trace.calls(of: "client").contains { $0.hasSuffix("= ECONNREFUSED CLOSED") })
    #expect(outcome.trace.segmentLines == ["client → nobody SYN", "nobody → client RST ACK"])
  }

  /// A server that says nothing keeps its client no longer than the limit.
  @Test func silenceComesToAnEnd() async throws {
    let plan = OwnTrace(.tcp, Self.four, request: [1], timeout: .milliseconds(100)) { _ in [] }
    let outcome = try await plan.run()
    #expect(outcome.failure?.errno?.name == "EAGAIN")
  }

  @Test func whatIsCancelledEnds() async throws {
    let (asked, ask) = AsyncStream<Void>.makeStream()
    let plan = OwnTrace(.udp, Self.four, request: [1], timeout: .seconds(3000)) { _ in
      ask.finish()
      return []
    }
    let work = Task { try await plan.run() }
    for await _ in asked {}
    work.cancel()
    let outcome = try await work.value
    #expect(outcome.trace.calls(of: "client").last == "close() = 0")
  }

  @Test func aHalfClosedExchange() async throws {
    let plan = OwnTrace(
      .tcp,
      Self.four,
      request: Array("ab".utf8),
      halfCloses: true,
      timeout: .seconds(300)
    ) { incoming in
      if case .end = incoming { [.send(Array("all".utf8))] } else { [] }
    }
    let outcome = try await plan.run()
    #expect(String(decoding: outcome.reply, as: UTF8.self) == "all")
    #expect(outcome.trace.calls(of: "client").contains { $0.hasPrefix("shutdown(SHUT_WR) = 0") })
  }

  @Sendable private static func first(_ incoming: OwnTrace.Incoming) -> [OwnTrace.Step] {
    if case .bytes([0x1b]) = incoming { [.send(Array("first!".utf8))] } else { [] }
  }
}

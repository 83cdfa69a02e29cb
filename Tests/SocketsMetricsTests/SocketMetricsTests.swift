import MetricsTestKit
import SocketKernel
import Testing

@testable import Sockets
@testable import SocketsMetrics

@Suite struct SocketMetricsTests {
  @Test func publishesWhatHasChangedSinceTheLastTime() async throws {
    let system = TestMetrics()
    let metrics = SocketMetrics(prefix: "web", factory: system)
    var counters = SocketCounters()
    counters.accepted = 3
    counters.opened = 5
    counters.closed = 1
    counters.bytesReceived = 100
    counters.errors[.peerGone] = 2
    counters.busyTime = .microseconds(5)
    counters.longestTurn = .microseconds(4)
    await metrics.publish(counters)
    counters.accepted = 4
    counters.closed = 2
    await metrics.publish(counters)

    #expect(try system.expectCounter("web.accepted").values == [3, 1])
    #expect(try system.expectCounter("web.received.bytes").totalValue == 100)
    #expect(try system.expectCounter("web.loop.busy.nanoseconds").totalValue == 5000)
    #expect(try system.expectCounter("web.errors", [("disposition", "peerGone")]).totalValue == 2)
    #expect(try system.expectMeter("web.open").values == [4, 3])
    #expect(try system.expectMeter("web.loop.longest.nanoseconds").lastValue == 4000)
  }

  /// A real exchange arrives in the program's metrics. Other tests use sockets at the same time, so: at least.
  @Test func whatSocketsDoIsPublished() async throws {
    let system = TestMetrics()
    let metrics = SocketMetrics(factory: system)
    await metrics.publish()
    let sent = try system.expectCounter("sockets.sent.bytes")
    let before = sent.totalValue
    let server = try Socket.udp().bind(to: .loopback(port: 0))
    try await Socket.udp().send([1, 2, 3], to: server.localAddress)
    await metrics.publish()
    #expect(sent.totalValue >= before + 3)
  }

  @Test func publishesOnceMoreAtItsEnd() async throws {
    let system = TestMetrics()
    let metrics = SocketMetrics(factory: system)
    let running = Task { try await metrics.run(every: .seconds(3600)) }
    running.cancel()
    await #expect(throws: CancellationError.self) { try await running.value }
    #expect(try system.expectMeter("sockets.open").values.count == 2)
  }
}

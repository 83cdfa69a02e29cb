import SocketKernel
import Sockets
import SocketsTesting
import Synchronization
import SystemPackage
import Testing

/// A check that nothing fails is worth nothing: each fault here is seen by the check that is about it.
@Suite(.timeLimit(.minutes(5))) struct FaultyStreamTests {
  @Test(arguments: Fault.allCases) func aFaultIsSeen(_ fault: Fault) async throws {
    let check = try #require(StreamCheck.all.first { $0.name == fault.seenBy })
    let failure = await #expect(throws: CheckFailure.self) {
      try await check.run {
        let ends = MemoryStream.pair()
        return StreamPair(FaultyStream(ends.0, fault), FaultyStream(ends.1, fault), overflow: 1 << 20)
      }
    }
    #expect(failure?.description.contains(check.promise) == true)
  }

  @Test func aCheckThatHangsSaysSo() async throws {
    let check = try #require(StreamCheck.all.first { $0.name == "endWakes" })
    let failure = await #expect(throws: CheckFailure.self) {
      // Ends of two different streams: nothing that one sends comes to the other.
      try await check.run(within: .milliseconds(50)) { StreamPair(MemoryStream.pair().0, MemoryStream.pair().0) }
    }
    #expect(failure?.description.contains("it hangs") == true)
  }
}

enum Fault: CaseIterable {
  case losesAByte, swapsBytes, givesMoreThanAsked, takesNothingForTheEnd, emptySendIsTheEnd, finishesOnce
  case cancelledIsTheEnd, deadlineIsTheEnd, deadlineIsAnError, beginsWhenCancelled, closedIsBroken, busyIsTheEnd
  case resetIsData

  /// The check that is about it.
  var seenBy: String {
    switch self {
    case .losesAByte, .swapsBytes: "arrivesAsSent"
    case .givesMoreThanAsked: "partialReceive"
    case .takesNothingForTheEnd: "emptyReceive"
    case .emptySendIsTheEnd: "emptySend"
    case .finishesOnce: "halfClose"
    case .cancelledIsTheEnd: "cancelledReceive"
    case .deadlineIsTheEnd: "receiveDeadline"
    case .deadlineIsAnError: "pastDeadline"
    case .beginsWhenCancelled: "cancelledBefore"
    case .closedIsBroken: "closedHere"
    case .busyIsTheEnd: "twoReceives"
    case .resetIsData: "resetIsHeard"
    }
  }
}

/// A stream in memory that does one thing wrong.
private final class FaultyStream: CheckableStream {
  private let stream: MemoryStream
  private let fault: Fault
  private let count = Mutex(0)

  init(_ stream: MemoryStream, _ fault: Fault) {
    self.stream = stream
    self.fault = fault
  }

  func receive(upTo limit: Int, within duration: Duration?) async throws -> [UInt8] {
    if fault == .takesNothingForTheEnd && limit <= 0 { return [] }
    do {
      var bytes = try await stream.receive(upTo: fault == .givesMoreThanAsked ? limit + 1 : limit, within: duration)
      if fault == .losesAByte && bytes.count > 1 { bytes.removeLast() }
      if fault == .swapsBytes && bytes.count > 1 { bytes.swapAt(0, 1) }
      return bytes
    } catch {
      switch (fault, error.cause) {
      case (.cancelledIsTheEnd, .cancelled), (.deadlineIsTheEnd, .deadlineExpired): return []
      case (.deadlineIsAnError, .deadlineExpired): throw SocketError(.receive, .connectionReset)
      case (.closedIsBroken, .closed): throw SocketError(.receive, .connectionReset)
      case (.busyIsTheEnd, .busy): return []
      case (.resetIsData, .system): return [0]
      default: throw error
      }
    }
  }

  func send(_ bytes: [UInt8], within duration: Duration?) async throws {
    if fault == .emptySendIsTheEnd && bytes.isEmpty { return stream.finishSending() }
    if fault == .beginsWhenCancelled {
      return try await Task { [stream] in try await stream.send(bytes, within: duration) }.value
    }
    try await stream.send(bytes, within: duration)
  }

  func finishSending() async throws {
    let calls = count.withLock { count in
      count += 1
      return count
    }
    if fault == .finishesOnce && calls > 1 { throw SocketError(.shutdown, .socketNotConnected) }
    stream.finishSending()
  }

  func close() async { stream.close() }
  func reset() async { stream.reset() }
}

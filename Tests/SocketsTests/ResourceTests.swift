import Dispatch
import Glibc
import Sockets
import TestSupport
import Testing

/// What the library holds open, and what it does when there is no more to be had. Each experiment is a process of its
/// own, see Tests/SocketsProbe.
@Suite(.timeLimit(.minutes(5))) struct ResourceTests {
  /// The old process never refuses a client, and the new one gets those that came before it.
  @Test func aListenerIsHandedToANewProcessWithItsClients() async throws {
    let listener = try Socket.tcp().bind(to: .loopback(port: 0)).listen()
    let name = freshName()
    let channel = try Socket.packets().bind(to: .abstract(name)).listen()
    let client = try await connect(to: listener.localAddress)
    try await client.send("before")
    async let lines = probe("succeed", environment: "SUCCESSOR=\(name)")
    let successor = try await channel.accept()
    let copy = try listener.duplicate()
    try await successor.sendMessage([0], descriptors: [copy.rawValue])
    #expect(try await successor.receive()?.bytes == Array("listening".utf8))
    _ = consume copy
    listener.close()
    let answer = try await String(decoding: client.receiveAll(), as: UTF8.self)
    #expect(answer.hasPrefix("from ") && answer.hasSuffix(": before") && !answer.contains("from \(getpid()):"))
    #expect(try await lines == ["done"])
  }

  @Test func noFailureLeavesADescriptorOpen() async throws {
    #expect(try await probe("descriptors") == ["done"])
  }

  static let passesProcesses = (try? Socket.open(.unix, .datagram).setOption(.passProcess, to: true)) != nil

  @Test(.enabled(if: passesProcesses, "the kernel has no SO_PASSPIDFD"))
  func aSendersProcessThatNobodyTakesIsClosed() async throws {
    #expect(try await probe("processes") == ["done"])
  }

  @Test(.disabled(if: Sanitizer.active == .thread, withoutDescriptors))
  func aServerOutOfDescriptorsLetsItsClientsWaitAndServesThemLater() async throws {
    let lines = try await probe("limit")
    // One sentence of warning, not one for each try.
    let warnings = lines.filter { $0.contains("clients have to wait") }
    #expect(warnings.count == 1)
    for fact in ["cause=EMFILE", "disposition=retryLater", "local=127.0.0.1:", "operation=accept", "pauses=1"] {
      #expect(warnings.first?.contains(fact) == true, "\(warnings) without \(fact)")
    }
    #expect(lines.filter { !$0.contains("clients have to wait") } == ["served 10", "done"])
  }

  @Test(.disabled(if: Sanitizer.active == .thread, withoutDescriptors))
  func aServerOutOfDescriptorsCanBeStopped() async throws {
    #expect(try await probe("stop-at-limit").last == "done")
  }

  @Test(arguments: [
    "SOCKETS_RING_BUFFERS=2", "SOCKETS_RING_BUFFERS=64", "SOCKETS_RING_REQUESTS=2",
    "SOCKETS_RING_REQUESTS=2 SOCKETS_RING_COMPLETIONS=4",
    "SOCKETS_RING_REQUESTS=2 SOCKETS_RING_COMPLETIONS=2 SOCKETS_RING_BUFFERS=4 SOCKETS_LOOPS=1",
    "SOCKETS_SPIN=200",
  ])
  func aRingThatIsTooSmallForItsConnectionsServesThemAll(_ size: String) async throws {
    #expect(try await probe("small-ring", environment: size) == ["done"])
  }

  @Test func aRingThatCannotBeOpenedIsReplacedUnlessItIsDemanded() async throws {
    // No ring has three buffers.
    let bad = "SOCKETS_RING_BUFFERS=3"
    #expect(try await probe("small-ring", environment: "\(bad) SOCKETS_BACKEND=") == ["done"])
    #expect(try await probe("small-ring", environment: "\(bad) SOCKETS_BACKEND=epoll") == ["done"])
    let refused = try await probe("small-ring", environment: "\(bad) SOCKETS_BACKEND=uring")
    #expect(refused.first?.contains("the experiment ended early") == true)
    #expect(refused.first?.contains("EINVAL") == true)
  }

  @Test func aChildOfAServerHoldsNothingUp() async throws {
    #expect(try await probe("children") == ["done"])
  }

  @Test func twoListenersKeepTwoLoopsEquallyBusy() async throws {
    #expect(try await probe("spread", environment: "SOCKETS_LOOPS=2") == ["done"])
  }

  @Test func idleLoopsAreNotWokenUp() async throws {
    #expect(try await probe("idle") == ["done"])
  }

  /// What happens, in words that are the same each time; where, why and to whom, as values.
  @Test func aLineOfTheLogHasItsFactsAsMetadata() async throws {
    let lines = try await probe("log")
    #expect(
      lines == [
        "error: a handler failed (Mishap) local=SERVER remote=CLIENT",
        "debug: a connection ended: its handler was cancelled local=SERVER remote=CLIENT",
        // Of a connection that was reset the kernel does not know any more with whom it was.
        "debug: a connection ended (SocketError) cause=ECONNRESET disposition=peerGone local=SERVER operation=receive",
        "error: a handler failed (Mishap) local=SERVER remote=CLIENT",
        "debug: a reply was not sent (SocketError) cause=EMSGSIZE disposition=callerError local=SERVER operation=send"
          + " remote=CLIENT",
        "done",
      ]
    )
  }

  @Test func countersAreExact() async throws {
    #expect(try await probe("counters") == ["done"])
  }
}

private let withoutDescriptors: Comment = "a symbolizer, which suppressions need, would take the last descriptors"

/// Runs an experiment and answers the lines that it prints.
private func probe(_ experiment: String, environment: String = "") async throws -> [String] {
  var path = [UInt8](repeating: 0, count: 4096)
  let count = path.withUnsafeMutableBytes {
    readlink("/proc/self/exe", $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count)
  }
  let own = String(decoding: path.prefix(max(count, 0)), as: UTF8.self)
  let folder = own.prefix(upTo: try #require(own.lastIndex(of: "/")))
  // It waits for the process, which is nothing for a thread that runs tasks.
  return await withCheckedContinuation { continuation in
    DispatchQueue.global().async {
      var lines: [String] = []
      let pipe = popen("\(environment) timeout 240 '\(folder)/SocketsProbe' \(experiment) 2>&1", "r")
      var line: UnsafeMutablePointer<CChar>?
      var capacity = 0
      while let pipe, getline(&line, &capacity, pipe) > 0 {
        lines.append(String(cString: line!).trimmingSuffix { $0.isNewline })
      }
      free(line)
      if let pipe, pclose(pipe) != 0 { lines.append("the experiment failed") }
      continuation.resume(returning: lines)
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> String {
    var text = self[...]
    while let last = text.last, predicate(last) { text.removeLast() }
    return String(text)
  }
}

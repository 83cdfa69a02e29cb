import Glibc
import SocketKernel
import SystemPackage
import Testing

/// Sends whose bytes the kernel reads where they are, and says so when it needs them no more. Source: the kernel's
/// networking/msg_zerocopy.rst.
@Suite struct ZeroCopyTests {
  static let isToBeHad = (try? SocketDescriptor.open(.ipv4, .stream).setOption(.zeroCopy, to: true)) != nil

  @Test(.enabled(if: isToBeHad, "the kernel has no SO_ZEROCOPY for TCP"))
  func theErrorQueueTellsWhichSendsAreDone() throws {
    let pair = try tcpPair()
    try pair.first.setOption(.zeroCopy, to: true)
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 5000, alignment: 4096)
    defer { memory.deallocate() }
    for index in memory.indices { memory[index] = UInt8(truncatingIfNeeded: index) }
    // Counted from 0. A send without the flag has no number.
    for flags in [MessageFlags.zeroCopy, [], .zeroCopy, .zeroCopy] {
      #expect(try pair.first.sendMessage(gathering: [UnsafeRawBufferPointer(memory)], flags: flags) == memory.count)
    }
    var received: [UInt8] = []
    while received.count < 4 * memory.count { received += try pair.second.receive(upTo: 4 * memory.count) }
    #expect(received == [[UInt8]](repeating: Array(memory), count: 4).flatMap { $0 })
    var done: [Int] = []
    while done.count < 3 {
      var waiting = pollfd(fd: pair.first.rawValue, events: 0, revents: 0)
      try #require(poll(&waiting, 1, 60_000) == 1, "after \(done)")
      let report = try pair.first.receiveMessage(flags: [.errorQueue, .doNotWait])
      let reported = report.reportedError
      let error = try #require(reported)
      #expect(error.origin == .zeroCopy)
      #expect(error.errno == Errno(rawValue: 0))
      #expect(report.count == 0)
      try #require(error.info <= error.data && error.data < 3)
      done += Array(Int(error.info)...Int(error.data))
    }
    #expect(done.sorted() == [0, 1, 2])
  }
}

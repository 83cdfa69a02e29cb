import SocketKernel
import SystemPackage
import Testing

@testable import Sockets

/// Whole messages from streams.
@Suite(.timeLimit(.minutes(5))) struct FramingTests {
  @Test func linesComeWithoutTheirEndsHoweverTheyAreCut() async throws {
    let pair = try Socket.pair()
    let writer = pair.first
    for piece in ["one\ntw", "o\r\n", "\n", "three\r", "\nlast"] { try await writer.send(piece) }
    try writer.finishSending()
    var reader = FramedReader(pair.second)
    for line in ["one", "two", "", "three", "last"] { #expect(try await reader.receiveLine() == line) }
    #expect(try await reader.receiveLine() == nil)
  }

  @Test(arguments: LengthPrefix.allCases)
  func aMessageWithItsLengthIsReceivedAsItWasSent(_ prefix: LengthPrefix) async throws {
    let sizes = [0, 1, 127, 128, 255] + (prefix == .uint8 ? [] : [256, 40_000])
    let pair = try Socket.pair()
    let sending = Task { [writer = Handoff(pair.first)] in
      let connection = writer.take()
      for size in sizes { try await connection.send(pattern(size), prefix) }
    }
    var reader = FramedReader(pair.second)
    var frame: [UInt8] = []
    for size in sizes {
      #expect(try await reader.receive(prefix, into: &frame))
      #expect(frame == pattern(size))
    }
    #expect(try await reader.receive(prefix) == nil)
    try await sending.value
  }

  @Test func delimitersOfSeveralBytesAndFixedSizesMix() async throws {
    let pair = try Socket.pair()
    try await pair.first.send(Array("a\rb".utf8), delimiter: [13, 10])
    try await pair.first.send([1, 2, 3, 4])
    try await pair.first.send([], delimiter: [13, 10])
    var reader = FramedReader(pair.second)
    #expect(try await reader.receive(until: [13, 10]) == Array("a\rb".utf8))
    #expect(try await reader.receive(exactly: 3) == [1, 2, 3])
    #expect(try await reader.receive(exactly: 1) == [4])
    #expect(try await reader.receive(exactly: 0) == [])
    #expect(try await reader.receive(until: [13, 10]) == [])
  }

  /// What breaks a protocol, and the error that says so.
  @Test(arguments: [
    (bytes: Array("123456789".utf8), Errno.messageTooLong), (Array("12345678".utf8), .connectionAbort),
    (Array("123456789\n".utf8), .messageTooLong), (Array("1".utf8), .connectionAbort),
  ])
  func aLineAboveTheLimitOrWithoutItsEndIsAnError(bytes: [UInt8], errno: Errno) async throws {
    let pair = try Socket.pair()
    try await pair.first.send(bytes)
    try pair.first.finishSending()
    var reader = FramedReader(pair.second, limit: 8)
    do {
      let line = try await reader.receive(until: [10])
      Issue.record("got \(line ?? [])")
    } catch {
      #expect(error.errno == errno)
      #expect("\(error)".contains(errno == .messageTooLong ? "limit of 8 bytes" : "ended inside of a message"))
    }
  }

  @Test(arguments: [
    (LengthPrefix.uint32, [0xff, 0xff, 0xff, 0xff] as [UInt8], Errno.messageTooLong),
    (.uint64, [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], .messageTooLong),
    (.variable, [UInt8](repeating: 0x80, count: 10), .badMessage),
    (.variable, [UInt8](repeating: 0xff, count: 9) + [0x02], .badMessage),
    (.uint16, [0, 5, 1, 2], .connectionAbort), (.uint16, [0], .connectionAbort),
  ])
  func aHostileLengthIsRefusedBeforeAnyMemoryIsTaken(prefix: LengthPrefix, bytes: [UInt8], errno: Errno) async throws {
    let pair = try Socket.pair()
    try await pair.first.send(bytes)
    try pair.first.finishSending()
    var reader = FramedReader(pair.second)
    do {
      let frame = try await reader.receive(prefix)
      Issue.record("got \(frame ?? [])")
    } catch {
      #expect(error.errno == errno)
    }
  }

  @Test func aReceiveThatEndsEarlyKeepsWhatCameOfTheMessage() async throws {
    let pair = try Socket.pair()
    let writer = pair.first
    var reader = FramedReader(pair.second)
    try await writer.send("first ha")
    do {
      _ = try await reader.receiveLine(within: .milliseconds(20))
      Issue.record("half a line is none")
    } catch {
      #expect(error.cause == .deadlineExpired)
    }
    try await writer.send("lf\nnext\n")
    #expect(try await reader.receiveLine() == "first half")
    #expect(try await reader.receiveLine() == "next")
  }

  @Test func aWriterRefusesWhatItsReaderWouldMisunderstand() async throws {
    let pair = try Socket.pair()
    #expect(await failure { try await pair.first.sendLine("two\nlines") }?.errno == .invalidArgument)
    #expect(await failure { try await pair.first.send([1, 0, 2], delimiter: [0]) }?.errno == .invalidArgument)
    #expect(await failure { try await pair.first.send([1], delimiter: []) }?.errno == .invalidArgument)
    // Its first byte would complete a delimiter that is then found too early.
    #expect(await failure { try await pair.first.send([7, 9], delimiter: [9, 9]) }?.errno == .invalidArgument)
    #expect(await failure { try await pair.first.send(pattern(256), .uint8) }?.errno == .messageTooLong)
    try await pair.first.sendLine("good")
    var reader = FramedReader(pair.second)
    #expect(try await reader.receiveLine() == "good")
  }

  /// Cut anywhere, the same messages come out: checked against an obvious parser.
  @Test func everyWayToCutABufferGivesTheSameMessages() {
    let bytes = Array("ab\r\n\r\ncd\rx\r\n\n\r\r\n".utf8)
    let expected = ["ab", "", "cd\rx", "\n\r"].map { Array($0.utf8) }
    for size in 1...bytes.count {
      var buffer = FrameBuffer(limit: 64)
      var found: [[UInt8]] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        buffer.append(bytes[start..<min(start + size, bytes.count)])
        var frame: [UInt8] = []
        while case .frame(let range, let end) = buffer.find(until: [13, 10]) {
          buffer.take(range, through: end, into: &frame)
          found.append(frame)
        }
      }
      #expect(found == expected, "in pieces of \(size)")
      #expect(buffer.count == 0)
    }
  }
}

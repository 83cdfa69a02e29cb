import SocketKernel
import SystemPackage
import TestSupport
import Testing

@testable import Sockets

/// The ways to receive. Each takes at most `count` bytes, and answers none at the end of the data.
enum ReceivingForm: CaseIterable, Sendable {
  case array, byte, intoArray, intoInlineArray, intoMutableSpan, intoOutputSpan

  func receive(_ count: Int, from source: borrowing some ReceivingEnd & ~Copyable) async throws -> [UInt8] {
    switch self {
    case .array:
      return try await source.receive(upTo: count)
    case .byte:
      return try await source.receiveByte().map { [$0] } ?? []
    case .intoArray:
      var bytes = [UInt8](repeating: 0, count: count)
      let received = try await source.receive(into: &bytes)
      return Array(bytes.prefix(received))
    case .intoInlineArray:
      var bytes = InlineArray<7, UInt8>(repeating: 0)
      let received = try await source.receive(into: &bytes)
      return (0..<received).map { bytes[$0] }
    case .intoMutableSpan:
      var bytes = [UInt8](repeating: 0, count: count)
      var typed = bytes.mutableSpan
      var span = typed.mutableBytes
      let received = try await source.receive(into: &span)
      return Array(bytes.prefix(received))
    case .intoOutputSpan:
      let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 1)
      defer { memory.deallocate() }
      var span = OutputRawSpan(buffer: memory, initializedCount: 0)
      let received = try await source.receive(into: &span)
      let total = span.finalize(for: memory)
      #expect(total == received)
      return Array(memory.prefix(total))
    }
  }
}

@Suite(.timeLimit(.minutes(5))) struct ReceivingTests {
  @Test(arguments: ReceivingForm.allCases, StreamKind.allCases)
  func everyFormSeesTheSameBytesInOrder(_ form: ReceivingForm, _ kind: StreamKind) async throws {
    let pair = try await kind.pair()
    let sent = pattern(5000)
    try await pair.client.send(sent)
    try pair.client.finishSending()
    var received: [UInt8] = []
    while true {
      let bytes = try await form.receive(100, from: pair.server)
      if bytes.isEmpty { break }
      #expect(bytes.count <= 100)
      received += bytes
    }
    #expect(received == sent)
  }

  @Test(arguments: StreamKind.allCases)
  func formsMayChangeInTheMiddleOfTheData(_ kind: StreamKind) async throws {
    let pair = try await kind.pair()
    let sent = pattern(60_000)
    async let sending: Void = pair.client.send(sent)
    var received: [UInt8] = []
    var turn = 0
    while received.count < sent.count {
      let form = ReceivingForm.allCases[turn % ReceivingForm.allCases.count]
      received += try await form.receive(1 + turn % 97, from: pair.server)
      turn += 1
    }
    try await sending
    #expect(received == sent)
  }

  @Test func aByteTakenLeavesTheRestForTheNextReceive() async throws {
    let pair = try await StreamKind.ipv4.pair()
    try await pair.client.send("abc")
    #expect(try await pair.server.receiveByte() == UInt8(ascii: "a"))
    var rest = [UInt8](repeating: 0, count: 8)
    #expect(try await pair.server.receive(into: &rest) == 2)
    #expect(rest.prefix(2) == ArraySlice("bc".utf8))
  }

  @Test(arguments: StreamKind.allCases)
  func theEndOfTheDataIsToldAgainAndAgain(_ kind: StreamKind) async throws {
    let pair = try await kind.pair()
    try await pair.client.send("x")
    try pair.client.finishSending()
    #expect(try await pair.server.receiveByte() == UInt8(ascii: "x"))
    for _ in 0..<3 {
      #expect(try await pair.server.receiveByte() == nil)
      for form in ReceivingForm.allCases { #expect(try await form.receive(4, from: pair.server) == []) }
    }
  }

  @Test func theEndThatComesWhileAReceiveWaitsWakesIt() async throws {
    let pair = try await sharedPair()
    async let received = pair.server.receiveByte()
    await pair.server.untilReceiveWaits()
    try pair.client.finishSending()
    #expect(try await received == nil)
  }

  /// Swift gives what has no bytes no address, and the thread sanitizer looks at that address all the same.
  @Test(.disabled(if: Sanitizer.active == .thread, "the sanitizer reads at the address of an array without elements"))
  func anEmptyInlineArrayIsAnErrorToo() async throws {
    let pair = try await StreamKind.ipv4.pair()
    try await pair.client.send("x")
    var none = InlineArray<0, UInt8>(repeating: 0)
    #expect(await cause { try await pair.server.receive(into: &none) } == .system(.invalidArgument))
    #expect(try await pair.server.receiveByte() == UInt8(ascii: "x"))
  }

  @Test func anEmptyTargetIsAnErrorBecauseZeroWouldSayTheEnd() async throws {
    let pair = try await StreamKind.ipv4.pair()
    try await pair.client.send("x")
    var nothing: [UInt8] = []
    #expect(await cause { try await pair.server.receive(into: &nothing) } == .system(.invalidArgument))
    #expect(await cause { try await pair.server.receive(upTo: 0) } == .system(.invalidArgument))
    #expect(await cause { try await pair.server.receive(upTo: -1) } == .system(.invalidArgument))
    #expect(try await pair.server.receiveByte() == UInt8(ascii: "x"))
  }

  @Test func anOutputSpanIsFilledBehindWhatItHolds() async throws {
    let pair = try await StreamKind.ipv4.pair()
    try await pair.client.send("world")
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 16, alignment: 1)
    defer { memory.deallocate() }
    memory.copyBytes(from: "hello ".utf8)
    var span = OutputRawSpan(buffer: memory, initializedCount: 6)
    #expect(try await pair.server.receive(into: &span) == 5)
    let count = span.finalize(for: memory)
    #expect(String(decoding: memory.prefix(count), as: UTF8.self) == "hello world")
  }

  @Test func aReceiveDoesNotWaitForMoreThanThereIs() async throws {
    let pair = try await StreamKind.ipv4.pair()
    for text in ["one", "two", "three"] {
      try await pair.client.send(text)
      #expect(try await pair.server.receive() == Array(text.utf8))
    }
  }

  @Test func twoReceivesAtOnceAreRefusedInsteadOfSharingTheBytes() async throws {
    let pair = try await sharedPair()
    async let first = pair.server.receive()
    await pair.server.untilReceiveWaits()
    #expect(await cause { try await pair.server.receive() } == .busy)
    try await pair.client.send("for the first")
    #expect(try await first == Array("for the first".utf8))
  }

  // MARK: Reads that stop short of what there is

  @Test func anUrgentByteDoesNotHideWhatFollowsIt() async throws {
    let listener = try StreamKind.ipv4.listen()
    let client = try SocketDescriptor.open(.ipv4, .stream)
    try client.connect(to: listener.localAddress)
    let server = try await listener.accept()
    try client.sendAll("before")
    _ = try client.send("!", flags: .outOfBand)
    try client.sendAll("after")
    await server.handle.untilReported()
    // A receive stops at the mark of the urgent byte, which stays outside of the data. Source: tcp(7).
    #expect(try await server.receive(exactly: 11) == Array("beforeafter".utf8))
  }

  @Test func descriptorsSentAlongDoNotHideWhatFollowsThem() async throws {
    let ends = try SocketDescriptor.pair()
    let sender = ends.first
    let server = try Connection(adopting: ends.second)
    try sender.sendMessage(Array("before".utf8), descriptors: [0])
    try sender.sendAll("after")
    await server.handle.untilReported()
    // A receive stops behind the bytes that the descriptors came with. Source: unix(7).
    #expect(try await server.receive(exactly: 11) == Array("beforeafter".utf8))
  }
}

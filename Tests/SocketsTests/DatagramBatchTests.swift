import Glibc
import SocketAddresses
import SocketKernel
import SystemPackage
import Testing

@testable import Sockets

/// A datagram server that sees everything in one place: what one call received, at once.
@Suite(.timeLimit(.minutes(1))) struct DatagramBatchTests {
  /// Serves until `isEnough`, which is asked behind each batch.
  private func serve<T: DatagramTransport>(
    _ socket: borrowing DatagramSocket<T, Bound>,
    _ batch: DatagramBatch,
    _ body: () async throws(SocketError) -> Void,
    until isEnough: () -> Bool
  ) async throws(SocketError) {
    let stop = StopSignal()
    try await socket.serve(by: batch, until: stop) { () async throws(SocketError) in
      try await body()
      if isEnough() { stop.stop() }
    }
  }

  @Test func everythingThatWaitsComesWithOneCallAndIsAnsweredWithOne() async throws {
    let server = try Socket.udp().bind(to: .loopback(port: 0))
    let client = try Socket.udp().connect(to: server.localAddress)
    let address = try client.localAddress
    let batch = DatagramBatch(size: 4)
    try await client.sendBatch([[1], [], [2, 2, 2, 2, 2]])
    var (counts, room) = ([Int](), [UInt8](repeating: 0, count: 3))
    try await serve(server, batch) { () async throws(SocketError) in
      counts.append(batch.count)
      #expect((0..<batch.count).map { batch.bytes(of: $0) } == [[1], [], [2, 2, 2, 2]])
      #expect((0..<batch.count).map { batch.isTruncated($0) } == [false, false, true])
      #expect((0..<batch.count).map { batch.copyBytes(of: $0, into: &room) } == [1, 0, 3])
      for index in 0..<batch.count {
        #expect(batch.hasSender(index) && batch.sender(index) == address)
        let first = batch.withBytes(of: index) { $0.isEmpty ? 0 : $0.unsafeLoad(as: UInt8.self) }
        try await batch.reply([first], to: index)
      }
    } until: {
      true
    }
    #expect(counts == [3])
    for reply: UInt8 in [1, 0, 2] { #expect(try await client.receive().bytes == [reply]) }
  }

  /// More than a batch has room for, and one larger than all of it: in the order in which they were given.
  @Test func repliesKeepTheirOrderHoweverManyAndLarge() async throws {
    let server = try Socket.unixDatagram(.init(sendBuffer: 400_000)).bind(to: .abstract(freshName()))
    let client = try Socket.unixDatagram(.init(receiveBuffer: 400_000)).bind(to: .abstract(freshName()))
    let batch = DatagramBatch()
    try await client.send([1], to: server.localAddress)
    try await serve(server, batch) { () async throws(SocketError) in
      try await batch.reply([1], to: 0)
      try await batch.reply([UInt8](repeating: 2, count: 70_000), to: 0)
      try await batch.reply([3], to: 0)
    } until: {
      true
    }
    var replies: [UInt8?] = []
    var room = [UInt8](repeating: 0, count: 80_000)
    for _ in 0..<3 { replies.append(try await client.receive(into: &room).count > 0 ? room[0] : nil) }
    #expect(replies == [1, 2, 3])
  }

  @Test func aReplyThatCannotBeSentIsToldAndTheOthersLeave() async throws {
    let server = try Socket.unixDatagram().bind(to: .abstract(freshName()))
    let address = try server.localAddress
    var lost: [SocketError] = []
    let batch = DatagramBatch { lost.append($0) }
    let client = try Socket.unixDatagram().bind(to: .abstract(freshName()))
    let gone = try Socket.unixDatagram().bind(to: .abstract(freshName()))
    let nameOfGone = try gone.localAddress
    try await gone.send([1], to: address)
    gone.close()
    try await client.send([2], to: address)
    try await serve(server, batch) { () async throws(SocketError) in
      for index in 0..<batch.count { try await batch.reply(batch.bytes(of: index), to: index) }
    } until: {
      true
    }
    #expect(lost.map(\.errno) == [.connectionRefused] && lost[0].remote == nameOfGone)
    #expect(try await client.receive().bytes == [2])
  }

  /// Room between Unix sockets is the receiver's. Who never reads costs the others a moment, and not the server.
  @Test func aUnixReceiverThatNeverReadsHoldsUpNobody() async throws {
    let server = try Socket.unixDatagram().bind(to: .abstract(freshName()))
    let address = try server.localAddress
    let stop = StopSignal()
    async let serving: Void = server.serve(until: stop) { request in
      for number in 0..<(request.first ?? 0) { try request.reply([number]) }
    }
    let deaf = try Socket.unixDatagram().bind(to: .abstract(freshName()))
    let client = try Socket.unixDatagram().bind(to: .abstract(freshName()))
    try await deaf.send([60], to: address)
    try await client.send([1], to: address)
    #expect(try await client.receive().bytes == [0])
    #expect(try await deaf.receive().bytes == [0], "what there was room for has come")
    stop.stop()
    try await serving
  }

  @Test func itEndsByCancellationAndTheSocketIsAsGoodAsBefore() async throws {
    let server = SharedBatchServer(try Socket.udp().bind(to: .loopback(port: 0)))
    let address = try server.socket.localAddress
    for _ in 0..<3 {
      let serving = Task {
        let batch = DatagramBatch()
        return await cause {
          try await server.socket.serve(by: batch) { () async throws(SocketError) in
            for index in 0..<batch.count { try await batch.reply([9], to: index) }
          }
        }
      }
      let client = try Socket.udp().connect(to: address)
      try await client.send([1])
      #expect(try await client.receive().bytes == [9])
      #expect(await cause { try await server.socket.serve(by: DatagramBatch()) {} } == .busy)
      serving.cancel()
      #expect(await serving.value == .cancelled)
    }
    try await Socket.udp().connect(to: address).send([7])
    #expect(try await server.socket.receive().bytes == [7])
  }
}

private final class SharedBatchServer: Sendable {
  let socket: DatagramSocket<UDP, Bound>
  init(_ socket: consuming DatagramSocket<UDP, Bound>) { self.socket = socket }
}

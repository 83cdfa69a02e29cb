import Glibc
import SocketKernel
import Testing

@testable import Sockets

/// The cause of the error that `body` throws; nil if it throws none.
func cause<Value: ~Copyable>(_ body: () async throws -> Value) async -> SocketError.Cause? {
  await failure(body)?.cause
}

/// The error that `body` throws; nil if it throws none. Nothing but ``SocketError`` is expected of the library.
func failure<Value: ~Copyable>(_ body: () async throws -> Value) async -> SocketError? {
  do {
    _ = try await body()
    return nil
  } catch let error as SocketError {
    return error
  } catch {
    Issue.record(error)
    return nil
  }
}

// MARK: - Whether a task waits

extension SlotHandle {
  /// Goes on when a task waits on this side of the socket: what a test does next meets it there.
  func untilWaiting(_ side: Side) async {
    if !isReachable { await moveOut() }
    while !exclusively({ $0[side].waiter != nil }) { await Task.yield() }
  }
}

extension SharedConnection {
  func untilReceiveWaits() async { await (try! _receiving.handle).untilWaiting(.receiving) }
  func untilSendWaits() async { await (try! _sending.handle).untilWaiting(.sending) }
}

// MARK: - Receiving exactly so much

extension ReceivingEnd where Self: ~Copyable {
  /// Exactly `count` bytes, fewer at the end of the data.
  func receive(exactly count: Int) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let more = try await receive(upTo: count - bytes.count)
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  /// Everything up to the end of the data.
  func receiveAll() async throws -> [UInt8] { try await receive(exactly: .max) }
}

/// Bytes that show when some are missing, doubled or out of order: the period is prime.
func pattern(_ count: Int, from first: Int = 0) -> [UInt8] {
  [UInt8](unsafeUninitializedCapacity: count) { memory, initialized in
    for index in 0..<count { memory.initializeElement(at: index, to: UInt8(truncatingIfNeeded: (first + index) % 251)) }
    initialized = count
  }
}

// MARK: - Descriptors

/// What a descriptor's number stands for now, such as `socket:[81215]`. Numbers are given again, these names are not.
func file(_ descriptor: Int32) -> String? {
  var name = [UInt8](repeating: 0, count: 64)
  let count = name.withUnsafeMutableBytes {
    readlink("/proc/self/fd/\(descriptor)", $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count)
  }
  return count < 0 ? nil : String(decoding: name.prefix(count), as: UTF8.self)
}

/// A file without a name, which is there until its number is closed.
func namelessFile(holding bytes: [UInt8] = []) throws -> Int32 {
  let path = freshPath()
  let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
  try #require(file >= 0)
  unlink(path)
  try #require(bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) } == bytes.count)
  return file
}

// MARK: - What the loop has heard

extension SlotHandle {
  /// Goes on when the loop has been told everything that the kernel knew of the socket before this.
  func untilReported() async {
    // The first question may be read in the turn that waited before it was asked, the second cannot.
    for _ in 0..<2 { await moveOut() }
  }
}

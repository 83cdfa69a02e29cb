import Foundation
import Glibc
import SocketAddresses
import SocketKernel
import Testing

/// Runs what blocks on a thread of its own, so that it does not hold one of the few that run tasks.
func onThread<Answer: Sendable>(_ body: @escaping @Sendable () throws -> Answer) async throws -> Answer {
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread { continuation.resume(with: Result(catching: body)) }
  }
}

/// Calls `body` with a path that no file has yet, and removes the file that it may have made.
func withTemporaryPath(_ body: (String) throws -> Void) throws {
  let path = "/tmp/sockets-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
  defer { unlink(path) }
  try body(path)
}

/// What an open descriptor refers to, such as `socket:[4711]`; nil when the number is not open.
///
/// Tests run side by side and numbers are given out again at once, so a test asks for the *file* behind a number, which
/// is never given out again, and not how many are open.
func file(behind descriptor: Int32) -> String? {
  var name = [CChar](repeating: 0, count: 128)
  let count = readlink("/proc/self/fd/\(descriptor)", &name, name.count - 1)
  return count < 0 ? nil : String(decoding: name.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
}

/// How many descriptors of this process refer to `file`.
func descriptors(of file: String?) throws -> Int {
  try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
    .compactMap { Int32($0).flatMap(SocketKernelTests.file(behind:)) }
    .filter { $0 == file }
    .count
}

func closesOnExec(_ descriptor: Int32) -> Bool { fcntl(descriptor, F_GETFD) & FD_CLOEXEC != 0 }

/// The error that `body` throws; records an issue when it throws none.
func socketError(
  sourceLocation: SourceLocation = #_sourceLocation,
  _ body: () throws -> Void
) throws -> SocketError {
  try #require(throws: SocketError.self, sourceLocation: sourceLocation, performing: body)
}

/// Two TCP sockets connected to each other over the loopback.
func tcpPair(_ address: SocketAddress = .loopback(port: 0)) throws -> SocketDescriptor.Pair {
  let family = AddressFamily(rawValue: Int32(address.family))
  let listener = try SocketDescriptor.open(family, .stream)
  try listener.bind(to: address)
  try listener.listen()
  let client = try SocketDescriptor.open(family, .stream)
  try client.connect(to: listener.localAddress())
  return SocketDescriptor.Pair(first: client, second: try listener.acceptDescriptor())
}

/// A UDP socket on a port of the loopback that the kernel chose.
func udpSocket(_ address: SocketAddress = .loopback(port: 0)) throws -> SocketDescriptor {
  let descriptor = try SocketDescriptor.open(AddressFamily(rawValue: Int32(address.family)), .datagram)
  try descriptor.bind(to: address)
  return descriptor
}

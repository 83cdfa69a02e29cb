import Dispatch
import Glibc
import SocketAddresses
import SocketKernel
import SystemPackage

/// A connected socket of any type, waited for with `poll(2)` on threads that may block: for the kinds that the event
/// loops do not have, sequenced packets above all, and for inherited descriptors.
final class MessageChannel: Channel {
  private let descriptor: SocketDescriptor
  let isStream: Bool
  /// Whether the peer's end can be told from an empty message: datagrams have no end.
  private let hasEnd: Bool

  init(_ descriptor: consuming SocketDescriptor) throws(SocketError) {
    let type = try descriptor.option(.type)
    try descriptor.setNonBlocking(true)
    isStream = type == .stream
    hasEnd = type != .datagram
    self.descriptor = descriptor
  }

  func send(_ bytes: [UInt8], within limit: Duration) async throws(SocketError) {
    let end = ContinuousClock.now + limit
    var sent = 0
    repeat {
      do throws(SocketError) {
        sent += try descriptor.send(Array(bytes[sent...]))
      } catch {
        guard error.errno == .wouldBlock else { throw error }
        try await wait(for: POLLOUT, until: end, .send)
      }
    } while sent < bytes.count
  }

  func receive(within limit: Duration) async throws(SocketError) -> [UInt8]? {
    let end = ContinuousClock.now + limit
    while true {
      do throws(SocketError) {
        let bytes = try descriptor.receive()
        return bytes.isEmpty && hasEnd ? nil : bytes
      } catch {
        guard error.errno == .wouldBlock else { throw error }
        try await wait(for: POLLIN, until: end, .receive)
      }
    }
  }

  func finishSending() throws(SocketError) { try descriptor.shutdown(.write) }

  var addresses: (local: SocketAddress, remote: SocketAddress)? {
    guard let local = try? descriptor.localAddress(), let remote = try? descriptor.remoteAddress() else { return nil }
    return (local, remote)
  }

  /// Waits a moment at a time, so that a task that was cancelled does not keep its thread for long.
  private func wait(
    for events: Int32,
    until end: ContinuousClock.Instant,
    _ operation: SocketError.Operation
  ) async throws(SocketError) {
    while true {
      let left = ContinuousClock.now.duration(to: end)
      if left <= .zero { throw SocketError(operation, .deadlineExpired) }
      if Task.isCancelled { throw SocketError(operation, .cancelled) }
      let moment = min(left, .milliseconds(100))
      let isReady = await withCheckedContinuation { continuation in
        DispatchQueue.global().async { [self] in
          var asked = pollfd(fd: descriptor.rawValue, events: Int16(events), revents: 0)
          let milliseconds = Int32(moment.components.attoseconds / 1_000_000_000_000_000) + 1
          continuation.resume(returning: poll(&asked, 1, milliseconds) > 0)
        }
      }
      if isReady { return }
    }
  }
}

import Dispatch
import Glibc
import SocketKernel
import Synchronization

/// Where the bytes of a request come from.
enum Feed: Sendable {
  /// All of them, known before anything is sent.
  case bytes([UInt8])
  /// Standard input, sent piece by piece as it comes: of any length, or typed by somebody.
  ///
  /// - Parameter line: makes a newline CR LF.
  case standardInput(line: Bool)
}

/// Sends a feed over a channel in a task of its own, and tells how far it is.
///
/// Sending and receiving go on at once: a peer that answers before it has read everything would otherwise wait for us,
/// and we for it. A piece is read only when the one before it was taken, so a slow peer slows down whoever feeds us.
final class Sender: Sendable {
  struct Progress {
    /// When the kernel last took bytes.
    var lastSent: ContinuousClock.Instant?
    /// Whether all of the feed was taken.
    var isSent = false
    /// What ended the sending early.
    var error: SocketError?
    /// Whether it waits for the feed, and not for the peer.
    var isReading = false

    var isOver: Bool { isSent || error != nil }
  }

  /// Where a feed is read that is not known before.
  private let input: Int32
  private let state = Mutex(Progress())
  private let waiting = Mutex<(@Sendable () -> Void)?>(nil)
  var progress: Progress { state.withLock { $0 } }

  init(input: Int32 = STDIN_FILENO) { self.input = input }

  /// Calls `ring` once there is nothing more to send, at once where that is so already. One waits at a time.
  func atEnd(_ ring: @escaping @Sendable () -> Void) {
    waiting.withLock { $0 = ring }
    if progress.isOver { wakeUp() }
  }

  private func wakeUp() {
    let ring = waiting.withLock { ring in
      defer { ring = nil }
      return ring
    }
    ring?()
  }

  /// - Parameter limit: how long the peer may take to accept one piece.
  func start(_ feed: Feed, over channel: any Channel, within limit: Duration) -> Task<Void, Never> {
    Task {
      do throws(SocketError) {
        switch feed {
        case .bytes(let bytes):
          if !(bytes.isEmpty && channel.isStream) { try await channel.send(bytes, within: limit) }
        case .standardInput(let line):
          while let piece = try await read() {
            try await channel.send(line ? Self.lines(piece) : piece, within: limit)
            state.withLock { $0.lastSent = .now }
          }
        }
        state.withLock { $0.isSent = true }
      } catch {
        state.withLock { $0.error = error }
      }
      wakeUp()
    }
  }

  /// What standard input has, nil at its end. An error there, a terminal that hung up for example, is its end.
  ///
  /// - Throws: `SocketError` with `SocketError.Cause.cancelled` before it reads, not while it does. Who gives up the feed
  ///   cancels first and looks at `isReading` then, so one of the two notices the other: a peer may have answered and
  ///   gone before this is reached, and nobody may type for ever.
  private func read() async throws(SocketError) -> [UInt8]? {
    state.withLock { $0.isReading = true }
    defer { state.withLock { $0.isReading = false } }
    if Task.isCancelled { throw SocketError(.send, .cancelled) }
    return await withCheckedContinuation { continuation in
      DispatchQueue.global().async { [input] in
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: 65536) { buffer, filled in
          repeat {
            count = Glibc.read(input, buffer.baseAddress, buffer.count)
          } while count < 0 && errno == EINTR
          filled = max(count, 0)
        }
        continuation.resume(returning: count > 0 ? bytes : nil)
      }
    }
  }

  private static func lines(_ bytes: [UInt8]) -> [UInt8] {
    bytes.flatMap { $0 == 0x0a ? [0x0d, 0x0a] : [$0] }
  }
}

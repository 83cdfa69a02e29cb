import SocketKernel
public import Sockets
import Synchronization
import SystemPackage

/// A ``Sockets/PacketConnection`` that the checks can drive: what they send goes out in packets of at most 8 KiB, and
/// what a receive leaves of a packet is kept for the next.
public final class PacketStream: CheckableStream {
  private final class Packets: Sendable {
    let connection: PacketConnection
    init(_ connection: consuming PacketConnection) { self.connection = connection }
  }

  private struct State {
    /// Gone after the close, so that the descriptor closes with the last task that still uses it.
    var packets: Packets?
    var rest: ArraySlice<UInt8> = []
  }

  private static let packetSize = 8192
  private let state: Mutex<State>
  private let sending = Mutex(false)

  public init(_ connection: consuming PacketConnection) { state = Mutex(State(packets: Packets(connection))) }

  public func receive(upTo limit: Int, within duration: Duration?) async throws -> [UInt8] {
    if limit <= 0 { throw SocketError(.receive, .invalidArgument) }
    if Task.isCancelled { throw SocketError(.receive, .cancelled) }
    while true {
      let (packets, rest) = state.withLock { state in
        let some = state.rest.prefix(limit)
        state.rest = state.rest.dropFirst(limit)
        return (state.packets, Array(some))
      }
      guard let packets else { throw SocketError(.receive, .closed) }
      if !rest.isEmpty { return rest }
      let packet = try await unlessClosed(.receive) { try await packets.connection.receive(within: duration) }
      guard let packet else { return [] }
      state.withLock { $0.rest = packet.bytes[...] }
    }
  }

  public func send(_ bytes: [UInt8], within duration: Duration?) async throws {
    guard let packets = state.withLock({ $0.packets }) else { throw SocketError(.send, .closed) }
    // One connection refuses a second sender only while the first waits, and this one sends several packets.
    let isFree = sending.withLock { isSending in
      defer { isSending = true }
      return !isSending
    }
    if !isFree { throw SocketError(.send, .busy) }
    defer { sending.withLock { $0 = false } }
    let deadline = duration.map { ContinuousClock.now + $0 }
    var rest = bytes[...]
    while !rest.isEmpty {
      let packet = Array(rest.prefix(Self.packetSize))
      try await unlessClosed(.send) {
        if let deadline {
          try await packets.connection.send(packet, until: deadline)
        } else {
          try await packets.connection.send(packet)
        }
      }
      rest = rest.dropFirst(Self.packetSize)
    }
  }

  public func finishSending() async throws {
    guard let packets = state.withLock({ $0.packets }) else { throw SocketError(.shutdown, .closed) }
    try packets.connection.finishSending()
  }

  /// The kernel wakes who waits in another task. What was sent arrives all the same.
  public func close() async {
    guard let packets = state.withLock({ $0.packets.take() }) else { return }
    packets.connection.withDescriptor { _ = SystemCalls.shutdown($0, ShutdownDirection.both.rawValue) }
  }

  /// A packet connection of the Unix domain has no reset: the peer may even get what was sent.
  public func reset() async { await close() }

  /// What a call hears from the kernel after the close is the close.
  private func unlessClosed<Value>(
    _ operation: SocketError.Operation,
    _ body: () async throws -> Value
  ) async throws -> Value {
    let outcome: Result<Value, any Error>
    do { outcome = .success(try await body()) } catch { outcome = .failure(error) }
    if state.withLock({ $0.packets == nil }) { throw SocketError(operation, .closed) }
    return try outcome.get()
  }
}

/// Something that bytes can be received from: a ``Connection``, its ``ReceiveHalf``, a ``SharedConnection``.
///
/// Write helpers against it and they work with all three:
///
///     func skipSpaces(_ source: borrowing some ReceivingEnd & ~Copyable) async throws -> UInt8? { … }
public protocol ReceivingEnd: ~Copyable, Sendable {
  /// The library's own way to the socket. Not for types outside of it to conform.
  var _receiving: StreamEnd { get }
}

/// Something that bytes can be sent to: a ``Connection``, its ``SendHalf``, a ``SharedConnection``.
public protocol SendingEnd: ~Copyable, Sendable {
  /// The library's own way to the socket. Not for types outside of it to conform.
  var _sending: StreamEnd { get }
}

/// The library's own way to a stream socket.
public struct StreamEnd: Sendable {
  private let slot: SlotHandle
  private let key: SlotKey

  init(_ handle: SlotHandle) {
    slot = handle
    key = handle.key
  }

  /// The socket's slot, as long as it is this socket's: one who kept this longer than the connection gets an error.
  var handle: SlotHandle {
    @inline(__always) get throws(SocketError) {
      if slot.key != key { throw SocketError(.receive, .closed) }
      return slot
    }
  }
}

extension Connection: ReceivingEnd, SendingEnd {
  public var _receiving: StreamEnd { StreamEnd(handle) }
  public var _sending: StreamEnd { StreamEnd(handle) }
}

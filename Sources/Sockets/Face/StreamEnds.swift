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
  let handle: SlotHandle
}

extension Connection: ReceivingEnd, SendingEnd {
  public var _receiving: StreamEnd { StreamEnd(handle: handle) }
  public var _sending: StreamEnd { StreamEnd(handle: handle) }
}

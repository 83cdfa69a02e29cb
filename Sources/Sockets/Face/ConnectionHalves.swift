extension Connection {
  /// Parts the connection in two owners, so that one task can receive while another sends.
  ///
  ///     let halves = connection.split()
  ///     let reader = halves.reader
  ///     let writer = halves.writer
  ///
  /// In two steps, because a tuple cannot hold what cannot be copied. The connection closes when both are gone.
  public consuming func split() -> ConnectionHalves {
    let whole = SplitConnection(self)
    return ConnectionHalves(reader: ReceiveHalf(whole: whole), writer: SendHalf(whole: whole))
  }
}

/// What keeps a split connection open.
final class SplitConnection: Sendable {
  let connection: Connection
  init(_ connection: consuming Connection) { self.connection = connection }
}

/// The two ends of a connection that was ``Connection/split()``.
// Frozen, or a program outside of this package could look at the halves and not take them out.
@frozen
public struct ConnectionHalves: ~Copyable, Sendable {
  public let reader: ReceiveHalf
  public let writer: SendHalf
}

/// The end of a split connection that receives.
public struct ReceiveHalf: ~Copyable, Sendable, ReceivingEnd {
  let whole: SplitConnection
  public var _receiving: StreamEnd { whole.connection._receiving }
}

/// The end of a split connection that sends. When it goes, the peer is told that nothing more will come.
public struct SendHalf: ~Copyable, Sendable, SendingEnd {
  let whole: SplitConnection
  public var _sending: StreamEnd { whole.connection._sending }

  deinit { try? finishSending() }
}

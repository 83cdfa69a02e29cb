public import SocketAddresses
import SocketKernel
import SystemPackage

extension Connection {
  /// Makes the connection one that many can hold: in a dictionary, in an actor, in several tasks.
  public consuming func shared() -> SharedConnection { SharedConnection(self) }
}

/// A connection with many owners, for programs such as a chat server that keep their connections in a collection.
///
/// What the compiler forbids for a ``Connection`` is an error at run time here: a send while another task's send waits
/// throws `SocketError.Cause.busy` instead of mixing their bytes. The connection closes when its last owner goes,
/// and can be ended before by ``close()``.
public final class SharedConnection: Sendable, ReceivingEnd, SendingEnd {
  let connection: Connection

  init(_ connection: consuming Connection) { self.connection = connection }

  public var _receiving: StreamEnd { connection._receiving }
  public var _sending: StreamEnd { connection._sending }

  /// The address of this side. Corresponds to `getsockname(2)`.
  public var localAddress: SocketAddress {
    get throws(SocketError) { try connection.localAddress }
  }

  /// The address of the peer. Corresponds to `getpeername(2)`.
  public var remoteAddress: SocketAddress {
    get throws(SocketError) { try connection.remoteAddress }
  }

  /// Ends the connection for all who hold it: the peer receives what was sent, then the end; whoever waits here now or
  /// calls later gets `SocketError.Cause.closed`. Doing it again changes nothing. The descriptor goes with the last
  /// owner.
  ///
  /// Corresponds to `shutdown(2)` with `SHUT_WR`.
  public func close() async {
    let handle = connection.handle
    if !handle.isReachable { await handle.moveOut() }
    handle.exclusively { state in
      state.isClosed = true
      state.resumeAll(.closed)
    }
    handle.endSending()
  }
}

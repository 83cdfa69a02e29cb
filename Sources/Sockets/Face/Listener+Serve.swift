public import SocketKernel

extension Listener {
  /// Accepts every client and runs `handler` for each, until the task is cancelled or `signal` is given.
  ///
  ///     try await listener.serve { connection in
  ///       while let byte = try await connection.receiveByte() { … }
  ///     }
  ///
  /// The handlers of many connections run at once, each on the event loop of its connection: work that blocks or
  /// computes for long belongs elsewhere. When a handler returns or throws, its connection is ended with care, as
  /// ``Connection/close(within:)`` does, so that what was sent arrives; a handler may also close, split or share the
  /// connection itself. An error that a handler lets through ends its own connection, no other.
  ///
  /// **Stopping.** When the signal is given, clients that wait to be accepted still are, no new ones can connect, and
  /// handlers go on until they would wait for more from their peer: then `SocketError.Cause.stopping` is thrown
  /// to them, which they can let through. Those that are not done after `drain` are cancelled. When the task that
  /// serves is cancelled, so are all handlers, at once. In both cases this returns when the last handler has. A
  /// listener that was stopped takes no clients any more; serving or accepting again is an error (`EINVAL`).
  ///
  /// **Running out.** When the process has no descriptors left, or the machine no memory, clients wait in the kernel's
  /// queue until there are some again, and a warning is logged, at most one in ten seconds.
  ///
  /// - Throws: `SocketError` with `SocketError.Cause.cancelled`, or the errno when the listener itself fails.
  ///   Nothing when it was stopped by the signal.
  ///
  /// Corresponds to `accept4(2)` in a loop.
  public borrowing func serve(
    until signal: StopSignal? = nil,
    drain: Duration = .seconds(5),
    _ handler: @escaping @Sendable (consuming Connection) async throws -> Void
  ) async throws(SocketError) {
    let service = Service(
      listener: handle,
      readsToTheEnd: localAddress.mayStopShort,
      signal: signal,
      drain: drain,
      handler: handler
    )
    let outcome = await service.run()
    try outcome.get()
  }
}

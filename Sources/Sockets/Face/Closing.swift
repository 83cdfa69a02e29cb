// Dropping a socket closes it; these say so where a reader looks for the last step of the workflow.

extension StreamSocket {
  /// Lets go of the socket. Corresponds to `close(2)`.
  public consuming func close() {}
}

extension BoundStreamSocket {
  /// Closes the socket: its address is free again. Corresponds to `close(2)`.
  public consuming func close() {}
}

extension Listener {
  /// Closes the listener: clients that wait to be accepted get a reset, and new ones are refused. Connections that
  /// were accepted live on.
  ///
  /// Corresponds to `close(2)`.
  public consuming func close() {}
}

extension DatagramSocket {
  /// Closes the socket: its address is free again, and datagrams that nobody received are gone.
  ///
  /// Corresponds to `close(2)`.
  public consuming func close() {}
}

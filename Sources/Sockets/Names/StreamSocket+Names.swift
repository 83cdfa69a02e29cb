public import SocketAddresses
public import SocketKernel
import SystemPackage

extension StreamSocket where T: TCPTransport {
  /// Connects to a host by its name.
  ///
  /// All of its addresses are tried, IPv6 and IPv4 in turns, each 250 ms after the one before or at once when that one
  /// failed; the first that is connected is kept. Source: RFC 8305.
  ///
  /// - Parameters:
  ///   - host: a name, or an address in digits.
  ///   - port: where the server listens.
  ///   - duration: how long it all may take, the question for the name included.
  /// - Throws: `SocketError`: with operation `resolve` when the name has no address, with operation `connect` as
  ///   ``connect(to:within:)`` does when none of its addresses answers: the error of the first one.
  ///
  /// Corresponds to `getaddrinfo(3)`, and `socket(2)` and `connect(2)` for each address.
  public consuming func connect(
    to host: String,
    port: Port,
    within duration: Duration? = nil
  ) async throws(SocketError) -> Connection {
    try await connect(to: host, port, Deadline(within: duration))
  }

  /// Connects to a host by its name before `instant`; see ``connect(to:port:within:)``.
  public consuming func connect(
    to host: String,
    port: Port,
    until instant: ContinuousClock.Instant
  ) async throws(SocketError) -> Connection {
    try await connect(to: host, port, Deadline(until: instant))
  }

  /// Connects to the first of several addresses that answers, as ``connect(to:port:within:)`` does with those of a name.
  ///
  /// - Parameters:
  ///   - addresses: of one service, the preferred first.
  ///   - duration: how long it all may take.
  /// - Throws: `SocketError` with operation `connect` as ``connect(to:within:)`` does when none of them answers: the
  ///   error of the first one, and `EADDRNOTAVAIL` when there is none.
  ///
  /// Corresponds to `socket(2)` and `connect(2)` for each address.
  public consuming func connect(
    toFirstOf addresses: [SocketAddress],
    within duration: Duration? = nil
  ) async throws(SocketError) -> Connection {
    try await Self.race(addresses, options, Deadline(within: duration))
  }

  private static func race(
    _ addresses: [SocketAddress],
    _ options: SocketOptions,
    _ deadline: Deadline
  ) async throws(SocketError) -> Connection {
    try await Racing.connect(to: Racing.interleaved(addresses)) { (address) throws(SocketError) in
      let descriptor = try SocketDescriptor.open(T.self, for: address, options, .connect)
      return Connection(try await .connect(descriptor, to: address, until: deadline))
    }
  }

  private consuming func connect(
    to host: String,
    _ port: Port,
    _ deadline: Deadline
  ) async throws(SocketError) -> Connection {
    let options = options
    let addresses = try await Socket.resolve(host, deadline) { () throws(SocketError) in
      try SocketAddress.resolve(host: host, port: port)
    }
    return try await Self.race(addresses, options, deadline)
  }
}

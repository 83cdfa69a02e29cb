public import SocketAddresses
public import SocketKernel
import Synchronization
import SystemPackage

extension Socket {
  /// The addresses of a host's name, in the order in which to try them.
  ///
  /// The C library is asked, on a thread of its own, so the system's settings count (nsswitch.conf(5), gai.conf(5)) and
  /// no event loop waits. An address in digits is answered without asking anybody.
  ///
  /// - Parameters:
  ///   - host: a name, or an address in digits.
  ///   - port: the port that the addresses get.
  ///   - family: IPv4 or IPv6 alone; nil for both.
  ///   - duration: how long to wait at most. The system's own limit is often 10 s and more, see resolv.conf(5).
  /// - Throws: `SocketError` with operation `resolve`: `ENOENT` when no name server knows the host, `ENODATA` when it has
  ///   no address of the family, `EAGAIN` when no name server answered or too many names are asked for, and
  ///   `cancelled` and `deadlineExpired` of `SocketError.Cause`: the C library's wait goes on then, and its result is
  ///   dropped.
  ///
  /// Corresponds to `getaddrinfo(3)`.
  public static func resolve(
    _ host: String,
    port: Port,
    family: AddressFamily? = nil,
    within duration: Duration? = nil
  ) async throws(SocketError) -> [SocketAddress] {
    try await resolve(host, Deadline(within: duration)) { () throws(SocketError) in
      try SocketAddress.resolve(host: host, port: port, family: family)
    }
  }

  /// The addresses of a host and a service by its name, such as `https`; see ``resolve(_:port:family:within:)``.
  ///
  /// - Throws: `SocketError` with operation `resolve`; `EOPNOTSUPP` for a service that services(5) does not list.
  ///
  /// Corresponds to `getaddrinfo(3)`.
  public static func resolve(
    _ host: String,
    service: String,
    family: AddressFamily? = nil,
    within duration: Duration? = nil
  ) async throws(SocketError) -> [SocketAddress] {
    try await resolve(host, Deadline(within: duration)) { () throws(SocketError) in
      try SocketAddress.resolve(host: host, service: service, family: family)
    }
  }

  /// Waits for a lookup that blocks a thread of the pool.
  static func resolve(
    _ host: String,
    _ deadline: Deadline,
    on pool: ResolverPool = .shared,
    _ lookup: @escaping @Sendable () throws(SocketError) -> [SocketAddress]
  ) async throws(SocketError) -> [SocketAddress] {
    // Where the answer is waited for: cancelling and deadlines work there as for a socket, and a ring that comes when
    // nobody waits any more is dropped.
    let alarm = try Registration.alarm(on: LoopPool.next())
    let loop = alarm.handle.loop
    let key = alarm.handle.key
    let answer = Answer()
    do {
      try pool.run {
        do throws(SocketError) {
          let addresses = try lookup()
          answer.value.withLock { $0 = .success(addresses) }
        } catch {
          answer.value.withLock { $0 = .failure(error) }
        }
        loop.post(.ring(key, .receiving))
      }
    } catch {
      throw SocketError(.resolve, error, subject: host)
    }
    let wake = await alarm.handle.wait(.receiving, until: deadline)
    guard wake == .ready else { throw SocketError(.resolve, wake.cause, subject: host) }
    return try answer.value.withLock { $0 }!.get()
  }

  private final class Answer: Sendable {
    let value = Mutex<Result<[SocketAddress], SocketError>?>(nil)
  }
}

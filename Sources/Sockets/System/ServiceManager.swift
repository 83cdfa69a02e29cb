import Glibc
import SocketAddresses
public import SocketKernel
import Synchronization
import SystemPackage

/// The program that started this one, where it is systemd or speaks its protocol: it may have opened sockets for it,
/// and may want to know how it fares.
///
///     if let descriptor = ServiceManager.sockets().take(named: "web") {
///       let listener = try Listener(adopting: descriptor)
///       await ServiceManager.tell("READY=1")
///     }
public enum ServiceManager {
  /// The sockets that were opened for this process, which now owns them. Once: asked again, there are none.
  ///
  /// All get close-on-exec. The environment is left as it is: no other program takes them for its own, because the
  /// process that they are for is named in it.
  ///
  /// Source: sd_listen_fds(3).
  public static func sockets() -> InheritedSockets {
    guard !wereTaken.exchange(true, ordering: .relaxed) else { return InheritedSockets([]) }
    func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
    return InheritedSockets(
      InheritedSockets.listed(
        processes: variable("LISTEN_PID"),
        count: variable("LISTEN_FDS"),
        names: variable("LISTEN_FDNAMES"),
        process: getpid()
      )
    )
  }

  /// Tells how this service fares, such as `READY=1`, `STOPPING=1` or `WATCHDOG=1`, one or several lines. Does nothing
  /// where nobody asks.
  ///
  /// - Returns: whether it was told.
  /// - Throws: `SocketError` when somebody asks and cannot be reached.
  ///
  /// Source: sd_notify(3).
  @discardableResult
  public static func tell(_ state: String) async throws(SocketError) -> Bool {
    guard let name = getenv("NOTIFY_SOCKET").map({ String(cString: $0) }) else { return false }
    try await tell(state, at: name)
    return true
  }

  static func tell(_ state: String, at name: String) async throws(SocketError) {
    let address: SocketAddress
    do {
      address = try name.hasPrefix("@") ? .abstract(String(name.dropFirst())) : .unix(path: name)
    } catch {
      throw SocketError(.connect, .invalidArgument, subject: name)
    }
    try await Socket.unixDatagram().connect(to: address).send(state)
  }

  /// How often the service manager wants to hear `WATCHDOG=1`; nil when it does not. Send it twice as often.
  ///
  /// Source: sd_watchdog_enabled(3).
  public static var watchdogInterval: Duration? {
    guard let text = getenv("WATCHDOG_USEC").map({ String(cString: $0) }), let time = Int64(text), time > 0 else {
      return nil
    }
    if let process = getenv("WATCHDOG_PID").map({ String(cString: $0) }), Int32(process) != getpid() { return nil }
    return .microseconds(time)
  }
}

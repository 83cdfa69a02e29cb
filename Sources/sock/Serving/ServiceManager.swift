import Glibc
import SocketAddresses
import Sockets

/// The program that started this one and may want to know how it fares: systemd, or what speaks its protocol.
enum ServiceManager {
  /// Tells `state`, such as `READY=1`, where somebody asks for it; does nothing elsewhere.
  ///
  /// Source: sd_notify(3).
  static func tell(_ state: String) async {
    guard let name = getenv("NOTIFY_SOCKET").map({ String(cString: $0) }) else { return }
    do {
      let address: SocketAddress = try name.hasPrefix("@") ? .abstract(String(name.dropFirst())) : .unix(path: name)
      try await Socket.unixDatagram().connect(to: address).send(state)
    } catch {
      StandardStream.errors.write("sock: cannot tell the service manager at \(name): \(error)\n")
    }
  }
}
